"""What a figure takes over from those before it, where its own clause leaves it out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from extract.indicators.bearers import is_bare_actor
from extract.indicators.clauses import Clause, Clauses
from extract.indicators.leaders import stands
from extract.indicators.measured import COMPARES, THAN, names_this, own_words, points_back
from extract.indicators.page import Page, Stretch
from extract.indicators.sorts import COUNT, MONEY, PERCENT, RATIO
from extract.indicators.statements import MEASURE
from extract.indicators.stretches import trimmed
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold

_EXACT = Decimal("0.1")
"""How far, in points, a share may be from what two figures before it give."""
_DEPTH = 5
"""How many figures back the head of a list may stand."""
_ASIDES = 6
"""How many figures back the one before a bracket may stand."""
_FAR = 4000
"""How far back, in code points, an index is still the topic."""
_BRANCH = folded_pattern(r"(?:khu vực|ngành|lĩnh vực|nhóm|mặt hàng)(?!\w)")
_LONGEST_LIST = 12
_HEADING = 80
"""How long, in code points, the heading of a list may be."""
_POINTED = 300
"""How long, in code points, a sentence may be that `con số này` points to."""
_BREAKDOWN = folded_pattern(r"[ ,]*(?:trong đó|bao gồm|gồm)(?!\w)")
# `2 nhóm chủ yếu là giảm lãi suất và cơ cấu lại nợ, đạt 583 tỷ`.
_APPOSED = folded_pattern(r" là (?P<what>[^\W\d][^,;.:()\n\d]{12,120}), *$")
_DONE = folded_pattern(r"(?<!\w)(?:đã|đang|sẽ|vừa) $")
_MAKES_UP = folded_pattern(r"(?<!\w)chiếm(?!\w)")
_PLACED = folded_pattern(r"(?<!\w)(?:tại|ở|của|trong số) *$")
_LISTED = folded_pattern(r"[^,]*(?:, *(?:và *)?)?")
_REACH, _TELLING = 6, 2
# What an index came to on average is no measure of one of those that it ranks.
_AVERAGE = folded_pattern(r"(?:giá trị|điểm|mức|kết quả)(?: số)? (?:trung bình|bình quân)")
_AN_INDEX = fold("chỉ số")
_VERDICT = folded_pattern(r"(?<!\w)(?:đang|đã|vẫn|tiếp tục|tăng|giảm|được|là)(?!\w)")
_INDEX = re.compile(
    folded_pattern(
        r"(?<!\w)chỉ số(?! (?:thành phần|giữ|tăng|giảm|này|đó|trên|đều|có|còn|đạt))(?: [^\W\d_]+){1,8}?"
        r"(?= *(?:[,.;:()\n\d“”]|$|năm |của |đạt |xếp |tăng |giảm ))"
    ).pattern
    + rf"|(?<!\w){listed('clauses', 'index')}(?!\w)"
)


@dataclass(slots=True)
class Said:
    """What one figure measures."""

    words: str
    topic: str
    """What figures after it go on with: no comparison, no share of something else."""


def carried(clauses: Clauses, clause: Clause, said: Sequence[Said]) -> str:
    """What the figures before this one measure, if it may go on with it."""
    if earlier := clause.earlier:
        if (like := like_before(clauses, clause)) or (like := _part_of_whole(clause, earlier)):
            return said[like.index].topic
        if clause.continues or _BREAKDOWN.match(clause.gap):
            return _apposed(clauses, clause, earlier) or said[previous(clauses, clause).index].topic
        if _leaves_out(clauses, clause, earlier):
            topic = said[previous(clauses, clause).index].topic
            is_average = _AVERAGE.match(fold(topic)) and _only_stands(clauses, clause)
            return (is_average and index_named(clauses, clause.begin)) or topic
    if clause.is_level and clause.segments and _only_stands(clauses, clause):
        return index_named(clauses, clause.begin)
    for pointer in clause.segments[-2:]:
        if names_this(clauses, pointer):
            is_index = clauses.low.startswith(_AN_INDEX, pointer[0])
            return (is_index and index_named(clauses, pointer[0])) or _pointed_at(clauses, clause, earlier)
    return ""


def like_before(clauses: Clauses, clause: Clause) -> Clause | None:
    """The figure in the same unit that a change, or another time's figure in brackets, is of."""
    kind, gap = clause.kind, clause.gap
    if kind is PERCENT:
        return None
    is_change = clause.is_change or (THAN in gap and bool(COMPARES.search(gap)))
    if not is_change and not (clause.is_bare and ":" in clause.links and "(" in gap):
        return None
    for earlier in reversed(clauses.all[max(0, clause.index - _DEPTH) : clause.index]):
        if earlier.sentence != clause.sentence:
            break
        if earlier.kind is kind and same_unit(clause, earlier):
            return earlier
    return None


def _part_of_whole(clause: Clause, earlier: Clause) -> Clause | None:
    """`115 hồ sơ trực tuyến, tổng số hồ sơ là 168, chiếm 68%`: the part, when the share is of the two."""
    share, whole, first = clause.quantity, earlier.quantity, earlier.earlier
    if share.kind is not PERCENT or clause.is_change or not clause.is_bare or not first:
        return None
    part = first.quantity
    if not part.sentence == whole.sentence == share.sentence or part.kind is not whole.kind:
        return None
    if not 0 < part.value < whole.value:
        return None
    return first if abs(100 * part.value / whole.value - share.value) < _EXACT else None


