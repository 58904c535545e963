"""A row of proposals read back: checked, because anybody may have written it."""

import codecs
import hashlib
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from extract.figures import Candidate, Extraction, Span
from extract.layout import Cell, Flag, Frame, Furniture, Layout
from extract.metadata import Metadata, is_date
from extract.readers import Readout
from extract.records import FIELDS, MAX_TEXT, RecordError, from_record

_Choice = TypeVar("_Choice", bound=StrEnum)

_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_DECIMAL = re.compile(r"-?\d{1,30}(\.\d{1,15})?", re.ASCII)
_RULE = re.compile(r"[^\W_][\w.:-]{0,99}")
_LONGEST_NAME = 2 * MAX_TEXT


class RowError(ValueError):
    """A row that cannot be; the message says what is wrong with it, fit to show."""


@dataclass(frozen=True, slots=True)
class Tabled:
    """A document with its proposals, as somebody made them elsewhere."""

    name: str
    sha256: str
    readout: Readout
    extraction: Extraction


def read_tabled(row: Mapping[str, Any]) -> Tabled:
    """A document of a row without error; its cells have the types of `extract.tables.PROPOSALS`.

    Raises:
        RowError: Its parts do not fit together.
    """
    name, text = _said(row, "name", _LONGEST_NAME), row["text"]
    if not text:
        raise RowError("text: missing")
    reader = _said(row, "reader", MAX_TEXT)
    _check_digests(row, reader, text)
    sentences = tuple(_span(one, "sentence") for one in _list(row, "sentences"))
    extraction = Extraction(
        title=_text(row, "title"),
        published=_published(row),
        is_doubtful=bool(row["doubtful"]),
        hanging=max(0, row["hanging"] or 0),
        sentences=sentences,
        candidates=_candidates(_list(row, "candidates"), text, frozenset(sentences)),
        furniture=_furniture(_list(row, "furniture")),
        flags=tuple(_choice(Flag, flag, "flags") for flag in _list(row, "flags")),
    )
    return Tabled(name, row["sha256"], _readout(row, text, reader), extraction)


def _readout(row: Mapping[str, Any], text: str, reader: str) -> Readout:
    layout = row["layout"] or {}
    cells = layout.get("cells") or ()
    return Readout(
        text=text,
        reader=reader,
        metadata=Metadata(
            title=_text(row, "told_title"),
            published=_text(row, "told_published"),
            address=_text(row, "address"),
            publisher=_text(row, "publisher"),
            is_doubtful=bool(row["told_doubtful"]),
        ),
        layout=Layout(
            furniture=_furniture(layout.get("furniture") or ()),
            cells=tuple(Cell(_span(cell, "cell"), cell["row"], cell["column"]) for cell in cells),
        ),
    )


def _check_digests(row: Mapping[str, Any], reader: str, text: str) -> None:
    data = text.encode()
    own = hashlib.sha256(data).hexdigest()
    if row["text_sha256"] != own:
        raise RowError("text_sha256: is not that of the text")
    if not _SHA256.fullmatch(row["sha256"] or ""):
        raise RowError("sha256: no SHA-256 in lower-case hexadecimal digits")
    if reader == "text" and row["sha256"] not in (own, *_as_utf_16(text)):
        # What other readers read cannot be made again from what they made of it.
        raise RowError("sha256: is not that of the text")


def _as_utf_16(text: str) -> list[str]:
    forms = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
    return [hashlib.sha256(mark + text.encode(form)).hexdigest() for mark, form in forms]


def _candidates(
    rows: Sequence[Mapping[str, Any]], text: str, sentences: frozenset[Span]
) -> tuple[Candidate, ...]:
    found: list[Candidate] = []
    last = 0
    for number, row in enumerate(rows):
        try:
            candidate = _candidate(row, sentences)
        except (RowError, RecordError) as error:
            raise RowError(f"candidate {number}: {error}") from error
        span = candidate.span
        if not last <= span.start < span.end <= len(text):
            raise RowError(f"candidate {number}: {span.start}-{span.end} overlaps another or leaves the text")
        if span.of(text) != candidate.quote:
            raise RowError(f"candidate {number}: its quote is not what stands at {span.start}-{span.end}")
        last = span.end
        found.append(candidate)
    return tuple(found)


def _candidate(row: Mapping[str, Any], sentences: frozenset[Span]) -> Candidate:
    span = _span(row, "candidate")
    sentence = _span({"start": row["sentence_start"], "end": row["sentence_end"]}, "sentence")
    if sentence not in sentences or not sentence.contains(span):
        raise RowError("stands in no sentence of the document")
    confidence, rule, other = row["confidence"], row["rule"], row["alternative"]
    if confidence is None or not (math.isfinite(confidence) and 0 <= confidence <= 1):
        raise RowError(f"confidence: {confidence} is not from 0 to 1")
    if not _RULE.fullmatch(rule or ""):
        raise RowError("rule: no name of a rule")
    if other is not None and not _DECIMAL.fullmatch(other):
        raise RowError("alternative: no plain decimal")
    return Candidate(
        span=span,
        quote=row["quote"] or "",
        sentence=sentence,
        figure=from_record({name: row[name] for name in FIELDS}),
        rule=rule,
        confidence=confidence,
        alternative=None if other is None else Decimal(other),
    )


def _furniture(rows: Sequence[Mapping[str, Any]]) -> tuple[Furniture, ...]:
    return tuple(Furniture(_span(row, "furniture"), _choice(Frame, row["frame"], "frame")) for row in rows)


def _choice(choices: type[_Choice], word: str, what: str) -> _Choice:
    try:
        return choices(word)
    except ValueError:
        raise RowError(f"{what}: {word!r} is not one of {', '.join(choices)}") from None


def _span(row: Mapping[str, Any] | None, what: str) -> Span:
    if row is None or row["start"] is None or row["end"] is None:
        raise RowError(f"{what}: without start or end")
    return Span(row["start"], row["end"])


def _list(row: Mapping[str, Any], name: str) -> Sequence[Any]:
    return row[name] or ()


def _said(row: Mapping[str, Any], name: str, longest: int) -> str:
    words = _text(row, name, longest)
    if not words or not words.strip():
        raise RowError(f"{name}: missing")
    if _CONTROL.search(words):
        raise RowError(f"{name}: holds a line break or another control character")
    return words


def _text(row: Mapping[str, Any], name: str, longest: int = 10 * MAX_TEXT) -> str | None:
    words: str | None = row[name]
    if words is not None and len(words) > longest:
        raise RowError(f"{name}: longer than {longest} characters")
    return words


def _published(row: Mapping[str, Any]) -> str | None:
    day: str | None = row["published"]
    if day is not None and not is_date(day):
        raise RowError(f"published: {day[:40]!r} is no date such as 2023-07-20")
    return day
