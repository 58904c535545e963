"""The list of commands on the desk, narrowed to what is typed."""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len

from tui.line_editor import LineEditor
from tui.palette import Entry, matching
from tui.speech import _
from tui.widgets.form import editor_pieces
from tui.widgets.sheets import Sheet
from tui.wrapping import Line, crop, width_of

_KEYS = 15
"""Cells for the keys of a command."""
_PROMPT = " : "
_COUNT = 8
"""Cells for how many are listed, of how many."""


class PaletteSheet(Sheet):
    """A line to type on, and below it the commands that have its words."""

    def __init__(self, known: Sequence[Entry]) -> None:
        self._known = known
        self.editor = self.typing = LineEditor()
        self.title = _("Commands")
        self._found: tuple[str, Sequence[Entry]] = ("", known)
        self._at = self._top = 0

    @property
    def hint(self) -> str:  # type: ignore[override]  # it follows the one in hand
        """The id of the one in hand, by which a configuration gives it other keys."""
        one = self.chosen
        leave = _("Enter runs it · Esc leaves")
        return leave if one is None else f"{one.command.id} · {leave}"

    @property
    def found(self) -> Sequence[Entry]:
        """The commands that have what is typed."""
        if self._found[0] != self.editor.text:
            self._found = (self.editor.text, matching(self._known, self.editor.text))
            self._at = self._top = 0
        return self._found[1]

    @property
    def chosen(self) -> Entry | None:
        """The command that Enter runs."""
        found = self.found
        return found[self._at] if found else None

    def move(self, step: int) -> None:
        """Up or down the list; a step of one goes around its ends."""
        count = len(self.found)
        if count:
            at = self._at + step
            self._at = at % count if abs(step) == 1 else max(0, min(at, count - 1))

    def lines(self, width: int, height: int, keys: Mapping[str, str]) -> Sequence[Line]:  # noqa: ARG002 - Sheet's
        """The line, and the part of the list that holds the one in hand."""
        found = self.found
        count = f" {len(found)}/{len(self._known)} "
        first: Line = [(_PROMPT, "key"), *editor_pieces(self.editor, _room(width)), (count, "quiet")]
        if not found:
            return [first, [(" ", ""), (_("no command has these words"), "warn")]]
        rows = max(1, height - 1)
        self._top = max(self._at - rows + 1, min(self._top, self._at))
        window = found[self._top : self._top + rows]
        return [first, *(_row(one, one is self.chosen, width) for one in window)]

    def cursor(self, width: int, height: int) -> tuple[int, int]:  # noqa: ARG002 - Sheet's
        """In the line."""
        return len(_PROMPT) + cell_len(self.editor.window(_room(width)).before), 0


def _room(width: int) -> int:
    return width - len(_PROMPT) - _COUNT


def _row(entry: Entry, in_hand: bool, width: int) -> Line:  # noqa: FBT001 - it is or it is not
    """Its keys, what it does, and its id where there is room."""
    mark, body = ("▸", "current") if in_hand else (" ", "")
    names = crop("  ".join(entry.keys), _KEYS - 1).ljust(_KEYS)
    left: Line = [(mark, body), (names, "current" if in_hand else "key")]
    does = crop(entry.does, width - width_of(left) - 1)
    left.append((does, body))
    gap = width - width_of(left) - cell_len(entry.command.id) - 1
    if gap < 1:
        return [*left, (" " * (width - width_of(left)), body)]
    return [*left, (" " * gap, body), (f"{entry.command.id} ", body or "quiet")]
