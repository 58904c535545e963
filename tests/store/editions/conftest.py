"""The document of the tests, which may get further editions."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.carrying import Carried
from store.database import Database, writing
from store.decisions import decide
from store.editions import supersede
from store.integrity import verify
from store.rows import Session, State, Verdict
from store.tallies import miscounted
from store.verified import verified_rows

EDITED = Figure(kind=Kind.COUNT, value=Decimal(1251), unit="hồ sơ")
LATER = "Thông báo này thay cho bản trước.\n"


def read_like(extraction: Extraction, edition: str) -> Extraction:
    """The same proposals where their quotes stand in another text; lines are its sentences."""
    lines, at = [], 0
    for line in edition.split("\n"):
        if line:
            lines.append(Span(at, at + len(line)))
        at += len(line) + 1
    found: list[Candidate] = []
    for candidate in extraction.candidates:
        if candidate.quote in edition:
            start = edition.index(candidate.quote)
            span = Span(start, start + len(candidate.quote))
            sentence = next(line for line in lines if line.contains(span))
            found.append(replace(candidate, span=span, sentence=sentence))
    return replace(extraction, sentences=tuple(lines), candidates=tuple(found))


class Editions:
    """Publishes further editions of the document and carries onto them."""

    def __init__(self, db: Database, add: Callable[..., int], extraction: Extraction) -> None:
        self.db, self._add, self._extraction = db, add, extraction
        self.last = 1

    def read(self, edition: str) -> Extraction:
        """What the extractor proposes for it."""
        return read_like(self._extraction, edition)

    def publish(self, edition: str, found: Extraction | None = None) -> Carried:
        """The next edition takes the place of the last."""
        with writing(self.db):
            document = self._add(self.db, text=edition, found=found or self.read(edition))
            carried = self.carry(document)
        self.last = document
        return carried

    def carry(self, document: int) -> Carried:
        """Carry onto a document what was decided in the one before, with what must hold after it."""
        carried = supersede(self.db, document, self.last, annotator="hoa", program="soat test")
        assert miscounted(self.db) == []
        assert list(verify(self.db)) == []
        return carried

    def state(self, quote: str, document: int | None = None) -> State | None:
        """Where the figure of that quote stands in an edition; None outside of the queue."""
        row = self.db.execute(
            "SELECT state FROM states WHERE quote = ? AND document_id = ?", (quote, document or self.last)
        ).fetchone()
        return None if row is None else State(row[0])

    def exported(self) -> list[tuple[object, ...]]:
        """The verified figures: edition, quote, value, verdict and annotator."""
        ids = dict(self.db.execute("SELECT sha256, id FROM documents").fetchall())
        return sorted(
            (ids[row["document"]], row["quote"], row["value"], row["verdict"], row["annotator"])
            for row in verified_rows(self.db)
        )


@pytest.fixture
def editions(db: Database, add: Callable[..., int], extraction: Extraction) -> Editions:
    """The document, which may get further editions."""
    return Editions(db, add, extraction)


@pytest.fixture
def decided(db: Database, ids: Sequence[int], lan: Session, minh: Session) -> None:
    """Accepted by one, corrected by the other, rejected and flagged."""
    decide(db, ids[1], Verdict.ACCEPT, by=lan, note="so sánh")
    decide(db, ids[0], Verdict.CORRECT, by=minh, after=EDITED, reason="in sai")
    decide(db, ids[2], Verdict.REJECT, by=lan)
    decide(db, ids[3], Verdict.FLAG, by=minh)
