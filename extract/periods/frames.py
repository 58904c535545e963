"""Which time one sentence sets for the figures of others: a frame, a heading, the lead's period, an event."""

import re
from bisect import bisect_left
from datetime import MAXYEAR, timedelta

from extract.figures import Span, Status
from extract.passages import Passage, Quantity
from extract.patterns import folded_pattern, listed
from extract.periods.dates import Mention, Mentions, Role, Weight, folded
from extract.periods.moments import Unit
from extract.periods.reach import (
    FAR,
    HEAD,
    is_apart,
    is_bracketed,
    is_bygone,
    is_narrow,
    is_stock,
    tells,
    tells_part,
)
from extract.periods.roles import TERM
from extract.periods.years import SLACK, with_year

_REACH = 12
"""How many sentences a time frame carries."""
_AHEAD = 6
"""How many sentences a headline or lead looks ahead for the time of the figures it repeats."""
# `22/10/2020 | 09:31`: when the text was put out.
_HOUR_BEHIND = re.compile(r"[ |,-]{0,4}\d{1,2}:\d\d")
_NEAR = 400
"""How far back, in code points, a bracket may open."""
_FORECAST = folded_pattern(r"(?<!\w)(?:dự kiến|dự báo|phấn đấu)(?!\w)")
# `Năm 2024, xã phấn đấu`: no time of what was reported before.
_AIMED = folded_pattern(r"[^.;\n]{0,60}?(?<!\w)(?:phấn đấu|đề ra|đặt mục tiêu|đặt chỉ tiêu)(?!\w)")
_MEETING = re.compile(rf"(?<!\w){listed('dates', 'meetings', 'attended')}(?!\w)")
ATTENDED = re.compile(rf"(?<!\w){listed('dates', 'attended')}(?!\w)")
SAYS = re.compile(rf"(?<!\w){listed('dates', 'says')}(?!\w)")
"""Between a day and a figure: who told it then."""


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
        before = passage.sentences[here - 1].start if _goes_on(passage, quantity) else last
        for one in reversed(found.between(first, last)):
            is_next = one.span.start >= before and _is_reports(one)
            if not (is_next or _may_frame(one, quantity)) or not counts(passage, one):
                continue
            at = bisect_left(passage.sentences, one.span.start + 1, key=_start) - 1
            if not _holds(passage, at, one, quantity, found):
                continue
            return one._replace(role=Role.UNTIL) if _is_occasion(passage, at, quantity, one) else one
    section = found.section(quantity.span.start)
    if section is None or (quantity.status is Status.REPORTED and _is_coming_term(passage, section.heading)):
        return None
    return section.heading


def _start(sentence: Span) -> int:
    return sentence.start


def _holds(passage: Passage, at: int, one: Mention, quantity: Quantity, found: Mentions) -> bool:
    """Whether a time in an earlier sentence reaches the figure."""
    sentence = passage.sentences[at]
    if one.span.start < sentence.end - FAR or found.is_over(one, quantity.span.start):
        return False
    if is_narrow(passage, at, one, quantity, found):
        return False
    if one.weight is Weight.HEADING:
        return not (quantity.status is Status.REPORTED and _is_coming_term(passage, one))
    if quantity.status is Status.TARGET:
        return not (is_apart(passage, sentence, quantity) and _is_reported(passage, one, found))
    is_coming = is_ahead(passage, one, found) or _is_forecast(passage, sentence, one)
    return not (is_coming or _is_horizon(passage, at, one))


def _is_horizon(passage: Passage, at: int, one: Mention) -> bool:
    """`Đến năm 2030, 45% số xã`, an aim: its year is no time of what is reported next."""
    if one.role not in (Role.UNTIL, Role.BEFORE) or one.last.year is None or one.last.month is not None:
        return False
    after = bisect_left(passage.quantities, one.span.end, key=lambda figure: figure.span.start)
    if after == len(passage.quantities) or passage.quantities[after].sentence != at:
        return False
    return passage.quantities[after].status is Status.TARGET


def _goes_on(passage: Passage, quantity: Quantity) -> bool:
    """Whether the sentence before reports figures, in the same paragraph."""
    before = quantity.sentence - 1
    if quantity.status is Status.TARGET or not tells(passage, before):
        return False
    return not is_apart(passage, passage.sentences[before], quantity)


