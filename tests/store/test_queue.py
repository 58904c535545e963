"""The queue: order, pages, and what a screen shows about one figure."""

import hashlib
from array import array
from collections.abc import Callable
from decimal import Decimal

import pytest

from extract.figures import Extraction, Figure, Span
from store.database import Database
from store.decisions import add_figure, decide
from store.documents import add_document
from store.errors import UnknownFigure
from store.positions import recall, remember
from store.queue import figure_at, figure_view, queue_ids, queue_rows
from store.rows import Session, State, Verdict
from store.sessions import start_session
from store.statistics import progress, progress_by_annotator, progress_by_document


def test_the_queue_is_in_document_and_offset_order(db: Database, text: str, add: Callable[..., int]) -> None:
    """Four bytes a figure; of some documents when they are named, whatever their order there."""
    second = add(db, name="second.txt", text=text + "Hết.\n")
    ids = queue_ids(db)
    assert isinstance(ids, array)
    assert ids.itemsize == 4
    assert [(row.document_id, row.quote) for row in queue_rows(db, ids)] == [
        (document, quote) for document in (1, second) for quote in ("1.250", "97,5%", "3,25%", "18/20")
    ]
    assert queue_ids(db, [second]) == ids[4:]
    assert queue_ids(db, [second, 1]) == ids
    assert list(queue_ids(db, [99])) == []


def test_a_page_comes_in_the_order_asked_for(db: Database, ids: list[int]) -> None:
    """Unknown ids are left out; a page may be empty."""
    rows = queue_rows(db, [ids[2], 999, ids[0]])
    assert [row.figure_id for row in rows] == [ids[2], ids[0]]
    assert queue_rows(db, []) == []


def test_a_row_shows_the_unit_that_stands(db: Database, ids: list[int], lan: Session, people: Figure) -> None:
    """Proposed, corrected, even corrected away."""
    decide(db, ids[0], Verdict.CORRECT, by=lan, after=people)
    decide(db, ids[3], Verdict.CORRECT, by=lan, after=Figure(kind=people.kind, value=Decimal(18)))
    decide(db, ids[1], Verdict.REJECT, by=lan)
    rows = queue_rows(db, ids)
    assert [row.unit for row in rows] == ["người", "%", "%", None]
    assert [row.state for row in rows] == [State.CORRECTED, State.REJECTED, State.PENDING, State.CORRECTED]
    assert {row.confidence for row in rows} == {0.75}


def test_a_view_holds_the_sentence_with_its_neighbours(db: Database, ids: list[int], text: str) -> None:
    """Cut out of the untouched text, with the other figures in it."""
    view = figure_view(db, ids[1])
    lines = text.split("\n")
    assert view.passage == "\n".join(lines[:3])
    assert view.sentence.of(text) == lines[1]
    assert view.span.of(text) == view.quote == "97,5%"
    assert text[view.passage_start :].startswith(view.passage)
    assert [(sibling.span.of(text), sibling.state) for sibling in view.siblings] == [
        ("1.250", State.PENDING),
        ("3,25%", State.PENDING),
        ("18/20", State.PENDING),
    ]
    assert (view.rule, view.confidence, view.alternative) == ("counts.plain", 0.75, None)
    assert view.document.name == "phu-thinh.txt"
    assert view.document.published == "2023-06-30"


def test_a_view_shows_the_other_reading_of_the_number(db: Database, ids: list[int]) -> None:
    """`1.250` may be a decimal; the analyst settles it."""
    assert figure_view(db, ids[0]).alternative == Decimal("1.25")


def test_a_proposal_comes_back_as_it_was(db: Database, ids: list[int], extraction: Extraction) -> None:
    """Every field, decimals exact."""
    assert [figure_view(db, figure_id).proposed for figure_id in ids] == [
        candidate.figure for candidate in extraction.candidates
    ]


def test_an_added_figure_is_shown_without_a_proposal(
    db: Database, lan: Session, text: str, people: Figure, seven: Span
) -> None:
    """At the end of the text the passage ends with its sentence; the withdrawn ones are no siblings."""
    add_figure(db, 1, seven, people, by=lan)
    figure_id = figure_at(db, 1, seven)
    assert figure_id is not None
    view = figure_view(db, figure_id)
    assert view.proposed is None
    assert view.rule is None
    assert view.passage == "\n".join(text.split("\n")[2:4])
    assert queue_rows(db, [figure_id])[0].confidence is None


