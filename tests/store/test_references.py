"""What decisions, recalls, assignments and counts refer to is there, or verification says so."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from store.database import Database
from store.decisions import decide
from store.integrity import verify
from store.rows import Session, Verdict

ASSIGN = "INSERT INTO assignments VALUES (hex(zeroblob(16)), 'a', 1, 0"


@pytest.fixture
def decided(db: Database, ids: list[int], lan: Session) -> Database:
    """One figure accepted, another decided on three times."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    for verdict in (Verdict.ACCEPT, Verdict.REJECT, Verdict.FLAG):
        decide(db, ids[1], verdict, by=lan)
    assert list(verify(db)) == []
    return db


def tamper(path: Path, statement: str) -> None:
    """A hand at the file that knows SQLite: guards off, and put back afterwards."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute(statement)
        for _, sql in triggers:
            raw.execute(sql)


@pytest.mark.parametrize(
    ("statement", "where", "what"),
    [
        ("UPDATE tallies SET figures = figures + 1 WHERE state = 'accepted'", "document 1", "are counted"),
        ("DELETE FROM tallies", "document 1", "are counted"),
        (
            "INSERT INTO recalls SELECT previous, figure_id, 'lost', '2024' FROM decisions WHERE id = 1",
            "recall of figure 1",
            "not there",
        ),
        (
            "INSERT INTO recalls SELECT hash, 2, 'lost', '2024' FROM decisions WHERE id = 1",
            "recall of figure 2",
            "not there",
        ),
        (
            f"{ASSIGN}, 9, 0, hex(zeroblob(16)), hex(randomblob(16)), 'a', '2024')",
            "assignment",
            "not there",
        ),
        (
            f"{ASSIGN}, 9999, 0, hex(zeroblob(16)), NULL, 'a', '2024')",
            "assignment",
            "beyond the end",
        ),
        ("INSERT INTO editions VALUES (1, 99, '2024')", "editions 1", "not there"),
        ("INSERT INTO extractions VALUES (9, 99, 'x', '2024')", "extractions 9", "not there"),
    ],
)
def test_what_refers_to_nothing_is_found(
    decided: Database, path: Path, statement: str, where: str, what: str
) -> None:
    """Counts, recalls, assignments, editions and readings."""
    tamper(path, statement)
    problem = next(verify(decided))
    assert where in problem.where
    assert what in problem.what


@pytest.mark.parametrize(
    "over", ["SELECT hash FROM decisions WHERE id = 4", "SELECT hash FROM decisions WHERE id = 1", None]
)
def test_what_a_first_form_decision_was_made_over_is_checked(
    decided: Database, path: Path, over: str | None
) -> None:
    """Its hash does not cover that: a later decision, another figure's and none at all are found."""
    value = "0" * 64 if over is None else decided.execute(over).fetchone()[0]
    tamper(path, f"UPDATE decisions SET over = '{value}' WHERE id = 3")  # noqa: S608 - a hash
    assert any("made over a decision" in problem.what for problem in verify(decided))
