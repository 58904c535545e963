"""Whether an open database is still the file that its path names.

A file that is removed or replaced under a program goes on taking writes that nobody will ever find. So each
step asks, before it ends and once more when it has, whether the file is still there, and its log beside it.
"""

import os
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from weakref import WeakKeyDictionary

from store.bare import Database
from store.errors import DatabaseFailed


@dataclass(slots=True)
class _Place:
    path: str
    file: tuple[int, int]
    log: tuple[int, int] | None = None
    """Of the write-ahead log, once something was written to it."""
    is_lost: bool = False


_PLACES: WeakKeyDictionary[Database, _Place] = WeakKeyDictionary()


def opened(db: Database, path: Path) -> None:
    """Note which file was opened."""
    file = _file_at(str(path))
    if file is not None:
        _PLACES[db] = _Place(str(path), file)


def check_before(db: Database) -> None:
    """Refuse to end a step in a file that is no longer there; nothing of it is written then.

    Raises:
        DatabaseFailed: It was removed or replaced.
    """
    place = _PLACES.get(db)
    if place is not None and (place.is_lost or not _is_there(place)):
        raise _lost(place)


def check_after(db: Database) -> None:
    """Refuse to call a step saved that went into a file, or into a log, that is no longer there.

    Raises:
        DatabaseFailed: One of them was removed or replaced.
    """
    place = _PLACES.get(db)
    if place is None:
        return
    if not _is_there(place):
        raise _lost(place)
    if place.log is None:
        place.log = _file_at(f"{place.path}-wal")


def leave(db: Database) -> None:
    """Before closing: empty the log of a file that was moved or replaced, into that file.

    A log left beside another database would be taken for that one's, and ruin it.
    """
    place = _PLACES.pop(db, None)
    if place is not None and (place.is_lost or _file_at(place.path) != place.file):
        with suppress(sqlite3.Error):
            db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _is_there(place: _Place) -> bool:
    if _file_at(place.path) != place.file:
        return False
    return place.log is None or _file_at(f"{place.path}-wal") == place.log


def _lost(place: _Place) -> DatabaseFailed:
    place.is_lost = True
    return DatabaseFailed(
        f"{place.path}: it, or the -wal file beside it, was removed or replaced while it was open;"
        " this step is not saved: see what became of the file and start again"
    )


def _file_at(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116 - a Path costs more than the question
    except OSError:
        return None
    return found.st_dev, found.st_ino
