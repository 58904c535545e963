"""Pages of the figures that a filter asks for, in the order of the queue: by key, never by offset."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from extract.figures import Span
from store.database import Database, plain_errors
from store.filters import Filter, know_bare_words
from store.matching import LAST
from store.rows import Session, State
from store.search import PAGE, Words, compared, places_with
from store.seeking import Seeker
from store.stretches import FoundFigure, Key, Narrowed, figures_within
from store.texts import PIECE
from store.wordings import territory

OPEN = frozenset({State.PENDING, State.CHANGED, State.DISPUTED})
"""States that ask for a verdict now; a flagged figure was put off."""

_BEGIN: Key = (0, 0, 0)
_END: Key = (LAST, LAST, LAST)


class Count(NamedTuple):
    """How many figures a filter asks for, counted up to a limit."""

    figures: int
    is_more: bool

    def __str__(self) -> str:
        return f"{self.figures:,}+" if self.is_more else f"{self.figures:,}"


class Part(NamedTuple):
    """Some of the figures that a filter asks for, in the order of the queue."""

    figures: list[FoundFigure]
    rest: Key | None
    """What the rest begins after; None when these are the last."""


def page(  # noqa: PLR0913 - a page of what, from where, how long and for whom
    db: Database,
    wanted: Filter,
    *,
    after: Key | None = None,
    before: Key | None = None,
    limit: int = PAGE,
    by: Session | None = None,
) -> list[FoundFigure]:
    """The figures that come next after a key, or last before one, in the order of the queue.

    Right also where the index of traits is behind, then slower; words are only found in what is indexed.
    `by` sees what they may see: whoever reviews blind, not what others decided.
    """
    with plain_errors(db):
        if before is None:
            return list(islice(_figures(db, wanted, after or _BEGIN, by, backwards=False), limit))
        found = islice(_figures(db, wanted, before, by, backwards=True), limit)
        return [figure for figure in found if after is None or figure.key > after][::-1]


def part(  # noqa: PLR0913 - as a page
    db: Database,
    wanted: Filter,
    *,
    is_enough: Callable[[], bool],
    after: Key | None = None,
    limit: int = PAGE,
    by: Session | None = None,
) -> Part:
    """A page, or as much of one as is found before it is enough; asked after each piece of a document.

    Where few figures are what is asked for, a page of them may lie a million apart.
    """
    found: list[FoundFigure] = []
    with plain_errors(db):
        for one in _steps(db, wanted, after or _BEGIN, by, backwards=False):
            if not isinstance(one, FoundFigure):
                if is_enough():
                    return Part(found, one)
                continue
            found.append(one)
            if len(found) == limit:
                return Part(found, one.key)
    return Part(found, None)


def first_open(
    db: Database, after: Key | None = None, *, documents: tuple[int, ...] = (), by: Session | None = None
) -> FoundFigure | None:
    """The next figure that asks for a verdict, after a key or from the beginning."""
    found = page(db, Filter(states=OPEN, documents=documents), after=after, limit=1, by=by)
    return found[0] if found else None


def count(db: Database, wanted: Filter, limit: int = 1000, *, by: Session | None = None) -> Count:
    """How many figures a filter asks for, as far as the limit."""
    with plain_errors(db):
        found = sum(1 for _ in islice(_figures(db, wanted, _BEGIN, by, backwards=False), limit + 1))
    return Count(min(found, limit), is_more=found > limit)


def figures_of(db: Database, document_id: int, wanted: Filter) -> Iterator[FoundFigure]:
    """The figures of one document that a filter asks for, in text order; all that was decided is seen.

    Words are only found in what is indexed. SQL must `know_bare_words` before any statement is begun.
    """
    if wanted.documents and document_id not in wanted.documents:
        return
    narrowed = wanted.conditions(is_blind=False), wanted.values()
    with plain_errors(db):
        if wanted.words is None:
            figures = figures_within(db, document_id, Span(0, LAST), narrowed=narrowed)
        else:
            whole = Span(0, LAST)
            figures = _told(db, wanted.words, document_id, whole, by=None, narrowed=narrowed)
        yield from filter(wanted.holds, figures)


def _figures(
    db: Database, wanted: Filter, at: Key, by: Session | None, *, backwards: bool
) -> Iterator[FoundFigure]:
    """All figures beyond a key, one way or the other."""
    steps = _steps(db, wanted, at, by, backwards=backwards)
    return (one for one in steps if isinstance(one, FoundFigure))


def _steps(
    db: Database, wanted: Filter, at: Key, by: Session | None, *, backwards: bool
) -> Iterator[FoundFigure | Key]:
    """The same, and behind each piece of a document the key that its end has."""
    know_bare_words(db)
    seeker = Seeker(db, wanted, by, backwards=backwards)
    values = wanted.values()
    conditions = {is_blind: wanted.conditions(is_blind=is_blind) for is_blind in (False, True)}
    for document_id, piece in seeker.pieces((at[0], at[1] // PIECE)):
        narrowed = conditions[document_id in seeker.blind], values
        stretch = Span(piece * PIECE, (piece + 1) * PIECE)
        if wanted.words is None:
            figures = figures_within(db, document_id, stretch, by=by, narrowed=narrowed)
        else:
            figures = _told(db, wanted.words, document_id, stretch, by=by, narrowed=narrowed)
        for figure in reversed(list(figures)) if backwards else figures:
            if (figure.key < at if backwards else figure.key > at) and wanted.holds(figure):
                yield figure
        yield document_id, stretch.start if backwards else stretch.end, 0


def _told(  # noqa: PLR0913 - where, of whom and what
    db: Database, words: Words, document_id: int, stretch: Span, *, by: Session | None, narrowed: Narrowed
) -> Iterator[FoundFigure]:
    """The figures of a stretch whose sentences hold the words."""
    for place in places_with(db, words, document_id, stretch):
        ground = territory(db, place)
        ground = Span(max(ground.start, stretch.start), min(ground.end, stretch.end))
        figures = list(figures_within(db, document_id, ground, by=by, narrowed=narrowed))
        if figures and compared(db, place, words, by) is not None:
            yield from figures
