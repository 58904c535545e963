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
from store.duties import blind_among
from store.errors import UnknownDocument, UnknownFigure
from store.eyes import OWN_STATES
from store.heads import eyes_of, stand_of
from store.layouts import furniture_in
from store.offers import base_name, offers
from store.passages import siblings
from store.records import from_fields
from store.rows import FigureView, Other, QueueRow, Session, State
from store.scope import IN_QUEUE, Part, parts_of
from store.sentences import passage_around, sentence_around
from store.texts import cut

_SQLITE_BITS = 63
_MANY = 1 << 30

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

_IDS = """
    SELECT group_concat(id) FROM (
        SELECT document_id, id FROM {figures} WHERE {condition} ORDER BY document_id, start, "end"
    ) GROUP BY document_id ORDER BY document_id
"""
_IDS_OF_WHOLE = f"""
    SELECT group_concat(id) FROM figures INDEXED BY sqlite_autoindex_figures_1
    WHERE {{within}} AND (
        document_id IN (
            SELECT document_id FROM tallies WHERE {{within}} GROUP BY document_id
            HAVING sum(figures) =
                (SELECT count(*) FROM figures AS f WHERE f.document_id = tallies.document_id)
        )
        OR {IN_QUEUE}
    )
    GROUP BY document_id ORDER BY document_id
"""
"""In the order of the index that keeps a place from being there twice, so that a million need no sorting.
Where as many are counted as there are, none is asked whether it is in the queue."""

_AT = 'document_id = :document AND start = :start AND "end" = :end'
_AT_OF_ALL = f"SELECT id FROM figures WHERE {_AT} AND {IN_QUEUE}"
_AT_OF_ONE = f"SELECT figure_id FROM ({OWN_STATES}) WHERE {_AT}"


def queue_ids(db: Database, documents: Sequence[int] = (), by: Session | None = None) -> "array[int]":
    """The figures in the queue by document and offset, of all documents or of some: 4 bytes each.

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
        return array(_code(db), (row[-1] for row in merge(*rows)))


def _ids(db: Database, part: Part) -> "array[int]":
    """A row a document, not a figure: with each one Python waits for its lock, while another thread works."""
    ids = array(_code(db))
    if part.is_tallied:
        sql = _IDS_OF_WHOLE.format(within=part.states_condition)
    else:
        sql = _IDS.format(figures=part.figures, condition=part.condition)
    for (found,) in db.execute(sql, part.parameters):
        ids.extend(map(int, found.split(",")))
    return ids


def _code(db: Database) -> str:
    """Eight bytes an id only where four will soon be too few."""
    largest = db.execute("SELECT max(id) FROM figures").fetchone()[0] or 0
    return "i" if largest < _MANY else "q"


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
            siblings=siblings(db, document_id, passage, figure_id, by),
            proposed=None if rule is None else from_fields(fields),
            rule=rule,
            confidence=confidence,
            alternative=None if alternative is None else Decimal(alternative),
            state=stand.state,
            decision=stand.decision,
            heads=tuple(head.decision for head in stand.heads),
            furniture=tuple(piece.span for piece in furniture_in(db, document_id, passage)),
            others=_others(db, document_id, span, extractor),
        )


def figure_state(db: Database, figure_id: int, by: Session | None = None) -> State:
    """Where a figure stands in the review, as an annotator may see it: what of its view changes by a verdict.

    Raises:
        UnknownFigure: No such figure.
    """
    with plain_errors(db):
        row = db.execute("SELECT document_id, start FROM figures WHERE id = ?", (figure_id,)).fetchone()
        if row is None:
            raise UnknownFigure(f"no figure {figure_id} in the database; open the queue again")
        return stand_of(db, figure_id, eyes=eyes_of(db, by, *row)).state


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


def _others(db: Database, document_id: int, span: Span, extractor: str | None) -> tuple[Other, ...]:
    """What others offer there, but for the proposal that the figure itself shows."""
    return tuple(
        Other(extractor=base_name(one.extractor), span=one.span, figure=one.figure)
        for one in offers(db, document_id, span)
        if one.extractor != extractor or one.span != span
    )
