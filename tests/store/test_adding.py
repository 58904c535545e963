"""Adding what the extractor missed: where it may stand, and how it is taken back."""

from dataclasses import replace

import pytest

from extract.figures import Figure, Span
from store.database import Database
from store.decisions import add_figure, decide, redo, standing, undo
from store.errors import DecisionError, UnknownDocument
from store.queue import figure_at, figure_view, queue_ids
from store.rows import Session, State, Verdict
from store.sessions import start_session


def state(db: Database, figure_id: int) -> State:
    """Where a figure stands."""
    return figure_view(db, figure_id).state


def count(db: Database) -> int:
    """Rows of the record."""
    return db.table("decisions").count


def test_an_added_figure_joins_the_queue_until_it_is_taken_back(
    db: Database, ids: list[int], lan: Session, people: Figure, seven: Span
) -> None:
    """It stands in text order; withdrawn it is gone, redone it is there again."""
    add_figure(db, 1, seven, people, by=lan)
    figure_id = figure_at(db, 1, seven)
    assert figure_id is not None
    assert list(queue_ids(db)) == [*ids, figure_id]
    assert (state(db, figure_id), figure_view(db, figure_id).record) == (State.ADDED, people)
    taken = undo(db, by=lan)
    assert taken is not None
    assert list(queue_ids(db)) == ids
    assert figure_at(db, 1, seven) is None
    with pytest.raises(DecisionError, match="nothing is proposed"):
        decide(db, figure_id, Verdict.REJECT, by=lan)
    redo(db, taken, by=lan)
    assert list(queue_ids(db)) == [*ids, figure_id]


def test_an_added_figure_is_reviewed_like_any_other(
    db: Database, lan: Session, minh: Session, people: Figure, seven: Span
) -> None:
    """Somebody else may accept, correct or reject it; undoing that leaves it added."""
    add_figure(db, 1, seven, people, by=lan)
    figure_id = figure_at(db, 1, seven)
    assert figure_id is not None
    decide(db, figure_id, Verdict.ACCEPT, by=minh)
    decide(db, figure_id, Verdict.CORRECT, by=minh, after=replace(people, unit="cán bộ"))
    decide(db, figure_id, Verdict.REJECT, by=minh)
    for _ in range(3):
        undo(db, by=minh)
    assert state(db, figure_id) is State.ADDED


def test_a_note_can_be_put_to_an_added_figure(
    db: Database, lan: Session, people: Figure, seven: Span
) -> None:
    """The same addition with a note is a new row, and still an addition."""
    add_figure(db, 1, seven, people, by=lan)
    figure_id = figure_at(db, 1, seven)
    assert figure_id is not None
    decide(db, figure_id, Verdict.ADD, by=lan, after=people, note="gồm cả trưởng thôn")
    decision = standing(db, figure_id)
    assert decision is not None
    assert (decision.verdict, decision.note) == (Verdict.ADD, "gồm cả trưởng thôn")


def test_adding_where_a_figure_stands_is_refused(
    db: Database, ids: list[int], lan: Session, people: Figure, seven: Span
) -> None:
    """One numeral is one figure: the same or an overlapping place is corrected, or rejected first."""
    minh = start_session(db, "minh", "soat test")
    span = figure_view(db, ids[0]).span
    with pytest.raises(DecisionError, match="correct that one"):
        add_figure(db, 1, span, people, by=lan)
    wider = Span(span.start - 1, span.end)
    with pytest.raises(DecisionError, match=r"overlaps the figure '1\.250'"):
        add_figure(db, 1, wider, people, by=lan)
    decide(db, ids[0], Verdict.REJECT, by=lan)
    add_figure(db, 1, wider, people, by=lan)
    first = add_figure(db, 1, seven, people, by=lan)
    assert add_figure(db, 1, seven, people, by=lan) == first
    with pytest.raises(DecisionError, match="correct that one"):
        add_figure(db, 1, seven, people, by=minh)


def test_an_addition_is_not_redone_over_another(
    db: Database, lan: Session, minh: Session, people: Figure, seven: Span
) -> None:
    """Its place was taken meanwhile."""
    add_figure(db, 1, seven, people, by=lan)
    taken = undo(db, by=lan)
    assert taken is not None
    add_figure(db, 1, Span(seven.start, seven.end + 6), people, by=minh)
    with pytest.raises(DecisionError, match="overlaps"):
        redo(db, taken, by=lan)


def test_a_place_outside_the_text_is_no_figure(db: Database, lan: Session, text: str, people: Figure) -> None:
    """Nor is an empty one, or white space; nothing stays behind."""
    newline = text.index("\n")
    for span in (
        Span(5, 5),
        Span(9, 4),
        Span(-3, 2),
        Span(len(text), len(text) + 1),
        Span(newline, newline + 1),
    ):
        with pytest.raises(DecisionError):
            add_figure(db, 1, span, people, by=lan)
    with pytest.raises(UnknownDocument):
        add_figure(db, 2, Span(0, 1), people, by=lan)
    assert db.table("figures").count == 4
    assert count(db) == 0
