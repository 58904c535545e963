"""What an SQLite error means: which file, what happened to it, what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from store.errors import (
    DatabaseDamaged,
    DatabaseFailed,
    DatabaseLocked,
    DatabaseReadOnly,
    NotADatabase,
    StoreError,
)


def damaged(path: Path, what: str) -> DatabaseDamaged:
    """The file's structure, or what stands in it, is broken."""
    return DatabaseDamaged(f"{path}: damaged ({what}); keep it as it is and go back to a copy")


@contextmanager
def damage_named(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Tell statements that fail over rows that no schema allows as what they met: damage, no want of room."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code not in (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT):
            raise
        what = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if what == "ok":
            raise
        raise damaged(path, what) from error


def plain(error: sqlite3.Error, path: Path) -> StoreError:  # noqa: PLR0911 - one return a failure
    """What an SQLite error means to the person before the screen."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return DatabaseLocked(
            f"{path}: another program is writing to it; wait until it has finished and try again"
        )
    if code == sqlite3.SQLITE_READONLY:
        return DatabaseReadOnly(f"{path}: allows no writing; change its permissions or copy it elsewhere")
    if code == sqlite3.SQLITE_NOTADB:
        return NotADatabase(f"{path}: not a database; name another file with --db")
    if code == sqlite3.SQLITE_CORRUPT:
        return damaged(path, str(error))
    if isinstance(error, sqlite3.OperationalError) and "decode to UTF-8" in str(error):
        return damaged(path, "text that is no UTF-8")
    if code == sqlite3.SQLITE_FULL:
        return DatabaseFailed(
            f"{path}: the disk is full; nothing of this step was saved: make room and try again"
        )
    return DatabaseFailed(
        f"{path}: {error}; see that the disk and its folder are there and can be written to"
    )
