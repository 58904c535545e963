"""Which year a time means that is given without one: its sentence's, the document's, else the passage's."""

from datetime import date, timedelta

from extract.periods.dates import Mention, Mentions
from extract.periods.moments import NEW_YEAR_SEASON, Moment
from extract.periods.timeline import NEAR, Timeline, once
from extract.periods.times import AT, FRAME, FROM

SLACK = timedelta(days=31)
"""How far ahead of its document a period may end that is reported: `hết tháng 7`, said in July."""
_FAR = 1500
"""How far back its paragraph's."""


def with_year(line: Timeline, one: Mention, *, is_target: bool) -> tuple[Moment, Moment]:
    """Both ends with a year: their own, the sentence's, the document's, else the passage's."""
    if not wants_year(one):
        return one.first, one.last
    return _aimed(line, one) if is_target else _reported(line, one)


def wants_year(one: Mention) -> bool:
    """Whether the year of either end must be found elsewhere."""
    first, last = one.first, one.last
    return (first.year is None and first.unit is None) or (last.year is None and last.unit is None)


@once
def _aimed(line: Timeline, one: Mention) -> tuple[Moment, Moment]:
    return _with_year(line, one, is_target=True)


@once
def _reported(line: Timeline, one: Mention) -> tuple[Moment, Moment]:
    return _with_year(line, one, is_target=False)


def _with_year(line: Timeline, one: Mention, *, is_target: bool) -> tuple[Moment, Moment]:
    if one.last.year is not None:
        first, last = one.first.in_year(one.last.year), one.last
        is_turned = (first.month or 1, first.day or 1) > (last.month or 12, last.day or 31)
        return (one.first.in_year(one.last.year - 1) if is_turned else first), last
    year = one.first.year or _told_before(line, one, is_target=is_target) or _of_section(line, one)
    if year is None and line.published:
        year = _year_by(line.published, one, is_target=is_target)
    year = year or _year_of_passage(line, one) or line.times.usual_year
    return (one.first.in_year(year), one.last.in_year(year)) if year else (one.first, one.last)


def _year_by(published: date, one: Mention, *, is_target: bool) -> int:
    """The document's year; the one before for what cannot have been reported yet."""
    days = one.last.in_year(published.year).days(published)
    is_ahead = days is not None and days[0] - SLACK > published
    # `Cả năm, tỉnh thu hút`, said in January.
    is_over = one.last.month is None and one.role is AT and published.month <= NEW_YEAR_SEASON
    return published.year - ((is_ahead or is_over) and not is_target)


def _of_section(line: Timeline, one: Mention) -> int | None:
    """The year in the heading above: `quý I` under `KẾT QUẢ NĂM 2022`."""
    section = line.times.section(one.span.start)
    if section is None or section.heading.first.year != section.heading.last.year:
        return None
    return section.heading.first.year


def _year_of_passage(line: Timeline, one: Mention) -> int | None:
    """In a text without a date, the year of the paragraph: `Năm 2010 …. Cụ thể, 8 tháng đầu năm`."""
    start = line.text.rfind("\n", max(0, one.span.start - _FAR), one.span.start) + 1
    for other in reversed(line.times.between(max(start, one.span.start - _FAR), one.span.start)):
        if other.tells_year and other.weight >= FRAME:
            return other.years[-1]
    return None


def _told_before(line: Timeline, one: Mention, *, is_target: bool) -> int | None:
    """The year that the same sentence gave earlier on."""
    at = line.sentence_at(one.span.start)
    start = max(line.sentence_starts[at] if at >= 0 else 0, one.span.start - NEAR)
    for other in reversed(line.times.between(start, one.span.start)):
        if other.role not in (AT, FROM) or other.first != other.last or not other.years:
            continue
        if is_target or line.published is None or other.years[0] <= line.published.year:
            return other.years[0]
    return None


def stand_in(found: Mentions) -> date | None:
    """For `năm nay` in a text without a date: the year it speaks of most."""
    return date(found.usual_year, 12, 31) if found.usual_year else None
