"""Assignments: who gets which sentences, how evenly, how much of it twice, and what ends it."""

import hashlib
from collections import Counter
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.assignments import Plan, carry_out, holdings, plan_documents, plan_share, release
from store.database import Database, open_database
from store.decisions import decide
from store.documents import add_document
from store.duties import Duty, duties_of
from store.errors import AssignmentError, DecisionError
from store.heads import eyes_of
from store.queue import queue_ids, queue_rows
from store.rows import Session, Verdict
from store.sessions import start_session


def fill(db: Database, name: str, sentences: int) -> int:
    """A document whose every second sentence has a figure; its id."""
    parts, spans, candidates, length = [], [], [], 0
    for number in range(sentences):
        sentence = (
            f"{name}: tổ {number} có {number + 100} hộ." if number % 2 else f"{name}: câu {number} trống."
        )
        span = Span(length, length + len(sentence))
        spans.append(span)
        if number % 2:
            quote = str(number + 100)
            start = length + sentence.index(f"có {quote}") + 3
            candidates.append(
                Candidate(
                    span=Span(start, start + len(quote)),
                    quote=quote,
                    sentence=span,
                    figure=Figure(kind=Kind.COUNT, value=Decimal(quote), unit="hộ"),
                    rule="r",
                    confidence=1.0,
                )
            )
        parts.append(sentence)
        length += len(sentence) + 1
    text = "\n".join(parts) + "\n"
    found = Extraction(title=None, published=None, sentences=tuple(spans), candidates=tuple(candidates))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return add_document(
        db, name=name, data_sha256=digest, text=text, extraction=found, extractor="soat test"
    ).document_id


@pytest.fixture
def queue(empty: Database) -> Database:
    """Ten documents of twenty figures."""
    for number in range(10):
        fill(empty, f"d{number}.txt", 40)
    return empty


@pytest.fixture
def lan(queue: Database) -> Session:
    """A sitting at that queue."""
    return start_session(queue, "lan", "soat test")


def mine(db: Database, name: str) -> list[int]:
    """The queue of an annotator."""
    return list(queue_ids(db, (), Session(id="", annotator=name)))


def assign(db: Database, plan: Plan) -> Plan:
    """Carry a plan out."""
    carry_out(db, plan, by="head")
    return plan


def test_the_queue_is_split_evenly_in_reading_order(queue: Database) -> None:
    """Without overlap everybody has their own, and together they have all of it."""
    assign(queue, plan_share(queue, ["lan", "minh", "thu"]))
    everything = list(queue_ids(queue))
    parts = [mine(queue, name) for name in ("lan", "minh", "thu")]
    assert [*parts[0], *parts[1], *parts[2]] == everything
    assert sorted(map(len, parts)) == [66, 67, 67]


def test_a_share_is_taken_from_the_top_and_the_rest_can_be_given_later(queue: Database) -> None:
    """Half, then half of what is left, then all of that."""
    for name, share in (("lan", 0.5), ("minh", 0.5), ("thu", 1.0)):
        assign(queue, plan_share(queue, [name], share=share))
    everything = list(queue_ids(queue))
    assert mine(queue, "lan") == everything[:100]
    assert mine(queue, "minh") == everything[100:150]
    assert mine(queue, "thu") == everything[150:]
    with pytest.raises(AssignmentError, match="nothing left to assign"):
        plan_share(queue, ["lan"])


def test_what_is_decided_is_not_given(queue: Database, lan: Session) -> None:
    """Nor does it count for the shares."""
    ids = list(queue_ids(queue))
    for figure_id in ids[:50]:
        decide(queue, figure_id, Verdict.REJECT, by=lan)
    assign(queue, plan_share(queue, ["minh"], share=0.2))
    assert mine(queue, "minh") == ids[50:80]


