"""Stretches that were read through: "nothing here, beyond what stands" is a decision too.

From what was added within them, how many figures the extractor misses can be estimated.
"""

from itertools import pairwise

from extract.figures import Span
from store.database import Database, plain_errors, writing
from store.decisions import decide, latest
from store.duties import blind_stretches
from store.errors import UnknownDocument
from store.places import place_at
from store.rows import Session, Verdict
from store.texts import PIECE


def mark_read(db: Database, document_id: int, span: Span, *, by: Session, note: str | None = None) -> bool:
    """Record that the annotator read a stretch and no figure in it is left out; False if that stood already.

    Raises:
        UnknownDocument, DecisionError: No such stretch; nothing is recorded.
    """
    with writing(db):
        last = latest(db)
        return decide(db, place_at(db, document_id, span), Verdict.NOTHING, by=by, note=note) > last


def mark_document_read(db: Database, document_id: int, *, by: Session) -> bool:
    """The same of a whole document, in stretches of whole sentences that a row can hold.

    Raises:
        UnknownDocument: No such document.
    """
    with writing(db):
        new = [mark_read(db, document_id, span, by=by) for span in _stretches(db, document_id)]
    return any(new)


def read_stretches(db: Database, document_id: int, by: Session | None = None) -> list[tuple[Span, str]]:
    """The stretches of a document that were read through, each with who did, in text order.

    `by` sees what they may see: where they review blind, only what they read themselves.
    """
    with plain_errors(db):
        rows = db.execute(
            """
            SELECT start, "end", read_through.annotator FROM figures
            CROSS JOIN read_through ON read_through.figure_id = figures.id
            WHERE document_id = ? ORDER BY start, "end", read_through.id
            """,
            (document_id,),
        ).fetchall()
        found = [(Span(start, end), annotator) for start, end, annotator in rows]
        if by is None or not found:
            return found
        last = max(span.end for span, _ in found)
        blind = blind_stretches(db, by, document_id, 0, last)
    return [
        (span, annotator)
        for span, annotator in found
        if annotator == by.annotator or not any(span.overlaps(Span(*stretch)) for stretch in blind)
    ]


def _stretches(db: Database, document_id: int) -> list[Span]:
    """The document's sentences in runs of about the length of a piece of text."""
    row = db.execute("SELECT length FROM documents WHERE id = ?", (document_id,)).fetchone()
    if row is None:
        raise UnknownDocument(f"no document {document_id} in the database; `soat stats` lists them")
    borders = [0]
    starts = db.execute("SELECT start FROM sentences WHERE document_id = ? ORDER BY start", (document_id,))
    for (start,) in starts:
        if start - borders[-1] >= PIECE:
            borders.append(start)
    return [Span(*ends) for ends in pairwise([*borders, row[0]])]
