"""The keys that show how the review goes."""

from typing import TYPE_CHECKING

from store.database import file_of
from tui.bindings import Mode
from tui.refusals import reworded
from tui.screens.panes import Panes
from tui.speech import _

if TYPE_CHECKING:
    from tui.counting import Counting
    from tui.overview import Section

_LOOK_EVERY = 0.05
"""Seconds between looks whether it is counted."""


class Overseeing(Panes):
    """Numbers over the panes, counted while keys go on."""

    _counting: "Counting | None" = None
    _told: "tuple[Section, ...]" = ()

    def action_oversee(self) -> None:
        """Show what was counted last, and count anew."""
        self.mode = Mode.STATS
        self.overview.display = True
        self._count()
        self.paint_keys()

    def action_turn_to(self, section: int) -> None:
        """One of the sections."""
        self.overview.turn_to(section)

    def action_turn(self, step: int) -> None:
        """The section after or before."""
        self.overview.turn_to(self.overview.at + step)

    def action_scroll_overview(self, step: int) -> None:
        """Up or down in a section."""
        self.overview.scroll_by(step)

    def action_close_overview(self) -> None:
        """Back to the review as it was; what is being counted is there when one looks again."""
        self.overview.display = False
        self.mode = Mode.REVIEW
        self.paint_keys()

    def _count(self) -> None:
        from tui.counting import Counting  # here: the start does not wait for it
        from tui.overview import sections  # here, as above

        path = file_of(self._db)
        if path is None:
            self.overview.show((), _("a database in memory is not counted"))
            return
        self.overview.show(self._told, _("counting…"))
        if self._counting is not None:
            return
        counting = self._counting = Counting(path, self.sitting.session)
        counting.start()

        def look() -> None:
            if counting.is_alive():
                return
            timer.stop()
            self._counting = None
            if counting.told is not None:
                self._told = sections(counting.told, self.sitting.session.annotator)
            self.overview.show(self._told, reworded(counting.problem))

        timer = self.set_interval(_LOOK_EVERY, look)
