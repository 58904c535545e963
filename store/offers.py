"""What other extractors propose beside the reading of a document, and what of it comes into the queue.

All of it is kept. In the queue is what stands where the reading proposes nothing and nobody settled another
figure; where two others overlap, that of the first by name.
"""

import hashlib
import re
import unicodedata
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from extract.figures import Candidate, Figure, Span
from extract.records import FIELDS
from store.database import Database, plain_errors
from store.errors import OfferError
from store.records import canonical_json, from_fields, from_json, to_json
from store.sentence_list import SentenceList

Manner = Literal["beside", "instead"]

MAX_NAME = 100
"""Longest name of an extractor, in code points."""

_REACH = 200
"""So many code points before a figure, whatever overlaps it may begin: all of a document is not searched."""

_VERSION = re.compile(r"\+[0-9a-f]{8}$")
_UNFIT = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})

_OWN = f"""
    SELECT figures.start, figures."end", quote, sentences.start, sentences."end",
        p.rule, p.confidence, p.alternative, p.extractor, {", ".join("p." + name for name in FIELDS)}
    FROM figures
    JOIN (
        SELECT * FROM candidates UNION ALL SELECT * FROM set_aside UNION ALL SELECT * FROM withheld
    ) AS p ON p.figure_id = figures.id
    JOIN sentences ON sentences.id = p.sentence_id
    WHERE figures.document_id = :document
        AND NOT EXISTS (
            SELECT 1 FROM others
            WHERE others.document_id = :document AND others.extractor = p.extractor AND manner = 'beside'
        )
    ORDER BY figures.start
"""
_SETTLED = """
    SELECT start, "end", heads.extractor FROM figures
    CROSS JOIN heads ON heads.figure_id = figures.id AND heads.verdict IN ('accept', 'correct', 'add')
    WHERE document_id = ? ORDER BY start
"""
_OFFERED = """
    SELECT extractor, start, "end", record, rule, confidence FROM offered
    WHERE document_id = ? {which} ORDER BY extractor, start, "end"
"""


@dataclass(frozen=True, slots=True)
class Offer:
    """One proposal of another extractor, wherever it stands."""

    span: Span
    figure: Figure
    rule: str
    confidence: float
    extractor: str


Attributed = tuple[Candidate, str]
"""A proposal and the extractor that makes it."""


def clean_extractor(name: str) -> str:
    """The name of another extractor as it is recorded: trimmed, in NFC.

    Raises:
        OfferError: One that is empty, too long, or that a filter or a version of soat could be taken for.
    """
    cleaned = unicodedata.normalize("NFC", name).strip()
    if not cleaned or len(cleaned) > MAX_NAME:
        raise OfferError(f"--extractor: give a name of 1 to {MAX_NAME} characters, such as llm-2024")
    if any(unicodedata.category(char) in _UNFIT or char in ',":' for char in cleaned):
        raise OfferError("--extractor: a name holds no comma, colon, quotation mark or invisible character")
    if cleaned.casefold() == "soat" or cleaned.casefold().startswith("soat ") or _VERSION.search(cleaned):
        raise OfferError(f"--extractor: {cleaned!r} is how soat names its own; give another name")
    return cleaned


def own_proposals(db: Database, document_id: int) -> list[Attributed]:
    """What the reading of a document itself proposes, in the queue or not; nothing offered beside."""
    return [_attributed(row) for row in db.execute(_OWN, {"document": document_id}).fetchall()]


def _attributed(row: Sequence[Any]) -> Attributed:
    start, end, quote, sentence_start, sentence_end, rule, confidence, alternative, extractor, *fields = row
    candidate = Candidate(
        span=Span(start, end),
        quote=quote,
        sentence=Span(sentence_start, sentence_end),
        figure=from_fields(fields),
        rule=rule,
        confidence=confidence,
        alternative=None if alternative is None else Decimal(alternative),
    )
    return candidate, extractor


