"""Several terminals at one database at once: analysts in the open and blind, an adjudicator, a steward."""

import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from store.assignments import carry_out, plan_documents
from store.database import open_database
from store.decisions import decide
from store.disputes import disputes
from store.integrity import verify
from store.judgements import independent, judged_figures
from store.queue import figure_view, queue_ids
from store.rows import Session, State, Verdict
from store.sessions import start_session
from store.statistics import progress, progress_by_document
from store.tallies import miscounted

ROUNDS = 12

# Each goes over its own queue again and again with another note, and tells what it was told of.
TERMINAL = """
import sys
from decimal import Decimal
from pathlib import Path
from extract.figures import Figure, Kind
from store.database import open_database
from store.decisions import decide, undo
from store.queue import figure_view, queue_ids
from store.rows import State, Verdict
from store.sessions import start_session

path, name, role, rounds = sys.argv[1:]
with open_database(Path(path), busy_seconds=60) as db:
    session = start_session(db, name, "test", adjudicates=role == "adjudicates")
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(int(rounds)):
        for figure_id in queue_ids(db, (), session):
            view = figure_view(db, figure_id, session)
            if role == "blind":
                assert {head.annotator for head in view.heads} <= {name}, view.heads
            value = Figure(kind=Kind.COUNT, value=Decimal(number % 3 + len(name)), unit=name)
            note = f"{name} {number} {figure_id}"
            made = decide(db, figure_id, Verdict.CORRECT, by=session, after=value, note=note)
            print(made, figure_id, note, sep="\\t", flush=True)
        if number % 4 == 3 and role != "adjudicates":
            taken = undo(db, by=session)
            print("taken", taken.id, sep="\\t", flush=True)
"""
TERMINALS = (("lan", "blind"), ("minh", "blind"), ("thu", "open"), ("hoa", "open"), ("nga", "adjudicates"))


@pytest.fixture
def shared(path: Path, add: Callable[..., int], text: str) -> Path:
    """Two documents; the first is reviewed blind by two, the second by two who see each other."""
    with open_database(path, create=True) as db:
        first, second = add(db), add(db, name="second.txt", text=text + "Hết.\n")
        carry_out(db, plan_documents(db, ["lan", "minh"], [first]), by="head")
        carry_out(db, plan_documents(db, ["thu", "hoa"], [second], is_open=True), by="head")
        # The adjudicator finds something to settle from the start.
        for name, verdict in (("lan", Verdict.ACCEPT), ("minh", Verdict.REJECT)):
            decide(db, 1, verdict, by=start_session(db, name, "test"))
    return path


def run_all(path: Path) -> list[list[str]]:
    """All terminals at once; the lines that each printed."""
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", TERMINAL, str(path), name, role, str(ROUNDS)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parent.parent.parent,
        )
        for name, role in TERMINALS
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    ended = [("", "")] * len(processes)

    def finish(index: int) -> None:
        ended[index] = processes[index].communicate("go\n", timeout=120)

    threads = [threading.Thread(target=finish, args=(index,)) for index in range(len(processes))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [(process.returncode, errors) for process, (_, errors) in zip(processes, ended, strict=True)] == [
        (0, "") for _ in processes
    ]
    return [output.splitlines() for output, _ in ended]


def test_no_decision_of_five_terminals_is_lost_or_doubled(shared: Path) -> None:
    """Every one that was told of is there once, with what was said; chain and counts are whole."""
    told = [line.split("\t") for lines in run_all(shared) for line in lines]
    made = {int(line[0]): (int(line[1]), line[2]) for line in told if line[0].isdigit()}
    taken = sorted(int(line[1]) for line in told if line[0] == "taken")
    assert len(made) == sum(line[0].isdigit() for line in told)
    with open_database(shared, read_only=True) as db:
        rows = db.execute("SELECT id, figure_id, note FROM decisions WHERE note IS NOT NULL").fetchall()
        assert {id_: (figure_id, note) for id_, figure_id, note in rows} == made
        withdrawn = db.execute("SELECT withdraws FROM decisions WHERE verdict = 'withdraw'")
        assert sorted(id_ for (id_,) in withdrawn) == taken
        assert max(Counter(taken).values()) == 1
        assert "nga" in {note.split(" ")[0] for _, note in made.values()}
        assert list(verify(db)) == []
        assert miscounted(db) == []
        assert db.table("chains").count == 1


def test_what_each_terminal_saw_is_recorded(shared: Path) -> None:
    """The blind ones judged on their own; in the open the later saw the earlier: one verdict stands."""
    run_all(shared)
    with open_database(shared) as db:
        first, second = queue_ids(db, [1]), queue_ids(db, [2])
        judged = [independent(figure, ("lan", "minh")) for figure in judged_figures(db)]
        assert sum(len(judgements) == 2 for judgements in judged) == len(first)
        assert all(len(figure_view(db, figure_id).heads) == 1 for figure_id in second)
        disputed = [
            figure_view(db, id_).figure_id for id_ in first if figure_view(db, id_).state is State.DISPUTED
        ]
        assert [dispute.figure_id for dispute in disputes(db)] == disputed
        assert progress(db).disputed == len(disputed)
        for name in ("lan", "minh", "thu", "hoa"):
            session = start_session(db, name, "test")
            counted = [found.total for _, found in progress_by_document(db, session)]
            assert counted == ([4, 0] if name in ("lan", "minh") else [0, 4])
        assert list(queue_ids(db, (), Session(id="", annotator="nga", adjudicates=True))) == disputed
