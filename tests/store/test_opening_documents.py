"""With which document a queue opens."""

from collections.abc import Callable

import pytest

from extract.figures import Figure, Span
from store.assignments import carry_out, plan_documents
from store.database import Database
from store.decisions import add_figure, decide, undo
from store.opening import Opening, opening_of
from store.positions import remember
from store.queue import queue_ids
from store.rows import Progress, Session, Verdict
from store.sessions import start_session


@pytest.fixture
def ids(db: Database, text: str, add: Callable[..., int]) -> list[int]:
    """The figures of two documents, four of each."""
    add(db, name="later.txt", text=text + "Hết.\n")
    return list(queue_ids(db))


def test_it_is_that_of_the_first_pending_figure(db: Database, ids: list[int], lan: Session) -> None:
    """Documents that are done, and what is only flagged, come behind."""
    assert opening_of(db, (), lan) == Opening(1, 0, Progress(total=8, pending=8))
    for figure_id in ids[:3]:
        decide(db, figure_id, Verdict.ACCEPT, by=lan)
    decide(db, ids[3], Verdict.FLAG, by=lan)
    assert opening_of(db, (), lan) == Opening(2, 4, Progress(total=8, pending=4, accepted=3, flagged=1))
    assert opening_of(db, [2], lan) == Opening(2, 0, Progress(total=4, pending=4))
    assert opening_of(db, [1], lan) is None


def test_it_is_that_where_the_annotator_stopped(db: Database, ids: list[int], lan: Session) -> None:
    """Unless it is not among those that are asked for."""
    remember(db, lan.annotator, ids[5])
    assert opening_of(db, (), lan) == Opening(2, 4, Progress(total=8, pending=8))
    assert opening_of(db, [1], lan) == Opening(1, 0, Progress(total=4, pending=4))


def test_what_left_the_queue_opens_nothing(
    db: Database, ids: list[int], lan: Session, seven: Span, people: Figure
) -> None:
    """A figure that was added and taken back is nowhere in it."""
    assert ids
    added = add_figure(db, 2, seven, people, by=lan)
    undo(db, by=lan)
    remember(db, lan.annotator, added)
    assert opening_of(db, (), lan) == Opening(1, 0, Progress(total=8, pending=8))
    assert list(queue_ids(db)) == ids


def test_only_the_queue_of_all_is_told_from_the_kept_counts(
    db: Database, ids: list[int], lan: Session
) -> None:
    """What one was assigned, or what is disputed, is counted when it is gathered."""
    assert ids
    assert opening_of(db, (), start_session(db, "hoa", "soat test", adjudicates=True)) is None
    carry_out(db, plan_documents(db, ["lan"], [2]), by="head")
    assert opening_of(db, (), lan) is None
