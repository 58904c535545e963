"""When a figure holds: the time that governs it in its clause, its sentence, its passage or its document."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.figures import Direction, Kind, Status
from extract.passages import Passage, Quantity
from extract.patterns import folded_pattern
from extract.periods.dates import Mention
from extract.periods.frames import ahead, carried, counts, is_ahead, is_up_to_now, just_told
from extract.periods.moments import Unit, write_edtf
from extract.periods.published import document_date
from extract.periods.reach import CLAUSE_END, is_base, is_bracketed
from extract.periods.roles import TERM
from extract.periods.timeline import NEAR, Timeline, once, timeline
from extract.periods.times import AT, COMPARED, FRAME, FROM, NAME, PHRASE
from extract.periods.written import is_plan, so_far, written, year_of_plan
from extract.vocabulary import fold

__all__ = ["document_date", "propose_period"]

_REPEATS = 60
"""How many figures on the text may repeat its headline's."""
_ROUNDED, _SMALL = Decimal("0.01"), 20
# What may stand between a figure and a time that is its own: `12% năm 2015`, `88/193 (năm 2018`.
_ATTACHED = folded_pattern(
    r"[ (]*(?:(?:của|trong|vào|ở|hồi|cho|là|tính|trước|chậm nhất) )?"
    r"(?:(?:đến|tới) )?(?:hết |thời điểm |cuối |đầu )?"
)
_ENDING = folded_pattern(r"[ ).”\"]*(?:$|[;\n])")
_COMPARED_LEVEL = folded_pattern(r"[ (]*(?:là|đạt|chỉ|khoảng|mức|có| )*")
_FIRST_LEVEL = folded_pattern(r" ?\((?:(?:là|đạt|chỉ|khoảng|mức|có|gần|hơn) ){0,3}\d")
_SAME_TIME = (fold("cùng kỳ"), fold("cùng kì"))
_RESPECTIVELY = fold("lần lượt")
_LISTED_YEAR = re.compile(r"(?:19|20)\d\d(?! ?[-–])(?<![-–]....)(?<![-–] ....)")
_CLAUSE = 60
_FROM_LEVEL = folded_pattern(r"(?<!\w)(?:từ|từ mức) \Z")
_FROM = (fold("từ "), fold("từ mức "))
_TO_LEVEL = folded_pattern(r"[ ),]*(?:giảm |tăng )?(?:lên|xuống|còn)(?: còn| mức| đến)? ")
_PURPOSE = folded_pattern(r"(?<!\w)(?:để|nhằm|mục tiêu|phấn đấu|hướng tới|bảo đảm|đảm bảo)(?!\w)")
_SHARE_OF_PLAN = folded_pattern(
    r"\d ?%(?: (?:so với|so|của))? (?:tổng )?(?:kế hoạch|dự toán|chỉ tiêu)(?: \w+){0,4} \Z"
)
_PARTED = re.compile(r"[;)]|\. ")
_OF = fold(" của ")
# `trong khi cùng kỳ năm trước chỉ có 41 vụ`.
_SUBJECT = folded_pattern(r"(?:^|[\n.;,(:–-] ?|(?<!\w)(?:trong khi|còn|khi|nếu|mà|nhưng) )\Z")


def propose_period(passage: Passage, index: int) -> str | None:
    """The EDTF period in which the figure holds; None when nothing tells."""
    line, quantity = timeline(passage), passage.quantities[index]
    period = _proposed(line, index)
    if quantity.status is Status.TARGET and is_plan(line, quantity):
        return year_of_plan(line, period)
    return period


def _proposed(line: Timeline, index: int) -> str | None:
    quantity = line.quantities[index]
    if index in line.in_title and (again := _told_again(line, index)) is not None:
        return _proposed(line, again)
    here = _usable(line, quantity)
    if line.published is None and (now := _undated_now(line, quantity)):
        return so_far(line, quantity, now, here)
    for governing in _governing(line, index, here):
        if turn := _in_turn(line, index, governing):
            return turn
        if period := written(line, quantity, governing):
            if governing.role is COMPARED:
                return _year_before(line, quantity, governing, here, period) or period
            return period
    return _unframed(line, quantity)


def _undated_now(line: Timeline, quantity: Quantity) -> Mention | None:
    """`Hiện xã có 5 đội` in a text without a date: the last time told before the figure, if it is now."""
    start, end = line.sentences[quantity.sentence].start, quantity.span.start
    if not line.within(quantity):
        before = line.sentences[quantity.sentence - 1] if quantity.sentence else None
        if before is None or line.text.find("\n", before.end, end) >= 0:
            return None
        start, end = before.start, before.end
    for one in reversed(line.times.between(max(start, end - NEAR), end)):
        if one.role is not COMPARED:
            return one if one.is_now else None
    return None


