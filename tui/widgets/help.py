"""What lies over the panes: every key that works, and the word that a terminal is too small."""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len

from tui.bindings import BINDINGS, Mode
from tui.guide import GUIDE
from tui.key_names import shown
from tui.widgets.glyphs import GLYPHS
from tui.widgets.painted import Painted, rule
from tui.wrapping import Line

_TITLES = {
    Mode.REVIEW: "Review",
    Mode.REASON: "Reject with a reason",
    Mode.OWN_REASON: "A reason of one's own",
    Mode.VERSION: "Choose a version",
    Mode.BULK: "Accept the rest of the sentence",
    Mode.ALIKE: "Correct the same elsewhere",
    Mode.FORM: "Correction form",
    Mode.POINT: "Point at a figure",
    Mode.ADD: "Form of an added figure",
    Mode.GUIDE: "The guide, over the form",
    Mode.NOTE: "Note",
    Mode.FIND: "Find",
    Mode.STATS: "How it goes",
    Mode.HELP: "Help",
}
_ABOUT = (
    "One key per right proposal: Enter accepts, and the next figure comes up.",
    "Every decision is on disk before the screen moves; quitting loses nothing.",
    "With a Vietnamese input method on, use the second key of each line.",
)
_TYPING = (
    ("Left Right Home End", "move in the text; Ctrl+W, Ctrl+U and Ctrl+K cut a word, before, after"),
    ("←/→, Space, 1 to 9", "choose kind, modifier, direction or status; or type the first letter"),
    ("79,5 triệu  79500000", "numbers in either notation; below is how they are read"),
)
_KEYS = 22
"""Cells for the keys of an action."""
_DOES = 57
"""Cells for what it does; its id stands behind, in a terminal with room for it."""


class Help(Painted):
    """The list of keys, made from the bindings as the user's keymap left them."""

    top = 0

    def __init__(self, keys: Mapping[Mode, Mapping[str, Sequence[str]]]) -> None:
        super().__init__()
        self._keys = list(_content(keys))
        self._content: Sequence[Line] = self._keys
        self._title = "Help"

    def open(self) -> None:
        """Show the keys, from the top."""
        self._show(self._keys, "Help")

    def open_guide(self, field: str) -> None:
        """Show what the guide says of a field of the record."""
        self._show([[], *([(f"  {text}", "")] for text in GUIDE[field])], f"The guide: {field}")

    def _show(self, content: Sequence[Line], title: str) -> None:
        self._content, self._title = content, title
        self.top = 0
        self.display = True
        self.stale()

    def scroll_by(self, step: int) -> None:
        """Move by so many lines."""
        self.top += step
        self.stale()

    def build(self, width: int, height: int) -> Sequence[Line]:
        """The window on the list."""
        room = height - 1
        last = max(0, len(self._content) - room)
        self.top = max(0, min(self.top, last))
        more = "j and k scroll · Esc closes" if last else "Esc closes"
        return [rule(self._title, width, more), *self._content[self.top : self.top + room]]


class TooSmall(Painted):
    """The one line of a terminal in which nothing can be reviewed."""

    def build(self, width: int, height: int) -> Sequence[Line]:
        """What to do about it."""
        size = self.app.size
        text = f"soat needs 80x24, this is {size.width}x{size.height}: enlarge it, or q quits"
        return [
            *([[]] * (height // 2)),
            [(" " * max(0, (width - cell_len(text)) // 2), ""), (text, "strong")],
        ]


def _content(keys: Mapping[Mode, Mapping[str, Sequence[str]]]) -> list[Line]:
    lines: list[Line] = [[], *([(f"  {text}", "")] for text in _ABOUT)]
    for mode, bindings in BINDINGS.items():
        lines += [[], [(f"  {_TITLES[mode]}", "heading")]]
        for binding in bindings:
            names = "  ".join(shown(key) for key in keys[mode][str(binding.id)])
            does = binding.description.ljust(_DOES)
            lines.append([(f"  {names.ljust(_KEYS)} ", "key"), (does, ""), (str(binding.id), "quiet")])
        if mode is Mode.FORM:
            lines += [[(f"  {names.ljust(_KEYS)} ", "key"), (text, "")] for names, text in _TYPING]
    lines += [[], [("  Signs in the queue", "heading")]]
    lines += [
        [("  ", ""), (sign.ljust(_KEYS + 1), style), (str(state), "")]
        for state, (sign, style) in GLYPHS.items()
    ]
    return lines
