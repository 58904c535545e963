"""When a figure holds: the time that governs it in its clause, its sentence, its passage or its document."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from extract.dates import Mention, Mentions, Role, Weight, folded, mentions
from extract.figures import Span, Status
from extract.moments import Moment, write_edtf
from extract.passages import Passage, Quantity
from extract.patterns import folded_pattern
from extract.published import document_date

__all__ = ["document_date", "propose_period"]

_REACH = 12
"""How many sentences a time frame carries."""
_AHEAD = 6
"""How many sentences a headline or lead looks ahead for the time of the figures it repeats."""
_NEAR = 400
"""How far, in code points, a time may stand from its figure within one sentence."""
_FAR = 3000
"""How much of a sentence without end is looked at, in code points."""
_DATELINE = 40
"""Fewer code points beside a date make a dateline, no sentence about that day."""
_SLACK = timedelta(days=31)
_DAY = timedelta(days=1)
# What may stand between a figure and a time that is its own: `12% năm 2015`, `88/193 (năm 2018`.
_ATTACHED = folded_pattern(
    r"[ (]*(?:(?:của|trong|vào|ở|hồi|cho|là|tính|trước|chậm nhất) )?"
    r"(?:(?:đến|tới) )?(?:hết |thời điểm |cuối |đầu )?"
)
_ENDING = folded_pattern(r"[ ).”\"]*(?:$|[;\n])")
_OLD_LEVEL = folded_pattern(r"(?<!\w)(?:từ|mức) *$")
_NEW_LEVEL = folded_pattern(r"[^;.\n]{0,40}?(?<!\w)(?:lên|xuống|còn)(?!\w)")
_COMPARED_LEVEL = folded_pattern(r"[ (]*(?:là|đạt|chỉ|khoảng|mức|có| )*")
_FUTURE = folded_pattern(r"(?<!\w)(?:sẽ|dự kiến|phấn đấu|mục tiêu|chỉ tiêu|kế hoạch)(?!\w)")


def propose_period(passage: Passage, index: int) -> str | None:
    """The EDTF period in which the figure holds; None when nothing tells."""
    quantity = passage.quantities[index]
    found = mentions(passage.text)
    sentence = _sentence(passage, quantity)
    here = _usable(passage, found, sentence, quantity)
    for governing in (
        _in_sentence(passage, index, here),
        _carried(passage, quantity, found) or _ahead(passage, quantity, found),
    ):
        if governing and (period := _written(passage, quantity, governing, found)):
            return period
    return _unframed(passage, found)


def _unframed(passage: Passage, found: Mentions) -> str | None:
    """As of the document's date; without one, the year it speaks of most."""
    if passage.published is None:
        return f"{found.usual_year:04}" if found.usual_year else None
    return write_edtf(None, passage.published)


def _sentence(passage: Passage, quantity: Quantity) -> Span:
    if 0 <= quantity.sentence < len(passage.sentences):
        return passage.sentences[quantity.sentence]
    return Span(max(0, quantity.span.start - _NEAR), quantity.span.end + _NEAR)


def _usable(passage: Passage, found: Mentions, sentence: Span, quantity: Quantity) -> list[Mention]:
    """The times near the figure in its sentence, and the one that frames the sentence."""
    low, high = quantity.span.start - _NEAR, quantity.span.end + _NEAR
    near = found.between(max(low, sentence.start), min(high, sentence.end))
    opening = found.between(sentence.start, min(sentence.start + _NEAR, low)) if low > sentence.start else ()
    frames = [one for one in opening if one.weight is Weight.FRAME][:1]
    return [one for one in (*frames, *near) if _counts(passage, one)]


def _counts(passage: Passage, one: Mention) -> bool:
    """Whether a time can be told at all, and no figure claims its words (`30/6` may be thirty of six)."""
    if passage.published is None and any(
        moment.unit and not moment.is_year for moment in (one.first, one.last)
    ):
        return False
    return not _claimed(passage, one.span)


