"""Whether an open database is still the file that its path names.

A file that is removed or replaced under a program goes on taking writes that nobody will ever find. So each
step asks, before it ends and once more when it has, whether the file is still there, and its log beside it.
"""

import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from weakref import WeakKeyDictionary

from sqlite_utils import Database

from store.errors import DatabaseFailed


@dataclass(slots=True)
class _Place:
    path: Path
    file: tuple[int, int]
    log: tuple[int, int] | None = None
    """Of the write-ahead log, once something was written to it."""
    is_lost: bool = False


_PLACES: WeakKeyDictionary[Database, _Place] = WeakKeyDictionary()


def opened(db: Database, path: Path) -> None:
    """Note which file was opened."""
    file = _file_at(path)
    if file is not None:
        _PLACES[db] = _Place(path, file)


def check(db: Database) -> None:
    """Refuse to go on in a file that is no longer there.

    Raises:
        DatabaseFailed: It was removed or replaced.
    """
    place = _PLACES.get(db)
    if place is None:
        return
    log = _file_at(place.path.with_name(place.path.name + "-wal"))
    if _file_at(place.path) != place.file or (place.log is not None and log != place.log):
        place.is_lost = True
        raise DatabaseFailed(
            f"{place.path}: it, or the -wal file beside it, was removed or replaced while it was open;"
            " this step is not saved: see what became of the file and start again"
        )
    place.log = log


def leave(db: Database) -> None:
    """Before closing: empty the log of a file that was moved or replaced, into that file.

    A log left beside another database would be taken for that one's, and ruin it.
    """
    place = _PLACES.pop(db, None)
    if place is not None and (place.is_lost or _file_at(place.path) != place.file):
        with suppress(sqlite3.Error):
            db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _file_at(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