def _governing(line: Timeline, index: int, here: Sequence[Mention]) -> Iterator[Mention]:
    """The times that may say when, the nearest first; each is looked for only when those before fail."""
    quantity = line.quantities[index]
    if here and (own := _in_sentence(line, index, here)):
        yield own
    if frame := carried(line, quantity) or ahead(line, quantity):
        yield frame
    if told := just_told(line, quantity):
        yield told


def _told_again(line: Timeline, index: int) -> int | None:
    """For a headline's figure, the one in the text that it repeats or rounds: `hơn 79.000`, then `79.057`."""
    quantity, title = line.quantities[index], line.title
    if any(one.role is not COMPARED for one in line.times.between(title.start, title.end)):
        return None
    for at in range(index + 1, min(len(line.quantities), index + _REPEATS)):
        other = line.quantities[at]
        is_same = other.kind is quantity.kind and fold(other.unit or "") == fold(quantity.unit or "")
        is_near = abs(other.value - quantity.value) <= abs(quantity.value) * _ROUNDED
        is_telling = abs(quantity.value) > _SMALL or (
            quantity.kind is Kind.PERCENT and other.value == quantity.value
        )
        if is_same and is_near and is_telling and other.span.start >= title.end:
            return at
    return None


def _year_before(
    line: Timeline, quantity: Quantity, one: Mention, here: Sequence[Mention], year: str
) -> str | None:
    """`cùng kỳ năm 2022` in a report on six months is the six months of that year."""
    if one.role is not COMPARED or not year.isdigit():
        return None
    if not line.low.startswith(_SAME_TIME[0], one.marker):
        return None
    frames = [each for each in here if each.span.end <= one.marker and _is_frame(each)]
    frame = frames[-1] if frames else carried(line, quantity)
    if frame is None or frame.role is not AT:
        return None
    begin, end = (moment.in_year(int(year)) for moment in (frame.first, frame.last))
    if begin.unit or end.unit:
        return None
    first, last = begin._replace(year=int(year)).days(None), end._replace(year=int(year)).days(None)
    return write_edtf(first[0], last[1]) if first and last else None


def _in_turn(line: Timeline, index: int, one: Mention) -> str | None:
    """`Năm 2020, 2021 lần lượt đạt 45% và 50%`: each figure has the year in its place."""
    low, quantity = line.low, line.quantities[index]
    if one.role is not AT or not 0 < quantity.span.start - one.span.end <= NEAR:
        return None
    if low.find(_RESPECTIVELY, one.span.end, quantity.span.start) < 0:
        return None
    years = _LISTED_YEAR.findall(one.span.of(low))
    before = bisect_left(line.starts, one.span.end)
    place = index - before
    return years[place] if len(years) > 1 and 0 <= place < len(years) else None


def _is_frame(one: Mention) -> bool:
    return one.role is not COMPARED and one.weight >= PHRASE


def _unframed(line: Timeline, quantity: Quantity) -> str | None:
    """As of the document's date; without one, the year it speaks of most."""
    if quantity.status is Status.TARGET:
        return None
    if line.published is None:
        return f"{line.times.usual_year:04}" if line.times.usual_year else None
    return write_edtf(None, line.published)


def _usable(line: Timeline, quantity: Quantity) -> Sequence[Mention]:
    """The times near the figure in its sentence, and the one that frames the sentence."""
    told = line.within(quantity)
    if not told:
        return told
    sentence = line.sentences[quantity.sentence]
    low, high = quantity.span.start - NEAR, quantity.span.end + NEAR
    if low > sentence.start or high < sentence.end:
        near = line.times.between(max(low, sentence.start), min(high, sentence.end))
        opening = line.times.between(sentence.start, min(sentence.start + NEAR, low))
        told = (*[one for one in opening if one.weight >= FRAME][:1], *near)
    usable = [one for one in told if counts(line, one) and not is_bracketed(line, one, quantity)]
    if quantity.status is Status.TARGET:
        return [one for one in usable if not is_up_to_now(one)]
    return usable


def _in_sentence(line: Timeline, index: int, here: Sequence[Mention]) -> Mention | None:
    quantity = line.quantities[index]
    start, end = quantity.span.start, quantity.span.end
    before = [one for one in here if one.span.end <= start]
    after = [one for one in here if one.span.start >= end]
    if after and _is_attached(quantity, after[0], line.low):
        return after[0]
    if before and before[-1].role is COMPARED and _is_its_level(quantity, before[-1], line.low):
        return before[-1]
    own = [one for one in before if one.role is not COMPARED and not _is_old_level(line, index, one)]
    for one in reversed(own):
        if one.weight >= PHRASE and not is_base(line, one):
            return one
    if after and (follows := _following(line, index, after)):
        return follows
    return next((one for one in reversed(own) if not _is_of_plan(line, quantity, one)), None)


