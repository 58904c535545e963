"""A further sort of work that is killed: documents read anew by another extractor, beside decisions."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from bench.crashes import READY, Tell
from bench.samples import Sample
from bench.works import hashes, unsound
from extract.figures import Candidate, Span
from store.database import Database, open_database
from store.extractions import reading_of
from store.renewal import renew

LATER = "soat renewed"
"""The extractor that reads documents anew."""

_IN_PART = """
    SELECT name FROM documents JOIN figures ON document_id = documents.id
    JOIN candidates ON figure_id = figures.id GROUP BY documents.id HAVING count(DISTINCT extractor) > 1
"""
_RENEWED = """
    SELECT name FROM documents JOIN present_readings ON document_id = documents.id WHERE extractor = ?
"""


class Renewing:
    """Documents renewed one by one; each is told when it is."""

    def __init__(self, path: Path, documents: list[Sample], whole: list[tuple[object, ...]]) -> None:
        self._path = path
        self._documents = documents
        self._whole = whole
        self._decisions = hashes(path)

    def __call__(self, tell: Tell) -> None:
        """Renew all of them."""
        with open_database(self._path) as db:
            tell(READY)
            for sample in self._documents:
                renew_any(db, sample)
                tell(sample.name)

    def complaints(self, told: list[str]) -> list[str]:
        """What does not hold: each document is as one extractor read it, and the next try renews the rest."""
        found = unsound(self._path)
        with open_database(self._path) as db:
            mixed = db.execute(_IN_PART).fetchall()
            renewed = {name for (name,) in db.execute(_RENEWED, (LATER,)).fetchall()}
            for sample in self._documents:
                renew_any(db, sample)
            whole = reviewed(db)
        return [
            *(f"{name} is renewed in part" for (name,) in mixed),
            *(f"{name} was told and is not renewed" for name in sorted(set(told) - renewed)),
            *([] if hashes(self._path) == self._decisions else ["other decisions than before"]),
            *([] if whole == self._whole else ["renewing again does not complete it"]),
            *found,
            *unsound(self._path),
        ]


def renew_any(db: Database, sample: Sample) -> None:
    """Let another extractor read a document, if it did not yet."""
    reading = reading_of(db, hashlib.sha256(sample.text.encode()).hexdigest())
    if reading is not None:
        extraction = replace(sample.extraction, candidates=tuple(_otherwise(sample)))
        renew(db, reading.document_id, extraction, LATER)


def reviewed(db: Database) -> list[tuple[object, ...]]:
    """Where every figure stands, what is proposed of it, and why it is to be looked at again."""
    return db.execute("""
        SELECT figure_id, state, value, (
            SELECT group_concat(why) FROM recalls WHERE recalls.figure_id = states.figure_id
        ) FROM states LEFT JOIN candidates USING (figure_id) ORDER BY figure_id
    """).fetchall()


def _otherwise(sample: Sample) -> Iterator[Candidate]:
    """Other proposals: by turns one as before, one that is gone, one of another value, one with less text."""
    for one, how in zip(sample.extraction.candidates, cycle(("as before", "gone", "value", "span"))):
        other = replace(one.figure, value=one.figure.value + 1)
        less = Span(one.span.start, one.span.end - 1)
        if how == "value":
            yield replace(one, figure=other)
        elif how == "span" and less.of(sample.text).strip():
            yield replace(one, span=less, quote=less.of(sample.text), figure=other)
        elif how != "gone":
            yield one
