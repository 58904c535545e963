"""Which extractor read each document last: what need not be read again."""

from dataclasses import dataclass

from store.clock import now_after
from store.database import Database, plain_errors

_LATEST = """
    SELECT documents.id, (SELECT extractor FROM present_readings WHERE document_id = documents.id),
        EXISTS (SELECT 1 FROM editions WHERE replaces = documents.id)
    FROM documents
"""


@dataclass(frozen=True, slots=True)
class Reading:
    """A document that is in the database, and who read it last."""

    document_id: int
    extractor: str | None
    is_replaced: bool
    """A later edition has taken its place; it is left as it was read."""

    def is_due(self, extractor: str) -> bool:
        """Whether that extractor would tell something new."""
        return not self.is_replaced and self.extractor != extractor


def reading_of(db: Database, data_sha256: str) -> Reading | None:
    """The document of these bytes; None when there is none."""
    with plain_errors(db):
        row = db.execute(f"{_LATEST} WHERE sha256 = ?", (data_sha256,)).fetchone()
    return None if row is None else _reading(row)


def all_readings(db: Database) -> list[Reading]:
    """Every document, in the order they were added."""
    with plain_errors(db):
        return [_reading(row) for row in db.execute(f"{_LATEST} ORDER BY documents.id").fetchall()]


def read_reading(db: Database, document_id: int) -> Reading | None:
    """One document by its id."""
    row = db.execute(f"{_LATEST} WHERE documents.id = ?", (document_id,)).fetchone()
    return None if row is None else _reading(row)


def add_extraction(db: Database, document_id: int, extractor: str) -> int:
    """Note that a document was read, just now, so that this is the latest reading; inside `writing`."""
    latest = db.execute("SELECT max(extracted_at) FROM extractions WHERE document_id = ?", (document_id,))
    cursor = db.execute(
        "INSERT INTO extractions (document_id, extractor, extracted_at) VALUES (?, ?, ?)",
        (document_id, extractor, now_after(latest.fetchone()[0])),
    )
    return int(cursor.lastrowid or 0)


def _reading(row: tuple[int, str | None, int]) -> Reading:
    return Reading(row[0], row[1], is_replaced=bool(row[2]))
