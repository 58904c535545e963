"""Figures that annotators judged differently without sight of each other, for somebody to settle."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.figures import Span
from extract.records import FIELDS
from store.database import Database, reading
from store.documents import all_documents
from store.heads import stand_of
from store.queue import queue_ids
from store.rows import Decision, Document, Session, Verdict

_PLACE = 'SELECT document_id, start, "end", quote FROM figures WHERE id = ?'


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A figure with the verdicts that differ."""

    figure_id: int
    document: Document
    span: Span
    quote: str
    verdicts: tuple[Decision, ...]
    """What each annotator says, the latest first; flags say nothing of the figure."""
    differing: tuple[str, ...]
    """The fields of the records that differ, after `verdict` where some hold that it is no figure."""


def disputes(db: Database, documents: Sequence[int] = ()) -> Iterator[Dispute]:
    """All that is disputed, by document and offset, of all documents or of some."""
    everybody = Session(id="", annotator="", adjudicates=True)
    with reading(db):
        by_id = {document.id: document for document in all_documents(db)}
        for figure_id in queue_ids(db, documents, everybody):
            document_id, start, end, quote = db.conn.execute(_PLACE, (figure_id,)).fetchone()
            heads = [head.decision for head in stand_of(db, figure_id).heads]
            verdicts = tuple(decision for decision in heads if decision.verdict is not Verdict.FLAG)
            yield Dispute(
                figure_id=figure_id,
                document=by_id[document_id],
                span=Span(start, end),
                quote=quote,
                verdicts=verdicts,
                differing=differing(verdicts),
            )


def differing(verdicts: Sequence[Decision]) -> tuple[str, ...]:
    """On what some verdicts differ: whether it is a figure, and which fields of it."""
    records = [decision.after for decision in verdicts if decision.after is not None]
    fields = [name for name in FIELDS if len({getattr(record, name) for record in records}) > 1]
    is_shared = len(records) in (0, len(verdicts))
    return tuple(fields) if is_shared else ("verdict", *fields)
