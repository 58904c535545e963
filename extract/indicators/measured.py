"""What a figure's own clause gives for what is measured: the words, a name alone, a pointer back, nothing."""

import re

from extract.figures import Kind, Span
from extract.indicators.bearers import SAID, disowned, is_bare_actor, size, unnamed
from extract.indicators.clauses import Clauses, Head, trimmed
from extract.indicators.named_measures import named_in
from extract.indicators.statements import CHANGES, DEED, MEASURE, deed, is_level
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold

ENOUGH = 3
"""Fewest words that say what is measured."""
TIE = re.compile(rf"(?<!\w){listed('clauses', 'tie')}(?!\w)")
_AUXILIARY = re.compile(rf"(?<!\w){listed('clauses', 'auxiliary')}(?!\w)")
_TOTAL = folded_pattern(r"(?:tổng số|tổng|số lượng|số)(?!\w)")
_THIS = folded_pattern(
    r"(?:con số|tỷ lệ|tỉ lệ|mức|số|chỉ số|chỉ tiêu|số tiền|kết quả) (?:này|đó|ấy|trên|nói trên)(?!\w)"
)
_AIM = folded_pattern(r"(?:mục tiêu|chỉ tiêu)(?: (?:tại|của|theo) .*)?")
_SPOKEN = folded_pattern(r"(?:cho biết|cho hay|thông tin|nhấn mạnh|khẳng định|báo cáo|theo)(?!\w)")
_LIKE = fold(" như ")
_CONSISTS = folded_pattern(r"(?<!\w)(?:là|đạt|gồm|bằng)(?!\w)")
_WENT = folded_pattern(r"(?<!\w)(?:tăng|giảm)(?!\w)")
_FRAMED = folded_pattern(r"(?<!\w)(?:trong|theo|qua|từ|với) *$")
# `đứng đầu với tỷ lệ hồ sơ đúng hạn 99%`.
_TOLD_WITH = folded_pattern(
    r"\w (?:với|có) (?=(?:tổng|tỷ lệ|tỉ lệ|tỷ trọng|doanh thu|kim ngạch|giá trị|sản lượng"
    r"|năng suất|diện tích) \w)"
)
_ALONE = folded_pattern(r"(?<!\w)(?:riêng|còn) $")
_FROM = folded_pattern(r"(?<!\w)từ *$")
_TO = folded_pattern(r" *(?:[^\W\d]+ ){0,3}(?:xuống|lên|còn|đến|tới)(?!\w)")
_PURPOSE = folded_pattern(r"\w (?:để|(?<!không )nhằm) (?=(?:[^\W\d]+ ?){1,4}$)")
_AIMING = (fold(" để "), fold(" nhằm "))
_HAS = folded_pattern(r"(?<!\w)có(?!\w)")
_BRACKET = re.compile(r" *\( *")
COMPARES = folded_pattern(r"(?<!\w)(?:cao|thấp|nhiều|ít|lớn|nhỏ|nhanh|chậm|lâu) hơn(?!\w)")
_DATELINE = re.compile(r" [-–] ")
_LINK_REACH = 14
_PAIR = 2
_NEAR, _FAR, _SHORT = 3, 7, 20


def own_words(clauses: Clauses, index: int) -> Span | None:
    """The words of the figure's own clause that say what is measured; None when it leaves them out."""
    quantity, head = clauses.quantities[index], clauses.heads[index]
    is_amount = is_level(quantity) or quantity.kind is Kind.RANK
    if not head.segments or (head.is_bare and not _is_joined(clauses, index, is_amount=is_amount)):
        return None
    low, segments = clauses.low, _without_place(clauses, head.segments)
    last = segments[-1]
    is_list = is_amount or is_tied(clauses, index)
    for span in reversed(segments[-_reach(low, segments) :] if is_list else segments[-1:]):
        if named := named_in(clauses, span):
            return named if is_bare_actor(clauses, last) else Span(named.start, last.end)
        if span is not last and _WENT.search(low, span.end, _next(segments, span)):
            break
        if span is not last and _FRAMED.search(low[max(0, span.start - 8) : span.start]):
            continue
        if (MEASURE if is_amount else _TOTAL).match(low, span.start, span.end):
            return disowned(clauses, Span(_from_equals(clauses, head, span), last.end))
        if is_amount and (told := _TOLD_WITH.search(low, span.start, span.end)):
            return Span(told.end(), last.end)
    last = Span(_from_equals(clauses, head, last), last.end)
    if verb := _after_auxiliary(clauses, last, fewest=2 if is_amount else 1):
        return _aimed(clauses, index, verb)
    is_behind = (
        quantity.kind is Kind.PERCENT and _HAS.search(head.links) and size(clauses, clauses.tails[index])
    )
    span = _widened(clauses, head, last, fewest=ENOUGH if is_amount and not is_behind else 1)
    return _aimed(clauses, index, span) if size(clauses, span) else None


