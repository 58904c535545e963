"""A time written down as the period of the figure that it governs."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from extract.figures import Status
from extract.passages import Passage, Quantity
from extract.patterns import alternatives, folded_pattern
from extract.periods.dates import Mention, Mentions, Role, Weight, folded
from extract.periods.frames import ATTENDED, SAYS, carried
from extract.periods.moments import Moment, write_edtf
from extract.periods.years import stand_in, with_year
from extract.vocabulary import fold

_NEAR = 400
"""How far before its figure a word may stand that speaks of the future."""
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
_PLAN = folded_pattern(
    r"(?<!\w)(?:kế hoạch|chỉ tiêu|dự toán)(?: (?!tháng|quý)\w+){0,6} ?\((?:(?!tháng|quý)\w+ ){0,4}\Z"
)
_PLAN_REACH = 60
_FUTURE_WORDS = tuple(map(fold, ("sẽ", "dự kiến", "phấn đấu", "mục tiêu", "chỉ tiêu", "kế hoạch")))
_FUTURE = re.compile(rf"(?<!\w){alternatives(_FUTURE_WORDS)}(?!\w)")


def written(passage: Passage, quantity: Quantity, one: Mention, found: Mentions) -> str | None:
    """The EDTF period that a time gives a figure; None where there is no such day."""
    low = folded(passage.text)
    first, last = with_year(passage, one, found, is_target=_is_target(low, quantity, one))
    published = passage.published or stand_in(found)
    begin = first.days(published)
    end = begin if last is first or last == first else last.days(published)
    if begin is None or end is None:
        return None
    since, until = begin[0] if one.role in (Role.AT, Role.COMPARED) else None, end[1]
    match one.role:
        case Role.FROM:
            return _begun(passage, quantity, one, begin[0], found)
        case Role.BEFORE if not low.startswith("cuối", one.span.start):
            until = _eve(last, *end)
        case Role.AT if one.event and _is_told_on(low, quantity, one):
            since = None
        case Role.AT if _is_brought_to(passage, quantity, one):
            since, until = None, min(until, passage.published or until)
    return write_edtf(since, until)


def so_far(
    passage: Passage, quantity: Quantity, now: Mention, here: Sequence[Mention], found: Mentions
) -> str | None:
    """Up to a now that no date tells: to the end of the months that the passage reports on, if any."""
    frames = [one for one in here if one.span.end <= quantity.span.start and one.weight >= Weight.FRAME]
    frame = frames[-1] if frames else carried(passage, quantity, found)
    ends = None
    if frame and not frame.event and frame.last.month and frame.role in (Role.AT, Role.UNTIL):
        ends = with_year(passage, frame, found, is_target=False)[1].days(None)
    since = now.first.in_year(ends[1].year if ends else found.usual_year or 0).days(None)
    if now.first.unit is None and since:
        return write_edtf(since[0], ends[1] if ends and ends[1] >= since[0] else since[1])
    if ends:
        return write_edtf(None, ends[1])
    return f"{found.usual_year:04}" if found.usual_year else None


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


def _begun(passage: Passage, quantity: Quantity, one: Mention, begin: date, found: Mentions) -> str | None:
    """What is counted `từ đầu năm` goes on to some end; anything else is open."""
    low = folded(passage.text)
    if _counts_on(low, quantity, one):
        return write_edtf(begin, _end_so_far(passage, quantity, one, begin, found))
    return _since(low, quantity, begin)


def _is_told_on(low: str, quantity: Quantity, day: Mention) -> bool:
    """`Theo báo cáo ngày 12/5`, `ngày 19/7, bộ cho biết`: what is told on a day holds as of that day."""
    if not 0 <= quantity.span.start - day.span.end <= _NEAR:
        return False
    if day.weight is Weight.NAME:
        return not ATTENDED.search(low, quantity.span.end, quantity.phrase.end + _BESIDE)
    return bool(SAYS.search(low, day.span.end, quantity.span.start))


def _is_brought_to(passage: Passage, quantity: Quantity, one: Mention) -> bool:
    """`Trong quý, xã cấp 30 thẻ, nâng tổng số thẻ lên 900`: a total stands at the end of that time."""
    if (one.first == one.last and one.first.day) or not 0 <= quantity.span.start - one.span.end <= _NEAR:
        return False
    if passage.published is None and one.last.month is None:
        return False
    return bool(_BROUGHT.search(folded(passage.text), one.span.end, quantity.span.start))


def _end_so_far(
    passage: Passage, quantity: Quantity, since: Mention, begin: date, found: Mentions
) -> date | None:
    """`Lũy kế từ đầu năm` goes to the end of the period that the passage reports on, else to its own day."""
    sentence = passage.sentences[quantity.sentence]
    told = found.between(max(sentence.start, since.span.start - _NEAR), since.span.start)
    own = [one for one in told if one.weight >= Weight.FRAME and one.role in (Role.AT, Role.UNTIL)]
    frame = own[-1] if own else carried(passage, quantity, found)
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


def is_plan(passage: Passage, quantity: Quantity) -> bool:
    """`đạt 84% chỉ tiêu giao (70.544 người)`: the whole of which a share was told."""
    before = folded(passage.text)[max(0, quantity.phrase.start - _PLAN_REACH) : quantity.phrase.start]
    return "(" in before and bool(_PLAN.search(before))


def year_of_plan(passage: Passage, period: str | None) -> str | None:
    """A plan is for the year in which some months are reported."""
    if period is None:
        return f"{passage.published.year:04}" if passage.published else None
    begin, _, end = period.rpartition("/")
    return end[:4] if begin[:4] in ("", "..", end[:4]) else period
