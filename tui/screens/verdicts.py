"""The keys that decide: accept, reject, flag, take back."""

from store.rows import Verdict
from tui.bindings import Mode
from tui.screens import hints
from tui.screens.panes import Panes
from tui.screens.sitting import VERIFIED
from tui.speech import _
from tui.widgets.sheets import LineSheet, ReasonSheet


class Verdicts(Panes):
    """What a verdict does to the queue and the screen."""

    def action_accept(self) -> None:
        """The record as it stands is right."""
        view = self.sitting.view
        if view is None:
            return
        if view.state in VERIFIED:
            self._advance(hints.already(view))
        else:
            self._decide(Verdict.ACCEPT)

    def action_reject(self, reason: str | None = None) -> None:
        """It is no figure."""
        self.mode = Mode.REVIEW
        self._decide(Verdict.REJECT, reason)

    def action_flag(self) -> None:
        """Decide later."""
        self._decide(Verdict.FLAG)

    def action_ask_reason(self) -> None:
        """The next digit says why."""
        if self.sitting.view is not None:
            self.mode = Mode.REASON
            self.desk.open(ReasonSheet())
            self.paint_keys()

    def action_own_reason(self) -> None:
        """A line to type the reason on."""
        self.mode = Mode.OWN_REASON
        self.desk.open(LineSheet(_("Why is it no figure?"), _("Enter rejects · Esc or Ctrl+G leaves")))
        self.paint_typing()
        self.paint_keys()

    def action_reject_for_own_reason(self) -> None:
        """Reject with what was typed; nothing typed is no reason."""
        sheet = self.desk.sheet
        if isinstance(sheet, LineSheet):
            self.action_reject(sheet.line.text.strip() or None)

    def _decide(self, verdict: Verdict, reason: str | None = None) -> None:
        view = self.sitting.view
        if view is None:
            return
        self.sitting.decide(verdict, after=view.record if verdict is Verdict.ACCEPT else None, reason=reason)
        self._advance(hints.decided(verdict, view.quote, reason, self.key_names))

    def _advance(self, message: str) -> None:
        if told := self.sitting.tests.take_told():
            self.paint()
            self.status.say(*told)
            return
        moved = self.sitting.advance()
        self.paint()
        said = hints.after(message, self.sitting, self.key_names, moved=moved)
        self.status.say(*hints.beside(said, self.sitting.why, self.sitting.pace.take_warning()))
        self.decided()

    def decided(self) -> None:
        """A figure was decided on, and the next is on screen."""

    def action_undo(self) -> None:
        """Take the last decision back."""
        self.status.say(*hints.undone(self.sitting.undo(), self.sitting, self.key_names))
        self.paint()

    def action_redo(self) -> None:
        """Make it again."""
        self.status.say(*hints.redone(self.sitting.redo(), self.sitting))
        self.paint()
