"""How far a time reaches beyond its own words: it may keep to its bracket, its sentence or its paragraph."""

import re
from bisect import bisect_left
from datetime import timedelta

from extract.figures import Direction, Span
from extract.passages import Quantity
from extract.patterns import folded_pattern, listed
from extract.periods.dates import Mention
from extract.periods.moments import NEW_YEAR_SEASON, Unit
from extract.periods.timeline import NEAR, Timeline, once
from extract.periods.times import AT, COMPARED, FRAME, FROM, HEADING, UNTIL

FAR = 3000
"""How much of a sentence without end is looked at, in code points."""
HEAD = 16
"""Fewer code points than this lead a sentence in: `Tính từ ngày`."""
_DATELINE = 40
"""Fewer code points beside a date make a dateline, no sentence about that day."""
_BESIDE = 10
"""More code points before a time in brackets say what else it belongs to: `chuẩn đa chiều 2021 - 2025`."""
_LONG = timedelta(days=60)
_STOCK = folded_pattern(r"(?<!\w)(?:có|gồm) \Z")
_PART = folded_pattern(r"(?<!\w)(?:riêng|trong đó|nhất là)(?: \w+)? $")
# `Tối 3/9, sở thông tin như trên.`: the day of telling, not of what is told.
_TOLD = folded_pattern(rf"[^.:\n]{{0,80}}(?<!\w){listed('dates', 'told')}(?!\w)")
_ONLY_DAYS = folded_pattern(r"\((?:(?:tính )?từ )?(?:ngày )?\d{1,2}[/.-]")
CLAUSE_END = re.compile(r"[,;:.()\n]")
"""What ends the clause that a time stands in."""


def is_narrow(line: Timeline, at: int, one: Mention, quantity: Quantity) -> bool:
    """Whether a time keeps to its bracket, its clause, its sentence or its paragraph."""
    keeps = _keeps(line, one)
    if keeps is not None:
        return keeps
    if one.event:
        return not _goes_on(line, at, quantity, one)
    has_figure, is_first = at in line.firsts, one.span.start <= line.times.first_frame
    is_history = _is_history(line, one) or _is_course(one, quantity)
    is_spell = _is_spell(one) and (is_stock(line, quantity) or not (is_first and has_figure))
    is_passing = is_history or is_spell or _is_passing(line, one)
    return (is_history and not has_figure) or (is_passing and is_apart(line, line.sentences[at], quantity))


@once
def _keeps(line: Timeline, one: Mention) -> bool | None:
    """Whether a time is narrow, or wide, for all figures; None where that depends on the figure."""
    at = line.sentence_at(one.span.start)
    span = line.sentences[at]
    if _is_aside(line, span, one) or is_base(line, one) or _is_part(line, span, one):
        return True
    if one.event:
        return True if _is_long_ago(line, at, one) else None
    if (one.role is FROM and not _opens(span, one)) or _is_look_back(line, span, one):
        return True
    depends = (
        one.first.unit is Unit.YEARS or _is_spell(one) or _is_history(line, one) or _is_passing(line, one)
    )
    return None if depends else False


def _is_passing(line: Timeline, one: Mention) -> bool:
    """Whether a time is no more than its own paragraph's: a part, a beginning, a `hiện` later on."""
    if one.role is FROM or tells_part(line, line.sentence_starts[line.sentence_at(one.span.start)], one):
        return True
    is_first = one.span.start <= line.times.first_frame
    return one.is_now and not is_first and line.low.startswith("hiện", one.span.start)


def _opened(line: Timeline, since: int, one: Mention) -> int:
    """Where the bracket opens that a time stands in, no earlier than a place; -1 for none."""
    opened = line.text.rfind("(", max(since, one.span.start - NEAR), one.span.start)
    return -1 if opened < 0 or line.text.find(")", opened, one.span.start) >= 0 else opened


def _is_aside(line: Timeline, sentence: Span, one: Mention) -> bool:
    """Whether a time stands in brackets within its sentence: it holds for what stands there with it."""
    if one.event:
        return False
    opened = _opened(line, sentence.start, one)
    return opened >= 0 and not _explains(line, Span(opened, one.span.end), sentence)


def _explains(line: Timeline, bracket: Span, sentence: Span) -> bool:
    """`Trong tuần (từ ngày 5/6 đến 11/6),`: a bracket of nothing but the days of the sentence's own time."""
    low = line.low
    if not _ONLY_DAYS.match(low, bracket.start, bracket.end) or low[bracket.end : bracket.end + 1] != ")":
        return False
    at = bisect_left(line.starts, sentence.start)
    return at == len(line.starts) or line.starts[at] > bracket.end


def _is_part(line: Timeline, sentence: Span, one: Mention) -> bool:
    """`riêng tháng 11` within a sentence about eleven months is a part of them."""
    if not tells_part(line, sentence.start, one):
        return False
    earlier = line.times.between(max(sentence.start, one.span.start - NEAR), one.span.start)
    return any(each.weight >= FRAME and each.role in (AT, UNTIL) for each in earlier)


