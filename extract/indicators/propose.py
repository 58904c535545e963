"""What a figure measures, in the source's words without the number, repaired where they leave it out."""

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.indicators.bearers import is_bare_actor, unnamed
from extract.indicators.carried import Said, carried, heading, list_head
from extract.indicators.clauses import Clause, Clauses
from extract.indicators.counted import counted_alone, counted_by_verb, is_counting
from extract.indicators.endings import before_endings, endings
from extract.indicators.levels import level_alone, level_of
from extract.indicators.measured import ENOUGH, compares, own_words, points_back
from extract.indicators.named_measures import HAS_NAMES, named_around
from extract.indicators.page import Stretch
from extract.indicators.respective import respective
from extract.indicators.sorts import COUNT, PERCENT, RANK, RATIO
from extract.indicators.standings import is_of_rank, order_of, ranked, scored, scored_behind_rank
from extract.indicators.statements import MEASURE
from extract.indicators.wording import worded
from extract.passages import Passage
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold, lexicon, words

_FAR = 200
"""How far behind its figure, in code points, a comparison may begin."""
_SHORT, _LONG = 9, 24
"""Most words that a plan's or a total's name has; most worth keeping."""
_ENDING = 40
_WIDE = 150
"""A topic no longer than this, in code points, is carried as it stands."""
_AMOUNT = folded_pattern(rf"(?<!\w)(?<!về ){listed('clauses', 'amount')} *$")
_AMOUNTS = lexicon("clauses")["amount"]
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
_REPEATED = tuple((verb, f"{verb} {verb}") for verb in ("tăng", "giảm", "đạt"))
_PLACES = words("clauses", "place")
_DONE = words("clauses", "done")
_DANGLING = endings("dangling", " ,")
_MARKS = " ,;:.()-–*+"


def propose_indicators(passage: Passage) -> tuple[str | None, ...]:
    """What each figure measures; None when nothing around it says."""
    clauses = Clauses(passage)
    said: list[Said] = []
    for clause in clauses.all:
        said.append(_said(clauses, clause, said))
    return tuple(_proposed(one.words) for one in said)


def _proposed(indicator: str) -> str | None:
    """The words as they are shown, without those that no indicator ends with."""
    kept = _unmarked(_shortened(indicator))
    if not _may_dangle(kept[kept.rfind(" ") + 1 :]):
        return kept or None
    end = fold(kept[-_ENDING:])
    dangling = len(end) - before_endings(end, 0, len(end), _DANGLING)
    return (_unmarked(kept[: len(kept) - dangling]) if dangling else kept) or None


@lru_cache(maxsize=512)
def _may_dangle(word: str) -> bool:
    """Whether one of the words that no indicator ends with may end with this one."""
    return fold(word).lstrip(",") in _DANGLING.longer


def _unmarked(indicator: str) -> str:
    """The words without marks at either end; a bracket that they open is closed."""
    kept = indicator.strip(_MARKS)
    if "(" in kept and kept.count("(") > kept.count(")") and f"{kept})" in indicator:
        return f"{kept})"
    return f"{kept}”" if "“" in kept and kept.count("“") > kept.count("”") else kept


def _shortened(indicator: str) -> str:
    said = worded(indicator)
    for verb, twice in _REPEATED:
        while twice in said:
            said = said.replace(twice, verb)
    return " ".join(said.split(" ")[:_LONG]) if said.count(" ") >= _LONG else said


def _said(clauses: Clauses, clause: Clause, said: Sequence[Said]) -> Said:
    own, than = own_words(clauses, clause), _than(clauses, clause)
    is_share, is_rank = clause.kind is PERCENT, clause.kind is RANK
    if own and is_share and _is_of_plan(clauses, clause):
        own = None
    if own and (versus := compares(clauses, own)):
        own, than = None, clauses.of(versus)
    if HAS_NAMES and (clause.is_level or is_rank):
        says_so = own and MEASURE.match(clauses.low, own[0])
        if not says_so and (named := named_around(clauses, clause)):
            return Said(f"{clauses.of(named)} {than}", _bounded(clauses.of(named)))
    if is_rank:
        place = ranked(clauses, clause, carried(clauses, clause, said), own)
        return Said(place, _bounded(order_of(place)))
    if amount := _amount(clauses, clause):
        before = carried(clauses, clause, said)
        sum_of = amount if fold(before).endswith(_SIZED) else f"{amount} {before}"
        return Said(sum_of, _bounded(sum_of))
    topic = _topic(clauses, clause, own, said)
    if is_share and is_of_rank(clauses, clause, own):
        topic = scored_behind_rank(clauses, clause, carried(clauses, clause, said)) or topic
    if clause.is_step and clause.unit in _PLACES:
        topic = scored(clauses, clause, topic) or clause.quantity.unit or ""
    share = _share(clauses, clause, topic) if is_share else ""
    shown = f"{topic} {share} {than if than not in topic else ''}"
    return Said(shown, _bounded(topic))


def _amount(clauses: Clauses, clause: Clause) -> str:
    """The sum that a figure gives of what was counted before it: `với tổng số tiền 2 tỷ đồng`."""
    if not clause.continues or clause.gap == clause.links:
        return ""
    gap = clause.gap[: len(clause.gap) - len(clause.links)]
    if not gap.rstrip(" ").endswith(_AMOUNTS) or not (found := _AMOUNT.search(gap)):
        return ""
    is_longer = clause.segments and clauses.size(clause.segments[-1]) > len(found[0].split()) + 1
    return "" if is_longer else found[0]


