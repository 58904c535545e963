"""Has where the words of each proposal's fields stand looked up, a document at a time, and keeps it.

It costs about as much as a quarter of an extraction, so it is asked for a slice at a time and never twice:
only a proposal that says otherwise than when it was looked up is looked up again.
"""

from collections.abc import Callable, Iterable, Sequence

from extract.figures import Figure, Span
from extract.records import FIELDS
from store.database import Database, plain_errors, writing
from store.records import from_fields
from store.texts import document_text

SAID_OF = "coalesce(c.unit, '') || char(31) || coalesce(c.entity, '') || char(31) || coalesce(c.period, '')"
"""Of candidates `c`: what a backing is of."""

_MISSING = f"""
    SELECT f.id, f.start, f."end", {SAID_OF}, {", ".join(f"c.{name}" for name in FIELDS)}
    FROM figures AS f CROSS JOIN candidates AS c ON c.figure_id = f.id
    WHERE f.document_id = ? AND NOT EXISTS (
        SELECT 1 FROM backings AS b WHERE b.figure_id = f.id AND b.said_of = {SAID_OF}
    ) ORDER BY f.start
"""
_BEHIND = f"""
    SELECT DISTINCT f.document_id FROM figures AS f CROSS JOIN candidates AS c ON c.figure_id = f.id
    LEFT JOIN backings AS b ON b.figure_id = f.id
    WHERE b.said_of IS NOT {SAID_OF} ORDER BY f.document_id
"""


Look = Callable[[str, str | None, Sequence[tuple[Span, Figure]]], Iterable[tuple[str, str, str]]]
"""Looks them up in a text with its date, for figures in text order; the store does not know how."""


def unweighed(db: Database) -> list[int]:
    """The documents with proposals that nobody looked up."""
    with plain_errors(db):
        return [document_id for (document_id,) in db.execute(_BEHIND)]


def weigh(db: Database, document_id: int, look: Look) -> int:
    """Look up what is missing of one document; how many that were."""
    with plain_errors(db):
        rows = db.execute(_MISSING, (document_id,)).fetchall()
        if not rows:
            return 0
        (published,) = db.execute("SELECT published FROM documents WHERE id = ?", (document_id,)).fetchone()
        text = document_text(db, document_id)
    figures = [(Span(start, end), from_fields(fields)) for _id, start, end, _said, *fields in rows]
    looked = look(text, published, figures)
    with writing(db):
        db.conn.executemany(
            "INSERT OR REPLACE INTO backings (figure_id, said_of, unit, entity, period)"
            " VALUES (?, ?, ?, ?, ?)",
            [(row[0], row[3], *one) for row, one in zip(rows, looked, strict=True)],
        )
    return len(rows)
