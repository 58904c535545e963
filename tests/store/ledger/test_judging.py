"""What people judge two numbers of one thing to be to each other."""

import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from extract.facts.outcomes import Outcome
from extract.figures import Figure
from store.assignments import carry_out, plan_documents
from store.database import Database, open_database
from store.decisions import decide
from store.documents import all_documents
from store.errors import DecisionError, MergeError
from store.integrity import verify
from store.ledger.facts import differing_facts
from store.ledger.judging import Difference, differences, judge, undo_judgement
from store.ledger.keeping import bring_up
from store.merge import merge
from store.queue import figure_view, queue_ids
from store.rows import Session, Verdict
from store.sessions import start_session

Tell = Callable[..., int]


def _with_value(record: Figure, value: str) -> Figure:
    return replace(record, value=Decimal(value))


@pytest.fixture
def differing(empty: Database, on_time: Tell) -> Database:
    """Two reports that tell one share with two numbers."""
    on_time(empty, "a.txt", published="2023-07-01")
    on_time(empty, "b.txt", "97,48%", value="97.48", published="2023-07-20")
    return empty


def told(db: Database, by: Session | None = None) -> list[Difference]:
    """What differs, with what was judged of it."""
    return differences(db, differing_facts(db, by), by)


def outcomes(db: Database, by: Session | None = None) -> list[Outcome | None]:
    """Of each difference what it was judged to be."""
    return [one.judgement and one.judgement.outcome for one in told(db, by)]


def judge_all(db: Database, outcome: Outcome, by: Session) -> None:
    """Judge every difference."""
    for one in told(db):
        judge(db, one.one.first, one.other.first, outcome, by=by)


def test_a_judgement_stands_until_it_is_taken_back(differing: Database) -> None:
    """The latest one stands; taking it back lets the one before stand again."""
    lan = start_session(differing, "lan", "soat test")
    judge_all(differing, Outcome.CONFLICT, lan)
    judge_all(differing, Outcome.REVISION, lan)
    assert outcomes(differing) == [Outcome.REVISION]
    undo_judgement(differing, by=lan)
    assert outcomes(differing) == [Outcome.CONFLICT]
    undo_judgement(differing, by=lan)
    assert outcomes(differing) == [None]
    assert undo_judgement(differing, by=lan) is None
    assert list(verify(differing)) == []


def test_a_judgement_holds_for_whoever_tells_the_same_two_numbers(differing: Database, on_time: Tell) -> None:
    """One more document that tells one of them asks nothing anew."""
    lan = start_session(differing, "lan", "soat test")
    judge_all(differing, Outcome.CONFLICT, lan)
    on_time(differing, "0.txt", "97,48%", value="97.48", indicator="hồ sơ trả đúng hẹn")
    assert outcomes(differing) == [Outcome.CONFLICT]


def test_a_record_that_changed_is_judged_anew(differing: Database) -> None:
    """What was said of other numbers says nothing of these."""
    lan = start_session(differing, "lan", "soat test")
    judge_all(differing, Outcome.CONFLICT, lan)
    first = queue_ids(differing)[0]
    record = figure_view(differing, first).record
    assert record is not None
    decide(differing, first, Verdict.CORRECT, by=lan, after=_with_value(record, "96.84"))
    bring_up(differing)
    assert outcomes(differing) == [None]


def test_a_figure_does_not_differ_from_itself(differing: Database) -> None:
    """It is refused, and nothing recorded."""
    lan = start_session(differing, "lan", "soat test")
    one = told(differing)[0].one.first
    with pytest.raises(DecisionError, match="two figures"):
        judge(differing, one, one, Outcome.CONFLICT, by=lan)


def test_judgements_are_never_changed(differing: Database) -> None:
    """Neither changed nor removed; whoever does it all the same is found out."""
    lan = start_session(differing, "lan", "soat test")
    judge_all(differing, Outcome.CONFLICT, lan)
    for sql in ("UPDATE judgements SET outcome = 'scope'", "DELETE FROM judgements"):
        with pytest.raises(sqlite3.IntegrityError, match="judgement cannot be"):
            differing.conn.execute(sql)
    trigger = differing.execute(
        "SELECT sql FROM sqlite_master WHERE name = 'judgements_stay_what_they_are'"
    ).fetchone()[0]
    differing.conn.execute("DROP TRIGGER judgements_stay_what_they_are")
    differing.conn.execute("UPDATE judgements SET outcome = 'scope'")
    differing.conn.executescript(trigger)
    assert [problem.where for problem in verify(differing)] == ["judgement 1"]


def test_the_end_of_a_chain_cannot_go_unseen(differing: Database) -> None:
    """A row less than were recorded is a problem."""
    lan = start_session(differing, "lan", "soat test")
    judge_all(differing, Outcome.CONFLICT, lan)
    trigger = differing.execute("SELECT sql FROM sqlite_master WHERE name = 'judgements_stay'").fetchone()[0]
    differing.conn.execute("DROP TRIGGER judgements_stay")
    differing.conn.execute("DELETE FROM judgements")
    differing.conn.executescript(trigger)
    assert len(list(verify(differing))) == 1


def test_copies_that_were_judged_apart_are_merged_to_the_same(
    differing: Database, path: Path, tmp_path: Path
) -> None:
    """In either order, any number of times; the later judgement stands in both."""
    differing.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    other = Path(shutil.copy(path, tmp_path / "other.db"))
    lan = start_session(differing, "lan", "soat test")
    judge_all(differing, Outcome.CONFLICT, lan)
    with open_database(other) as theirs:
        judge_all(theirs, Outcome.SCOPE, start_session(theirs, "minh", "soat test"))
    assert merge(differing, other).judgements == 1
    assert merge(differing, other).is_nothing
    with open_database(other) as theirs:
        assert merge(theirs, path).judgements == 1
        bring_up(theirs)
        assert outcomes(theirs) == [Outcome.SCOPE]
        assert list(verify(theirs)) == []
    bring_up(differing)
    assert outcomes(differing) == [Outcome.SCOPE]
    assert list(verify(differing)) == []


def test_a_chain_that_was_judged_on_in_two_ways_is_refused(
    differing: Database, path: Path, tmp_path: Path
) -> None:
    """As a chain of decisions is; nothing of the other file is taken."""
    lan = start_session(differing, "lan", "soat test")
    differing.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    other = Path(shutil.copy(path, tmp_path / "other.db"))
    judge_all(differing, Outcome.CONFLICT, lan)
    with open_database(other) as theirs:
        judge_all(theirs, Outcome.SCOPE, lan)
    with pytest.raises(MergeError, match="judgements of chain"):
        merge(differing, other)
    assert outcomes(differing) == [Outcome.CONFLICT]


def test_who_reviews_blind_sees_no_judgement_of_others(differing: Database) -> None:
    """Nor a fact that was gathered by what others decided."""
    lan, minh = (start_session(differing, name, "soat test") for name in ("lan", "minh"))
    documents = [document.id for document in all_documents(differing)]
    carry_out(differing, plan_documents(differing, ["lan", "minh"], documents), by="lan")
    judge_all(differing, Outcome.CONFLICT, lan)
    assert outcomes(differing, minh) == [None]
    assert outcomes(differing, lan) == [Outcome.CONFLICT]
    first = queue_ids(differing)[0]
    record = figure_view(differing, first).record
    assert record is not None
    decide(differing, first, Verdict.CORRECT, by=lan, after=_with_value(record, "96.84"))
    bring_up(differing)
    assert len(told(differing, lan)) == 1
    assert told(differing, minh) == []
