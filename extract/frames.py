"""Which time one sentence sets for the figures of others: a frame, a heading, the lead's period, an event."""

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import MAXYEAR, timedelta

from extract.dates import Mention, Mentions, Role, Weight, folded
from extract.figures import Direction, Span, Status
from extract.moments import NEW_YEAR_SEASON, Unit
from extract.passages import Passage, Quantity
from extract.patterns import folded_pattern, listed
from extract.years import SLACK, with_year

_REACH = 12
"""How many sentences a time frame carries."""
_AHEAD = 6
"""How many sentences a headline or lead looks ahead for the time of the figures it repeats."""
_FAR = 3000
"""How much of a sentence without end is looked at, in code points."""
_DATELINE = 40
"""Fewer code points beside a date make a dateline, no sentence about that day."""
# `22/10/2020 | 09:31`: when the text was put out.
_HOUR_BEHIND = re.compile(r"[ |,-]{0,4}\d{1,2}:\d\d")
_HEAD = 16
"""Fewer code points than this lead a sentence in: `Tính từ ngày`."""
_NEAR = 400
"""How far back, in code points, a bracket may open."""
_BESIDE = 10
"""More code points before a time in brackets say what else it belongs to: `chuẩn đa chiều 2021 - 2025`."""
_STOCK = folded_pattern(r"(?<!\w)(?:có|gồm) \Z")
_FORECAST = folded_pattern(r"(?<!\w)(?:dự kiến|dự báo|phấn đấu)(?!\w)")
_PART = folded_pattern(r"(?<!\w)(?:riêng|trong đó|nhất là)(?: \w+)? $")
# `Tối 3/9, sở thông tin như trên.`: the day of telling, not of what is told.
_TOLD = folded_pattern(rf"[^.:\n]{{0,80}}(?<!\w){listed('dates', 'told')}(?!\w)")
_MEETING = re.compile(rf"(?<!\w){listed('dates', 'meetings', 'attended')}(?!\w)")
ATTENDED = re.compile(rf"(?<!\w){listed('dates', 'attended')}(?!\w)")
SAYS = re.compile(rf"(?<!\w){listed('dates', 'says')}(?!\w)")
"""Between a day and a figure: who told it then."""
CLAUSE_END = re.compile(r"[,;:.()\n]")
"""What ends the clause that a time stands in."""


def counts(passage: Passage, one: Mention) -> bool:
    """Whether a time can be told at all, and no figure claims its words (`30/6` may be thirty of six)."""
    if passage.published is None and any(
        moment.unit and not moment.is_year for moment in (one.first, one.last)
    ):
        return False
    return not (_claimed(passage, one.span) or _HOUR_BEHIND.match(passage.text, one.span.end))


def _claimed(passage: Passage, span: Span) -> bool:
    """Whether a figure stands on the same words (`30/6` may be thirty of six)."""
    at = bisect_left(passage.quantities, span.start, key=lambda one: one.span.end)
    return at < len(passage.quantities) and passage.quantities[at].span.overlaps(span)


def carried(passage: Passage, quantity: Quantity, found: Mentions) -> Mention | None:
    """The frame that an earlier sentence set."""
    here = min(quantity.sentence, len(passage.sentences))
    if here > 0:
        first, last = passage.sentences[max(0, here - _REACH)].start, passage.sentences[here - 1].end
        for one in reversed(found.between(first, last)):
            if not _may_frame(one, quantity) or not counts(passage, one):
                continue
            at = bisect_left(passage.sentences, one.span.start + 1, key=_start) - 1
            if not _holds(passage, at, one, quantity, found):
                continue
            return replace(one, role=Role.UNTIL) if _is_occasion(passage, at, quantity, one) else one
    section = found.section(quantity.span.start)
    return section.heading if section else None


def _start(sentence: Span) -> int:
    return sentence.start


def _holds(passage: Passage, at: int, one: Mention, quantity: Quantity, found: Mentions) -> bool:
    """Whether a time in an earlier sentence reaches the figure."""
    sentence = passage.sentences[at]
    if one.span.start < sentence.end - _FAR or found.is_over(one, quantity.span.start):
        return False
    if _is_narrow(passage, at, one, quantity, found):
        return False
    if quantity.status is Status.TARGET or one.weight is Weight.HEADING:
        return True
    return not (_is_ahead(passage, one, found) or _is_forecast(passage, sentence, one))


