"""Whether a figure was reached or is planned: the words before it, its section, the year it is for."""

import re
from collections.abc import Mapping
from functools import cache

from extract.figures import Status
from extract.rules.outcomes import Found
from extract.sites import Site
from extract.vocabulary import words

_FAR, _AHEAD = 600, 80
_A_YEAR = re.compile(r"20(?<![0-9.,/-]20)[0-9]{2}(?! ?[-–] ?20|[.,]?[0-9])")
_UNTIL = re.compile(r"đến (?:hết |cuối )?năm \Z")
_UNTIL_REACH = 20
_LISTED = re.compile(r"kh: ?[0-9]{1,3} ?[;,.]")
_LONG_AGO = re.compile(
    r"(?<!\w)(?:trước đây|trước kia|ngày trước|hồi trước)(?!\w)(?:(?! nay\b)[^;]){0,200}\Z"
)
_LONG_REACH = 220
_MUST = ("phải ", "cần ", "yêu cầu")
_NEXT_TASK = 60
_ASIDE_REACH, _COMPARED_REACH = 5, 12
_CHANGED = frozenset(("tăng", "giảm"))
_LISTING = frozenset(("gồm", "như", "là", "sau"))
_CLAUSE_MARKS = frozenset(",;:.()-–+•*")


@cache
def _telling() -> Mapping[str, int]:
    """The last words of all that tells of a status with how long the longest of theirs is, and brackets."""
    lengths = {"(": 0, ")": 0}
    for phrase in words("statuses", "target") | words("statuses", "reported"):
        last = phrase.rsplit(" ", 1)[-1]
        lengths[last] = max(lengths.get(last, 0), phrase.count(" ") + 1)
    return lengths


def status(site: Site, found: Found) -> Status:
    """Whether the number was reached or is planned: the nearest word that tells, else the year it is for."""
    if site.scene.folded.startswith(" đã ", found.end, site.sentence.end):
        return Status.REPORTED
    before, starts = site.words_before(_FAR)
    if before[-1:] == ["("] and _is_plan_itself(site, found, before):
        return Status.TARGET
    told = _nearest(site, before, starts)
    if told is Status.TARGET:
        return Status.TARGET
    if told is Status.REPORTED:
        return _by_year(site, told=True)
    if site.numeral.sentence in site.scene.planned or _is_norm(before) or _is_task(site, before):
        return Status.TARGET
    return _by_year(site, told=False)


def _is_plan_itself(site: Site, found: Found, before: list[str]) -> bool:
    """Whether brackets say what the plan is: `thấp hơn 5% so với chỉ tiêu được giao (91,5%)`."""
    if not site.behind(found.end).startswith(")"):
        return False
    clause = before[_clause(before, len(before) - 1) : -1]
    plans = words("statuses", "plans")
    for at, word in enumerate(clause):
        if word in plans or " ".join(clause[at : at + 2]) in plans:
            return clause[max(0, at - 2) : at] == ["so", "với"] or clause[-1] in ("giao", "ra")
    return False


def _clause(before: list[str], end: int) -> int:
    """Where the clause begins whose words run up to there."""
    return next((at for at in range(end, 0, -1) if before[at - 1] in _CLAUSE_MARKS), 0)


def _is_norm(before: list[str]) -> bool:
    """Whether a bound is set rather than told: `tối thiểu 80% hồ sơ`, `Cắt giảm ít nhất 30%`."""
    for count in (3, 2):
        hedge = " ".join(before[-count:]) if len(before) >= count else ""
        if hedge in words("statuses", "norms"):
            start = _clause(before, len(before) - count)
            verb = before[start : len(before) - count]
            tasks = words("statuses", "tasks")
            return (not verb and hedge in words("statuses", "firm_norms")) or (
                start == 0 and (" ".join(verb[:2]) in tasks or "".join(verb[:1]) in tasks)
            )
    return False


def _is_task(site: Site, before: list[str]) -> bool:
    """Whether it is one of several tasks, the next of which says so: `giảm nợ xuống 3%; phấn đấu …`."""
    end = site.sentence.end
    ahead = site.scene.folded.find("; phấn đấu", site.numeral.end, min(end, site.numeral.end + _NEXT_TASK))
    if ahead < 0:
        return False
    clause, tasks = before[_clause(before, len(before)) :], words("statuses", "tasks")
    return "".join(clause[:1]) in tasks or " ".join(clause[:2]) in tasks


def _nearest(site: Site, before: list[str], starts: list[int]) -> Status | None:
    """What the nearest telling word says; None when there is none."""
    target, reported, telling = words("statuses", "target"), words("statuses", "reported"), _telling()
    unsaid, aside = words("statuses", "not_telling"), 0
    for at in [at for at, word in enumerate(before, 1) if word in telling][::-1]:
        word = before[at - 1]
        if word in "()":
            aside = max(0, aside + (1 if word == ")" else -1))
            continue
        pairs = (" ".join(before[at - 1 : at + 1]), " ".join(before[max(0, at - 2) : at]))
        if aside or not unsaid.isdisjoint(pairs) or _qualifies(site, before, starts, at):
            continue
        for count in range(telling[word], 0, -1):
            phrase = " ".join(before[at - count : at]) if at >= count else ""
            if phrase in target and phrase.startswith(_MUST) and _is_workload(before, at - count, at):
                break
            if phrase in words("statuses", "purposes") and _left_behind(before, at - count, at):
                break
            if phrase in target and not _measured_against(site, before, starts, at - count):
                past = phrase.startswith(_MUST) and _once(site, starts[at - 1])
                return Status.REPORTED if past else Status.TARGET
            if phrase in reported:
                return Status.REPORTED
    return None


