"""The frames: of what Textual would paint anew, only the lines that are stale, and of those what differs.

Textual's own compositor asks every pane between the first and the last stale line for all of its lines. Here
a key costs as much as it changed. As in Textual 8.2.8, which is pinned: layers, line filters, full frames.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.color import ColorSystem
from rich.console import Console
from textual._compositor import ChopsUpdate, Compositor, CompositorUpdate, LayoutUpdate, ReflowResult
from textual.geometry import Region, Size
from textual.widget import Widget

from tui.cells import Pen, differing, within
from tui.widgets.painted import Painted
from tui.wrapping import Line


class Stale(NamedTuple):
    """A line to be painted."""

    y: int
    x: int
    pane: Painted
    before: Line | None
    """What stands there, None when that is not known."""
    after: Line


class Frame(CompositorUpdate):
    """Lines to paint over others."""

    def __init__(self, lines: Sequence[Stale]) -> None:
        self.lines = lines

    def render_segments(self, console: Console) -> str:
        """What the terminal gets."""
        filters = self.lines[0].pane.get_line_filters()
        pen = Pen(console._color_system or ColorSystem.TRUECOLOR)  # noqa: SLF001 - as Textual asks for it
        for y, x, pane, before, after in self.lines:
            stretches = None if before is None else differing(before, after)
            if stretches is None:
                pen.move(x, y)
                pen.write(pane.dressed(after, filters))
                continue
            at = -1
            for start, end in stretches:
                if at < 0:
                    pen.move(x + start, y)
                else:
                    pen.skip(start - at)
                pen.write(pane.dressed(within(after, start, end), filters))
                at = end
        return pen.lift()


class Frames(Compositor):
    """Remembers which line of which pane was painted where."""

    def __init__(self) -> None:
        super().__init__()
        self._painted: dict[tuple[Painted, int], Line] = {}

    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        """Panes come, go or move: what was painted says no longer what stands where."""
        self._painted.clear()
        return super().reflow(parent, size)

    def reflow_visible(self, parent: Widget, size: Size) -> set[Widget]:
        """As above."""
        self._painted.clear()
        return super().reflow_visible(parent, size)

    def render_full_update(self, simplify: bool = False) -> LayoutUpdate:  # noqa: FBT001, FBT002 - Textual's
        """All of the screen, after which nothing is known: it is also asked for by what paints elsewhere."""
        self._painted.clear()
        return super().render_full_update(simplify)

    def render_partial_update(self) -> ChopsUpdate | Frame | None:  # type: ignore[override]  # both are updates
        """The lines that are stale, each of the one pane that shows it."""
        rows = self._stale_rows()
        if rows is None:
            self._painted.clear()
            return super().render_partial_update()
        self._dirty_regions.clear()
        lines = [line for y, panes in sorted(rows.items()) for line in self._lines(y, panes)]
        return Frame(lines) if lines else None

    def _stale_rows(self) -> dict[int, dict[Painted, Region]] | None:
        """The panes of each row; None where they are not ours, or one lies half over another."""
        rows: dict[int, dict[Painted, Region]] = {}
        layers = self.layers_visible
        for x, top, width, height in self._dirty_regions:
            for y in range(max(0, top), min(top + height, len(layers))):
                for widget, seen, region in layers[y]:
                    if seen.x < x + width and x < seen.right:
                        if seen.x > x or seen.right < x + width or seen != region:
                            return None
                        if not isinstance(widget, Painted):
                            return None
                        rows.setdefault(y, {})[widget] = region
                        break
        return rows

    def _lines(self, y: int, panes: dict[Painted, Region]) -> Iterable[Stale]:
        for pane, region in panes.items():
            before, after = self._painted.get((pane, y)), pane.line(y - region.y)
            if before != after:
                self._painted[pane, y] = after
                yield Stale(y, region.x, pane, before, after)
