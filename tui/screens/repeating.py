"""The keys that make a correction again: on this figure, or on those that had the same wrong value."""

from dataclasses import replace

from extract.records import RecordError, from_record, to_record
from store.rows import FigureView, Verdict
from tui.bindings import Mode
from tui.changes import Change
from tui.screens import hints
from tui.screens.verdicts import Verdicts
from tui.speech import _
from tui.widgets.alike import AlikeSheet


class Repeating(Verdicts):
    """A correction is made once and repeated by a key, on nothing that was not shown."""

    def action_repeat(self) -> None:
        """Change this record as the last one was changed."""
        view, last = self.sitting.view, self.sitting.last_change
        if view is None or view.record is None:
            return
        if last is None or not last.after:
            self.status.say(_("no correction to repeat in this sitting yet"), "warn")
            return
        figure = last.on(view.record)
        try:
            from_record(to_record(figure))
        except RecordError as error:
            self.status.say(_("Not repeated. {reason}").format(reason=hints.because(error)), "bad")
            return
        verdict = Verdict.ACCEPT if figure == view.proposed == view.record else Verdict.CORRECT
        self.sitting.decide(verdict, after=figure)
        self._advance(hints.decided(verdict, view.quote, None, self.key_names))

    def action_ask_alike(self) -> None:
        """List the pending figures that had the value that was wrong in the last corrected one."""
        found = self.sitting.alike()
        carried = None if self.sitting.last_change is None else self.sitting.last_change.carried()
        if carried is None or not found:
            self.status.say(_("no pending figure of that document had the value corrected last"), "warn")
            return
        self.mode = Mode.ALIKE
        self.desk.open(AlikeSheet([_changed(view, carried) for view in found], carried, *self.desk.room))
        self.paint_keys()

    def action_correct_alike(self) -> None:
        """Correct those that are listed, in one step."""
        sheet = self.desk.sheet
        if isinstance(sheet, AlikeSheet):
            self.sitting.correct_all(sheet.shown)
            self.mode = Mode.REVIEW
            self._advance(hints.corrected_alike(len(sheet.shown), sheet.left, self.key_names))


def _changed(view: FigureView, carried: Change) -> FigureView:
    """The figure as the correction would make it."""
    return view if view.proposed is None else replace(view, proposed=carried.on(view.proposed))
