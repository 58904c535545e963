"""An exported dataset against its sources alone: whether each row stands in the text as it says.

Without the database: whoever has the file and the documents can ask. Each row costs a few microseconds, as
what is right is told cheaply and only the rest is looked at closely.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from extract.records import FIELDS, RecordError, from_record
from store.export.reading import Cells

TextOf = Callable[[str], str | None]
"""The text of the document with that SHA-256; None where there is none."""

_SHORT_TEXT = 300  # even decomposed and composed again it stays below what a field may hold
_LONGEST = 1000
"""Characters that are told of what is wrong with a row."""
_NUMBER = re.compile(r"\d{1,30}(\.\d{1,15})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Fault:
    """A row that does not hold."""

    row: int
    """The first below the header is 1."""
    figure: str
    what: str


@dataclass(slots=True)
class Checked:
    """What was found on the way."""

    rows: int = 0
    faults: int = 0
    documents: set[str] = field(default_factory=set)
    missing: Counter[str] = field(default_factory=Counter)
    """The documents that were not there, each with the rows that name it."""


def check_rows(rows: Iterable[Cells | str], text_of: TextOf, checked: Checked) -> Iterator[Fault]:
    """The rows that do not hold; those of a document that is missing are only counted."""
    at: object = None
    text: str | None = None
    for number, row in enumerate(rows, start=1):
        checked.rows = number
        if isinstance(row, str):
            checked.faults += 1
            yield Fault(number, "?", row)
            continue
        if row[1] != at:
            at = row[1]
            text = text_of(str(at))
            checked.documents.add(str(at))
        if text is None:
            checked.missing[str(at)] += 1
            continue
        try:
            what = _fault(row, text)
        except (TypeError, ValueError, OverflowError):
            what = "a cell is neither text nor a whole number"
        if what is not None:
            checked.faults += 1
            yield Fault(number, _short(str(row[0])), _short(what, _LONGEST))


def _fault(row: Cells, text: str) -> str | None:
    """What is wrong with a row, if anything: its place, its quote, its name, its sentence, its record."""
    figure, document, start, end, quote, sentence = row[:6]
    first, last = int(start), int(end)
    if not (0 <= first < last <= len(text)):
        return f"{first}-{last} is no stretch of the document's {len(text)} characters"
    if text[first:last] != quote:
        return (
            f"the document reads {_short(text[first:last])!r} at {first}-{last}, not {_short(str(quote))!r}"
        )
    if figure != f"{str(document)[:16]}:{first}-{last}":
        return f"its name is not that of its place, {str(document)[:16]}:{first}-{last}"
    sentence = str(sentence)
    around = text.find(sentence, max(0, last - len(sentence)), first + len(sentence))
    if around < 0 or not sentence:
        return f"the sentence does not stand around {first}-{last} in the document"
    return None if _is_plainly_right(row) else _record_fault(row)


def _is_plainly_right(row: Cells) -> bool:
    """Whether a record is right for reasons that are quickly told; most are."""
    kind, value, denominator, upper, unit, modifier, direction, status, indicator, entity, period = row[6:]
    return (
        not denominator
        and not upper
        and _NUMBER.fullmatch(str(value)) is not None
        and (not indicator or (str(indicator).isprintable() and len(str(indicator)) < _SHORT_TEXT))
        and (not entity or (str(entity).isprintable() and len(str(entity)) < _SHORT_TEXT))
        and _is_form(kind, unit, modifier, direction, status)
        and _is_period(period)
    )


@lru_cache(maxsize=1 << 16)
def _is_form(kind: object, unit: object, modifier: object, direction: object, status: object) -> bool:
    """Whether these can stand together, with any number; of a rank the number itself matters."""
    named = {"kind": kind, "value": "1", "unit": unit, "modifier": modifier}
    return kind != "rank" and _what(named | {"direction": direction, "status": status}) is None


@lru_cache(maxsize=1 << 12)
def _is_period(period: object) -> bool:
    return _what({"kind": "count", "value": "1", "period": period}) is None


def _record_fault(row: Cells) -> str | None:
    return _what(dict(zip(FIELDS, row[6:], strict=True)))


def _what(record: dict[str, object]) -> str | None:
    try:
        from_record(record)
    except RecordError as error:
        return str(error)
    return None


def _short(text: str, most: int = 80) -> str:
    """What is told of a text: an offset that was changed may take in a whole document."""
    return text if len(text) <= most else f"{text[:most]}…"
