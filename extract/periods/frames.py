"""Which time one sentence sets for the figures of others: a frame, a heading, the lead's period, an event."""

import re
from bisect import bisect_left
from datetime import MAXYEAR, timedelta

from extract.figures import Span, Status
from extract.passages import Quantity
from extract.patterns import folded_pattern, listed
from extract.periods.dates import Mention
from extract.periods.moments import Moment, Unit
from extract.periods.reach import (
    FAR,
    HEAD,
    is_apart,
    is_bracketed,
    is_bygone,
    is_narrow,
    is_stock,
    tells_part,
)
from extract.periods.roles import TERM
from extract.periods.timeline import NEAR, Timeline, once
from extract.periods.times import AT, BEFORE, COMPARED, FRAME, HEADING, NAME, PHRASE, UNTIL
from extract.periods.years import SLACK, with_year
from extract.vocabulary import lexicon

_REACH = 12
"""How many sentences a time frame carries."""
_AHEAD = 6
"""How many sentences a headline or lead looks ahead for the time of the figures it repeats."""
# `22/10/2020 | 09:31`: when the text was put out.
_HOUR_BEHIND = re.compile(r"[ |,-]{0,4}\d{1,2}:\d\d")
_FORECAST = folded_pattern(r"(?<!\w)(?:dự kiến|dự báo|phấn đấu)(?!\w)")
# `Năm 2024, xã phấn đấu`: no time of what was reported before.
_AIMED = folded_pattern(r"[^.;\n]{0,60}?(?<!\w)(?:phấn đấu|đề ra|đặt mục tiêu|đặt chỉ tiêu)(?!\w)")
_MEETING = re.compile(rf"(?<!\w){listed('dates', 'meetings', 'attended')}(?!\w)")
_OF_MEETINGS = (*lexicon("dates")["meetings"], *lexicon("dates")["attended"])
ATTENDED = re.compile(rf"(?<!\w){listed('dates', 'attended')}(?!\w)")
SAYS = re.compile(rf"(?<!\w){listed('dates', 'says')}(?!\w)")
"""Between a day and a figure: who told it then."""


@once
def counts(line: Timeline, one: Mention) -> bool:
    """Whether a time can be told at all, and no figure claims its words (`30/6` may be thirty of six)."""
    if line.published is None and (_is_relative(one.first) or _is_relative(one.last)):
        return False
    return not (_is_claimed(line, one.span) or _HOUR_BEHIND.match(line.text, one.span.end))


def _is_relative(moment: Moment) -> bool:
    """Whether it is counted in less than years from a date."""
    return moment.unit is not None and not moment.is_year


def _is_claimed(line: Timeline, span: Span) -> bool:
    """Whether a figure stands on the same words (`30/6` may be thirty of six)."""
    at = bisect_left(line.ends, span.start)
    return at < len(line.ends) and line.quantities[at].span.overlaps(span)


def carried(line: Timeline, quantity: Quantity) -> Mention | None:
    """The frame that an earlier sentence set."""
    here = min(quantity.sentence, len(line.sentences))
    if here > 0:
        times, starts = line.times.all, line.times.starts
        first = bisect_left(starts, line.sentence_starts[max(0, here - _REACH)])
        for place in range(bisect_left(starts, line.sentences[here - 1].end) - 1, first - 1, -1):
            one = times[place]
            if not (_may_frame(one, quantity) or _is_reported_before(line, one, quantity)):
                continue
            if not counts(line, one):
                continue
            at = line.sentence_at(one.span.start)
            if _holds(line, at, one, quantity):
                return one._replace(role=UNTIL) if _is_occasion(line, at, quantity, one) else one
    section = line.times.section(quantity.span.start)
    if section is None or (quantity.status is Status.REPORTED and _is_coming_term(line, section.heading)):
        return None
    return section.heading


def _is_reported_before(line: Timeline, one: Mention, quantity: Quantity) -> bool:
    """Whether the sentence right before reports for that time, and the figure's goes on with it."""
    before = quantity.sentence - 1
    return _is_reports(one) and one.span.start >= line.sentence_starts[before] and _goes_on(line, quantity)


def _holds(line: Timeline, at: int, one: Mention, quantity: Quantity) -> bool:
    """Whether a time in an earlier sentence reaches the figure."""
    sentence = line.sentences[at]
    if one.span.start < sentence.end - FAR or line.times.is_over(one, quantity.span.start):
        return False
    if is_narrow(line, at, one, quantity):
        return False
    if one.weight is HEADING:
        return not (quantity.status is Status.REPORTED and _is_coming_term(line, one))
    if quantity.status is Status.TARGET:
        return not (is_apart(line, sentence, quantity) and _is_reported(line, one))
    return not _is_coming(line, one)


@once
def _is_coming(line: Timeline, one: Mention) -> bool:
    """Whether a time was still to come when the document was written: none of what is reported."""
    at = line.sentence_at(one.span.start)
    return is_ahead(line, one) or _is_forecast(line, line.sentences[at], one) or _is_horizon(line, at, one)


def _is_horizon(line: Timeline, at: int, one: Mention) -> bool:
    """`Đến năm 2030, 45% số xã`, an aim: its year is no time of what is reported next."""
    if one.role not in (UNTIL, BEFORE) or one.last.year is None or one.last.month is not None:
        return False
    after = bisect_left(line.starts, one.span.end)
    if after == len(line.starts) or line.quantities[after].sentence != at:
        return False
    return line.quantities[after].status is Status.TARGET


