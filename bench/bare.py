"""The same rows written by bare sqlite3, beside ours: turn by turn, so that the machine's moods hit both."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from bench.samples import Sample, add
from store.database import Database, open_database, writing
from store.decisions import decide
from store.queue import queue_ids
from store.rows import Verdict
from store.sessions import start_session

BATCH = 5_000
"""Candidates in a transaction of ours; bare SQLite has one for all."""
WARM = 50
"""Decisions before any is counted."""

_NEW = {
    "documents": "id > :document",
    "texts": "document_id > :document",
    "sentences": "document_id > :document",
    "figures": "document_id > :document",
    "candidates": "figure_id > :figure",
    "extractions": "document_id > :document",
    "tallies": "document_id > :document",
}
"""The tables that an ingest fills, and which of their rows came after the ones before."""

_LESS = "UPDATE tallies SET figures = figures - 1 WHERE document_id = ? AND state = 'pending'"
_MORE = """
    INSERT INTO tallies VALUES (?, 'accepted', 1)
    ON CONFLICT (document_id, state) DO UPDATE SET figures = figures + 1
"""


@dataclass(slots=True)
class Beside:
    """What ours took and what bare SQLite took, in seconds, once for each turn."""

    ours: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)


def timed(work: Callable[[], object]) -> float:
    """Seconds that it takes."""
    begin = perf_counter()
    work()
    return perf_counter() - begin


def ingest(path: Path, bare_path: Path, documents: Iterable[Sample]) -> Beside:
    """Fill two databases with the same rows; the making of the documents is not counted."""
    taken = Beside()
    with open_database(bare_path, create=True):
        pass
    with open_database(path, create=True) as db, _bare(bare_path) as bare:
        bare.execute("BEGIN")
        last = {"document": 0, "figure": 0}
        for batch in _batches(documents):
            taken.ours.append(timed(lambda batch=batch: _store(db, batch)))
            rows = {
                table: db.execute(f"SELECT * FROM {table} WHERE {new}", last).fetchall()  # noqa: S608 - ours
                for table, new in _NEW.items()
            }
            taken.bare.append(timed(lambda rows=rows: _insert(bare, rows)))
            last = {"document": rows["documents"][-1][0], "figure": rows["figures"][-1][0]}
        taken.bare.append(timed(lambda: bare.execute("COMMIT")))
    return taken


def deciding(path: Path, bare_path: Path, times: int) -> Beside:
    """Decisions to disk, and commits of the rows that each wrote: itself, the chain's head, two counts."""
    taken = Beside()
    with open_database(path) as db, _bare(bare_path) as bare:
        session = start_session(db, "bench", "bench")
        _copy_tables(db, bare)
        ids = queue_ids(db)
        chosen = ids[:: max(1, len(ids) // (times + WARM))][: times + WARM]
        for number, figure_id in enumerate(chosen):
            ours = timed(lambda figure_id=figure_id: decide(db, figure_id, Verdict.ACCEPT, by=session))
            row, document_id = _last_decision(db)
            theirs = timed(lambda row=row, document_id=document_id: _commit(bare, row, document_id))
            if number >= WARM:
                taken.ours.append(ours)
                taken.bare.append(theirs)
    return taken


def _copy_tables(db: Database, bare: sqlite3.Connection) -> None:
    """The tables that a decision is written to, with their indexes and what they hold, without guards."""
    kept = "tbl_name IN ('chains', 'decisions', 'tallies') AND type <> 'trigger' AND sql IS NOT NULL"
    for (sql,) in db.execute(f"SELECT sql FROM sqlite_master WHERE {kept}").fetchall():  # noqa: S608 - ours
        bare.execute(sql)
    for table in ("chains", "decisions", "tallies"):
        rows = db.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - ours
        if rows:
            _insert(bare, {table: rows})


def _last_decision(db: Database) -> tuple[tuple[object, ...], int]:
    row = db.execute("SELECT * FROM decisions ORDER BY id DESC LIMIT 1").fetchone()
    figure = db.execute("""
        SELECT document_id FROM figures JOIN decisions ON figure_id = figures.id
        ORDER BY decisions.id DESC LIMIT 1
    """)
    return row, figure.fetchone()[0]


def _commit(bare: sqlite3.Connection, row: tuple[object, ...], document_id: int) -> None:
    _, _, chain, sequence, _, hash_, *_ = row
    bare.execute("BEGIN IMMEDIATE")
    bare.execute(f"INSERT INTO decisions VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - marks
    bare.execute("UPDATE chains SET length = ?, head = ? WHERE id = ?", (sequence, hash_, chain))
    bare.execute(_LESS, (document_id,))
    bare.execute(_MORE, (document_id,))
    bare.execute("COMMIT")


@contextmanager
def _bare(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection with the same promise to the disk as ours, and no other."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        yield connection


def _store(db: Database, batch: list[Sample]) -> None:
    with writing(db):
        for sample in batch:
            add(db, sample)


def _insert(bare: sqlite3.Connection, rows: dict[str, list[tuple[object, ...]]]) -> None:
    for table, of_table in rows.items():
        marks = ", ".join("?" * len(of_table[0]))
        bare.executemany(f"INSERT INTO {table} VALUES ({marks})", of_table)  # noqa: S608 - ours


def _batches(documents: Iterable[Sample]) -> Iterator[list[Sample]]:
    batch, size = [], 0
    for sample in documents:
        batch.append(sample)
        size += len(sample.extraction.candidates)
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
