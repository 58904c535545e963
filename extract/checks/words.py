"""The words that tie figures together, as patterns for folded text."""

import re

from extract.checks.page import Member, Page
from extract.patterns import listed
from extract.vocabulary import words

_LONGEST = 120
"""Figures further apart, in code points, do not belong to one statement."""
_LINKS = words("checks", "links")
_EQUALS = re.compile(rf"\b{listed('checks', 'equals')}\b")
_MARKS = ",;(–"
PLANS = re.compile(rf"\b{listed('checks', 'plans')}\b")
"""A percentage of a plan."""
TIMES = re.compile(rf"\b{listed('checks', 'times')}\b")
"""A comparison of two times."""
BASES = re.compile(rf"\b{listed('checks', 'bases')}\b")
"""Between a part and what it is a part of."""
PARTS = re.compile(rf"\b{listed('checks', 'parts')}\b")
"""Between a whole and its parts."""


def comes_to(page: Page, one: Member, other: Member) -> bool:
    """Whether the text says that one number comes to the other: `, đạt tỷ lệ`, ` (`, ` chiếm `."""
    if other.start - one.end > _LONGEST or one.sentence != other.sentence:
        return False
    gap = page.between(one, other)
    mark = max(gap.rfind(mark) for mark in _MARKS)
    tail = gap[mark + 1 :].replace(":", " ").split()
    if mark >= 0 and _LINKS.issuperset(tail):
        return gap[mark] == "(" or bool(tail)
    run: list[str] = []
    for word in reversed(tail):
        if word not in _LINKS:
            break
        run.insert(0, word)
    return _EQUALS.search(" ".join(run)) is not None
