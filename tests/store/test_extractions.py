"""Which extractor read a document last, and what it may not say of it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from extract.figures import Extraction
from store import clock
from store.database import Database
from store.differences import differences
from store.errors import DocumentError, UnknownDocument
from store.extractions import all_readings, reading_of
from store.renewal import renew

LATER = "soat 0.0.2"


def test_the_last_reading_is_known(db: Database, extraction: Extraction) -> None:
    """So a command need not even run the extractor."""
    (reading,) = all_readings(db)
    assert (reading.extractor, reading.is_due("soat 0.0.1"), reading.is_due(LATER)) == (
        "soat 0.0.1",
        False,
        True,
    )
    assert renew(db, 1, extraction, LATER) is not None
    sha256 = db.execute("SELECT sha256 FROM documents").fetchone()[0]
    found = reading_of(db, sha256)
    assert found is not None
    assert not found.is_due(LATER)
    assert reading_of(db, "0" * 64) is None


def test_a_reading_of_another_text_is_refused(
    db: Database, extraction: Extraction, held: Callable[..., object]
) -> None:
    """Nothing is changed then, nor for a document that is not there."""
    before = held(db)
    wrong = replace(extraction.candidates[0], quote="1.251")
    with pytest.raises(DocumentError):
        renew(db, 1, replace(extraction, candidates=(wrong,)), LATER)
    with pytest.raises(UnknownDocument):
        renew(db, 9, extraction, LATER)
    assert held(db) == before


def test_a_clock_that_jumps_back_does_not_make_a_reading_an_earlier_one(
    db: Database, extraction: Extraction, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read last is the latest reading, at whatever time and by whatever name."""
    monkeypatch.setattr("store.clock.now", lambda: "2001-01-01T00:00:00.000Z")
    for extractor in ("soat 0.0.10", "soat 0.0.2", "a"):
        assert renew(db, 1, extraction, extractor) is not None
        assert [reading.extractor for reading in all_readings(db)] == [extractor]
    times = [at for (at,) in db.execute("SELECT extracted_at FROM extractions ORDER BY id").fetchall()]
    assert times == sorted(set(times))
    assert {len(at) for at in times} == {len(clock.now())}


def test_the_latest_reading_is_so_by_its_time(db: Database, extraction: Extraction) -> None:
    """Not by the number that it has in this file: one that was merged may be earlier."""
    assert renew(db, 1, replace(extraction, candidates=extraction.candidates[1:]), LATER) is not None
    db.execute("INSERT INTO extractions VALUES (99, 1, 'soat 0', '2001-01-01T00:00:00.000Z')")
    assert [reading.extractor for reading in all_readings(db)] == [LATER]
    assert [(one.quote, one.what) for one in differences(db, 1)] == [("1.250", "vanished")]


def test_a_time_that_is_none_is_gone_past(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it may come from another program's file."""
    monkeypatch.setattr("store.clock.now", lambda: "2001-01-01T00:00:00.000Z")
    for latest in ("9999-12-31T23:59:59.999Z", "mai", "2024"):
        assert clock.now_after(latest) > latest
    assert clock.now_after("1999") == clock.now_after(None) == "2001-01-01T00:00:00.000Z"