def _claimed(passage: Passage, span: Span) -> bool:
    """Whether a figure stands on the same words (`30/6` may be thirty of six)."""
    at = bisect_left(passage.quantities, span.start, key=lambda one: one.span.end)
    return at < len(passage.quantities) and passage.quantities[at].span.overlaps(span)


def _in_sentence(passage: Passage, index: int, here: Sequence[Mention]) -> Mention | None:
    quantity = passage.quantities[index]
    low = folded(passage.text)
    before = [one for one in here if one.span.end <= quantity.span.start]
    after = [one for one in here if one.span.start >= quantity.span.end]
    if own := _own(quantity, before, after, low):
        return own
    strong = [one for one in before if one.role is not Role.COMPARED and one.weight >= Weight.PHRASE]
    if strong:
        return strong[-1]
    if follows := _following(passage, index, after):
        return follows
    named = [one for one in before if one.role is not Role.COMPARED]
    return named[-1] if named else None


def _own(quantity: Quantity, before: Sequence[Mention], after: Sequence[Mention], low: str) -> Mention | None:
    """A time that belongs to this figure alone."""
    for one in after[:1]:
        is_told = one.role is not Role.COMPARED and one.weight is not Weight.NAME
        if is_told and _ATTACHED.fullmatch(low, quantity.phrase.end, one.span.start):
            return one
        # `so với mức 3,68% của quý I`: what stands inside the comparison is the compared time's own.
        if one.role is Role.COMPARED and one.marker <= quantity.phrase.start:
            return one
    for one in before[-1:]:
        # `gấp đôi năm 2006 (là 7,5 tỷ)`: so is what follows it in brackets.
        gap = low[one.span.end : quantity.phrase.start]
        follows = "(" in gap and _COMPARED_LEVEL.fullmatch(gap)
        inside = low[max(0, one.span.start - 1) : one.span.start] == "(" and ")" not in gap
        if one.role is Role.COMPARED and (follows or inside):
            return one
    return None


def _following(passage: Passage, index: int, after: Sequence[Mention]) -> Mention | None:
    """A time behind the figure, when no other figure stands between or the sentence ends with it."""
    following = passage.quantities[index + 1 : index + 2]
    limit = following[0].span.start if following else len(passage.text)
    low, quantity = folded(passage.text), passage.quantities[index]
    for one in after:
        if one.role is Role.COMPARED or one.weight < Weight.PHRASE:
            continue
        gap = passage.text[quantity.phrase.end : one.span.start]
        if (one.span.start < limit and ";" not in gap and "(" not in gap) or _ENDING.match(low, one.span.end):
            return one
    return None


def _carried(passage: Passage, quantity: Quantity, found: Mentions) -> Mention | None:
    """The frame that an earlier sentence set."""
    for back in range(1, _REACH + 1):
        at = quantity.sentence - back
        if at < 0:
            return None
        span = passage.sentences[at] if at < len(passage.sentences) else Span(0, 0)
        for one in reversed(found.between(max(span.start, span.end - _FAR), span.end)):
            if one.weight is not Weight.FRAME or one.role is Role.COMPARED or not _counts(passage, one):
                continue
            # The day of the event holds for the next sentence only: figures further on are but told there.
            if one.event and (back > 1 or len(span) - len(one.span) < _DATELINE):
                continue
            if quantity.status is Status.REPORTED and _is_ahead(passage, one, found):
                continue
            return one
    return None


def _is_ahead(passage: Passage, one: Mention, found: Mentions) -> bool:
    """Whether a period lies in the future of the document."""
    if passage.published is None:
        return False
    days = _with_year(passage, one, found, is_target=True)[1].days(passage.published)
    if days is None:
        return False
    is_end = one.role in (Role.UNTIL, Role.BEFORE)
    return (days[1] - _SLACK if is_end else days[0]) > passage.published