def _may_frame(one: Mention, quantity: Quantity) -> bool:
    """Whether a time holds beyond its sentence: a plan's year does for what is planned, `năm ngoái` never."""
    if quantity.status is Status.TARGET and one.role is Role.AT:
        if one.event:
            return False
        if one.first.month is None:
            return one.first.unit is None
    is_past = one.first.unit is Unit.YEAR and one.first.shift < 0 and one.weight is not Weight.HEADING
    return one.weight >= Weight.FRAME and one.role is not Role.COMPARED and not is_past


def _is_occasion(passage: Passage, at: int, quantity: Quantity, one: Mention) -> bool:
    """A day whose sentence tells no figure is when the next ones were told: they hold as of that day."""
    if not one.event or one.role is not Role.AT or _is_of_meeting(passage, quantity):
        return False
    first = bisect_left(passage.quantities, at, key=lambda figure: figure.sentence)
    return first == len(passage.quantities) or passage.quantities[first].sentence != at


def _is_of_meeting(passage: Passage, quantity: Quantity) -> bool:
    """`Hội nghị được kết nối tới 45 xã`: the figure tells of the day's meeting itself."""
    start = max(passage.sentences[quantity.sentence].start, quantity.span.start - _NEAR)
    before = folded(passage.text)[start : quantity.span.start]
    return bool(_MEETING.search(before)) and not SAYS.search(before)


def _goes_on(passage: Passage, at: int, quantity: Quantity, event: Mention) -> bool:
    """The day of an event holds for the next sentence, and for its paragraph where figures come with it."""
    span = passage.sentences[at]
    if _TOLD.match(folded(passage.text), event.span.end, span.end):
        return False
    first = bisect_left(passage.quantities, at, key=lambda one: one.sentence)
    if first < len(passage.quantities) and passage.quantities[first].sentence == at:
        if not _is_apart(passage, span, quantity):
            return True
        return quantity.sentence - at == 1 and not _is_stock(passage, quantity)
    return quantity.sentence - at == 1 and len(span) - len(event.span) >= _DATELINE


def _is_apart(passage: Passage, sentence: Span, quantity: Quantity) -> bool:
    """Whether a sentence stands in another paragraph than a figure, or much too far before it."""
    start, end = sentence.end, quantity.span.start
    return end - start > _FAR or passage.text.find("\n", start, end) >= 0


def _is_stock(passage: Passage, quantity: Quantity) -> bool:
    """`Huyện có 23 xã`: how many there are, whatever happened that day."""
    before = folded(passage.text)[max(0, quantity.phrase.start - _HEAD) : quantity.phrase.start]
    return quantity.direction is Direction.NONE and bool(_STOCK.search(before))


def _opens(sentence: Span, since: Mention) -> bool:
    """An open end holds beyond its sentence only as a rule's first day at its head: `Từ ngày 1/7, giá là`."""
    return since.first.day is not None and since.span.start - sentence.start < _HEAD


def _is_part(passage: Passage, sentence: Span, one: Mention, found: Mentions) -> bool:
    """`riêng tháng 11` within a sentence about eleven months is a part of them."""
    if not _PART.search(folded(passage.text)[max(sentence.start, one.span.start - _HEAD) : one.span.start]):
        return False
    earlier = found.between(max(sentence.start, one.span.start - _NEAR), one.span.start)
    return any(each.weight >= Weight.FRAME and each.role in (Role.AT, Role.UNTIL) for each in earlier)


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


def _is_narrow(passage: Passage, at: int, one: Mention, quantity: Quantity, found: Mentions) -> bool:
    """Whether a time keeps to its bracket, its clause, its sentence or its paragraph."""
    span = passage.sentences[at]
    if _is_aside(passage, span, one) or is_base(passage, one) or _is_part(passage, span, one, found):
        return True
    if one.event:
        return not _goes_on(passage, at, quantity, one)
    if one.role is Role.FROM and not _opens(span, one):
        return True
    if _is_look_back(span, one, found):
        return True
    is_part = bool(
        _PART.search(folded(passage.text)[max(span.start, one.span.start - _HEAD) : one.span.start])
    )
    is_passing = is_part or one.role is Role.FROM or _is_spell(one) or _is_history(passage, one, found)
    return is_passing and _is_apart(passage, span, quantity)


