"""The sorts of work that are killed, and what must hold of the database after each."""

import hashlib
import random
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Protocol

from bench.crashes import READY, Tell
from bench.samples import Sample, add
from store.backup import back_up
from store.database import Database, open_database
from store.decisions import decide, undo
from store.integrity import verify
from store.merge import merge
from store.queue import queue_ids
from store.rows import Session, Verdict
from store.sessions import start_session
from store.verified import verified_rows

DECISIONS = 60
"""Decisions in one go."""
BACKUPS = 6
"""Copies in one go."""
UNDO = 0.2
"""How often something is taken back."""


class Work(Protocol):
    """One sort of work."""

    def __call__(self, tell: Tell) -> None:
        """Do it, in a process of its own."""

    def complaints(self, told: list[str]) -> list[str]:
        """What does not hold afterwards."""


def decide_any(db: Database, by: Session, dice: random.Random) -> int:
    """Some decision on some figure; its id."""
    verdict = dice.choice((Verdict.ACCEPT, Verdict.REJECT, Verdict.FLAG))
    return decide(db, dice.choice(queue_ids(db)), verdict, by=by)


class Deciding:
    """Decisions and withdrawals by two annotators, one after the other; each is told when it is on disk."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._before = self._kept()

    def __call__(self, tell: Tell) -> None:
        """Decide, and take back now and then."""
        dice = random.Random(time.time_ns())  # noqa: S311 - any order will do
        with open_database(self._path) as db:
            sessions = [start_session(db, name, "bench") for name in ("Lan", "Minh")]
            tell(READY)
            for _ in range(DECISIONS):
                by = dice.choice(sessions)
                if dice.random() < UNDO and undo(db, by=by):
                    tell(str(db.execute("SELECT max(id) FROM decisions").fetchone()[0]))
                tell(str(decide_any(db, by, dice)))

    def complaints(self, told: list[str]) -> list[str]:
        """What does not hold: all that was told is there, and at most one decision more."""
        kept = self._kept()
        lost = {int(line) for line in told} - set(kept)
        more = set(kept) - set(self._before) - {int(line) for line in told}
        self._before = kept
        return [
            *(f"decision {id_} was told and is lost" for id_ in sorted(lost)),
            *([f"{len(more)} decisions that were not told"] if len(more) > 1 else []),
            *unsound(self._path),
        ]

    def _kept(self) -> list[int]:
        with open_database(self._path) as db:
            return [id_ for (id_,) in db.execute("SELECT id FROM decisions ORDER BY id")]


class Extracting:
    """Documents taken into a database that is made for them; each is told when it is in."""

    def __init__(self, path: Path, documents: list[Sample]) -> None:
        self._path = path
        self._documents = documents

    def __call__(self, tell: Tell) -> None:
        """Make the database and take the documents in."""
        tell(READY)
        with open_database(self._path, create=True) as db:
            for sample in self._documents:
                add(db, sample)
                tell(sample.name)

    def complaints(self, told: list[str]) -> list[str]:
        """What does not hold: all that was told is there whole; said again, all is there once."""
        if not self._path.exists():
            return [f"{len(told)} documents were told and there is no file"] if told else []
        lost = set(told) - set(self._kept())
        partial = [name for name, size in self._kept().items() if size != self._sizes()[name]]
        with open_database(self._path) as db:
            for sample in self._documents:
                add(db, sample)
        return [
            *(f"{name} was told and is lost" for name in sorted(lost)),
            *(f"{name} is there in part" for name in partial),
            *([] if self._kept() == self._sizes() else ["a second extraction did not complete the first"]),
            *unsound(self._path),
        ]

    def _sizes(self) -> dict[str, int]:
        return {sample.name: len(sample.extraction.candidates) for sample in self._documents}

    def _kept(self) -> dict[str, int]:
        sql = """
            SELECT name, count(figure_id) FROM documents LEFT JOIN figures ON document_id = documents.id
            LEFT JOIN candidates ON figure_id = figures.id GROUP BY documents.id
        """
        with open_database(self._path) as db:
            return dict(db.execute(sql).fetchall())


class Migrating:
    """A database of the first schema, opened by today's program."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with closing(sqlite3.connect(path)) as db:
            self._before = _content(db)
            self._rows = db.execute("SELECT figure, value, unit, verdict FROM verified ORDER BY 1").fetchall()

    def __call__(self, tell: Tell) -> None:
        """Open it: that is all that a user does."""
        tell(READY)
        with open_database(self._path):
            pass

    def complaints(self, told: list[str]) -> list[str]:
        """What does not hold: whole as it was or whole as it is to be, and the same figures verified."""
        del told
        with closing(sqlite3.connect(self._path)) as db:
            steps = {name for (name,) in db.execute("SELECT name FROM _sqlite_migrations")}
            half = "tallies" not in steps and _content(db) != self._before
        with open_database(self._path) as db:
            rows = sorted((r["figure"], r["value"], r["unit"], r["verdict"]) for r in verified_rows(db))
        return [
            *(["the old schema with something of the new one in it"] if half else []),
            *([] if rows == self._rows else ["other verified figures than before"]),
            *unsound(self._path),
        ]


