"""What a line that changed sends to the terminal: the cells that differ, and of their looks what changes.

A move through the queue repaints a third of the screen, mostly with what stood there before. Over a slow line
every byte counts; so cells are compared, and one look turns into the next without starting from none.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex
from rich.color import Color, ColorSystem
from rich.segment import Segment
from rich.style import Style

from tui.wrapping import Line

_ONE_CELL = regex.compile(
    # Letters, signs and lines of a cell each, and none that joins the one before.
    r"[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u2070-\u209c"
    r"\u20ab\u2190-\u21ff\u2200-\u22ff\u2500-\u25fc\u2713\u2717\ufffd]*"
)
_ON = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "21", "51", "52", "53")
_OFF = ("22", "22", "23", "24", "25", "25", "27", "28", "29", "24", "54", "54", "55")
"""Codes that put each attribute of a style on and off, in the order of its bits."""
_NONE = Style.null()
_GAP = 5
"""Equal cells that are sent again between two that differ: to move over them takes as many bytes."""

Stretch = tuple[int, int]
"""Columns from the first to behind the last."""


class Pen:
    """Writes cells, and knows which look is on."""

    def __init__(self, system: ColorSystem) -> None:
        self._system = system
        self._look = _NONE
        self._written: list[str] = []

    def move(self, x: int, y: int) -> None:
        """Go to a cell of the screen."""
        self._written.append(f"\x1b[{y + 1};{x + 1}H")

    def skip(self, cells: int) -> None:
        """Go on without writing."""
        self._written.append(f"\x1b[{cells}C")

    def write(self, segments: Iterable[Segment]) -> None:
        """Write on from where the pen is."""
        for text, style, _ in segments:
            look = style or _NONE
            if look is not self._look:
                self._written.append(turn(self._look, look, self._system))
                self._look = look
            self._written.append(text)

    def lift(self) -> str:
        """All that was written, with no look left on."""
        return "".join((*self._written, turn(self._look, _NONE, self._system)))


def differing(before: Line, after: Line) -> list[Stretch] | None:
    """Where two lines of one width differ; None where a letter may take more or less than a cell."""
    if not (_is_plain(before) and _is_plain(after)):
        return None
    stretches: list[Stretch] = []
    for start, end in _unlike(before, after):
        if stretches and start - stretches[-1][1] <= _GAP:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return stretches


def within(line: Line, start: int, end: int) -> Line:
    """The pieces from a column to another, in a line whose letters take a cell each."""
    cut: Line = []
    at = 0
    for text, style in line:
        if at + len(text) > start:
            cut.append((text[max(0, start - at) : end - at], style))
        at += len(text)
        if at >= end:
            break
    return cut


def _is_plain(line: Line) -> bool:
    text = "".join([text for text, _ in line])
    return text.isascii() or _ONE_CELL.fullmatch(text) is not None


def _unlike(before: Line, after: Line) -> Iterator[Stretch]:
    """Both lines side by side, cut wherever one of them is."""
    olds, news = iter(before), iter(after)
    old, old_style, new, new_style = "", "", "", ""
    at = 0
    while True:
        while not old:
            if (piece := next(olds, None)) is None:
                return
            old, old_style = piece
        while not new:
            if (piece := next(news, None)) is None:
                return
            new, new_style = piece
        size = min(len(old), len(new))
        if old_style != new_style:
            yield at, at + size
        elif old[:size] != new[:size]:
            first = next(place for place in range(size) if old[place] != new[place])
            last = next(place for place in range(size - 1, -1, -1) if old[place] != new[place])
            yield at + first, at + last + 1
        old, new, at = old[size:], new[size:], at + size


@lru_cache(4096)
def turn(before: Style, after: Style, system: ColorSystem) -> str:
    """The codes that turn one look into another, empty for none."""
    was, now = _attributes(before), _attributes(after)
    off = {_OFF[bit] for bit in was if bit not in now}
    codes = [*sorted(off), *(_ON[bit] for bit in now if bit not in was or _OFF[bit] in off)]
    for old, new, foreground in (
        (before.color, after.color, True),
        (before.bgcolor, after.bgcolor, False),
    ):
        code = _color(new, system, foreground=foreground)
        if code != _color(old, system, foreground=foreground):
            codes.append(code or ("39" if foreground else "49"))
    return f"\x1b[{';'.join(codes)}m" if codes else ""


def _attributes(style: Style) -> list[int]:
    on = style._attributes & style._set_attributes  # noqa: SLF001 - as Textual reads them
    return [bit for bit in range(len(_ON)) if on & (1 << bit)]


def _color(color: Color | None, system: ColorSystem, *, foreground: bool) -> str:
    return "" if color is None else ";".join(color.downgrade(system).get_ansi_codes(foreground))
