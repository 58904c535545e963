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
    told = _nearest(site, *site.words_before(_FAR))
    if told is Status.TARGET:
        return Status.TARGET
    if told is Status.REPORTED:
        return _by_year(site, told=True)
    if site.numeral.sentence in site.scene.planned:
        return Status.TARGET
    return _by_year(site, told=False)


def _nearest(site: Site, before: list[str], starts: list[int]) -> Status | None:
    """What the nearest telling word says; None when there is none."""
    target, reported, telling = words("statuses", "target"), words("statuses", "reported"), _telling()
    unsaid, aside = words("statuses", "not_telling"), 0
    for at in [at for at, word in enumerate(before, 1) if word in telling][::-1]:
        word = before[at - 1]
        if word in "()":
            aside = max(0, aside + (1 if word == ")" else -1))
            continue
        if aside or " ".join(before[at - 1 : at + 1]) in unsaid or _qualifies(site, before, starts, at):
            continue
        for count in range(telling[word], 0, -1):
            phrase = " ".join(before[at - count : at]) if at >= count else ""
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
    if before[at - 1] != "đấu" or before[max(0, at - 2)] != "phấn":
        return False
    return " ".join(before[max(0, at - 4) : at - 2]) in words("statuses", "plans")


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
    against = words("statuses", "against")
    last, pair = before[at - 1], " ".join(before[max(0, at - 2) : at])
    return last[0].isdigit() or last in against or pair in against


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
