"""How much of something there is: shares, sums and measures, with what they are said of."""

import re

from extract.indicators.bearers import is_bare_actor
from extract.indicators.clauses import Clause, Clauses
from extract.indicators.leaders import stands
from extract.indicators.measured import ENOUGH, is_start, is_tied, ties
from extract.indicators.page import Stretch
from extract.indicators.sorts import MONEY, PERCENT
from extract.indicators.statements import MEASURE, deed, lead
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold

_OR_MORE = fold(" trở ")
"""`từ 80% trở lên` is one level."""
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


def level_of(clauses: Clauses, clause: Clause, own: Stretch) -> str:
    """The clause's words, with what is said behind the number of the same thing."""
    links, low, tail = clause.links, clauses.low, clause.tail
    said, rest = clauses.of(own), clauses.of(tail)
    tied, is_empty = is_tied(clauses, clause), not rest.strip()
    if (
        not is_empty
        and not tied
        and ":" in links
        and not (rest.startswith("/") or _PLANNED.match(low, *tail))
    ):
        return rest
    if _WITH.fullmatch(links) and _is_said_behind(clauses, clause, own):
        return clauses.text[clause.quantity.span.end : tail[1]]
    is_bound = low.startswith(_OR_MORE, clause.quantity.span.end)
    if is_empty and clause.kind is PERCENT and is_start(clauses, clause) and not is_bound:
        # `đưa từ 20% lên 30% hồ sơ`: what both are of stands behind the second.
        following = clauses.next(clause) or clause
        return f"{said} {clauses.of(following.tail)}"
    has_room = not tied and ":" not in links and "(" not in links
    goes_on = not is_empty and (has_room or (_EXISTS.match(links.strip()) and _VERB_NEXT.match(low, *tail)))
    return f"{said} {deed(clauses, clause)} {rest if goes_on else ''}"


def _is_said_behind(clauses: Clauses, clause: Clause, own: Stretch) -> bool:
    """`bệnh lưu hành rộng với 12% phụ nữ mang thai nhiễm vi rút`: of whom the share is stands behind it."""
    low, tail = clauses.low, clause.tail
    if _PREDICATE.match(low, *tail):
        return True
    is_named = MEASURE.match(low, *own) or _PLAN.match(low, *tail)
    return clause.kind is PERCENT and not is_named and clauses.size(tail) >= ENOUGH


def level_alone(clauses: Clauses, clause: Clause, before: str) -> str:
    """A share or a sum whose clause names nothing: `, đạt tỷ lệ 35,03%`, `(tăng 9%)`, `có 67% hồ sơ …`."""
    rest = clauses.of(clause.tail)
    if done := deed(clauses, clause):
        return f"{done} {rest}"
    if rest.strip():
        if clause.is_change:
            return _changed(before, rest) or f"{lead(clauses, clause)} {rest}"
        if not before or _names_itself(clauses, clause):
            return rest
    elif not before:
        return lead(clauses, clause)
    if "/" in clause.unit and (average := _AVERAGE.search(clause.links)):
        return f"{average[0]} {before}"
    rate = _RATE.search(clause.links)
    return f"{rate[0]} {before}" if rate and not _RATE.match(fold(before)) else before


def _changed(before: str, rest: str) -> str:
    """In what respect it grew or fell, where that stands behind the number."""
    if counted := _IN_NUMBER.match(fold(rest)):
        return rest[counted.end() :]
    return f"{_ASPECT_LAST.sub('', before)} {rest}" if before and _ASPECT.match(fold(rest)) else ""


def _names_itself(clauses: Clauses, clause: Clause) -> bool:
    """Whether what stands behind the number is what it measures: `250 triệu tiền viện phí`."""
    low, (start, end), links = clauses.low, clause.tail, clause.links.strip(" ,(:")
    if clause.kind is MONEY and MEASURE.match(low, start + 1, end):
        return True
    if clause.segments and stands(clauses, clause.segments[-1]) and clauses.size(clause.tail) >= ENOUGH:
        # `Bộ Xây dựng đứng đầu với 85% điều kiện kinh doanh`.
        return not _PLAN.match(low, start, end)
    if "(" in clause.links or "=" in clause.links or ties(links):
        return False
    is_named = clause.segments and is_bare_actor(clauses, clause.segments[-1])
    if is_named and not _EXISTS.fullmatch(links):
        return False
    plan = _PLAN if links else _PLANNED
    goes_on = _AND.fullmatch(links) and not plan.match(low, start, end)
    return bool(goes_on or _EXISTS.search(links))
