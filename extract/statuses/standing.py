"""Whether a figure was reached or is planned: the words before it, its section, the year it is for."""

import re

from extract.figures import Status
from extract.rules.outcomes import Found
from extract.sites import Site
from extract.statuses.planned_values import clause_start, is_plan_itself, of_a_way
from extract.statuses.prospects import due, due_behind, turned
from extract.statuses.tellings import MUST, PROMISE, PURPOSE, REPORTED, TARGET, tellings, told_at
from extract.vocabulary import fold, last_words, last_words_of, words

# Bound here, as members of an enumeration take long to find.
_PLANNED, _REACHED = Status.TARGET, Status.REPORTED
_FAR, _AHEAD = 600, 80
_A_YEAR = re.compile(r"20(?<![0-9.,/-]20)[0-9]{2}(?! ?[-–] ?20|[.,]?[0-9])")
_DAY = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}")
_LISTED = re.compile(r"kh: ?[0-9]{1,3} ?[;,.]")
_LONG_AGO = re.compile(
    r"(?<!\w)(?:trước đây|trước kia|ngày trước|hồi trước)(?!\w)(?:(?! nay\b)[^;]){0,200}\Z"
)
_LONG_REACH = 220
# Right behind a number: `2.471 ha hiện có`.
_THERE = (" đã ", " hiện có", " hiện nay")
_NEXT_TASK = 60
_SHORT_VERB, _OBJECT = 5, 6
_ASIDE_REACH, _COMPARED_REACH = 5, 12
_CHANGED = frozenset(("tăng", "giảm"))
_SUMS = frozenset(map(fold, ("nghìn", "ngàn", "triệu", "tỷ", "tỉ", "đồng", "usd")))
_LISTING = frozenset(("gồm", "như", "là", "sau"))


_PLANS, _OWN_PLANS = words("statuses", "plans"), words("statuses", "own_plans")
_NORMS, _NORM_ENDS = words("statuses", "norms"), last_words("statuses", "norms")
_TASKS = words("statuses", "tasks")
_UNSAID = words("statuses", "not_telling")
_UNSAID_WORDS = last_words_of(_UNSAID) | frozenset(phrase.split(" ", 1)[0] for phrase in _UNSAID)
_QUALIFYING = frozenset(("kh", "tiêu", "bảo", "đảm", "đấu"))


def status(site: Site, found: Found) -> Status:
    """Whether the number was reached or is planned: the nearest word that tells, else the year it is for."""
    before, starts, first = site.before, site.at, site.first
    if first:
        before, starts, first = site.words_before(_FAR)
    if site.scene.folded.startswith(_THERE, found.end, site.sentence.end):
        return _REACHED
    if is_plan_itself(site, found, before):
        return _PLANNED
    told = of_a_way(site, found, before)
    if told is not None:
        return told
    told, since = _nearest(site, before, starts, first)
    if told is _PLANNED or (told is None and _is_to_come(site, found, before)):
        return _PLANNED
    return _by_year(site, since)


def _is_to_come(site: Site, found: Found, before: list[str]) -> bool:
    """Whether it stands among aims, sets a bound, or is for a time still to come when it was written."""
    return (
        site.numeral.sentence in site.scene.planned
        or _is_norm(before)
        or _is_task(site, before)
        or due(site)
        or due_behind(site, found.end)
    )


def _is_norm(before: list[str]) -> bool:
    """Whether a bound is set rather than told: `tối thiểu 80% hồ sơ`, `Cắt giảm ít nhất 30%`."""
    if before[-1:] == ["cần"]:
        return before[-2:-1] != ["không"]
    if not before or before[-1] not in _NORM_ENDS:
        return False
    for count in (4, 3, 2):
        hedge = " ".join(before[-count:]) if len(before) >= count else ""
        if hedge in _NORMS:
            start = clause_start(before, len(before) - count)
            verb = before[start : len(before) - count]
            if hedge in words("statuses", "limits"):
                return words("statuses", "as_found").isdisjoint(verb)
            return (not verb and hedge in words("statuses", "firm_norms")) or (
                (start == 0 or hedge in words("statuses", "firm_norms"))
                and (" ".join(verb[:2]) in _TASKS or "".join(verb[:1]) in _TASKS)
            )
    return False


def _is_task(site: Site, before: list[str]) -> bool:
    """Whether it is one of several tasks, the next of which says so: `giảm nợ xuống 3%; phấn đấu …`."""
    end = site.sentence.end
    ahead = site.scene.folded.find("; phấn đấu", site.numeral.end, min(end, site.numeral.end + _NEXT_TASK))
    if ahead < 0:
        return False
    clause = before[clause_start(before, len(before)) :]
    return "".join(clause[:1]) in _TASKS or " ".join(clause[:2]) in _TASKS


