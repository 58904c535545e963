"""Sessions: one sitting of one annotator, and the chain in which this database file records.

A chain belongs to one file: two copies of a file that went on in the same chain would both hold a
decision number 101, and merging them could not say which is meant. So a session asks whether the
file is still the one that the chain was begun in, by its inode and machine, and begins another
chain if it is not. Moving a file keeps its chain; a copy begins its own.
"""

import hashlib
import platform
import secrets
import unicodedata
from pathlib import Path

from store.chain import GENESIS
from store.clock import now
from store.database import Database, file_of, writing
from store.errors import DecisionError
from store.rows import Session

MAX_NAME = 100
"""Longest name of an annotator, in code points."""

LONGEST_THOUGHT = 90.0
"""Seconds between two decisions beyond which the analyst was away; the rest does not count."""


def start_session(
    db: Database, annotator: str, program: str, *, adjudicates: bool = False, whole_queue: bool = False
) -> Session:
    """Open a sitting; `program` says what records it (`soat 0.1.0`).

    One that adjudicates settles disputes and sees all that was decided; `whole_queue` offers more than what
    the annotator was assigned.

    Raises:
        DecisionError: A name that is empty, too long or holds control characters.
    """
    annotator = clean_annotator(annotator)
    session = Session(
        id=secrets.token_hex(16), annotator=annotator, adjudicates=adjudicates, whole_queue=whole_queue
    )
    role = "adjudication" if adjudicates else "review"
    with writing(db):
        own = chain_of_this_file(db)
        chain = begin_chain(db) if own is None else own[0]
        db.execute(
            "INSERT INTO sessions (id, annotator, program, started_at, role, chain)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (session.id, annotator, program, now(), role, chain),
        )
    return session


def clean_annotator(name: str) -> str:
    """A name as it is recorded: trimmed, in NFC."""
    cleaned = unicodedata.normalize("NFC", name).strip()
    if not cleaned:
        raise DecisionError("the annotator has no name; give one with --annotator NAME")
    if len(cleaned) > MAX_NAME or any(unicodedata.category(char) in ("Cc", "Cf", "Cs") for char in cleaned):
        raise DecisionError(
            f"the annotator's name has over {MAX_NAME} characters or invisible ones; give --annotator NAME"
        )
    return cleaned


def chain_of_this_file(db: Database) -> tuple[str, int] | None:
    """The id and the length of the chain that this very file records in; None before its first sitting."""
    row = db.execute(
        "SELECT id, length FROM chains WHERE file = ? ORDER BY rowid DESC LIMIT 1", (_fingerprint(db),)
    ).fetchone()
    return None if row is None else (str(row[0]), int(row[1]))


def begin_chain(db: Database, path: Path | None = None) -> str:
    """Begin the chain that this file goes on with, or whatever file will stand at `path`; its id."""
    chain = secrets.token_hex(16)
    db.execute(
        "INSERT INTO chains (id, file, started_at, head) VALUES (?, ?, ?, ?)",
        (chain, _fingerprint(db, path), now(), GENESIS),
    )
    return chain


def _fingerprint(db: Database, path: Path | None = None) -> str:
    """This file on this machine, as a hash: a database that is passed on tells nobody the machine's name."""
    path = path or file_of(db)
    inode = path.stat().st_ino if path is not None else secrets.token_hex(8)
    return hashlib.sha256(f"{platform.node()}:{inode}".encode()).hexdigest()[:16]
