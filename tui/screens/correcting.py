"""The keys of the correction form."""

from store.rows import Verdict
from tui.bindings import Mode
from tui.correction import Correction
from tui.screens import hints
from tui.screens.verdicts import Verdicts
from tui.widgets.sheets import FormSheet


class Correcting(Verdicts):
    """A record typed anew, field by field."""

    @property
    def form(self) -> Correction | None:
        """The form that is open."""
        return self.desk.sheet.form if isinstance(self.desk.sheet, FormSheet) else None

    def action_correct(self, field: str) -> None:
        """Open the form with a field in hand."""
        view = self.sitting.view
        if view is None or view.record is None:
            return
        alternative = view.alternative if view.record == view.proposed else None
        self.mode = Mode.FORM
        self.desk.open(
            FormSheet(Correction(view.record, alternative, field, self.sitting.source.completer(view)))
        )
        self.paint_typing()
        self.paint_keys()

    def action_field(self, step: int) -> None:
        """Another field of the form."""
        if self.form is not None:
            self.form.move(step)
            self.paint_typing()

    def action_complete(self) -> None:
        """Take the completion that is offered, else go to the next field."""
        if self.form is not None:
            if not self.form.complete():
                self.form.move(1)
            self.paint_typing()

    def action_other_reading(self) -> None:
        """The number's other reading."""
        if self.form is not None:
            self.form.take_other_reading()
            self.paint_typing()

    def action_guide(self) -> None:
        """What the guide says of the field in hand."""
        if self.form is not None:
            self.mode = Mode.GUIDE
            self.help.open_guide(self.form.field)
            self.paint_keys()

    def action_close_guide(self) -> None:
        """Back to the form as it was."""
        self.help.display = False
        self.mode = Mode.FORM
        self.paint_typing()
        self.paint_keys()

    def action_save(self) -> None:
        """Record the correction and go on; what cannot be stays in the form."""
        view, form = self.sitting.view, self.form
        if view is None or form is None:
            return
        figure = form.finish()
        if figure is None:
            self.status.say(hints.not_saved(form.error), "bad")
            self.paint_typing()
            return
        # Saved without a change, it says that the proposal was right.
        verdict = Verdict.ACCEPT if figure == view.proposed == view.record else Verdict.CORRECT
        self.sitting.decide(verdict, after=figure)
        self.mode = Mode.REVIEW
        said = hints.decided(verdict, view.quote, None, self.key_names)
        alike = len(self.sitting.alike()) if verdict is Verdict.CORRECT else 0
        self._advance(hints.offer(said, alike, self.key_names))
