"""The sentences of a document as a list, to be asked which one holds a place."""

from bisect import bisect_right
from collections.abc import Sequence

from extract.figures import Span
from store.database import Database


class SentenceList:
    """Sentences in text order."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = tuple(spans)
        self._starts = [span.start for span in self.spans]

    def at(self, place: int) -> Span | None:
        """The sentence that holds a place; None between sentences."""
        index = bisect_right(self._starts, place) - 1
        return self.spans[index] if index >= 0 and place < self.spans[index].end else None


def sentences_of(db: Database, document_id: int) -> SentenceList:
    """A document's sentences."""
    sql = 'SELECT start, "end" FROM sentences WHERE document_id = ? ORDER BY start'
    rows = db.execute(sql, (document_id,))
    return SentenceList([Span(start, end) for start, end in rows.fetchall()])
