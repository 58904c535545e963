"""What lies over the panes: every key that works, and the word that a terminal is too small."""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len

from tui.bindings import BINDINGS, Mode, described
from tui.guide import guide_to
from tui.key_names import shown
from tui.naming import field_name, state_name
from tui.speech import N_, _
from tui.widgets.glyphs import GLYPHS
from tui.widgets.painted import Painted, rule
from tui.wrapping import Line

_TITLES = {
    Mode.REVIEW: N_("Review"),
    Mode.REASON: N_("Reject with a reason"),
    Mode.OWN_REASON: N_("A reason of one's own"),
    Mode.VERSION: N_("Choose a version"),
    Mode.BULK: N_("Accept the rest of the sentence"),
    Mode.ALIKE: N_("Correct the same elsewhere"),
    Mode.FORM: N_("Correction form"),
    Mode.POINT: N_("Point at a figure"),
    Mode.ADD: N_("Form of an added figure"),
    Mode.GUIDE: N_("The guide, over the form"),
    Mode.NOTE: N_("Note"),
    Mode.METADATA: N_("The document's record"),
    Mode.PALETTE: N_("Every command by its name"),
    Mode.FIND: N_("Find"),
    Mode.STATS: N_("How it goes"),
    Mode.LEDGER: N_("Told differently"),
    Mode.HELP: N_("Help"),
}
_ABOUT = N_(
    "One key per right proposal: Enter accepts, and the next figure comes up.\n"
    "Every decision is on disk before the screen moves; quitting loses nothing.\n"
    "With a Vietnamese input method on, use the second key of each line."
)
_TYPING = (
    ("Left Right Home End", N_("move in the text; Ctrl+W, Ctrl+U and Ctrl+K cut a word, before, after")),
    (N_("←/→, Space, 1 to 9"), N_("choose kind, modifier, direction or status; or type the first letter")),
    ("79,5 triệu  79500000", N_("numbers in either notation; below is how they are read")),
)
_KEYS = 22
"""Cells for the keys of an action."""
_DOES = 57
"""Cells for what it does; its id stands behind, in a terminal with room for it."""
_ID = "quiet"
_WIDE = 110
"""Cells from which on there is that room."""


class Help(Painted):
    """The list of keys, made from the bindings as the user's keymap left them."""

    top = 0

    def __init__(self, keys: Mapping[Mode, Mapping[str, Sequence[str]]]) -> None:
        super().__init__()
        self._keys = keys
        self._content: Sequence[Line] = ()
        self._title = ""

    def open(self) -> None:
        """Show the keys, from the top."""
        self._show(_content(self._keys), _("Help"))

    def open_guide(self, field: str) -> None:
        """Show what the guide says of a field of the record."""
        title = _("The guide: {field}").format(field=field_name(field))
        self._show([[], *([(f"  {text}", "")] for text in guide_to(field))], title)

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
        more = _("j and k scroll · Esc closes") if last else _("Esc closes")
        window = self._content[self.top : self.top + room]
        if width < _WIDE:
            window = [line[:-1] if line and line[-1][1] == _ID else line for line in window]
        return [rule(self._title, width, more), *window]


class TooSmall(Painted):
    """The one line of a terminal in which nothing can be reviewed."""

    def build(self, width: int, height: int) -> Sequence[Line]:
        """What to do about it."""
        size = self.app.size
        here = f"{size.width}x{size.height}"
        text = _("soat needs 80x24, this is {size}: enlarge it, or q quits").format(size=here)
        return [
            *([[]] * (height // 2)),
            [(" " * max(0, (width - cell_len(text)) // 2), ""), (text, "strong")],
        ]


def _content(keys: Mapping[Mode, Mapping[str, Sequence[str]]]) -> list[Line]:
    lines: list[Line] = [[], *([(f"  {text}", "")] for text in _(_ABOUT).split("\n"))]
    for mode, bindings in BINDINGS.items():
        lines += [[], [(f"  {_(_TITLES[mode])}", "heading")]]
        for binding in bindings:
            names = "  ".join(shown(key) for key in keys[mode][str(binding.id)])
            does = described(binding).ljust(_DOES)
            lines.append([(f"  {names.ljust(_KEYS)} ", "key"), (does, ""), (str(binding.id), _ID)])
        if mode is Mode.FORM:
            lines += [[(f"  {_(names).ljust(_KEYS)} ", "key"), (_(text), "")] for names, text in _TYPING]
    lines += [[], [("  ", ""), (_("Signs in the queue"), "heading")]]
    lines += [
        [("  ", ""), (sign.ljust(_KEYS + 1), style), (state_name(state), "")]
        for state, (sign, style) in GLYPHS.items()
    ]
    return lines
