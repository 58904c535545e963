"""The document's own date: from its dateline, else from the day of the event it reports."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import IntEnum
from operator import itemgetter
from typing import NamedTuple

from extract.figures import Span
from extract.metadata import day_of
from extract.patterns import folded_pattern, listed
from extract.periods.dates import Mention, Mentions, folded, mentions
from extract.periods.moments import Moment
from extract.periods.times import AT, UNTIL
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
_THE_DAY, _IN_WORDS = fold("ngày"), fold("tháng")
_PLACE = re.compile(r", ?$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<m>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_ENGLISH = re.compile(
    rf"(?<!\w)(?:{_MONTH} (?P<d>\d{{1,2}}),? |(?P<d2>\d{{1,2}}) {_MONTH.replace('<m>', '<m2>')},? )"
    r"(?P<y>20\d\d)\b"
)
# `2023-05`, `2023-05-16` at the very top: when the page was stored.
_STAMP = re.compile(
    r"\W*(?:date\W{1,3})?(?P<y>20\d\d)-(?P<m>0[1-9]|1[0-2])(?:-(?P<d>0[1-9]|[12]\d|3[01]))?(?![-\d])"
)
_BLANK_DAY = folded_pattern(r"[^\n]{0,60}?[^\W\d_], (?:ngày[ .…_]*)?\Z")
_LINE_END = re.compile(r"[ .*]*(?:\n|\Z)")
_AIM = folded_pattern(r"(?<!\w)(?:mục tiêu|phấn đấu|dự kiến|kế hoạch|sẽ|hạn|chậm nhất)(?!\w)")
_YEAR = re.compile(r"20\d\d(?!\d)")
_DAY_AND_MONTH = len("30 september, ")
_CONGRESS_REACH = 250
_CLOCKED = 600
"""A second dateline that begins later than this is another text's."""
_ANY_DAY = folded_pattern(
    r"(?<![\d/.-])(?:(?P<d1>\d{1,2})(?:[/.-]| tháng )(?P<m1>\d{1,2})(?:[/.-]|,? năm )(?P<y1>(?:19|20)\d\d)"
    r"|(?P<y2>(?:19|20)\d\d)-(?P<m2>\d\d)-(?P<d2>\d\d))(?!\d)"
)
# `8/13/2015 2:59:23 PM`: no month is the thirteenth.
_MONTH_FIRST = re.compile(r"(?<![\d/])(?P<m>0?[1-9]|1[0-2])/(?P<d>1[3-9]|2\d|3[01])/(?P<y>20\d\d)(?!\d)")
_TERM, _CONGRESS, _MIDWAY = fold("nhiệm kỳ"), fold("đại hội"), fold("giữa")
_SCHOOL_YEAR = fold("năm học")
_HOLIDAYS = (6, 7, 8)
_EARLY = 3
"""Through March, a report without a year is as likely to speak of the year before."""


class Dated(NamedTuple):
    """When a document was published, by its text."""

    day: date | None
    is_doubtful: bool
    """Whether no dateline says so, or the text reports something of a later day."""


def document_date(text: str, _sentences: Sequence[Span]) -> date | None:
    """The day the document is dated, or that its news happened on; None when nothing tells.

    Of a document that is dated to its month alone, the day of its news or the month's last.
    """
    return dated(text).day


def dated(text: str) -> Dated:
    """The document's date, and whether it is a guess."""
    found = mentions(text)
    low = folded(text)
    if day := _dateline(text, found):
        return Dated(day, any((done := _done(low, one)) and done > day for one in found.all))
    day = _in_month(month, found) if (month := _month(low, found)) else _event(low, found)
    return Dated(day, is_doubtful=day is not None)


def dates_in(text: str) -> list[tuple[Span, date]]:
    """Every full date in the text, whatever it is told of, in text order."""
    low = folded(text)
    told = list(_english_dates(low, 0, len(low)))
    for match in _ANY_DAY.finditer(low):
        year, month, day = (int(match[f"{part}1"] or match[f"{part}2"]) for part in "ymd")
        if days := Moment(year, month, day).days(None):
            told.append((Span(match.start(), match.end()), days[0]))
    return sorted(set(told))


def publication(published: str | None, text: str) -> Dated:
    """The day that a document counts from: of a month or year that is known, its text's if it is in it."""
    if published is not None and len(published) == len("2024-01-31"):
        return Dated(day_of(published), is_doubtful=False)
    by_text = dated(text)
    if published is None or (by_text.day is not None and by_text.day.isoformat().startswith(published)):
        return by_text
    return Dated(day_of(published), is_doubtful=False)


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
        # A page's own clock is never behind the text that it shows.
        is_clock = (
            best is strength is Strength.TIMED and day is not None and told < day and span.start < _CLOCKED
        )
        if strength > best or is_clock:
            best, day = strength, told
    return best, day


