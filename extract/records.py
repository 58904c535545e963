"""Figures as plain records (text or null in every field), checked in one place for all who write them.

The correction form, `soat decide` and the database all meet the same rules here: an impossible
value is refused with the field's name and a message fit to show.
"""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from extract.edtf import PeriodError, parse_period
from extract.figures import Direction, Figure, Kind, Modifier, Status

FIELDS = (
    "kind",
    "value",
    "denominator",
    "upper",
    "unit",
    "modifier",
    "direction",
    "status",
    "indicator",
    "entity",
    "period",
)
"""The fields of a record, in the order of every form, file and table."""

CHOICES: Mapping[str, type[StrEnum]] = {
    "kind": Kind,
    "modifier": Modifier,
    "direction": Direction,
    "status": Status,
}
"""The enumerated fields."""

NUMBERS = ("value", "denominator", "upper")
"""The fields that hold a decimal."""

MAX_TEXT = 1000
"""Longest text of one field, in code points: more than any sentence's worth is a slip of the hand."""

_KNOWN = frozenset(FIELDS)
_SPELLINGS = {name: [choice.value for choice in choices] for name, choices in CHOICES.items()}
_read_period = lru_cache(maxsize=1024)(parse_period)  # a report speaks of few periods, again and again
_DECIMAL = re.compile(r"-?\d{1,30}(\.\d{1,15})?", re.ASCII)
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class RecordError(ValueError):
    """A record that cannot be: `field` names where, the message what and what to do."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field}: {message}")
        self.field = field
        self.message = message


def canonical(number: Decimal) -> str:
    """A decimal as plain digits: no exponent, no trailing zeros, a dot before decimals."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def to_record(figure: Figure) -> dict[str, str | None]:
    """The figure's fields in the order of FIELDS, numbers and choices as text."""
    # Spelt out: it is asked for with every decision and every line of an export.
    return {
        "kind": figure.kind.value,
        "value": canonical(figure.value),
        "denominator": None if figure.denominator is None else canonical(figure.denominator),
        "upper": None if figure.upper is None else canonical(figure.upper),
        "unit": figure.unit,
        "modifier": figure.modifier.value,
        "direction": figure.direction.value,
        "status": figure.status.value,
        "indicator": figure.indicator,
        "entity": figure.entity,
        "period": figure.period,
    }


def from_record(record: Mapping[str, object]) -> Figure:
    """Build a checked figure; a missing field takes its default, a percent without unit takes `%`.

    Raises:
        RecordError: A field that is unknown, badly formed or impossible beside the others.
    """
    if unknown := [name for name in record if name not in _KNOWN]:
        raise RecordError(unknown[0], f"unknown field; the fields are {', '.join(FIELDS)}")
    kind = Kind(_choice(record, "kind", None))
    value = _number(record, "value")
    if value is None:
        raise RecordError("value", "a figure needs a value, such as 79500000 or 35.03")
    figure = Figure(
        kind=kind,
        value=value,
        denominator=_number(record, "denominator"),
        upper=_number(record, "upper"),
        unit=_text(record, "unit") or ("%" if kind is Kind.PERCENT else None),
        modifier=Modifier(_choice(record, "modifier", Modifier.EXACT)),
        direction=Direction(_choice(record, "direction", Direction.NONE)),
        status=Status(_choice(record, "status", Status.REPORTED)),
        indicator=_text(record, "indicator"),
        entity=_text(record, "entity"),
        period=_period(record),
    )
    _check(figure)
    return figure


def _choice(record: Mapping[str, object], name: str, default: StrEnum | None) -> str:
    value = record.get(name)
    if value in (None, ""):
        if default is None:
            raise RecordError(name, f"missing; one of {', '.join(CHOICES[name])}")
        return default
    if value not in _SPELLINGS[name]:
        raise RecordError(name, f"{value!r} is not one of {', '.join(CHOICES[name])}")
    return str(value)


def _number(record: Mapping[str, object], name: str) -> Decimal | None:
    value = record.get(name)
    if value in (None, ""):
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise RecordError(name, f"{value!r} is not a decimal; write it as text, such as 35.03")
    text = format(value, "f") if isinstance(value, Decimal) else str(value)
    if not _DECIMAL.fullmatch(text):
        raise RecordError(
            name, f"{text!r} is not a plain decimal; write digits and a dot, such as 79500000 or 35.03"
        )
    return Decimal(text)


def _text(record: Mapping[str, object], name: str) -> str | None:
    value = record.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise RecordError(name, f"{value!r} is not text")
    text = unicodedata.normalize("NFC", value).strip()
    if found := _FORBIDDEN.search(text):
        raise RecordError(name, f"holds an invisible control character (U+{ord(found[0]):04X}); remove it")
    if len(text) > MAX_TEXT:
        raise RecordError(name, f"is {len(text)} characters long; at most {MAX_TEXT}")
    return text or None


def _period(record: Mapping[str, object]) -> str | None:
    text = _text(record, "period")
    if text is not None:
        try:
            _read_period(text)
        except PeriodError as error:
            raise RecordError("period", str(error)) from error
    return text


def _check(figure: Figure) -> None:
    """Refuse what cannot stand together."""
    paired = figure.kind in (Kind.RATIO, Kind.RANK)
    if figure.denominator is not None and not paired:
        raise RecordError("denominator", f"only a ratio or a rank has one, not a {figure.kind}")
    if figure.denominator is None and figure.kind is Kind.RATIO:
        raise RecordError("denominator", "a ratio needs one: the 63 of 62/63")
    if figure.denominator is not None and figure.denominator <= 0:
        raise RecordError("denominator", "must be above zero")
    if figure.upper is not None and figure.denominator is not None:
        raise RecordError("upper", "a ratio or rank with a denominator is no range")
    if figure.upper is not None and figure.upper < figure.value:
        raise RecordError("upper", f"is below the value {canonical(figure.value)}")
    if figure.kind is Kind.RANK:
        if figure.value < 1 or figure.value != figure.value.to_integral_value():
            raise RecordError("value", "a rank is a whole number from 1")
        if figure.denominator is not None and figure.value > figure.denominator:
            raise RecordError(
                "value",
                f"rank {canonical(figure.value)} is beyond the {canonical(figure.denominator)} ranked",
            )
    if figure.kind is Kind.PERCENT and not re.search(r"%|phần trăm", figure.unit or ""):
        raise RecordError("unit", "a percent's unit is %, điểm % or điểm phần trăm")
