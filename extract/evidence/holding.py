"""For whom and when a figure holds: the name and the time that say so, wherever they stand."""

import re
from collections.abc import Iterator

from extract.edtf import Interval, PeriodError, parse_period
from extract.evidence.finding import nearest, occurrences, plain
from extract.evidence.surroundings import Place, Surroundings
from extract.figures import Span, Status
from extract.passages import Quantity
from extract.periods.dates import Mention, Role, Weight
from extract.periods.frames import ahead, carried, just_told
from extract.periods.timeline import Timeline
from extract.periods.written import written
from extract.periods.years import stand_in, with_year

_BACK = 6
"""How many sentences back a time may stand that nothing carries on."""
_AHEAD = 2
"""How many sentences ahead a name may stand: the cell behind a number's."""
_NEAR = 600
"""How much of a long sentence, in code points, is looked through on either side."""
_KIND = re.compile(r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn) (?=\w)")


def entity_words(around: Surroundings, near: Place) -> Span | None:
    """Where the entity is named: in the sentence, else before it, in the title, or just behind it."""
    name = plain(near.figure.entity or "")
    if not name:
        return None
    own, sentence = near.span, near.sentence
    begin, end = max(sentence.start, own.start - _NEAR), min(sentence.end, own.end + _NEAR)
    if found := nearest(_named(around, name, begin, end), own):
        return found
    first = around.sentences[max(0, near.number - 1)].start if around.sentences else 0
    if before := list(_named(around, name, first, begin)):
        return before[-1]
    if found := next(_named(around, name, around.title.start, around.title.end), None):
        return found
    if before := list(_named(around, name, 0, begin)):
        return before[-1]
    behind = around.sentences[near.number + 1 : near.number + 1 + _AHEAD]
    return next(_named(around, name, end, behind[-1].end), None) if behind else None


def _named(around: Surroundings, name: str, start: int, end: int) -> Iterator[Span]:
    """Where a name stands, in order: spelled out, without its `tỉnh`, or as what stands for it."""
    found = {
        *occurrences(around.low, name, start, end),
        *(one.span for one in around.names.between(start, end) if plain(one.name) == name),
    }
    bare = _KIND.sub("", name, count=1)
    if bare != name:
        told = occurrences(around.low, bare, start, end)
        found.update(one for one in told if around.copy.text[one.start].isupper() and not _inside(one, found))
    yield from sorted(found)


def _inside(one: Span, found: set[Span]) -> bool:
    return any(other.contains(one) for other in found)


def period_words(around: Surroundings, near: Place) -> Span | None:
    """The time that says the period: the sentence's, what an earlier one carries on, or the dateline."""
    try:
        period = parse_period(near.figure.period or "")
    except PeriodError:
        return None
    if not around.sentences:
        return None
    line, quantity = around.timeline(near)
    for one in _governing(line, quantity):
        if _says(line, quantity, one, period):
            return one.span
    is_dated = around.published is not None and period.last == around.published
    if is_dated and period.first in (None, around.published) and len(around.dateline):
        return around.dateline
    return next((one.span for one in _earlier(line, quantity) if _says(line, quantity, one, period)), None)


def is_to_come(around: Surroundings, near: Place) -> bool:
    """Whether the record's period is of a year after the document's: that makes an aim by itself."""
    last = _interval(near.figure.period or "")
    if near.figure.status is not Status.TARGET or around.published is None:
        return False
    return bool(last and last.last and last.last.year > around.published.year)


def _governing(line: Timeline, quantity: Quantity) -> Iterator[Mention]:
    """The times of its sentence, the nearest first, then those that hold beyond theirs."""
    found, own, sentence = line.times, quantity.span, line.sentences[quantity.sentence]
    here = found.between(max(sentence.start, own.start - _NEAR), min(sentence.end, own.end + _NEAR))
    told = [one for one in here if one.role is not Role.COMPARED]
    compared = [one for one in here if one.role is Role.COMPARED]
    for group in (told, compared):
        yield from (one for one in reversed(group) if one.span.end <= own.start)
        yield from (one for one in group if one.span.start >= own.end)
    opening = found.between(sentence.start, max(sentence.start, own.start - _NEAR))
    yield from (one for one in opening[:1] if one.weight >= Weight.FRAME)
    for governing in (carried, ahead, just_told):
        if one := governing(line, quantity):
            yield one


def _earlier(line: Timeline, quantity: Quantity) -> Iterator[Mention]:
    """The times of some sentences before, the nearest first, then the headline's."""
    sentence = line.sentences[quantity.sentence]
    first = line.sentences[max(0, quantity.sentence - _BACK)].start
    for span in (Span(first, sentence.start), line.title):
        earlier = line.times.between(span.start, min(span.end, sentence.start))
        yield from (
            one for one in reversed(earlier) if one.role is not Role.COMPARED and one.weight > Weight.NAME
        )


def _says(line: Timeline, quantity: Quantity, one: Mention, period: Interval) -> bool:
    """Whether a time is that period, as the extractor would write it or by its days alone."""
    if (said := written(line, quantity, one)) and _interval(said) == period:
        return True
    for is_target in (quantity.status is Status.TARGET, quantity.status is not Status.TARGET):
        first, last = with_year(line, one, is_target=is_target)
        published = line.published or stand_in(line.times)
        begin, end = first.days(published), last.days(published)
        if begin and end:
            days = (begin[0], end[1])
            if (period.first, period.last) in (days, (None, days[1])):
                return True
            if one.role is Role.FROM and (period.first, period.last) == (days[0], None):
                return True
    return False


def _interval(period: str) -> Interval | None:
    try:
        return parse_period(period)
    except PeriodError:
        return None