def _is_of_plan(line: Timeline, quantity: Quantity, one: Mention) -> bool:
    """`đạt 57% kế hoạch năm, tăng 4%`: the plan's time, while the text goes on about its own.

    So is the term of those elected before a semicolon.
    """
    if quantity.status is Status.TARGET:
        return False
    low = line.low
    if low.startswith(TERM, one.span.start) and low.find(";", one.span.end, quantity.span.start) >= 0:
        return True
    return _is_told_of_plan(line, one)


@once
def _is_told_of_plan(line: Timeline, one: Mention) -> bool:
    before = line.low[max(0, one.span.start - _CLAUSE) : one.span.start]
    return "%" in before and bool(_SHARE_OF_PLAN.search(before))


def _is_old_level(line: Timeline, index: int, one: Mention) -> bool:
    """`năm ngoái là 40 bài, nghĩa là tăng 12%`, `từ 12% năm 2011 xuống còn 3%`: the figure is a later one."""
    quantity, before = line.quantities[index], line.quantities[index - 1]
    if index and before.span.end <= one.span.start:
        low = line.low
        if not low.endswith(_FROM, 0, before.phrase.start):
            return False
        is_old = _FROM_LEVEL.search(low[max(0, before.phrase.start - _CLAUSE) : before.phrase.start])
        return bool(is_old and _TO_LEVEL.fullmatch(low, one.span.end, quantity.phrase.start))
    if quantity.direction is Direction.NONE or one.first.unit is not Unit.YEAR or one.first.shift >= 0:
        return False
    return index > 0 and before.span.start > one.span.end


def _is_attached(quantity: Quantity, one: Mention, low: str) -> bool:
    """Whether a time right behind a figure belongs to it alone."""
    if one.role is not COMPARED:
        return one.weight is not NAME and bool(_ATTACHED.fullmatch(low, quantity.phrase.end, one.span.start))
    # `so với mức 3,68% của quý I`: what stands inside the comparison is the compared time's own.
    return one.marker <= quantity.phrase.start or low[quantity.phrase.end : one.marker] == _OF


def _is_its_level(quantity: Quantity, one: Mention, low: str) -> bool:
    """`gấp đôi năm 2006 (là 7,5 tỷ)`: what follows a compared time in brackets is its own."""
    gap = low[one.span.end : quantity.phrase.start]
    if "(" in gap:
        if _COMPARED_LEVEL.fullmatch(gap):
            return True
        if ")" not in gap and quantity.direction is Direction.NONE and _FIRST_LEVEL.match(gap):
            return True
    is_inside = ")" not in gap and any(low[max(0, at - 1) : at] == "(" for at in (one.marker, one.span.start))
    return is_inside or _is_subject(low, one, gap)


def _is_subject(low: str, one: Mention, gap: str) -> bool:
    """Whether the compared period has a clause of its own, in which the figure stands."""
    if not low.startswith(_SAME_TIME, one.marker) or len(gap) > _CLAUSE or _PARTED.search(gap):
        return False
    return bool(_SUBJECT.search(low[max(0, one.marker - 12) : one.marker]))


def _following(line: Timeline, index: int, after: Sequence[Mention]) -> Mention | None:
    """A time behind the figure, when no other figure stands between or the sentence ends with it."""
    following = line.quantities[index + 1 : index + 2]
    limit = following[0].span.start if following else len(line.text)
    low, quantity = line.low, line.quantities[index]
    for one in after:
        if one.role is COMPARED or one.weight < PHRASE:
            continue
        gap = line.text[quantity.phrase.end : one.span.start]
        # `kế hoạch là 46 tỷ, lũy kế 10 tháng giải ngân 24 tỷ`: a new clause has its own time.
        is_next = one.span.end < limit < len(line.text)
        if "," in gap and is_next and not CLAUSE_END.search(line.text, one.span.end, limit):
            continue
        # `gồm 16 chương, có hiệu lực từ ngày 1/7`.
        if "," in gap and one.role is FROM:
            continue
        if _is_due(line, quantity, one):
            continue
        if (one.span.start < limit and ";" not in gap and "(" not in gap) or _ENDING.match(low, one.span.end):
            return one
    return None


def _is_due(line: Timeline, quantity: Quantity, one: Mention) -> bool:
    """`22 huyện được hỗ trợ để thoát nghèo vào năm 2025`: the time is the purpose's."""
    if quantity.status is Status.TARGET:
        return False
    return is_ahead(line, one) and bool(_PURPOSE.search(line.low, quantity.span.end, one.span.start))
