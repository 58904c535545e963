"""A proposal over other characters of a settled figure is in no queue, whichever file had which."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from extract.figures import Extraction, Span
from store.database import Database, file_of, open_database
from store.decisions import decide, undo
from store.documents import document_text
from store.merge import merge
from store.queue import queue_ids, queue_rows
from store.renewal import renew
from store.rows import Session, State, Verdict
from store.tallies import miscounted

LATER = "soat 0.0.2"


@pytest.fixture
def elsewhere(db: Database, ids: list[int], extraction: Extraction, tmp_path: Path) -> Iterator[Database]:
    """A copy in which the document was read anew: one number less a character, and with another value."""
    assert len(ids) == 4
    path = file_of(db) or tmp_path
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with open_database(Path(shutil.copy(path, tmp_path / "elsewhere.db"))) as other:
        renew(other, 1, shifted(extraction, document_text(db, 1)), LATER)
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        yield other


def shifted(extraction: Extraction, text: str) -> Extraction:
    """The reading with its second proposal over less text."""
    first, second, *others = extraction.candidates
    span = Span(second.span.start, second.span.end - 1)
    other = replace(second.figure, value=Decimal(98))
    moved = replace(second, span=span, quote=span.of(text), figure=other)
    return replace(extraction, candidates=(first, moved, *others))


def states(db: Database) -> list[tuple[str, State]]:
    """The queue, quote and state."""
    assert miscounted(db) == []
    return [(row.quote, row.state) for row in queue_rows(db, queue_ids(db))]


def beginning(db: Database) -> list[tuple[str, State]]:
    """The first two figures."""
    return states(db)[:2]


def test_it_leaves_the_queue_with_a_merge(
    db: Database, ids: list[int], lan: Session, elsewhere: Database
) -> None:
    """As in a renewal; and the decision is asked about, once."""
    decide(db, ids[1], Verdict.ACCEPT, by=lan)
    merge(db, file_of(elsewhere) or Path())
    assert beginning(db) == [("1.250", State.PENDING), ("97,5%", State.CHANGED)]
    assert db.execute("SELECT why FROM recalls").fetchall() == [("moved",)]
    decide(db, ids[1], Verdict.ACCEPT, by=lan)
    merge(db, file_of(elsewhere) or Path())
    assert beginning(db)[1] == ("97,5%", State.ACCEPTED)


def test_it_comes_back_when_nothing_stands_there_any_more(
    db: Database, ids: list[int], lan: Session, elsewhere: Database
) -> None:
    """In whichever file the decision was taken back: no proposal is lost on the way."""
    decide(db, ids[1], Verdict.ACCEPT, by=lan)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = file_of(db) or Path()
    merge(elsewhere, path)
    assert beginning(elsewhere)[1] == ("97,5%", State.CHANGED)
    undo(db, by=lan)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    merge(elsewhere, path)
    assert beginning(elsewhere)[1] == ("97,5", State.PENDING)
    assert elsewhere.execute("SELECT count(*) FROM set_aside").fetchone()[0] == 0


def test_a_recall_goes_when_the_extractor_comes_round(
    db: Database, ids: list[int], extraction: Extraction, lan: Session, held: Callable[..., object]
) -> None:
    """What nobody answered need not be answered once it is proposed as it was decided."""
    decide(db, ids[1], Verdict.ACCEPT, by=lan)
    renew(db, 1, shifted(extraction, document_text(db, 1)), LATER)
    assert beginning(db)[1] == ("97,5%", State.CHANGED)
    renew(db, 1, extraction, "soat 0.0.3")
    assert beginning(db)[1] == ("97,5%", State.ACCEPTED)
    before = held(db)
    assert renew(db, 1, extraction, "soat 0.0.3") is None
    assert held(db) == before
