"""Stretches that were read through: "nothing here, beyond what stands" is a decision too.

From what was added within them, how many figures the extractor misses can be estimated.
"""

from itertools import pairwise

from extract.figures import Span
from store.database import Database, writing
from store.decisions import decide
from store.errors import UnknownDocument
from store.places import place_at
from store.rows import Session, Verdict
from store.texts import PIECE


def mark_read(db: Database, document_id: int, span: Span, *, by: Session, note: str | None = None) -> int:
    """Record that the annotator read a stretch and that no figure in it is left out; the decision's id.

    Raises:
        UnknownDocument, DecisionError: No such stretch; nothing is recorded.
    """
    with writing(db):
        return decide(db, place_at(db, document_id, span), Verdict.NOTHING, by=by, note=note)


def mark_document_read(db: Database, document_id: int, *, by: Session) -> list[int]:
    """The same of a whole document, in stretches of whole sentences that a row can hold; the decisions' ids.

    Raises:
        UnknownDocument: No such document.
    """
    with writing(db):
        return [mark_read(db, document_id, span, by=by) for span in _stretches(db, document_id)]


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
