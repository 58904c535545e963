"""The proof of a database beside what is read from it, by a process of its own."""

import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from store import proving
from store.database import Database, open_database
from store.decisions import decide
from store.errors import DatabaseDamaged
from store.rows import Session, Verdict
from store.verified import verified_rows


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every database is large."""
    monkeypatch.setattr(proving, "LARGE", 0)


@pytest.fixture
def decided(db: Database, ids: list[int], lan: Session) -> Database:
    """Two figures are verified."""
    for id_ in ids[:2]:
        decide(db, id_, Verdict.ACCEPT, by=lan)
    return db


def test_a_sound_database_gives_all_its_rows(decided: Database) -> None:
    """And a reader that stops halfway leaves no process behind."""
    assert len(list(verified_rows(decided))) == 2
    rows = verified_rows(decided)
    next(rows)
    rows.close()


def test_a_changed_decision_is_told_at_the_end(decided: Database, path: Path) -> None:
    """Before it ends, the reading fails: whoever writes a file never gives it its name."""
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TRIGGER decisions_stay_what_they_are")
        raw.execute("UPDATE decisions SET note = 'x' WHERE id = 2")
        raw.commit()
    with pytest.raises(DatabaseDamaged, match="decision 2: it is not as it was recorded"):
        list(verified_rows(decided))


def test_a_proof_that_was_ended_is_made_here(
    decided: Database, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    """Killed, or on a system that starts no process: nothing goes out unproven."""
    begin: Callable[..., Any] = subprocess.Popen

    def ended(_command: list[str], **options: Any) -> Any:  # noqa: ANN401 - Popen's own
        return begin(["false"], **options)

    monkeypatch.setattr(proving.subprocess, "Popen", ended)
    assert len(list(verified_rows(decided))) == 2
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TRIGGER texts_stay_what_they_are")
        raw.execute("UPDATE texts SET piece = 'x' || piece")
        raw.commit()
    with open_database(path) as again, pytest.raises(DatabaseDamaged, match="its text is not the one"):
        list(verified_rows(again))
