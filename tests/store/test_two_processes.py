"""Several processes at one database, and processes that die: no decision lost, doubled or half made."""

import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from store.database import Database, open_database
from store.decisions import decide
from store.integrity import verify
from store.queue import queue_ids
from store.rows import Verdict
from store.sessions import start_session

DECIDING = """
import sys
from pathlib import Path
from store.database import open_database
from store.decisions import decide, undo
from store.rows import Verdict
from store.sessions import start_session

with open_database(Path(sys.argv[1]), busy_seconds=30) as db:
    session = start_session(db, sys.argv[2], "test")
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(int(sys.argv[3])):
        verdict = Verdict.FLAG if number % 2 else Verdict.REJECT
        print(decide(db, 1 + number % 4, verdict, by=session, note=str(number)), flush=True)
"""

CREATING = """
import sys
from pathlib import Path
from store.database import open_database

sys.stdin.readline()
with open_database(Path(sys.argv[1]), create=True, busy_seconds=30) as db:
    print(db.table("decisions").count)
"""


def run(code: str, *arguments: str | Path) -> "subprocess.Popen[str]":
    """Another process."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parent.parent.parent,
    )


@pytest.fixture
def filled(path: Path, add: Callable[..., int]) -> Path:
    """A database with one document, closed."""
    with open_database(path, create=True) as db:
        add(db)
    return path


def test_two_processes_deciding_at_once_share_one_chain(filled: Path) -> None:
    """Every decision that either was told of is there once, each number of the chain is given once."""
    each = 150
    processes = [run(DECIDING, filled, name, str(each)) for name in ("lan", "minh")]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    outputs = [""] * len(processes)

    def finish(index: int) -> None:
        outputs[index] = processes[index].communicate("go\n", timeout=60)[0]

    threads = [threading.Thread(target=finish, args=(index,)) for index in range(len(processes))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told = [int(line) for output in outputs for line in output.split()]
    with open_database(filled, read_only=True) as db:
        recorded = [id_ for (id_,) in db.execute("SELECT id FROM decisions ORDER BY id")]
        assert list(verify(db)) == []
        assert db.table("chains").count == 1
    assert sorted(told) == recorded
    assert len(recorded) == 2 * each


def test_processes_that_make_the_same_database_at_once_make_one(path: Path) -> None:
    """Each finds a whole one, and no draft stays behind."""
    processes = [run(CREATING, path) for _ in range(3)]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    outputs = [process.communicate(timeout=60)[0] for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0]
    assert outputs == ["0\n"] * 3
    assert not [entry.name for entry in path.parent.iterdir() if not entry.name.startswith(path.name)]


@pytest.mark.parametrize("after", [1, 7, 40])
def test_a_killed_process_leaves_every_decision_it_told_of(filled: Path, after: int) -> None:
    """Killed in the middle of a burst: what was acknowledged is there once, and the chain holds."""
    process = run(DECIDING, filled, "lan", "100000")
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    process.stdin.write("go\n")
    process.stdin.flush()
    told = [int(process.stdout.readline()) for _ in range(after)]
    process.send_signal(signal.SIGKILL)
    told += [int(line) for line in process.stdout.read().split("\n")[:-1]]
    process.stdout.close()
    process.stdin.close()
    process.wait(timeout=60)
    with open_database(filled) as db:
        recorded = [id_ for (id_,) in db.execute("SELECT id FROM decisions ORDER BY id")]
        assert recorded[: len(told)] == told
        assert len(recorded) <= len(told) + 1
        assert list(verify(db)) == []


def test_two_connections_see_each_others_decisions(filled: Path) -> None:
    """Without reopening; the later decision stands."""
    with open_database(filled) as first, open_database(filled) as second:
        ours, theirs = start_session(first, "lan", "test"), start_session(second, "minh", "test")
        figure_id = queue_ids(first)[0]
        decide(first, figure_id, Verdict.ACCEPT, by=ours)
        decide(second, figure_id, Verdict.REJECT, by=theirs)
        decide(first, figure_id, Verdict.FLAG, by=ours)
        assert list(verify(second)) == []
        assert sequences(second) == [1, 2, 3]


def sequences(db: Database) -> list[int]:
    """The numbers in the chain."""
    return [number for (number,) in db.execute("SELECT sequence FROM decisions ORDER BY id")]