def _topic(clauses: Clauses, clause: Clause, own: Stretch | None, said: Sequence[Said]) -> str:
    """What is measured: said of several in turn, by the clause itself or by the figures before."""
    if shared := respective(clauses, clause, said):
        topic = shared
    elif own and not is_bare_actor(clauses, own) and not points_back(clauses, own):
        topic = _of_own(clauses, clause, own, said)
    else:
        before = carried(clauses, clause, said)
        topic = (level_alone if clause.is_level else counted_alone)(clauses, clause, before)
    return topic.strip()


def _is_of_plan(clauses: Clauses, clause: Clause) -> bool:
    """`xây 42 nhà cho hộ nghèo đạt 113% kế hoạch`: what was counted just before is what the plan was for."""
    if not clause.continues or len(clause.segments) != 1:
        return False
    if not _PLAN.match(clauses.low, *clause.tail):
        return False
    return not _MARK.search(clause.gap) and bool(_REACHED.search(clause.links))


def _bounded(topic: str) -> str:
    """What later figures go on with, which must not grow from one to the next."""
    return topic if len(topic) <= _WIDE else _shortened(topic)


def _of_own(clauses: Clauses, clause: Clause, own: Stretch, said: Sequence[Said]) -> str:
    """The clause's own words, with the subject or the head of the list that they go on with."""
    if subject := _done_before(clauses, clause, own):
        return clauses.of(subject)
    is_sum = clause.kind is RATIO and clause.is_level
    described = counted_by_verb if is_counting(clause.kind) and not is_sum else level_of
    return f"{_root(clauses, clause, own, said)} {described(clauses, clause, own)}"


def _root(clauses: Clauses, clause: Clause, own: Stretch, said: Sequence[Said]) -> str:
    """The subject or the head of the list that few words go on with."""
    size = clauses.size(own)
    if size > ENOUGH + 1:
        return ""
    if size < ENOUGH:
        if _is_verb_only(clauses.low, clause, own):
            return carried(clauses, clause, said)
        if _is_of_counted(clauses.low, clause, own):
            return clause.earlier.quantity.unit or "" if clause.earlier else ""
    head = list_head(clauses, clause, own) if size <= ENOUGH else ""
    return head or heading(clauses, clause, own)


def _done_before(clauses: Clauses, clause: Clause, own: Stretch) -> Stretch | None:
    """`hỗ trợ cho hộ nghèo, …, đến nay đã giải quyết cho 5 hộ`: what was done stands first."""
    if clause.continues or len(clause.segments) == 1 or clause.tail[0] < clause.tail[1]:
        return None
    if clauses.low[own[0] : own[1]] not in _DONE:
        return None
    first = unnamed(clauses, clause.segments[0])
    return first if clauses.size(first) >= ENOUGH else None


def _is_verb_only(low: str, clause: Clause, own: Stretch) -> bool:
    """`khu vực dịch vụ tăng 3,34%, đóng góp 35,70%`: the subject was named before."""
    if clause.kind is not PERCENT or clause.is_change:
        return False
    return clause.gap.lstrip().startswith(",") and not MEASURE.match(low, own[0])


def _is_of_counted(low: str, clause: Clause, own: Stretch) -> bool:
    """`57 đơn vị nằm trong khoảng 80 - 90%`: the things counted are what the share is said of."""
    earlier = clause.earlier
    if not earlier or own[0] - earlier.behind != 1 or earlier.kind is not COUNT:
        return False
    return not is_counting(clause.kind) and not MEASURE.match(low, own[0])


def _than(clauses: Clauses, clause: Clause) -> str:
    """What the figure is set against behind it: `so với cùng kỳ`."""
    low, end, tail_end = clauses.low, clause.behind, clause.tail[1]
    if low.find("so ", end, end + _FAR) < 0:
        return ""
    match = _COMPARED.match(low, end)
    if not match and tail_end != end:
        match = _COMPARED.match(low, tail_end)
    if not match:
        return ""
    than = _THAN_STOP.split(clauses.of(match.span("than")))[0]
    start = match.start("than")
    return "" if _is_of_next(clauses, clause, (start, start + len(than))) else than


def _is_of_next(clauses: Clauses, clause: Clause, than: Stretch) -> bool:
    """`đạt 98% kế hoạch, so với năm trước tăng 3%`: the comparison is the next figure's."""
    following = clauses.next(clause)
    if not following or not following.is_change:
        return False
    return than[0] < following.number <= than[1]


def _share(clauses: Clauses, clause: Clause, topic: str) -> str:
    """What a share is of: `đạt 61% kế hoạch`, `chiếm 3% tổng số`."""
    tail = clauses.of(clause.tail).strip()
    if not tail or tail in topic or len(tail.split()) > _SHORT:
        return ""
    start = clause.begin - len(clause.links)
    if not (reached := _REACHED.search(clauses.low, start, clause.number)):
        return ""
    is_said = not topic or reached[0] == "=" or fold(tail).startswith(_AGAINST)
    return tail if is_said else f"{reached[0]} {tail}"
