"""The queue of an annotator who was assigned something: what is in it, and that its counts agree with it."""

from collections.abc import Callable

import pytest

from extract.figures import Figure, Span
from store.assignments import Plan, Stretch, carry_out
from store.database import Database
from store.decisions import add_figure, decide
from store.queue import figure_at, figure_view, queue_ids, queue_rows
from store.rows import Session, State, Verdict
from store.sessions import start_session
from store.statistics import progress_by_document


def give(db: Database, name: str, *stretches: tuple[int, int, int, bool]) -> None:
    """Assign stretches: document, start, end, blind."""
    carry_out(
        db,
        Plan(
            tuple(
                Stretch(annotator=name, document_id=document, start=start, end=end, blind=blind)
                for document, start, end, blind in stretches
            )
        ),
        by="head",
    )


def totals(db: Database, by: Session) -> list[int]:
    """Figures of each document, as an annotator counts them."""
    return [progress.total for _, progress in progress_by_document(db, by)]


@pytest.fixture
def border(text: str) -> int:
    """Where the second sentence begins."""
    return text.index("Tỷ lệ")


@pytest.fixture
def two(db: Database, add: Callable[..., int], text: str) -> Database:
    """Two documents of four figures."""
    add(db, name="second.txt", text=text + "Hết.\n")
    return db


def test_only_what_is_assigned_is_offered(two: Database, lan: Session, minh: Session, border: int) -> None:
    """Unless the whole queue is asked for; who has no duties is offered everything."""
    everything = list(queue_ids(two))
    give(two, "lan", (1, border, 1000, False), (2, 0, border, True))
    assert list(queue_ids(two, (), lan)) == [*everything[1:4], everything[4]]
    assert list(queue_ids(two, (), minh)) == everything
    whole = start_session(two, "lan", "soat test", whole_queue=True)
    assert list(queue_ids(two, (), whole)) == everything
    assert totals(two, lan) == [3, 1]
    assert totals(two, whole) == totals(two, minh) == [4, 4]


def test_documents_that_are_named_narrow_what_is_assigned(two: Database, lan: Session, border: int) -> None:
    """They do not add to it; the whole queue is narrowed too."""
    everything = list(queue_ids(two))
    give(two, "lan", (1, border, 1000, True))
    assert list(queue_ids(two, [1], lan)) == everything[1:4]
    assert list(queue_ids(two, [2], lan)) == []
    whole = start_session(two, "lan", "soat test", whole_queue=True)
    for documents in ([1], [2], [2, 1], [99]):
        assert list(queue_ids(two, documents, whole)) == list(queue_ids(two, documents))


def test_in_the_open_all_decisions_show(db: Database, ids: list[int], lan: Session, minh: Session) -> None:
    """A duty alone hides nothing."""
    give(db, "lan", (1, 0, 1000, False))
    decide(db, ids[0], Verdict.REJECT, by=minh)
    assert queue_rows(db, ids, lan)[0].state is State.REJECTED
    assert figure_view(db, ids[0], lan).state is State.REJECTED
    assert figure_view(db, ids[1], lan).siblings[0].state is State.REJECTED
    assert progress_by_document(db, lan)[0][1].rejected == 1


def test_blind_and_open_meet_on_one_page(  # noqa: PLR0913, PLR0917 - fixtures
    db: Database, ids: list[int], lan: Session, minh: Session, border: int, people: Figure, seven: Span
) -> None:
    """In page order; counts, siblings and rows say the same."""
    give(db, "lan", (1, 0, border, True), (1, border, 1000, False))
    for figure_id in ids[:2]:
        decide(db, figure_id, Verdict.REJECT, by=minh, note="không")
    add_figure(db, 1, seven, people, by=minh)
    decide(db, ids[2], Verdict.ACCEPT, by=lan)
    rows = queue_rows(db, queue_ids(db, (), lan), lan)
    assert [row.state for row in rows] == [
        State.PENDING,
        State.REJECTED,
        State.ACCEPTED,
        State.PENDING,
        State.ADDED,
    ]
    assert [sibling.state for sibling in figure_view(db, ids[1], lan).siblings] == [
        State.PENDING,
        State.ACCEPTED,
        State.PENDING,
    ]
    counted = progress_by_document(db, lan)[0][1]
    assert (counted.total, counted.pending, counted.rejected, counted.accepted, counted.added) == (
        5,
        2,
        1,
        1,
        1,
    )
    assert figure_view(db, ids[0], lan).decision is None
    assert queue_rows(db, [ids[3], 999, ids[0]], lan)[0].figure_id == ids[3]


def test_what_another_added_in_a_blind_stretch_is_not_there(
    db: Database, lan: Session, minh: Session, people: Figure, seven: Span
) -> None:
    """Not in the queue, not beside its neighbours, not at its place."""
    ids = list(queue_ids(db))
    give(db, "lan", (1, 0, 1000, True))
    add_figure(db, 1, seven, people, by=minh)
    assert list(queue_ids(db, (), lan)) == ids
    assert figure_at(db, 1, seven, lan) is None
    assert figure_at(db, 1, seven, minh) is not None
    assert len(figure_view(db, ids[3], lan).siblings) == len(figure_view(db, ids[3], minh).siblings) - 1
    add_figure(db, 1, seven, people, by=lan)
    assert len(queue_ids(db, (), lan)) == 5
