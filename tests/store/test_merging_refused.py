"""Files that cannot be merged: refused by name, in one clear line, with nothing taken of them."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from extract.figures import Extraction
from store.database import Database, open_database
from store.decisions import decide
from store.errors import (
    DatabaseDamaged,
    MergeError,
    NewerSchema,
    NotADatabase,
    StoreError,
)
from store.merge import merge
from store.rows import Session, Verdict
from store.sessions import start_session

Add = Callable[..., int]
BARE = Extraction(title=None, published=None, sentences=(), candidates=())


@contextmanager
def at(path: Path, who: str) -> Iterator[tuple[Database, Session]]:
    """Somebody's sitting at a file."""
    with open_database(path) as db:
        yield db, start_session(db, who, "test")


HELD = (
    "documents",
    "texts",
    "sentences",
    "figures",
    "candidates",
    "set_aside",
    "chains",
    "sessions",
    "decisions",
    "extractions",
    "changes",
    "editions",
    "said_editions",
    "recalls",
    "assignments",
    "tallies",
)


def dump(db: Database) -> dict[str, list[tuple[object, ...]]]:
    """All that the file holds."""
    return {table: sorted(db.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in HELD}  # noqa: S608 - HELD


def refused(db: Database, other: Path, error: type[StoreError] = MergeError) -> str:
    """What is said when a file cannot be merged: one line that names it, and nothing changes."""
    before = dump(db)
    with pytest.raises(error) as caught:
        merge(db, other)
    assert dump(db) == before
    assert {row[1] for row in db.execute("PRAGMA database_list")} <= {"main", "temp"}
    message = str(caught.value)
    assert other.name in message
    assert "\n" not in message
    return message


def test_a_file_cannot_be_merged_into_itself(db: Database, path: Path, tmp_path: Path) -> None:
    """By whatever name; a copy of itself brings nothing."""
    assert "merged into" in refused(db, path)
    link = tmp_path / "link.db"
    link.symlink_to(path)
    assert "merged into" in refused(db, link)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert merge(db, Path(shutil.copy(path, tmp_path / "copy.db"))).is_nothing


def test_what_is_no_database_of_ours_is_refused(db: Database, tmp_path: Path) -> None:
    """Missing, a folder, foreign, empty, damaged: each is said."""
    assert "no such file" in refused(db, tmp_path / "nix.db")
    (tmp_path / "folder.db").mkdir()
    assert "folder" in refused(db, tmp_path / "folder.db", NotADatabase)
    (tmp_path / "letter.db").write_text("hello" * 500)
    refused(db, tmp_path / "letter.db", NotADatabase)
    (tmp_path / "empty.db").touch()
    refused(db, tmp_path / "empty.db", NotADatabase)
    with closing(sqlite3.connect(tmp_path / "recipes.db")) as recipes:
        recipes.execute("CREATE TABLE recipes (name)")
    assert "another program" in refused(db, tmp_path / "recipes.db", NotADatabase)


def test_a_later_schema_is_refused(db: Database, other: Path) -> None:
    """It may hold what this version would not take over."""
    with open_database(other) as theirs:
        theirs.execute("PRAGMA user_version = 999")
    message = refused(db, other, NewerSchema)
    assert "upgrade soat" in message
    assert str(other) in message


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE decisions SET note = 'khác' WHERE id = 2",
        "DELETE FROM decisions WHERE id = 2",
        "UPDATE decisions SET over = '' WHERE id = 2",
        "UPDATE texts SET piece = replace(piece, 'quý', 'năm')",
        "INSERT INTO recalls VALUES (hex(zeroblob(32)), 1, 'changed', '2024')",
    ],
)
def test_a_file_that_was_tampered_with_is_refused(
    db: Database, other: Path, ids: list[int], statement: str
) -> None:
    """By name, with what is wrong; nothing of it is taken."""
    with at(other, "minh") as (theirs, minh):
        decide(theirs, ids[1], Verdict.REJECT, by=minh)
        decide(theirs, ids[1], Verdict.FLAG, by=minh)
    with closing(sqlite3.connect(other, isolation_level=None)) as raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute(statement)
        for _, sql in triggers:
            raw.execute(sql)
    assert "does not verify" in refused(db, other)


def test_a_damaged_file_is_refused(db: Database, other: Path) -> None:
    """Torn pages are said, not thrown."""
    content = bytearray(other.read_bytes())
    content[4096 * 3 : -4096] = b"\xa5" * (len(content) - 4096 * 4)
    other.write_bytes(content)
    with pytest.raises((MergeError, DatabaseDamaged, NotADatabase)) as caught:
        merge(db, other)
    assert "other.db" in str(caught.value)


def test_a_restored_file_that_went_on_is_refused(
    db: Database, path: Path, ids: list[int], lan: Session, tmp_path: Path
) -> None:
    """The chain is named, and the number from which the two go on differently."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    restored = Path(shutil.copy(path, tmp_path / "restored.db"))
    decide(db, ids[1], Verdict.ACCEPT, by=lan)
    with open_database(restored) as theirs:
        decide(theirs, ids[1], Verdict.REJECT, by=lan)
    chain = db.execute("SELECT id FROM chains").fetchone()[0]
    message = refused(db, restored)
    assert chain in message
    assert "number 2" in message


def test_another_text_of_the_same_bytes_is_refused(
    db: Database, other: Path, tmp_path: Path, add: Add
) -> None:
    """Offsets would mean something else: the document is named."""
    assert other.exists()
    another = tmp_path / "another.db"
    with open_database(another, create=True) as theirs:
        add(theirs, name="y.txt", text="Có 5 hộ.", found=BARE)
        theirs.execute("DROP TRIGGER documents_stay_what_they_are")
        sha256 = db.execute("SELECT sha256 FROM documents").fetchone()[0]
        theirs.execute("UPDATE documents SET sha256 = ?", (sha256,))
        theirs.execute(trigger(db, "documents_stay_what_they_are"))
    assert "y.txt" in refused(db, another)


def trigger(db: Database, name: str) -> str:
    """A guard as it was made."""
    return str(db.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0])


def test_a_sitting_in_another_name_is_refused(db: Database, other: Path, lan: Session) -> None:
    """No decision of hers would verify any more."""
    with at(other, "minh") as (theirs, _):
        theirs.execute(
            "INSERT INTO sessions SELECT ?, annotator, program, started_at, chain, role FROM sessions",
            (lan.id,),
        )
    assert lan.id in refused(db, other)


def test_a_failure_half_way_leaves_nothing(
    db: Database, other: Path, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was taken over until then goes with it, and the next attempt takes all."""
    with at(other, "minh") as (theirs, minh):
        decide(theirs, ids[1], Verdict.REJECT, by=minh)

    def fail(*_: object) -> int:
        raise sqlite3.OperationalError("torn out")

    with monkeypatch.context() as patched:
        patched.setattr("store.merge.orders.take", fail)
        refused_by_disk(db, other)
    assert merge(db, other).decisions == 1


def refused_by_disk(db: Database, other: Path) -> None:
    """A failure that is not the other file's."""
    before = dump(db)
    with pytest.raises(StoreError, match="torn out"):
        merge(db, other)
    assert dump(db) == before
