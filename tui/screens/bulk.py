"""The key that accepts the rest of a sentence: first all of it is shown, then one key takes it."""

from store.rows import FigureView, State
from tui.bindings import Mode
from tui.screens import hints
from tui.screens.verdicts import Verdicts
from tui.speech import _
from tui.widgets.sheets import RestSheet


class Bulk(Verdicts):
    """Several proposals accepted at once, never one that was not on screen."""

    def action_ask_rest(self) -> None:
        """List what is still pending in the sentence."""
        view = self.sitting.view
        if view is None:
            return
        rest = self._rest(view)
        if not rest:
            self.status.say(_("nothing is pending in this sentence"), "warn")
            return
        self.mode = Mode.BULK
        self.desk.open(RestSheet(rest, *self.desk.room))
        self.paint_keys()

    def action_accept_rest(self) -> None:
        """Accept those that are listed, in one step."""
        sheet = self.desk.sheet
        if isinstance(sheet, RestSheet):
            self.sitting.accept_all(sheet.shown)
            self.mode = Mode.REVIEW
            self._advance(hints.accepted_rest(len(sheet.shown), sheet.left, self.key_names))

    def _rest(self, view: FigureView) -> list[FigureView]:
        """The pending figures of the sentence, the one on screen among them, in text order."""
        ids = [view.figure_id] if view.state is State.PENDING else []
        ids += [
            sibling.figure_id
            for sibling in view.siblings
            if sibling.state is State.PENDING and view.sentence.contains(sibling.span)
        ]
        views = [self.sitting.look_at(figure_id) for figure_id in ids]
        return sorted(views, key=lambda one: one.span.start)
