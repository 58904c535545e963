"""The list of proposals that one key would accept: each with every field that says something."""

from collections.abc import Iterator, Sequence

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


def rest_lines(rest: Sequence[FigureView], width: int, height: int) -> tuple[list[Line], int]:
    """The lines that fit whole figures into a pane, and how many figures that are."""
    lines: list[Line] = []
    for count, view in enumerate(rest):
        block = list(_block(view, width))
        if lines and len(lines) + len(block) > height:
            return lines, count
        lines += block
    return lines, len(rest)


def _block(view: FigureView, width: int) -> Iterator[Line]:
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
