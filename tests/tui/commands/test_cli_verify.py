"""`soat verify`: silence means that every figure and every decision is as it was."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

Soat = Callable[..., Any]
Row = dict[str, Any]


@pytest.fixture
def reviewed(proposals: list[Row], decide: Soat) -> list[Row]:
    """A database with decisions in it."""
    assert decide(*({**row, "verdict": "accept"} for row in proposals[:3])).code == 0
    return proposals


def tamper(sql: str, *triggers: str) -> None:
    """Change the file behind soat's back."""
    with closing(sqlite3.connect("soat.db", isolation_level=None)) as connection:
        for trigger in triggers:
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(sql)


def triggers() -> list[str]:
    """The guards of the decisions."""
    with closing(sqlite3.connect("soat.db")) as connection:
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    return [name for (name,) in rows]


def test_a_sound_database_is_one_line_and_its_heads(soat: Soat, reviewed: list[Row]) -> None:
    """What was checked, and the hashes to keep elsewhere."""
    outcome = soat("verify")
    assert (outcome.code, outcome.err) == (0, "")
    first, *heads = outcome.out.splitlines()
    assert first == f"soat.db: all holds: 1 document, {len(reviewed)} figures, 3 decisions"
    assert len(heads) == 1
    assert heads[0].startswith("chain ")


def test_one_changed_byte_in_a_decision_shows(soat: Soat, reviewed: list[Row]) -> None:
    """Even when the guards that refuse changes were taken away first."""
    assert reviewed
    tamper("UPDATE decisions SET annotator = 'lam' WHERE id = 2", *triggers())
    outcome = soat("verify")
    assert outcome.code == 1
    assert "decision 2: " in outcome.out
    assert "problem" in outcome.err


def test_a_decision_that_was_taken_out_shows(soat: Soat, reviewed: list[Row]) -> None:
    """At the end of the record too."""
    assert reviewed
    tamper("DELETE FROM decisions WHERE id = 3", *triggers())
    assert soat("verify").code == 1


def test_decisions_cannot_be_changed_by_accident(reviewed: list[Row]) -> None:
    """The database itself refuses."""
    assert reviewed
    for sql in ("UPDATE decisions SET note = 'x'", "DELETE FROM decisions"):
        with pytest.raises(sqlite3.IntegrityError):
            tamper(sql)


def test_a_damaged_file_is_told(soat: Soat, reviewed: list[Row]) -> None:
    """Torn pages are a clear message, not a traceback."""
    assert reviewed
    with closing(sqlite3.connect("soat.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
    with open("soat.db", "r+b") as file:  # noqa: PTH123 - the file in the working folder
        size = file.seek(0, 2)
        file.seek(size // 2)
        file.write(b"\xa5" * 8192)
    outcome = soat("verify")
    assert outcome.code == 1
    assert outcome.out or outcome.err
    assert "Traceback" not in outcome.err
