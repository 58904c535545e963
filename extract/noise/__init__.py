"""What frames a page that was scraped to text: told by its lines, marked, and left in its place.

Whatever is doubtful stays text: a figure that is lost costs more than one too many. Offsets are those of the
matching copy.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

from extract.figures import Span
from extract.layout import Furniture
from extract.noise.blocks import menus, related, widgets
from extract.noise.labels import labelled, tells
from extract.noise.repeats import teasers
from extract.noise.rows import rows_of
from extract.noise.spam import glued, tails, unreadable

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


def united(*kinds: Iterable[Furniture]) -> tuple[Furniture, ...]:
    """All of them in text order; where two overlap the first to begin has it, and the other what is left."""
    found: list[Furniture] = []
    for piece in sorted(chain(*kinds), key=lambda one: (one.span.start, -one.span.end)):
        start = max(piece.span.start, found[-1].span.end if found else 0)
        if start < piece.span.end:
            found.append(Furniture(Span(start, piece.span.end), piece.frame))
    return tuple(found)


def without(text: str, low: str, furniture: Sequence[Furniture]) -> str:
    """The text with nothing where the furniture is: what is sought in it is found at its place.

    Whole lines become line breaks, so that nothing reads across them. What tells of the document stays.
    """
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
