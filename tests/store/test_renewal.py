"""Another extractor reads a document: proposals are replaced, decisions stand, and nobody looks in vain."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.database import Database
from store.decisions import add_figure, decide, standing, undo
from store.differences import Difference, differences
from store.documents import document_text
from store.integrity import verify
from store.proposals import What
from store.queue import figure_at, figure_view, queue_ids
from store.renewal import Renewal, renew
from store.rows import Session, State, Verdict
from store.statistics import progress
from store.tallies import miscounted
from store.verified import verified_rows

LATER = "soat 0.0.2"
RECORD = Figure(kind=Kind.COUNT, value=Decimal(1), unit="hồ sơ")
OTHER = Figure(kind=Kind.COUNT, value=Decimal(2), unit="hồ sơ")


def changed(extraction: Extraction, **records: Figure | None) -> Extraction:
    """The same reading with other records at the places numbered `_0`, `_1`...; None proposes none."""
    candidates: list[Candidate] = []
    for number, candidate in enumerate(extraction.candidates):
        record = records.get(f"_{number}", candidate.figure)
        if record is not None:
            candidates.append(replace(candidate, figure=record))
    return replace(extraction, candidates=tuple(candidates))


def shifted(extraction: Extraction, number: int, text: str, **fields: Decimal) -> Extraction:
    """The same reading with one proposal over one character less."""
    candidates = list(extraction.candidates)
    old = candidates[number]
    span = Span(old.span.start, old.span.end - 1)
    candidates[number] = replace(old, span=span, quote=span.of(text), figure=replace(old.figure, **fields))
    return replace(extraction, candidates=tuple(candidates))


def again(db: Database, extraction: Extraction, extractor: str = LATER) -> Renewal:
    """Renew the one document, with what must hold after it in any case."""
    renewal = renew(db, 1, extraction, extractor)
    assert renewal is not None
    assert miscounted(db) == []
    assert list(verify(db)) == []
    return renewal


def state(db: Database, figure_id: int) -> State:
    """Where a figure stands."""
    return figure_view(db, figure_id).state


def listed(db: Database) -> list[tuple[str, str]]:
    """What is told of the last reading."""
    return [(difference.quote, difference.what) for difference in differences(db, 1)]


def one(db: Database) -> Difference:
    """The only difference."""
    (difference,) = differences(db, 1)
    return difference


def test_undecided_proposals_are_replaced(db: Database, ids: list[int], extraction: Extraction) -> None:
    """A changed one takes the old one's place, one that vanished leaves the queue, the others stay."""
    renewal = again(db, changed(extraction, _0=OTHER, _1=None))
    assert list(queue_ids(db)) == [ids[0], ids[2], ids[3]]
    assert figure_view(db, ids[0]).proposed == OTHER
    assert [renewal.count(what) for what in What] == [0, 1, 1, 0]
    assert renewal.recalled == 0
    assert listed(db) == [("1.250", "changed"), ("97,5%", "vanished")]
    assert [difference.is_open for difference in differences(db, 1)] == [True, False]
    assert progress(db).pending == 3


def test_new_proposals_come_up(
    db: Database, ids: list[int], extraction: Extraction, people: Figure, seven: Span
) -> None:
    """A figure that was missed joins the queue at its place."""
    missed = Candidate(
        span=seven, quote="7", sentence=extraction.sentences[-1], figure=people, rule="r", confidence=0.5
    )
    again(db, replace(extraction, candidates=(*extraction.candidates, missed)))
    assert len(queue_ids(db)) == len(ids) + 1
    assert listed(db) == [("7", "new")]
    assert figure_view(db, queue_ids(db)[-1]).proposed == people


def test_the_same_extractor_changes_nothing(
    db: Database, extraction: Extraction, held: Callable[..., object]
) -> None:
    """Whatever it is said to propose, a second reading by the same extractor is none; so is a repetition."""
    assert renew(db, 1, changed(extraction, _0=OTHER), "soat 0.0.1") is None
    again(db, changed(extraction, _0=OTHER))
    before = held(db)
    assert renew(db, 1, extraction, LATER) is None
    assert held(db) == before


