"""Which extractor read each document last: what need not be read again."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from store.clock import now_after
from store.database import Database, plain_errors

_DATED = re.compile(r"@(\d{4}(?:-\d\d){0,2})$", re.ASCII)

# What is offered beside a reading is no reading of its own; what was taken instead of one is.
_LATEST = """
    SELECT documents.id, read.extractor, EXISTS (SELECT 1 FROM editions WHERE replaces = documents.id),
        EXISTS (
            SELECT 1 FROM others WHERE others.document_id = documents.id AND others.extractor = read.extractor
        ), (SELECT value FROM metadata_corrected WHERE document_id = documents.id AND field = 'published')
    FROM documents
    LEFT JOIN extractions AS read ON read.id = (
        SELECT latest.id FROM extractions AS latest
        WHERE latest.document_id = documents.id AND NOT EXISTS (
            SELECT 1 FROM others WHERE others.document_id = latest.document_id
                AND others.extractor = latest.extractor AND manner = 'beside'
        )
        ORDER BY latest.extracted_at DESC, latest.extractor DESC, latest.id LIMIT 1
    )
"""


@dataclass(frozen=True, slots=True)
class Reading:
    """A document that is in the database, and who read it last."""

    document_id: int
    extractor: str | None
    is_replaced: bool
    """A later edition has taken its place; it is left as it was read."""
    is_other: bool = False
    """Another extractor's proposals were taken instead of soat's own; they stay until they are taken back."""
    date: str | None = None
    """The corrected date that stands, and that a reading is to count from."""

    def is_due(self, extractor: str) -> bool:
        """Whether that extractor would tell something new."""
        return not self.is_replaced and self.extractor != dated(extractor, self.date)

    @property
    def is_dated_otherwise(self) -> bool:
        """Whether it counts from another date than the one that stands, and may be made anew."""
        with_date = _DATED.search(self.extractor or "")
        is_own = not self.is_replaced and not self.is_other
        return is_own and (with_date and with_date[1]) != self.date


def dated(extractor: str, given: str | None) -> str:
    """An extractor as it is recorded where it was given a corrected date: it then says other things."""
    return extractor if given is None else f"{extractor}@{given}"


def reading_of(db: Database, data_sha256: str) -> Reading | None:
    """The document of these bytes; None when there is none."""
    with plain_errors(db):
        row = db.execute(f"{_LATEST} WHERE sha256 = ?", (data_sha256,)).fetchone()
    return None if row is None else _reading(row)


def known_digests(db: Database, digests: Sequence[str]) -> set[str]:
    """Those of the SHA-256 that documents have."""
    with plain_errors(db):
        rows = db.execute(
            "SELECT sha256 FROM documents WHERE sha256 IN (SELECT value FROM json_each(?))",
            (json.dumps(list(digests)),),
        ).fetchall()
    return {digest for (digest,) in rows}


def all_readings(db: Database) -> list[Reading]:
    """Every document, in the order they were added."""
    with plain_errors(db):
        return [_reading(row) for row in db.execute(f"{_LATEST} ORDER BY documents.id").fetchall()]


def read_reading(db: Database, document_id: int) -> Reading | None:
    """One document by its id."""
    row = db.execute(f"{_LATEST} WHERE documents.id = ?", (document_id,)).fetchone()
    return None if row is None else _reading(row)


def dated_otherwise(db: Database) -> list[int]:
    """The documents whose reading counts from another date than the one that stands, to be read anew."""
    wanted = "documents.id IN (SELECT document_id FROM metadata_corrections)"
    with plain_errors(db):
        rows = db.execute(f"{_LATEST} WHERE {wanted} ORDER BY documents.id").fetchall()
    return [reading.document_id for reading in map(_reading, rows) if reading.is_dated_otherwise]


def add_extraction(db: Database, document_id: int, extractor: str) -> int:
    """Note that a document was read, just now, so that this is the latest reading; inside `writing`."""
    latest = db.execute("SELECT max(extracted_at) FROM extractions WHERE document_id = ?", (document_id,))
    cursor = db.execute(
        "INSERT INTO extractions (document_id, extractor, extracted_at) VALUES (?, ?, ?)",
        (document_id, extractor, now_after(latest.fetchone()[0])),
    )
    return int(cursor.lastrowid or 0)


def _reading(row: tuple[int, str | None, int, int, str | None]) -> Reading:
    document_id, extractor, is_replaced, is_other, date = row
    return Reading(document_id, extractor, is_replaced=bool(is_replaced), is_other=bool(is_other), date=date)
