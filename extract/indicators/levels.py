"""How much of something there is: shares, sums and measures, with what they are said of."""

import re

from extract.figures import Kind, Span
from extract.indicators.bearers import is_bare_actor, size
from extract.indicators.clauses import Clauses, Head
from extract.indicators.measured import ENOUGH, TIE, is_start, is_tied
from extract.indicators.statements import CHANGES, MEASURE, deed, lead
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold

_WITH = folded_pattern(r"[ ,]*với[ ,]*")
_RATE = folded_pattern(r"(?<!\w)(?:tỷ lệ|tỉ lệ)(?!\w)")
_EXISTS = folded_pattern(r"(?:đã )?(?:có|còn|được)(?: tới| đến| khoảng)?")
# `tăng 47% về lượng, 55% về giá trị`: in what respect it grew.
_ASPECT = folded_pattern(
    r" *về (?:số )?(?:lượng|giá trị|trị giá|kim ngạch|sản lượng|diện tích|vốn|người)(?!\w)"
)
# `giảm 12% về số doanh nghiệp`: the number of them fell.
_IN_NUMBER = folded_pattern(r" *về (?=(?:số|tổng số) \w)(?!số (?:lượng|người)$)")
_ASPECT_LAST = re.compile(r" về [^,]{2,12}$")
_AND = folded_pattern(r"(?:và|hoặc)?")
_PLAN = folded_pattern(r" *(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|cùng kỳ|so|tổng|số)(?!\w)")
_PLANNED = folded_pattern(r" *(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|cùng kỳ|so)(?!\w)")
_AVERAGE = folded_pattern(r"(?<!\w)(?:bình quân|trung bình)(?!\w)")
_PREDICATE = re.compile(rf" *(?:\w+ ){{0,4}}{listed('clauses', 'predicate')}(?!\w)")
_VERB_NEXT = re.compile(rf" *{listed('clauses', 'predicate')}(?!\w)")


def level_of(clauses: Clauses, index: int, own: Span) -> str:
    """The clause's words, with what is said behind the number of the same thing."""
    quantity, links, low = clauses.quantities[index], clauses.heads[index].links, clauses.low
    said, tail = own.of(clauses.text), clauses.tails[index]
    rest = tail.of(clauses.text)
    tied = is_tied(clauses, index)
    if rest.strip() and not tied and ":" in links and not rest.startswith("/"):
        return rest
    if _WITH.fullmatch(links) and _is_said_behind(clauses, index, own):
        return clauses.text[quantity.span.end : tail.end]
    if quantity.kind is Kind.PERCENT and not rest.strip() and is_start(clauses, index):
        # `đưa từ 20% lên 30% hồ sơ`: what both are of stands behind the second.
        following = clauses.tails[index + 1] if index + 1 < len(clauses.quantities) else tail
        return f"{said} {following.of(clauses.text)}"
    has_room = not tied and ":" not in links and "(" not in links
    goes_on = has_room or (_EXISTS.match(links.strip()) and _VERB_NEXT.match(low, tail.start, tail.end))
    return f"{said} {deed(clauses, quantity)} {rest if goes_on else ''}"


def _is_said_behind(clauses: Clauses, index: int, own: Span) -> bool:
    """`bệnh lưu hành rộng với 12% phụ nữ mang thai nhiễm vi rút`: of whom the share is stands behind it."""
    low, tail = clauses.low, clauses.tails[index]
    if _PREDICATE.match(low, tail.start, tail.end):
        return True
    is_named = MEASURE.match(low, own.start, own.end) or _PLAN.match(low, tail.start, tail.end)
    return clauses.quantities[index].kind is Kind.PERCENT and not is_named and size(clauses, tail) >= ENOUGH


def level_alone(clauses: Clauses, index: int, before: str) -> str:
    """A share or a sum whose clause names nothing: `, đạt tỷ lệ 35,03%`, `(tăng 9%)`, `có 67% hồ sơ …`."""
    quantity, head = clauses.quantities[index], clauses.heads[index]
    rest = clauses.tails[index].of(clauses.text)
    if done := deed(clauses, quantity):
        return f"{done} {rest}"
    if rest.strip():
        if quantity.direction in CHANGES:
            return _changed(before, rest) or f"{lead(clauses, quantity)} {rest}"
        if not before or _names_itself(clauses, index, head):
            return rest
    elif not before:
        return lead(clauses, quantity)
    if "/" in (quantity.unit or "") and (average := _AVERAGE.search(head.links)):
        return f"{average[0]} {before}"
    rate = _RATE.search(head.links)
    return f"{rate[0]} {before}" if rate and not _RATE.match(fold(before)) else before


def _changed(before: str, rest: str) -> str:
    """In what respect it grew or fell, where that stands behind the number."""
    if counted := _IN_NUMBER.match(fold(rest)):
        return rest[counted.end() :]
    return f"{_ASPECT_LAST.sub('', before)} {rest}" if before and _ASPECT.match(fold(rest)) else ""


def _names_itself(clauses: Clauses, index: int, head: Head) -> bool:
    """Whether what stands behind the number is what it measures: `250 triệu tiền viện phí`."""
    low, tail, links = clauses.low, clauses.tails[index], head.links.strip(" ,(:")
    if clauses.quantities[index].kind is Kind.MONEY and MEASURE.match(low, tail.start + 1, tail.end):
        return True
    if "(" in head.links or "=" in head.links or TIE.search(links):
        return False
    if head.segments and is_bare_actor(clauses, head.segments[-1]) and not _EXISTS.fullmatch(links):
        return False
    plan = _PLAN if links else _PLANNED
    goes_on = _AND.fullmatch(links) and not plan.match(low, tail.start, tail.end)
    return bool(goes_on or _EXISTS.search(links))
