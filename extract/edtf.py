"""Periods as EDTF (ISO 8601-2) dates and intervals: the part of level 1 that figures need.

`2022`, `2023-06`, `2023-07-19`, an interval of two of these, and an open end written `..`.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class PeriodError(ValueError):
    """The text is no period; the message says why and is fit to show."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The first and last day of a period, both included; None is an open end."""

    first: date | None
    last: date | None


def parse_period(text: str) -> Interval:
    """Read a period.

    Raises:
        PeriodError: Not of the form above, no such day, or it ends before it begins.
    """
    begin, slash, end = text.partition("/")
    if not slash:
        if begin == "..":
            raise PeriodError("'..' alone is no period: write ../2023-06-21 for 'as of that day'")
        return Interval(*_days(begin))
    if begin == end == "..":
        raise PeriodError("a period needs at least one date")
    first = None if begin == ".." else _days(begin)[0]
    last = None if end == ".." else _days(end)[1]
    if first and last and last < first:
        raise PeriodError(f"{text!r} ends before it begins")
    return Interval(first, last)


def _days(text: str) -> tuple[date, date]:
    """The first and last day of a year, a month or a day."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise PeriodError(
            f"{text!r} is no date: write 2022, 2023-06, 2023-07-19, ../2023-06-21 or 2023-01-01/2023-06-30"
        )
    year = int(match[1])
    month, day = (int(part) if part else None for part in match.group(2, 3))
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except (ValueError, IndexError) as error:
        raise PeriodError(f"there is no day {text}") from error
