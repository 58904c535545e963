"""How far a time reaches beyond its own words: it may keep to its bracket, its sentence or its paragraph."""

import re
from bisect import bisect_left
from datetime import timedelta

from extract.figures import Direction, Span
from extract.passages import Passage, Quantity
from extract.patterns import folded_pattern, listed
from extract.periods.dates import Mention, Mentions, Role, Weight, folded
from extract.periods.moments import NEW_YEAR_SEASON, Unit

FAR = 3000
"""How much of a sentence without end is looked at, in code points."""
HEAD = 16
"""Fewer code points than this lead a sentence in: `Tính từ ngày`."""
_DATELINE = 40
"""Fewer code points beside a date make a dateline, no sentence about that day."""
_NEAR = 400
"""How far back, in code points, a bracket may open."""
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


def is_narrow(passage: Passage, at: int, one: Mention, quantity: Quantity, found: Mentions) -> bool:
    """Whether a time keeps to its bracket, its clause, its sentence or its paragraph."""
    span = passage.sentences[at]
    if _is_aside(passage, span, one) or is_base(passage, one) or _is_part(passage, span, one, found):
        return True
    if one.event:
        return _is_long_ago(passage, at, one) or not _goes_on(passage, at, quantity, one)
    if one.role is Role.FROM and not _opens(span, one):
        return True
    if _is_look_back(span, one, found):
        return True
    is_part = tells_part(passage, span, one)
    has_figure, is_first = tells(passage, at), one.span.start <= found.first_frame
    is_history = _is_history(passage, one, found) or _is_course(one, quantity)
    is_spell = _is_spell(one) and (is_stock(passage, quantity) or not (is_first and has_figure))
    is_aside = one.is_now and not is_first and folded(passage.text).startswith("hiện", one.span.start)
    is_passing = is_part or one.role is Role.FROM or is_spell or is_history or is_aside
    return (is_history and not has_figure) or (is_passing and is_apart(passage, span, quantity))


def tells(passage: Passage, at: int) -> bool:
    """Whether a sentence has a figure."""
    first = bisect_left(passage.quantities, at, key=lambda figure: figure.sentence)
    return first < len(passage.quantities) and passage.quantities[first].sentence == at


def _is_aside(passage: Passage, sentence: Span, one: Mention) -> bool:
    """Whether a time stands in brackets within its sentence: it holds for what stands there with it."""
    if one.event:
        return False
    start = max(sentence.start, one.span.start - _NEAR)
    opened = passage.text.rfind("(", start, one.span.start)
    if opened < 0 or passage.text.find(")", opened, one.span.start) >= 0:
        return False
    return not _explains(passage, Span(opened, one.span.end), sentence)


def _explains(passage: Passage, bracket: Span, sentence: Span) -> bool:
    """`Trong tuần (từ ngày 5/6 đến 11/6),`: a bracket of nothing but the days of the sentence's own time."""
    low = folded(passage.text)
    if not _ONLY_DAYS.match(low, bracket.start, bracket.end) or low[bracket.end : bracket.end + 1] != ")":
        return False
    at = bisect_left(passage.quantities, sentence.start, key=lambda figure: figure.span.start)
    return at == len(passage.quantities) or passage.quantities[at].span.start > bracket.end


def _is_part(passage: Passage, sentence: Span, one: Mention, found: Mentions) -> bool:
    """`riêng tháng 11` within a sentence about eleven months is a part of them."""
    if not tells_part(passage, sentence, one):
        return False
    earlier = found.between(max(sentence.start, one.span.start - _NEAR), one.span.start)
    return any(each.weight >= Weight.FRAME and each.role in (Role.AT, Role.UNTIL) for each in earlier)


def tells_part(passage: Passage, sentence: Span, one: Mention) -> bool:
    """`Riêng quý II`: a time within the one that the rest of the text is about."""
    return bool(
        _PART.search(folded(passage.text)[max(sentence.start, one.span.start - HEAD) : one.span.start])
    )


def _is_long_ago(passage: Passage, at: int, event: Mention) -> bool:
    """`Ngày 1/7/2021, hệ thống vận hành.`: long before the document nobody told its figures."""
    days = event.first.days(None)
    if passage.published is None or days is None or tells(passage, at):
        return False
    return passage.published - days[0] > _LONG


