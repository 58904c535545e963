"""Percentages of a plan: the plan's own number, and what was reached of it."""

import re

from extract.checks.fits import digits_of, is_slip_away, share_check
from extract.checks.member import Member
from extract.checks.page import Page
from extract.checks.results import Check, Outcome
from extract.checks.tolerance import compare, share
from extract.checks.words import PLANNED, PLANS
from extract.figures import Status

_COMMA = re.compile(r"[,;(]")
_BACK, _PARTS = 12, 4
"""How many figures before a plan are looked at, and how many of its kind, for what was reached of it."""
_SENTENCES_BACK = 2
_TELLING = 3
"""A percentage of fewer digits fits too many numbers to show a slip."""


def is_next_plan(page: Page, base: Member, percent: Member) -> bool:
    """Whether the very next number is the plan that a percentage of a plan is of."""
    if base.index != percent.index + 1 or base.is_hedged:
        return False
    gap = page.between(percent, base)
    if base.sentence == percent.sentence:
        return gap.endswith(" (")
    return PLANNED.search(page.sentence_before(base)) is not None


def is_plan(page: Page, base: Member, percent: Member) -> bool:
    """Whether the number before a percentage of a plan is the plan's own."""
    if not base.is_counted or base.sentence != percent.sentence or not page.is_followed(percent, PLANS):
        return False
    clause = _COMMA.split(page.ahead_of_clause(base))[-1]
    return PLANNED.search(clause) is not None


def of_plan(page: Page, at: int) -> Check | None:
    """`Dự toán giao 14.608 tỷ đồng, tỉnh đã thu được 78,6% dự toán`: what was reached is told before."""
    base, percent = page.at(at - 1), page.members[at]
    if base is None or not base.is_level or not base.figure.value or not is_plan(page, base, percent):
        return None
    before = page.members[max(0, at - 1 - _BACK) : at - 1]
    parts = [
        part
        for part in reversed(before)
        if part.kind is base.kind
        and part.is_level
        and part.is_of(base.unit)
        and base.sentence - part.sentence <= _SENTENCES_BACK
    ]
    for part in parts[:_PARTS]:
        outcome = compare(share(part.plain, base.plain), percent.plain)
        if outcome is not Outcome.FAILS:
            return share_check(part, base, percent, outcome)
    slipped = (
        parts and digits_of(percent) >= _TELLING and is_slip_away(parts[0].plain, base.plain, percent.plain)
    )
    return share_check(parts[0], base, percent, Outcome.FAILS) if slipped else None


def is_planned(page: Page, base: Member, percent: Member) -> bool:
    """Whether a number that no word names as the base may be the plan that a percentage is of."""
    before = page.sentence_before(base) if base.sentence < percent.sentence else page.ahead_of_clause(base)
    return base.figure.status is Status.TARGET or PLANNED.search(before) is not None
