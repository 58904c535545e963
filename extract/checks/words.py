"""The words that tie figures together, as patterns for folded text."""

import re
from enum import IntEnum

from extract.checks.page import Member, Page
from extract.patterns import folded_pattern, listed
from extract.vocabulary import words

_LONGEST = 120
"""Figures further apart, in code points, do not belong to one statement."""
_LINKS = words("checks", "links")
_EQUALS = re.compile(rf"\b{listed('checks', 'equals')}\b")
_MARKS = ",;(–"
_REACHES = re.compile(rf"\b{listed('checks', 'reaches')}\b")
PLANS = re.compile(rf"\b{listed('checks', 'plans')}\b")
"""A percentage of a plan."""
TIMES = re.compile(rf"\b{listed('checks', 'times')}\b")
"""A comparison of two times."""
BASES = re.compile(rf"\b{listed('checks', 'bases')}\b")
"""Between a part and what it is a part of."""
RECEIVED = re.compile(rf"\b{listed('checks', 'received')} \Z")
"""Right before a number that others are shares of."""
AMONG = re.compile(r" ?/ ?| (?:trong|trên|trong số|trên tổng số|trong tổng số|trong tổng) ")
"""Between a rank and how many are ordered."""
PARTS = re.compile(rf"\b{listed('checks', 'parts')}\b")
"""Between a whole and its parts."""
CLOSED = re.compile(rf"\b{listed('checks', 'closed')}\b")
"""Between a whole and all of its parts."""
WITHIN = re.compile(rf"\b{listed('checks', 'within')} \Z")
"""Right before a whole whose parts follow."""
TOTALS = re.compile(rf"\b{listed('checks', 'totals')}\b")
"""Before a total that the parts led up to."""
_HEDGED = r"(?: [^\W\d_]+){0,2} ?\Z"
FROM = folded_pattern(rf"\btừ{_HEDGED}")
"""Right before the first of two levels."""
UPWARD = re.compile(rf"\b({listed('checks', 'upward')}){_HEDGED}")
DOWNWARD = re.compile(rf"\b({listed('checks', 'downward')}){_HEDGED}")
ONWARD = re.compile(rf"\b({listed('checks', 'onward')}){_HEDGED}")
"""Right before the second of them."""
_TIME_WORDS = rf"(?: ?\(?(?:{listed('checks', 'compared_times')}|[0-9]++)\)?)*"
SINCE = re.compile(rf"\b{listed('checks', 'compared')}{_TIME_WORDS}[ (]*\Z")
"""Between the size of a change and the level that it is reckoned from."""
_SKIPPED = rf"(?: {listed('directions', 'skipped')})* ?\Z"
RISING = re.compile(rf"\b{listed('directions', 'increase')}{_SKIPPED}")
FALLING = re.compile(rf"\b{listed('directions', 'decrease')}{_SKIPPED}")
"""Right before the size of a change."""
CHANGING = folded_pattern(rf"\b(?:từ|so|{listed('directions', 'increase', 'decrease')})\b")
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
PLANNED = re.compile(rf"\b{listed('checks', 'planned')}\b")
"""Before the number that a plan sets."""
FROM_ELSE = re.compile(rf" *so (?:với )?(?!{listed('checks', 'times_compared')})")
"""Behind the size of a change: it is reckoned from something else than an earlier time."""
RESTS = re.compile(rf"\b{listed('checks', 'rests')}\b")
"""Before the last part of a whole."""
LAST = re.compile(rf"\b{listed('checks', 'last')}\b")
"""Behind the last part of a whole."""
TYING = folded_pattern(
    rf"\b(?:{listed('checks', 'parts', 'totals', 'rests', 'structures', 'bases', 'last')}|từ|so với)\b"
)
"""Any word that ties a number to others than the one beside it."""
STRUCTURES = re.compile(rf"\b{listed('checks', 'structures')}\b")
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
    mark = max(gap.rfind(mark) for mark in _MARKS)
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
