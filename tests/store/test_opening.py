"""Opening the database: what is made, what is refused, and in which words."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from store import database as database_module
from store.database import APPLICATION_ID, Database, open_database
from store.errors import (
    DatabaseDamaged,
    DatabaseFailed,
    DatabaseLocked,
    DatabaseMissing,
    NewerSchema,
    NotADatabase,
    StoreError,
)
from store.integrity import verify
from store.sessions import start_session


def test_a_new_database_is_whole_at_once(path: Path) -> None:
    """It carries soat's mark, keeps a write-ahead log, syncs every commit and leaves no draft beside it."""
    with open_database(path, create=True) as db:
        pragmas = {
            name: db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "journal_mode", "synchronous", "foreign_keys")
        }
        assert list(verify(db)) == []
    assert pragmas == {
        "application_id": APPLICATION_ID,
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
    }
    assert [entry.name for entry in path.parent.iterdir()] == ["soat.db"]


def test_a_missing_database_says_how_to_make_one(path: Path, refusal: Callable[..., StoreError]) -> None:
    """No file: nothing is made, and the line names the command that makes one."""
    error = refusal(path)
    assert isinstance(error, DatabaseMissing)
    assert "soat extract" in str(error)
    assert not path.exists()


def test_a_missing_folder_is_named(tmp_path: Path, refusal: Callable[..., StoreError]) -> None:
    """A database is made, its folder is not."""
    assert isinstance(refusal(tmp_path / "no" / "soat.db", create=True), DatabaseMissing)


@pytest.mark.parametrize("content", [b"hello", b"x" * 5000, b"SQLite format 3\0" + b"\xff" * 5000])
@pytest.mark.parametrize("create", [False, True])
def test_a_file_that_is_no_database_is_left_alone(
    path: Path, content: bytes, *, create: bool, refusal: Callable[..., StoreError]
) -> None:
    """Its bytes stay, whatever was asked."""
    path.write_bytes(content)
    assert isinstance(refusal(path, create=create), NotADatabase)
    assert path.read_bytes() == content


def test_a_folder_is_no_database(tmp_path: Path, refusal: Callable[..., StoreError]) -> None:
    """`--db reports/` is a slip of the hand."""
    error = refusal(tmp_path)
    assert isinstance(error, NotADatabase)
    assert "folder" in str(error)


@pytest.mark.parametrize("create", [False, True])
def test_another_programs_database_is_left_alone(
    path: Path, *, create: bool, refusal: Callable[..., StoreError]
) -> None:
    """Not a byte of it changes, nor does anything appear beside it."""
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name)")
    content = path.read_bytes()
    error = refusal(path, create=create)
    assert isinstance(error, NotADatabase)
    assert "another program" in str(error)
    assert path.read_bytes() == content
    assert len(list(path.parent.iterdir())) == 1


def test_an_empty_file_becomes_a_database_only_when_one_is_to_be_made(
    path: Path, refusal: Callable[..., StoreError]
) -> None:
    """`touch soat.db` and mktemp leave such files."""
    path.touch()
    assert isinstance(refusal(path), NotADatabase)
    with open_database(path, create=True) as db:
        assert db.table("documents").count == 0


def test_a_later_schema_is_refused(path: Path, refusal: Callable[..., StoreError]) -> None:
    """Whether the version or an unknown step tells; nothing is changed."""
    with open_database(path, create=True) as db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('soat', 'later', 'now')"
        )
    error = refusal(path)
    assert isinstance(error, NewerSchema)
    assert "upgrade soat" in str(error)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DELETE FROM _sqlite_migrations WHERE name = 'later'")
        raw.execute("PRAGMA user_version = 999")
        raw.commit()
    assert isinstance(refusal(path), NewerSchema)


def test_a_failed_making_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, refusal: Callable[..., StoreError]
) -> None:
    """A step of the schema that fails takes the whole file with it."""

    def fail(db: Database) -> None:
        db.execute("CREATE TABLE half (made)")
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(database_module.MIGRATIONS, "apply", fail)
    assert isinstance(refusal(path, create=True), DatabaseFailed)
    assert list(path.parent.iterdir()) == []


def test_a_lock_held_by_another_connection_is_waited_for_and_then_told(path: Path) -> None:
    """While another program writes, reading goes on and writing gives up with one clear line."""
    with open_database(path, create=True), closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with (
            open_database(path, busy_seconds=0.05) as db,
            pytest.raises(DatabaseLocked, match="another program"),
        ):
            start_session(db, "lan", "test")
        other.execute("ROLLBACK")


def test_a_database_that_nobody_else_may_open_is_told(path: Path, refusal: Callable[..., StoreError]) -> None:
    """Some tools lock a file for themselves alone; that shows at opening."""
    with open_database(path, create=True):
        pass
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert isinstance(refusal(path), DatabaseLocked)


def test_a_damaged_file_is_told_from_a_foreign_one(path: Path, add: Callable[..., int]) -> None:
    """A page overwritten in the middle: the file is named as damaged, not as unknown."""
    with open_database(path, create=True) as db:
        add(db)
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        size = db.execute("PRAGMA page_size").fetchone()[0]
    content = bytearray(path.read_bytes())
    content[size : size * pages] = b"\x5a" * (size * (pages - 1))
    path.write_bytes(content)
    with pytest.raises(DatabaseDamaged, match="damaged"), open_database(path) as db:
        db.execute("SELECT count(*) FROM documents").fetchone()


def test_odd_file_names_are_only_names(tmp_path: Path) -> None:
    """`?` and `#` and `%` mean something in the address that SQLite is given."""
    path = tmp_path / "báo cáo 50%?mode=ro#1.db"
    with open_database(path, create=True) as db:
        start_session(db, "lan", "test")
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]
