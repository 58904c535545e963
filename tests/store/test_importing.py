"""Other extractors' proposals: beside the reading of a document or in its place, and taken back again."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.database import Database, open_database
from store.decisions import add_figure, decide, standing
from store.errors import OfferError
from store.extractions import all_readings
from store.importing import offer, offered_beside, stands_instead, take_back, take_instead
from store.integrity import verify
from store.merge import merge
from store.offers import clean_extractor, offers
from store.proposals import What
from store.queue import figure_at, figure_view, queue_ids
from store.records import to_json
from store.renewal import renew
from store.rows import Session, State, Verdict
from store.tallies import miscounted

OTHER = Figure(kind=Kind.COUNT, value=Decimal(7), unit="tổ viên")


@pytest.fixture
def missed(extraction: Extraction, seven: Span, text: str) -> Candidate:
    """What the reading misses, as another extractor proposes it."""
    return Candidate(
        span=seven,
        quote=seven.of(text),
        sentence=extraction.sentences[-1],
        figure=OTHER,
        rule="llm",
        confidence=0.4,
    )


@pytest.fixture
def otherwise(extraction: Extraction) -> Candidate:
    """The same place as the first proposal, with another record."""
    return replace(extraction.candidates[0], figure=OTHER, rule="llm.count", confidence=0.9)


def told(db: Database) -> list[tuple[str, str | None, str | None]]:
    """The queue: quote, rule and record, with what must hold in any case."""
    assert miscounted(db) == []
    assert list(verify(db)) == []
    views = [figure_view(db, figure_id) for figure_id in queue_ids(db)]
    return [(view.quote, view.rule, to_json(view.proposed)) for view in views]


def test_what_is_missed_comes_up_and_what_is_known_stays(
    db: Database, missed: Candidate, otherwise: Candidate
) -> None:
    """Beside: soat's own record is shown where both propose, with what the other says of it."""
    before = told(db)
    renewal = offer(db, 1, "llm", [otherwise, missed])
    assert renewal is not None
    assert [change.what for change in renewal.changes] == [What.NEW]
    assert told(db) == [*before, ("7", "llm", to_json(OTHER))]
    first, *_, last = (figure_view(db, figure_id) for figure_id in queue_ids(db))
    assert [(other.extractor, other.figure) for other in first.others] == [("llm", OTHER)]
    assert last.others == ()


def test_offered_again_nothing_changes(
    db: Database, missed: Candidate, held: Callable[[Database], object]
) -> None:
    """The same proposals by the same name are known."""
    offer(db, 1, "llm", [missed])
    before = held(db)
    assert offer(db, 1, "llm", [missed]) is None
    assert held(db) == before


def test_a_later_version_takes_the_place_of_an_earlier(
    db: Database, missed: Candidate, otherwise: Candidate, lan: Session
) -> None:
    """Under one name another set is another version: a decision on the earlier is looked at again."""
    offer(db, 1, "llm", [missed])
    figure_id = queue_ids(db)[-1]
    decide(db, figure_id, Verdict.ACCEPT, by=lan)
    changed = replace(missed, figure=replace(OTHER, unit="người"))
    offer(db, 1, "llm", [otherwise, changed])
    assert {one.extractor[:4] for one in offers(db, 1)} == {"llm+"}
    assert figure_view(db, figure_id).state is State.CHANGED
    assert offered_beside(db, "llm") == [1]


def test_offers_outlive_a_better_extractor(
    db: Database, missed: Candidate, extraction: Extraction, seven: Span, people: Figure
) -> None:
    """What soat proposes later comes before them, and when it no longer does they come back."""
    offer(db, 1, "llm", [missed])
    before = told(db)
    assert renew(db, 1, extraction, "soat 0.0.2") is not None
    assert told(db) == before
    found = replace(missed, figure=people, rule="counts.plain")
    renew(db, 1, replace(extraction, candidates=(*extraction.candidates, found)), "soat 0.0.3")
    assert told(db)[-1] == ("7", "counts.plain", to_json(people))
    renew(db, 1, extraction, "soat 0.0.4")
    assert told(db) == before
    assert seven == missed.span


