"""Figures in lists that one key decides on: each with every field that says something."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from extract.figures import Direction, Modifier, Status
from store.rows import FigureView
from tui.display import visible
from tui.widgets.record import field_pieces
from tui.wrapping import Line, Piece, wrap

_PLAIN = (Modifier.EXACT, Direction.NONE, Status.REPORTED, None)
"""What goes without saying."""
_FIRST = ("kind", "value", "denominator", "upper", "unit", "modifier", "direction", "status")
_WORDS = ("indicator", "entity", "period")
INDENT = 2


def fitting(blocks: Sequence[Sequence[Line]], height: int) -> int:
    """How many whole blocks fit below each other, one at least."""
    taken = list(accumulate(len(block) for block in blocks))
    return max(1, bisect_right(taken, height))


def figure_lines(view: FigureView, width: int) -> Iterator[Line]:
    """A figure's record in a few lines."""
    said: list[Piece] = [(f"{visible(view.quote)} ", "candidate"), (" ", "")]
    for name in _FIRST:
        if getattr(view.record, name) not in _PLAIN:
            said += [*field_pieces(name, view.record, view.proposed, view.alternative), (" ", "")]
    for line in wrap(said, width - INDENT):
        yield [(" ", ""), *line]
    words: list[Piece] = []
    for name in _WORDS:
        value = getattr(view.record, name)
        words += [(" · " if words else "", "quiet"), ("–" if value is None else visible(value), "label")]
    for line in wrap(words, width - INDENT - 1):
        yield [(" " * INDENT, ""), *line]