def test_a_figure_across_sentences_has_them_all(
    db: Database, lan: Session, text: str, people: Figure
) -> None:
    """A numeral that a wrong sentence border cuts is still shown whole."""
    border = text.index("\n")
    span = Span(border - 5, border + 6)
    add_figure(db, 1, span, people, by=lan)
    figure_id = figure_at(db, 1, span)
    assert figure_id is not None
    assert figure_view(db, figure_id).sentence.of(text) == "\n".join(text.split("\n")[:2])


def test_a_figure_outside_all_sentences_is_its_own(empty: Database, people: Figure, text: str) -> None:
    """A text without a sentence is still reviewed."""
    bare = Extraction(title=None, published=None, sentences=(), candidates=())
    digest = hashlib.sha256(text.encode()).hexdigest()
    added = add_document(empty, name="a", data_sha256=digest, text=text, extraction=bare, extractor="x")
    add_figure(empty, added.document_id, Span(5, 9), people, by=start_session(empty, "lan", "test"))
    view = figure_view(empty, 1)
    assert (view.sentence, view.passage) == (Span(5, 9), text[5:9])


def test_an_unknown_figure_is_told(db: Database) -> None:
    """An id from another database."""
    with pytest.raises(UnknownFigure):
        figure_view(db, 999)
    assert figure_at(db, 1, Span(0, 1)) is None
    assert figure_at(db, 1, Span(0, 10**30)) is None


def test_the_place_where_an_annotator_stopped_is_kept(db: Database, ids: list[int]) -> None:
    """One for each annotator; durable writes stay as they were."""
    assert recall(db, "lan") is None
    remember(db, "lan", ids[1])
    remember(db, "minh", ids[3])
    remember(db, "lan", ids[2])
    remember(db, "lan", 999)
    assert (recall(db, "lan"), recall(db, "minh")) == (ids[2], ids[3])
    assert db.execute("PRAGMA synchronous").fetchone()[0] == 2


def test_progress_counts_by_state(
    db: Database, ids: list[int], lan: Session, people: Figure, seven: Span
) -> None:
    """An addition counts in the total; what is flagged is still left."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    decide(db, ids[1], Verdict.FLAG, by=lan)
    decide(db, ids[2], Verdict.REJECT, by=lan)
    add_figure(db, 1, seven, people, by=lan)
    for counted in (progress(db), progress(db, 1), progress_by_document(db)[0][1]):
        assert (counted.total, counted.left, counted.done) == (5, 2, 3)
        assert (counted.pending, counted.flagged, counted.accepted) == (1, 1, 1)
        assert (counted.corrected, counted.rejected, counted.added) == (0, 1, 1)
    assert progress(db, 99).total == 0


def test_a_document_without_figures_is_listed_too(empty: Database, text: str) -> None:
    """With nothing to do."""
    bare = Extraction(title=None, published=None, sentences=(), candidates=())
    digest = hashlib.sha256(text.encode()).hexdigest()
    add_document(empty, name="a", data_sha256=digest, text=text, extraction=bare, extractor="x")
    assert [(document.name, counted.total) for document, counted in progress_by_document(empty)] == [("a", 0)]
    assert progress(empty).total == 0
    assert progress_by_annotator(empty) == []


def test_annotators_are_counted_by_what_stands(
    db: Database, ids: list[int], lan: Session, minh: Session
) -> None:
    """A decision that somebody decided over stands no longer; who only looked is there with nothing."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    decide(db, ids[1], Verdict.ACCEPT, by=lan)
    decide(db, ids[1], Verdict.REJECT, by=minh)
    first, second = progress_by_annotator(db)
    assert (first.annotator, first.sessions, first.decisions, first.accepted, first.standing) == (
        "lan",
        1,
        2,
        1,
        1,
    )
    assert (second.rejected, second.standing) == (1, 1)
    assert first.first_at is not None
    assert first.last_at is not None
    assert first.first_at <= first.last_at