class Merging:
    """Another laptop's file that comes in: documents, and decisions on those that both have."""

    def __init__(self, path: Path, other: Path, merged: set[str]) -> None:
        self._path = path
        self._other = other
        self._before = hashes(path)
        self._merged = merged

    def __call__(self, tell: Tell) -> None:
        """Take all of it over."""
        with open_database(self._path) as db:
            tell(READY)
            merge(db, self._other)
            tell("merged")

    def complaints(self, told: list[str]) -> list[str]:
        """What does not hold: all of it came over or nothing did, and the next try brings all of it."""
        kept = hashes(self._path)
        whole = self._merged if told else kept
        with open_database(self._path) as db:
            merge(db, self._other)
        return [
            *([] if kept in (self._before, self._merged) else ["some of the other file and not all of it"]),
            *([] if kept == whole else ["it was told to be merged and is not"]),
            *([] if hashes(self._path) == self._merged else ["merging again does not complete it"]),
            *unsound(self._path),
        ]


class BackingUp:
    """Copies of a database, with a decision between each and the next."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self, tell: Tell) -> None:
        """Decide and copy by turns."""
        dice = random.Random(time.time_ns())  # noqa: S311 - any order will do
        with open_database(self._path) as db:
            lan = start_session(db, "Lan", "bench")
            tell(READY)
            for number in range(BACKUPS):
                decide_any(db, lan, dice)
                tell(str(back_up(self._path, self._copy(number)).decisions))

    def complaints(self, told: list[str]) -> list[str]:
        """What does not hold: a copy has its name only when it is whole, and all that were told are there."""
        found = []
        for number in range(BACKUPS):
            copy = self._copy(number)
            if number < len(told) and not copy.exists():
                found.append(f"copy {number} was told and is not there")
            if copy.exists():
                found += unsound(copy)
                held = len(hashes(copy))
                if number < len(told) and held != int(told[number]):
                    found.append(f"copy {number} holds {held} decisions, {told[number]} were told")
        for leftover in self._path.parent.glob("*copy-*"):
            leftover.unlink()
        return [*found, *unsound(self._path)]

    def _copy(self, number: int) -> Path:
        return self._path.with_name(f"copy-{number}.db")


def hashes(path: Path) -> set[str]:
    """The decisions in a file; each there once, or this fails."""
    with open_database(path) as db:
        found = [hash_ for (hash_,) in db.execute("SELECT hash FROM decisions")]
    if len(set(found)) < len(found):
        raise AssertionError(f"{path}: a decision is there twice")
    return set(found)


def _content(db: sqlite3.Connection) -> str:
    """All rows and the schema, as a hash."""
    return hashlib.sha256("\n".join(db.iterdump()).encode()).hexdigest()


def unsound(path: Path) -> list[str]:
    """What `soat verify` says of the file."""
    with open_database(path) as db:
        return [f"{problem.where}: {problem.what}" for problem in verify(db)]
