"""The review queue: ids in text order, pages of rows by id, and all that a screen shows about one figure."""

import json
from array import array
from collections.abc import Sequence
from decimal import Decimal
from heapq import merge
from typing import Any

from extract.figures import Span
from extract.records import FIELDS
from store.database import Database, plain_errors, reading
from store.documents import read_document
from store.duties import blind_among, blind_stretches
from store.errors import UnknownDocument, UnknownFigure
from store.eyes import OWN_STATES
from store.heads import eyes_of, stand_of
from store.offers import base_name, offers
from store.records import from_fields
from store.rows import FigureView, Other, QueueRow, Session, Sibling, State
from store.scope import IN_QUEUE, Part, parts_of
from store.sentences import passage_around, sentence_around
from store.texts import cut

_SQLITE_BITS = 63

_ROWS = """
    SELECT states.figure_id, document_id, documents.name, start, "end", quote, candidates.unit,
        json_extract(coalesce(standing."after", standing."before"), '$.unit'),
        states.state, confidence
    FROM json_each(:wanted) AS wanted
    CROSS JOIN {states} AS states ON states.figure_id = wanted.value
    JOIN documents ON documents.id = states.document_id
    LEFT JOIN candidates ON candidates.figure_id = states.figure_id
    LEFT JOIN decisions AS standing ON standing.id = states.decision_id
    ORDER BY wanted.key
"""
_ROWS_OF_ALL, _ROWS_OF_ONE = _ROWS.format(states="states"), _ROWS.format(states=f"({OWN_STATES})")

_PROPOSED = f"""
    SELECT document_id, start, "end", quote, rule, confidence, alternative, extractor, {", ".join(FIELDS)}
    FROM figures LEFT JOIN candidates ON figure_id = figures.id WHERE figures.id = ?
"""

_AT = 'document_id = :document AND start = :start AND "end" = :end'
_AT_OF_ALL = f"SELECT id FROM figures WHERE {_AT} AND {IN_QUEUE}"
_AT_OF_ONE = f"SELECT figure_id FROM ({OWN_STATES}) WHERE {_AT}"

_SIBLINGS = """
    SELECT figure_id, start, "end", state FROM {states}
    WHERE document_id = :document AND start < :end AND "end" > :start AND start >= :start
        AND figure_id <> :figure
    ORDER BY start, "end"
"""
_SIBLINGS_OF_ALL, _SIBLINGS_OF_ONE = (
    _SIBLINGS.format(states="states"),
    _SIBLINGS.format(states=f"({OWN_STATES})"),
)


def queue_ids(db: Database, documents: Sequence[int] = (), by: Session | None = None) -> "array[int]":
    """The figures in the queue by document and offset, of all documents or of some: 8 bytes each.

    In the queue of an annotator who was assigned something is only that, unless the session takes in the
    whole queue; in that of one who adjudicates, what is disputed.
    """
    with reading(db):
        parts = parts_of(db, documents, by)
        if len(parts) == 1:
            return _ids(db, parts[0])
        rows = [
            db.execute(
                f'SELECT document_id, start, "end", id FROM {part.figures} WHERE {part.condition}'
                ' ORDER BY document_id, start, "end"',
                part.parameters,
            )
            for part in parts
        ]
        return array("q", (row[-1] for row in merge(*rows)))


def _ids(db: Database, part: Part) -> "array[int]":
    """A row a document, not a figure: with each one Python waits for its lock, while another thread works."""
    ids = array("q")
    rows = db.execute(
        f"""
        SELECT group_concat(id) FROM (
            SELECT document_id, id FROM {part.figures} WHERE {part.condition}
            ORDER BY document_id, start, "end"
        ) GROUP BY document_id ORDER BY document_id
        """,
        part.parameters,
    )
    for (found,) in rows:
        ids.extend(map(int, found.split(",")))
    return ids


def queue_rows(db: Database, figure_ids: Sequence[int], by: Session | None = None) -> list[QueueRow]:
    """One page of the queue, in the order of the ids; ids that are unknown are left out.

    Where an annotator reviews blind, a row says what their own decisions make of it.
    """
    with reading(db):
        blind = blind_among(db, by, figure_ids)
        if by is None or not blind:
            return [
                _row(found) for found in db.execute(_ROWS_OF_ALL, {"wanted": json.dumps(list(figure_ids))})
            ]
        wanted = json.dumps([id_ for id_ in figure_ids if id_ not in blind])
        found = {row[0]: row for row in db.execute(_ROWS_OF_ALL, {"wanted": wanted})}
        own = {"wanted": json.dumps(sorted(blind)), "eyes": by.annotator}
        found |= {row[0]: row for row in db.execute(_ROWS_OF_ONE, own)}
        return [_row(found[id_]) for id_ in figure_ids if id_ in found]


