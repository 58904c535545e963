"""Databases of every schema that ever landed, opened by today's soat: all is there, or nothing changed."""

import json
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from store.database import Database, open_database
from store.decisions import decide, undo
from store.errors import DatabaseDamaged, DatabaseFailed
from store.integrity import heads, verify, verify_record
from store.merge import merge
from store.queue import queue_ids, queue_rows
from store.rows import State, Verdict
from store.sessions import start_session
from store.statistics import progress_by_document
from store.tallies import miscounted
from store.verified import verified_rows

Landed = Callable[..., Path]
SCHEMAS = Path(__file__).parent / "schemas"

OPENING = """
import os, signal, sys
from pathlib import Path
from store import database

steps = last = 0

def step():
    global steps
    steps += 1
    if steps == last:
        os.kill(os.getpid(), signal.SIGKILL)

connect = database._connect

def watched(*arguments, **options):
    db = connect(*arguments, **options)
    db.conn.set_progress_handler(step, 20)
    return db

database._connect = watched
for line in sys.stdin:
    last = int(line.split()[0])
    child = os.fork()
    if not child:
        with database.open_database(Path(line.rstrip().split(maxsplit=1)[1]), busy_seconds=30):
            os.write(1, b"%d " % steps)
        os._exit(0)
    os.write(1, b"%d\\n" % os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
"""Opens the files that it is told, each in a process that dies at that step (at 0, not at all)."""

LATER_COLUMNS = ("address", "publisher", "reader", "copies", "checks")
"""What the dataset says beyond what it said then."""


@pytest.fixture
def said(schema: str) -> dict[str, Any]:
    """What the soat of that schema said of its database."""
    found: dict[str, Any] = json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8"))
    return found


def says(db: Database) -> dict[str, Any]:
    """What today's soat says of it, in the same words."""
    rows = queue_rows(db, queue_ids(db))
    standing = "SELECT figure_id, id, verdict, annotator FROM standing ORDER BY figure_id"
    verified = [
        {name: cell for name, cell in row.items() if name not in LATER_COLUMNS} for row in verified_rows(db)
    ]
    return {
        "states": {str(row.figure_id): row.state.value for row in rows},
        "verified": sorted(verified, key=lambda row: str(row["figure"])),
        "standing": [list(row) for row in db.execute(standing)],
        "progress": {
            document.name: {
                state.value: count for state in State if (count := getattr(progress, state.value))
            }
            for document, progress in progress_by_document(db)
        },
        "heads": heads(db),
    }


def assert_as_before(db: Database, said: dict[str, Any]) -> None:
    """Every state, verified row, count and hash is what it was, and everything verifies."""
    expected = {**said, "verified": sorted(said["verified"], key=lambda row: row["figure"])}
    assert says(db) == expected
    assert miscounted(db) == []
    assert list(verify(db)) == []


def is_old(path: Path, schema: str) -> bool:
    """Whether the file is whole as that schema had it, to the last row."""
    with closing(sqlite3.connect(":memory:")) as before, closing(sqlite3.connect(path)) as found:
        before.executescript((SCHEMAS / f"{schema}.sql").read_text(encoding="utf-8"))
        return content(before) == content(found)


