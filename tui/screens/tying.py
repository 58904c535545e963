"""The key that goes from a figure to those that it is checked with."""

from store.queue import figure_at
from store.rows import FigureView
from tui.screens.panes import Panes
from tui.screens.ties import tied_to
from tui.speech import _


class Tying(Panes):
    """Round through the figures of a check."""

    _round: tuple[int, ...] = ()
    """The figures that are gone through, in text order."""
    _came_to = 0
    """Where the key came to last: from there it goes on with the same ones."""

    def action_tied(self) -> None:
        """To the next one in the text, and behind the last to the first."""
        view = self.sitting.view
        if view is None:
            return
        if view.figure_id != self._came_to:
            self._round = self._checked_with(view)
        worklist = self.sitting.worklist
        places = [place for one in self._round if (place := worklist.index_of(one)) is not None]
        after = [place for place in places if place > self.sitting.index]
        if places in ([], [self.sitting.index]):
            said = _("this figure is checked with no other")
            if len(self._round) > 1:
                said = _("what this figure is checked with is not in this queue")
            self.status.say(said, "warn")
            return
        self.sitting.go(min(after or places))
        self._came_to = worklist.ids[self.sitting.index]
        self.paint()
        here = sorted(places).index(self.sitting.index) + 1
        self.status.say(
            _("{number} of {count} that are checked together").format(number=here, count=len(places))
        )

    def _checked_with(self, view: FigureView) -> tuple[int, ...]:
        """The figure and the others of its checks."""
        session = self.sitting.session
        others = tied_to(view, self.sitting.ties.checks_now(view))
        found = [figure_at(self._db, view.document.id, span, session) for span in others]
        return (view.figure_id, *(one for one in found if one is not None))
