"""The only module that opens SQLite: which file, whose it is, how it is written, what goes wrong with it.

Every write of the package stands inside `writing`, which takes the write lock before it reads:
a deferred BEGIN, as `Database.atomic` issues, lets two processes read the same head of the
chain and then fails one of them when it writes. The connection is in autocommit mode, so that outside of
`writing` no statement opens a transaction that nobody closes.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from extract.records import RecordError
from store.bare import Database
from store.errors import (
    DatabaseFailed,
    DatabaseReadOnly,
    NewerSchema,
    NotADatabase,
)
from store.failures import damage_named, damaged, plain
from store.migrations import MIGRATIONS
from store.placement import allows, check_place
from store.presence import check_after, check_before, leave, opened

__all__ = [
    "APPLICATION_ID",
    "Database",
    "blank_database",
    "file_of",
    "open_database",
    "plain_errors",
    "raw_database",
    "reading",
    "scratch_database",
    "writing",
]

APPLICATION_ID = 0x534F4154
"""`SOAT` in the file's header: how a database of ours is told from anyone else's."""

_OLDEST_SQLITE = (3, 37, 0)  # the first with STRICT tables


def open_database(
    path: Path, *, create: bool = False, read_only: bool = False, busy_seconds: float = 5.0
) -> AbstractContextManager[Database]:
    """Open, check and migrate soat's database, for use in `with`; closed at its end.

    `create` makes a missing file (complete or not at all) and turns an empty one into a database.
    `read_only` writes nothing and so also opens a file, folder or disk that allows no writing.
    An SQLite error that leaves the `with` block comes out as a StoreError.
    """
    return _opened(path, create=create, read_only=read_only, busy_seconds=busy_seconds)


@contextmanager
def _opened(path: Path, *, create: bool, read_only: bool, busy_seconds: float) -> Iterator[Database]:
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise DatabaseFailed(
            f"this Python has SQLite {sqlite3.sqlite_version}, soat needs 3.37 or later: use a newer Python"
        )
    with _errors_about(path):
        check_place(path, create=create)
        if not path.exists():
            _create(path, busy_seconds)
        writable = allows(path, os.W_OK) and allows(path.parent, os.W_OK)
        if not read_only and not writable:
            raise DatabaseReadOnly(
                f"{path}: it or its folder allows no writing; change the permissions or copy it elsewhere"
            )
        with closing(_connect(path, busy_seconds, mode="rw" if writable else "ro")) as db:
            _migrate(db, path, create=create, writable=writable)
            opened(db, path)
            if read_only:
                db.execute("PRAGMA query_only = ON")
            try:
                with _damage_named(db, path):
                    yield db
            finally:
                leave(db)


@contextmanager
def _damage_named(db: Database, path: Path) -> Iterator[None]:
    """Tell an error that damage led to as what it is: a NULL where no row can have one, half a letter."""
    try:
        yield
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        if isinstance(error, RecordError) or db.conn.in_transaction:
            raise
        damage = db.conn.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if damage == "ok":
            raise
        raise damaged(path, damage) from error


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """One transaction that holds the write lock from its start; inside another it is a savepoint.

    All is on disk when the outermost one ends; an exception undoes all that stood inside it.
    """
    with plain_errors(db), _transaction(db):
        yield


@contextmanager
def reading(db: Database) -> Iterator[None]:
    """One moment of the database for several questions, whatever others write meanwhile."""
    with plain_errors(db):
        if db.conn.in_transaction:
            yield
            return
        db.conn.execute("BEGIN")
        try:
            yield
        finally:
            # A broken disk may have ended it already.
            if db.conn.in_transaction:
                db.conn.execute("ROLLBACK")


@contextmanager
def _transaction(db: Database) -> Iterator[None]:
    nested = db.conn.in_transaction
    db.conn.execute("SAVEPOINT nested" if nested else "BEGIN IMMEDIATE")
    try:
        yield
        if nested:
            db.conn.execute("RELEASE nested")
        else:
            check_before(db)
            db.conn.execute("COMMIT")
            check_after(db)
    except BaseException:
        # A full disk may have ended the transaction already.
        if db.conn.in_transaction:
            db.conn.execute("ROLLBACK TO nested" if nested else "ROLLBACK")
            if nested:
                db.conn.execute("RELEASE nested")
        raise


def plain_errors(db: Database) -> AbstractContextManager[None]:
    """Let SQLite's errors come out as StoreErrors that name the file and what to do."""
    return _errors_about(None, db)


def file_of(db: Database) -> Path | None:
    """The file behind an open database; None for one in memory."""
    name = db.conn.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()[0]
    return Path(name) if name else None


def blank_database() -> AbstractContextManager[Database]:
    """A database in memory with the schema and nothing else, to compare with."""
    db = Database(sqlite3.connect(":memory:", isolation_level=None), execute_plugins=False)
    with _transaction(db):
        MIGRATIONS.apply(db)
    return closing(db)


@contextmanager
def scratch_database() -> Iterator[Database]:
    """An empty database that goes away when it is closed; what does not fit in memory is on the disk."""
    with closing(sqlite3.connect("", isolation_level=None)) as connection:
        yield Database(connection, execute_plugins=False)