def _ahead(passage: Passage, quantity: Quantity, found: Mentions) -> Mention | None:
    """For figures before any frame: the first period that the next sentences report for."""
    last = min(quantity.sentence + _AHEAD, len(passage.sentences) - 1)
    if last < 0 or found.first_frame < quantity.span.start:
        return None
    for one in found.between(quantity.span.end, min(passage.sentences[last].end, quantity.span.end + _FAR)):
        is_period = one.role in (Role.AT, Role.UNTIL) and not one.event and one.first.unit is None
        if one.weight is Weight.FRAME and is_period:
            return one
    return None


def _with_year(passage: Passage, one: Mention, found: Mentions, *, is_target: bool) -> tuple[Moment, Moment]:
    """Both ends with a year: their own, the sentence's, the document's, else the passage's."""
    if not (one.first.wants_year or one.last.wants_year):
        return one.first, one.last
    if one.last.year is not None:
        first, last = one.first.in_year(one.last.year), one.last
        is_turned = (first.month or 1, first.day or 1) > (last.month or 12, last.day or 31)
        return (one.first.in_year(one.last.year - 1) if is_turned else first), last
    year = one.first.year or _told_before(passage, one, found)
    if year is None and passage.published:
        year = _year_by(passage.published, one, is_target=is_target)
    year = year or found.usual_year
    return (one.first.in_year(year), one.last.in_year(year)) if year else (one.first, one.last)


def _year_by(published: date, one: Mention, *, is_target: bool) -> int:
    """The document's year; the one before for what cannot have been reported yet."""
    days = one.last.in_year(published.year).days(published)
    is_ahead = days is not None and days[0] - _SLACK > published
    return published.year - (is_ahead and not is_target)


def _told_before(passage: Passage, one: Mention, found: Mentions) -> int | None:
    """The year that the same sentence gave earlier on."""
    at = bisect_left(passage.sentences, one.span.start + 1, key=lambda span: span.start) - 1
    start = max(passage.sentences[at].start if at >= 0 else 0, one.span.start - _NEAR)
    for other in reversed(found.between(start, one.span.start)):
        is_year = other.role in (Role.AT, Role.FROM) and other.first == other.last and other.years
        if is_year and (passage.published is None or other.years[0] <= passage.published.year):
            return other.years[0]
    return None


def _written(passage: Passage, quantity: Quantity, one: Mention, found: Mentions) -> str | None:
    low = folded(passage.text)
    left = low[max(0, quantity.span.start - _NEAR) : quantity.span.start]
    is_target = quantity.status is Status.TARGET or bool(_FUTURE.search(left))
    first, last = _with_year(passage, one, found, is_target=is_target)
    published = passage.published or _stand_in(found)
    begin, end = first.days(published), last.days(published)
    match one.role:
        case Role.UNTIL:
            return write_edtf(None, end[1]) if end else None
        case Role.BEFORE:
            return write_edtf(None, _eve(last, end[0], end[1])) if end else None
        case Role.FROM:
            return _since(low, quantity, begin[0]) if begin else None
        case _:
            return write_edtf(begin[0], end[1]) if begin and end else None


def _stand_in(found: Mentions) -> date | None:
    """For `năm nay` in a text without a date: the year it speaks of most."""
    return date(found.usual_year, 12, 31) if found.usual_year else None


def _eve(moment: Moment, first: date, last: date) -> date:
    """`trước 1/6` ends in May; `trước 30/6` is a deadline that the day itself still meets."""
    return last if moment.day is not None and moment.day > 1 else first - _DAY


def _since(low: str, quantity: Quantity, begin: date) -> str | None:
    """From a day on; what was raised `từ 5 triệu lên 6 triệu` stood at five until then."""
    is_old = _OLD_LEVEL.search(low[max(0, quantity.phrase.start - 10) : quantity.span.start])
    if is_old and _NEW_LEVEL.match(low, quantity.span.end):
        return write_edtf(None, begin - _DAY)
    return write_edtf(begin, None)
