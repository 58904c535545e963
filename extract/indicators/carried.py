"""What a figure takes over from those before it, where its own clause leaves it out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from extract.figures import Kind, Span
from extract.indicators.bearers import is_bare_actor, size
from extract.indicators.clauses import Clauses, trimmed
from extract.indicators.measured import COMPARES, ENOUGH, names_this, own_words, points_back
from extract.indicators.statements import CHANGES, MEASURE, is_level, unit_of
from extract.passages import Quantity
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
_REACH = 6
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


def carried(clauses: Clauses, index: int, said: Sequence[Said]) -> str:
    """What the figures before this one measure, if it may go on with it."""
    head = clauses.heads[index]
    if index and (at := like(clauses, index)) is not None:
        return said[at].topic
    if index > 1 and (whole := _part_of_whole(clauses, index)) is not None:
        return said[whole].topic
    if index and (head.continues or _BREAKDOWN.match(head.gap)):
        return _apposed(clauses, index) or said[previous(clauses, index)].topic
    if index and _leaves_out(clauses, index):
        return said[previous(clauses, index)].topic
    for pointer in head.segments[-2:]:
        if names_this(clauses, pointer):
            is_index = clauses.low.startswith(_AN_INDEX, pointer.start)
            return (is_index and index_named(clauses, pointer.start)) or _pointed_at(clauses, index)
    return ""


def like(clauses: Clauses, index: int) -> int | None:
    """The figure in the same unit that a change, or another time's figure in brackets, is of."""
    quantity, head = clauses.quantities[index], clauses.heads[index]
    is_other_time = head.is_bare and ":" in head.links and "(" in head.gap
    is_change = quantity.direction in CHANGES or bool(COMPARES.search(head.gap))
    if quantity.kind is Kind.PERCENT or not (is_other_time or is_change):
        return None
    for at in range(index - 1, max(-1, index - 1 - _DEPTH), -1):
        earlier = clauses.quantities[at]
        if earlier.sentence != quantity.sentence:
            break
        if earlier.kind is quantity.kind and same_unit(quantity, earlier):
            return at
    return None


def _part_of_whole(clauses: Clauses, index: int) -> int | None:
    """`115 hồ sơ trực tuyến, tổng số hồ sơ là 168, chiếm 68%`: the part, when the share is of the two."""
    share, whole, part = (clauses.quantities[at] for at in (index, index - 1, index - 2))
    is_share = share.kind is Kind.PERCENT and share.direction not in CHANGES and clauses.heads[index].is_bare
    if not is_share or not part.sentence == whole.sentence == share.sentence or part.kind is not whole.kind:
        return None
    if not 0 < part.value < whole.value:
        return None
    return index - 2 if abs(100 * part.value / whole.value - share.value) < _EXACT else None


def heading(clauses: Clauses, index: int, own: Span) -> str:
    """What stands before the colon of a list: `Học phí: nhóm Kinh tế 14 triệu đồng`."""
    quantity, low = clauses.quantities[index], clauses.low
    if not is_level(quantity) or size(clauses, own) > ENOUGH + 1:
        return ""
    if MEASURE.match(low, own.start) and not _BRANCH.match(low, own.start):
        return ""
    start = clauses.sentences[quantity.sentence].start
    colon = low.find(":", max(start, own.start - _POINTED), own.start)
    if colon < 0 or any(mark in low[max(start, colon - _POINTED) : colon] for mark in ";(“"):
        return ""
    if any(
        one.span.start < colon
        for one in clauses.quantities[max(0, index - _LONGEST_LIST) : index]
        if one.span.start >= start
    ):
        return ""
    topic = trimmed(clauses, Span(max(start, colon - _HEADING), colon))
    return topic.of(clauses.text) if MEASURE.match(low, topic.start, topic.end) else ""


def _apposed(clauses: Clauses, index: int) -> str:
    """What a count just before was said to consist in."""
    earlier, quantity = clauses.quantities[index - 1], clauses.quantities[index]
    if earlier.kind is not Kind.COUNT or quantity.kind is Kind.COUNT:
        return ""
    end = quantity.phrase.start - len(clauses.heads[index].links.lstrip(" ,"))
    found = _APPOSED.search(clauses.low, earlier.phrase.end, end)
    return clauses.text[found.start("what") : found.end("what")] if found else ""


