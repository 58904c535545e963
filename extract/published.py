"""The document's own date: from its dateline, else from the day of the event it reports."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import IntEnum
from operator import itemgetter

from extract.dates import Mention, Mentions, Role, folded, mentions
from extract.figures import Span
from extract.moments import Moment
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold

_HEAD, _TAIL, _LEAD = 1500, 600, 2500
_DATELINE = 120
"""A line longer than this is prose."""
_BESIDE, _FEW = 40, len("Hà Nội, ngày")
"""So many letters beside the date are still a dateline's: with an hour, and without."""
_CLOCK = folded_pattern(r"\d{1,2} ?[:h] ?\d\d|gmt")
_WEEKDAY = folded_pattern(r"thứ |chủ nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day")
_POSTED = re.compile(rf"(?<!\w){listed('dates', 'posted')}(?!\w)")
# `Hôm nay: Thứ Ba, 20/06/2023` is the page's clock, `- Tin khác 16/6/2023` another text's date.
_NOT_ITS_OWN = folded_pattern(r" *(?:[-–*+•»>]|hôm nay)")
_THE_DAY = fold("ngày")
_PLACE = re.compile(r", ?$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<m>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_ENGLISH = re.compile(
    rf"(?<!\w)(?:{_MONTH} (?P<d>\d{{1,2}}),? |(?P<d2>\d{{1,2}}) {_MONTH.replace('<m>', '<m2>')},? )"
    r"(?P<y>20\d\d)\b"
)
_EARLY = 3
"""Through March, a report without a year is as likely to speak of the year before."""


def document_date(text: str, _sentences: Sequence[Span]) -> date | None:
    """The day the document is dated, or that its news happened on; None when nothing tells."""
    found = mentions(text)
    return _dateline(text, found) or _event(found)


class Strength(IntEnum):
    """How surely the date on a line is the document's own."""

    NONE = 0
    BARE = 1
    BUSY = 2
    TIMED = 3
    POSTED = 4


def _dateline(text: str, found: Mentions) -> date | None:
    """A full date on a short line of its own, at the top or at the foot; the surest, then the first."""
    low = folded(text)
    bare: date | None = None
    for start, end in ((0, min(_HEAD, len(low))), (max(_HEAD, len(low) - _TAIL), len(low))):
        best, day = _surest(low, _full_dates(found, start, end))
        if best <= Strength.BARE:
            best, day = max((best, day), _surest(low, _english_dates(low, start, end)), key=itemgetter(0))
        if best > Strength.BARE:
            return day
        bare = bare or day
    return bare


def _surest(low: str, dates: Iterable[tuple[Span, date]]) -> tuple[Strength, date | None]:
    best, day = Strength.NONE, None
    for span, told in dates:
        strength = _strength(low, span)
        if strength > best:
            best, day = strength, told
    return best, day


def _full_dates(found: Mentions, start: int, end: int) -> Iterator[tuple[Span, date]]:
    for one in found.between(start, end):
        is_day = one.role is Role.AT and one.first == one.last and one.first.day is not None
        if is_day and one.first.year is not None and (days := one.first.days(None)):
            yield one.span, days[0]


def _english_dates(low: str, start: int, end: int) -> Iterator[tuple[Span, date]]:
    for match in _ENGLISH.finditer(low, start, end):
        month = _MONTHS.index(match["m"] or match["m2"]) + 1
        if days := Moment(int(match["y"]), month, int(match["d"] or match["d2"])).days(None):
            yield Span(match.start(), match.end()), days[0]


def _strength(low: str, span: Span) -> Strength:
    start = low.rfind("\n", max(0, span.start - _DATELINE), span.start) + 1
    stop = low.find("\n", span.end, span.end + _DATELINE)
    stop = stop if stop >= 0 else len(low)
    if (not start and span.start > _DATELINE) or stop - start > _DATELINE:
        return Strength.NONE
    beside = f"{low[start : span.start]} {low[span.end : stop]}"
    letters = sum(map(str.isalnum, beside))
    if not _NOT_ITS_OWN.match(low, start):
        if _POSTED.search(low, start, stop) or (letters <= _BESIDE and _is_signed(low, start, span, stop)):
            return Strength.POSTED
        if _CLOCK.search(beside) or _WEEKDAY.search(beside):
            return Strength.TIMED if letters <= _BESIDE and _CLOCK.search(beside) else Strength.BUSY
    return Strength.BARE if letters <= _FEW or _CLOCK.search(beside) else Strength.NONE


def _is_signed(low: str, start: int, span: Span, stop: int) -> bool:
    """`Tam Kỳ, ngày 10 tháng 7 năm 2023`: the place and the day of a letter."""
    if not low.startswith(_THE_DAY, span.start) or low[span.end : stop].strip(" ."):
        return False
    return bool(_PLACE.search(low, start, span.start)) and not _WEEKDAY.search(low, start, span.start)


def _event(found: Mentions) -> date | None:
    """The day on which the news happened: with its part of the day anywhere, or any day near the top."""
    events = [one for one in found.all if one.event and one.role is Role.AT and one.first.unit is None]
    near = [one for one in events if one.span.start < _LEAD]
    for one in (*near[:1], *events[:1]):
        if one.first.year is not None:
            return _first_day(one.first)
        if year := _year_of(one, found):
            return _first_day(one.first.in_year(year))
    return None


def _first_day(moment: Moment) -> date | None:
    days = moment.days(None)
    return days[0] if days else None


def _year_of(event: Mention, found: Mentions) -> int | None:
    """The year that fits a day given without one: no earlier than what the text reports as done."""
    latest = max((day for one in found.all if (day := _done(one))), default=None)
    years = Counter(one.years[0] for one in found.all if one.tells_year and len(set(one.years)) == 1)
    if latest is None:
        fitting = list(years)
    else:
        fitting = [year for year in years if (day := _first_day(event.first.in_year(year))) and day >= latest]
        fitting = fitting or [latest.year + 1]
    if not fitting:
        return None
    if latest is None and (event.first.month or 0) <= _EARLY:
        newest = max(fitting)
        return newest if years[newest - 1] >= years[newest] else None
    return max(fitting, key=lambda year: (years[year], year))


def _done(one: Mention) -> date | None:
    """The full day up to which something is reported."""
    if one.last.day is None or one.last.year is None:
        return None
    if one.role is not Role.UNTIL and (one.role is not Role.AT or one.first == one.last):
        return None
    return _first_day(one.last)
