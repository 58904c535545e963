"""What is told differently, over all panes: one page at a time."""

from collections.abc import Sequence
from typing import Protocol

from tui.display import visible
from tui.speech import _
from tui.widgets.painted import Painted, rule
from tui.wrapping import Line, wrap

_ABOVE = 2
"""Lines above a page: the title, and an empty one."""


class Shown(Protocol):
    """A page."""

    @property
    def paragraphs(self) -> Sequence[Line]:
        """Of styled pieces."""


class Differences(Painted):
    """Shows a page, or word of why there is none."""

    page: Shown | None = None
    place = ""
    """Which of how many."""
    state = ""
    top = 0

    def show(self, page: Shown | None, place: str, state: str) -> None:
        """Another page, from its top."""
        self.page, self.place, self.state, self.top = page, place, state, 0
        self.stale()

    def scroll_by(self, step: int) -> None:
        """Move by so many lines."""
        self.top += step
        self.stale()

    def build(self, width: int, height: int) -> Sequence[Line]:
        """A window on the page."""
        title = rule(_("Told differently"), width, visible(self.place))
        if self.page is None:
            return [title, [], [(f" {visible(self.state)}", "")]]
        room = max(1, height - _ABOVE)
        lines = [
            [(" ", ""), *line]
            for paragraph in self.page.paragraphs
            for line in (wrap(paragraph, width - 2) if paragraph else [[]])
        ]
        self.top = max(0, min(self.top, len(lines) - room))
        window = lines[self.top : self.top + room]
        below = len(lines) - room - self.top
        if below > 0:
            window[-1] = [(_(" ↓ {count} more lines: Space").format(count=below + 1), "warn")]
        return [title, [], *window]
