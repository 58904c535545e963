"""What can lie open on the desk in place of the record: a form, a note, a list to choose from."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from rich.cells import cell_len

from store.rows import FigureView
from tui.correction import Correction
from tui.display import visible
from tui.line_editor import LineEditor
from tui.reasons import REASONS
from tui.speech import _
from tui.versions import Version
from tui.widgets.checks import left_out_lines
from tui.widgets.form import editor_pieces, form_cursor, form_lines
from tui.widgets.rest import figure_lines, fitting
from tui.widgets.versions import version_lines
from tui.wrapping import Line

if TYPE_CHECKING:
    from extract.checks.results import Check


class Typing(Protocol):
    """What takes text: a form, or a single line."""

    def take_key(self, key: str, character: str | None) -> bool:
        """Edit by one key; False when it does nothing here."""

    def paste(self, text: str) -> None:
        """Insert a text."""


class Sheet(ABC):
    """One of them; `keys` are those of the record's fields, as shown."""

    title = ""
    hint = ""
    typing: Typing | None = None
    """What takes the text that is typed."""

    @property
    def field(self) -> str | None:
        """The field of the record that is in hand, if any."""
        return None

    @abstractmethod
    def lines(self, width: int, height: int, keys: Mapping[str, str]) -> Sequence[Line]:
        """What it shows below its title."""

    def cursor(self, width: int, height: int) -> tuple[int, int] | None:  # noqa: ARG002 - for those who type
        """Column and line of the typing cursor below the title, None when nothing is typed."""
        return None


class FormSheet(Sheet):
    """The correction form."""

    def __init__(self, form: Correction, title: str = "") -> None:
        self.form = self.typing = form
        self.title = title or _("Correct")
        self.hint = _("Enter saves · Esc or Ctrl+G leaves")

    @property
    def field(self) -> str | None:
        """The field in hand."""
        return self.form.field

    def lines(self, width: int, height: int, keys: Mapping[str, str]) -> Sequence[Line]:
        """The fields."""
        return form_lines(self.form, keys, width, height)

    def cursor(self, width: int, height: int) -> tuple[int, int]:
        """In the field in hand."""
        return form_cursor(self.form, width, height)


class NoteSheet(Sheet):
    """A line to write a note on."""

    def __init__(self, note: LineEditor) -> None:
        self.title, self.hint = _("Note"), _("Enter keeps it · Esc or Ctrl+G leaves")
        self.note = self.typing = note

    def lines(self, width: int, height: int, keys: Mapping[str, str]) -> Sequence[Line]:  # noqa: ARG002 - Sheet's
        """The line, and what keeping it does."""
        does = _(" Kept with the decision. An undecided figure is flagged by it.")
        return [[(" ", ""), *editor_pieces(self.note, width - 3)], [(does, "quiet")]]

    def cursor(self, width: int, height: int) -> tuple[int, int]:  # noqa: ARG002 - Sheet's
        """In the line."""
        return len(" ") + len(self.note.window(width - 3).before), 0


class LineSheet(Sheet):
    """A line to type on."""

    def __init__(self, title: str, hint: str) -> None:
        self.title, self.hint = title, hint
        self.line = self.typing = LineEditor()

    def lines(self, width: int, height: int, keys: Mapping[str, str]) -> Sequence[Line]:  # noqa: ARG002 - Sheet's
        """The line alone."""
        return [[(" ", ""), *editor_pieces(self.line, width - 3)]]

    def cursor(self, width: int, height: int) -> tuple[int, int]:  # noqa: ARG002 - Sheet's
        """In the line."""
        return len(" ") + len(self.line.window(width - 3).before), 0


class ReasonSheet(Sheet):
    """The list of reasons."""

    def __init__(self) -> None:
        self.title, self.hint = _("Why is it no figure?"), _("1 to 9 rejects, 0 types · Esc or Ctrl+G leaves")

    def lines(self, width: int, height: int, keys: Mapping[str, str]) -> Sequence[Line]:  # noqa: ARG002 - Sheet's
        """One a digit."""
        return [
            [(f" {number} ", "key"), (f" {reason.id.ljust(11)}", "label"), (reason.said, "")]
            for number, reason in enumerate(REASONS, start=1)
        ] + [[(" 0 ", "key"), ("…".ljust(11), "label"), (_("a reason of your own"), "")]]


class VersionSheet(Sheet):
    """The versions of a record."""

    def __init__(self, versions: Sequence[Version]) -> None:
        self.title, self.hint = _("Which one is right?"), _("1 to 9 takes it · Esc or Ctrl+G leaves")
        self.versions = versions

    def lines(self, width: int, height: int, keys: Mapping[str, str]) -> Sequence[Line]:  # noqa: ARG002 - Sheet's
        """Each with what sets it apart."""
        return list(version_lines(self.versions, width))


class RestSheet(Sheet):
    """The proposals that one key would accept, as many as fit on the desk."""

    def __init__(
        self,
        rest: Sequence[FigureView],
        held: Sequence[tuple[FigureView, "Check"]],
        width: int,
        height: int,
    ) -> None:
        """`held` are those that break a check: told with it, and not accepted."""
        self.held = held
        self._left_out = list(left_out_lines(held, width))
        self._blocks = [list(figure_lines(view, width)) for view in rest]
        self.shown = rest[: fitting(self._blocks, height - len(self._left_out))]
        self.left = len(rest) - len(self.shown)
        self.title = _("Accept {listed} of {found} in this sentence?").format(
            listed=len(self.shown), found=len(rest) + len(held)
        )
        self.hint = _("Enter accepts · Esc or Ctrl+G leaves")

    def lines(self, width: int, height: int, keys: Mapping[str, str]) -> Sequence[Line]:  # noqa: ARG002 - Sheet's
        """Each with its record."""
        listed = [line for block in self._blocks[: len(self.shown)] for line in block]
        return [*listed, *self._left_out]


class PointSheet(Sheet):
    """What the extractor reads at the place that one points at."""

    def __init__(self, view: FigureView, keys: Sequence[tuple[str, str]]) -> None:
        """`view` is the sentence with the span that is pointed at, and what is read there as proposal.

        `keys` are those that point, with what they do.
        """
        self.view, self._pointing = view, keys
        self.title, self.hint = _("Add a figure"), _("Enter takes it · Esc or Ctrl+G leaves")

    def lines(self, width: int, height: int, keys: Mapping[str, str]) -> Sequence[Line]:  # noqa: ARG002 - Sheet's
        """The record as it would be, or that no number stands there."""
        if self.view.proposed is None:
            quote = f" {visible(self.view.quote)} "
            read: list[Line] = [[(quote, "candidate"), (_(" no number: to be typed"), "quiet")]]
        else:
            read = list(figure_lines(self.view, width))
        margin = max(cell_len(keys) for keys, _does in self._pointing)
        about: list[Line] = [
            [(f" {keys}{' ' * (margin - cell_len(keys))}  ", "key"), (does, "quiet")]
            for keys, does in self._pointing
        ]
        return [*read, [], *about][:height]