def _nearest(site: Site, before: list[str], starts: list[int], first: int) -> tuple[Status | None, int]:
    """What the nearest telling word says, None when there is none, and where it ends."""
    aside = 0
    for at in tellings(site, before, first):
        word = before[at - 1]
        if word == ")":
            aside += 1
        elif word == "(":
            aside = max(0, aside - 1)
        elif not (aside or _says_nothing(before, at) or _qualifies(site, before, starts, at)):
            end = starts[at - 1] + len(word)
            told = _told(site, before, starts, at, end)
            if told is not None:
                return told, end
    return None, site.sentence.start


def _told(site: Site, before: list[str], starts: list[int], at: int, end: int) -> Status | None:
    """What the longest phrase says that ends with the word there; None when none says anything."""
    for count, sense in told_at(before, at):
        start = at - count
        if sense & MUST and sense & TARGET and _is_workload(before, start, at):
            return None
        if sense & PURPOSE and _left_behind(before, start, at):
            return None
        if sense & PROMISE and _promises_the_last(before, start, at):
            return None
        if sense & TARGET and not _measured_against(site, before, starts, start):
            past = sense & MUST and _once(site, end)
            return _REACHED if past or turned(site, end) else _PLANNED
        if sense & REPORTED and not _is_of_a_number(before, start, at):
            return _REACHED
    return None


def _says_nothing(before: list[str], at: int) -> bool:
    """Whether the words around make another word of the one that ends there: `thực hiện`, `hiện đại`."""
    return before[at - 1] in _UNSAID_WORDS and (
        " ".join(before[max(0, at - 2) : at]) in _UNSAID
        or " ".join(before[at - 1 : at + 1]) in _UNSAID
        or " ".join(before[max(0, at - 3) : at]) in _UNSAID
    )


def _promises_the_last(before: list[str], start: int, end: int) -> bool:
    """Whether it is said of the number before it alone: `hơn 85% điều kiện dự kiến cắt giảm; còn lại …`."""
    ends = before[end : end + _SHORT_VERB].index(";") if ";" in before[end : end + _SHORT_VERB] else 0
    if not ends or any(word[0].isdigit() for word in before[end : end + ends]):
        return False
    begin = max(clause_start(before, start), start - _OBJECT)
    return any(before[at][0].isdigit() and before[at - 1] != "năm" for at in range(begin, start))


def _is_of_a_number(before: list[str], start: int, end: int) -> bool:
    """Whether it says so of the number before it alone: `trồng mới 30 ha và 20 ha hiện có; …`."""
    counted = any(word[0].isdigit() for word in before[max(0, start - 2) : start])
    behind = end + (before[end : end + 1] in (["có"], ["nay"], ["tại"]))
    ends = before[behind : behind + 1] in ([";"], [","], ["lên"], ["xuống"])
    return counted and before[start] == "hiện" and ends


def _qualifies(site: Site, before: list[str], starts: list[int], at: int) -> bool:
    """Whether it belongs to the noun before it (`chỉ tiêu phấn đấu`), or is listed itself (`KH: 09`)."""
    if before[-1] == "cho" and at == len(before) - 1 and " ".join(before[at - 2 : at]) in _OWN_PLANS:
        return True
    if before[at - 1] not in _QUALIFYING:
        return False
    if before[at - 1] == "kh":
        return _LISTED.match(site.scene.folded, starts[at - 1]) is not None
    if before[at - 2 : at] == ["chỉ", "tiêu"]:
        return _is_subject(before, at)
    if before[at - 2 : at] in (["bảo", "đảm"], ["đảm", "bảo"]):
        return before[max(0, at - 3)] == "tự"
    strives = before[max(0, at - 2) : at] == ["phấn", "đấu"]
    return strives and " ".join(before[max(0, at - 4) : at - 2]) in _PLANS


def _is_subject(before: list[str], at: int) -> bool:
    """Whether an indicator is called so, and what it came to is told: `chỉ tiêu thu phí đạt 100%`."""
    led = before[at - 3] if at > 2 else ","  # noqa: PLR2004 - the word before the two
    behind = before[at:]
    if behind[:1] == ["đến"] or ":" in behind:
        return False
    came_to = next((place for place, word in enumerate(behind) if _tells_change(behind, place, word)), -1)
    told = came_to >= 0 and _LISTING.isdisjoint(behind[:came_to])
    told = told and led in words("statuses", "before_a_subject")
    return told or led in ("về", "nhờ")


