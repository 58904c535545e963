"""One line of a file of proposals: a JSON object, checked before it is set beside its document."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from extract.figures import Figure
from extract.records import FIELDS, from_record
from store.offers import MAX_NAME
from tui.decision_lines import LineError, json_object, offset_of, text_of

KEYS = ("doc", "document", "start", "end", "quote", "confidence", "rule")
"""What a line may hold beside the fields of the record."""

IGNORED = ("sentence_start", "sentence_end")
"""What `soat extract --jsonl` tells besides: a document's sentences are known."""

UNSURE = 0.5
"""The confidence of a proposal that gives none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateLine:
    """A proposal as its line gives it."""

    doc: str | None
    document: str | None
    start: int
    end: int
    quote: str
    figure: Figure
    confidence: float
    rule: str | None


def parse_candidate(raw: bytes) -> CandidateLine:
    """Read a line.

    Raises:
        LineError, RecordError: Not JSON, not an object, an unknown key, or a value that cannot be.
    """
    row = json_object(raw)
    for key in row:
        if key not in (*KEYS, *FIELDS, *IGNORED):
            raise LineError(f"unknown field {key!r}; a line holds {', '.join((*KEYS, *FIELDS))}")
    line = CandidateLine(
        doc=text_of(row, "doc"),
        document=text_of(row, "document"),
        start=offset_of(row, "start"),
        end=offset_of(row, "end"),
        quote=_quote(row),
        figure=from_record({name: row[name] for name in FIELDS if name in row}),
        confidence=confidence_of(row.get("confidence")),
        rule=rule_of(row.get("rule")),
    )
    if not line.doc and not line.document:
        raise LineError("no document; give doc (its name) or document (its SHA-256, or the first 8 digits)")
    if line.end <= line.start:
        raise LineError(f"end: {line.end} is not after start, {line.start}")
    return line


def confidence_of(value: object) -> float:
    """How likely a proposal is right; UNSURE where that is not told."""
    if value is None:
        return UNSURE
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal) or not 0 <= value <= 1:
        raise LineError(f"confidence: {str(value)[:40]!r} is no number from 0 to 1")
    return float(value)


def rule_of(value: object) -> str | None:
    """The name of what proposes, within its extractor."""
    if value is None or value == "":
        return None
    if (
        not isinstance(value, str)
        or len(value) > MAX_NAME
        or not value.isprintable()
        or set(value) & set(',"')
    ):
        raise LineError(
            f"rule: {str(value)[:40]!r} is no name; write at most {MAX_NAME} letters without comma or quotes"
        )
    return value


def _quote(row: Mapping[str, object]) -> str:
    quote = text_of(row, "quote")
    if not quote:
        raise LineError("quote: missing; give the characters from start to end: they prove the offsets")
    if any("\ud800" <= char <= "\udfff" for char in quote):
        raise LineError("quote: holds half a character (a lone surrogate); write letters as they are")
    return quote