def _row(columns: Sequence[Any]) -> QueueRow:
    figure_id, document_id, name, start, end, quote, unit, its_unit, state, confidence = columns
    return QueueRow(
        figure_id=figure_id,
        document_id=document_id,
        document_name=name,
        span=Span(start, end),
        quote=quote,
        unit=unit if state == State.PENDING else its_unit,
        state=State(state),
        confidence=confidence,
    )


def figure_view(db: Database, figure_id: int, by: Session | None = None) -> FigureView:
    """All that a screen shows about one figure; the passage is its sentence with the one before and after.

    Where an annotator reviews blind, only their own decisions are in it.

    Raises:
        UnknownFigure: No such figure.
    """
    with plain_errors(db):
        row = db.execute(_PROPOSED, (figure_id,)).fetchone()
        if row is None:
            raise UnknownFigure(f"no figure {figure_id} in the database; open the queue again")
        document_id, start, end, quote, rule, confidence, alternative, extractor, *fields = row
        document = read_document(db, document_id)
        if document is None:
            raise UnknownDocument(f"the document of figure {figure_id} is gone; run `soat verify`")
        span = Span(start, end)
        sentence = sentence_around(db, document_id, span)
        passage = passage_around(db, document_id, sentence)
        stand = stand_of(db, figure_id, eyes=eyes_of(db, by, document_id, start))
        return FigureView(
            figure_id=figure_id,
            document=document,
            span=span,
            quote=quote,
            passage=cut(db, document_id, passage),
            passage_start=passage.start,
            sentence=sentence,
            siblings=_siblings(db, document_id, passage, figure_id, by),
            proposed=None if rule is None else from_fields(fields),
            rule=rule,
            confidence=confidence,
            alternative=None if alternative is None else Decimal(alternative),
            state=stand.state,
            decision=stand.decision,
            heads=tuple(head.decision for head in stand.heads),
            others=_others(db, document_id, span, extractor),
        )


def figure_at(db: Database, document_id: int, span: Span, by: Session | None = None) -> int | None:
    """The figure in the queue at exactly this span, as far as an annotator can see it."""
    if span.end.bit_length() > _SQLITE_BITS or span.start.bit_length() > _SQLITE_BITS:
        return None
    with plain_errors(db):
        eyes = eyes_of(db, by, document_id, span.start)
        row = db.execute(
            _AT_OF_ALL if eyes is None else _AT_OF_ONE,
            {"document": document_id, "start": span.start, "end": span.end, "eyes": eyes},
        ).fetchone()
    return None if row is None else int(row[0])


def _siblings(
    db: Database, document_id: int, passage: Span, figure_id: int, by: Session | None
) -> tuple[Sibling, ...]:
    """The other figures of the queue that touch the passage, in text order."""
    where = {"document": document_id, "start": passage.start, "end": passage.end, "figure": figure_id}
    rows = db.execute(_SIBLINGS_OF_ALL, where).fetchall()
    blind = blind_stretches(db, by, document_id, passage.start, passage.end)
    if by is not None and blind:
        seen = db.execute(_SIBLINGS_OF_ONE, {**where, "eyes": by.annotator}).fetchall()
        rows = [row for row in rows if not _within(row[1], blind)]
        rows = sorted([*rows, *(row for row in seen if _within(row[1], blind))], key=lambda row: row[1:3])
    return tuple(
        Sibling(figure_id=id_, span=Span(start, end), state=State(state)) for id_, start, end, state in rows
    )


def _others(db: Database, document_id: int, span: Span, extractor: str | None) -> tuple[Other, ...]:
    """What others offer there, but for the proposal that the figure itself shows."""
    return tuple(
        Other(extractor=base_name(one.extractor), span=one.span, figure=one.figure)
        for one in offers(db, document_id, span)
        if one.extractor != extractor or one.span != span
    )


def _within(place: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in stretches)
