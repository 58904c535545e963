"""The queue of figures, a line each below their document's heading: drawn from pages, at any length."""

from rich.cells import cell_len
from textual import events
from textual.geometry import Region
from textual.message import Message

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


class Queue(Painted):
    """A window on the worklist; the current figure is always inside it."""

    class Clicked(Message):
        """A figure's line was clicked."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    worklist: Worklist | None = None
    current = 0
    top = 0
    """The first line of the window."""
    _lines_known = 0

    def open(self, worklist: Worklist) -> None:
        """Take a new worklist."""
        self.worklist = worklist
        self._lines_known = worklist.lines
        self._show_from(self.top)
        self.refresh()

    def grow(self) -> None:
        """The worklist has more at its end, which is seen only where the window reaches so far."""
        known, self._lines_known = self._lines_known, 0 if self.worklist is None else self.worklist.lines
        if known < self.top + self.size.height:
            self.refresh()

    def point_at(self, index: int) -> None:
        """Move the mark to another figure, and the window only when the figure would be outside."""
        if self.worklist is None:
            return
        before, self.current = self.current, index
        if self._lines_known != self.worklist.lines:
            self.open(self.worklist)
        places = {before, index, *self.worklist.touched}
        self.worklist.touched.clear()
        finds = (self.worklist.line_of, self.worklist.heading_of)
        rows = {find(place) - self.top for place in places for find in finds}
        width, height = self.outer_size
        if seen := [Region(0, y, width, 1) for y in rows if 0 <= y < height]:
            self.refresh(*seen)
        self.follow()

    def follow(self) -> None:
        """Bring the current figure into the window."""
        height = self.size.height
        if self.worklist is None or not len(self.worklist) or not height:
            return
        line = self.worklist.line_of(self.current)
        margin = min(2, (height - 1) // 2)
        # By half a window at a time: to repaint it for every figure is what a slow line cannot carry.
        if not self.top + margin <= line < self.top + height - margin:
            self._show_from(line - height // 2)

    def _show_from(self, line: int) -> None:
        lines = 0 if self.worklist is None else self.worklist.lines
        top = max(0, min(line, lines - self.size.height))
        if top != self.top:
            self.top = top
            self.refresh()

    def on_mouse_scroll_down(self) -> None:
        """The wheel moves the window alone."""
        self._show_from(self.top + round(self.app.scroll_sensitivity_y))

    def on_mouse_scroll_up(self) -> None:
        """As above."""
        self._show_from(self.top - round(self.app.scroll_sensitivity_y))

    def on_resize(self) -> None:
        """Keep the figure in sight in the new size."""
        self.follow()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Ask for the figure on the clicked line."""
        line = event.y + self.top
        if self.worklist is None or not 0 <= line < self.worklist.lines:
            return
        index = self.worklist.at_line(line)
        if isinstance(index, int):
            self.post_message(self.Clicked(index))

    def line(self, y: int) -> Line:
        """One line of the window, drawn from the worklist when it is asked for."""
        width = self.outer_size.width
        line = y + self.top
        if self.worklist is None or line >= self.worklist.lines:
            return self.filled([], width)
        at = self.worklist.at_line(line)
        if isinstance(at, Section):
            return self.filled(self._heading(at, width), width)
        return self.filled(self._row(self.worklist.row(at), at == self.current, width), width)

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
