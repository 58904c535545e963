"""The document's own date: from its dateline, else from the day of the event it reports."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from extract.dates import Mention, Mentions, Role, folded, mentions
from extract.figures import Span
from extract.moments import Moment
from extract.patterns import folded_pattern

_HEAD, _TAIL, _LEAD = 1500, 600, 2500
_DATELINE = 120
"""A line longer than this is prose."""
_HOURS = folded_pattern(r"\d{1,2} ?[:h] ?\d\d|thứ |chủ nhật|cập nhật|ngày đăng|đăng lúc|gmt")
_EARLY = 3
"""Through March, a report without a year is as likely to speak of the year before."""


def document_date(text: str, _sentences: Sequence[Span]) -> date | None:
    """The day the document is dated, or that its news happened on; None when nothing tells."""
    found = mentions(text)
    return _dateline(text, found) or _event(found)


def _dateline(text: str, found: Mentions) -> date | None:
    """A full date on a short line of its own, at the top or at the foot."""
    weak: date | None = None
    edges = (*found.between(0, _HEAD), *found.between(max(_HEAD, len(text) - _TAIL), len(text)))
    for one in edges:
        if (
            one.role is not Role.AT
            or one.first != one.last
            or one.first.day is None
            or one.first.year is None
        ):
            continue
        start = text.rfind("\n", max(0, one.span.start - _DATELINE), one.span.start) + 1
        if not start and one.span.start > _DATELINE:
            continue
        stop = text.find("\n", one.span.end, one.span.end + _DATELINE)
        line = text[start : stop if stop >= 0 else len(text)]
        if len(line) > _DATELINE or not (days := one.first.days(None)):
            continue
        if _HOURS.search(folded(text), start, start + len(line)):
            return days[0]
        if _letters(line, Span(one.span.start - start, one.span.end - start)) <= len("Hà Nội, ngày"):
            weak = weak or days[0]
    return weak


def _letters(line: str, but: Span) -> int:
    """How much a line says beside its date."""
    return len(re.findall(r"\w", line[: but.start] + line[but.end :]))


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
