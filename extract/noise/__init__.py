"""What frames a page that was scraped to text: told by its lines, marked, and left in its place.

Whatever is doubtful stays text: a figure that is lost costs more than one too many. Offsets are those of the
matching copy.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from extract.figures import Span
from extract.layout import Frame, Furniture, Layout
from extract.noise.blocks import menus, related, widgets
from extract.noise.labels import labelled, tells
from extract.noise.repeats import teasers
from extract.noise.rows import rows_of
from extract.noise.spam import glued, tails, unreadable
from extract.periods.dates import folded
from extract.text import MatchingCopy

_OF_PAGES = frozenset({Frame.RELATED, Frame.SHARE, Frame.COUNTER, Frame.TEASER})
_INLINE, _NEAR = 300, 40
"""A longer stretch in the middle of a line is left out as lines are."""


def find_furniture(text: str, low: str) -> tuple[Furniture, ...]:
    """The furniture of a text, in text order, without overlaps; `low` is the text folded."""
    rows = rows_of(low)
    single = [*labelled(rows), *unreadable(low, rows)]
    found = chain(
        single, menus(rows), related(rows), widgets(rows), tails(low, rows),
        glued(text, low), teasers(low, rows),
    )  # fmt: skip
    return united(found)


def all_furniture(copy: MatchingCopy, layout: Layout) -> tuple[Furniture, ...]:
    """What the reader told and what is found, in the matching copy."""
    given = [Furniture(copy.from_source(piece.span), piece.frame) for piece in layout.furniture]
    cells = [copy.from_source(cell.span) for cell in layout.cells]
    found: Iterable[Furniture] = find_furniture(copy.text, folded(copy.text))
    if any(piece.frame in _OF_PAGES for piece in given):
        # Who saw the page's elements knows its lists better than lines do, but not what was glued on.
        found = (piece for piece in found if piece.frame is Frame.SPAM)
    return united(given, outside(found, cells))


def united(*kinds: Iterable[Furniture]) -> tuple[Furniture, ...]:
    """All of them in text order; where two overlap the first to begin has it, and the other what is left."""
    found: list[Furniture] = []
    for piece in sorted(chain(*kinds), key=lambda one: (one.span.start, -one.span.end)):
        start = max(piece.span.start, found[-1].span.end if found else 0)
        if start < piece.span.end:
            found.append(Furniture(Span(start, piece.span.end), piece.frame))
    return tuple(found)


def outside(furniture: Iterable[Furniture], cells: Sequence[Span]) -> Iterator[Furniture]:
    """The pieces that touch no cell of a table: whatever stands there, its headings say what it is."""
    at = 0
    for piece in furniture:
        while at < len(cells) and cells[at].end <= piece.span.start:
            at += 1
        if at == len(cells) or cells[at].start >= piece.span.end:
            yield piece


def without(text: str, furniture: Sequence[Furniture]) -> str:
    """The text with nothing where the furniture is: what is sought in it is found at its place.

    Whole lines become line breaks, so that nothing reads across them. What tells of the document stays.
    """
    low = folded(text) if furniture else ""
    pieces: list[str] = []
    at = 0
    for piece in furniture:
        if tells(low, piece):
            continue
        start, end = piece.span
        before = text[max(0, start - _NEAR) : start].rstrip(" ")[-1:]
        inline = before not in ("", "\n") and end - start < _INLINE
        pieces += [text[at:start], (" " if inline else "\n") * (end - start)]
        at = end
    return "".join((*pieces, text[at:])) if pieces else text