def _is_reports(one: Mention) -> bool:
    """`Tổng thu 6 tháng đầu năm đạt 9 tỷ đồng.`: months since New Year go on with the next sentence."""
    is_so_far = one.first.month == 1 and one.first.day is None and (one.last.month or 1) > 1
    return is_so_far and one.role is Role.AT and one.weight is Weight.PHRASE


def is_up_to_now(one: Mention) -> bool:
    """`Từ đầu năm đến nay`, `hiện`: what is aimed at never holds up to now."""
    return one.is_now and not one.event and one.role in (Role.AT, Role.UNTIL)


def _may_frame(one: Mention, quantity: Quantity) -> bool:
    """Whether a time holds beyond its sentence: a plan's year does for what is planned, `năm ngoái` never."""
    if quantity.status is Status.TARGET and is_up_to_now(one):
        return False
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
    before = folded(passage.text)[start : quantity.phrase.end]
    return bool(_MEETING.search(before)) and not SAYS.search(before)


def is_ahead(passage: Passage, one: Mention, found: Mentions) -> bool:
    """Whether a period lies in the future of the document."""
    if passage.published is None or (one.last.year or MAXYEAR) < passage.published.year:
        return False
    days = with_year(passage, one, found, is_target=True)[1].days(passage.published)
    if days is None:
        return False
    is_end = one.role in (Role.UNTIL, Role.BEFORE)
    slack = timedelta(0) if one.last.day else SLACK
    return (days[1] - slack if is_end else days[0]) > passage.published


def _is_reported(passage: Passage, one: Mention, found: Mentions) -> bool:
    """Whether some months were over when the document was written: no later aim is due then."""
    if passage.published is None or one.last.month is None or one.is_now:
        return False
    days = with_year(passage, one, found, is_target=False)[1].days(passage.published)
    return days is not None and days[1] <= passage.published


def _is_forecast(passage: Passage, sentence: Span, one: Mention) -> bool:
    """`Dự kiến hết năm`: said of its own sentence alone."""
    start = max(sentence.start, one.span.start - HEAD)
    return bool(_FORECAST.search(folded(passage.text), start, one.span.start))


def ahead(passage: Passage, quantity: Quantity, found: Mentions) -> Mention | None:
    """For figures before any frame: the first period that the next sentences report for."""
    last = min(quantity.sentence + _AHEAD, len(passage.sentences) - 1)
    if last < 0 or found.first_frame < quantity.span.start or _is_of_meeting(passage, quantity):
        return None
    for one in found.between(quantity.span.end, min(passage.sentences[last].end, quantity.span.end + FAR)):
        is_period = one.role in (Role.AT, Role.UNTIL) and not one.event and one.first.unit is None
        if is_bracketed(passage, one, quantity) or tells_part(passage, Span(0, one.span.start), one):
            continue
        if is_bygone(passage, one) and is_stock(passage, quantity):
            continue
        if quantity.status is Status.REPORTED and _AIMED.match(folded(passage.text), one.span.end):
            continue
        if (
            one.weight >= Weight.FRAME
            and is_period
            and not (is_ahead(passage, one, found) or _is_under_way(passage, one))
        ):
            return one
    return None


def _is_under_way(passage: Passage, one: Mention) -> bool:
    """Whether years have begun that end after the document: a plan's or a term's."""
    published, year = passage.published, one.last.year
    return bool(published and year and year > published.year and one.first != one.last)


def _is_coming_term(passage: Passage, one: Mention) -> bool:
    """`Đại hội nhiệm kỳ 2023-2028`, said as it begins: what is reported was done before."""
    published = passage.published
    is_term = folded(passage.text).startswith(TERM, one.span.start)
    return bool(is_term and published and one.first.year == published.year and one.first != one.last)


def just_told(passage: Passage, quantity: Quantity, found: Mentions) -> Mention | None:
    """Where no time was set for what follows: the one in the sentence before, else in the headline."""
    at = quantity.sentence - 1
    if quantity.status is Status.TARGET or at < 0:
        return None
    before, title = passage.sentences[at], passage.title or Span(0, 0)
    is_near = "\n" not in passage.text[before.end : passage.sentences[at + 1].start]
    for span, least in ((before, Weight.PHRASE if is_near else Weight.HEADING), (title, Weight.NAME)):
        for one in found.between(span.start, min(span.end, span.start + FAR)):
            is_period = one.role is Role.AT and one.weight >= least and not one.event
            is_period = is_period and not found.is_over(one, quantity.span.start)
            is_period = is_period and not _is_coming_term(passage, one)
            if is_period and one.first.unit is None and counts(passage, one):
                return one
    return None
