"""The review screen: one key a figure, one frame a key.

A key press reaches an action here at once (see tui.keys); the action writes to the store, then every pane
takes its new value in the same call. Nothing on this path posts a message or asks for a layout.
"""

from typing import ClassVar

from textual import events

from store.errors import StoreError
from store.rows import State, Verdict
from tui.correction import Correction
from tui.display import visible
from tui.keys import BINDINGS, Command, Mode
from tui.line_editor import LineEditor
from tui.screens import hints
from tui.screens.panes import Panes
from tui.screens.sitting import VERIFIED
from tui.versions import versions
from tui.widgets.queue import Queue


class ReviewScreen(Panes):
    """The keys that work on the panes."""

    BINDINGS: ClassVar = list(BINDINGS[Mode.REVIEW])

    def on_queue_clicked(self, message: Queue.Clicked) -> None:
        """The mouse works too, outside the form."""
        if self.mode is Mode.REVIEW:
            self._go(message.index)

    # What the router calls.

    def run_command(self, command: Command) -> None:
        """Carry a command out; what the store refuses is said, and nothing moves."""
        if self.too_small.display and command.id != "review.quit":
            return
        try:
            getattr(self, f"action_{command.action}")(*command.arguments)
        except StoreError as error:
            self.status.say(f"Not saved: {error}", "bad")

    def type_key(self, event: events.Key) -> None:
        """Type into the form or the note; elsewhere say what the key is not."""
        if self.too_small.display:
            return
        if self.mode is Mode.FORM and self.desk.form is not None:
            if self.desk.form.take_key(event.key, event.character):
                self.paint_typing()
        elif self.mode is Mode.NOTE and self.desk.note is not None:
            if self.desk.note.take_key(event.key, event.character):
                self.paint_typing()
        elif hint := hints.for_key(self.mode, event.key, event.character, self.key_names):
            self.status.say(hint, "warn")

    def paste(self, text: str) -> None:
        """Paste into the field in hand; a paste is never a command."""
        if self.mode is Mode.FORM and self.desk.form is not None:
            self.desk.form.paste(text)
            self.paint_typing()
        elif self.mode is Mode.NOTE and self.desk.note is not None:
            self.desk.note.insert(text)
            self.paint_typing()
        else:
            self.status.say(*hints.pasted(self.key_names))

    # Verdicts.

    def action_accept(self) -> None:
        """The record as it stands is right."""
        view = self.sitting.view
        if view is None:
            return
        if view.state in VERIFIED:
            self._advance(f"{visible(view.quote)} is {view.state} already")
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
            self.desk.ask_reason()
            self.paint_keys()

    def action_versions(self) -> None:
        """The next digit takes one of the versions that there are."""
        view = self.sitting.view
        if view is None:
            return
        found = versions(view)
        if len(found) > 1:
            self.mode = Mode.VERSION
            self.desk.ask_version(found)
            self.paint_keys()
        else:
            self.status.say("there is only this version: nobody differs, nor does the proposal", "warn")

    def action_take_version(self, number: int) -> None:
        """What an annotator decided or the extractor proposes, as one's own verdict."""
        view = self.sitting.view
        if view is None or number > len(self.desk.versions):
            return
        version = self.desk.versions[number - 1]
        verdict = Verdict.REJECT if version.record is None else Verdict.ACCEPT
        if verdict is Verdict.ACCEPT and view.state not in (State.CHANGED, State.DISPUTED):
            verdict = Verdict.CORRECT
        self.sitting.decide(verdict, after=version.record)
        self.mode = Mode.REVIEW
        self._advance(hints.decided(verdict, view.quote, None, self.key_names))

    def action_read_through(self, whole: bool = False) -> None:  # noqa: FBT001, FBT002 - a key's argument
        """No figure is left out of the sentence, or of the document."""
        if self.sitting.view is not None:
            self.status.say(*hints.read(self.sitting.read_through(whole=whole), self.key_names, whole=whole))
            self.paint()

    def _decide(self, verdict: Verdict, reason: str | None = None) -> None:
        view = self.sitting.view
        if view is None:
            return
        self.sitting.decide(verdict, after=view.record if verdict is Verdict.ACCEPT else None, reason=reason)
        self._advance(hints.decided(verdict, view.quote, reason, self.key_names))

    def _advance(self, message: str) -> None:
        moved = self.sitting.advance()
        self.paint()
        self.status.say(*hints.after(message, self.sitting, self.key_names, moved=moved))

    def action_undo(self) -> None:
        """Take the last decision back."""
        self.status.say(*hints.undone(self.sitting.undo(), self.sitting, self.key_names))
        self.paint()

    def action_redo(self) -> None:
        """Make it again."""
        self.status.say(*hints.redone(self.sitting.redo(), self.sitting))
        self.paint()

    # The correction form and the note.

    def action_correct(self, field: str) -> None:
        """Open the form with a field in hand."""
        view = self.sitting.view
        if view is None or view.record is None:
            return
        alternative = view.alternative if view.record == view.proposed else None
        self.mode = Mode.FORM
        self.desk.open_form(Correction(view.record, alternative, field))
        self.paint_typing()
        self.paint_keys()

    def action_field(self, step: int) -> None:
        """Another field of the form."""
        if self.desk.form is not None:
            self.desk.form.move(step)
            self.paint_typing()

    def action_other_reading(self) -> None:
        """The number's other reading."""
        if self.desk.form is not None:
            self.desk.form.take_other_reading()
            self.paint_typing()

    def action_save(self) -> None:
        """Record the correction and go on; what cannot be stays in the form."""
        view, form = self.sitting.view, self.desk.form
        if view is None or form is None:
            return
        figure = form.finish()
        if figure is None:
            self.status.say(f"Not saved. {form.error}", "bad")
            self.paint_typing()
            return
        # Saved without a change, it says that the proposal was right.
        verdict = Verdict.ACCEPT if figure == view.proposed == view.record else Verdict.CORRECT
        self.sitting.decide(verdict, after=figure)
        self.mode = Mode.REVIEW
        self._advance(hints.decided(verdict, view.quote, None, self.key_names))

    def action_note(self) -> None:
        """Write a note, beginning with the one that stands."""
        view = self.sitting.view
        if view is None:
            return
        note = LineEditor(view.decision.note or "" if view.decision else "")
        note.fresh = False
        self.mode = Mode.NOTE
        self.desk.open_note(note)
        self.paint_typing()
        self.paint_keys()

    def action_save_note(self) -> None:
        """Keep the note and stay at the figure."""
        if self.desk.note is None:
            return
        self.sitting.write_note(self.desk.note.text.strip())
        self.mode = Mode.REVIEW
        self.paint()
        self.status.say(f"note kept · {self.key_names['undo']} undoes", "good")

    def action_cancel(self) -> None:
        """Leave the form, the reasons, the note or the help without a trace."""
        self.help.display = False
        self.mode = Mode.REVIEW
        self.paint()
        self.status.say("")

    # Moving about.

    def action_move(self, step: int) -> None:
        """To the figure before or after."""
        self._go(self.sitting.index + step)

    def action_document(self, step: int) -> None:
        """To the first figure of the document before or after; back first to the top of this one."""
        worklist = self.sitting.worklist
        if not len(worklist):
            return
        section = worklist.section_of(self.sitting.index)
        if step < 0 and self.sitting.index > worklist.sections[section].start:
            step = 0
        wanted = section + step
        if 0 <= wanted < len(worklist.sections):
            self._go(worklist.sections[wanted].start)
        else:
            self.status.say(f"this is the {'last' if step > 0 else 'first'} document")

    def action_first(self) -> None:
        """To the first figure."""
        self._go(0)

    def action_last(self) -> None:
        """To the last figure."""
        self._go(len(self.sitting.worklist) - 1)

    def action_read(self, step: int) -> None:
        """On or back in a text that is longer than its pane."""
        self.passage.read(step)
        self.desk.read(step)

    def _go(self, index: int) -> None:
        if 0 <= index < len(self.sitting.worklist):
            self.sitting.go(index)
            self.paint()
            self.status.say("")
        elif len(self.sitting.worklist):
            self.status.say(f"this is the {'first' if index < 0 else 'last'} figure")

    # Around the work.

    def action_help(self) -> None:
        """Every key that there is."""
        self.mode = Mode.HELP
        self.help.open()
        self.paint_keys()

    def action_scroll_help(self, step: int) -> None:
        """Up or down in the help."""
        self.help.scroll_by(step)

    def action_theme(self) -> None:
        """The next look."""
        themes = hints.THEMES
        at = themes.index(self.app.theme) if self.app.theme in themes else -1
        self.app.theme = themes[(at + 1) % len(themes)]
        self.status.say(f"theme {self.app.theme}")

    def action_leave(self) -> None:
        """Quit; all is on disk already."""
        self.sitting.remember()
        self.app.exit()
