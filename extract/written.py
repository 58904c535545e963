"""A time written down as the period of the figure that it governs."""

import re
from datetime import date, timedelta

from extract.dates import Mention, Mentions, Role, Weight, folded
from extract.figures import Status
from extract.frames import ATTENDED, SAYS, carried
from extract.moments import Moment, write_edtf
from extract.passages import Passage, Quantity
from extract.patterns import alternatives, folded_pattern
from extract.vocabulary import fold
from extract.years import stand_in, with_year

_NEAR = 400
"""How far before its figure a word may stand that speaks of the future."""
_BESIDE = 15
"""How far behind a figure its unit tells who was there: `45 đại biểu tham dự`."""
_DAY = timedelta(days=1)
_OLD_LEVEL = folded_pattern(r"(?<!\w)(?:từ|mức) *$")
_NEW_LEVEL = folded_pattern(r"[^;.\n]{0,40}?(?<!\w)(?:lên|xuống|còn)(?!\w)")
_DUE = folded_pattern(r"(?<!\w)(?:hạn|hạn chót|hạn cuối|chậm nhất|trước)(?: \w+){0,2} $")
_DUE_REACH = 24
_FUTURE_WORDS = tuple(map(fold, ("sẽ", "dự kiến", "phấn đấu", "mục tiêu", "chỉ tiêu", "kế hoạch")))
_FUTURE = re.compile(rf"(?<!\w){alternatives(_FUTURE_WORDS)}(?!\w)")


def written(passage: Passage, quantity: Quantity, one: Mention, found: Mentions) -> str | None:
    """The EDTF period that a time gives a figure; None where there is no such day."""
    low = folded(passage.text)
    first, last = with_year(passage, one, found, is_target=_is_target(low, quantity, one))
    published = passage.published or stand_in(found)
    begin = first.days(published)
    end = begin if last is first or last == first else last.days(published)
    match one.role:
        case Role.UNTIL:
            return write_edtf(None, end[1]) if end else None
        case Role.BEFORE:
            is_edge = low.startswith("cuối", one.span.start)
            return write_edtf(None, end[1] if is_edge else _eve(last, *end)) if end else None
        case Role.FROM if begin and _counts_on(low, quantity, one):
            return write_edtf(begin[0], _end_so_far(passage, quantity, begin[0], found))
        case Role.FROM:
            return _since(low, quantity, begin[0]) if begin else None
        case Role.AT if one.event and _is_told_on(low, quantity, one):
            return write_edtf(None, end[1]) if end else None
        case _:
            return write_edtf(begin[0], end[1]) if begin and end else None


def _counts_on(low: str, quantity: Quantity, one: Mention) -> bool:
    """`Lũy kế từ đầu năm, đã thu`: what is counted since then."""
    return low.startswith("đầu", one.span.start) and quantity.status is not Status.TARGET


def _is_target(low: str, quantity: Quantity, one: Mention) -> bool:
    """Whether a time may lie in the future; asked only where a year has to be found."""
    if quantity.status is Status.TARGET or not (one.first.wants_year or one.last.wants_year):
        return True
    start = max(0, quantity.span.start - _NEAR)
    if any(low.find(word, start, quantity.span.start) >= 0 for word in _FUTURE_WORDS):
        return bool(_FUTURE.search(low, start, quantity.span.start)) or _is_due(low, one)
    return _is_due(low, one)


def _is_due(low: str, one: Mention) -> bool:
    return bool(_DUE.search(low[max(0, one.span.start - _DUE_REACH) : one.span.start]))


def _is_told_on(low: str, quantity: Quantity, day: Mention) -> bool:
    """`Theo báo cáo ngày 12/5`, `ngày 19/7, bộ cho biết`: what is told on a day holds as of that day."""
    if not 0 <= quantity.span.start - day.span.end <= _NEAR:
        return False
    if day.weight is Weight.NAME:
        return not ATTENDED.search(low, quantity.span.end, quantity.phrase.end + _BESIDE)
    return bool(SAYS.search(low, day.span.end, quantity.span.start))


def _end_so_far(passage: Passage, quantity: Quantity, begin: date, found: Mentions) -> date | None:
    """`Lũy kế từ đầu năm` goes to the end of the period that the passage reports on, else to its own day."""
    frame = carried(passage, quantity, found)
    if frame and frame.role in (Role.AT, Role.UNTIL) and not frame.event:
        days = with_year(passage, frame, found, is_target=False)[1].days(passage.published)
        if days and days[1].year == begin.year and (not passage.published or days[1] <= passage.published):
            return days[1]
    return passage.published if passage.published and passage.published >= begin else None


def _eve(moment: Moment, first: date, last: date) -> date:
    """`trước 1/6` ends in May; `trước 30/6` is a deadline that the day itself still meets."""
    return last if moment.day is not None and moment.day > 1 else first - _DAY


def _since(low: str, quantity: Quantity, begin: date) -> str | None:
    """From a day on; what was raised `từ 5 triệu lên 6 triệu` stood at five until then."""
    is_old = _OLD_LEVEL.search(low[max(0, quantity.phrase.start - 10) : quantity.span.start])
    if is_old and _NEW_LEVEL.match(low, quantity.span.end):
        return write_edtf(None, begin - _DAY)
    return write_edtf(begin, None)