DECIDED = {
    "accepted": (Verdict.ACCEPT, None),
    "corrected": (Verdict.CORRECT, RECORD),
    "rejected": (Verdict.REJECT, None),
    "flagged": (Verdict.FLAG, None),
}


@pytest.mark.parametrize("name", DECIDED)
def test_a_decision_stands_whatever_is_proposed(
    db: Database, ids: list[int], extraction: Extraction, lan: Session, name: str
) -> None:
    """A verified figure is asked for again when the extractor says something new; no other decision is."""
    verdict, after = DECIDED[name]
    decide(db, ids[0], verdict, by=lan, after=after)
    before, exported = standing(db, ids[0]), list(verified_rows(db))
    renewal = again(db, changed(extraction, _0=OTHER))
    verified = name in ("accepted", "corrected")
    assert renewal.recalled == verified
    assert state(db, ids[0]) == ("changed" if verified else name)
    assert standing(db, ids[0]) == before
    assert list(verified_rows(db)) == exported
    assert one(db).is_open is (name != "rejected")


@pytest.mark.parametrize("name", DECIDED)
def test_a_decision_outlives_its_proposal(
    db: Database, ids: list[int], extraction: Extraction, lan: Session, name: str
) -> None:
    """A figure that is not proposed any more stays as it was decided, and is listed."""
    verdict, after = DECIDED[name]
    decide(db, ids[0], verdict, by=lan, after=after)
    exported = list(verified_rows(db))
    renewal = again(db, changed(extraction, _0=None))
    assert (renewal.count(What.VANISHED), renewal.recalled) == (1, 0)
    assert state(db, ids[0]) == name
    assert list(verified_rows(db)) == exported
    assert (one(db).what, one(db).state) == ("vanished", name)


def test_a_proposal_that_now_agrees_asks_nobody(
    db: Database, ids: list[int], extraction: Extraction, lan: Session
) -> None:
    """The extractor has learnt what the analyst corrected: listed, and nothing to look at."""
    decide(db, ids[0], Verdict.CORRECT, by=lan, after=OTHER)
    assert again(db, changed(extraction, _0=OTHER)).recalled == 0
    assert state(db, ids[0]) is State.CORRECTED
    assert one(db).what == "changed"
    assert not one(db).is_open