def content(db: sqlite3.Connection) -> dict[str, Any]:
    """All that is in a file: its marks, its schema and all rows, of virtual tables those behind them."""
    schema = db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    tables = [name for kind, name, _, sql in schema if kind == "table" and "CREATE VIRTUAL" not in sql]
    return {
        "marks": [db.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")],
        "schema": schema,
        **{name: db.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables},  # noqa: S608 - the schema's own names
    }


def test_what_an_earlier_soat_kept_is_all_there(old: Path, said: dict[str, Any]) -> None:
    """Standing, states, verified rows and counts are as that soat gave them, at once and at every opening."""
    for _ in range(2):
        with open_database(old) as db:
            assert_as_before(db, said)


def test_an_empty_file_of_an_earlier_soat_is_as_good_as_new(path: Path, schema: str, landed: Landed) -> None:
    """Nothing in it, nothing missing."""
    with open_database(landed(path, schema, rows=False)) as db:
        assert list(verify(db)) == []
        assert list(queue_ids(db)) == []
        assert start_session(db, "lan", "test").annotator == "lan"


def test_work_goes_on_in_an_upgraded_file(old: Path, said: dict[str, Any]) -> None:
    """New decisions stand over the old ones; when they are taken back, the old ones stand as they stood."""
    with open_database(old) as db:
        before = len(db.execute("SELECT 1 FROM decisions").fetchall())
        anh = start_session(db, "Anh", "test")
        for figure_id in queue_ids(db):
            decide(db, figure_id, Verdict.REJECT, by=anh)
        assert {row.state for row in queue_rows(db, queue_ids(db))} == {State.REJECTED}
        assert (list(verify(db)), miscounted(db)) == ([], [])
        assert db.execute("SELECT min(form), max(form) FROM decisions").fetchone() == (1, 2)
        while undo(db, by=anh):
            pass
        again = says(db)
        assert again["states"] == said["states"]
        assert again["standing"] == said["standing"]
        assert (list(verify(db)), miscounted(db)) == ([], [])
        assert len(db.execute("SELECT 1 FROM decisions").fetchall()) == before + 2 * len(said["states"])


def test_an_earlier_decision_cannot_be_given_another_reach(old: Path) -> None:
    """What a decision of the first form was made over is not under its hash, so it is checked apart."""
    with open_database(old) as db:
        guard = "SELECT sql FROM sqlite_master WHERE name = 'decisions_stay_what_they_are'"
        (sql,) = db.execute(guard).fetchone()
        db.execute("DROP TRIGGER decisions_stay_what_they_are")
        db.execute(
            """
            UPDATE decisions SET over = ''
            WHERE id = (SELECT min(id) FROM decisions WHERE form = 1 AND over <> '')
            """
        )
        db.execute(sql)
        assert [problem.what for problem in verify_record(db)] == [
            "what it was made over was changed after it was recorded"
        ]


def test_a_file_of_an_earlier_soat_is_merged_and_stays_as_it_is(
    old: Path, schema: str, said: dict[str, Any], tmp_path: Path
) -> None:
    """All that stands in it stands in the other file, with its counts and hashes."""
    with open_database(tmp_path / "new.db", create=True) as db:
        merge(db, old)
        again = says(db)
        for what in ("heads", "progress"):
            assert again[what] == said[what]
        assert again["verified"] == sorted(said["verified"], key=lambda row: row["figure"])
        assert (list(verify(db)), miscounted(db)) == ([], [])
        assert merge(db, old).is_nothing
    assert is_old(old, schema)


@pytest.mark.parametrize("column", ["before", "after"])
def test_a_damaged_record_is_told_as_such(old: Path, column: str) -> None:
    """The file opens and the decision is named; or it cannot be brought to this schema and stays as it is."""
    damage(old, column)
    content = old.read_bytes()
    try:
        with open_database(old) as db:
            assert "decision 2" in [problem.where for problem in verify_record(db)]
    except DatabaseDamaged:
        assert old.read_bytes() == content


def damage(path: Path, column: str) -> None:
    """Take the first character out of one record."""
    with closing(sqlite3.connect(path)) as raw:
        guard = "SELECT sql FROM sqlite_master WHERE name = 'decisions_stay_what_they_are'"
        (sql,) = raw.execute(guard).fetchone()
        raw.execute("DROP TRIGGER decisions_stay_what_they_are")
        raw.execute("PRAGMA ignore_check_constraints = ON")
        raw.execute(f'UPDATE decisions SET "{column}" = substr("{column}", 2) WHERE id = 2')  # noqa: S608 - ours
        raw.execute(sql)
        raw.commit()


def test_an_upgrade_that_is_killed_changes_all_or_nothing(
    path: Path, outdated: str, said: dict[str, Any], landed: Landed
) -> None:
    """Killed between any two moments of it, the file is whole as it was or whole as it is to be."""
    with opening() as opener:
        total = int(opened(opener, landed(path, outdated), 0)[0])
        assert not is_old(path, outdated)
        dying = range(1, total, max(1, total // 40))
        assert len(dying) >= 40
        for last in dying:
            for leftover in path.parent.glob("soat.db*"):
                leftover.unlink()
            assert opened(opener, landed(path, outdated), last) == [str(-signal.SIGKILL)]
            assert is_old(path, outdated)
            with open_database(path) as db:
                assert_as_before(db, said)


def opening() -> "subprocess.Popen[str]":
    """A process that opens files, each in a child of its own."""
    root = Path(__file__).parent.parent.parent
    command = [sys.executable, "-c", OPENING]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root)


def opened(opener: "subprocess.Popen[str]", path: Path, last: int) -> list[str]:
    """Let it open a file and die at that step: how many steps it took if it did not, and how it ended."""
    assert opener.stdin is not None
    assert opener.stdout is not None
    print(last, path, file=opener.stdin, flush=True)
    return opener.stdout.readline().split()


def test_two_processes_upgrade_one_file_once(old: Path, said: dict[str, Any]) -> None:
    """The one that comes second waits and finds it done."""
    openers = [opening() for _ in range(3)]
    for opener in openers:
        assert opener.stdin is not None
        print(0, old, file=opener.stdin, flush=True)
    assert [opener.communicate(timeout=60)[0].split()[1:] for opener in openers] == [["0"]] * 3
    with open_database(old) as db:
        assert_as_before(db, said)


def test_an_upgrade_on_a_full_disk_leaves_the_file_as_it_was(
    old: Path, outdated: str, said: dict[str, Any], landed: Landed, refusal: Callable[..., Exception]
) -> None:
    """One line says so; with room again it goes through. A limit on file sizes stands for the full disk.

    Somebody else has the file open, so that the limit meets the log, and no other file.
    """
    needed = log_of_upgrade(landed(old.with_name("twin.db"), outdated))
    with closing(sqlite3.connect(old)) as reader:
        reader.execute("SELECT 1 FROM documents").fetchone()
        for size in (needed // 4, needed // 2, needed - 1):
            with limited(size):
                assert isinstance(refusal(old), DatabaseFailed)
            assert is_old(old, outdated)
    with open_database(old) as db:
        assert_as_before(db, said)


def log_of_upgrade(path: Path) -> int:
    """How large an upgrade makes the write-ahead log."""
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("SELECT 1 FROM documents").fetchone()
        with open_database(path):
            return path.with_name(f"{path.name}-wal").stat().st_size


@contextmanager
def limited(size: int) -> Iterator[None]:
    """No file of this process may grow beyond that."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
