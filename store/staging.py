"""Proposals on their way in: kept apart, all of them checked against their documents, before one is taken.

Any number of them: they wait in a database of their own, and what is wrong with them beside them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from extract.figures import Candidate, Figure, Span
from extract.offsets import OffsetError, Offsets, Unit, unit_that_fits
from store.database import Database, plain_errors, scratch_database
from store.errors import DatabaseDamaged
from store.records import from_json, to_json
from store.sentence_list import sentences_of
from store.texts import document_text

_TABLES = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    CREATE TABLE given (
        document_id INTEGER, start INTEGER, "end" INTEGER, file INTEGER, line INTEGER, quote TEXT,
        record TEXT, rule TEXT, confidence REAL
    ) STRICT;
    CREATE TABLE faults (file INTEGER, line INTEGER, what TEXT) STRICT;
    BEGIN;
"""
_BATCH = 1_000
_MOST = 1 << 53
"""No text is that long, and no database holds a number of any length."""


Said = tuple[str, str, str, float]
"""Of a proposal: quote, record as JSON, rule and confidence."""


class Place(NamedTuple):
    """Where something was given: the number of the file, from 0, and the line."""

    file: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A proposal as it was given; its offsets count whatever its file counts."""

    document_id: int
    start: int
    end: int
    quote: str
    figure: Figure
    rule: str
    confidence: float


class Staging:
    """What was given and what is wrong with it."""

    def __init__(self, db: Database, scratch: Database, unit: Unit) -> None:
        self._db = db
        self._scratch = scratch.conn
        self._scratch.executescript(_TABLES)
        self._unit = unit
        self._waiting: list[tuple[object, ...]] = []

    def add(self, given: Given, at: Place) -> None:
        """Take in a proposal."""
        record = to_json(given.figure)
        offsets = (min(given.start, _MOST), min(given.end, _MOST))
        self._waiting.append(
            (given.document_id, *offsets, *at, given.quote, record, given.rule, given.confidence)
        )
        if len(self._waiting) >= _BATCH:
            self._flush()

    def fault(self, what: str, at: Place) -> None:
        """Note what is wrong in a line."""
        self._scratch.execute("INSERT INTO faults VALUES (?, ?, ?)", (*at, what))

    def check(self) -> None:
        """Set everything beside the documents; what does not fit them is among the faults then."""
        for document_id in self.documents():
            last: tuple[Span, Place] | None = None
            for at, found, _ in self._located(document_id):
                if isinstance(found, str):
                    self.fault(found, at)
                    continue
                span, _ = found
                if last is not None and span.overlaps(last[0]):
                    self.fault(_twice(span, *last), at)
                if last is None or span.end > last[0].end:
                    last = span, at

    def faults(self, limit: int) -> list[tuple[Place, str]]:
        """The first of what is wrong, in the order of the files."""
        rows = self._scratch.execute("SELECT * FROM faults ORDER BY file, line, what LIMIT ?", (limit,))
        return [(Place(file, line), what) for file, line, what in rows]

    def count_faults(self) -> int:
        """In how many lines something is wrong."""
        sql = "SELECT count(*) FROM (SELECT DISTINCT file, line FROM faults)"
        return int(self._scratch.execute(sql).fetchone()[0])

    def documents(self) -> list[int]:
        """The documents of which anything was given."""
        self._flush()
        self._scratch.execute('CREATE INDEX IF NOT EXISTS by_place ON given (document_id, start, "end")')
        rows = self._scratch.execute("SELECT DISTINCT document_id FROM given ORDER BY document_id")
        return [document_id for (document_id,) in rows]

    def candidates(self, document_id: int) -> list[Candidate]:
        """What was given of a document, in text order; all that fits it."""
        return [
            Candidate(
                span=found[0],
                quote=quote,
                sentence=found[1],
                figure=_figure(record),
                rule=rule,
                confidence=confidence,
            )
            for _, found, (quote, record, rule, confidence) in self._located(document_id)
            if not isinstance(found, str)
        ]

    def _flush(self) -> None:
        self._scratch.executemany("INSERT INTO given VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", self._waiting)
        self._waiting.clear()

    def _located(self, document_id: int) -> Iterator[tuple[Place, tuple[Span, Span] | str, Said]]:
        """Each proposal with its span and sentence in the text, or with what is wrong with it."""
        text = document_text(self._db, document_id)
        offsets, sentences = Offsets(text, self._unit), sentences_of(self._db, document_id)
        rows = self._scratch.execute(
            'SELECT file, line, start, "end", quote, record, rule, confidence FROM given'
            ' WHERE document_id = ? ORDER BY start, "end", file, line',
            (document_id,),
        )
        for file, line, start, end, *said in rows:
            span = _span(text, offsets, (start, end), said[0])
            found: tuple[Span, Span] | str
            if isinstance(span, str):
                found = span
            elif (sentence := sentences.at(span.start)) is None:
                found = f"{start}-{end}: begins in no sentence; leave white space out"
            else:
                found = span, sentence
            yield Place(file, line), found, (said[0], said[1], said[2], said[3])


@contextmanager
def staging(db: Database, unit: Unit = Unit.CODE_POINTS) -> Iterator[Staging]:
    """A place for proposals to wait in; nothing of them is left at the end."""
    with plain_errors(db), scratch_database() as scratch:
        yield Staging(db, scratch, unit)


def _span(text: str, offsets: Offsets, given: tuple[int, int], quote: str) -> Span | str:
    try:
        span = offsets.span(*given)
    except OffsetError as error:
        return f"{error}{_hint(text, given, quote)}"
    found = span.of(text)
    if found != quote:
        place = f"{given[0]}-{given[1]}"
        return f"quote: the document reads {found[:80]!r} at {place}, not {quote[:80]!r}" + (
            _hint(text, given, quote) or "; look the offsets up again"
        )
    return span


def _hint(text: str, given: tuple[int, int], quote: str) -> str:
    unit = unit_that_fits(text, *given, quote)
    return "" if unit is None else f"; it does where offsets count {unit}: --offsets {unit}"


def _twice(span: Span, other: Span, at: Place) -> str:
    where = f"line {at.line}" if at.file == 0 else f"line {at.line} of file {at.file + 1}"
    if span == other:
        return f"{span.start}-{span.end}: is proposed twice, first in {where}; keep one"
    return (
        f"{span.start}-{span.end}: overlaps {other.start}-{other.end} of {where}; one numeral is one figure"
    )


def _figure(record: str) -> Figure:
    figure = from_json(record)
    if figure is None:
        raise DatabaseDamaged("what was given cannot be read back; try again")
    return figure
