"""Records made wrong on purpose, each as an extractor gets them wrong. Pure: the dice are the caller's."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from random import Random

from extract.figures import Figure, Kind
from extract.records import RecordError, canonical, from_record, to_record


class Error(StrEnum):
    """What is made wrong."""

    DIGIT = "digit"
    MAGNITUDE = "magnitude"
    UNIT = "unit"
    PERIOD = "period"
    ENTITY = "entity"
    RATIO = "ratio"
    """Its two numbers change places."""


FIELD: Mapping[Error, str] = {
    Error.DIGIT: "value",
    Error.MAGNITUDE: "value",
    Error.UNIT: "unit",
    Error.PERIOD: "period",
    Error.ENTITY: "entity",
    Error.RATIO: "value",
}
"""The field that each makes wrong."""

_MAGNITUDES = (1000, 1_000_000, 10)
_UNITS: Mapping[Kind, Sequence[str]] = {
    Kind.COUNT: ("hồ sơ", "thủ tục", "trường hợp", "cơ quan"),
    Kind.PERCENT: ("điểm phần trăm",),
    Kind.RATIO: ("hồ sơ", "thủ tục", "địa phương", "đơn vị"),
    Kind.MONEY: ("USD", "đồng"),
    Kind.MEASURE: ("ngày", "tháng", "km", "ha", "điểm"),
}
"""For a document that has but one unit of a kind; a rank's says little, so none is taken for another."""


def made_wrong(figure: Figure, error: Error, others: Sequence[Figure], dice: Random) -> Figure | None:
    """The record with that error; None where it cannot have it.

    `others` are figures of the same document, from which a wrong unit, period or entity is taken.
    """
    wrong = _MAKERS[error](figure, others, dice)
    if wrong is None or to_record(wrong) == to_record(figure):
        return None
    try:
        return from_record(to_record(wrong))
    except RecordError:
        return None


def any_wrong(figure: Figure, others: Sequence[Figure], dice: Random) -> tuple[Error, Figure] | None:
    """The record with one of the errors that it can have, each as likely; None where it can have none."""
    errors = list(Error)
    dice.shuffle(errors)
    for error in errors:
        wrong = made_wrong(figure, error, others, dice)
        if wrong is not None:
            return error, wrong
    return None


def _digit(figure: Figure, _others: Sequence[Figure], dice: Random) -> Figure:
    """One of the digits is read as another; the first never as nothing."""
    text = canonical(figure.value)
    last = len(text.rstrip("0")) if "." not in text else len(text)
    places = [at for at, letter in enumerate(text[: max(1, last)]) if letter.isdigit()]
    at = dice.choice(places)
    first = at == places[0]
    digit = dice.choice([one for one in "0123456789"[first:] if one != text[at]])
    return replace(figure, value=Decimal(text[:at] + digit + text[at + 1 :]))


def _magnitude(figure: Figure, _others: Sequence[Figure], dice: Random) -> Figure:
    """A thousand is read as a decimal, a magnitude word is passed over, or a decimal comma."""
    if figure.kind is Kind.PERCENT:
        factors = [Decimal(10), Decimal("0.1"), Decimal(100)]
    else:
        factors = [Decimal(one) for one in _MAGNITUDES]
        factors += [1 / one for one in factors if figure.value % one == 0 or one == factors[0]]
    return replace(figure, value=figure.value * dice.choice(factors))


def _unit(figure: Figure, others: Sequence[Figure], dice: Random) -> Figure | None:
    own = [one.unit for one in others if one.kind is figure.kind and one.unit not in (None, figure.unit)]
    choices = own or [one for one in _UNITS.get(figure.kind, ()) if one != figure.unit]
    return replace(figure, unit=dice.choice(choices)) if choices and figure.unit else None


def _period(figure: Figure, others: Sequence[Figure], dice: Random) -> Figure | None:
    """Another figure's, or where there is none the year before: as a document is read with a wrong date."""
    if figure.period is None:
        return None
    choices = [one.period for one in others if one.period not in (None, figure.period)]
    if choices:
        return replace(figure, period=dice.choice(choices))
    years = sorted({part[:4] for part in figure.period.split("/") if part[:4].isdigit()})
    if not years:
        return None
    period = figure.period
    for year in years:
        period = period.replace(year, str(int(year) - 1))
    return replace(figure, period=period)


def _entity(figure: Figure, others: Sequence[Figure], dice: Random) -> Figure | None:
    choices = [one.entity for one in others if one.entity not in (None, figure.entity)]
    return replace(figure, entity=dice.choice(choices)) if choices else None


def _ratio(figure: Figure, _others: Sequence[Figure], _dice: Random) -> Figure | None:
    if figure.denominator is None or figure.kind is not Kind.RATIO:
        return None
    return replace(figure, value=figure.denominator, denominator=figure.value)


_MAKERS: Mapping[Error, Callable[[Figure, Sequence[Figure], Random], Figure | None]] = {
    Error.DIGIT: _digit,
    Error.MAGNITUDE: _magnitude,
    Error.UNIT: _unit,
    Error.PERIOD: _period,
    Error.ENTITY: _entity,
    Error.RATIO: _ratio,
}
