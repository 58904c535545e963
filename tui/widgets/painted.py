"""The base of the review's panes: lines of styled text, painted without a layout pass."""

from collections.abc import Sequence
from itertools import zip_longest

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.dom import DOMNode
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.wrapping import Line, Piece, crop, crop_line, width_of

STYLES = frozenset(
    {
        "quiet",
        "label",
        "strong",
        "key",
        "off",
        "good",
        "warn",
        "bad",
        "changed",
        "candidate",
        "figure",
        "heading",
        "current",
        "typed",
        "ready",
        "room",
        "cursor",
        "done",
        "todo",
        "sign",
        "says-unit",
        "says-how",
        "says-what",
        "says-who",
        "says-when",
        "says-held",
    }
)
"""Names of text styles; the style sheet gives each its look."""


class Painted(Widget):
    """A pane that is painted line by line from (text, style name) pieces.

    Subclasses build all their lines at once; a key press marks the pane as stale and Textual asks for the
    lines of the next frame. No child widgets, no markup, no layout: that is what keeps one key at one frame.
    """

    ALLOW_SELECT = False

    _lines: Sequence[Sequence[Piece]] | None = None
    _size_painted = (0, 0)
    _looks: dict[str, Style] | None = None

    def build(self, width: int, height: int) -> Sequence[Sequence[Piece]]:  # noqa: ARG002 - for those who paint
        """All lines for a pane of this size; none, unless a subclass paints."""
        return ()

    def stale(self) -> None:
        """Paint the lines that differ with the next frame: a slow line carries every one of them."""
        size = (width, height) = self.size
        before = self._lines
        if before is None or self._size_painted != size:
            self._lines = None
            self.refresh()
            return
        self._lines = self.build(width, height)
        changed = [
            Region(0, y, width, 1)
            for y, (old, new) in enumerate(zip_longest(before, self._lines, fillvalue=()))
            if y < height and list(old) != list(new)
        ]
        if changed:
            self.refresh(*changed)

    def render_line(self, y: int) -> Strip:
        """Textual's call for one line."""
        width, height = self.size
        if width < 1 or height < 1:
            return Strip.blank(width)
        if self._lines is None or self._size_painted != (width, height):
            self._size_painted = (width, height)
            self._lines = self.build(width, height)
        return self.strip(self._lines[y] if y < len(self._lines) else (), width)

    def strip(self, line: Sequence[Piece], width: int) -> Strip:
        """One line as Textual wants it, cut or filled to the width."""
        used = width_of(line)
        if used > width:
            line = crop_line(line, width)
            used = width_of(line)
        segments = [Segment(text, self._look(style)) for text, style in line if text]
        if used < width:
            segments.append(Segment(" " * (width - used), self._look("")))
        return Strip(segments, width)

    def notify_style_update(self) -> None:
        """Another theme: the looks are found anew."""
        super().notify_style_update()
        self._looks = None

    def _look(self, name: str) -> Style:
        # As Textual's component classes, each when it is first drawn: all of all panes are half of a start.
        if self._looks is None:
            self._looks = {}
        look = self._looks.get(name)
        if look is None:
            look = self._styled(f"text--{name}") if name else self.rich_style
            self._looks[name] = look
        return look

    def _styled(self, name: str) -> Style:
        node = DOMNode(classes=name)
        node._attach(self)  # noqa: SLF001 - as Textual's style sheet does for component classes
        self.app.stylesheet.apply(node, animate=False)
        return node.rich_style


def rule(title: str, width: int, right: str = "") -> Line:
    """A pane's first line: a light rule with its title, and more on the right where there is room."""
    left = f"─ {title} " if title else ""
    right = crop(right, width - cell_len(left) - 4)
    tail = f" {right} ─" if right else ""
    return [
        ("─ " if title else "", "quiet"),
        (f"{title} " if title else "", "label"),
        ("─" * max(0, width - cell_len(left) - cell_len(tail)), "quiet"),
        (tail, "quiet"),
    ]