def previous(clauses: Clauses, index: int) -> int:
    """The figure before this one; those in brackets that have closed are asides."""
    at = index - 1
    sentence = clauses.quantities[index].sentence
    while at > index - _ASIDES and at and clauses.quantities[at - 1].sentence == sentence:
        between = clauses.text[clauses.quantities[at].span.end : clauses.quantities[index].span.start]
        if ")" not in between.partition("(")[0]:
            break
        at -= 1
    return at


def _leaves_out(clauses: Clauses, index: int) -> bool:
    """`Dẫn đầu là Long An 91%`, `con số này là 68 tỷ`: only the sentence before says what is measured."""
    quantity, earlier = clauses.quantities[index], clauses.quantities[index - 1]
    if quantity.sentence - earlier.sentence != 1:
        return False
    segments = clauses.heads[index].segments
    if not is_level(quantity) and not (segments and names_this(clauses, segments[-1])):
        return False
    is_near = "\n" not in clauses.text[earlier.span.end : quantity.span.start]
    return is_near and all(points_back(clauses, own) or is_bare_actor(clauses, own) for own in segments)


def _pointed_at(clauses: Clauses, index: int) -> str:
    """What the sentence before speaks of, when it gives no figure."""
    at = clauses.quantities[index].sentence - 1
    if at < 0 or (index and clauses.quantities[index - 1].sentence > at):
        return ""
    sentence = clauses.sentences[at]
    if len(sentence) > _POINTED or "\n" in clauses.text[sentence.end : clauses.sentences[at + 1].start]:
        return ""
    topic = trimmed(clauses, sentence)
    if MEASURE.match(clauses.low, topic.start) and (
        verdict := _VERDICT.search(clauses.low, topic.start, topic.end)
    ):
        return clauses.text[topic.start : verdict.start()]
    return topic.of(clauses.text)


def list_head(clauses: Clauses, index: int, own: Span) -> str:
    """For items of a list, what the whole list measures: `thuế đối với xăng là 9%; dầu hỏa 3%`."""
    quantity = clauses.quantities[index]
    low = clauses.low
    is_item = (
        clauses.heads[index].continues and quantity.direction not in CHANGES and size(clauses, own) <= ENOUGH
    )
    if not is_item or quantity.kind not in (Kind.PERCENT, Kind.MONEY) or MEASURE.match(low, own.start):
        return ""
    if _MAKES_UP.search(clauses.heads[index].links) or _DONE.search(
        low[max(0, own.start - _REACH) : own.start]
    ):
        return ""
    for at in range(index - 1, max(-1, index - 1 - _DEPTH), -1):
        earlier = clauses.quantities[at]
        if earlier.sentence != quantity.sentence or earlier.kind is not quantity.kind:
            return ""
        span = own_words(clauses, at)
        if span and (measure := MEASURE.match(low, span.start, span.end)) and len(measure[0]) < len(span):
            return span.of(clauses.text)
    return ""


def verb_of(quantity: Quantity, indicator: str, gap: str) -> str:
    """The indicator of a list's earlier item without the thing it counted."""
    if quantity.kind not in (Kind.COUNT, Kind.RATIO):
        return ""
    unit = unit_of(quantity)
    at = fold(indicator).rfind(unit) if unit else -1
    # `35 ca mắc tại 12 huyện, có 2 ca tử vong`: where the first were is no part of the second.
    is_left = bool(_PLACED.search(fold(indicator[: max(at, 0)]))) and not _LISTED.fullmatch(gap)
    return indicator[:at] if at > 0 and not is_left else ""


def same_unit(one: Quantity, other: Quantity) -> bool:
    """`79,5 triệu thẻ căn cước … tăng 2,9 triệu thẻ`: the same things, named shorter."""
    short, long = sorted((unit_of(one), unit_of(other)), key=len)
    return bool(short) and (long + " ").startswith(short + " ")


def index_named(clauses: Clauses, before: int) -> str:
    """The index that the text named last: what its points and places are of."""
    last = None
    for found in _INDEX.finditer(clauses.low, max(0, before - _FAR), before):
        last = found
    return clauses.text[last.start() : last.end()] if last else ""
