"""Points in time as the text gives them, often without their year, and the days they stand for."""

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from typing import NamedTuple

_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_FEBRUARY, _DECEMBER = 2, 12
_WEEKS = 52
_SCHOOL_ENDS = 6
"""In June a school year is over, and the next one not yet spoken of."""
_SHORT_MONTHS = (4, 6, 9, 11)
NEW_YEAR_SEASON = 3
"""Through March, `năm qua` is the year before."""


class Unit(StrEnum):
    """What a relative moment counts in, from the document's own date."""

    DAY = "day"
    DAYS = "days"
    WEEK = "week"
    THIS_WEEK = "this_week"
    WEEK_OF_YEAR = "week_of_year"
    MONTH = "month"
    MONTHS = "months"
    QUARTER = "quarter"
    YEAR = "year"
    PAST_YEAR = "past_year"
    YEARS = "years"
    SCHOOL_YEAR = "school_year"


class Moment(NamedTuple):
    """A day, a month or a year; what the text leaves out is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    unit: Unit | None = None
    """Set when the moment is relative (`năm ngoái`): `shift` units from the document's date."""
    shift: int = 0

    @property
    def wants_year(self) -> bool:
        """Whether a year must be found elsewhere."""
        return self.year is None and self.unit is None

    @property
    def is_year(self) -> bool:
        """Whether it is a whole year counted from the document's date: `năm nay`."""
        return self.unit in (Unit.YEAR, Unit.PAST_YEAR)

    def in_year(self, year: int) -> "Moment":
        """The same moment with the year filled in, where the text gave none."""
        return Moment(year + self.shift, self.month, self.day) if self.wants_year else self

    def days(self, published: date | None) -> tuple[date, date] | None:
        """The first and last day; None when there is no such day or nothing to count from."""
        if self.unit is not None:
            return _relative(self.unit, self.shift, published) if published and _sane(published) else None
        if self.year is None or not MINYEAR <= self.year < MAXYEAR:
            return None
        try:
            first = date(self.year, _or(self.month, 1), _or(self.day, 1))
            end = _or(self.month, _DECEMBER)
            last = date(self.year, end, _or(self.day, _length(self.year, end)))
        except ValueError:
            return None
        return first, last


def _or(number: int | None, default: int) -> int:
    return default if number is None else number


def _length(year: int, month: int) -> int:
    """The days of a month; of December for one that does not exist."""
    if month == _FEBRUARY:
        return 29 if calendar.isleap(year) else 28
    return 30 if month in _SHORT_MONTHS else 31


def _sane(published: date) -> bool:
    """Far enough from the calendar's ends to count in years around it."""
    return MINYEAR + 100 < published.year < MAXYEAR - 100


def _relative(unit: Unit, shift: int, published: date) -> tuple[date, date] | None:
    match unit:
        case Unit.MONTH:
            return _month(published.year * 12 + published.month - 1 + shift)
        case Unit.QUARTER:
            return _quarter(published.year * 4 + (published.month - 1) // 3 + shift)
        case Unit.MONTHS:
            return _months_past(shift, published)
        case Unit.YEAR | Unit.PAST_YEAR:
            is_new_year = unit is Unit.PAST_YEAR and published.month <= NEW_YEAR_SEASON
            return Moment(published.year + shift - is_new_year).days(None)
        case Unit.YEARS:
            return _years_past(max(shift, 1), published)
    return _days_near(unit, shift, published)


def _days_near(unit: Unit, shift: int, published: date) -> tuple[date, date]:
    """Days, weeks and the school year around the document's date."""
    match unit:
        case Unit.DAYS:
            return published - (max(shift, 1) - 1) * _DAY, published
        case Unit.THIS_WEEK:
            return published - published.weekday() * _DAY, published
        case Unit.SCHOOL_YEAR:
            return _school_year(shift, published)
        case Unit.WEEK_OF_YEAR:
            return _week(shift, published)
        case Unit.WEEK:
            first, last = sorted((published - _DAY, published + shift * _WEEK))
            return first, last
    return published + shift * _DAY, published + shift * _DAY


def _week(number: int, published: date) -> tuple[date, date]:
    """The last week of that number which had begun."""
    number = min(max(number, 1), _WEEKS)
    begin = date.fromisocalendar(published.year, number, 1)
    if begin > published:
        begin = date.fromisocalendar(published.year - 1, number, 1)
    return begin, begin + 6 * _DAY


def _month(months: int) -> tuple[date, date] | None:
    """The month that is so many after the year 0 began."""
    return Moment(months // 12, months % 12 + 1).days(None)


def _quarter(quarters: int) -> tuple[date, date] | None:
    first, last = _month(quarters * 3), _month(quarters * 3 + 2)
    return (first[0], last[1]) if first and last else None


def _months_past(count: int, published: date) -> tuple[date, date] | None:
    """`8 tháng qua`, said in September, are the year's first eight."""
    if count not in (published.month - 1, published.month) or not count:
        return None
    return date(published.year, 1, 1), date(published.year, count, _length(published.year, count))


def _years_past(count: int, published: date) -> tuple[date, date] | None:
    """`3 năm qua` up to the day; at the turn of a year those that are over."""
    if published.month <= NEW_YEAR_SEASON:
        return date(published.year - count, 1, 1), date(published.year - 1, 12, 31)
    return date(published.year - count, published.month, min(published.day, 28)), published


def _school_year(shift: int, published: date) -> tuple[date, date]:
    """Both years of the one that goes on or comes next, or (-1) of the last that was over."""
    begun = published.year - (published.month <= _SCHOOL_ENDS)
    first = published.year - 1 - (published.month < _SCHOOL_ENDS) if shift < 0 else begun
    return date(first, 1, 1), date(first + 1, 12, 31)


def write_edtf(first: date | None, last: date | None) -> str | None:
    """The shortest EDTF text for the days from first to last; None for no period at all."""
    if first is None and last is None:
        return None
    if first and last:
        if last < first:
            return None
        if whole := _whole(first, last):
            return whole
        if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
            return f"{first.year:04}/{last.year:04}"
    return f"{first.isoformat() if first else '..'}/{last.isoformat() if last else '..'}"


def _whole(first: date, last: date) -> str | None:
    """A single day, month or year."""
    if first == last:
        return first.isoformat()
    if first.day == 1 and first.year == last.year:
        if (first.month, last.month, last.day) == (1, 12, 31):
            return f"{first.year:04}"
        if first.month == last.month and last.day == calendar.monthrange(last.year, last.month)[1]:
            return f"{first.year:04}-{first.month:02}"
    return None
