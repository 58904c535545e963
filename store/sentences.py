"""Where a figure's sentence begins and ends, and the sentences beside it, to the ends of the document."""

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


class Sentences:
    """The sentences of one document, for many questions: as `sentence_around`, of what was read once."""

    def __init__(self, db: Database, document_id: int) -> None:
        rows = db.execute(f'{_NEAR} ORDER BY start, "end"', (document_id,)).fetchall()
        self._starts = [start for start, _ in rows]
        self._ends = [end for _, end in rows]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Start and end of the sentence that holds a span; of all that it touches when it crosses borders."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_left(self._starts, end, max(first, 0))
        if last == first + 1 and first >= 0 and self._ends[first] >= end:
            return self._starts[first], self._ends[first]
        # Of several that begin at once, that was the longest.
        first = bisect_left(self._starts, self._starts[first]) if first >= 0 else 0
        touched = [at for at in range(first, last) if self._ends[at] > start]
        return (
            min([start, *(self._starts[at] for at in touched)]),
            max([end, *(self._ends[at] for at in touched)]),
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


def sentence_beside(db: Database, document_id: int, sentence: Span, step: int) -> Span | None:
    """The sentence before or after one; None at an end of the document."""
    if step > 0:
        found = db.execute(f"{_NEAR} AND start >= ? ORDER BY start LIMIT 1", (document_id, sentence.end))
    else:
        found = db.execute(
            f"{_NEAR} AND start < ? ORDER BY start DESC LIMIT 1", (document_id, sentence.start)
        )
    row = found.fetchone()
    return None if row is None else Span(*row)


def first_sentence(db: Database, document_id: int) -> Span | None:
    """Where a document begins to speak; None when it never does."""
    row = db.execute(f"{_NEAR} ORDER BY start LIMIT 1", (document_id,)).fetchone()
    return None if row is None else Span(*row)