def _full_dates(found: Mentions, start: int, end: int) -> Iterator[tuple[Span, date]]:
    for one in found.between(start, end):
        is_day = one.role is AT and one.first == one.last and one.first.day is not None
        if is_day and one.first.year is not None and (days := one.first.days(None)):
            yield one.span, days[0]


def _english_dates(low: str, start: int, end: int) -> Iterator[tuple[Span, date]]:
    for year in _YEAR.finditer(low, start, end):
        near = max(start, year.start() - _DAY_AND_MONTH)
        if match := _ENGLISH.search(low, near, year.end()):
            month, day = _MONTHS.index(match["m"] or match["m2"]) + 1, int(match["d"] or match["d2"])
        elif match := _MONTH_FIRST.search(low, near, year.end()):
            month, day = int(match["m"]), int(match["d"])
        else:
            continue
        if days := Moment(int(match["y"]), month, day).days(None):
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
    """`Tam Kỳ, ngày 10 tháng 7 năm 2023`: the place and the day of a letter; in digits, a page's clock."""
    if not low.startswith(_THE_DAY, span.start) or low[span.end : stop].strip(" ."):
        return False
    if _IN_WORDS not in span.of(low):
        return False
    return bool(_PLACE.search(low, start, span.start)) and not _WEEKDAY.search(low, start, span.start)


def _month(low: str, found: Mentions) -> Moment | None:
    """The month of a stamp at the very top, or of a place's line: `Hà Nội, ngày ... tháng 6 năm 2024`."""
    if stamp := _STAMP.match(low):
        return Moment(int(stamp["y"]), int(stamp["m"]), int(stamp["d"]) if stamp["d"] else None)
    for one in found.between(0, _HEAD):
        if one.first == one.last and one.first.month and one.first.year and one.first.day is None:
            start = low.rfind("\n", max(0, one.span.start - _DATELINE), one.span.start) + 1
            if _BLANK_DAY.match(low, start, one.span.start) and _LINE_END.match(low, one.span.end):
                return one.first
    return None


def _in_month(month: Moment, found: Mentions) -> date | None:
    if month.day is not None:
        return _first_day(month)
    for one in found.between(0, _LEAD):
        if one.event and one.role is AT and one.first.unit is None and month.year is not None:
            moment = one.last.in_year(month.year)
            if (moment.year, moment.month) == (month.year, month.month):
                return _first_day(moment)
    days = month.days(None)
    return days[1] if days else None


def _event(low: str, found: Mentions) -> date | None:
    """The day on which the news happened: with its part of the day anywhere, or any day near the top."""
    events = [one for one in found.all if one.event and one.role is AT and one.first.unit is None]
    near = [one for one in events if one.span.start < _LEAD]
    for one in (*near[:1], *events[:1]):
        if one.last.year is not None:
            return _first_day(one.last)
        if year := (
            _year_of(low, one, found)
            or _year_of_congress(low, one, found)
            or _year_of_school(low, one, found)
        ):
            return _first_day(one.last.in_year(year))
    return None


def _first_day(moment: Moment) -> date | None:
    days = moment.days(None)
    return days[0] if days else None


def _year_of(low: str, event: Mention, found: Mentions) -> int | None:
    """The year that fits a day given without one: no earlier than what the text reports as done."""
    latest = max((day for one in found.all if (day := _done(low, one))), default=None)
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


def _year_of_congress(low: str, event: Mention, found: Mentions) -> int | None:
    """`Ngày 5/6, đại hội nhiệm kỳ 2016 - 2021`: it opens its term."""
    for one in found.between(event.span.end, event.span.end + _CONGRESS_REACH):
        if low.startswith(_TERM, one.span.start) and one.first.year is not None:
            before = low[event.span.end : one.span.start]
            return one.first.year if _CONGRESS in before and _MIDWAY not in before else None
    return None


def _year_of_school(low: str, event: Mention, found: Mentions) -> int | None:
    """`Sáng 27/8, tổng kết năm học 2011-2012, triển khai năm học 2012-2013`: between the two."""
    told = {one.first.year for one in found.all if low.startswith(_SCHOOL_YEAR, one.span.start) and one.years}
    last = max((year for year in told if year is not None), default=None)
    month = event.first.month
    if last is None or month is None:
        return None
    if month in _HOLIDAYS:
        return last if last - 1 in told else None
    return last + (month < _HOLIDAYS[0])


def _done(low: str, one: Mention) -> date | None:
    """The full day up to which something is reported."""
    if one.last.day is None or one.last.year is None:
        return None
    if one.role is UNTIL and _AIM.search(low[max(0, one.span.start - _BESIDE) : one.span.start]):
        return None
    if one.role is not UNTIL and (one.role is not AT or one.first == one.last):
        return None
    # `27/7/1947 - 27/7/2023`: an anniversary.
    if one.first != one.last and (one.first.month, one.first.day) == (one.last.month, one.last.day):
        return None
    return _first_day(one.last)