def _qualifies(site: Site, before: list[str], starts: list[int], at: int) -> bool:
    """Whether it belongs to the noun before it (`chỉ tiêu phấn đấu`), or is listed itself (`KH: 09`)."""
    if before[at - 1] == "kh":
        return _LISTED.match(site.scene.folded, starts[at - 1]) is not None
    if before[at - 2 : at] == ["chỉ", "tiêu"]:
        return _is_subject(before, at)
    if before[at - 2 : at] in (["bảo", "đảm"], ["đảm", "bảo"]):
        return before[max(0, at - 3)] == "tự"
    if before[at - 1] != "đấu" or before[max(0, at - 2)] != "phấn":
        return False
    return " ".join(before[max(0, at - 4) : at - 2]) in words("statuses", "plans")


def _is_subject(before: list[str], at: int) -> bool:
    """Whether an indicator is called so, and what it came to is told: `chỉ tiêu thu phí đạt 100%`."""
    led = before[at - 3] if at > 2 else ","  # noqa: PLR2004 - the word before the two
    behind = before[at:]
    if behind[:1] == ["đến"] or ":" in behind:
        return False
    came_to = "đạt" in behind or not _CHANGED.isdisjoint(behind[1:])
    told = came_to and led in words("statuses", "before_a_subject") and _LISTING.isdisjoint(behind)
    return told or led in ("về", "nhờ")


def _left_behind(before: list[str], start: int, end: int) -> bool:
    """Whether a purpose is reached itself (`đã trả lương, bảo đảm việc làm`), or its clause is over."""
    if before[start:end] == ["nhằm"] and "," in before[end:] and _clause(before, start) == start:
        return True
    done = "đã" in before[:start]
    along = done and before[start - 1] in (",", "và") and before[end - 1] == "đảm"
    return along or ";" in before[end:] or (done and "," in before[end:])


def _is_workload(before: list[str], start: int, end: int) -> bool:
    """Whether it says what there was to do (`số hồ sơ phải giải quyết`), or what brackets give a share of."""
    if " ".join(before[start:end]) in words("statuses", "workloads"):
        return "số" in before[_clause(before, start) : start]
    return _of_the_whole(before, start)


def _of_the_whole(before: list[str], at: int) -> bool:
    """Whether brackets give the share of what it is said of: `186 ha cần phải cấp (đạt 99,6%)`."""
    near = before[-_ASIDE_REACH:]
    if "(" not in near or ")" in near:
        return False
    aside = len(before) - near[::-1].index("(") - 1
    return words("statuses", "shares").issuperset(before[aside + 1 :]) and any(
        word[0].isdigit() for word in before[max(0, at - 3) : at]
    )


def _once(site: Site, end: int) -> bool:
    """Whether the sentence has said by then that it tells of former times: `trước đây phải có`."""
    return _LONG_AGO.search(site.scene.folded, max(site.sentence.start, end - _LONG_REACH), end) is not None


def _measured_against(site: Site, before: list[str], starts: list[int], at: int) -> bool:
    """Whether a plan is only what a figure is compared with: `đạt 92% kế hoạch`, `so với chỉ tiêu`."""
    if not any(" ".join(before[at : at + count]) in words("statuses", "plans") for count in (1, 2)):
        return False
    if at == 0:
        # The words before it are out of sight: more likely a figure's than a sentence's beginning.
        return starts[0] > site.sentence.start
    plan, last, pair = " ".join(before[at : at + 2]), before[at - 1], " ".join(before[max(0, at - 2) : at])
    begin = _clause(before, at)
    if pair == "một số" or (last == "theo" and begin == at - 1 and plan in words("statuses", "own_plans")):
        return False
    compared = " ".join(before[max(begin, at - _COMPARED_REACH) : at])
    if last[0].isdigit() or "so với" in compared:
        return True
    names = frozenset[str]() if plan in words("statuses", "asked") else words("statuses", "named")
    return not (words("statuses", "against") | names).isdisjoint((last, pair))


def _by_year(site: Site, *, told: bool) -> Status:
    """A target when it is for a year after the document's own: `đến năm 2030`."""
    start, folded = site.numeral.start, site.scene.folded
    begin = max(site.sentence.start, start - _FAR)
    if folded.find("20", begin, start) < 0 or not (years := list(_A_YEAR.finditer(folded, begin, start))):
        return Status.REPORTED
    published = site.scene.published
    ends = [] if told else [int(year[0]) for year in years if _ends_then(folded, year.start())]
    if published is None:
        return Status.TARGET if ends else Status.REPORTED
    ahead = range(published.year + 1, published.year + _AHEAD)
    later = int(years[-1][0]) in ahead or any(year in ahead for year in ends)
    return Status.TARGET if later else Status.REPORTED


def _ends_then(folded: str, year: int) -> bool:
    """Whether a stretch of time ends with that year: `đến hết năm 2025`."""
    return _UNTIL.search(folded, max(0, year - _UNTIL_REACH), year) is not None