def heading(clauses: Clauses, clause: Clause, own: Stretch) -> str:
    """What stands before the colon of a list: `Học phí: nhóm Kinh tế 14 triệu đồng`."""
    if not clause.is_level:
        return ""
    low, begin = clauses.low, own[0]
    start = clauses.sentences[clause.sentence].start
    colon = low.find(":", max(start, begin - _POINTED), begin)
    if colon < 0:
        return ""
    if MEASURE.match(low, begin) and not _BRANCH.match(low, begin):
        return ""
    if any(mark in low[max(start, colon - _POINTED) : colon] for mark in ";(“"):
        return ""
    for one in clauses.all[max(0, clause.index - _LONGEST_LIST) : clause.index]:
        if start <= one.number < colon:
            return ""
    topic = trimmed(clauses, max(start, colon - _HEADING), colon)
    return clauses.of(topic) if MEASURE.match(low, *topic) else ""


def _apposed(clauses: Clauses, clause: Clause, earlier: Clause) -> str:
    """What a count just before was said to consist in."""
    if earlier.kind is not COUNT or clause.kind is COUNT:
        return ""
    end = clause.begin - len(clause.links.lstrip(" ,"))
    found = _APPOSED.search(clauses.low, earlier.behind, end)
    return clauses.of(found.span("what")) if found else ""


def previous(clauses: Clauses, clause: Clause) -> Clause:
    """The figure before this one; those in brackets that have closed are asides."""
    start, sentence = clause.number, clause.sentence
    at = clause.index - 1
    while at > clause.index - _ASIDES and at and clauses.all[at - 1].sentence == sentence:
        between = clauses.low[clauses.all[at].quantity.span.end : start]
        if ")" not in between.partition("(")[0]:
            break
        at -= 1
    return clauses.all[at]


def _leaves_out(clauses: Clauses, clause: Clause, earlier: Clause) -> bool:
    """`Dẫn đầu là Long An 91%`, `con số này là 68 tỷ`: only the sentence before says what is measured."""
    quantity, segments = clause.quantity, clause.segments
    if quantity.sentence - earlier.sentence != 1:
        return False
    if not clause.is_level and not (segments and names_this(clauses, segments[-1])):
        return False
    is_pointed = bool(segments) and (names_this(clauses, segments[-1]) or _only_stands(clauses, clause))
    is_near = is_pointed or "\n" not in clauses.low[earlier.quantity.span.end : quantity.span.start]
    return is_near and all(points_back(clauses, own) or is_bare_actor(clauses, own) for own in segments)


def _only_stands(clauses: Clauses, clause: Clause) -> bool:
    """Whether neither the words before the figure nor those behind it say more than who stands where."""
    stood = any(stands(clauses, own) for own in clause.segments)
    return stood and clauses.size(clause.tail) < _TELLING


def _pointed_at(clauses: Clauses, clause: Clause, earlier: Clause | None) -> str:
    """What the sentence before speaks of, when it gives no figure."""
    at = clause.sentence - 1
    if at < 0 or (earlier and earlier.sentence > at):
        return ""
    sentence = clauses.sentences[at]
    if len(sentence) > _POINTED or "\n" in clauses.low[sentence.end : clauses.sentences[at + 1].start]:
        return ""
    topic = trimmed(clauses, sentence.start, sentence.end)
    if MEASURE.match(clauses.low, topic[0]) and (verdict := _VERDICT.search(clauses.low, *topic)):
        return clauses.text[topic[0] : verdict.start()]
    return clauses.of(topic)


def list_head(clauses: Clauses, clause: Clause, own: Stretch) -> str:
    """For items of a list, what the whole list measures: `thuế đối với xăng là 9%; dầu hỏa 3%`."""
    low, kind, start = clauses.low, clause.kind, own[0]
    if not clause.continues or clause.is_change or kind not in (PERCENT, MONEY):
        return ""
    if MEASURE.match(low, start):
        return ""
    if _MAKES_UP.search(clause.links) or _DONE.search(low[max(0, start - _REACH) : start]):
        return ""
    for earlier in reversed(clauses.all[max(0, clause.index - _DEPTH) : clause.index]):
        if earlier.sentence != clause.sentence or earlier.kind is not kind:
            return ""
        span = own_words(clauses, earlier)
        if span and (measure := MEASURE.match(low, *span)) and measure.end() < span[1]:
            return clauses.of(span)
    return ""


def verb_of(clause: Clause, indicator: str, gap: str) -> str:
    """The indicator of a list's earlier item without the thing it counted."""
    if clause.kind not in (COUNT, RATIO):
        return ""
    at = fold(indicator).rfind(clause.unit) if clause.unit else -1
    # `35 ca mắc tại 12 huyện, có 2 ca tử vong`: where the first were is no part of the second.
    is_left = bool(_PLACED.search(fold(indicator[: max(at, 0)]))) and not _LISTED.fullmatch(gap)
    return indicator[:at] if at > 0 and not is_left else ""


def same_unit(one: Clause, other: Clause) -> bool:
    """`79,5 triệu thẻ căn cước … tăng 2,9 triệu thẻ`: the same things, named shorter."""
    short, long = sorted((one.unit, other.unit), key=len)
    return bool(short) and (long + " ").startswith(short + " ")


def index_named(page: Page, before: int) -> str:
    """The index that the text named last: what its points and places are of."""
    last = None
    for found in _INDEX.finditer(page.low, max(0, before - _FAR), before):
        last = found
    return page.of(last.span()) if last else ""