def _goes_on(line: Timeline, quantity: Quantity) -> bool:
    """Whether the sentence before reports figures, in the same paragraph."""
    before = quantity.sentence - 1
    if quantity.status is Status.TARGET or before not in line.firsts:
        return False
    return not is_apart(line, line.sentences[before], quantity)


def _is_reports(one: Mention) -> bool:
    """`Tổng thu 6 tháng đầu năm đạt 9 tỷ đồng.`: months since New Year go on with the next sentence."""
    is_so_far = one.first.month == 1 and one.first.day is None and (one.last.month or 1) > 1
    return is_so_far and one.role is AT and one.weight is PHRASE


def is_up_to_now(one: Mention) -> bool:
    """`Từ đầu năm đến nay`, `hiện`: what is aimed at never holds up to now."""
    return one.is_now and not one.event and one.role in (AT, UNTIL)


def _may_frame(one: Mention, quantity: Quantity) -> bool:
    """Whether a time holds beyond its sentence: a plan's year does for what is planned, `năm ngoái` never."""
    if quantity.status is Status.TARGET and is_up_to_now(one):
        return False
    if quantity.status is Status.TARGET and one.role is AT:
        if one.event:
            return False
        if one.first.month is None:
            return one.first.unit is None
    is_past = one.first.unit is Unit.YEAR and one.first.shift < 0 and one.weight is not HEADING
    return one.weight >= FRAME and one.role is not COMPARED and not is_past


def _is_occasion(line: Timeline, at: int, quantity: Quantity, one: Mention) -> bool:
    """A day whose sentence tells no figure is when the next ones were told: they hold as of that day."""
    if not one.event or one.role is not AT or _is_of_meeting(line, quantity):
        return False
    return at not in line.firsts


def _is_of_meeting(line: Timeline, quantity: Quantity) -> bool:
    """`Hội nghị được kết nối tới 45 xã`: the figure tells of the day's meeting itself."""
    start = max(line.sentences[quantity.sentence].start, quantity.span.start - NEAR)
    before = line.low[start : quantity.phrase.end]
    if not any(map(before.__contains__, _OF_MEETINGS)):
        return False
    return bool(_MEETING.search(before)) and not SAYS.search(before)


@once
def is_ahead(line: Timeline, one: Mention) -> bool:
    """Whether a period lies in the future of the document."""
    if line.published is None or (one.last.year or MAXYEAR) < line.published.year:
        return False
    days = with_year(line, one, is_target=True)[1].days(line.published)
    if days is None:
        return False
    is_end = one.role in (UNTIL, BEFORE)
    slack = timedelta(0) if one.last.day else SLACK
    return (days[1] - slack if is_end else days[0]) > line.published


def _is_reported(line: Timeline, one: Mention) -> bool:
    """Whether some months were over when the document was written: no later aim is due then."""
    if line.published is None or one.last.month is None or one.is_now:
        return False
    days = with_year(line, one, is_target=False)[1].days(line.published)
    return days is not None and days[1] <= line.published


def _is_forecast(line: Timeline, sentence: Span, one: Mention) -> bool:
    """`Dự kiến hết năm`: said of its own sentence alone."""
    start = max(sentence.start, one.span.start - HEAD)
    return bool(_FORECAST.search(line.low, start, one.span.start))


def ahead(line: Timeline, quantity: Quantity) -> Mention | None:
    """For figures before any frame: the first period that the next sentences report for."""
    last = min(quantity.sentence + _AHEAD, len(line.sentences) - 1)
    if last < 0 or line.times.first_frame < quantity.span.start or _is_of_meeting(line, quantity):
        return None
    for one in line.times.between(quantity.span.end, min(line.sentences[last].end, quantity.span.end + FAR)):
        is_period = one.role in (AT, UNTIL) and not one.event and one.first.unit is None
        if one.weight < FRAME or not is_period:
            continue
        if is_bracketed(line, one, quantity) or tells_part(line, 0, one):
            continue
        if is_bygone(line, one) and is_stock(line, quantity):
            continue
        if quantity.status is Status.REPORTED and _AIMED.match(line.low, one.span.end):
            continue
        if not (is_ahead(line, one) or _is_under_way(line, one)):
            return one
    return None


def _is_under_way(line: Timeline, one: Mention) -> bool:
    """Whether years have begun that end after the document: a plan's or a term's."""
    published, year = line.published, one.last.year
    return bool(published and year and year > published.year and one.first != one.last)


def _is_coming_term(line: Timeline, one: Mention) -> bool:
    """`Đại hội nhiệm kỳ 2023-2028`, said as it begins: what is reported was done before."""
    published = line.published
    is_term = line.low.startswith(TERM, one.span.start)
    return bool(is_term and published and one.first.year == published.year and one.first != one.last)


def just_told(line: Timeline, quantity: Quantity) -> Mention | None:
    """Where no time was set for what follows: the one in the sentence before, else in the headline."""
    at = quantity.sentence - 1
    if quantity.status is Status.TARGET or at < 0:
        return None
    before, title = line.sentences[at], line.title
    is_near = "\n" not in line.text[before.end : line.sentences[at + 1].start]
    for span, least in ((before, PHRASE if is_near else HEADING), (title, NAME)):
        for one in line.times.between(span.start, min(span.end, span.start + FAR)):
            is_period = one.role is AT and one.weight >= least and not one.event
            is_period = is_period and not line.times.is_over(one, quantity.span.start)
            is_period = is_period and not _is_coming_term(line, one)
            if is_period and one.first.unit is None and counts(line, one):
                return one
    return None
