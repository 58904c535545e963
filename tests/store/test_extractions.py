"""Which extractor read a document last, and what it may not say of it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from extract.figures import Extraction
from store.database import Database
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