def test_taken_back_all_is_as_before(db: Database, missed: Candidate, otherwise: Candidate) -> None:
    """What was offered goes; what soat proposes was never touched."""
    before = told(db)
    offer(db, 1, "llm", [otherwise, missed])
    renewal = take_back(db, 1, "llm")
    assert renewal is not None
    assert [change.what for change in renewal.changes] == [What.VANISHED]
    assert told(db) == before
    assert take_back(db, 1, "llm") is None
    assert not all_readings(db)[0].is_other


def test_decisions_outlive_what_they_were_made_on(db: Database, missed: Candidate, lan: Session) -> None:
    """An accepted proposal stays verified when its extractor's proposals are taken back."""
    offer(db, 1, "llm", [missed])
    figure_id = queue_ids(db)[-1]
    decide(db, figure_id, Verdict.ACCEPT, by=lan)
    take_back(db, 1, "llm")
    decision = standing(db, figure_id)
    assert decision is not None
    assert decision.after == OTHER
    assert figure_view(db, figure_id).state is State.ACCEPTED
    told(db)


def test_an_added_figure_is_not_asked_again(
    db: Database, missed: Candidate, people: Figure, seven: Span, lan: Session
) -> None:
    """Where somebody settled a figure, what another extractor says there is no reason to look again."""
    add_figure(db, 1, seven, people, by=lan)
    renewal = offer(db, 1, "llm", [missed])
    assert renewal is not None
    assert renewal.recalled == 0
    figure_id = figure_at(db, 1, seven)
    assert figure_id is not None
    view = figure_view(db, figure_id)
    assert (view.state, view.proposed) == (State.ADDED, None)
    assert [other.figure for other in view.others] == [OTHER]


def test_two_others_share_the_queue(db: Database, missed: Candidate, text: str) -> None:
    """Where two overlap, that of the first by name is shown, whichever came first."""
    wider = Span(missed.span.start, missed.span.end + 1)
    second = replace(missed, span=wider, quote=wider.of(text), rule="zeta")
    offer(db, 1, "zeta", [second])
    offer(db, 1, "alpha", [replace(missed, rule="alpha")])
    assert told(db)[-1][:2] == ("7", "alpha")
    take_back(db, 1, "alpha")
    assert told(db)[-1][:2] == ("7 ", "zeta")


def test_instead_stays_until_it_is_taken_back(
    db: Database, missed: Candidate, extraction: Extraction, lan: Session
) -> None:
    """In place of soat's own, decisions kept; the reading is known as another's."""
    first = queue_ids(db)[0]
    decide(db, first, Verdict.ACCEPT, by=lan)
    take_instead(db, 1, "llm", [missed])
    assert [quote for quote, _, _ in told(db)] == ["1.250", "7"]
    assert figure_view(db, first).state is State.ACCEPTED
    assert all_readings(db)[0].is_other
    assert stands_instead(db, "llm") == [1]
    assert take_instead(db, 1, "llm", [missed]) is None
    with pytest.raises(OfferError, match="takes it back"):
        offer(db, 1, "llm", [missed])
    renew(db, 1, extraction, "soat 0.0.1")
    assert [quote for quote, _, _ in told(db)] == ["1.250", "97,5%", "3,25%", "18/20"]
    assert stands_instead(db, "llm") == []


def test_merged_files_hold_the_offers_of_the_later_reading(
    db: Database, other: Path, path: Path, missed: Candidate
) -> None:
    """In either order of merging the queue and the offers are the same."""
    with open_database(other) as theirs:
        offer(theirs, 1, "llm", [missed])
        expected = told(theirs)
    merge(db, other)
    assert told(db) == expected
    assert [one.extractor for one in offers(db, 1)] == ["llm"]
    with open_database(other) as theirs:
        assert merge(theirs, path).is_nothing
        assert told(theirs) == expected
    take_back(db, 1, "llm")
    with open_database(other) as theirs:
        merge(theirs, path)
        assert told(theirs) == told(db)
        assert offers(theirs, 1) == []


@pytest.mark.parametrize(
    "name", ["", " ", "x" * 101, "a,b", 'a"b', "a:b", "a\nb", "soat 0.1.0", "Soat", "x+0123abcd"]
)
def test_names_that_mislead_are_refused(name: str) -> None:
    """A name must be fit for a filter, and not be taken for one of soat's own."""
    with pytest.raises(OfferError):
        clean_extractor(name)
