"""A document that was published again: what was decided is carried to where it stands now."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.decisions import add_figure, decide
from store.differences import differences
from store.queue import figure_at, figure_view, queue_ids
from store.renewal import renew
from store.rows import Session, State, Verdict
from store.statistics import progress
from store.tallies import miscounted
from store.verified import verified_rows

Editions = Any
EDITED = Figure(kind=Kind.COUNT, value=Decimal(1251), unit="hồ sơ")
LATER = "Thông báo này thay cho bản trước.\n"


@pytest.mark.usefixtures("decided")
def test_every_decision_is_carried(editions: Editions, text: str) -> None:
    """With verdict, record, remarks and annotator; the queue and the dataset have each figure once."""
    carried = editions.publish(LATER + text)
    assert (carried.decisions, carried.recalled, carried.lost) == (4, 0, [])
    states = [editions.state(quote) for quote in ("1.250", "97,5%", "3,25%", "18/20")]
    assert states == [State.CORRECTED, State.ACCEPTED, State.REJECTED, State.FLAGGED]
    assert editions.exported() == [
        (2, "1.250", "1251", "correct", "minh"),
        (2, "97,5%", "97.5", "accept", "lan"),
    ]
    remarks = [(row["reason"], row["note"]) for row in verified_rows(editions.db)]
    assert remarks == [("in sai", None), (None, "so sánh")]
    assert progress(editions.db).total == 4
    assert progress(editions.db, 1).total == 0
    assert len(queue_ids(editions.db)) == 4
    assert list(differences(editions.db, 2)) == []


@pytest.mark.usefixtures("decided")
def test_carrying_twice_adds_nothing(editions: Editions, text: str, held: Callable[..., object]) -> None:
    """Not a row of decisions, sessions or recalls."""
    editions.publish(LATER + text)
    before = held(editions.db)
    editions.last = 1
    assert editions.carry(2).decisions == 0
    assert held(editions.db) == before


@pytest.mark.usefixtures("decided")
def test_a_sentence_that_reads_otherwise_asks_for_a_look(editions: Editions, text: str) -> None:
    """The verdict is carried, and somebody looks; white space changes nothing."""
    edition = text.replace("so với trước", "so với quý trước").replace("hồ sơ trong", "hồ sơ  trong")
    carried = editions.publish(edition)
    assert editions.state("97,5%") is State.CHANGED
    assert editions.state("1.250") is State.CORRECTED
    assert editions.state("3,25%") is State.CHANGED
    assert carried.recalled == 2
    assert [(one.quote, one.what, one.is_open) for one in differences(editions.db, 2)] == [
        ("97,5%", "changed", True),
        ("3,25%", "changed", True),
    ]
    assert len(editions.exported()) == 2


@pytest.mark.usefixtures("decided")
def test_a_rejected_number_that_nobody_proposes_asks_for_nothing(editions: Editions, text: str) -> None:
    """Its sentence may change as it likes."""
    edition = text.replace("so với trước", "so với quý trước")
    found = editions.read(edition)
    fewer = tuple(candidate for candidate in found.candidates if candidate.quote != "3,25%")
    editions.publish(edition, replace(found, candidates=fewer))
    assert editions.state("3,25%") is State.REJECTED


@pytest.mark.usefixtures("decided")
def test_what_is_not_found_again_stays_and_asks(editions: Editions, text: str) -> None:
    """A figure whose sentence is gone stays in the dataset under its old edition, and is listed."""
    carried = editions.publish(text.replace("1.250", "1.350"))
    assert [lost.quote for lost in carried.lost] == ["1.250"]
    assert editions.state("1.250", 1) is State.CHANGED
    assert editions.exported() == [
        (1, "1.250", "1251", "correct", "minh"),
        (2, "97,5%", "97.5", "accept", "lan"),
    ]
    lost = [one for one in differences(editions.db, 2) if one.what == "lost"]
    assert [(one.quote, one.is_open) for one in lost] == [("1.250", True)]
    assert len(queue_ids(editions.db)) == 4


@pytest.mark.usefixtures("decided")
def test_a_lost_decision_can_be_answered(editions: Editions, text: str, lan: Session) -> None:
    """A new decision on the old figure ends the question."""
    editions.publish(text.replace("1.250", "1.350"))
    figure_id = figure_at(editions.db, 1, Span(text.index("1.250"), text.index("1.250") + 5))
    assert figure_id is not None
    decide(editions.db, figure_id, Verdict.REJECT, by=lan)
    assert editions.state("1.250", 1) is State.REJECTED
    assert [one.what for one in differences(editions.db, 2)] == []
    assert miscounted(editions.db) == []


@pytest.mark.usefixtures("decided")
def test_three_editions(editions: Editions, text: str) -> None:
    """What was carried is carried on; what the second edition left out is found again in the third."""
    without = text.replace("1.250", "1.350")
    editions.publish(without)
    carried = editions.publish(LATER + text)
    assert (carried.decisions, carried.lost) == (4, [])
    assert editions.exported() == [
        (3, "1.250", "1251", "correct", "minh"),
        (3, "97,5%", "97.5", "accept", "lan"),
    ]
    assert progress(editions.db).total == 4
    assert [one.what for one in differences(editions.db, 3)] == []


def test_a_question_is_carried_too(
    editions: Editions, ids: list[int], lan: Session, extraction: Extraction, text: str
) -> None:
    """A decision that was to be looked at again still is, in the new edition."""
    decide(editions.db, ids[0], Verdict.ACCEPT, by=lan)
    first, *others = extraction.candidates
    renew(editions.db, 1, replace(extraction, candidates=(replace(first, figure=EDITED), *others)), "soat 2")
    assert editions.state("1.250", 1) is State.CHANGED
    editions.publish(LATER + text)
    assert editions.state("1.250") is State.CHANGED


def test_every_head_is_carried(
    editions: Editions, ids: list[int], lan: Session, minh: Session, text: str
) -> None:
    """Verdicts that were made blind to each other stay in dispute."""
    decide(editions.db, ids[0], Verdict.ACCEPT, by=lan)
    editions.db.execute(
        "INSERT INTO assignments VALUES (?, 'minh', 1, 0, 100, 1, ?, NULL, 'lan', '2026-01-01')",
        ("a" * 32, "b" * 32),
    )
    decide(editions.db, ids[0], Verdict.CORRECT, by=minh, after=EDITED)
    assert editions.state("1.250", 1) is State.DISPUTED
    assert editions.publish(LATER + text).decisions == 2
    assert editions.state("1.250") is State.DISPUTED
    assert editions.state("1.250", 1) is None


def test_an_added_figure_is_carried_and_pushes_overlapping_proposals_out(
    editions: Editions, lan: Session, people: Figure, seven: Span, text: str
) -> None:
    """A place that nobody proposes is made; a proposal over more characters is no second figure."""
    add_figure(editions.db, 1, seven, people, by=lan)
    edition = LATER + text
    found = editions.read(edition)
    start = edition.index("7 người")
    wider = Candidate(
        span=Span(start, start + 7),
        quote="7 người",
        sentence=found.sentences[-1],
        figure=replace(people, value=Decimal(8)),
        rule="r",
        confidence=0.5,
    )
    carried = editions.publish(edition, replace(found, candidates=(*found.candidates, wider)))
    assert (carried.decisions, carried.recalled) == (1, 1)
    assert editions.state("7") is State.CHANGED
    assert editions.state("7 người") is None
    assert [(one.quote, one.what) for one in differences(editions.db, 2)] == [("7", "moved")]


def test_a_proposal_that_says_something_new_asks(
    editions: Editions, ids: list[int], lan: Session, text: str
) -> None:
    """The sentence is the same, and the new reading of it is not."""
    decide(editions.db, ids[0], Verdict.ACCEPT, by=lan)
    edition = LATER + text
    found = editions.read(edition)
    first, *others = found.candidates
    editions.publish(edition, replace(found, candidates=(replace(first, figure=EDITED), *others)))
    assert editions.state("1.250") is State.CHANGED
    (one,) = differences(editions.db, 2)
    assert one.fields["value"] == ("1250", "1251")


@pytest.mark.usefixtures("decided")
def test_the_view_shows_the_carried_decision(editions: Editions, text: str) -> None:
    """On screen the figure stands as it was decided, in the name of whoever did."""
    editions.publish(LATER + text)
    view = figure_view(editions.db, queue_ids(editions.db)[0])
    assert view.decision is not None
    assert (view.decision.annotator, view.decision.after) == ("minh", EDITED)
    assert view.state is State.CORRECTED


def test_what_was_decided_in_the_new_document_is_not_doubted(
    editions: Editions, lan: Session, minh: Session, text: str, add: Callable[..., int]
) -> None:
    """Two documents that turn out to be editions: equal verdicts agree, others are a dispute."""
    ids = queue_ids(editions.db)
    decide(editions.db, ids[0], Verdict.ACCEPT, by=lan)
    decide(editions.db, ids[1], Verdict.ACCEPT, by=lan)
    document = add(editions.db, text=LATER + text, found=editions.read(LATER + text))
    first, second, *_ = queue_ids(editions.db, [document])
    decide(editions.db, first, Verdict.ACCEPT, by=minh)
    decide(editions.db, second, Verdict.CORRECT, by=minh, after=EDITED)
    carried = editions.carry(document)
    editions.last = document
    assert (carried.decisions, carried.recalled) == (2, 0)
    assert editions.state("1.250") is State.ACCEPTED
    assert editions.state("97,5%") is State.DISPUTED
