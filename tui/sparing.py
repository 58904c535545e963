"""What no export may replace, whatever is asked for: databases, and the documents of figures."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from store.database import APPLICATION_ID, Database
from store.documents import documents_with
from tui.console import CommandError
from tui.speech import _

_MAGIC, _OWNER = b"SQLite format 3\x00", 68
"""How a database begins, and where the number of its program stands."""
_BESIDE = ("-wal", "-shm", "-journal")


def check_spared(db: Database, paths: Iterable[Path]) -> None:
    """Refuse to write where a database of soat's or a source of this one is.

    Raises:
        CommandError: One of the paths leads there.
    """
    for path in paths:
        try:
            _check(db, path)
        except OSError as error:
            raise CommandError(
                _("{path}: cannot be read ({reason})").format(path=path, reason=error.strerror or error)
            ) from error


def check_backup_spared(db: Database, path: Path) -> None:
    """Refuse to copy the database over a source of it, or over what belongs to a database that is in use.

    Raises:
        CommandError: The path leads there.
    """
    try:
        if _is_beside_database(path):
            raise CommandError(
                _("{path}: belongs to a database of soat; name another file").format(path=path)
            )
        # An earlier copy may be large; it is told without reading it.
        if path.is_file() and not _is_database(path) and _is_document(db, path):
            raise CommandError(
                _("{path}: is a document that figures were read from; name another file").format(path=path)
            )
    except OSError as error:
        raise CommandError(
            _("{path}: cannot be read ({reason})").format(path=path, reason=error.strerror or error)
        ) from error


def _check(db: Database, path: Path) -> None:
    if _is_beside_database(path):
        raise CommandError(
            _("{path}: belongs to a database of soat; name another file with -o").format(path=path)
        )
    if not path.is_file():
        return
    if _is_database(path):
        raise CommandError(
            _("{path}: is a database of soat, left untouched; name another file with -o").format(path=path)
        )
    if _is_document(db, path):
        raise CommandError(
            _("{path}: is a document that figures were read from; name another file with -o").format(
                path=path
            )
        )


def _is_beside_database(path: Path) -> bool:
    return any(
        path.name.endswith(end) and _is_database(path.with_name(path.name.removesuffix(end)))
        for end in _BESIDE
    )


def _is_document(db: Database, path: Path) -> bool:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return bool(documents_with(db, digest))


def _is_database(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        beginning = file.read(_OWNER + 4)
    return beginning.startswith(_MAGIC) and beginning[_OWNER:] == APPLICATION_ID.to_bytes(4, "big")