def _goes_on(passage: Passage, at: int, quantity: Quantity, event: Mention) -> bool:
    """The day of an event holds for the next sentence, and for its paragraph where figures come with it."""
    span = passage.sentences[at]
    if _TOLD.match(folded(passage.text), event.span.end, span.end):
        return False
    if tells(passage, at):
        if not is_apart(passage, span, quantity):
            return True
        return quantity.sentence - at == 1 and not is_stock(passage, quantity)
    return quantity.sentence - at == 1 and len(span) - len(event.span) >= _DATELINE


def _opens(sentence: Span, since: Mention) -> bool:
    """An open end holds beyond its sentence only as a rule's first day at its head: `Từ ngày 1/7, giá là`."""
    return since.first.day is not None and since.span.start - sentence.start < HEAD


def _is_look_back(sentence: Span, one: Mention, found: Mentions) -> bool:
    """`10 tháng năm 2023 nhận 612 hồ sơ; năm 2021 chỉ 30`: the sentence goes on about the first."""
    if one.role is not Role.AT or one.weight is Weight.HEADING or one.last.year is None:
        return False
    earlier = found.between(max(sentence.start, one.span.start - _NEAR), one.span.start)
    frames = (each for each in earlier if each.weight >= Weight.FRAME and not each.event)
    return any(
        each.role in (Role.AT, Role.UNTIL) and each.first.year is not None and each.first.year > one.last.year
        for each in frames
    )


def _is_history(passage: Passage, one: Mention, found: Mentions) -> bool:
    """A whole year long before the one that the text speaks of most."""
    if one.weight is Weight.HEADING or not one.years or one.last.month is not None or not found.usual_year:
        return False
    years_ago = found.usual_year - one.years[-1]
    is_old = years_ago > 1 or (years_ago == 1 and is_bygone(passage, one))
    return one.role is Role.AT and is_old and one.span.start > found.first_frame


def _is_course(one: Mention, quantity: Quantity) -> bool:
    """`Trong 10 năm qua, nhà ở rộng hơn.`: a level told next is today's."""
    return one.first.unit is Unit.YEARS and quantity.direction is Direction.NONE


def _is_spell(one: Mention) -> bool:
    """Some days (`từ 18/7 đến 30/7`); from New Year on they are the period of a report."""
    if one.role is not Role.AT or one.first == one.last or one.first.day is None:
        return False
    return (one.first.month, one.first.day) != (1, 1)


def is_bracketed(passage: Passage, one: Mention, quantity: Quantity) -> bool:
    """`31/63 (năm 2020: thứ 27)`: what stands in another bracket keeps its time to itself."""
    if one.role is Role.COMPARED:
        return False
    opened = passage.text.rfind("(", max(0, one.span.start - _NEAR), one.span.start)
    if opened < 0 or passage.text.find(")", opened, one.span.start) >= 0:
        return False
    closed = passage.text.find(")", one.span.end, one.span.end + _NEAR)
    if closed < 0 or opened < quantity.span.start < closed:
        return False
    at = bisect_left(passage.quantities, opened, key=lambda figure: figure.span.start)
    has_figure = at < len(passage.quantities) and passage.quantities[at].span.start < closed
    is_told = one.role is Role.AT and one.span.start - opened > _BESIDE
    return has_figure or (is_told and closed < quantity.span.start)


def is_base(passage: Passage, one: Mention) -> bool:
    """`tăng 13 bậc kể từ năm 2016`: since when that change alone is counted."""
    if one.role is not Role.FROM:
        return False
    at = bisect_left(passage.quantities, one.span.start, key=lambda figure: figure.span.end) - 1
    if at < 0 or passage.quantities[at].direction is Direction.NONE:
        return False
    gap = passage.text[passage.quantities[at].span.end : one.span.start]
    return len(gap) < _DATELINE and not CLAUSE_END.search(gap)


def is_apart(passage: Passage, sentence: Span, quantity: Quantity) -> bool:
    """Whether a sentence stands in another paragraph than a figure, or much too far before it."""
    start, end = sentence.end, quantity.span.start
    return end - start > FAR or passage.text.find("\n", start, end) >= 0


def is_stock(passage: Passage, quantity: Quantity) -> bool:
    """`Huyện có 23 xã`: how many there are, whatever happened that day."""
    before = folded(passage.text)[max(0, quantity.phrase.start - HEAD) : quantity.phrase.start]
    return quantity.direction is Direction.NONE and bool(_STOCK.search(before))


def is_bygone(passage: Passage, one: Mention) -> bool:
    """A whole year that was over long before the document."""
    published, year = passage.published, one.last.year
    if published is None or year is None or one.last.month is not None or one.role is not Role.AT:
        return False
    return year < published.year - (published.month <= NEW_YEAR_SEASON)