def test_an_overlap_goes_to_two_spread_over_the_documents(queue: Database) -> None:
    """A fifth of the figures, of every document some; both review them blind, and nothing else is blind."""
    plan = assign(queue, plan_share(queue, ["lan", "minh", "thu"], overlap=0.2))
    parts = {name: set(mine(queue, name)) for name in ("lan", "minh", "thu")}
    counted = Counter(figure_id for part in parts.values() for figure_id in part)
    twice = [figure_id for figure_id, times in counted.items() if times == 2]
    assert set(counted) == set(queue_ids(queue))
    assert max(counted.values()) == 2
    assert len(twice) == plan.doubled == 40
    assert {row.document_id for row in queue_rows(queue, twice)} == set(range(1, 11))
    for row in queue_rows(queue, list(counted)):
        for name, part in parts.items():
            if row.figure_id in part:
                eyes = eyes_of(queue, Session(id="", annotator=name), row.document_id, row.span.start)
                assert (eyes == name) is (row.figure_id in twice)
    assert max(map(len, parts.values())) - min(map(len, parts.values())) <= 8


def test_the_same_documents_are_shared_out_the_same_way(tmp_path: Path) -> None:
    """On another machine, on another day."""
    plans = []
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
        with open_database(tmp_path / folder / "soat.db", create=True) as db:
            for number in range(4):
                fill(db, f"d{number}.txt", 30)
            plans.append(plan_share(db, ["lan", "minh"], overlap=0.3))
    assert plans[0] == plans[1]
    assert plans[0].doubled


def test_stretches_begin_and_end_between_sentences(queue: Database) -> None:
    """They leave no text of a document out, as a figure may have been missed in it."""
    plan = plan_share(queue, ["lan", "minh"], overlap=0.25)
    starts = {
        (document, start) for document, start in queue.execute("SELECT document_id, start FROM sentences")
    }
    lengths = dict(queue.execute("SELECT id, length FROM documents").fetchall())
    covered: dict[int, list[tuple[int, int]]] = {}
    for stretch in plan.stretches:
        assert stretch.start == 0 or (stretch.document_id, stretch.start) in starts
        covered.setdefault(stretch.document_id, []).append((stretch.start, stretch.end))
    for document_id, stretches in covered.items():
        edges = sorted(set(stretches))
        assert edges[0][0] == 0
        assert edges[-1][1] == lengths[document_id]
        assert all(end == start for (_, end), (start, _) in pairwise(edges))


def test_open_double_review_hides_nothing(queue: Database) -> None:
    """When asked for."""
    plan = assign(queue, plan_share(queue, ["lan", "minh"], overlap=1.0, is_open=True))
    assert plan.doubled == 200
    assert not any(stretch.blind for stretch in plan.stretches)
    assert mine(queue, "lan") == mine(queue, "minh") == list(queue_ids(queue))


@pytest.mark.parametrize(
    ("names", "share", "overlap", "told"),
    [
        (["lan"], 1.0, 0.2, "--overlap needs two annotators"),
        (["lan", "lan"], 1.0, 0.2, "--overlap needs two annotators"),
        (["lan", "minh"], 1.0, 1.5, "at most 100%"),
        (["lan"], 1.2, 0.0, "at most 100%"),
        (["lan"], 0.0, 0.0, "over 0%"),
        ([], 1.0, 0.0, "nobody is named"),
        (["lan"], 0.001, 0.0, "nothing left"),
    ],
)
def test_what_cannot_be_assigned_is_told(
    queue: Database, names: list[str], share: float, overlap: float, told: str
) -> None:
    """In one line."""
    with pytest.raises(AssignmentError, match=told):
        plan_share(queue, names, share=share, overlap=overlap)


def test_a_name_that_cannot_be_is_told(queue: Database) -> None:
    """As everywhere."""
    with pytest.raises(DecisionError):
        plan_share(queue, ["\x1b"])


