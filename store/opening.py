"""With which document a queue opens, told from the kept counts: the queue itself may still be gathered."""

from collections.abc import Sequence
from dataclasses import dataclass

from store.database import Database, reading
from store.positions import recall
from store.rows import Progress, Session, State
from store.scope import Part, parts_of
from store.statistics import summed


@dataclass(frozen=True, slots=True)
class Opening:
    """The document that is looked at first, and what is known of all others."""

    document_id: int
    before: int
    """Figures of the queue in the documents before it."""
    counted: Progress
    """The counts of the whole queue."""


def opening_of(db: Database, documents: Sequence[int], by: Session) -> Opening | None:
    """Where an annotator stopped, else where the first pending figure stands.

    None where nothing is pending, or where the kept counts are not of this queue: then only all of it tells.
    """
    with reading(db):
        parts = parts_of(db, documents, by)
        if len(parts) != 1 or not parts[0].is_tallied:
            return None
        document_id = _left_at(db, parts[0], by) or _first_pending(db, parts[0])
        if document_id is None:
            return None
        rows = db.execute(
            "SELECT state, sum(figures), coalesce(sum(figures) FILTER (WHERE document_id < :first), 0)"
            f" FROM tallies WHERE {parts[0].states_condition} GROUP BY state",
            {**parts[0].parameters, "first": document_id},
        ).fetchall()
    counted = summed((state, figures) for state, figures, _before in rows)
    return Opening(document_id, sum(before for _state, _figures, before in rows), counted)


def _left_at(db: Database, part: Part, by: Session) -> int | None:
    """The document of the figure that was looked at last, if that is in the queue."""
    sql = f"SELECT document_id FROM {part.figures} WHERE id = :left_at AND {part.condition}"
    row = db.execute(sql, {**part.parameters, "left_at": recall(db, by.annotator)}).fetchone()
    return None if row is None else int(row[0])


def _first_pending(db: Database, part: Part) -> int | None:
    row = db.execute(
        f"SELECT document_id FROM tallies WHERE {part.states_condition} AND state = :state AND figures > 0"
        " ORDER BY document_id LIMIT 1",
        {**part.parameters, "state": State.PENDING},
    ).fetchone()
    return None if row is None else int(row[0])
