"""What a figure's own clause gives for what is measured: the words, a name alone, a pointer back, nothing."""

import re
from functools import lru_cache

from extract.indicators.bearers import SAID, disowned, is_bare_actor, unnamed
from extract.indicators.clauses import Clause, Clauses
from extract.indicators.leaders import stands
from extract.indicators.named_measures import HAS_NAMES, named_in
from extract.indicators.page import Page, Stretch, may_say
from extract.indicators.sorts import MONEY, PERCENT, RANK
from extract.indicators.statements import DEED, MEASURE, deed
from extract.indicators.stretches import trimmed
from extract.patterns import folded_pattern, listed
from extract.vocabulary import first_words, fold

ENOUGH = 3
"""Fewest words that say what is measured."""
_TIE = re.compile(rf"(?<!\w){listed('clauses', 'tie')}(?!\w)")
_AUXILIARY = re.compile(rf"(?<!\w){listed('clauses', 'auxiliary')}(?!\w)")
_AUXILIARIES = first_words("clauses", "auxiliary")
_TOTAL = folded_pattern(r"(?:tổng số|tổng|số lượng|số)(?!\w)")
_THIS = folded_pattern(
    r"(?:con số|tỷ lệ|tỉ lệ|mức|số|chỉ số|chỉ tiêu|số tiền|kết quả) (?:này|đó|ấy|trên|nói trên)(?!\w)"
)
_AIM = folded_pattern(r"(?:mục tiêu|chỉ tiêu)(?: (?:tại|của|theo) .*)?\Z")
_POINTER = re.compile(f"{_THIS.pattern}|{_AIM.pattern}")
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
_TELLING = (fold(" với "), fold(" có "))
_ALONE = folded_pattern(r"(?<!\w)(?:riêng|còn) $")
_FROM = folded_pattern(r"(?<!\w)từ *$")
_TO = folded_pattern(r" *(?:[^\W\d]+ ){0,3}(?:xuống|lên|còn|đến|tới)(?!\w)")
_PURPOSE = folded_pattern(r"\w (?:để|(?<!không )nhằm) (?=(?:[^\W\d]+ ?){1,4}$)")
_AIMING = (fold(" để "), fold(" nhằm "))
_HAS = folded_pattern(r"(?<!\w)có(?!\w)")
_BRACKET = re.compile(r" *\( *")
THAN = fold("hơn")
COMPARES = folded_pattern(r"(?<!\w)(?:cao|thấp|nhiều|ít|lớn|nhỏ|nhanh|chậm|lâu) hơn(?!\w)")
_DATELINE = re.compile(r" [-–] ")
_LINK_REACH = 14
_PAIR = 2
_NEAR, _FAR, _SHORT = 3, 7, 20


def own_words(clauses: Clauses, clause: Clause) -> Stretch | None:
    """The words of the figure's own clause that say what is measured; None when it leaves them out."""
    kind = clause.kind
    is_amount = clause.is_level or kind is RANK
    if not clause.segments or (clause.is_bare and not _is_joined(clauses, clause, is_amount=is_amount)):
        return None
    segments = _without_place(clauses, clause.segments)
    if measure := _measure(clauses, clause, segments, is_amount=is_amount):
        return measure
    last = segments[-1]
    last = _from_equals(clauses, clause.segments, last), last[1]
    if verb := _after_auxiliary(clauses, last, fewest=2 if is_amount else 1):
        return _aimed(clauses, clause, verb)
    span = unnamed(clauses, last)
    if len(clause.segments) > 1:
        is_behind = kind is PERCENT and _HAS.search(clause.links) and clauses.size(clause.tail)
        fewest = ENOUGH if is_amount and not is_behind else 1
        span = _widened(clauses, clause, last, span, fewest=fewest)
    return _aimed(clauses, clause, span) if clauses.of(span).strip() else None