def _aimed(clauses: Clauses, index: int, span: Span) -> Span:
    """`ban hành văn bản để bãi bỏ 42 thủ tục`: what stands before the number is what it was done for."""
    if all(clauses.low.find(word, span.start, span.end) < 0 for word in _AIMING):
        return span
    aim = None if is_tied(clauses, index) else _PURPOSE.search(clauses.low, span.start, span.end)
    return Span(aim.end(), span.end) if aim else span


def _reach(low: str, segments: tuple[Span, ...]) -> int:
    """How many stretches back the measure may stand: before a list of short ones farther than else."""
    reach = min(_NEAR, len(segments))
    while reach < min(_FAR, len(segments)):
        earlier, later = segments[-reach - 1], segments[-reach]
        if len(later) > _SHORT or low[earlier.end : later.start] != ", ":
            break
        reach += 1
    return reach


def _without_place(clauses: Clauses, segments: tuple[Span, ...]) -> tuple[Span, ...]:
    """`số ca mắc tăng cao, như Tây Ninh`: the last only says where."""
    last = segments[-1]
    is_place = len(segments) > 1 and clauses.low.endswith(_LIKE, 0, last.start)
    return segments[:-1] if is_place and is_bare_actor(clauses, last) else segments


def _next(segments: tuple[Span, ...], span: Span) -> int:
    """Where the stretch behind this one begins."""
    return min(one.start for one in segments if one.start > span.start)


def is_tied(clauses: Clauses, index: int) -> bool:
    """Whether the words before the number are what it is said of: `… là 5`, `từ 5 lên 7`."""
    return bool(TIE.search(clauses.heads[index].links)) or is_start(clauses, index)


def is_start(clauses: Clauses, index: int) -> bool:
    """Whether the number is where a change began: `từ 5 lên 7`."""
    end = clauses.quantities[index].span.end
    return bool(_FROM.search(clauses.heads[index].links) and _TO.match(clauses.low, end))


def _is_joined(clauses: Clauses, index: int, *, is_amount: bool) -> bool:
    """Whether the number is said of what stands before, though a mark or a time keeps them apart."""
    quantity, head = clauses.quantities[index], clauses.heads[index]
    if quantity.direction in CHANGES and (is_amount or head.continues):
        # `thời gian giảm, tiết kiệm 5 tỷ`: what was done needs no subject.
        return is_amount and not deed(clauses, quantity)
    tail = clauses.tails[index]
    if quantity.kind is Kind.MONEY and MEASURE.match(clauses.low, tail.start + 1, tail.end):
        return False
    if is_tied(clauses, index) or TIE.search(clauses.low, quantity.phrase.start, quantity.span.start):
        return True
    start = quantity.phrase.start
    if clauses.low[max(0, start - 3) : start].rstrip().endswith("|"):
        return True
    return is_amount and _is_listed(clauses, index)


def _is_listed(clauses: Clauses, index: int) -> bool:
    """`tỷ lệ nợ trên tổng thu (14,8%)`, `cho vay hộ nghèo (148 tỷ), nước sạch nông thôn (41 tỷ)`."""
    quantity, head = clauses.quantities[index], clauses.heads[index]
    if not _BRACKET.fullmatch(head.links):
        return False
    last, earlier = head.segments[-1], clauses.quantities[index - 1] if index else quantity
    if MEASURE.match(clauses.low, last.start):
        return True
    is_like = head.continues and earlier.kind is quantity.kind and size(clauses, last) >= _PAIR
    return is_like and not is_bare_actor(clauses, last)


