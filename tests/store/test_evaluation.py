"""Measuring an extractor: what is counted, what is not, and how sure it is."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.figures import Extraction, Figure, Kind, Span
from store.database import Database
from store.decisions import add_figure, decide
from store.evaluation import Evaluation, Judgement, Proposed, as_json
from store.intervals import wilson
from store.judging import documents_of, judged_documents, judgement, proposals_by
from store.queue import figure_view, queue_ids
from store.reading import mark_document_read, mark_read
from store.renewal import renew
from store.rows import Session, State, Verdict

TRUE = Figure(
    kind=Kind.COUNT, value=Decimal(12), unit="hồ sơ trực tuyến", indicator="hồ sơ đã nhận", entity="Hà Nội"
)
NEAR = replace(TRUE, unit="hồ sơ trực tuyến mới", indicator="số hồ sơ nhận được")
FAR = replace(TRUE, value=Decimal(13), entity="Huế")
A, B, C, D = (Span(start, start + 5) for start in (0, 10, 20, 30))


def measured(judged: Judgement, *proposals: tuple[Span, Figure]) -> Evaluation:
    """One document's outcome."""
    result = Evaluation()
    result.take(judged, [Proposed(span, figure, "rule") for span, figure in proposals])
    return result


def test_places_decide_what_is_right() -> None:
    """Right with the very span; wrong where rejected, beside a verified figure, or in text gone through."""
    judged = Judgement(verified={A: TRUE}, rejected=frozenset({B}), read=(Span(0, 40),))
    total = measured(judged, (A, TRUE), (B, TRUE), (C, TRUE)).total
    assert (total.right, total.wrong, total.required, total.found) == (1, 2, 1, 1)
    beside = measured(Judgement(verified={A: TRUE}), (Span(0, 4), TRUE))
    assert (beside.total.right, beside.total.wrong) == (0, 1)


def test_what_nobody_decided_counts_for_nothing() -> None:
    """Outside of text gone through, and where a figure still asks for a verdict."""
    judged = Judgement(verified={A: TRUE}, open=frozenset({C}), read=(Span(15, 40),))
    result = measured(judged, (B, TRUE), (C, TRUE), (D, TRUE))
    assert (result.undecided, result.total.wrong, result.total.required) == (2, 1, 0)
    assert result.total.recall is None
    assert result.total.f1 is None


def test_fields_agree_as_in_the_benchmark() -> None:
    """A unit by its head, wordings by half of their words; the very same record is told apart."""
    judged = Judgement(verified={A: TRUE, B: TRUE, C: TRUE}, read=(Span(0, 40),))
    result = measured(judged, (A, TRUE), (B, NEAR), (C, FAR))
    assert (result.total.same, result.total.whole, result.total.core) == (1, 2, 2)
    assert dict(result.faulty) == {"value": 1, "entity": 1}
    value = result.accuracy("value")
    assert value is not None
    assert value.value == pytest.approx(2 / 3)


def test_kinds_and_rules_have_their_share() -> None:
    """A missed figure counts for its kind; a wrong proposal for the kind that it says."""
    percent = Figure(kind=Kind.PERCENT, value=Decimal(5), unit="%")
    judged = Judgement(verified={A: TRUE, B: percent}, read=(Span(0, 40),))
    kinds = measured(judged, (A, TRUE), (C, percent)).kinds
    assert (kinds["count"].required, kinds["count"].found) == (1, 1)
    assert (kinds["percent"].wrong, kinds["percent"].required, kinds["percent"].found) == (1, 1, 0)


@given(st.integers(0, 500), st.integers(0, 500))
def test_an_interval_holds_its_share(found: int, missed: int) -> None:
    """It lies within 0 and 1, and has the share in it."""
    share = wilson(found, found + missed)
    if share is None:
        assert found == missed == 0
    else:
        assert 0 <= share.low <= share.value + 1e-9
        assert share.value - 1e-9 <= share.high <= 1


def test_a_database_is_measured_on_what_was_gone_through(
    db: Database, ids: list[int], lan: Session, people: Figure, seven: Span
) -> None:
    """First nothing, then what was decided; missed figures count once the text was read."""
    assert measured_in(db).total.required == 0
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    decide(db, ids[1], Verdict.REJECT, by=lan)
    result = measured_in(db)
    assert (result.total.right, result.total.wrong, result.undecided) == (1, 1, 2)
    add_figure(db, 1, seven, people, by=lan)
    mark_read(db, 1, Span(seven.start - 5, seven.end + 5), by=lan)
    assert (measured_in(db).total.required, measured_in(db).total.found) == (1, 0)
    mark_document_read(db, 1, by=lan)
    assert (measured_in(db).total.required, measured_in(db).total.found) == (2, 1)
    assert measured_in(db).complete == 0
    for figure_id in ids[2:]:
        decide(db, figure_id, Verdict.ACCEPT, by=lan)
    assert measured_in(db).complete == 1
    assert as_json(measured_in(db))["precision"] == pytest.approx([0.75, 0.3006, 0.9544])


def test_a_verdict_that_is_looked_at_again_still_counts(
    db: Database, ids: list[int], lan: Session, extraction: Extraction
) -> None:
    """Else an extractor would not be measured just where it differs from what was verified."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    first, *others = extraction.candidates
    candidates = (replace(first, figure=replace(first.figure, value=Decimal(9))), *others)
    renew(db, 1, replace(extraction, candidates=candidates), "soat 0.0.2")
    assert figure_view(db, ids[0]).state is State.CHANGED
    result = Evaluation()
    result.take(judgement(db, 1), proposals_by(db, 1, None))
    assert (result.total.right, result.total.core) == (1, 0)


def measured_in(db: Database) -> Evaluation:
    """All documents, by whatever proposes in them."""
    assert list(queue_ids(db))
    result = Evaluation()
    for document_id in judged_documents(db):
        assert document_id in documents_of(db, "soat 0.0.1")
        result.take(judgement(db, document_id), proposals_by(db, document_id, None))
    return result