def test_documents_go_to_each_whole_and_blind_when_there_are_several(queue: Database) -> None:
    """One annotator alone sees what others decided before."""
    plan = assign(queue, plan_documents(queue, ["lan", "minh"], [3, 3]))
    assign(queue, plan_documents(queue, ["lan"], [5]))
    assert plan.doubled == 20
    assert [duty.blind for duty in duties_of(queue, "lan")] == [True, False]
    assert mine(queue, "minh") == list(queue_ids(queue, [3]))
    assert mine(queue, "lan") == list(queue_ids(queue, [3, 5]))
    with pytest.raises(AssignmentError, match="have these documents already"):
        plan_documents(queue, ["lan", "minh"], [3])


def test_a_second_reviewer_makes_the_first_blind(queue: Database) -> None:
    """Else the first would see what the second says; with --open both see all."""
    assign(queue, plan_share(queue, ["lan"], share=0.15))
    plan = assign(queue, plan_documents(queue, ["minh"], [1]))
    length = queue.execute("SELECT length FROM documents WHERE id = 1").fetchone()[0]
    assert [duty.annotator for _, duty in plan.blinded] == ["lan"]
    assert duties_of(queue, "lan")[0] == Duty(1, 0, length, blind=True)
    assert not duties_of(queue, "lan")[1].blind
    assign(queue, plan_documents(queue, ["thu"], [2], is_open=True))
    assert not duties_of(queue, "thu")[0].blind
    assert not duties_of(queue, "lan")[1].blind


def test_what_is_released_can_be_given_again(queue: Database, lan: Session) -> None:
    """Rows are only added; decisions stay; without duties everything is on offer."""
    assign(queue, plan_share(queue, ["lan", "minh"]))
    decide(queue, mine(queue, "lan")[0], Verdict.REJECT, by=lan)
    rows = queue.table("assignments").count
    assert release(queue, ["lan"], [1], by="head") == 1
    assert len(mine(queue, "lan")) == 80
    release(queue, ["lan"], by="head")
    assert queue.table("assignments").count > rows
    assert mine(queue, "lan") == list(queue_ids(queue))
    assert len(assign(queue, plan_share(queue, ["thu"])).stretches) == 5
    assert len(mine(queue, "thu")) == 99
    with pytest.raises(AssignmentError, match="lan: nothing is assigned"):
        release(queue, ["minh", "lan"], by="head")
    assert len(mine(queue, "minh")) == 100


def test_a_plan_that_another_has_overtaken_is_refused(queue: Database) -> None:
    """Nobody is given what was given away while it was made; nothing is recorded."""
    plan, other = plan_share(queue, ["lan"]), plan_share(queue, ["minh"])
    assign(queue, plan)
    with pytest.raises(AssignmentError, match="meanwhile; assign again"):
        assign(queue, other)
    assert {duty.annotator for duty in holdings(queue)} == {"lan"}


def test_holdings_say_how_far_everybody_is(queue: Database, lan: Session) -> None:
    """In a blind stretch only one's own decisions count."""
    assign(queue, plan_documents(queue, ["lan", "minh"], [2]))
    assign(queue, plan_documents(queue, ["thu"], [4]))
    for figure_id in queue_ids(queue, [2, 4])[15:30]:
        decide(queue, figure_id, Verdict.ACCEPT, by=lan)
    found = {(one.annotator, one.document.id): one for one in holdings(queue)}
    assert {key: (one.progress.done, one.progress.left) for key, one in found.items()} == {
        ("lan", 2): (5, 15),
        ("minh", 2): (0, 20),
        ("thu", 4): (10, 10),
    }
    assert [(one.stretches, one.blind) for one in found.values()] == [(1, 1), (1, 1), (1, 0)]


def test_overlapping_duties_count_once_and_blind_where_any_is(queue: Database) -> None:
    """A share, and later the whole document."""
    assign(queue, plan_share(queue, ["lan"], share=0.02))
    assign(queue, plan_documents(queue, ["lan", "minh"], [1]))
    assert [duty.blind for duty in duties_of(queue, "lan")] == [True]
    assert mine(queue, "lan") == list(queue_ids(queue, [1]))
