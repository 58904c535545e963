"""Work that is killed at a random moment, and what must hold of the database afterwards."""

import hashlib
import os
import random
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bench.samples import Sample, add
from store.database import open_database
from store.decisions import decide, undo
from store.integrity import verify
from store.queue import queue_ids
from store.rows import Verdict
from store.sessions import start_session
from store.tallies import miscounted
from store.verified import verified_rows

Tell = Callable[[str], None]
"""Acknowledges one thing that is done: what was told must be there after the kill, once."""

_READY, _DONE = "ready", "done"


@dataclass(frozen=True, slots=True)
class Struck:
    """What a process had told when it ended."""

    told: list[str]
    inside: bool
    """Whether the kill met it at work: begun and not at its end."""
    seconds: float
    """From its beginning to its end or to the kill."""


def struck(work: Callable[[Tell], None], pause: float | None) -> Struck:
    """Run the work in a process of its own and kill it that long after it says that it is ready; None lets it end."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        _work(work, out, into)
    os.close(into)
    with open(out, encoding="utf-8") as lines:  # noqa: PTH123 - a pipe
        ready = lines.readline().strip() == _READY
        begin = time.perf_counter()
        if pause is not None:
            time.sleep(pause)
            os.kill(child, signal.SIGKILL)
        told = lines.read().split("\n")[:-1]
        seconds = time.perf_counter() - begin
    os.waitpid(child, 0)
    done = told[-1:] == [_DONE]
    return Struck(told[:-1] if done else told, inside=ready and not done, seconds=seconds)


def _work(work: Callable[[Tell], None], out: int, into: int) -> None:
    code = 1
    try:
        os.close(out)

        def tell(line: str) -> None:
            os.write(into, f"{line}\n".encode())

        work(tell)
        tell(_DONE)
        code = 0
    finally:
        os._exit(code)


class Deciding:
    """Decisions and withdrawals by two annotators, one after the other; each is told when it is on disk."""

    rows = 60

    def __init__(self, path: Path) -> None:
        self._path = path
        self._before = self._kept()

    def __call__(self, tell: Tell) -> None:
        dice = random.Random(time.time_ns())  # noqa: S311 - any order will do
        with open_database(self._path) as db:
            sessions = [start_session(db, name, "bench") for name in ("Lan", "Minh")]
            ids = queue_ids(db)
            tell(_READY)
            for _ in range(self.rows):
                by = dice.choice(sessions)
                if dice.random() < 0.2 and undo(db, by=by):
                    tell(str(db.execute("SELECT max(id) FROM decisions").fetchone()[0]))
                verdict = dice.choice((Verdict.ACCEPT, Verdict.REJECT, Verdict.FLAG))
                tell(str(decide(db, dice.choice(ids), verdict, by=by)))

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
        tell(_READY)
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
        tell(_READY)
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


def _content(db: sqlite3.Connection) -> str:
    """All rows and the schema, as a hash."""
    return hashlib.sha256("\n".join(db.iterdump()).encode()).hexdigest()


def unsound(path: Path) -> list[str]:
    """What `soat verify` says of the file."""
    with open_database(path) as db:
        return [
            *(f"{problem.where}: {problem.what}" for problem in verify(db)),
            *(f"document {number}: miscounted" for number, *_ in miscounted(db)),
        ]
