"""A time written down as the period of the figure that it governs."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from extract.figures import Status
from extract.passages import Quantity
from extract.patterns import alternatives, folded_pattern
from extract.periods.dates import Mention
from extract.periods.frames import ATTENDED, SAYS, carried
from extract.periods.moments import Moment, write_edtf
from extract.periods.timeline import NEAR, Timeline, once
from extract.periods.times import AT, BEFORE, COMPARED, FRAME, FROM, NAME, UNTIL
from extract.periods.years import stand_in, wants_year, with_year
from extract.vocabulary import fold, lexicon

_BESIDE = 15
"""How far behind a figure its unit tells who was there: `45 đại biểu tham dự`."""
_DAY = timedelta(days=1)
_OLD_LEVEL = folded_pattern(r"(?<!\w)(?:từ|mức) *$")
_NEW_LEVEL = folded_pattern(r"[^;.\n]{0,40}?(?<!\w)(?:lên|xuống|còn)(?!\w)")
_DUE = folded_pattern(r"(?<!\w)(?:hạn|hạn chót|hạn cuối|chậm nhất|trước)(?: \w+){0,2} $")
_DUE_REACH = 24
_BROUGHT = folded_pattern(
    r"(?<!\w)(?:nâng|đưa) (?:tổng|lũy kế|con số)(?!\w)[^;\n]{0,120}(?<!\w)lên(?!\w)"
    r"(?:[^.;\n]|\.(?=\d)){0,80}\Z"
)
_UP = fold("lên")
_PLAN = folded_pattern(
    r"(?<!\w)(?:kế hoạch|chỉ tiêu|dự toán)(?: (?!tháng|quý)\w+){0,6} ?\((?:(?!tháng|quý)\w+ ){0,4}\Z"
)
_PLAN_REACH = 60
_FUTURE_WORDS = tuple(map(fold, ("sẽ", "dự kiến", "phấn đấu", "mục tiêu", "chỉ tiêu", "kế hoạch")))
_FUTURE = re.compile(rf"(?<!\w){alternatives(_FUTURE_WORDS)}(?!\w)")


class _Days(NamedTuple):
    """The days of a time."""

    last: Moment
    begin: date
    end: tuple[date, date]
    """The first and the last day of its last moment."""
    edtf: str | None
    """From the first to the last of them."""


def written(line: Timeline, quantity: Quantity, one: Mention) -> str | None:
    """The EDTF period that a time gives a figure; None where there is no such day."""
    days = (_days_aimed if _is_target(line, quantity, one) else _days_reported)(line, one)
    if days is None:
        return None
    if one.role is COMPARED:
        return days.edtf
    if one.role is FROM:
        return _begun(line, quantity, one, days.begin)
    until = days.end[1]
    if one.role is AT and not (one.event and _is_told_on(line.low, quantity, one)):
        if not _is_brought_to(line, quantity, one):
            return days.edtf
        until = min(until, line.published or until)
    elif one.role is BEFORE and not line.low.startswith("cuối", one.span.start):
        until = _eve(days.last, *days.end)
    return write_edtf(None, until)


@once
def _days_aimed(line: Timeline, one: Mention) -> _Days | None:
    return _days(line, *with_year(line, one, is_target=True))


@once
def _days_reported(line: Timeline, one: Mention) -> _Days | None:
    return _days(line, *with_year(line, one, is_target=False))


def _days(line: Timeline, first: Moment, last: Moment) -> _Days | None:
    published = line.published or stand_in(line.times)
    begin = first.days(published)
    end = begin if last == first else last.days(published)
    if begin is None or end is None:
        return None
    return _Days(last, begin[0], end, write_edtf(begin[0], end[1]))


def so_far(line: Timeline, quantity: Quantity, now: Mention, here: Sequence[Mention]) -> str | None:
    """Up to a now that no date tells: to the end of the months that the passage reports on, if any."""
    frames = [one for one in here if one.span.end <= quantity.span.start and one.weight >= FRAME]
    frame = frames[-1] if frames else carried(line, quantity)
    ends = None
    if frame and not frame.event and frame.last.month and frame.role in (AT, UNTIL):
        ends = with_year(line, frame, is_target=False)[1].days(None)
    since = now.first.in_year(ends[1].year if ends else line.times.usual_year or 0).days(None)
    if now.first.unit is None and since:
        return write_edtf(since[0], ends[1] if ends and ends[1] >= since[0] else since[1])
    if ends:
        return write_edtf(None, ends[1])
    return f"{line.times.usual_year:04}" if line.times.usual_year else None


def _counts_on(low: str, quantity: Quantity, one: Mention) -> bool:
    """`Lũy kế từ đầu năm, đã thu`: what is counted since then."""
    return low.startswith("đầu", one.span.start) and quantity.status is not Status.TARGET


def _is_target(line: Timeline, quantity: Quantity, one: Mention) -> bool:
    """Whether a time may lie in the future; asked only where a year has to be found."""
    if quantity.status is Status.TARGET or not wants_year(one):
        return True
    start, end = max(0, quantity.span.start - NEAR), quantity.span.start
    if any(line.low.find(word, start, end) >= 0 for word in _FUTURE_WORDS):
        return bool(_FUTURE.search(line.low, start, end)) or _is_due(line, one)
    return _is_due(line, one)


@once
def _is_due(line: Timeline, one: Mention) -> bool:
    return bool(_DUE.search(line.low[max(0, one.span.start - _DUE_REACH) : one.span.start]))


def _begun(line: Timeline, quantity: Quantity, one: Mention, begin: date) -> str | None:
    """What is counted `từ đầu năm` goes on to some end; anything else is open."""
    low = line.low
    if _counts_on(low, quantity, one):
        return write_edtf(begin, _end_so_far(line, quantity, one, begin))
    return _since(low, quantity, begin)


def _is_told_on(low: str, quantity: Quantity, day: Mention) -> bool:
    """`Theo báo cáo ngày 12/5`, `ngày 19/7, bộ cho biết`: what is told on a day holds as of that day."""
    if not 0 <= quantity.span.start - day.span.end <= NEAR:
        return False
    if day.weight is NAME:
        return not ATTENDED.search(low, quantity.span.end, quantity.phrase.end + _BESIDE)
    between = low[day.span.end : quantity.span.start]
    return any(map(between.__contains__, lexicon("dates")["says"])) and bool(
        SAYS.search(low, day.span.end, quantity.span.start)
    )


def _is_brought_to(line: Timeline, quantity: Quantity, one: Mention) -> bool:
    """`Trong quý, xã cấp 30 thẻ, nâng tổng số thẻ lên 900`: a total stands at the end of that time."""
    if (one.first == one.last and one.first.day) or not 0 <= quantity.span.start - one.span.end <= NEAR:
        return False
    if line.published is None and one.last.month is None:
        return False
    if line.low.find(_UP, one.span.end, quantity.span.start) < 0:
        return False
    return bool(_BROUGHT.search(line.low, one.span.end, quantity.span.start))


def _end_so_far(line: Timeline, quantity: Quantity, since: Mention, begin: date) -> date | None:
    """`Lũy kế từ đầu năm` goes to the end of the period that the passage reports on, else to its own day."""
    sentence = line.sentences[quantity.sentence]
    told = line.times.between(max(sentence.start, since.span.start - NEAR), since.span.start)
    own = [one for one in told if one.weight >= FRAME and one.role in (AT, UNTIL)]
    frame = own[-1] if own else carried(line, quantity)
    if frame and frame.role in (AT, UNTIL) and not frame.event:
        days = with_year(line, frame, is_target=False)[1].days(line.published)
        if days and days[1].year == begin.year and (not line.published or days[1] <= line.published):
            return days[1]
    return line.published if line.published and line.published >= begin else None


def _eve(moment: Moment, first: date, last: date) -> date:
    """`trước 1/6` ends in May; `trước 30/6` is a deadline that the day itself still meets."""
    return last if moment.day is not None and moment.day > 1 else first - _DAY


def _since(low: str, quantity: Quantity, begin: date) -> str | None:
    """From a day on; what was raised `từ 5 triệu lên 6 triệu` stood at five until then."""
    is_old = _OLD_LEVEL.search(low[max(0, quantity.phrase.start - 10) : quantity.span.start])
    if is_old and _NEW_LEVEL.match(low, quantity.span.end):
        return write_edtf(None, begin - _DAY)
    return write_edtf(begin, None)


def is_plan(line: Timeline, quantity: Quantity) -> bool:
    """`đạt 84% chỉ tiêu giao (70.544 người)`: the whole of which a share was told."""
    before = line.low[max(0, quantity.phrase.start - _PLAN_REACH) : quantity.phrase.start]
    return "(" in before and bool(_PLAN.search(before))


def year_of_plan(line: Timeline, period: str | None) -> str | None:
    """A plan is for the year in which some months are reported."""
    if period is None:
        return f"{line.published.year:04}" if line.published else None
    begin, _, end = period.rpartition("/")
    return end[:4] if begin[:4] in ("", "..", end[:4]) else period