def _tells_change(behind: list[str], place: int, word: str) -> bool:
    """Whether the word tells what became of the indicator named before it: `còn thấp`, `đạt 95%`."""
    if word == "còn":
        return behind[place + 1 : place + 2] != ["lại"]
    return word == "đạt" or (word in _CHANGED and place > 0)


def _left_behind(before: list[str], start: int, end: int) -> bool:
    """Whether a purpose is reached itself (`đã trả lương, bảo đảm việc làm`), or its clause is over."""
    if before[start:end] == ["nhằm"] and "," in before[end:] and clause_start(before, start) == start:
        return True
    if before[end - 1] in ("đảm", "bảo") and _is_state(before, start, end):
        return True
    done = "đã" in before[:start]
    along = done and before[start - 1] in (",", "và") and before[end - 1] == "đảm"
    return along or ";" in before[end:] or (done and "," in before[end:])


def _is_state(before: list[str], start: int, end: int) -> bool:
    """Whether somebody sees to it already: `Điện lưới bảo đảm cấp cho 98% số hộ`, but `bảo đảm 98%`."""
    hedges = words("statuses", "bounds") | words("statuses", "shares")
    if start == clause_start(before, start) or hedges.issuperset(before[end:]):
        return before[start - 1 : start] == ["được"]
    return before[start - 1] not in words("statuses", "before_an_aim")


def _is_workload(before: list[str], start: int, end: int) -> bool:
    """Whether it says what there was to do (`số hồ sơ phải giải quyết`), or what brackets give a share of."""
    if " ".join(before[start:end]) in words("statuses", "workloads"):
        return "số" in before[clause_start(before, start) : start]
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
    if not any(" ".join(before[at : at + count]) in _PLANS for count in (1, 2)):
        return False
    if at == 0:
        # The words before it are out of sight: more likely a figure's than a sentence's beginning.
        return starts[0] > site.sentence.start
    if _is_set_out(before, at):
        return False
    plan, last, pair = " ".join(before[at : at + 2]), before[at - 1], " ".join(before[max(0, at - 2) : at])
    begin = clause_start(before, at)
    compared = " ".join(before[max(begin, at - _COMPARED_REACH) : at])
    number = _number_before(before, at)
    counted = number and not (number == last and pair == f"năm {last}") and not _DAY.fullmatch(number)
    if counted or "so với" in compared:
        return True
    names = frozenset[str]() if plan in words("statuses", "asked") else words("statuses", "named")
    return not (words("statuses", "against") | names).isdisjoint((last, pair))


def _number_before(before: list[str], at: int) -> str:
    """The number right before a word, its magnitude and currency passed over: `50 tỷ đồng`; else nothing."""
    while at > 1 and before[at - 1] in _SUMS:
        at -= 1
    number = before[at - 1].rpartition("/")[2]
    return number if number[:1].isdigit() else ""


def _is_set_out(before: list[str], at: int) -> bool:
    """Whether what follows the plan's noun is the plan: `đề ra 12 chỉ tiêu: …`, `để đạt mục tiêu …`."""
    last, one = before[at - 1], before[max(0, at - 2)]
    if last.isdigit() and ":" in before[at:]:
        sets = words("statuses", "sets_out")
        return one in sets or " ".join(before[max(0, at - 3) : at - 1]) in sets
    if last == "đạt" and one in ("để", "nhằm"):
        return "," not in before[at:]
    plan = " ".join(before[at : at + 2])
    if (one, last) == ("thực", "hiện"):
        is_task = before[at + 2 : at + 3] and before[at + 2] in _TASKS
        return bool(is_task) and clause_start(before, at) == at - 2 and "," not in before[at:]
    if last == "theo":
        return clause_start(before, at) == at - 1 and plan in _OWN_PLANS
    return (one, last) == ("một", "số") or (
        plan == "cam kết" and last == "đã" and at + len(plan.split()) < len(before)
    )


def _by_year(site: Site, since: int) -> Status:
    """A target when the last year named is after the document's own: `năm 2030`."""
    start, folded, published = site.numeral.start, site.scene.folded, site.scene.published
    begin = max(since, start - _FAR)
    if published is None or folded.find("20", begin, start) < 0:
        return _REACHED
    years = _A_YEAR.findall(folded, begin, start)
    ahead = range(published.year + 1, published.year + _AHEAD)
    return _PLANNED if years and int(years[-1]) in ahead else _REACHED