@contextmanager
def raw_database(path: Path, *, is_draft: bool = False, busy_seconds: float = 5.0) -> Iterator[Database]:
    """A database of ours as it is, of whatever schema, to be read; or an empty file that is to become one.

    Closing a connection that may write moves the write-ahead log of an ended program into the file: where
    one is left, it is read without that right.
    """
    with _errors_about(path):
        check_place(path, create=False)
        wal = path.with_name(path.name + "-wal")
        left = wal.exists() and wal.stat().st_size > 0
        writable = not left and allows(path, os.W_OK) and allows(path.parent, os.W_OK)
        with closing(_connect(path, busy_seconds, mode="rw" if writable else "ro")) as db:
            if not is_draft:
                _check_owner(db, path, create=False)
            yield db


def _connect(path: Path, busy_seconds: float, *, mode: str) -> Database:
    """A connection with the promises set; a read-only place may need the file to be taken as unchanging."""
    address = f"{path.absolute().as_uri()}?mode={mode}"
    wal = path.with_name(path.name + "-wal")
    if mode == "ro" and not (wal.exists() and wal.stat().st_size):
        # Reading a WAL database takes a writable folder, unless nobody can be writing.
        address += "&immutable=1"
    connection = sqlite3.connect(address, uri=True, timeout=busy_seconds, isolation_level=None)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        # KiB: a page of hits among a million sentences touches more than SQLite's two megabytes.
        connection.execute("PRAGMA cache_size = -8000")
        return Database(connection, execute_plugins=False)
    except BaseException:
        connection.close()
        raise


def _create(path: Path, busy_seconds: float) -> None:
    """Make a whole database beside `path`, then give it its name: nobody ever meets half of one."""
    draft = path.with_name(f".{path.name}.{token_hex(4)}")
    try:
        try:
            draft.touch(exist_ok=False)
        except OSError as error:
            raise DatabaseReadOnly(
                f"{path.parent}: no file can be made there ({error.strerror}); name another place with --db"
            ) from error
        with closing(_connect(draft, busy_seconds, mode="rw")) as db:
            _migrate(db, path, create=True, writable=True)
        # Whoever was faster made the database; a link never replaces it.
        with suppress(FileExistsError):
            _name(draft, path)
    finally:
        for leftover in (draft, *(draft.with_name(draft.name + end) for end in ("-journal", "-wal", "-shm"))):
            leftover.unlink(missing_ok=True)


def _name(draft: Path, path: Path) -> None:
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError:
        # A disk without hard links (exFAT): only the moment between question and renaming is left open.
        if not path.exists():
            draft.rename(path)


def _check_owner(db: Database, path: Path, *, create: bool) -> None:
    """Refuse a database that is not ours."""
    blank = db.conn.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    application = db.conn.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID and not (blank and create and application == 0):
        raise NotADatabase(
            f"{path}: an empty file, not a database; remove it or run `soat extract PATH...`"
            if blank
            else f"{path}: a database of another program, left untouched; name another file with --db"
        )


def _migrate(db: Database, path: Path, *, create: bool, writable: bool) -> None:
    """Check whose database it is and bring its schema up to date."""
    _check_owner(db, path, create=create)
    version = db.conn.execute("PRAGMA user_version").fetchone()[0]
    steps = [step.name for step in MIGRATIONS.pending(db)]
    known = set(steps) | {step.name for step in MIGRATIONS.applied(db)}
    ours = {step.name for step in MIGRATIONS._migrations}  # noqa: SLF001 - the only list of a set's steps
    if version > len(ours) or known - ours:
        raise NewerSchema(f"{path}: made by a later soat; upgrade soat to open it")
    if steps and not writable:
        raise DatabaseReadOnly(f"{path}: made by an earlier soat; copy it to where it can be upgraded")
    if steps:
        with damage_named(db.conn, path):
            _apply(db, version=len(ours))
    if writable and db.journal_mode != "wal":
        # Stays with the file. A disk that cannot do it keeps another mode, as safe but slower; a file that is
        # in use right now changes at the next opening.
        with suppress(sqlite3.OperationalError):
            db.conn.execute("PRAGMA journal_mode = WAL")


def _apply(db: Database, *, version: int) -> None:
    """Take all steps or none, references unchecked meanwhile: some tables are made anew."""
    db.conn.execute("PRAGMA foreign_keys = OFF")
    with _transaction(db):
        db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        MIGRATIONS.apply(db)
        db.conn.execute(f"PRAGMA user_version = {version}")
        if db.conn.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise sqlite3.IntegrityError("the upgrade would leave a reference to nothing")
    db.conn.execute("PRAGMA foreign_keys = ON")


@contextmanager
def _errors_about(path: Path | None, db: Database | None = None) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        where = path or (file_of(db) if db else None) or Path("database")
        if isinstance(error, UnicodeDecodeError):
            # SQLite quotes the statement in its error, and that holds what no longer is text.
            raise damaged(where, "text that is no UTF-8") from error
        raise plain(error, where) from error
