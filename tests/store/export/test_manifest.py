"""The manifest: what an export was made of, without a clock."""

import hashlib
import json
import shutil
from pathlib import Path

from extract import __version__
from store.columns import TABLE
from store.database import Database, open_database
from store.decisions import decide, undo
from store.export.manifest import Manifest, state_of
from store.merge import merge
from store.rows import Session, Verdict
from store.sessions import start_session


def test_it_tells_what_was_made(tmp_path: Path) -> None:
    """The program, the rows, and every file by its bytes."""
    path = tmp_path / "draft"
    path.write_bytes(b"rows")
    told = Manifest(
        state="0" * 64, form="csv", options={"excel": True}, columns=TABLE, rows=3, extractors={"b 2", "a 1"}
    ).of({"figures.csv": path})
    assert json.loads(told) == {
        "soat": __version__,
        "state": "0" * 64,
        "format": "csv",
        "options": {"excel": True},
        "extractors": ["a 1", "b 2"],
        "columns": [column.name for column in TABLE],
        "rows": 3,
        "files": [{"path": "figures.csv", "bytes": 4, "sha256": hashlib.sha256(b"rows").hexdigest()}],
    }


def test_the_state_changes_with_every_decision(db: Database, ids: list[int], lan: Session) -> None:
    """Also with one that is taken back: the record has grown."""
    states = [state_of(db)]
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    states.append(state_of(db))
    undo(db, by=lan)
    states.append(state_of(db))
    assert len(set(states)) == 3
    assert state_of(db) == states[-1]


def test_a_session_without_a_decision_changes_nothing(db: Database) -> None:
    """To look is not to change."""
    before = state_of(db)
    start_session(db, "minh", "soat test")
    assert state_of(db) == before


def test_merged_copies_have_one_state(
    path: Path, other: Path, db: Database, ids: list[int], lan: Session
) -> None:
    """Whichever was merged into which."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    with open_database(other) as second:
        decide(second, ids[1], Verdict.REJECT, by=start_session(second, "minh", "soat test"))
        assert state_of(second) != state_of(db)
        second.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    mine, theirs = (
        Path(shutil.copy(file, path.with_name(name))) for file, name in ((path, "1"), (other, "2"))
    )
    with open_database(mine) as one, open_database(theirs) as two:
        merge(one, other)
        merge(two, path)
        assert state_of(one) == state_of(two)
