"""The words that tie figures together, as patterns for folded text."""

import re
from enum import IntEnum

from extract.checks.cues import Cue, phrases
from extract.checks.member import Member
from extract.checks.page import Page
from extract.patterns import folded_pattern, listed
from extract.vocabulary import words

_LONGEST = 120
"""Figures further apart, in code points, do not belong to one statement."""
_LINKS = words("checks", "links")
_EQUALS = phrases("equals")
_MARKS = ",;(–"
_REACHES = phrases("reaches")
PLANS = phrases("plans")
"""A percentage of a plan."""
TIMES = phrases("times")
"""A comparison of two times."""
BASES = phrases("bases")
"""Between a part and what it is a part of."""
RECEIVED = phrases("received", behind=r" \Z")
"""Right before a number that others are shares of."""
AMONG = re.compile(r" ?/ ?| (?:trong|trên|trong số|trên tổng số|trong tổng số|trong tổng) ")
"""Between a rank and how many are ordered."""
PARTS = phrases("parts")
"""Between a whole and its parts."""
CLOSED = phrases("closed")
"""Between a whole and all of its parts."""
WITHIN = phrases("within", behind=r" \Z")
"""Right before a whole whose parts follow."""
TOTALS = phrases("totals")
"""Before a total that the parts led up to."""
_HEDGED = r"(?: [^\W\d_]+){0,2} ?\Z"
FROM = Cue(rf"\btừ{_HEDGED}", ["từ"])
"""Right before the first of two levels."""
UPWARD = phrases("upward", behind=_HEDGED)
DOWNWARD = phrases("downward", behind=_HEDGED)
ONWARD = phrases("onward", behind=_HEDGED)
"""Right before the second of them."""
_TIME_WORDS = rf"(?: ?\(?(?:{listed('checks', 'compared_times')}|[0-9]++)\)?)*"
SINCE = phrases("compared", behind=rf"{_TIME_WORDS}[ (]*\Z")
"""Between the size of a change and the level that it is reckoned from."""
_SKIPPED = rf"(?: {listed('directions', 'skipped')})* ?\Z"
RISING = phrases("increase", of="directions", behind=_SKIPPED)
FALLING = phrases("decrease", of="directions", behind=_SKIPPED)
"""Right before the size of a change."""
CHANGING = phrases("increase", "decrease", of="directions", also=["từ", "so"])
"""Around the levels and the size of a change."""
ALONE = folded_pattern(rf"(?:\A[^,;(]*|[,(] *)\btừ{_HEDGED}")
"""Between the size of a change and its levels: nothing else is said to change."""
SAME = re.compile(
    rf"\A[^,;.()]*(?:\(|, ?{listed('checks', 'equals')}\b)(?: ?{listed('checks', 'links')}\b)* ?\Z"
)
"""Between the size of a change and the same in percent."""
ENDED = folded_pattern(r" *(?:[.,;)(\n]|$|so |và |nhờ |do |sau |trong |thời gian)")
"""Behind the size of a change: it is no change of something else."""
EACH = folded_pattern(r"đạt(?! tỷ lệ| tỉ lệ)")
"""Between a ratio and a hedged percentage: what each of the things reached."""
TOTAL_OF = folded_pattern(r" *(?:của |trong |trên |so với )?(?:tổng|số lượng|toàn|các)")
"""Behind a percentage: it is one of all of them."""
PLANNED = phrases("planned")
"""Before the number that a plan sets."""
FROM_ELSE = re.compile(rf" *so (?:với )?(?!{listed('checks', 'times_compared')})")
"""Behind the size of a change: it is reckoned from something else than an earlier time."""
RESTS = phrases("rests")
"""Before the last part of a whole."""
LAST = phrases("last")
"""Behind the last part of a whole."""
TYING = phrases("parts", "totals", "rests", "structures", "bases", "last", also=["từ", "so với"])
"""Any word that ties a number to others than the one beside it."""
STRUCTURES = phrases("structures")
"""Before percentages that are parts of one whole."""


class Tie(IntEnum):
    """How surely the text says that one number comes to the other."""

    NONE = 0
    LOOSE = 1
    """`9/9 huyện đạt tỷ lệ 10%` may be said of each of them."""
    FIRM = 2


def tie(page: Page, one: Member, other: Member) -> Tie:
    """Whether the text says that one number comes to the other: `, đạt tỷ lệ`, ` (`, ` chiếm `."""
    if other.start - one.end > _LONGEST or one.sentence != other.sentence:
        return Tie.NONE
    gap = page.between(one, other)
    mark = max(map(gap.rfind, _MARKS))
    tail = gap[mark + 1 :].replace(":", " ").split()
    if mark >= 0 and _LINKS.issuperset(tail):
        return Tie.FIRM if tail or gap[mark] == "(" else Tie.NONE
    run: list[str] = []
    for word in reversed(tail):
        if word not in _LINKS:
            break
        run.insert(0, word)
    said = " ".join(run)
    if _EQUALS.search(said) is not None:
        return Tie.FIRM
    return Tie.LOOSE if _REACHES.search(said) is not None else Tie.NONE
