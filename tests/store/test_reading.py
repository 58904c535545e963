"""Stretches read through: a decision like any other, and what it tells of missed figures."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from extract.figures import Figure, Kind, Span
from store.coverage import Coverage, coverage
from store.database import open_database
from store.decisions import add_figure, decide, redo, undo
from store.errors import DecisionError, UnknownDocument
from store.integrity import verify
from store.queue import queue_ids
from store.reading import mark_document_read, mark_read, read_stretches
from store.rows import Verdict
from store.sessions import start_session
from store.statistics import progress

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SENTENCE = Span(0, 40)


def test_a_stretch_read_through_is_in_the_record_and_in_no_queue(path: Path, add: Callable[..., int]) -> None:
    """It is chained, survives `verify`, and neither the queue nor the counts know it as a figure."""
    with open_database(path, create=True) as db:
        document = add(db)
        before = list(queue_ids(db)), progress(db)
        assert mark_read(db, document, SENTENCE, by=start_session(db, "lan", "test"), note="hết")
        assert read_stretches(db, document) == [(SENTENCE, "lan")]
        assert (list(queue_ids(db)), progress(db)) == before
        assert list(verify(db)) == []


def test_reading_the_same_stretch_again_adds_no_row(path: Path, add: Callable[..., int]) -> None:
    """By the same annotator; another's reading is a row of its own."""
    with open_database(path, create=True) as db:
        document, lan, minh = add(db), start_session(db, "lan", "test"), start_session(db, "minh", "test")
        assert [mark_read(db, document, SENTENCE, by=by) for by in (lan, lan, minh)] == [True, False, True]
        assert [annotator for _, annotator in read_stretches(db, document)] == ["lan", "minh"]


def test_undo_takes_a_reading_back_and_redo_makes_it_again(path: Path, add: Callable[..., int]) -> None:
    """A mark that was too quick is no worse than any other decision."""
    with open_database(path, create=True) as db:
        document, lan = add(db), start_session(db, "lan", "test")
        mark_read(db, document, SENTENCE, by=lan)
        taken = undo(db, by=lan)
        assert taken is not None
        assert taken.verdict is Verdict.NOTHING
        assert read_stretches(db, document) == []
        redo(db, taken, by=lan)
        assert read_stretches(db, document) == [(SENTENCE, "lan")]
        assert list(verify(db)) == []


def test_a_stretch_that_is_one_figure_keeps_both_apart(path: Path, add: Callable[..., int]) -> None:
    """A table cell can be a sentence and a figure at once: the verdict and the reading do not touch."""
    with open_database(path, create=True) as db:
        document, lan = add(db), start_session(db, "lan", "test")
        figure = queue_ids(db)[0]
        row = db.execute('SELECT start, "end" FROM figures WHERE id = ?', (figure,)).fetchone()
        decide(db, figure, Verdict.ACCEPT, by=lan)
        mark_read(db, document, Span(*row), by=lan)
        assert progress(db).accepted == 1
        undo(db, by=lan)
        assert progress(db).accepted == 1
        decide(db, figure, Verdict.REJECT, by=lan)
        assert progress(db).rejected == 1
        assert list(verify(db)) == []


def test_a_whole_document_can_be_read_through(path: Path, add: Callable[..., int]) -> None:
    """Also one so long that it takes several rows; an unknown one is refused."""
    with open_database(path, create=True) as db:
        document, lan = add(db), start_session(db, "lan", "test")
        assert mark_document_read(db, document, by=lan)
        assert not mark_document_read(db, document, by=lan)
        assert coverage(db).characters == coverage(db).of
        with pytest.raises(UnknownDocument):
            mark_document_read(db, 99, by=lan)
        with pytest.raises(DecisionError):
            mark_read(db, document, Span(0, 10_000), by=lan)


def test_recall_is_told_from_what_was_added_where_all_was_read(path: Path, add: Callable[..., int]) -> None:
    """Two accepted and one added by hand within what was read: the extractor found two of three."""
    with open_database(path, create=True) as db:
        document, lan = add(db), start_session(db, "lan", "test")
        assert coverage(db).recall is None
        for figure in queue_ids(db)[:2]:
            decide(db, figure, Verdict.ACCEPT, by=lan)
        text = db.execute("SELECT piece FROM texts").fetchone()[0]
        at = text.index("7 người")
        people = Figure(kind=Kind.COUNT, value=Decimal(7), unit="người")
        add_figure(db, document, Span(at, at + 1), people, by=lan)
        mark_document_read(db, document, by=lan)
        found = coverage(db)
        assert (found.found, found.figures) == (2, 3)


@pytest.mark.parametrize(
    ("found", "figures", "expected"),
    [(81, 263, (0.2553, 0.3662)), (15, 148, (0.0624, 0.1605)), (0, 20, (0.0, 0.1611))],
)
def test_the_interval_is_wilsons(found: int, figures: int, expected: tuple[float, float]) -> None:
    """The published worked examples: R. G. Newcombe 1998, Statistics in Medicine 17:857-872, table I."""
    recall = Coverage(characters=1, of=1, figures=figures, found=found).recall
    assert recall is not None
    assert tuple(round(end, 4) for end in recall[1:]) == expected
