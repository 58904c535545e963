"""What stands around a place in a document, be it a figure or not, and the way from one to the next."""

import json
from collections.abc import Collection, Sequence

from extract.figures import Span
from store.database import Database, plain_errors
from store.documents import read_document
from store.duties import blind_stretches
from store.errors import UnknownDocument
from store.eyes import OWN_STATES
from store.layouts import furniture_in
from store.rows import FigureView, Session, Sibling, State
from store.sentences import first_sentence, passage_around, sentence_around, sentence_beside
from store.texts import cut

NO_FIGURE = 0
"""What stands for the id of a figure where there is none."""

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


def place_view(db: Database, document_id: int, place: Span, by: Session | None = None) -> FigureView:
    """The sentence of a place with the one before and after, as a figure's would be shown; `figure_id` is 0.

    Raises:
        UnknownDocument: No such document.
    """
    with plain_errors(db):
        document = read_document(db, document_id)
        if document is None:
            raise UnknownDocument(f"no document {document_id} in the database; `soat stats` lists them")
        sentence = sentence_around(db, document_id, place)
        passage = passage_around(db, document_id, sentence)
        return FigureView(
            figure_id=NO_FIGURE,
            document=document,
            span=Span(sentence.start, sentence.start),
            quote="",
            passage=cut(db, document_id, passage),
            passage_start=passage.start,
            sentence=sentence,
            siblings=siblings(db, document_id, passage, NO_FIGURE, by),
            proposed=None,
            rule=None,
            confidence=None,
            alternative=None,
            state=State.PENDING,
            decision=None,
            furniture=tuple(piece.span for piece in furniture_in(db, document_id, passage)),
        )


def view_beside(db: Database, view: FigureView, step: int, by: Session | None = None) -> FigureView | None:
    """The sentence before or after the one that is shown; None at an end of the document."""
    with plain_errors(db):
        sentence = sentence_beside(db, view.document.id, view.sentence, step)
    return None if sentence is None else place_view(db, view.document.id, sentence, by)


def opening_view(db: Database, document_id: int, by: Session | None = None) -> FigureView:
    """The first sentence of a document.

    Raises:
        UnknownDocument: No such document.
    """
    with plain_errors(db):
        first = first_sentence(db, document_id)
    return place_view(db, document_id, first or Span(0, 0), by)


def document_beside(
    db: Database, document_id: int, step: int, within: Collection[int] | None = None
) -> int | None:
    """The document before or after one, those without a figure too, but no edition that was replaced.

    `within` names those that come into question; all do without it.
    """
    order, towards = (">", "id") if step > 0 else ("<", "id DESC")
    chosen = "" if within is None else "AND id IN (SELECT value FROM json_each(:within))"
    with plain_errors(db):
        row = db.execute(
            f"SELECT id FROM documents WHERE id {order} :here {chosen}"
            f" AND id NOT IN (SELECT replaces FROM editions) ORDER BY {towards} LIMIT 1",
            {"here": document_id, "within": json.dumps(sorted(within or ()))},
        ).fetchone()
    return None if row is None else int(row[0])


def documents_between(
    db: Database, first: int, last: int | None, within: Collection[int] | None = None
) -> int:
    """How many documents stand between two, or behind one, as `document_beside` goes through them."""
    chosen = "" if within is None else "AND id IN (SELECT value FROM json_each(:within))"
    with plain_errors(db):
        row = db.execute(
            f"SELECT count(*) FROM documents WHERE id > :first AND (:last IS NULL OR id < :last) {chosen}"
            " AND id NOT IN (SELECT replaces FROM editions)",
            {"first": first, "last": last, "within": json.dumps(sorted(within or ()))},
        ).fetchone()
    return int(row[0])


def siblings(
    db: Database, document_id: int, passage: Span, figure_id: int, by: Session | None
) -> tuple[Sibling, ...]:
    """The other figures of the queue that touch a passage, in text order, as an annotator may see them."""
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


def _within(place: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in stretches)
