"""Documents' texts, kept in pieces: a screen cuts a passage out of ten megabytes without reading them."""

from collections.abc import Iterator

from extract.figures import Span
from store.database import Database, plain_errors
from store.errors import UnknownDocument

PIECE = 1 << 16
"""Code points in one piece; every piece but a text's last is exactly as long."""


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """A text in pieces, each with its offset."""
    for start in range(0, len(text), PIECE):
        yield start, text[start : start + PIECE]


def document_text(db: Database, document_id: int) -> str:
    """The whole text of a document, exactly as it was decoded.

    Raises:
        UnknownDocument: No such document.
    """
    with plain_errors(db):
        rows = db.execute(
            "SELECT piece FROM texts WHERE document_id = ? ORDER BY start", (document_id,)
        ).fetchall()
    if not rows:
        raise UnknownDocument(f"no document {document_id} in the database; `soat stats` lists them")
    return "".join(piece for (piece,) in rows)


def cut(db: Database, document_id: int, span: Span) -> str:
    """One stretch of a document's text."""
    first = span.start - span.start % PIECE
    rows = db.execute(
        "SELECT piece FROM texts WHERE document_id = ? AND start >= ? AND start < ? ORDER BY start",
        (document_id, first, span.end),
    ).fetchall()
    return "".join(piece for (piece,) in rows)[span.start - first : span.end - first]