def _measure(
    clauses: Clauses, clause: Clause, segments: tuple[Stretch, ...], *, is_amount: bool
) -> Stretch | None:
    """From a name of what is measured on, in the last stretches: in the last alone of things counted."""
    low, last = clauses.low, segments[-1]
    is_list = len(segments) > 1 and (is_amount or is_tied(clauses, clause))
    for span in reversed(segments[-_reach(low, segments) :]) if is_list else (last,):
        start, end = span
        if HAS_NAMES and (named := named_in(clauses, span)):
            return named if is_bare_actor(clauses, last) else (named[0], last[1])
        if span is not last:
            if _WENT.search(low, end, _next(segments, span)):
                break
            if _FRAMED.search(low[max(0, start - 8) : start]):
                continue
        if (MEASURE if is_amount else _TOTAL).match(low, start, end):
            return disowned(clauses, (_from_equals(clauses, clause.segments, span), last[1]))
        if is_amount and (told := _told_with(low, start, end)):
            return told, last[1]
    return None


def _told_with(low: str, start: int, end: int) -> int:
    """Where the measure begins that something leads with; zero without one."""
    for word in _TELLING:
        if low.find(word, start, end) >= 0:
            told = _TOLD_WITH.search(low, start, end)
            return told.end() if told else 0
    return 0


def _aimed(clauses: Clauses, clause: Clause, span: Stretch) -> Stretch:
    """`ban hành văn bản để bãi bỏ 42 thủ tục`: what stands before the number is what it was done for."""
    low, (start, end) = clauses.low, span
    if low.find(_AIMING[0], start, end) < 0 and low.find(_AIMING[1], start, end) < 0:
        return span
    aim = None if is_tied(clauses, clause) else _PURPOSE.search(low, start, end)
    return (aim.end(), end) if aim else span


def _reach(low: str, segments: tuple[Stretch, ...]) -> int:
    """How many stretches back the measure may stand: before a list of short ones farther than else."""
    count = len(segments)
    reach = min(_NEAR, count)
    while reach < min(_FAR, count):
        earlier, (start, end) = segments[-reach - 1], segments[-reach]
        if end - start > _SHORT or low[earlier[1] : start] != ", ":
            break
        reach += 1
    return reach


