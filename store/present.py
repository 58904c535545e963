"""A document's figures as they stand for an annotator: decided records, and proposals where none decided."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from extract.figures import Figure, Span
from extract.records import FIELDS
from store.database import Database, reading
from store.duties import blind_stretches
from store.eyes import OWN_STATES
from store.records import from_fields, from_json
from store.rows import Session, Verdict

_FIGURES = f"""
    SELECT states.figure_id, states.start, states."end", decisions.verdict,
        coalesce(decisions."after", decisions."before"),
        {", ".join(f"candidates.{field}" for field in FIELDS)}
    FROM {{states}} AS states
    LEFT JOIN candidates ON candidates.figure_id = states.figure_id
    LEFT JOIN decisions ON decisions.id = states.decision_id
    WHERE states.document_id = :document
        AND NOT EXISTS (SELECT 1 FROM editions WHERE replaces = :document)
    ORDER BY states.start, states."end"
"""
_OF_ALL, _OF_ONE = _FIGURES.format(states="states"), _FIGURES.format(states=f"({OWN_STATES})")


class Present(NamedTuple):
    """A figure that stands, or is proposed and not yet rejected."""

    figure_id: int
    span: Span
    figure: Figure


def present_figures(db: Database, document_id: int, by: Session | None = None) -> list[Present]:
    """Those of a document, in text order; of one that a later edition replaced, none.

    Where an annotator reviews blind, what others decided does not stand.
    """
    with reading(db):
        blind = blind_in(db, document_id, by)
        rows = db.execute(_OF_ALL, {"document": document_id}).fetchall()
        if by is not None and blind:
            own = db.execute(_OF_ONE, {"document": document_id, "eyes": by.annotator}).fetchall()
            rows = [row for row in rows if not _within(row[1], blind)]
            rows += [row for row in own if _within(row[1], blind)]
            rows.sort(key=lambda row: row[1:3])
    return list(_present(rows))


def blind_in(db: Database, document_id: int, by: Session | None) -> Sequence[tuple[int, int]]:
    """The stretches of a document that an annotator reviews blind."""
    if by is None:
        return ()
    row = db.execute("SELECT length FROM documents WHERE id = ?", (document_id,)).fetchone()
    return [] if row is None else blind_stretches(db, by, document_id, 0, row[0])


def _present(rows: Sequence[Sequence[Any]]) -> Iterator[Present]:
    for figure_id, start, end, verdict, record, *fields in rows:
        if verdict != Verdict.REJECT:
            figure = from_fields(fields) if verdict is None else from_json(record)
            if figure is not None:
                yield Present(figure_id, Span(start, end), figure)


def _within(place: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in stretches)
