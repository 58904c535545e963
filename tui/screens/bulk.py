"""The key that accepts the rest of a sentence: first all of it is shown, then one key takes it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.rows import FigureView, State
from tui.bindings import Mode
from tui.screens import hints
from tui.screens.verdicts import Verdicts
from tui.speech import _
from tui.widgets.sheets import RestSheet

if TYPE_CHECKING:
    from extract.checks.results import Check


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
        held = self._held(rest)
        free = [one for one in rest if one.figure_id not in held]
        if not free:
            self.status.say(hints.held_back(held[rest[0].figure_id], self.key_names), "warn")
            return
        self.mode = Mode.BULK
        left_out = [(one, held[one.figure_id]) for one in rest if one.figure_id in held]
        self.desk.open(RestSheet(free, left_out, *self.desk.room))
        self.paint_keys()

    def action_accept_rest(self) -> None:
        """Accept those that are listed, in one step."""
        sheet = self.desk.sheet
        if isinstance(sheet, RestSheet):
            self.sitting.accept_all(sheet.shown)
            self.mode = Mode.REVIEW
            self._advance(hints.accepted_rest(len(sheet.shown), sheet.left, len(sheet.held), self.key_names))

    def _held(self, rest: Sequence[FigureView]) -> dict[int, "Check"]:
        """Those that break a check, each with the first one: they are to be looked at one by one."""
        held: dict[int, Check] = {}
        for view in rest:
            first = next(iter(self.sitting.ties.checks_now(view)), None)
            if first is not None and first.outcome.value == "fails":
                held[view.figure_id] = first
        return held

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
