"""Reports of a made-up province that tell one thing, each in words of its own."""

import hashlib
from collections.abc import Callable, Mapping

import pytest

from extract.figures import Candidate, Extraction, Span
from extract.records import from_record
from store.database import Database
from store.documents import add_document
from store.ledger.keeping import bring_up

Told = tuple[str, str, Mapping[str, str]]
"""A sentence, the quote in it, and the record."""

ON_TIME = {
    "kind": "percent",
    "value": "97.84",
    "indicator": "Tỷ lệ hồ sơ giải quyết đúng hạn",
    "entity": "tỉnh Lam Giang",
    "period": "2023-01-01/2023-06-30",
}
"""The record of most of the reports."""
SENTENCE = "Sáu tháng đầu năm 2023, tỉnh Lam Giang giải quyết đúng hạn {} hồ sơ thủ tục hành chính."


@pytest.fixture
def tell() -> Callable[..., int]:
    """Adds a report that tells some figures, and brings the ledger up to date; the document's id."""

    def told(db: Database, name: str, *figures: Told, published: str | None = None) -> int:
        text = "\n".join(sentence for sentence, _, _ in figures) + f"\n{name}\n"
        candidates = []
        at = 0
        for sentence, quote, record in figures:
            start = at + sentence.index(quote)
            candidates.append(
                Candidate(
                    span=Span(start, start + len(quote)),
                    quote=quote,
                    sentence=Span(at, at + len(sentence)),
                    figure=from_record(record),
                    rule="test",
                    confidence=0.9,
                )
            )
            at += len(sentence) + 1
        found = Extraction(
            title=None,
            published=published,
            sentences=tuple(candidate.sentence for candidate in candidates),
            candidates=tuple(candidates),
        )
        digest = hashlib.sha256(text.encode()).hexdigest()
        added = add_document(
            db, name=name, data_sha256=digest, text=text, extraction=found, extractor="soat 0.0.1"
        )
        bring_up(db)
        return added.document_id

    return told


@pytest.fixture
def on_time(tell: Callable[..., int]) -> Callable[..., int]:
    """Adds a report of the share of applications settled on time, told as it is given."""

    def told(
        db: Database, name: str, quote: str = "97,84%", published: str | None = None, **record: str
    ) -> int:
        return tell(db, name, (SENTENCE.format(quote), quote, {**ON_TIME, **record}), published=published)

    return told
