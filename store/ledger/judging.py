"""What annotators judge two figures to be to each other that tell one thing differently."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from extract.facts.outcomes import Outcome
from store.database import Database, reading, writing
from store.duties import blind_among
from store.errors import DecisionError
from store.ledger.facts import Citation, Fact, Version
from store.ledger.record import Pair, append
from store.records import to_json
from store.rows import Session

_STANDING = """
    SELECT j.id, j.hash, j.one, j.other, j.one_record, j.other_record,
        j.outcome, j.annotator, j.judged_at, j.note
    FROM judgements AS j
    WHERE j.outcome IS NOT NULL AND NOT EXISTS (SELECT 1 FROM judgements AS w WHERE w.withdraws = j.hash)
"""
_LATEST = " ORDER BY j.judged_at DESC, j.hash DESC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What somebody judged."""

    id: int
    hash: str
    one: int
    other: int
    outcome: Outcome
    annotator: str
    judged_at: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Two numbers that are told of one thing, and what was judged of them as they stand."""

    one: Version
    """The one that more sources tell."""
    other: Version
    judgement: Judgement | None


def differences(db: Database, facts: Iterable[Fact], by: Session | None = None) -> list[Difference]:
    """Every number that differs from the most told one, with the judgement that stands."""
    with reading(db):
        return [
            Difference(fact.versions[0], other, standing(db, fact.versions[0], other, by))
            for fact in facts
            for other in fact.versions[1:]
        ]


def standing(db: Database, one: Version, other: Version, by: Session | None = None) -> Judgement | None:
    """The latest judgement of any two figures that tell these two numbers, whose records still are the same.

    What somebody may not see who reviews either blind counts for nothing: who judged is theirs to say anew.
    """
    records = {cited.figure_id: to_json(cited.figure) for cited in (*one.citations, *other.citations)}
    mine = {cited.figure_id for cited in one.citations}
    for row in _judged(db, records):
        first, second, its_record, others_record = row[2:6]
        across = (first in mine) is not (second in mine)
        if not across or (records[first], records[second]) != (its_record, others_record):
            continue
        found = _judgement(row)
        if by is None or found.annotator == by.annotator or not _is_hidden(db, (first, second), by):
            return found
    return None


def judge(  # noqa: PLR0913 - what a judgement is made of, each named at the call
    db: Database, one: Citation, other: Citation, outcome: Outcome, *, by: Session, note: str | None = None
) -> int:
    """Record a judgement; on disk on return. Its id.

    Raises:
        DecisionError: The session was not begun in this database, or the two are one figure.
    """
    if one.figure_id == other.figure_id:
        raise DecisionError("a figure cannot differ from itself; name two figures")
    pair = Pair(one.figure_id, other.figure_id, str(to_json(one.figure)), str(to_json(other.figure)))
    with writing(db):
        return append(db, pair, by, outcome=outcome.value, note=note)


def undo_judgement(db: Database, *, by: Session) -> Judgement | None:
    """Take the annotator's latest standing judgement back; returns it, None when there is none."""
    with writing(db):
        row = db.conn.execute(f"{_STANDING} AND j.annotator = ?{_LATEST} LIMIT 1", (by.annotator,)).fetchone()
        if row is None:
            return None
        append(db, Pair(*row[2:6]), by, withdraws=row[1])
    return _judgement(row)


def _judged(db: Database, figures: Iterable[int]) -> Iterator[tuple[Any, ...]]:
    """The judgements that stand on any of some figures, the latest first."""
    wanted = json.dumps(list(figures))
    within = "(SELECT value FROM json_each(?1))"
    yield from db.conn.execute(
        f"{_STANDING} AND j.one IN {within} AND j.other IN {within}{_LATEST}", (wanted,)
    )


def _is_hidden(db: Database, figures: Sequence[int], by: Session) -> bool:
    """Whether somebody judged what the annotator reviews without sight of others."""
    return bool(blind_among(db, by, figures))


def _judgement(row: Sequence[Any]) -> Judgement:
    id_, hash_, one, other, _, _, outcome, annotator, judged_at, note = row
    return Judgement(
        id=id_,
        hash=hash_,
        one=one,
        other=other,
        outcome=Outcome(outcome),
        annotator=annotator,
        judged_at=judged_at,
        note=note,
    )
