"""Figures that are what a plan was, whatever is told around them, and the two ends of a way to go."""

from extract.figures import Status
from extract.patterns import folded_pattern
from extract.rules.outcomes import Found
from extract.sites import Site
from extract.vocabulary import last_words, words

_PLANS, _LAST_OF_PLANS = words("statuses", "plans"), last_words("statuses", "plans")
_CLAUSE_MARKS = frozenset(",;:.()-–+•*")
# `1.150 ha/KH 1.000 ha`: the words before the stroke hold on to the plan's.
_OVER_THE_PLAN = folded_pattern(r"/ ?(?:kh|kế hoạch|chỉ tiêu)(?: giao| là)? ?\Z")
_CALLED_A_PLAN = folded_pattern(
    r"[^,;.:\d]{0,40} là (?:một (?:trong (?:những|các) )?|những )?"
    r"(?:chỉ tiêu|mục tiêu|kế hoạch|yêu cầu)(?! đã)\b"
)
_SET = folded_pattern(r" (?:(?:đã )?(?:đề|đặt) ra|(?:tỉnh |huyện )?(?:được )?giao)\b")
_BASE = folded_pattern(r" (?:như |của |trong |vào |\()?(?:hiện (?:nay|tại|có)|năm (20\d\d))\b")
_TO_GO = folded_pattern(r" hiện (?:nay|tại|có) (?:lên|xuống|còn|tới|đến|thành)(?: \w+){0,2} ?\Z")
_STROKE_REACH, _LONG_WAY, _CALLED_REACH = 20, 40, 45
_HEDGED, _COMPARED, _WAY = 3, 6, 20
"""In words: a number's hedges, a comparison, a way from one level to another."""


def clause_start(before: list[str], end: int) -> int:
    """Where the clause begins whose words run up to there."""
    return next((at for at in range(end, 0, -1) if before[at - 1] in _CLAUSE_MARKS), 0)


def is_plan_itself(site: Site, found: Found, before: list[str]) -> bool:
    """Whether it is what the plan was: `so với mục tiêu 90%`, `không đạt chỉ tiêu đề ra là 3%`."""
    folded, start = site.scene.folded, site.numeral.start
    if folded.find(" là ", found.end, found.end + _CALLED_REACH) >= 0 and _CALLED_A_PLAN.match(
        folded, found.end
    ):
        return True
    if "(" in before[-_HEDGED:]:
        opens = len(before) - before[::-1].index("(")
        bounds = words("statuses", "bounds").issuperset(before[opens:])
        return bounds and _in_brackets(site, found, before[:opens])
    if site.last == "là":
        clause = before[clause_start(before, len(before) - 1) : -1]
        ends = clause[-1:] in (["ra"], ["giao"]) or "năm" in clause[-2:]
        return ends and any(_plan(clause, at) for at in range(1, len(clause)))
    plan = _plan(before, len(before))
    if not plan or len(before) == plan:
        stroke = folded.rfind("/", max(0, start - _STROKE_REACH), start)
        return stroke >= 0 and _OVER_THE_PLAN.match(folded, stroke, start) is not None
    return before[-plan - 2 : -plan] == ["so", "với"] or _SET.match(folded, found.end) is not None


def _plan(before: list[str], end: int) -> int:
    """How many words long the plan's noun is that ends there; 0 for none."""
    if not end or before[end - 1] not in _LAST_OF_PLANS:
        return 0
    return next((count for count in (2, 1) if " ".join(before[max(0, end - count) : end]) in _PLANS), 0)


def _in_brackets(site: Site, found: Found, before: list[str]) -> bool:
    """Whether brackets say what the plan is: `thấp hơn 5% so với chỉ tiêu được giao (91,5%)`."""
    if not site.behind(found.end).startswith(")"):
        return False
    begin = clause_start(before, len(before) - 1)
    if before[-2:-1] == ["giao"] and before[begin - 1 : begin] == [","]:
        # Two of them gave it: `chỉ tiêu Quốc hội, Chính phủ giao`.
        begin = clause_start(before, begin - 1)
    clause = before[begin:-1]
    for at, word in enumerate(clause):
        if word in _PLANS or " ".join(clause[at : at + 2]) in _PLANS:
            return clause[max(0, at - 2) : at] == ["so", "với"] or clause[-1] in ("giao", "ra")
    return False


def of_a_way(site: Site, found: Found, before: list[str]) -> Status | None:
    """Of a way to go, what there is now and what there is to be: `nâng từ 14% hiện nay lên 20%`."""
    compared = "mức" in before[-_HEDGED:] and not {"hơn", "với"}.isdisjoint(before[-_COMPARED:])
    if not compared and "từ" not in before[-_WAY:]:
        return None
    folded, start, published = site.scene.folded, site.numeral.start, site.scene.published
    if compared or "từ" in before[-_HEDGED:]:
        base = _BASE.match(folded, found.end)
        if base is None:
            return None
        coming = base[1] and published is not None and int(base[1]) > published.year
        return None if coming else Status.REPORTED
    ahead = "đã" not in before and _TO_GO.search(folded, max(0, start - _LONG_WAY), start)
    return Status.TARGET if ahead else None
