"""Backups: consistent while others write, whole or not there, and able to go on by themselves."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from store import snapshots
from store.backup import back_up
from store.database import Database, open_database, raw_database
from store.decisions import decide
from store.errors import BackupError, DatabaseMissing, NotADatabase, StoreError
from store.integrity import heads, verify
from store.merge import merge
from store.rows import Session, Verdict
from store.sessions import start_session


@pytest.fixture
def decided(db: Database, ids: list[int], lan: Session) -> Database:
    """The database with a decision on its first figure."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    return db


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Where the copy is to be."""
    folder = tmp_path / "copies"
    folder.mkdir()
    return folder / "copy.db"


def refused(path: Path, to: Path, error: type[StoreError] = BackupError, **options: bool) -> str:
    """What is said when no copy is made: one line, and nothing is left in the folder that was not there."""
    before = {entry: entry.read_bytes() for entry in to.parent.iterdir() if entry.is_file()}
    with pytest.raises(error) as caught:
        back_up(path, to, **options)
    assert {entry: entry.read_bytes() for entry in to.parent.iterdir() if entry.is_file()} == before
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_copy_holds_all_and_stands_alone(
    db: Database, path: Path, ids: list[int], lan: Session, copy: Path
) -> None:
    """One file, what is still in the log included; it verifies, and ends in the same hashes."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    done = back_up(path, copy)
    assert (done.documents, done.decisions, done.size) == (1, 1, copy.stat().st_size)
    assert [entry.name for entry in copy.parent.iterdir()] == ["copy.db"]
    with open_database(copy, read_only=True) as copied:
        assert list(verify(copied)) == []
        assert heads(copied) == heads(db)


def test_others_go_on_writing_meanwhile(
    db: Database, path: Path, lan: Session, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A decision made while pages are copied is in the copy or not, and both files verify."""

    @contextmanager
    def writing_in_between(
        source: Path, *, is_draft: bool = False, busy_seconds: float = 5
    ) -> Iterator[Database]:
        with raw_database(source, is_draft=is_draft, busy_seconds=busy_seconds) as opened:
            if is_draft:
                decide(db, 1, Verdict.ACCEPT, by=lan)
            yield opened

    monkeypatch.setattr(snapshots, "raw_database", writing_in_between)
    assert back_up(path, copy).decisions == 0
    with open_database(copy) as copied:
        assert list(verify(copied)) == []
    assert list(verify(db)) == []
    assert len(heads(db)) == 1


def test_a_file_that_is_there_is_kept(db: Database, path: Path, copy: Path) -> None:
    """Unless it is to be replaced; the database itself never is."""
    assert db
    copy.write_text("my letters")
    assert "--force" in refused(path, copy)
    back_up(path, copy, replace=True)
    with open_database(copy, read_only=True) as copied:
        assert list(verify(copied)) == []
    assert "itself" in refused(path, path, replace=True)
    copy.unlink()
    copy.mkdir()
    assert "no regular file" in refused(path, copy, replace=True)


def test_what_cannot_be_copied_is_said(path: Path, copy: Path, tmp_path: Path) -> None:
    """No database, another program's, no folder for the copy."""
    refused(path, copy, DatabaseMissing)
    with closing(sqlite3.connect(tmp_path / "recipes.db")) as recipes:
        recipes.execute("CREATE TABLE recipes (name)")
    refused(tmp_path / "recipes.db", copy, NotADatabase)
    with open_database(path, create=True), pytest.raises(BackupError, match="no such folder"):
        back_up(path, tmp_path / "nix" / "copy.db")


def test_a_database_of_an_earlier_schema_is_copied_as_it_is(db: Database, path: Path, copy: Path) -> None:
    """A copy is what one makes before an upgrade."""
    db.execute("DELETE FROM _sqlite_migrations WHERE name = 'verified_figures_agreed_on'")
    db.execute("DROP VIEW verified")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    back_up(path, copy)
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'verified'").fetchone() is None


def test_a_damaged_database_has_no_copy(
    db: Database, path: Path, copy: Path, ids: list[int], lan: Session
) -> None:
    """It would be taken for a sound one: the chain or the page is told."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    for trigger in ("decisions_stay", "decisions_stay_what_they_are"):
        db.execute(f"DROP TRIGGER {trigger}")
    db.execute("DELETE FROM decisions")
    assert "soat verify" in refused(path, copy)


def test_a_disk_without_hard_links_serves(
    db: Database, path: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as one formatted as exFAT."""
    assert db

    def fail(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", fail)
    assert back_up(path, copy).documents == 1


def test_a_folder_that_takes_no_file_is_named(db: Database, path: Path, copy: Path) -> None:
    """No copy, no trace."""
    assert db
    if os.geteuid() == 0:
        copy.parent.rmdir()
        copy.parent.symlink_to("/proc")
    else:
        copy.parent.chmod(0o555)
    with pytest.raises(StoreError, match="no file can be made"):
        back_up(path, copy)


@pytest.mark.parametrize("in_place", [False, True])
def test_a_restored_copy_goes_on_and_takes_in_what_was_decided_since(
    decided: Database, path: Path, lan: Session, copy: Path, *, in_place: bool
) -> None:
    """Put back over the file or beside it: its next decision is in a chain of its own."""
    back_up(path, copy)
    decide(decided, 2, Verdict.ACCEPT, by=lan)
    decided.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    damaged = Path(shutil.copy(path, path.with_name("damaged.db")))
    decided.close()
    if not in_place:
        path.unlink()
    path.write_bytes(copy.read_bytes())
    with open_database(path) as restored:
        decide(restored, 3, Verdict.REJECT, by=start_session(restored, "lan", "test"))
        assert len(heads(restored)) == 2
        assert merge(restored, damaged).decisions == 1
        assert list(verify(restored)) == []
