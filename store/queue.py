"""The review queue: ids in text order, pages of rows by id, and all that a screen shows about one figure."""

import json
from array import array
from collections.abc import Sequence
from decimal import Decimal

from extract.figures import Span
from extract.records import FIELDS
from store.database import Database, plain_errors
from store.documents import read_document
from store.errors import UnknownDocument, UnknownFigure
from store.heads import stand_of
from store.records import from_fields
from store.rows import FigureView, QueueRow, Sibling, State
from store.sentences import passage_around, sentence_around
from store.texts import cut

_SQLITE_BITS = 63

# Proposed, or decided on: a figure that was added and taken back again is neither. The view `states` says
# the same and more, but asks more of every row: only where another document replaces this one is it needed.
_IN_QUEUE = """(
    EXISTS (SELECT 1 FROM candidates WHERE candidates.figure_id = figures.id)
    OR EXISTS (SELECT 1 FROM standing WHERE standing.figure_id = figures.id)
) AND (
    document_id NOT IN (SELECT replaces FROM editions)
    OR EXISTS (SELECT 1 FROM states WHERE states.figure_id = figures.id)
)"""


def queue_ids(db: Database, documents: Sequence[int] = ()) -> "array[int]":
    """The figures in the queue by document and offset, of all documents or of some: 8 bytes each."""
    within = "document_id IN (SELECT value FROM json_each(?)) AND" if documents else ""
    with plain_errors(db):
        rows = db.execute(
            f'SELECT id FROM figures WHERE {within} {_IN_QUEUE} ORDER BY document_id, start, "end"',
            (json.dumps(list(documents)),) if documents else (),
        )
        return array("q", (figure_id for (figure_id,) in rows))


def queue_rows(db: Database, figure_ids: Sequence[int]) -> list[QueueRow]:
    """One page of the queue, in the order of the ids; ids that are unknown are left out."""
    with plain_errors(db):
        rows = db.execute(
            """
            SELECT states.figure_id, document_id, documents.name, start, "end", quote, candidates.unit,
                json_extract(coalesce(standing."after", standing."before"), '$.unit'),
                states.state, confidence
            FROM json_each(?) AS wanted
            CROSS JOIN states ON states.figure_id = wanted.value
            JOIN documents ON documents.id = states.document_id
            LEFT JOIN candidates ON candidates.figure_id = states.figure_id
            LEFT JOIN decisions AS standing ON standing.id = states.decision_id
            ORDER BY wanted.key
            """,
            (json.dumps(list(figure_ids)),),
        ).fetchall()
    return [
        QueueRow(
            figure_id=figure_id,
            document_id=document_id,
            document_name=name,
            span=Span(start, end),
            quote=quote,
            unit=unit if state == State.PENDING else its_unit,
            state=State(state),
            confidence=confidence,
        )
        for figure_id, document_id, name, start, end, quote, unit, its_unit, state, confidence in rows
    ]


def figure_view(db: Database, figure_id: int) -> FigureView:
    """All that a screen shows about one figure; the passage is its sentence with the one before and after.

    Raises:
        UnknownFigure: No such figure.
    """
    with plain_errors(db):
        row = db.execute(
            f"""
            SELECT document_id, start, "end", quote, rule, confidence, alternative, {", ".join(FIELDS)}
            FROM figures LEFT JOIN candidates ON figure_id = figures.id WHERE figures.id = ?
            """,
            (figure_id,),
        ).fetchone()
        if row is None:
            raise UnknownFigure(f"no figure {figure_id} in the database; open the queue again")
        document_id, start, end, quote, rule, confidence, alternative, *fields = row
        document = read_document(db, document_id)
        if document is None:
            raise UnknownDocument(f"the document of figure {figure_id} is gone; run `soat verify`")
        span = Span(start, end)
        sentence = sentence_around(db, document_id, span)
        passage = passage_around(db, document_id, sentence)
        stand = stand_of(db, figure_id)
        return FigureView(
            figure_id=figure_id,
            document=document,
            span=span,
            quote=quote,
            passage=cut(db, document_id, passage),
            passage_start=passage.start,
            sentence=sentence,
            siblings=_siblings(db, document_id, passage, figure_id),
            proposed=None if rule is None else from_fields(fields),
            rule=rule,
            confidence=confidence,
            alternative=None if alternative is None else Decimal(alternative),
            state=stand.state,
            decision=stand.decision,
            heads=tuple(head.decision for head in stand.heads),
        )


def figure_at(db: Database, document_id: int, span: Span) -> int | None:
    """The figure in the queue at exactly this span."""
    if span.end.bit_length() > _SQLITE_BITS or span.start.bit_length() > _SQLITE_BITS:
        return None
    with plain_errors(db):
        row = db.execute(
            f'SELECT id FROM figures WHERE document_id = ? AND start = ? AND "end" = ? AND {_IN_QUEUE}',
            (document_id, span.start, span.end),
        ).fetchone()
    return None if row is None else int(row[0])


def _siblings(db: Database, document_id: int, passage: Span, figure_id: int) -> tuple[Sibling, ...]:
    """The other figures of the queue that touch the passage, in text order."""
    rows = db.execute(
        """
        SELECT figure_id, start, "end", state FROM states
        WHERE document_id = ? AND start < ? AND "end" > ? AND start >= ? AND figure_id <> ?
        ORDER BY start, "end"
        """,
        (document_id, passage.end, passage.start, passage.start, figure_id),
    ).fetchall()
    return tuple(
        Sibling(figure_id=id_, span=Span(start, end), state=State(state)) for id_, start, end, state in rows
    )
