"""What a figure measures, in the source's words without the number, repaired where they leave it out."""

import re
from collections.abc import Sequence

from extract.figures import Kind, Span
from extract.indicators.bearers import is_bare_actor, size, unnamed
from extract.indicators.carried import Said, carried, heading, list_head
from extract.indicators.clauses import Clauses
from extract.indicators.counted import counted_alone, counted_by_verb, is_counting
from extract.indicators.endings import before_endings, endings
from extract.indicators.levels import level_alone, level_of
from extract.indicators.measured import ENOUGH, compares, own_words, points_back
from extract.indicators.named_measures import named_around
from extract.indicators.respective import respective
from extract.indicators.standings import is_of_rank, order_of, ranked, scored, scored_behind_rank
from extract.indicators.statements import CHANGES, MEASURE, is_level, is_step, unit_of
from extract.indicators.wording import worded
from extract.passages import Passage
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold, words

_FAR = 200
"""How far behind its figure, in code points, a comparison may begin."""
_SHORT, _LONG = 9, 24
"""Most words that a plan's or a total's name has; most worth keeping."""
_ENDING = 40
_WIDE = 150
"""A topic no longer than this, in code points, is carried as it stands."""
_AMOUNT = folded_pattern(rf"(?<!\w)(?<!về ){listed('clauses', 'amount')} *$")
_SIZED = tuple(map(fold, (" dài", " rộng", " cao", " nặng")))
"""What was measured before a sum and is no part of it: `đường dài 42 km, tổng vốn 7 tỷ đồng`."""
_COMPARED = folded_pattern(
    r" *(?:điểm %?|điểm phần trăm)?[ ,)]*(?P<than>so với [^,;.:()\n]{3,60}|so cùng kỳ[^,;.:()\n]{0,20})"
)
_REACHED = folded_pattern(r"(?<!\w)(?:đạt|chiếm|bằng|vượt)(?!\w)|=")
_PLAN = folded_pattern(r" *(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết)(?!\w)")
_AGAINST = tuple(map(fold, ("so ", "/", "trong ", "trên ", "theo ", "và ", "về ", "của ", "đạt ")))
_MARK = re.compile(r"[,;:()]")
_THAN_STOP = re.compile(r" (?=(?:trong đó|nhưng|khi|tuy|do|nhờ|và|song)(?!\w))")
_REPEATED = ("tăng", "giảm", "đạt")
_DANGLING = endings("dangling", " ,")
_MARKS = " ,;:.()-–*+"


def propose_indicators(passage: Passage) -> tuple[str | None, ...]:
    """What each figure measures; None when nothing around it says."""
    clauses = Clauses(passage)
    said: list[Said] = []
    for index in range(len(passage.quantities)):
        said.append(_said(clauses, index, said))
    return tuple(_proposed(one.words) for one in said)


def _proposed(indicator: str) -> str | None:
    """The words as they are shown, without those that no indicator ends with."""
    kept = _unmarked(_shortened(indicator))
    end = fold(kept[-_ENDING:])
    dangling = len(end) - before_endings(end, 0, len(end), _DANGLING)
    return (_unmarked(kept[: len(kept) - dangling]) if dangling else kept) or None


def _unmarked(indicator: str) -> str:
    """The words without marks at either end; a bracket that they open is closed."""
    kept = indicator.strip(_MARKS)
    if kept.count("(") > kept.count(")") and f"{kept})" in indicator:
        return f"{kept})"
    return f"{kept}”" if kept.count("“") > kept.count("”") else kept


def _shortened(indicator: str) -> str:
    said = worded(indicator)
    for verb in _REPEATED:
        while f"{verb} {verb}" in said:
            said = said.replace(f"{verb} {verb}", verb)
    return " ".join(said.split(" ")[:_LONG])


def _said(clauses: Clauses, index: int, said: Sequence[Said]) -> Said:
    quantity, head = clauses.quantities[index], clauses.heads[index]
    own, than = own_words(clauses, index), _than(clauses, index)
    if own and _is_of_plan(clauses, index):
        own = None
    if own and (versus := compares(clauses, own)):
        own, than = None, versus.of(clauses.text)
    is_amount = is_level(quantity) or quantity.kind is Kind.RANK
    says_so = own is not None and MEASURE.match(clauses.low, own.start)
    if is_amount and not says_so and (named := named_around(clauses, index)):
        return Said(f"{named.of(clauses.text)} {than}", _bounded(named.of(clauses.text)))
    if quantity.kind is Kind.RANK:
        place = ranked(clauses, index, carried(clauses, index, said), own)
        return Said(place, _bounded(order_of(place)))
    amount = _AMOUNT.search(head.gap[: len(head.gap) - len(head.links)]) if head.continues else None
    if amount and not (head.segments and size(clauses, head.segments[-1]) > len(amount[0].split()) + 1):
        before = carried(clauses, index, said)
        sum_of = amount[0] if fold(before).endswith(_SIZED) else f"{amount[0]} {before}"
        return Said(sum_of, _bounded(sum_of))
    if shared := respective(clauses, index, said):
        topic = shared
    elif own and not is_bare_actor(clauses, own) and not points_back(clauses, own):
        topic = _of_own(clauses, index, own, said)
    else:
        before = carried(clauses, index, said)
        topic = (level_alone if is_level(quantity) else counted_alone)(clauses, index, before)
    topic = topic.strip()
    if is_of_rank(clauses, index, own):
        topic = scored_behind_rank(clauses, index, carried(clauses, index, said)) or topic
    if is_step(quantity) and unit_of(quantity) in words("clauses", "place"):
        topic = scored(clauses, quantity, topic) or quantity.unit or ""
    share = _share(clauses, index, topic)
    shown = f"{topic} {share} {than if than not in topic else ''}"
    return Said(shown, _bounded(topic))