def test_what_was_asked_is_not_asked_again(
    db: Database, ids: list[int], extraction: Extraction, lan: Session
) -> None:
    """A new decision answers the recall, and the same proposal by a later extractor asks nothing."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    again(db, changed(extraction, _0=OTHER))
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    assert state(db, ids[0]) is State.ACCEPTED
    assert again(db, changed(extraction, _0=OTHER), "soat 0.0.3").recalled == 0
    assert state(db, ids[0]) is State.ACCEPTED
    assert listed(db) == []


def test_every_head_is_asked_about(
    db: Database, ids: list[int], extraction: Extraction, lan: Session, minh: Session
) -> None:
    """Of verdicts made without sight of each other each is recalled that the proposal contradicts."""
    decide(db, ids[0], Verdict.CORRECT, by=lan, after=RECORD)
    db.execute(
        "INSERT INTO assignments VALUES (?, 'minh', 1, 0, 100, 1, ?, NULL, 'lan', '2026-01-01')",
        ("a" * 32, "b" * 32),
    )
    decide(db, ids[0], Verdict.CORRECT, by=minh, after=OTHER)
    assert state(db, ids[0]) is State.DISPUTED
    again(db, changed(extraction, _0=replace(RECORD, value=Decimal(3))))
    assert db.execute("SELECT count(*) FROM recalls").fetchone()[0] == 2
    assert state(db, ids[0]) is State.DISPUTED
    assert len(list(queue_ids(db))) == len(ids)


def test_one_numeral_is_one_figure(
    db: Database, ids: list[int], extraction: Extraction, lan: Session, text: str
) -> None:
    """A proposal over other characters of a verified figure is no second figure; another record asks."""
    decide(db, ids[1], Verdict.ACCEPT, by=lan)
    wider = shifted(extraction, 1, text)
    assert again(db, wider).recalled == 0
    assert list(queue_ids(db)) == ids
    assert (one(db).what, one(db).quote, one(db).state) == ("moved", "97,5%", State.ACCEPTED)
    other = shifted(extraction, 1, text, value=Decimal(98))
    assert again(db, other, "soat 0.0.3").recalled == 1
    assert state(db, ids[1]) is State.CHANGED
    decide(db, ids[1], Verdict.ACCEPT, by=lan)
    assert again(db, other, "soat 0.0.4").changes == ()
    assert state(db, ids[1]) is State.ACCEPTED


def test_a_rejected_figure_claims_nothing(
    db: Database, ids: list[int], extraction: Extraction, lan: Session, text: str
) -> None:
    """Where the old span was rejected, a proposal over other characters is a figure of its own."""
    decide(db, ids[1], Verdict.REJECT, by=lan)
    renewal = again(db, shifted(extraction, 1, text))
    assert (renewal.count(What.NEW), renewal.count(What.VANISHED)) == (1, 1)
    assert len(queue_ids(db)) == len(ids) + 1


def test_an_added_figure_is_not_proposed_twice(
    db: Database, extraction: Extraction, lan: Session, people: Figure, seven: Span
) -> None:
    """What an analyst added and the extractor now finds, over more characters, stays one figure."""
    text = document_text(db, 1)
    add_figure(db, 1, seven, people, by=lan)
    span = Span(seven.start, seven.end + 6)
    missed = Candidate(
        span=span,
        quote=span.of(text),
        sentence=extraction.sentences[-1],
        figure=people,
        rule="r",
        confidence=0.5,
    )
    renewal = again(db, replace(extraction, candidates=(*extraction.candidates, missed)))
    assert (renewal.count(What.MOVED), renewal.recalled) == (1, 0)
    assert figure_at(db, 1, span) is None


def test_a_decision_can_be_taken_back_after_its_proposal_is_gone(
    db: Database, ids: list[int], extraction: Extraction, lan: Session
) -> None:
    """Then the figure leaves the queue; a later extractor that proposes it again brings it back."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    again(db, changed(extraction, _0=None))
    undo(db, by=lan)
    assert list(queue_ids(db)) == ids[1:]
    assert miscounted(db) == []
    again(db, extraction, "soat 0.0.3")
    assert list(queue_ids(db)) == ids


def test_sentences_follow_the_extractor(db: Database, ids: list[int], extraction: Extraction) -> None:
    """They stay the rows they are unless they are split otherwise; what is split otherwise is made anew."""
    before = dict(db.execute("SELECT start, id FROM sentences").fetchall())
    again(db, extraction)
    assert dict(db.execute("SELECT start, id FROM sentences").fetchall()) == before
    first, second, *others = extraction.sentences
    joined = Span(first.start, second.end)
    candidates = tuple(
        replace(candidate, sentence=joined) if joined.contains(candidate.sentence) else candidate
        for candidate in extraction.candidates
    )
    again(db, replace(extraction, sentences=(joined, *others), candidates=candidates), "soat 0.0.3")
    assert figure_view(db, ids[0]).sentence == joined
    after = dict(db.execute("SELECT start, id FROM sentences").fetchall())
    assert len(after) == 3
    assert all(before[sentence.start] == after[sentence.start] for sentence in others)


def test_a_renewal_is_whole_or_not_at_all(
    db: Database, extraction: Extraction, monkeypatch: pytest.MonkeyPatch, held: Callable[..., object]
) -> None:
    """Stopped at its last step, nothing of it is there."""
    before = held(db)

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("store.renewal.recount", stopped)
    with pytest.raises(KeyboardInterrupt):
        renew(db, 1, changed(extraction, _0=OTHER), LATER)
    assert held(db) == before


def test_another_document_is_left_alone(
    db: Database, ids: list[int], extraction: Extraction, add: Callable[..., int], text: str
) -> None:
    """Proposals, sentences and counts of other documents stay."""
    other = add(db, name="b.txt", text=text + "Hết.")
    again(db, changed(extraction, _0=None))
    assert progress(db, other).pending == len(ids)
    assert list(differences(db, other)) == []