def _without_place(page: Page, segments: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """`số ca mắc tăng cao, như Tây Ninh`: the last only says where."""
    last = segments[-1]
    is_place = len(segments) > 1 and page.low.endswith(_LIKE, 0, last[0])
    return segments[:-1] if is_place and is_bare_actor(page, last) else segments


def _next(segments: tuple[Stretch, ...], span: Stretch) -> int:
    """Where the stretch behind this one begins."""
    return min(start for start, _ in segments if start > span[0])


@lru_cache(maxsize=512)
def ties(links: str) -> bool:
    """Whether the linking words tie the number to what stands before it."""
    return _TIE.search(links) is not None


def is_tied(page: Page, clause: Clause) -> bool:
    """Whether the words before the number are what it is said of: `… là 5`, `từ 5 lên 7`."""
    return ties(clause.links) or is_start(page, clause)


def is_start(page: Page, clause: Clause) -> bool:
    """Whether the number is where a change began: `từ 5 lên 7`."""
    return bool(_FROM.search(clause.links) and _TO.match(page.low, clause.quantity.span.end))


def _is_joined(clauses: Clauses, clause: Clause, *, is_amount: bool) -> bool:
    """Whether the number is said of what stands before, though a mark or a time keeps them apart."""
    low, quantity = clauses.low, clause.quantity
    if clause.is_change and (is_amount or clause.continues):
        # `thời gian giảm, tiết kiệm 5 tỷ`: what was done needs no subject.
        return is_amount and not deed(clauses, clause)
    if quantity.kind is MONEY and MEASURE.match(low, clause.tail[0] + 1, clause.tail[1]):
        return False
    start = quantity.phrase.start
    if is_tied(clauses, clause) or _TIE.search(low, start, quantity.span.start):
        return True
    if low[max(0, start - 3) : start].rstrip().endswith("|"):
        return True
    return is_amount and _is_listed(clauses, clause)


def _is_listed(clauses: Clauses, clause: Clause) -> bool:
    """`tỷ lệ nợ trên tổng thu (14,8%)`, `cho vay hộ nghèo (148 tỷ), nước sạch nông thôn (41 tỷ)`."""
    if not _BRACKET.fullmatch(clause.links):
        return False
    last = clause.segments[-1]
    if MEASURE.match(clauses.low, last[0]):
        return True
    earlier = clause.earlier
    if not clause.continues or not earlier or earlier.kind is not clause.kind:
        return False
    return clauses.size(last) >= _PAIR and not is_bare_actor(clauses, last)


def _from_equals(page: Page, segments: tuple[Stretch, ...], span: Stretch) -> int:
    """Where the list begins whose items are built alike: `đất nông nghiệp, đất lâm nghiệp`."""
    low, start = page.low, span[0]
    if low[start - 2 : start] != ", ":
        return start
    last_said = low[start : span[1]].split()
    opening = " ".join(last_said[:_PAIR]) + " "
    for begin, close in reversed(segments[:-1]):
        if low[close:start] != ", ":
            break
        said = low[begin:close].split()
        is_alike = said[-_PAIR:] == last_said[-_PAIR:] or opening in f"{' '.join(said)} "
        if not is_alike or len(said) < _PAIR:
            break
        start = begin
    return _from_short(page, segments, start)


def _from_short(page: Page, segments: tuple[Stretch, ...], start: int) -> int:
    """Where a list begins whose first items are one word each: `Nông, lâm nghiệp và thủy sản`."""
    low, last_end = page.low, segments[-1][1]
    for earlier in reversed(segments):
        begin, close = earlier
        if begin >= start:
            continue
        if low[close:start] != ", " or low[max(0, begin - 2) : begin].rstrip()[-1:].isalnum():
            break
        said = low[begin:close]
        is_two = " và " in low[start:last_end] and len(said.split()) == _PAIR
        is_acronym = page.text[begin:close].isupper()
        if is_acronym or not (is_two or said.isalpha()) or is_bare_actor(page, earlier):
            break
        start = begin
    return start


def _widened(clauses: Clauses, clause: Clause, last: Stretch, span: Stretch, *, fewest: int) -> Stretch:
    """What is left of the last stretch, with those before it while it has too few words of its own."""
    low, segments = clauses.low, clause.segments
    is_empty = not clauses.of(span).strip()
    is_told = low[segments[-2][1]] == ":"
    if fewest == 1 and is_empty and not (is_told or _CONSISTS.search(clause.links)):
        return span
    if clause.continues and fewest == 1:
        return span
    if is_empty and SAID.search(low, *last):
        return span
    for earlier in reversed(segments[:-1][-2:]):
        if _is_enough(clauses, last, span, earlier, fewest=fewest):
            break
        is_said = fewest == 1 or clauses.size(span)
        stretch = earlier[0], last[1] if is_said else earlier[1]
        span = _after_auxiliary(clauses, stretch, fewest=2) or unnamed(clauses, stretch)
    return span


def _is_enough(page: Page, last: Stretch, span: Stretch, earlier: Stretch, *, fewest: int) -> bool:
    """Whether the words need none of the stretch before them, or are kept apart from it."""
    low, size = page.low, page.size(span)
    if size >= fewest or page.of(span).isupper() or DEED.match(low, *span):
        return True
    if _ALONE.search(low[max(0, last[0] - _LINK_REACH) : last[0]]):
        return True
    if fewest == 1 and _DATELINE.search(low, earlier[1], span[0]):
        return True
    between = low[earlier[1] : last[0]]
    return "“" in between or ("(" in between and not size) or bool(_SPOKEN.search(low, *earlier))


def _after_auxiliary(page: Page, span: Stretch, *, fewest: int) -> Stretch | None:
    """The verb phrase behind the last `đã`, `sẽ`; None when nothing is left behind it."""
    start, end = span
    if not may_say(page.low[start:end], _AUXILIARIES):
        return None
    found = list(_AUXILIARY.finditer(page.low, start, end))
    if not found:
        return None
    behind = trimmed(page, found[-1].end(), end)
    return behind if page.size(behind) >= fewest or DEED.match(page.low, *behind) else None


def points_back(page: Page, own: Stretch) -> bool:
    """`con số này`, `dẫn đầu là Bộ Tư pháp`: the words only repeat what was measured, or leave it out."""
    return _POINTER.match(page.low, *own) is not None or stands(page, own)


def names_this(page: Page, own: Stretch) -> bool:
    """`con số này`, whatever is said of it: the sentence before tells what it is."""
    return _THIS.match(page.low, *own) is not None


def compares(page: Page, own: Stretch) -> Stretch | None:
    """The words from `cao hơn` on, when they only say what the figure is set against."""
    start, end = own
    reach = max(0, start - _LINK_REACH)
    if page.low.find(THAN, reach, start) < 0:
        return None
    found = COMPARES.search(page.low, reach, start)
    return (found.start(), end) if found else None
