"""The single lines around the panes: the header, what just happened, and the keys."""

from collections.abc import Sequence

from rich.cells import cell_len

from tui.display import visible
from tui.speech import _
from tui.widgets.painted import Painted, rule
from tui.wrapping import Line, crop, width_of

_BAR = range(8, 25)
_GAP = "   "
_ALWAYS = 2
"""Keys at the end of the key bar that are never left out."""


class Header(Painted):
    """Which document, how far, how fast."""

    title = ""
    done = total = 0
    pace = ""

    def show(self, title: str, done: int, total: int, pace: str) -> None:
        """Take new values."""
        self.title, self.done, self.total, self.pace = title, done, total, pace
        self.stale()

    def build(self, width: int, height: int) -> Sequence[Line]:  # noqa: ARG002 - a bar is one line high
        """The title gives way to the numbers."""
        done, total = self.done, self.total
        percent = 100 * done // total if total else 0
        size = min(_BAR.stop - 1, max(_BAR.start, width // 6))
        filled = size * done // total if total else 0
        right: Line = [
            (_("{done}/{total} done ").format(done=done, total=total), "strong"),
            ("━" * filled, "done"),
            ("─" * (size - filled), "todo"),
            (f" {percent}%", "strong"),
        ]
        if self.pace:
            right.append((f" · {self.pace}", "quiet"))
        name: Line = [("soat", "heading"), (" │ ", "quiet")]
        room = width - width_of(right) - width_of(name) - len(_GAP)
        title = crop(visible(self.title), max(0, room))
        return [[*name, (title, ""), (" " * (room - cell_len(title)) + _GAP, ""), *right]]


class Rule(Painted):
    """The light rule above a pane, with its title."""

    title = ""

    def show(self, title: str) -> None:
        """Take a new title."""
        self.title = title
        self.stale()

    def build(self, width: int, height: int) -> Sequence[Line]:  # noqa: ARG002 - a bar is one line high
        """The one line."""
        return [rule(self.title, width)]


class StatusLine(Painted):
    """What just happened, or what went wrong."""

    message = ""
    tone = ""

    def say(self, message: str, tone: str = "") -> None:
        """Show a message; the tone is the name of a style."""
        self.message, self.tone = visible(message), tone
        self.stale()

    def build(self, width: int, height: int) -> Sequence[Line]:  # noqa: ARG002 - a bar is one line high
        """A mark that tells the tone without colour, and the words."""
        mark = {"good": "✓ ", "warn": "! ", "bad": "✗ "}.get(self.tone, "  ")
        return [[(mark, self.tone), (crop(self.message, width - len(mark)), self.tone)]]


class KeyBar(Painted):
    """The keys that matter now, dimmed when they can do nothing."""

    keys: Sequence[tuple[str, str, bool]] = ()

    def show(self, keys: Sequence[tuple[str, str, bool]]) -> None:
        """Take (key, what it does, whether it can) in the order of importance."""
        if keys != self.keys:
            self.keys = keys
            self.stale()

    def build(self, width: int, height: int) -> Sequence[Line]:  # noqa: ARG002 - a bar is one line high
        """As many keys as fit; the last two, help and quit, always do."""
        shown = [_key(*key) for key in self.keys]
        while len(shown) > _ALWAYS and sum(map(width_of, shown)) > width:
            del shown[-_ALWAYS - 1]
        return [[piece for key in shown for piece in key]]


def _key(key: str, label: str, possible: bool) -> Line:  # noqa: FBT001 - as the screen lists them
    styles = ("key", "quiet") if possible else ("off", "off")
    return [(f" {key} ", styles[0]), (f"{label} ", styles[1])]
