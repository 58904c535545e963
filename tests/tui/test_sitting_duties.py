"""A sitting of somebody who was assigned something: its queue, its headings and its counts."""

import hashlib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.assignments import carry_out, plan_documents, plan_share
from store.database import Database, open_database
from store.decisions import decide
from store.documents import add_document
from store.queue import figure_view
from store.rows import FigureView, Session, State, Verdict
from store.sessions import start_session
from tui.screens.sitting import Sitting


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """Three documents of three sentences with a figure each."""
    with open_database(tmp_path / "soat.db", create=True) as db:
        for number in range(3):
            text = "".join(f"Tổ {number}{line} có {line + 5} hộ.\n" for line in range(3))
            width = len(text) // 3
            sentences = tuple(Span(width * line, width * line + width - 1) for line in range(3))
            candidates = tuple(
                Candidate(
                    span=Span(sentence.start + 9, sentence.start + 10),
                    quote=text[sentence.start + 9],
                    sentence=sentence,
                    figure=Figure(kind=Kind.COUNT, value=Decimal(text[sentence.start + 9]), unit="hộ"),
                    rule="r",
                    confidence=1.0,
                )
                for sentence in sentences
            )
            add_document(
                db,
                name=f"d{number}.txt",
                data_sha256=hashlib.sha256(text.encode()).hexdigest(),
                text=text,
                extraction=Extraction(title=None, published=None, sentences=sentences, candidates=candidates),
                extractor="soat test",
            )
        yield db


def test_the_headings_count_what_is_assigned(db: Database) -> None:
    """A part of the second document, and the third, reviewed blind."""
    minh = start_session(db, "minh", "test")
    carry_out(db, plan_documents(db, ["minh", "thu"], [3]), by="head")
    carry_out(db, plan_share(db, ["hoa", "lan"], share=0.7), by="head")
    carry_out(db, plan_documents(db, ["lan"], [3]), by="head")
    decide(db, 8, Verdict.REJECT, by=minh)
    sitting = Sitting(db, start_session(db, "lan", "test"))
    sitting.begin()
    sections = [
        (section.document.name, section.start, section.count) for section in sitting.worklist.sections
    ]
    assert sections == [("d0.txt", 0, 1), ("d1.txt", 1, 1), ("d2.txt", 2, 3)]
    assert len(sitting.worklist) == sitting.left == 5
    assert [sitting.worklist.row(index).state for index in range(5)] == [State.PENDING] * 5
    sitting.go(3)
    sitting.decide(Verdict.ACCEPT)
    assert sitting.view is not None
    assert sitting.view.state is State.ACCEPTED
    assert sitting.left == 4


def test_an_adjudicator_sits_before_what_is_disputed(db: Database) -> None:
    """And nothing else; the view has everybody's verdict."""
    carry_out(db, plan_documents(db, ["lan", "minh"], [2]), by="head")
    decide(db, 5, Verdict.ACCEPT, by=start_session(db, "lan", "test"))
    decide(db, 5, Verdict.REJECT, by=start_session(db, "minh", "test"))
    sitting = Sitting(db, start_session(db, "thu", "test", adjudicates=True))
    sitting.begin()
    assert list(sitting.worklist.ids) == [5]
    assert [section.count for section in sitting.worklist.sections] == [1]
    assert sitting.view is not None
    assert {head.annotator for head in sitting.view.heads} == {"lan", "minh"}
    sitting.decide(Verdict.REJECT)
    assert sitting.view.state is State.REJECTED


def test_a_verdict_reads_the_next_figure_alone(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that was decided is read again only where one stays with it; its state is known at once."""
    sitting = Sitting(db, start_session(db, "lan", "test"))
    sitting.begin()
    read: list[int] = []

    def counting(db: Database, figure_id: int, by: Session) -> FigureView:
        read.append(figure_id)
        return figure_view(db, figure_id, by)

    monkeypatch.setattr("tui.screens.place.figure_view", counting)
    first, second = sitting.worklist.ids[:2]
    sitting.decide(Verdict.REJECT)
    assert sitting.worklist.row(0).state is State.REJECTED
    assert sitting.advance()
    assert sitting.view is not None
    assert (sitting.view.figure_id, read) == (second, [second])
    sitting.go(0)
    sitting.decide(Verdict.FLAG)
    assert sitting.view.state is State.FLAGGED
    assert read == [second, first, first]


def test_a_verdict_made_blind_shows_the_own_state(db: Database) -> None:
    """The queue says what the annotator decided, not what another one did meanwhile."""
    carry_out(db, plan_documents(db, ["lan", "thu"], [3]), by="head")
    sitting = Sitting(db, start_session(db, "lan", "test"))
    sitting.begin()
    decide(db, sitting.worklist.ids[0], Verdict.REJECT, by=start_session(db, "thu", "test"))
    sitting.decide(Verdict.FLAG)
    assert sitting.worklist.row(0).state is State.FLAGGED
    assert sitting.worklist.counts[State.DISPUTED] == 0
