"""A consistent copy of a database, made while others write, and given its name only when it is proven."""

import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from store.database import Database, plain_errors, raw_database, writing
from store.errors import BackupError, StoreError
from store.sessions import begin_chain
from store.snapshots import take_snapshot

# The last link of every chain, as the chains have it and as the decisions do.
_ENDS = """
    SELECT chains.id, chains.length, chains.head, decisions.hash FROM chains
    LEFT JOIN decisions ON decisions.chain = chains.id AND decisions.sequence = chains.length
    WHERE chains.length > 0
"""
_LINK = "SELECT hash FROM decisions WHERE chain = ? AND sequence = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """What a copy holds."""

    path: Path
    documents: int
    decisions: int
    size: int
    """Bytes."""


def back_up(source: Path, to: Path, *, replace: bool = False) -> Backup:
    """Copy the database as it is at one moment to a file that appears whole and proven or not at all.

    The copy goes on in a chain of its own, even where it is put back over the file it was made of: what was
    decided in that one since the copy can be merged into it.

    Raises:
        BackupError: There is a file of that name already, or none can be made; or the copy is not sound.
        StoreError: The source is no database of ours, or cannot be read.
    """
    _check_place(source, to, replace=replace)
    draft = to.with_name(f".{to.name}.{token_hex(4)}")
    try:
        take_snapshot(source, draft)
        with raw_database(source) as original, raw_database(draft) as copy:
            with plain_errors(copy):
                _prove(copy, original, to)
            with writing(copy):
                begin_chain(copy, source)
            documents, decisions = (
                copy.conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                for table in ("documents", "decisions")
            )
        size = _settle(draft, source)
        _name(draft, to, replace=replace)
    except StoreError as error:
        raise type(error)(str(error).replace(str(draft), str(to))) from error
    except OSError as error:
        raise BackupError(f"{to}: cannot be written ({error.strerror}); no copy was made") from error
    finally:
        for end in ("", "-journal", "-wal", "-shm"):
            with suppress(OSError):
                draft.with_name(draft.name + end).unlink(missing_ok=True)
    return Backup(path=to, documents=documents, decisions=decisions, size=size)


def _check_place(source: Path, to: Path, *, replace: bool) -> None:
    if not to.parent.is_dir():
        raise BackupError(f"{to.parent}: no such folder; make it first, or name another file")
    if not (to.exists() or to.is_symlink()):
        return
    if source.exists() and to.exists() and to.samefile(source):
        raise BackupError(f"{to}: is the database itself; name another file")
    if not to.is_file():
        raise BackupError(f"{to}: is there already and no regular file; name another")
    if not replace:
        raise BackupError(f"{to}: is there already; name another file, or replace it with --force")


def _prove(copy: Database, original: Database, to: Path) -> None:
    """Check the copy's pages, and that every chain in it is one of the original's, or its beginning."""
    for (what,) in copy.conn.execute("PRAGMA integrity_check(1)"):
        if what != "ok":
            raise BackupError(f"{to}: the copy is damaged as the database is ({what}); run `soat verify`")
    for chain, length, head, last in copy.conn.execute(_ENDS).fetchall():
        known = original.conn.execute(_LINK, (chain, length)).fetchone()
        if head != last or known != (head,):
            raise BackupError(
                f"{to}: chain {chain} ends otherwise in the copy than in the database; run `soat verify`"
            )


def _settle(draft: Path, source: Path) -> int:
    """Bring the copy to the disk, with the rights of the original; its size."""
    draft.chmod(stat.S_IMODE(source.stat().st_mode) | stat.S_IWUSR)
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
        return os.fstat(file.fileno()).st_size


def _name(draft: Path, to: Path, *, replace: bool) -> None:
    if replace:
        draft.replace(to)
    else:
        try:
            to.hardlink_to(draft)
        except FileExistsError:
            raise BackupError(
                f"{to}: is there already; name another file, or replace it with --force"
            ) from None
        except OSError:
            # A disk without hard links (exFAT): only the moment between question and renaming is left open.
            draft.rename(to)
    folder = os.open(to.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