def tells_part(line: Timeline, since: int, one: Mention) -> bool:
    """`Riêng quý II`: a time within the one that the rest of the text is about."""
    return bool(_PART.search(line.low[max(since, one.span.start - HEAD) : one.span.start]))


def _is_long_ago(line: Timeline, at: int, event: Mention) -> bool:
    """`Ngày 1/7/2021, hệ thống vận hành.`: long before the document nobody told its figures."""
    days = event.first.days(None)
    if line.published is None or days is None or at in line.firsts:
        return False
    return line.published - days[0] > _LONG


def _goes_on(line: Timeline, at: int, quantity: Quantity, event: Mention) -> bool:
    """The day of an event holds for the next sentence, and for its paragraph where figures come with it."""
    span = line.sentences[at]
    if _TOLD.match(line.low, event.span.end, span.end):
        return False
    if at in line.firsts:
        if not is_apart(line, span, quantity):
            return True
        return quantity.sentence - at == 1 and not is_stock(line, quantity)
    return quantity.sentence - at == 1 and len(span) - len(event.span) >= _DATELINE


def _opens(sentence: Span, since: Mention) -> bool:
    """An open end holds beyond its sentence only as a rule's first day at its head: `Từ ngày 1/7, giá là`."""
    return since.first.day is not None and since.span.start - sentence.start < HEAD


def _is_look_back(line: Timeline, sentence: Span, one: Mention) -> bool:
    """`10 tháng năm 2023 nhận 612 hồ sơ; năm 2021 chỉ 30`: the sentence goes on about the first."""
    if one.role is not AT or one.weight is HEADING or one.last.year is None:
        return False
    earlier = line.times.between(max(sentence.start, one.span.start - NEAR), one.span.start)
    frames = (each for each in earlier if each.weight >= FRAME and not each.event)
    return any(
        each.role in (AT, UNTIL) and each.first.year is not None and each.first.year > one.last.year
        for each in frames
    )


def _is_history(line: Timeline, one: Mention) -> bool:
    """A whole year long before the one that the text speaks of most."""
    usual = line.times.usual_year
    if one.weight is HEADING or not one.years or one.last.month is not None or not usual:
        return False
    years_ago = usual - one.years[-1]
    is_old = years_ago > 1 or (years_ago == 1 and is_bygone(line, one))
    return one.role is AT and is_old and one.span.start > line.times.first_frame


def _is_course(one: Mention, quantity: Quantity) -> bool:
    """`Trong 10 năm qua, nhà ở rộng hơn.`: a level told next is today's."""
    return one.first.unit is Unit.YEARS and quantity.direction is Direction.NONE


def _is_spell(one: Mention) -> bool:
    """Some days (`từ 18/7 đến 30/7`); from New Year on they are the period of a report."""
    if one.role is not AT or one.first.day is None or one.first == one.last:
        return False
    return (one.first.month, one.first.day) != (1, 1)


def is_bracketed(line: Timeline, one: Mention, quantity: Quantity) -> bool:
    """`31/63 (năm 2020: thứ 27)`: what stands in another bracket keeps its time to itself."""
    bracket = None if one.role is COMPARED else _bracket(line, one)
    if bracket is None or bracket.start < quantity.span.start < bracket.end:
        return False
    at = bisect_left(line.starts, bracket.start)
    has_figure = at < len(line.starts) and line.starts[at] < bracket.end
    is_told = one.role is AT and one.span.start - bracket.start > _BESIDE
    return has_figure or (is_told and bracket.end < quantity.span.start)


@once
def _bracket(line: Timeline, one: Mention) -> Span | None:
    """The bracket that a time stands in, if it closes nearby."""
    opened = _opened(line, 0, one)
    closed = line.text.find(")", one.span.end, one.span.end + NEAR) if opened >= 0 else -1
    return Span(opened, closed) if closed >= 0 else None


@once
def is_base(line: Timeline, one: Mention) -> bool:
    """`tăng 13 bậc kể từ năm 2016`: since when that change alone is counted."""
    if one.role is not FROM:
        return False
    at = bisect_left(line.ends, one.span.start) - 1
    if at < 0 or line.quantities[at].direction is Direction.NONE:
        return False
    gap = line.text[line.ends[at] : one.span.start]
    return len(gap) < _DATELINE and not CLAUSE_END.search(gap)


def is_apart(line: Timeline, sentence: Span, quantity: Quantity) -> bool:
    """Whether a sentence stands in another paragraph than a figure, or much too far before it."""
    start, end = sentence.end, quantity.span.start
    return end - start > FAR or line.text.find("\n", start, end) >= 0


def is_stock(line: Timeline, quantity: Quantity) -> bool:
    """`Huyện có 23 xã`: how many there are, whatever happened that day."""
    if quantity.direction is not Direction.NONE:
        return False
    return bool(_STOCK.search(line.low[max(0, quantity.phrase.start - HEAD) : quantity.phrase.start]))


def is_bygone(line: Timeline, one: Mention) -> bool:
    """A whole year that was over long before the document."""
    published, year = line.published, one.last.year
    if published is None or year is None or one.last.month is not None or one.role is not AT:
        return False
    return year < published.year - (published.month <= NEW_YEAR_SEASON)