def _is_of_plan(clauses: Clauses, index: int) -> bool:
    """`xây 42 nhà cho hộ nghèo đạt 113% kế hoạch`: what was counted just before is what the plan was for."""
    head, tail = clauses.heads[index], clauses.tails[index]
    if clauses.quantities[index].kind is not Kind.PERCENT or not head.continues or len(head.segments) != 1:
        return False
    is_one = not _MARK.search(head.gap) and bool(_REACHED.search(head.links))
    return is_one and bool(_PLAN.match(clauses.low, tail.start, tail.end))


def _bounded(topic: str) -> str:
    """What later figures go on with, which must not grow from one to the next."""
    return topic if len(topic) <= _WIDE else _shortened(topic)


def _of_own(clauses: Clauses, index: int, own: Span, said: Sequence[Said]) -> str:
    """The clause's own words, with the subject or the head of the list that they go on with."""
    if subject := _done_before(clauses, index, own):
        return subject.of(clauses.text)
    if _is_verb_only(clauses, index, own):
        root = carried(clauses, index, said)
    elif _is_of_counted(clauses, index, own):
        root = clauses.quantities[index - 1].unit or ""
    else:
        root = list_head(clauses, index, own) or heading(clauses, index, own)
    described = counted_by_verb if is_counting(clauses.quantities[index]) else level_of
    return f"{root} {described(clauses, index, own)}"


def _done_before(clauses: Clauses, index: int, own: Span) -> Span | None:
    """`hỗ trợ cho hộ nghèo, …, đến nay đã giải quyết cho 5 hộ`: what was done stands first."""
    head = clauses.heads[index]
    is_general = clauses.low[own.start : own.end] in words("clauses", "done")
    if not is_general or head.continues or len(head.segments) == 1 or len(clauses.tails[index]):
        return None
    first = unnamed(clauses, head.segments[0])
    return first if size(clauses, first) >= ENOUGH else None


def _is_verb_only(clauses: Clauses, index: int, own: Span) -> bool:
    """`khu vực dịch vụ tăng 3,34%, đóng góp 35,70%`: the subject was named before."""
    quantity = clauses.quantities[index]
    is_share = quantity.kind is Kind.PERCENT and quantity.direction not in CHANGES
    is_short = size(clauses, own) < ENOUGH and not MEASURE.match(clauses.low, own.start)
    return is_share and is_short and clauses.heads[index].gap.lstrip().startswith(",")


def _is_of_counted(clauses: Clauses, index: int, own: Span) -> bool:
    """`57 đơn vị nằm trong khoảng 80 - 90%`: the things counted are what the share is said of."""
    if not index or is_counting(clauses.quantities[index]) or MEASURE.match(clauses.low, own.start):
        return False
    earlier = clauses.quantities[index - 1]
    is_next = own.start - earlier.phrase.end == 1 and earlier.kind is Kind.COUNT
    return is_next and size(clauses, own) < ENOUGH


def _than(clauses: Clauses, index: int) -> str:
    quantity = clauses.quantities[index]
    low = clauses.low
    if low.find("so ", quantity.phrase.end, quantity.phrase.end + _FAR) < 0:
        return ""
    for at in (quantity.phrase.end, clauses.tails[index].end):
        if match := _COMPARED.match(low, at):
            than = _THAN_STOP.split(clauses.text[match.start("than") : match.end("than")])[0]
            start = match.start("than")
            return "" if _is_of_next(clauses, index, Span(start, start + len(than))) else than
    return ""


def _is_of_next(clauses: Clauses, index: int, than: Span) -> bool:
    """`đạt 98% kế hoạch, so với năm trước tăng 3%`: the comparison is the next figure's."""
    if index + 1 == len(clauses.quantities):
        return False
    following = clauses.quantities[index + 1]
    return than.start < following.span.start <= than.end and following.direction in CHANGES


def _share(clauses: Clauses, index: int, topic: str) -> str:
    """What a share is of: `đạt 61% kế hoạch`, `chiếm 3% tổng số`."""
    quantity = clauses.quantities[index]
    start = quantity.phrase.start - len(clauses.heads[index].links)
    if quantity.kind is not Kind.PERCENT:
        return ""
    if not (reached := _REACHED.search(clauses.low, start, quantity.span.start)):
        return ""
    tail = clauses.tails[index].of(clauses.text).strip()
    if not tail or len(tail.split()) > _SHORT or tail in topic:
        return ""
    is_said = not topic or reached[0] == "=" or fold(tail).startswith(_AGAINST)
    return tail if is_said else f"{reached[0]} {tail}"
