"""The keys of the note."""

from tui.bindings import Mode
from tui.line_editor import LineEditor
from tui.screens import hints
from tui.screens.panes import Panes
from tui.speech import _
from tui.widgets.sheets import NoteSheet


class Noting(Panes):
    """A line of one's own beside the decision."""

    def action_note(self) -> None:
        """Write a note, beginning with the one that stands."""
        view = self.sitting.view
        if view is None:
            return
        note = LineEditor(view.decision.note or "" if view.decision else "")
        note.fresh = False
        self.mode = Mode.NOTE
        self.desk.open(NoteSheet(note))
        self.paint_typing()
        self.paint_keys()

    def action_save_note(self) -> None:
        """Keep the note and stay at the figure."""
        if not isinstance(self.desk.sheet, NoteSheet):
            return
        self.sitting.write_note(self.desk.sheet.note.text.strip())
        self.mode = Mode.REVIEW
        self.paint()
        if told := self.sitting.tests.take_told():
            self.status.say(*told)
            return
        self.status.say(_("note kept") + f" · {hints.undoes(self.key_names)}", "good")
