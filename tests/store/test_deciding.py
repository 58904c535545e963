"""Deciding: what is recorded, what stands, what comes back with undo, what is refused."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from extract.figures import Extraction, Figure, Kind, Span
from store.database import Database, open_database
from store.decisions import add_figure, decide, redo, standing, undo
from store.errors import DatabaseFailed, DecisionError, UnknownFigure
from store.integrity import verify
from store.queue import figure_view
from store.rows import Session, State, Verdict
from store.sessions import start_session


def state(db: Database, figure_id: int) -> State:
    """Where a figure stands."""
    return figure_view(db, figure_id).state


def count(db: Database) -> int:
    """Rows of the record."""
    return db.table("decisions").count


def test_an_acceptance_takes_the_proposal(
    db: Database, ids: list[int], lan: Session, extraction: Extraction
) -> None:
    """The record before and after is the proposal's; who, when and in which sitting are kept."""
    decision_id = decide(db, ids[0], Verdict.ACCEPT, by=lan, reason=" rõ ràng ", note="")
    decision = standing(db, ids[0])
    assert decision is not None
    assert decision.id == decision_id
    assert decision.before == decision.after == extraction.candidates[0].figure
    assert (decision.annotator, decision.session) == ("lan", lan.id)
    assert (decision.reason, decision.note) == ("rõ ràng", None)
    assert decision.decided_at.endswith("Z")
    assert state(db, ids[0]) is State.ACCEPTED


def test_a_correction_needs_a_record_and_stands_until_the_next(
    db: Database, ids: list[int], lan: Session
) -> None:
    """Accepting afterwards takes the corrected record, not the proposal."""
    proposed = figure_view(db, ids[0]).proposed
    assert proposed is not None
    right = replace(proposed, value=Decimal("1.25"))
    with pytest.raises(DecisionError, match="needs the record"):
        decide(db, ids[0], Verdict.CORRECT, by=lan)
    decide(db, ids[0], Verdict.CORRECT, by=lan, after=right)
    assert state(db, ids[0]) is State.CORRECTED
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    decision = standing(db, ids[0])
    assert decision is not None
    assert decision.before == decision.after == right


def test_a_flag_over_a_correction_keeps_its_record(db: Database, ids: list[int], lan: Session) -> None:
    """What the screen shows for a flagged figure is what an acceptance then takes."""
    proposed = figure_view(db, ids[0]).proposed
    assert proposed is not None
    right = replace(proposed, unit="bộ hồ sơ")
    decide(db, ids[0], Verdict.CORRECT, by=lan, after=right)
    decide(db, ids[0], Verdict.FLAG, by=lan)
    view = figure_view(db, ids[0])
    assert (view.state, view.record) == (State.FLAGGED, right)
    decide(db, ids[0], Verdict.ACCEPT, by=lan, after=view.record)
    assert figure_view(db, ids[0]).record == right


def test_nobody_accepts_what_somebody_else_has_changed_meanwhile(
    db: Database, ids: list[int], lan: Session, minh: Session
) -> None:
    """The record that was on the screen is handed in with the acceptance."""
    shown = figure_view(db, ids[0]).record
    assert shown is not None
    decide(db, ids[0], Verdict.CORRECT, by=minh, after=replace(shown, unit="bộ"))
    with pytest.raises(DecisionError, match="another by now"):
        decide(db, ids[0], Verdict.ACCEPT, by=lan, after=shown)
    assert state(db, ids[0]) is State.CORRECTED


def test_the_same_decision_again_adds_no_row(
    db: Database, ids: list[int], lan: Session, minh: Session
) -> None:
    """A script may run twice; another annotator's agreement, or another note, is a row of its own."""
    first = decide(db, ids[0], Verdict.ACCEPT, by=lan)
    assert decide(db, ids[0], Verdict.ACCEPT, by=lan) == first
    assert decide(db, ids[0], Verdict.ACCEPT, by=minh) != first
    assert decide(db, ids[0], Verdict.ACCEPT, by=minh, note="đã hỏi lại") > first + 1
    assert count(db) == 3