def _is_history(passage: Passage, one: Mention, found: Mentions) -> bool:
    """A whole year long before the one that the text speaks of most."""
    if one.weight is Weight.HEADING or not one.years or one.last.month is not None or not found.usual_year:
        return False
    years_ago = found.usual_year - one.years[-1]
    is_old = years_ago > 1 or (years_ago == 1 and _is_bygone(passage, one))
    return one.role is Role.AT and is_old and one.span.start > found.first_frame


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


def _is_aside(passage: Passage, sentence: Span, one: Mention) -> bool:
    """Whether a time stands in brackets within its sentence: it holds for what stands there with it."""
    if one.event:
        return False
    start = max(sentence.start, one.span.start - _NEAR)
    opened = passage.text.rfind("(", start, one.span.start)
    return opened >= 0 and passage.text.find(")", opened, one.span.start) < 0


def is_base(passage: Passage, one: Mention) -> bool:
    """`tăng 13 bậc kể từ năm 2016`: since when that change alone is counted."""
    if one.role is not Role.FROM:
        return False
    at = bisect_left(passage.quantities, one.span.start, key=lambda figure: figure.span.end) - 1
    if at < 0 or passage.quantities[at].direction is Direction.NONE:
        return False
    gap = passage.text[passage.quantities[at].span.end : one.span.start]
    return len(gap) < _DATELINE and not CLAUSE_END.search(gap)


def _is_ahead(passage: Passage, one: Mention, found: Mentions) -> bool:
    """Whether a period lies in the future of the document."""
    if passage.published is None or (one.last.year or MAXYEAR) < passage.published.year:
        return False
    days = with_year(passage, one, found, is_target=True)[1].days(passage.published)
    if days is None:
        return False
    is_end = one.role in (Role.UNTIL, Role.BEFORE)
    slack = timedelta(0) if one.last.day else SLACK
    return (days[1] - slack if is_end else days[0]) > passage.published


def _is_forecast(passage: Passage, sentence: Span, one: Mention) -> bool:
    """`Dự kiến hết năm`: said of its own sentence alone."""
    start = max(sentence.start, one.span.start - _HEAD)
    return bool(_FORECAST.search(folded(passage.text), start, one.span.start))


def ahead(passage: Passage, quantity: Quantity, found: Mentions) -> Mention | None:
    """For figures before any frame: the first period that the next sentences report for."""
    last = min(quantity.sentence + _AHEAD, len(passage.sentences) - 1)
    if last < 0 or found.first_frame < quantity.span.start:
        return None
    for one in found.between(quantity.span.end, min(passage.sentences[last].end, quantity.span.end + _FAR)):
        is_period = one.role in (Role.AT, Role.UNTIL) and not one.event and one.first.unit is None
        if is_bracketed(passage, one, quantity) or (
            _is_bygone(passage, one) and _is_stock(passage, quantity)
        ):
            continue
        if one.weight >= Weight.FRAME and is_period and not _is_ahead(passage, one, found):
            return one
    return None


def _is_bygone(passage: Passage, one: Mention) -> bool:
    """A whole year that was over long before the document."""
    published, year = passage.published, one.last.year
    if published is None or year is None or one.last.month is not None or one.role is not Role.AT:
        return False
    return year < published.year - (published.month <= NEW_YEAR_SEASON)


def just_told(passage: Passage, quantity: Quantity, found: Mentions) -> Mention | None:
    """Where no time was set for what follows: the one in the sentence before, else in the headline."""
    at = quantity.sentence - 1
    if quantity.status is Status.TARGET or at < 0:
        return None
    before, title = passage.sentences[at], passage.title or Span(0, 0)
    is_near = "\n" not in passage.text[before.end : passage.sentences[at + 1].start]
    for span, least in ((before, Weight.PHRASE if is_near else Weight.HEADING), (title, Weight.NAME)):
        for one in found.between(span.start, min(span.end, span.start + _FAR)):
            is_period = one.role is Role.AT and one.weight >= least and not one.event
            is_period = is_period and not found.is_over(one, quantity.span.start)
            if is_period and one.first.unit is None and counts(passage, one):
                return one
    return None
