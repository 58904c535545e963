"""Copies of a database as it is at one moment, whoever goes on writing to it."""

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from store.database import raw_database
from store.errors import DatabaseFailed, DatabaseReadOnly


def take_snapshot(source: Path, to: Path, *, busy_seconds: float = 5.0) -> None:
    """Copy a database of ours, of whatever schema, into a new file, one that needs no log beside it.

    The source stays as it is: it may be in use, or stand where nothing may be written.

    Raises:
        StoreError: There is no database of ours, or it cannot be copied to there.
    """
    try:
        to.touch(exist_ok=False)
    except OSError as error:
        raise DatabaseReadOnly(
            f"{to.parent}: no file can be made there ({error.strerror}); name another place"
        ) from error
    log = source.with_name(source.name + "-wal")
    try:
        _copy(source, to, busy_seconds)
    except (DatabaseFailed, DatabaseReadOnly):
        if not log.exists() or _allows_new_files(source.parent):
            raise
        # Reading a log that was left behind takes a file beside it: here that has a place.
        with TemporaryDirectory(prefix="soat") as folder:
            _copy(_twin(source, log, Path(folder)), to, busy_seconds)


def _copy(source: Path, to: Path, busy_seconds: float) -> None:
    with raw_database(source, busy_seconds=busy_seconds) as db:
        # Python waits for a lock without end while it copies: so it is taken before.
        db.conn.execute("BEGIN")
        db.conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with raw_database(to, is_draft=True) as copy:
            db.conn.backup(copy.conn)
            copy.conn.execute("PRAGMA journal_mode = DELETE")
        db.conn.execute("COMMIT")


def _twin(source: Path, log: Path, folder: Path) -> Path:
    """The database and its log, copied into a folder where files can be made."""
    twin = folder / source.name
    try:
        shutil.copyfile(source, twin)
        shutil.copyfile(log, folder / log.name)
    except OSError as error:
        raise DatabaseFailed(
            f"{source}: cannot be copied ({error.strerror}); copy it elsewhere first"
        ) from error
    return twin


def _allows_new_files(folder: Path) -> bool:
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
