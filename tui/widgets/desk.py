"""The pane beside the sentence: the record, or the form, the reasons, the versions or a note in its place.

One pane for all: a mode that flips shows at once, with no screen to push and no layout to wait for.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from store.rows import FigureView
from tui.correction import Correction
from tui.display import visible
from tui.line_editor import LineEditor
from tui.reasons import REASONS
from tui.versions import Version
from tui.widgets.form import editor_pieces, form_cursor, form_lines
from tui.widgets.painted import Painted, rule
from tui.widgets.record import record_lines
from tui.widgets.versions import version_lines
from tui.wrapping import Line


class Typing(Protocol):
    """What takes text: a form, or a single line."""

    def take_key(self, key: str, character: str | None) -> bool:
        """Edit by one key; False when it does nothing here."""

    def paste(self, text: str) -> None:
        """Insert a text."""


class Desk(Painted):
    """Shows one of them; the screen says which."""

    view: FigureView | None = None
    form: Correction | None = None
    note: LineEditor | None = None
    reasons = False
    versions: Sequence[Version] = ()
    ahead = 0
    """Pages read on in a record that is longer than the pane."""
    keys: Mapping[str, str] = {}
    """The key of each field, as shown."""

    def show(self, view: FigureView | None) -> None:
        """The record of a figure, and nothing else open."""
        if view is None or self.view is None or view.figure_id != self.view.figure_id:
            self.ahead = 0
        self.view, self.form, self.note, self.reasons, self.versions = view, None, None, False, ()
        self.stale()

    def ask_reason(self) -> None:
        """The list of reasons."""
        self.reasons = True
        self.stale()

    def ask_version(self, found: Sequence[Version]) -> None:
        """The list of versions."""
        self.versions = found
        self.stale()

    def open_form(self, form: Correction) -> None:
        """The correction form."""
        self.form = form
        self.stale()

    def open_note(self, note: LineEditor) -> None:
        """A line to write a note on."""
        self.note = note
        self.stale()

    def read(self, step: int) -> None:
        """Go on or back by most of the pane's height."""
        self.ahead += step
        self.stale()

    @property
    def typing(self) -> Typing | None:
        """What is open to type into."""
        return self.form or self.note

    @property
    def cursor(self) -> tuple[int, int] | None:
        """Where the typing cursor stands on the screen, None when nothing is typed."""
        width, height = self.size
        if self.form is not None:
            x, y = form_cursor(self.form, width, height - 1)
        elif self.note is not None:
            x, y = len(" ") + len(self.note.window(width - 3).before), 0
        else:
            return None
        return self.region.x + x, self.region.y + 1 + y

    def build(self, width: int, height: int) -> Sequence[Line]:
        """The title, and what is open."""
        room = max(1, height - 1)
        if self.form is not None:
            lines = form_lines(self.form, self.keys, width, room)
            return [rule("Correct", width, "Enter saves · Esc or Ctrl+G leaves"), *lines]
        if self.note is not None:
            hint: Line = [(" Kept with the decision. An undecided figure is flagged by it.", "quiet")]
            return [
                rule("Note", width, "Enter keeps it · Esc or Ctrl+G leaves"),
                [(" ", ""), *editor_pieces(self.note, width - 3)],
                hint,
            ]
        if self.reasons:
            return [rule("Why is it no figure?", width, "1 to 9 rejects · Esc or Ctrl+G leaves"), *_reasons()]
        if self.versions:
            title = rule("Which one is right?", width, "1 to 9 takes it · Esc or Ctrl+G leaves")
            return [title, *version_lines(self.versions, width)]
        if self.view is None:
            return [rule("Record", width)]
        quote = f"{visible(self.view.quote)}"
        return [rule("Record", width, quote), *self._window(self.view, width, room)]

    def _window(self, view: FigureView, width: int, height: int) -> Sequence[Line]:
        lines = record_lines(view, self.keys, width, height)
        page = max(1, height - 1)
        last = max(0, len(lines) - height)
        self.ahead = max(0, min(self.ahead, -(-last // page)))
        first = min(last, self.ahead * page)
        window = lines[first : first + height]
        more = len(lines) - first - height
        if more > 0:
            window[-1] = [(f" ↓ {more + 1} more lines: Space", "warn")]
        return window


def _reasons() -> list[Line]:
    return [
        [(f" {number} ", "key"), (f" {reason.id.ljust(11)}", "label"), (reason.label, "")]
        for number, reason in enumerate(REASONS, start=1)
    ]
