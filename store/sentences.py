"""Where a figure's sentence begins and ends, and the sentences beside it."""

from bisect import bisect_left, bisect_right

from extract.figures import Span
from store.database import Database

_NEAR = 'SELECT start, "end" FROM sentences WHERE document_id = ?'


def sentence_around(db: Database, document_id: int, span: Span) -> Span:
    """The sentence that holds a span; all that it touches as one when it crosses their borders.

    A span between sentences is its own sentence.
    """
    touched = db.execute(
        f'{_NEAR} AND start < ? AND "end" > ? AND start >= ('
        "SELECT coalesce(max(start), 0) FROM sentences WHERE document_id = ? AND start <= ?)",
        (document_id, span.end, span.start, document_id, span.start),
    ).fetchall()
    return Span(
        min([span.start, *(start for start, _ in touched)]),
        max([span.end, *(end for _, end in touched)]),
    )


def passage_around(db: Database, document_id: int, sentence: Span) -> Span:
    """A sentence with the one before and the one after it."""
    before = db.execute(f"{_NEAR} AND start < ? ORDER BY start DESC LIMIT 1", (document_id, sentence.start))
    after = db.execute(f"{_NEAR} AND start >= ? ORDER BY start LIMIT 1", (document_id, sentence.end))
    first, last = before.fetchone(), after.fetchone()
    return Span(
        sentence.start if first is None else first[0],
        sentence.end if last is None else last[1],
    )


class Sentences:
    """All sentences of a document, to be asked which one a place is in."""

    def __init__(self, db: Database, document_id: int) -> None:
        rows = db.execute(f"{_NEAR} ORDER BY start", (document_id,)).fetchall()
        self.spans = tuple(Span(start, end) for start, end in rows)
        self._starts = [span.start for span in self.spans]

    def at(self, place: int) -> Span | None:
        """The sentence that holds a place; None between sentences."""
        index = bisect_right(self._starts, place) - 1
        return self.spans[index] if index >= 0 and place < self.spans[index].end else None

    def around(self, span: Span) -> Span:
        """The sentence that holds a span; all that it touches as one when it crosses their borders."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        touched = [
            one for one in self.spans[first : bisect_left(self._starts, span.end)] if one.overlaps(span)
        ]
        ends = [span, *touched]
        return Span(min(one.start for one in ends), max(one.end for one in ends))