@pytest.mark.parametrize("verdict", [Verdict.REJECT, Verdict.FLAG])
def test_a_rejection_or_flag_takes_no_record(
    db: Database, ids: list[int], lan: Session, verdict: Verdict
) -> None:
    """Given one, it is refused; the reason is kept."""
    record = figure_view(db, ids[0]).record
    with pytest.raises(DecisionError, match="takes no record"):
        decide(db, ids[0], verdict, by=lan, after=record)
    decide(db, ids[0], verdict, by=lan, reason="trùng lặp")
    decision = standing(db, ids[0])
    assert decision is not None
    assert (decision.verdict, decision.after, decision.reason) == (verdict, None, "trùng lặp")


def test_undo_goes_back_one_decision_at_a_time(db: Database, ids: list[int], lan: Session) -> None:
    """Flag, accept, undo: flagged again; undo: pending again; and then there is nothing left."""
    decide(db, ids[0], Verdict.FLAG, by=lan)
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    taken = undo(db, by=lan)
    assert taken is not None
    assert (taken.verdict, state(db, ids[0])) == (Verdict.ACCEPT, State.FLAGGED)
    undo(db, by=lan)
    assert state(db, ids[0]) is State.PENDING
    assert undo(db, by=lan) is None
    assert count(db) == 4


def test_undo_reaches_into_earlier_sittings_but_not_to_others(
    db: Database, ids: list[int], lan: Session, minh: Session
) -> None:
    """An annotator's decisions are theirs, whichever day they were made."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    decide(db, ids[1], Verdict.REJECT, by=minh)
    today = start_session(db, "lan", "soat test")
    taken = undo(db, by=today)
    assert taken is not None
    assert taken.figure_id == ids[0]
    assert undo(db, by=today) is None
    assert state(db, ids[1]) is State.REJECTED


def test_redo_makes_the_decision_again_as_a_row_of_its_own(
    db: Database, ids: list[int], lan: Session
) -> None:
    """With its reason and note; only what was taken back can be made again."""
    decision_id = decide(db, ids[0], Verdict.REJECT, by=lan, reason="ngày tháng", note="xem lại")
    standing_decision = standing(db, ids[0])
    assert standing_decision is not None
    with pytest.raises(DecisionError, match="not withdrawn"):
        redo(db, standing_decision, by=lan)
    taken = undo(db, by=lan)
    assert taken == standing_decision
    assert redo(db, taken, by=lan) > decision_id
    again = standing(db, ids[0])
    assert again is not None
    assert (again.reason, again.note) == ("ngày tháng", "xem lại")
    assert count(db) == 3


def test_an_impossible_record_is_refused_by_its_field(
    db: Database, ids: list[int], lan: Session, seven: Span
) -> None:
    """The same rules as in the form hold for every caller; no figure is left behind by a refused addition."""
    impossible = Figure(kind=Kind.RATIO, value=Decimal(3))
    with pytest.raises(DecisionError, match="denominator"):
        decide(db, ids[0], Verdict.CORRECT, by=lan, after=impossible)
    with pytest.raises(DecisionError, match="denominator"):
        add_figure(db, 1, seven, impossible, by=lan)
    with pytest.raises(DecisionError, match="unit"):
        add_figure(db, 1, seven, Figure(kind=Kind.COUNT, value=Decimal(3), unit="\ud800"), by=lan)
    assert db.table("figures").count == 4


@pytest.mark.parametrize("remark", ["\x1b]0;x\x07", "a\u202eb", "hai\ndòng", "x" * 1001, "\ud800"])
def test_a_remark_that_could_harm_is_refused(db: Database, ids: list[int], lan: Session, remark: str) -> None:
    """Reasons and notes end up on terminals and in spreadsheets."""
    with pytest.raises(DecisionError, match="note"):
        decide(db, ids[0], Verdict.REJECT, by=lan, note=remark)
    with pytest.raises(DecisionError, match="reason"):
        decide(db, ids[0], Verdict.REJECT, by=lan, reason=remark)


def test_unknown_figures_and_foreign_sessions_are_refused(db: Database, ids: list[int], lan: Session) -> None:
    """As is a withdrawal that is not an undo."""
    with pytest.raises(UnknownFigure):
        decide(db, 999, Verdict.ACCEPT, by=lan)
    with pytest.raises(DecisionError, match="not begun in this database"):
        decide(db, ids[0], Verdict.ACCEPT, by=Session(id="0" * 32, annotator="lan"))
    with pytest.raises(DecisionError, match="undo"):
        decide(db, ids[0], Verdict.WITHDRAW, by=lan)
    assert count(db) == 0


@pytest.mark.parametrize("name", ["", "  ", "x" * 101, "a\x1b[2Jb", "a\u202eb"])
def test_an_annotator_needs_a_name_that_can_be_shown(db: Database, name: str) -> None:
    """A session without one is refused."""
    with pytest.raises(DecisionError, match="--annotator"):
        start_session(db, name, "soat test")


@pytest.mark.parametrize("statement", ["UPDATE decisions SET note = 'x'", "DELETE FROM decisions"])
def test_the_database_itself_refuses_to_change_a_decision(
    db: Database, ids: list[int], lan: Session, statement: str
) -> None:
    """Whatever program tries."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    with pytest.raises(Exception, match="cannot be"):
        db.execute(statement)


