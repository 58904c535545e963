"""Search: the sentences that hold what is sought, in the text or in the records of their figures.

By key and in the order of the sentences, never by rank, so that the first page costs the same however many
hits there are. What the index gives is compared with the text and with what stands now: a page never
shows what was only said once.
"""

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass

from extract.figures import Span
from store.database import Database, plain_errors
from store.folding import Part, Wording, read_query
from store.matching import LAST, Numbers, candidates
from store.rows import Session
from store.stretches import FoundFigure, Remark, figures_within
from store.texts import cut
from store.wordings import Place, territory

PAGE = 50

_TOUCHING = """
    SELECT min(id), max(id) FROM sentences WHERE document_id = ? AND start < ? AND start >= (
        SELECT coalesce(max(start), 0) FROM sentences WHERE document_id = ? AND start <= ?
    )
"""


@dataclass(frozen=True, slots=True)
class Words:
    """What is searched for."""

    parts: tuple[Part, ...]
    exact: bool
    """Whether marks count."""


@dataclass(frozen=True, slots=True)
class Mention:
    """What is sought, as a record of a figure says it."""

    remark: Remark
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A sentence that holds all that is sought, itself or in what is said of its figures."""

    key: int
    """What the next page begins after."""
    document_id: int
    document_name: str
    span: Span
    text: str
    marks: tuple[Span, ...]
    """What is sought, in the text of the sentence."""
    mentions: tuple[Mention, ...]
    """The records that were needed for it; none where the sentence holds all."""
    figures: tuple[FoundFigure, ...]


def words_of(query: str, *, exact: bool = False) -> Words:
    """What a query asks for: words, "words in a row" and beginnings*; anything else in it means nothing."""
    parts = read_query(query)
    return Words(parts if exact else tuple(dict.fromkeys(part.bare for part in parts)), exact)


def search(  # noqa: PLR0913 - a page of what, where and for whom, each named at the call
    db: Database,
    words: Words,
    *,
    documents: Sequence[int] = (),
    after: int = 0,
    limit: int = PAGE,
    by: Session | None = None,
) -> list[Hit]:
    """A page of hits, beginning after the key of an earlier one; fewer than `limit` are all there are.

    What is not yet in the index is not found: see `store.indexing`. Whoever reviews blind does not find
    what others said.
    """
    found: list[Hit] = []
    with plain_errors(db), closing(hits(db, words, documents=documents, after=after, by=by)) as those:
        for hit in those:
            found.append(hit)
            if len(found) >= limit:
                break
    return found


def hits(
    db: Database, words: Words, *, documents: Sequence[int] = (), after: int = 0, by: Session | None = None
) -> Generator[Hit, None, None]:
    """All hits in the order of their keys, one at a time; close it when done."""
    if not words.parts:
        return
    first, last = _numbers_of(db, documents) if documents else (0, LAST)
    low = max(after, first - 1)
    with closing(candidates(db, words.parts, exact=words.exact, among=Numbers(low, last))) as numbers:
        for number in numbers:
            place = _place(db, number)
            if place is None or (documents and place.document_id not in documents):
                continue
            hit = compared(db, place, words, by)
            if hit is not None:
                yield hit


def _numbers_of(db: Database, documents: Sequence[int]) -> tuple[int, int]:
    """The first and the last number of the documents' sentences."""
    sql = "SELECT min(id), max(id) FROM sentences WHERE document_id = ?"
    ends = [db.conn.execute(sql, (document_id,)).fetchone() for document_id in documents]
    held = [(first, last) for first, last in ends if first is not None]
    return (min(first for first, _ in held), max(last for _, last in held)) if held else (0, 0)


def _place(db: Database, number: int) -> Place | None:
    row = db.conn.execute(
        'SELECT document_id, start, "end" FROM sentences WHERE id = ?', (number,)
    ).fetchone()
    return None if row is None else Place(number, row[0], Span(row[1], row[2]))


def places_with(db: Database, words: Words, document_id: int, stretch: Span) -> list[Place]:
    """The sentences that touch a stretch and may hold what is sought, in text order."""
    ends = (document_id, stretch.end, document_id, stretch.start)
    low, high = db.conn.execute(_TOUCHING, ends).fetchone()
    if low is None or not words.parts:
        return []
    with closing(candidates(db, words.parts, exact=words.exact, among=Numbers(low - 1, high))) as numbers:
        places = [place for number in numbers if (place := _place(db, number)) is not None]
    touching = [place for place in places if place.document_id == document_id]
    return sorted(touching, key=lambda place: place.span)


def compared(db: Database, place: Place, words: Words, by: Session | None) -> Hit | None:
    """The sentence as a hit, if it still holds what is sought."""
    text = cut(db, place.document_id, place.span)
    wording = Wording(text, exact=words.exact)
    missing = [part for part in words.parts if not part.is_in(wording.words)]
    figures = tuple(figures_within(db, place.document_id, territory(db, place), by=by))
    mentions = _mentions(figures, missing, exact=words.exact)
    if mentions is None:
        return None
    (name,) = db.conn.execute("SELECT name FROM documents WHERE id = ?", (place.document_id,)).fetchone()
    return Hit(
        key=place.sentence_id,
        document_id=place.document_id,
        document_name=name,
        span=place.span,
        text=text,
        marks=wording.marks(words.parts),
        mentions=tuple(mentions),
        figures=figures,
    )


def _mentions(
    figures: Sequence[FoundFigure], missing: Sequence[Part], *, exact: bool
) -> list[Mention] | None:
    """The records that say what the sentence does not; None when they do not either."""
    found, left = [], set(missing)
    for remark in (remark for figure in figures for remark in figure.remarks()) if missing else ():
        wording = Wording(remark.text, exact=exact)
        if held := [part for part in missing if part.is_in(wording.words)]:
            found.append(Mention(remark, wording.marks(held)))
            left.difference_update(held)
    return None if left else found
