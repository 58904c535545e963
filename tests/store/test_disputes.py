"""Disputes and their adjudication: what differs, who sees what, and what settles it."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from extract.figures import Figure, Kind, Span
from store.assignments import carry_out, plan_documents, release
from store.database import Database
from store.decisions import add_figure, decide, undo
from store.disputes import disputes
from store.integrity import verify
from store.queue import figure_view, queue_ids, queue_rows
from store.rows import Session, State, Verdict
from store.sessions import start_session
from store.statistics import progress, progress_by_document
from store.verified import verified_rows


@pytest.fixture
def blind(db: Database) -> Database:
    """The document, reviewed by two who do not see each other."""
    carry_out(db, plan_documents(db, ["lan", "minh"], [1]), by="head")
    return db


@pytest.fixture
def judge(db: Database) -> Session:
    """A sitting that adjudicates."""
    return start_session(db, "thu", "soat test", adjudicates=True)


def count(unit: str) -> Figure:
    """Another record for the first figure."""
    return Figure(kind=Kind.COUNT, value=Decimal(1250), unit=unit)


def test_a_dispute_names_the_verdicts_and_the_fields_that_differ(
    blind: Database, ids: list[int], lan: Session, minh: Session
) -> None:
    """Between two records, between a record and none; agreement and flags are no disputes."""
    decide(blind, ids[0], Verdict.CORRECT, by=lan, after=count("bộ"))
    decide(blind, ids[0], Verdict.CORRECT, by=minh, after=count("hồ sơ"))
    decide(blind, ids[1], Verdict.ACCEPT, by=lan)
    decide(blind, ids[1], Verdict.REJECT, by=minh, reason="a share of nothing")
    decide(blind, ids[2], Verdict.ACCEPT, by=lan)
    decide(blind, ids[2], Verdict.ACCEPT, by=minh)
    decide(blind, ids[3], Verdict.ACCEPT, by=lan)
    decide(blind, ids[3], Verdict.FLAG, by=minh)
    first, second = disputes(blind)
    assert (first.figure_id, first.quote, first.differing) == (ids[0], "1.250", ("unit",))
    assert {decision.annotator for decision in first.verdicts} == {"lan", "minh"}
    assert (second.figure_id, second.differing) == (ids[1], ("verdict",))
    assert [decision.reason for decision in second.verdicts if decision.after is None] == [
        "a share of nothing"
    ]
    assert second.document.name == "phu-thinh.txt"
    assert list(disputes(blind, [99])) == []
    assert len(list(disputes(blind, [1]))) == 2


def test_an_adjudicator_is_offered_what_is_disputed_and_sees_all_verdicts(
    blind: Database, ids: list[int], lan: Session, minh: Session, judge: Session
) -> None:
    """The counts go with the ids; the annotators still see their own."""
    decide(blind, ids[1], Verdict.ACCEPT, by=lan)
    decide(blind, ids[1], Verdict.REJECT, by=minh)
    assert list(queue_ids(blind, (), judge)) == [ids[1]]
    assert (
        progress_by_document(blind, judge)[0][1].disputed
        == progress_by_document(blind, judge)[0][1].total
        == 1
    )
    assert queue_rows(blind, [ids[1]], judge)[0].state is State.DISPUTED
    view = figure_view(blind, ids[1], judge)
    assert {head.annotator for head in view.heads} == {"lan", "minh"}
    assert view.decision == view.heads[0]
    for session, state in ((lan, State.ACCEPTED), (minh, State.REJECTED)):
        own = figure_view(blind, ids[1], session)
        assert (own.state, [head.annotator for head in own.heads]) == (state, [session.annotator])


@pytest.mark.parametrize("verdict", [Verdict.ACCEPT, Verdict.REJECT, Verdict.CORRECT])
def test_a_decision_over_both_settles_it(
    blind: Database, ids: list[int], judge: Session, verdict: Verdict
) -> None:
    """It stands alone, is exported, and the queue of disputes is empty; taken back, it is disputed again."""
    lan, minh = (start_session(blind, name, "soat test") for name in ("lan", "minh"))
    decide(blind, ids[0], Verdict.CORRECT, by=lan, after=count("bộ"))
    decide(blind, ids[0], Verdict.CORRECT, by=minh, after=count("hồ sơ"))
    assert list(verified_rows(blind)) == []
    after = {Verdict.ACCEPT: count("bộ"), Verdict.CORRECT: count("tệp")}.get(verdict)
    decide(blind, ids[0], verdict, by=judge, after=after)
    assert list(disputes(blind)) == []
    assert [row["unit"] for row in verified_rows(blind)] == ([] if after is None else [after.unit])
    assert progress(blind).disputed == 0
    assert figure_view(blind, ids[0], lan).record == count("bộ")
    undo(blind, by=judge)
    assert len(list(disputes(blind))) == 1
    assert list(verify(blind)) == []


def test_the_role_of_a_session_is_recorded(blind: Database, lan: Session, judge: Session) -> None:
    """For the trail."""
    roles = dict(blind.execute("SELECT id, role FROM sessions").fetchall())
    assert (roles[lan.id], roles[judge.id]) == ("review", "adjudication")


def test_two_additions_of_one_figure_may_differ(
    blind: Database, lan: Session, minh: Session, seven: Span, people: Figure
) -> None:
    """Neither saw the other's; released, each sees that it is disputed."""
    add_figure(blind, 1, seven, people, by=lan)
    assert len(queue_ids(blind, (), minh)) == 4
    add_figure(blind, 1, seven, count("tổ"), by=minh)
    (dispute,) = disputes(blind)
    assert dispute.differing == ("value", "unit")
    assert figure_view(blind, dispute.figure_id, lan).record == people
    release(blind, ["lan"], by="head")
    assert figure_view(blind, dispute.figure_id, lan).state is State.DISPUTED
    assert {head.annotator for head in figure_view(blind, dispute.figure_id, lan).heads} == {"lan", "minh"}


def test_an_adjudicator_with_duties_sees_all_the_same(
    blind: Database, lan: Session, minh: Session, add: Callable[..., int], text: str
) -> None:
    """Also one of the two annotators may settle it; documents that are named narrow the queue."""
    other = add(blind, name="other.txt", text=text + "Hết.\n")
    decide(blind, 1, Verdict.ACCEPT, by=lan)
    decide(blind, 1, Verdict.REJECT, by=minh)
    settling = start_session(blind, "lan", "soat test", adjudicates=True)
    assert list(queue_ids(blind, (), settling)) == [1]
    assert list(queue_ids(blind, [other], settling)) == []
    assert len(figure_view(blind, 1, settling).heads) == 2
