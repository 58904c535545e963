"""Periods as SDMX writes them: an EDTF period as a value of TIME_PERIOD, and what that was taken from."""

from datetime import date, timedelta
from functools import lru_cache

from extract.edtf import PeriodError, parse_period

BASES = {
    "stated": "The period that the source states",
    "end": "The source states an end only: its last day",
    "begin": "The source states a beginning only: its first day",
    "published": "The source states none: when the document was published",
    "unknown": "Neither is known",
}
"""The codes of TIME_BASIS."""

UNKNOWN = "9999"
"""The year of what is not known: the time dimension has to have a value."""

_DAY = timedelta(days=1)
_QUARTER, _HALF, _YEAR = 3, 6, 12


@lru_cache(1 << 12)
def observed(period: str | None, published: str | None) -> tuple[str, str]:
    """The TIME_PERIOD of a figure, and the code of what it was taken from."""
    if period is not None:
        return _written(period)
    if published is not None:
        try:
            parse_period(published)
        except PeriodError:
            return UNKNOWN, "unknown"
        return published, "published"
    return UNKNOWN, "unknown"


def _written(period: str) -> tuple[str, str]:
    interval = parse_period(period)
    if interval.first is None or interval.last is None:
        day, basis = (interval.last, "end") if interval.last else (interval.first, "begin")
        return (UNKNOWN, "unknown") if day is None else (day.isoformat(), basis)
    # A year, a month or a day is written alike in both.
    return (_range(interval.first, interval.last) if "/" in period else period), "stated"


def _range(first: date, last: date) -> str:
    """A span of days: a year, half-year or quarter by name, else its first day and how long it lasts."""
    if first == last:
        return first.isoformat()
    if last == date.max or first.day != 1 or (last + _DAY).day != 1:
        return f"{first}/P{(last - first).days + 1}D"
    end = last + _DAY
    months = (end.year - first.year) * _YEAR + end.month - first.month
    if months == 1:
        return f"{first:%Y-%m}"
    for length, mark in ((_YEAR, ""), (_HALF, "-S"), (_QUARTER, "-Q")):
        if months == length and (first.month - 1) % length == 0:
            number = (first.month - 1) // length + 1
            return f"{first.year:04}{mark}{number if mark else ''}"
    return f"{first}/P{months}M"
