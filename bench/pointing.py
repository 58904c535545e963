"""The shortest way to point at a place in a sentence, tried out on what the program points with."""

from collections.abc import Iterator

from extract.figures import Figure, Span
from store.rows import FigureView
from tui.pointing import Pointing
from tui.screens.places import Places
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


def way_through(
    places: Places, view: FigureView, document_id: int, wanted: Span
) -> tuple[list[str], FigureView]:
    """The commands from a figure to a passage that shows a place somewhere else, and that passage.

    Raises:
        ValueError: No way leads there.
    """
    taken: list[str] = []
    at: FigureView | None = view
    while at is not None and at.document.id != document_id:
        forward = at.document.id < document_id
        taken.append("point.next_document" if forward else "point.previous_document")
        at = places.in_document(at, 1 if forward else -1)
    while at is not None and not at.passage_span.contains(wanted):
        forward = at.passage_span.end < wanted.end
        taken.append("point.read_on" if forward else "point.read_back")
        at = places.beside(at, 1 if forward else -1)
    if at is None:
        raise ValueError(f"no way leads to {wanted} in document {document_id}")
    return taken, at


def _moves() -> Iterator[list[str]]:
    """More and more stops on, and back."""
    for far in range(_FARTHEST):
        yield ["point.next"] * far
        if far:
            yield ["point.previous"] * far


def _stretch(source: Source, view: FigureView, pointing: Pointing, wanted: Span) -> list[str] | None:
    """The steps longer or shorter that make the span the one wanted."""
    pointing.hold(_read(source, view, pointing)[0])
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
