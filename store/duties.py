"""What an annotator is to review, and where they do so blind: seeing nobody's decisions but their own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from json import dumps

from store.database import Database
from store.rows import Session

# A page of the queue is asked about at once: of each document the first and the last place on it.
_BLIND_NEAR = """
    SELECT duties.document_id, start, "end"
    FROM (
        SELECT document_id, min(start) AS first, max(start) AS last FROM json_each(?) AS wanted
        CROSS JOIN figures ON figures.id = wanted.value GROUP BY document_id
    ) AS page
    CROSS JOIN duties ON annotator = ? AND duties.document_id = page.document_id AND start <= page.last
    WHERE "end" > page.first AND blind
"""


@dataclass(frozen=True, slots=True)
class Duty:
    """A stretch of a document that one annotator is to review."""

    document_id: int
    start: int
    end: int
    blind: bool


def duties_of(db: Database, annotator: str) -> list[Duty]:
    """What an annotator is to review, by document and offset, each place once; blind where any says so."""
    rows = db.conn.execute(
        'SELECT document_id, start, "end", blind FROM duties WHERE annotator = ? ORDER BY document_id, start',
        (annotator,),
    )
    return [
        duty
        for document_id, found in groupby(rows, key=lambda row: row[0])
        for duty in _apart(document_id, found)
    ]


def has_duties(db: Database, by: Session | None) -> bool:
    """Whether somebody was ever assigned anything, so that they may not see what everybody sees."""
    if by is None or by.adjudicates:
        return False
    ever = db.conn.execute("SELECT 1 FROM assignments WHERE annotator = ? LIMIT 1", (by.annotator,))
    return ever.fetchone() is not None


def blind_stretches(
    db: Database, by: Session | None, document_id: int, start: int, end: int
) -> list[tuple[int, int]]:
    """The stretches that touch a part of a document and that somebody reviews blind."""
    if by is None or by.adjudicates:
        return []
    return db.conn.execute(
        'SELECT start, "end" FROM duties'
        ' WHERE annotator = ? AND document_id = ? AND start < ? AND "end" > ? AND blind',
        (by.annotator, document_id, end, start),
    ).fetchall()


def blind_among(db: Database, by: Session | None, figure_ids: Sequence[int]) -> frozenset[int]:
    """Which of these figures somebody reviews blind."""
    if by is None or not has_duties(db, by):
        return frozenset()
    wanted = dumps(list(figure_ids))
    near: dict[int, list[tuple[int, int]]] = {}
    for document_id, start, end in db.conn.execute(_BLIND_NEAR, (wanted, by.annotator)):
        near.setdefault(document_id, []).append((start, end))
    if not near:
        return frozenset()
    places = db.conn.execute(
        "SELECT figures.id, document_id, start FROM json_each(?) CROSS JOIN figures ON figures.id = value",
        (wanted,),
    )
    return frozenset(
        figure_id
        for figure_id, document_id, place in places
        if any(start <= place < end for start, end in near.get(document_id, ()))
    )


def _apart(document_id: int, rows: Iterable[tuple[int, int, int, int]]) -> Iterator[Duty]:
    """Stretches of one document without overlaps; neighbours of one kind become one."""
    moves: dict[int, list[int]] = {}
    for _, start, end, blind in rows:
        for place, step in ((start, 1), (end, -1)):
            move = moves.setdefault(place, [0, 0])
            move[0] += step
            move[1] += step * blind
    open_from, kind, depth, blind_depth = 0, None, 0, 0
    for place in sorted(moves):
        depth += moves[place][0]
        blind_depth += moves[place][1]
        kind_now = blind_depth > 0 if depth else None
        if kind_now is not kind:
            if kind is not None:
                yield Duty(document_id, open_from, place, kind)
            open_from, kind = place, kind_now
