"""The shortest way to point at a place in a sentence, tried out on what the program points with."""

from collections.abc import Iterator

from extract.figures import Figure, Span
from store.rows import FigureView
from tui.pointing import Pointing
from tui.screens.source import Source

_FARTHEST = 200
"""Stops of the longest sentence that are tried."""
_LONGEST = 12
"""Words that a span is made longer or shorter by at most."""


def way_to(
    source: Source, view: FigureView, wanted: Span, *, is_anew: bool
) -> tuple[list[str], Figure | None]:
    """The commands from where pointing begins to a span, and what is read there.

    `is_anew` when the span of the figure on screen is chosen anew.

    Raises:
        ValueError: No way leads there.
    """
    numbers = [] if is_anew else source.unclaimed(view)
    found = []
    for moves in _moves():
        at = view.span if is_anew else None
        pointing = Pointing(view.passage, view.passage_start, numbers, at, view.sentence)
        for move in moves:
            pointing.move(1 if move == "point.next" else -1)
        if pointing.span.start > wanted.start and _read(source, view, pointing)[0].start > wanted.start:
            continue
        more = _stretch(source, view, pointing, wanted)
        if more is not None:
            found.append(([*moves, *more], _read(source, view, pointing)[1]))
        if found and len(found[0][0]) <= len(moves):
            break
    if not found:
        raise ValueError(f"no way leads to {wanted} in {view.passage!r}")
    return min(found, key=lambda one: len(one[0]))


def _moves() -> Iterator[list[str]]:
    """More and more stops on, and back."""
    for far in range(_FARTHEST):
        yield ["point.next"] * far
        if far:
            yield ["point.previous"] * far


def _stretch(source: Source, view: FigureView, pointing: Pointing, wanted: Span) -> list[str] | None:
    """The steps longer or shorter that make the span the one wanted."""
    longer = pointing.span.end < wanted.end
    for number in range(_LONGEST):
        if _read(source, view, pointing)[0] == wanted:
            return ["point.more" if longer else "point.less"] * number
        pointing.stretch(1 if longer else -1)
    return None


def _read(source: Source, view: FigureView, pointing: Pointing) -> tuple[Span, Figure | None]:
    read = source.read_at(view, pointing.span)
    span = pointing.span if read is None or pointing.is_stretched else read.span
    return span, None if read is None else read.figure