def united(
    db: Database, document_id: int, own: Sequence[Attributed], sentences: Sequence[Span], text: str
) -> list[Attributed]:
    """The reading's proposals with those offered beside it that come into the queue, in text order."""
    settled = {Span(start, end): by for start, end, by in db.execute(_SETTLED, (document_id,)).fetchall()}
    decided, taken = Ground(settled), Ground(candidate.span for candidate, _ in own)
    within = SentenceList(sentences)
    beside = []
    for offer in offers(db, document_id):
        sentence = within.at(offer.span.start)
        own_name = base_name(offer.extractor)
        is_settled = any(base_name(settled[span] or "") != own_name for span in decided.touched(offer.span))
        if sentence is None or is_settled or taken.touched(offer.span):
            continue
        taken.add(offer.span)
        candidate = Candidate(
            span=offer.span,
            quote=offer.span.of(text),
            sentence=sentence,
            figure=offer.figure,
            rule=offer.rule,
            confidence=offer.confidence,
        )
        beside.append((candidate, offer.extractor))
    return sorted([*own, *beside], key=lambda proposal: proposal[0].span)


def offers(db: Database, document_id: int, within: Span | None = None) -> list[Offer]:
    """All that other extractors offer beside the reading of a document, or over some of its characters."""
    which, values = "", [document_id]
    if within is not None:
        which = 'AND start > ? AND start < ? AND "end" > ?'
        values = [document_id, within.start - _REACH, within.end, within.start]
    with plain_errors(db):
        rows = db.execute(_OFFERED.format(which=which), values).fetchall()
    found = []
    for extractor, start, end, record, rule, confidence in rows:
        figure = from_json(record)
        if figure is not None:
            found.append(Offer(Span(start, end), figure, rule, confidence, extractor))
    return found


def keep_offers(db: Database, document_id: int, extractor: str, candidates: Iterable[Candidate]) -> None:
    """Put an extractor's proposals in place of those it offered before; inside `writing`."""
    forget_offers(db, document_id, base_name(extractor))
    db.conn.executemany(
        "INSERT INTO offered VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (document_id, extractor, *one.span, to_json(one.figure), one.rule, one.confidence)
            for one in candidates
        ),
    )


def forget_offers(db: Database, document_id: int, name: str) -> int:
    """Take back what an extractor offers, under whatever version of its name; how much that was."""
    return sum(
        db.execute(
            "DELETE FROM offered WHERE document_id = ? AND extractor = ?", (document_id, version)
        ).rowcount
        for version in versions(db, document_id, name)
    )


def versions(db: Database, document_id: int, name: str) -> list[str]:
    """The names under which an extractor has proposed anything of a document."""
    rows = db.execute("SELECT extractor FROM others WHERE document_id = ?", (document_id,)).fetchall()
    return sorted(found for (found,) in rows if name in (found, base_name(found)))


def version_for(db: Database, document_id: int, name: str, digest: str) -> str:
    """The name that stands for just these proposals: a later, other set of them gets a version added."""
    sql = "SELECT digest FROM others WHERE document_id = ? AND extractor = ?"
    row = db.execute(sql, (document_id, name)).fetchone()
    return name if row is None or row[0] == digest else f"{name}+{digest[:8]}"


def note_other(db: Database, document_id: int, extractor: str, manner: Manner, digest: str) -> None:
    """Write down who proposes in which manner; inside `writing`."""
    db.execute(
        "INSERT INTO others VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET manner = excluded.manner",
        (document_id, extractor, manner, digest),
    )


def digest_of(candidates: Iterable[Candidate]) -> str:
    """What an extractor proposes of a document, as a hash."""
    told = hashlib.sha256()
    for one in candidates:
        place = {"start": one.span.start, "end": one.span.end, "record": to_json(one.figure)}
        told.update(canonical_json({**place, "rule": one.rule, "confidence": one.confidence}).encode())
    return told.hexdigest()


def base_name(extractor: str) -> str:
    """An extractor's name without the version that was added to it."""
    return _VERSION.sub("", extractor)


class Ground:
    """Stretches of a text, to be asked which of them share characters with another."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans)
        self._longest = max((len(span) for span in self._spans), default=0)

    def touched(self, span: Span) -> list[Span]:
        """Those that share characters with it, in text order."""
        first = bisect_left(self._spans, Span(span.start - self._longest, 0))
        last = bisect_left(self._spans, Span(span.end, 0))
        return [one for one in self._spans[first:last] if one.overlaps(span)]

    def add(self, span: Span) -> None:
        """Take in another one."""
        insort(self._spans, span)
        self._longest = max(self._longest, len(span))