@pytest.mark.parametrize(
    "change",
    [
        {"after": None},
        {"verdict": "reject"},
        {"before": None},
        {"verdict": "maybe"},
        {"withdraws": 1},
        {"after": "no json"},
        {"note": ""},
        {"sequence": 3},
        {"previous": "0" * 64},
    ],
)
def test_the_schema_repeats_the_promise(
    db: Database, ids: list[int], lan: Session, change: dict[str, str | int | None]
) -> None:
    """A row that no decision can be is refused even when it does not come through this package."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    row = next(iter(db.query("SELECT * FROM decisions")))
    good = row | {"id": 2, "sequence": 2, "previous": row["hash"], "hash": "f" * 64}
    columns = ", ".join(f'"{name}"' for name in good)
    statement = f"INSERT INTO decisions ({columns}) VALUES ({', '.join(':' + name for name in good)})"  # noqa: S608 - our names
    with pytest.raises(Exception, match=r"constraint|extends its chain"):
        db.execute(statement, good | change)
    db.execute(statement, good)


def test_a_decision_is_on_disk_when_it_is_made(
    path: Path, db: Database, ids: list[int], lan: Session
) -> None:
    """Another connection sees it at once."""
    decision_id = decide(db, ids[0], Verdict.ACCEPT, by=lan)
    with open_database(path, read_only=True) as other:
        decision = standing(other, ids[0])
    assert decision is not None
    assert decision.id == decision_id


def test_a_copy_of_the_file_records_in_a_chain_of_its_own(
    tmp_path: Path, path: Path, add: Callable[..., int]
) -> None:
    """Two laptops that go on from one file can be merged: no number of a chain is given twice."""
    with open_database(path, create=True) as db:
        add(db)
        decide(db, 1, Verdict.ACCEPT, by=start_session(db, "lan", "test"))
    copied = tmp_path / "copy.db"
    copied.write_bytes(path.read_bytes())
    moved = path.rename(tmp_path / "moved.db")
    with open_database(copied) as db:
        decide(db, 2, Verdict.ACCEPT, by=start_session(db, "lan", "test"))
        assert db.table("chains").count == 2
        assert list(verify(db)) == []
    with open_database(moved) as db:
        decide(db, 2, Verdict.ACCEPT, by=start_session(db, "lan", "test"))
        assert db.table("chains").count == 1


def test_a_failure_while_deciding_records_nothing(db: Database, ids: list[int], lan: Session) -> None:
    """The row and the head of its chain are written together or not at all."""
    db.execute("CREATE TRIGGER broken AFTER UPDATE ON chains BEGIN SELECT RAISE(ABORT, 'torn'); END")
    with pytest.raises(DatabaseFailed, match="torn"):
        decide(db, ids[0], Verdict.ACCEPT, by=lan)
    db.execute("DROP TRIGGER broken")
    assert count(db) == 0
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    assert list(verify(db)) == []