def _from_equals(clauses: Clauses, head: Head, last: Span) -> int:
    """Where the list begins whose items are built alike: `đất nông nghiệp, đất lâm nghiệp`."""
    low, start = clauses.low, last.start
    last_said = low[last.start : last.end].split()
    opening = " ".join(last_said[:_PAIR]) + " "
    for earlier in reversed(head.segments[:-1]):
        if low[earlier.end : start] != ", ":
            break
        said = low[earlier.start : earlier.end].split()
        is_alike = said[-_PAIR:] == last_said[-_PAIR:] or opening in f"{' '.join(said)} "
        if not is_alike or len(said) < _PAIR:
            break
        start = earlier.start
    return _from_short(clauses, head, start)


def _from_short(clauses: Clauses, head: Head, start: int) -> int:
    """Where a list begins whose first items are one word each: `Nông, lâm nghiệp và thủy sản`."""
    for earlier in reversed(head.segments):
        if earlier.start >= start:
            continue
        said = clauses.low[earlier.start : earlier.end]
        is_clean = not clauses.low[max(0, earlier.start - 2) : earlier.start].rstrip()[-1:].isalnum()
        is_next = (
            is_clean and clauses.low[earlier.end : start] == ", " and not is_bare_actor(clauses, earlier)
        )
        is_two = " và " in clauses.low[start : head.segments[-1].end] and len(said.split()) == _PAIR
        is_acronym = clauses.text[earlier.start : earlier.end].isupper()
        if not is_next or is_acronym or not (is_two or said.isalpha()):
            break
        start = earlier.start
    return start


def _widened(clauses: Clauses, head: Head, last: Span, *, fewest: int) -> Span:
    """The last stretch, with those before it while it has too few words of its own."""
    low, span = clauses.low, unnamed(clauses, last)
    is_told = len(head.segments) > 1 and low[head.segments[-2].end] == ":"
    if fewest == 1 and not size(clauses, span) and not (is_told or _CONSISTS.search(head.links)):
        return span
    if SAID.search(low, last.start, last.end) and not size(clauses, span):
        return span
    if head.continues and fewest == 1:
        return span
    for earlier in reversed(head.segments[:-1][-2:]):
        is_name = clauses.text[span.start : span.end].isupper()
        is_alone = _ALONE.search(low[max(0, last.start - _LINK_REACH) : last.start])
        if is_name or is_alone or DEED.match(low, span.start, span.end) or size(clauses, span) >= fewest:
            break
        if fewest == 1 and _DATELINE.search(low, earlier.end, span.start):
            break
        between = low[earlier.end : last.start]
        if (
            "“" in between
            or ("(" in between and not size(clauses, span))
            or _SPOKEN.search(low, earlier.start, earlier.end)
        ):
            break
        stretch = Span(earlier.start, last.end if size(clauses, span) or fewest == 1 else earlier.end)
        span = _after_auxiliary(clauses, stretch, fewest=2) or unnamed(clauses, stretch)
    return span


def _after_auxiliary(clauses: Clauses, span: Span, *, fewest: int) -> Span | None:
    """The verb phrase behind the last `đã`, `sẽ`; None when nothing is left behind it."""
    found = list(_AUXILIARY.finditer(clauses.low, span.start, span.end))
    if not found:
        return None
    behind = trimmed(clauses, Span(found[-1].end(), span.end))
    is_enough = size(clauses, behind) >= fewest or DEED.match(clauses.low, behind.start, behind.end)
    return behind if is_enough else None


def points_back(clauses: Clauses, own: Span) -> bool:
    """`con số này`: the words only repeat what was measured before."""
    low = clauses.low
    return bool(_THIS.match(low, own.start, own.end) or _AIM.fullmatch(low, own.start, own.end))


def names_this(clauses: Clauses, own: Span) -> bool:
    """`con số này`, whatever is said of it: the sentence before tells what it is."""
    return bool(_THIS.match(clauses.low, own.start, own.end))


def compares(clauses: Clauses, own: Span) -> Span | None:
    """The words from `cao hơn` on, when they only say what the figure is set against."""
    found = COMPARES.search(clauses.low, max(0, own.start - _LINK_REACH), own.start)
    return Span(found.start(), own.end) if found else None
