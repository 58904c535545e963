"""Disks that are full and places that allow no writing: told in one line, with nothing half done."""

import os
import resource
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from store.database import Database, open_database, writing
from store.errors import (
    DatabaseFailed,
    DatabaseReadOnly,
    StoreError,
)
from store.integrity import verify
from store.sessions import start_session

NOBODY = 65534


def crowd(db: Database) -> None:
    """Write more than any small limit allows, in one step."""
    with writing(db):
        for number in range(10_000):
            start_session(db, f"annotator {number}", "test")


@contextmanager
def unprivileged() -> Iterator[None]:
    """As a user whom permissions bind: root is bound by none."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def shared(path: Path, add: Callable[..., int]) -> Iterator[Path]:
    """A database in a folder that anyone may enter, removed whatever became of its permissions."""
    with open_database(path, create=True) as db:
        add(db)
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield Path(shutil.copy(path, folder / "soat.db"))
    folder.chmod(0o700)
    shutil.rmtree(folder)


def test_a_read_only_file_is_refused_for_writing(shared: Path, refusal: Callable[..., StoreError]) -> None:
    """The line says what to do, at opening and not after an hour of review."""
    shared.chmod(0o444)
    with unprivileged():
        error = refusal(shared)
    assert isinstance(error, DatabaseReadOnly)
    assert "permissions" in str(error)


def test_a_read_only_folder_can_still_be_read(shared: Path, refusal: Callable[..., StoreError]) -> None:
    """Statistics, export and verification work there, and leave nothing behind."""
    shared.chmod(0o444)
    shared.parent.chmod(0o555)
    with unprivileged():
        assert isinstance(refusal(shared), DatabaseReadOnly)
        with open_database(shared, read_only=True) as db:
            assert list(verify(db)) == []
            assert db.table("documents").count == 1
    assert len(list(shared.parent.iterdir())) == 1


def test_an_unfinished_log_in_a_read_only_folder_is_told(
    shared: Path, refusal: Callable[..., StoreError]
) -> None:
    """What a crashed program left cannot be brought in there; ignoring it would lose decisions in silence."""
    with open_database(shared) as db:
        start_session(db, "lan", "test")
        log = shared.with_name("soat.db-wal").read_bytes()
        content = shared.read_bytes()
    shared.write_bytes(content)
    shared.with_name("soat.db-wal").write_bytes(log)
    shared.parent.chmod(0o555)
    with unprivileged():
        assert isinstance(refusal(shared, read_only=True), DatabaseFailed | DatabaseReadOnly)
    shared.parent.chmod(0o755)
    with open_database(shared, read_only=True) as db:
        assert db.table("sessions").count == 1


def test_a_read_only_folder_takes_no_new_database(tmp_path: Path, refusal: Callable[..., StoreError]) -> None:
    """The folder is named."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o555)
        with unprivileged():
            assert isinstance(refusal(folder / "soat.db", create=True), DatabaseReadOnly | DatabaseFailed)
        assert list(folder.iterdir()) == []
        folder.chmod(0o700)
    assert tmp_path.exists()


def test_read_only_means_that_nothing_is_written(path: Path) -> None:
    """Even where the file would allow it."""
    with (
        open_database(path, create=True),
        open_database(path, read_only=True) as db,
        pytest.raises(DatabaseReadOnly),
    ):
        start_session(db, "lan", "test")


def test_a_full_disk_undoes_the_step_and_says_so(path: Path) -> None:
    """SQLite's word for it reaches the user as what to do; what stood before stands still."""
    with open_database(path, create=True) as db:
        start_session(db, "lan", "test")
        limit = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {limit}")
        with pytest.raises(DatabaseFailed, match="disk is full"):
            crowd(db)
        assert not db.conn.in_transaction
        assert db.table("sessions").count == 1


def test_a_file_that_may_not_grow_undoes_the_step(path: Path) -> None:
    """A quota, here a limit on file sizes, is told as a failure of the disk."""
    with open_database(path, create=True) as db:
        old = resource.getrlimit(resource.RLIMIT_FSIZE)
        ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 4096, old[1]))
        try:
            with pytest.raises(DatabaseFailed):
                crowd(db)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, old)
            signal.signal(signal.SIGXFSZ, ignored)
        assert db.table("sessions").count == 0
        start_session(db, "lan", "test")
        assert list(verify(db)) == []


def test_an_inner_write_that_fails_leaves_the_outer_one(path: Path) -> None:
    """`writing` nests: a caller may go on after a part was refused."""
    with open_database(path, create=True) as db:
        with writing(db):
            start_session(db, "lan", "test")
            with pytest.raises(DatabaseFailed), writing(db):
                db.execute("INSERT INTO sessions (id) VALUES ('too short')")
        names = [name for (name,) in db.execute("SELECT annotator FROM sessions")]
        assert names == ["lan"]
        assert not db.conn.in_transaction
