"""The queue of figures, a line each below their document's heading: drawn from pages, at any length."""

from rich.cells import cell_len
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from store.rows import QueueRow
from tui.display import visible
from tui.widgets.glyphs import GLYPHS
from tui.widgets.painted import Painted
from tui.worklist import Section, Worklist
from tui.wrapping import Line, crop, crop_line, width_of

_CONFIDENCE = 5
"""Cells of a confidence with its gap."""
_UNSURE = 0.6
"""Confidence below which a proposal is marked in the queue."""


class Queue(ScrollView, Painted):
    """A window on the worklist; the current figure is always inside it."""

    class Clicked(Message):
        """A figure's line was clicked."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    worklist: Worklist | None = None
    current = 0

    def open(self, worklist: Worklist) -> None:
        """Take a new worklist."""
        self.worklist = worklist
        self.virtual_size = Size(0, worklist.lines)
        self.refresh()

    def point_at(self, index: int) -> None:
        """Move the mark to another figure, and the window only when the figure would be outside."""
        if self.worklist is None:
            return
        before, self.current = self.current, index
        if self.virtual_size.height != self.worklist.lines:
            self.open(self.worklist)
        for place in {before, index, *self.worklist.touched}:
            self.refresh_line(self.worklist.line_of(place))
            self.refresh_line(self.worklist.heading_of(place))
        self.worklist.touched.clear()
        self.follow()

    def follow(self) -> None:
        """Bring the current figure into the window."""
        height = self.size.height
        if self.worklist is None or not len(self.worklist) or not height:
            return
        line = self.worklist.line_of(self.current)
        top = round(self.scroll_y)
        margin = min(2, (height - 1) // 2)
        # By half a window at a time: to repaint it for every figure is what a slow line cannot carry.
        if line - margin < top:
            self.scroll_to(y=max(0, line - height // 2), animate=False)
        elif line + margin >= top + height:
            self.scroll_to(y=line - height // 2, animate=False)

    def on_resize(self) -> None:
        """Keep the figure in sight in the new size."""
        self.follow()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Ask for the figure on the clicked line."""
        line = event.y + round(self.scroll_y)
        if self.worklist is None or not 0 <= line < self.worklist.lines:
            return
        index = self.worklist.at_line(line)
        if isinstance(index, int):
            self.post_message(self.Clicked(index))

    def render_line(self, y: int) -> Strip:
        """Textual's call for one line of the window."""
        width = self.size.width
        line = y + round(self.scroll_y)
        if self.worklist is None or line >= self.worklist.lines:
            return self.strip((), width)
        at = self.worklist.at_line(line)
        if isinstance(at, Section):
            return self.strip(self._heading(at, width), width)
        return self.strip(self._row(self.worklist.row(at), at == self.current, width), width)

    def _heading(self, section: Section, width: int) -> Line:
        done = 0 if self.worklist is None else self.worklist.done_in(section)
        count = f" {done}/{section.count}"
        name = crop(visible(section.document.name), width - cell_len(count))
        return [(name, "heading"), (" " * (width - cell_len(name) - cell_len(count)), ""), (count, "quiet")]

    def _row(self, row: QueueRow, current: bool, width: int) -> Line:  # noqa: FBT001 - a row is current or it is not
        sign, style = GLYPHS[row.state]
        mark, body = ("▸", "current") if current else (" ", "")
        left: Line = [
            (mark, body),
            (f"{sign} ", "current" if current else style),
            (visible(row.quote), body),
            (f" {visible(row.unit or '')}" if row.unit != "%" else "", body or "quiet"),
        ]
        left = crop_line(left, width - _CONFIDENCE)
        # An unsure proposal says so: a second look costs less than a wrong figure.
        unsure = row.confidence is not None and row.confidence < _UNSURE
        right = f"{row.confidence:.0%} " if unsure and row.confidence is not None else ""
        gap = width - width_of(left) - cell_len(right)
        return [*left, (" " * gap, body), (right, body or "quiet")]
