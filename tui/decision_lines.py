"""One line of a file of decisions: a JSON object, checked before anything is looked up."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from extract.figures import Span
from extract.records import FIELDS
from store.rows import Verdict

VERDICTS = tuple(verdict for verdict in Verdict if verdict is not Verdict.WITHDRAW)

KEYS = ("doc", "document", "start", "end", "verdict", "quote", "reason", "note")
"""What a line may hold beside the fields of the record."""

IGNORED = ("sentence_start", "sentence_end", "rule", "confidence")
"""What `soat extract --jsonl` tells besides, so that its lines can be sent back with a verdict."""

_ABSENT = object()
_DIGITS = 1000
"""An exponent beyond this would take a page of zeros to write, or a disk of them."""


class LineError(ValueError):
    """A line that is no decision; the text says what and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A decision as it was asked for."""

    doc: str | None
    document: str | None
    span: Span | None
    """None only of a whole document that was read through."""
    verdict: Verdict
    fields: Mapping[str, object]
    """The fields of the record that the line gives, as given."""
    quote: str | None
    reason: str | None
    note: str | None


def parse_line(raw: bytes) -> Line:
    """Read a line.

    Raises:
        LineError: Not JSON, not an object, an unknown key, or a key of the wrong type.
    """
    row = json_object(raw)
    for key in row:
        if key not in (*KEYS, *FIELDS, *IGNORED):
            raise LineError(f"unknown field {key!r}; a line holds {', '.join(KEYS)} and {', '.join(FIELDS)}")
    verdict = _verdict(row)
    line = Line(
        doc=text_of(row, "doc"),
        document=text_of(row, "document"),
        span=_span(row, verdict),
        verdict=verdict,
        fields={name: row[name] for name in FIELDS if name in row},
        quote=text_of(row, "quote"),
        reason=text_of(row, "reason"),
        note=text_of(row, "note"),
    )
    if not line.doc and not line.document:
        raise LineError("no document; give doc (its name) or document (its SHA-256, or the first 8 digits)")
    return line


def json_object(raw: bytes) -> Mapping[str, object]:
    """The object that a line holds.

    Raises:
        LineError: It holds none, or one that nobody may have meant.
    """
    try:
        row = json.loads(
            raw.decode("utf-8"),
            parse_float=_decimal,
            parse_constant=_no_number,
            object_pairs_hook=_without_repeats,
        )
    except UnicodeDecodeError as error:
        raise LineError(f"not UTF-8 (byte 0x{raw[error.start]:02X}); convert the file first") from error
    except json.JSONDecodeError as error:
        raise LineError(f"not JSON ({error.msg} at column {error.colno}); write one object a line") from error
    except RecursionError as error:
        raise LineError("not JSON that anybody wrote: nested too deeply") from error
    except ValueError as error:
        if isinstance(error, LineError):
            raise
        raise LineError("not JSON that anybody wrote: a number of thousands of digits") from error
    if not isinstance(row, dict):
        raise LineError("not a JSON object; write one object a line")
    return row


def _decimal(text: str) -> Decimal:
    number = Decimal(text)
    if abs(number.adjusted()) > _DIGITS:
        raise LineError(f"{text[:20]} is no number that anybody wrote")
    return number


def _no_number(text: str) -> object:
    raise LineError(f'{text} is no number; write decimals as text, such as "35.03"')


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    row = dict(pairs)
    if len(row) < len(pairs):
        raise LineError("a field is given twice; keep one")
    return row


def text_of(row: Mapping[str, object], key: str) -> str | None:
    """A key's text, or None.

    Raises:
        LineError: It is something else.
    """
    value = row.get(key)
    if value is not None and not isinstance(value, str):
        raise LineError(f"{key}: {value!r} is not text")
    return value


def _span(row: Mapping[str, object], verdict: Verdict) -> Span | None:
    if verdict is Verdict.NOTHING and "start" not in row and "end" not in row:
        return None
    start, end = (offset_of(row, key) for key in ("start", "end"))
    if end <= start:
        raise LineError(f"end: {end} is not after start, {start}")
    return Span(start, end)


def offset_of(row: Mapping[str, object], key: str) -> int:
    """A key's offset.

    Raises:
        LineError: It has none.
    """
    value = row.get(key, _ABSENT)
    if value is _ABSENT:
        raise LineError(f"{key}: missing; give the figure's start and end in the document's text")
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise LineError(f"{key}: {value!r} is no offset; write a whole number from 0")
    return value


def _verdict(row: Mapping[str, object]) -> Verdict:
    value = row.get("verdict")
    if value == Verdict.WITHDRAW:
        raise LineError("verdict: a file takes nothing back; undo decisions in `soat review`, or decide anew")
    if value not in VERDICTS:
        choices = ", ".join(VERDICTS)
        what = f"missing; one of {choices}" if value is None else f"{value!r} is none; one of {choices}"
        raise LineError(f"verdict: {what}")
    return Verdict(str(value))
