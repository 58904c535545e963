"""The base of the review's panes: lines of styled text, painted without a layout pass."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import zip_longest
from typing import Self

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.dom import DOMNode
from textual.filter import LineFilter
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.wrapping import Line, crop, crop_line, joined, width_of

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
        "tied",
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

    _lines: Sequence[Line] | None = None
    _size_painted = (0, 0)
    _looks: dict[str, Style] | None = None
    _foreseen: tuple[object, Sequence[Line]] | None = None

    @property
    def shown(self) -> object:
        """All that the lines are built of, where they can be built ahead; None where they cannot."""
        return None

    def foresee(self, pane: Self) -> None:
        """Keep the lines of another pane, which shows what this one will most likely show next."""
        width, height = self.outer_size
        self._foreseen = (pane.shown, width, height), pane.build(width, height)

    def _built(self, width: int, height: int) -> Sequence[Line]:
        shown = self.shown
        if shown is not None and self._foreseen is not None and self._foreseen[0] == (shown, width, height):
            return self._foreseen[1]
        return self.build(width, height)

    def build(self, width: int, height: int) -> Sequence[Line]:  # noqa: ARG002 - for those who paint
        """All lines for a pane of this size; none, unless a subclass paints."""
        return ()

    def stale(self) -> None:
        """Paint the lines that differ with the next frame: a slow line carries every one of them."""
        size = (width, height) = self.outer_size
        before = self._lines
        if before is None or self._size_painted != size:
            self._lines = None
            self.refresh()
            return
        self._lines = self._built(width, height)
        nothing: Line = []
        changed = [
            Region(0, y, width, 1)
            for y, (old, new) in enumerate(zip_longest(before, self._lines, fillvalue=nothing))
            if y < height and old != new
        ]
        if changed:
            self.refresh(*changed)

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """As Textual's; what needs no layout is taken into the next frame without three messages."""
        is_shown = self._is_mounted and self.is_attached and self.display
        if layout or recompose or not (repaint and is_shown):
            return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        self._set_dirty(*regions)
        screen = self.screen
        screen._dirty_widgets.add(self)  # noqa: SLF001 - what the messages would come to
        screen._update_timer.resume()  # noqa: SLF001 - the same
        return self

    def line(self, y: int) -> Line:
        """The pieces of one line, cut or filled to the width."""
        width, height = self.outer_size  # no pane has a border, and this one is at hand
        if self._lines is None or self._size_painted != (width, height):
            self._size_painted = (width, height)
            self._lines = self.build(width, height) if width and height else ()
        return self.filled(self._lines[y] if y < len(self._lines) else [], width)

    def filled(self, line: Line, width: int) -> Line:
        """A line cut or filled to the width."""
        used = width_of(line)
        if used > width:
            line = crop_line(line, width)
            used = width_of(line)
        return joined([*line, (" " * (width - used), "")])

    def render_line(self, y: int) -> Strip:
        """Textual's call for one line."""
        return Strip(self._segments(self.line(y)), self.outer_size.width)

    def dressed(self, line: Line, filters: Iterable[LineFilter]) -> Sequence[Segment]:
        """Pieces as they go to the terminal, past its line filters."""
        segments = self._segments(line)
        for one in filters:
            segments = one.apply(segments, self._ground)
        return segments

    def _segments(self, line: Line) -> list[Segment]:
        return [Segment(text, self._look(style)) for text, style in line if text]

    def notify_style_update(self) -> None:
        """Another theme: the looks are found anew."""
        super().notify_style_update()
        self._looks = None
        self.__dict__.pop("_ground", None)

    @cached_property
    def _ground(self) -> Color:
        """The colour behind the text, for the filters."""
        return self.background_colors[1]

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
