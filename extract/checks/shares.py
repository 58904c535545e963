"""Shares: a ratio against its percentage, a count against its base and percentage."""

import re
from collections.abc import Iterator

from extract.checks.page import Member, Page
from extract.checks.results import Check, CheckKind, Outcome
from extract.checks.slips import is_slip
from extract.checks.tolerance import Printed, Reckoned, compare, share
from extract.checks.words import (
    BASES,
    EACH,
    ENDED,
    PARTS,
    PLANNED,
    PLANS,
    RECEIVED,
    TIMES,
    TOTAL_OF,
    Tie,
    tie,
)
from extract.checks.written import written
from extract.figures import Kind, Modifier, Status

_COUNTED = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE))
_COMMA = re.compile(r"[,;(]")
_BACK, _AHEAD = 12, 4
"""How many figures before and behind a count are looked at for its base."""
_SENTENCES_BACK, _SENTENCES_AHEAD = 2, 1
_ONE_SIDED = frozenset((Modifier.OVER, Modifier.UNDER, Modifier.AT_LEAST, Modifier.AT_MOST))
"""Hedges that may tell what each of the things reached."""
_LONG = 5
_TELLING, _TELLING_OF_PLAN = 4, 3
"""A percentage of fewer digits fits too many numbers to show a slip."""


def check_shares(page: Page, about: Member | None = None) -> Iterator[Check]:
    """Every percentage that the text ties to a ratio or a count beside it; or those that may have one."""
    is_percent = about is not None and about.kind is Kind.PERCENT
    for percent in page.near(about, 0, 0) if is_percent else page.near(about, _AHEAD + 1, _BACK + 2):
        at = percent.index
        if percent.kind is not Kind.PERCENT or not percent.is_level or page.is_followed(percent, TIMES):
            continue
        part, firmness = _part_of(page, at)
        if part is None or _is_plan(page, part, percent):
            if (planned := _of_plan(page, at)) is not None:
                yield planned
            continue
        if about is not None and not _may_be_in(about, part, percent):
            continue
        is_firm = firmness is Tie.FIRM and _is_of_part(page, part, percent)
        if part.kind is Kind.RATIO:
            found = _of_ratio(page, part, percent, is_firm=is_firm)
        else:
            found = _of_count(page, part, percent, is_firm=is_firm, is_holding=about is not None)
        if found is not None:
            yield found


def _may_be_in(about: Member, part: Member, percent: Member) -> bool:
    """Whether a figure is the part or the percentage, or can be the base."""
    return about is part or about is percent or (about.kind is part.kind and about.is_of(part.unit))


def _part_of(page: Page, at: int) -> tuple[Member | None, Tie]:
    """The number that a percentage belongs to, before it or in brackets behind it, and how surely."""
    members, percent = page.members, page.members[at]
    if at and _can_be_part(members[at - 1]) and (firmness := tie(page, members[at - 1], percent)):
        part = members[at - 1]
        before = page.at(at - 2)
        if before is not None and _can_be_part(before) and _is_base(page, before, part):
            # `296 hồ sơ trên tổng số 845 hồ sơ, đạt 35,03%`: the base stands between.
            part = before
        return part, firmness
    if at + 1 < len(members) and _can_be_part(members[at + 1]):
        gap = page.between(percent, members[at + 1])
        if gap.endswith("(") and tie(page, percent, members[at + 1]):
            return members[at + 1], Tie.FIRM
    return None, Tie.NONE


def _is_of_part(page: Page, part: Member, percent: Member) -> bool:
    """Whether the percentage is of the same things: `28/32 ngân hàng, chiếm 95% số thu` is not."""
    if percent.index < part.index:
        return True
    if (
        part.kind is Kind.RATIO
        and percent.figure.modifier in _ONE_SIDED
        and EACH.search(page.between(part, percent))
    ):
        return False
    behind = page.behind_unit(percent)
    return ENDED.match(behind) is not None or TOTAL_OF.match(behind) is not None


def _can_be_part(member: Member) -> bool:
    return member.is_level and (member.kind is Kind.RATIO or member.kind in _COUNTED)


def _of_ratio(page: Page, ratio: Member, percent: Member, *, is_firm: bool) -> Check | None:
    part, base = ratio.printed, ratio.whole
    if not base.value:
        return None
    reckoned = share(part, base)
    outcome = compare(reckoned, percent.printed)
    if outcome is Outcome.FAILS:
        is_sure = is_firm and not page.is_followed(percent, PLANS)
        if not is_sure and not (_is_telling(percent) and _slipped(part, base, percent.plain)):
            return None
    left, right = ratio.sides[0], ratio.sides[-1]
    return _check(f"{left.strip()} / {right.strip()}", [ratio, percent], reckoned, percent, outcome)


def _of_count(page: Page, part: Member, percent: Member, *, is_firm: bool, is_holding: bool) -> Check | None:
    """The base that fits; failing that, the one that the text tells, or that a slip would fit.

    Whoever asks for shares that hold is spared those that fail.
    """
    told: list[Member] = []
    slipped: list[Member] = []
    for base in _bases(page, part, percent):
        is_told = is_firm and _is_told(page, part, base, percent)
        # A hedge gives so much room that only what the text ties together may use it.
        sides = (part.printed, base.printed) if is_told else (part.plain, base.plain)
        outcome = compare(share(*sides), percent.printed if is_told else percent.plain)
        if outcome is not Outcome.FAILS:
            twin = next((other for other in _bases(page, part, percent) if _are_twins(base, other)), base)
            return _count_check(part, twin, percent, outcome if twin is base else Outcome.FAILS)
        if is_holding:
            continue
        if is_told:
            told.append(base)
        is_telling = _is_telling(percent) or _is_next_plan(page, base, percent)
        if is_telling and _is_likely(page, base, percent) and _slipped(*sides, percent.plain):
            slipped.append(base)
    likely = [base for base in slipped if base in told] or told or slipped
    if not likely and is_firm and "chiếm" in page.ahead(percent):
        likely = _received(page, part, percent)
    return _count_check(part, likely[0], percent, Outcome.FAILS) if likely else None


def _received(page: Page, part: Member, percent: Member) -> list[Member]:
    """What was received, in the same sentence: `tiếp nhận 840 hồ sơ; quá hạn 21 hồ sơ, chiếm 2,5%`."""
    return [
        base
        for base in _bases(page, part, percent)
        if base.sentence == part.sentence
        and base.index < part.index
        and base.figure.value > part.figure.value
        and RECEIVED.search(page.ahead_of_clause(base)) is not None
    ]


def _are_twins(one: Member, other: Member) -> bool:
    """Whether two long numbers differ in one digit: the same number, one of the two misprinted."""
    if len(one.quote) != len(other.quote) or _digits(one) < _LONG:
        return False
    return sum(left != right for left, right in zip(one.quote, other.quote, strict=True)) == 1


def _is_next_plan(page: Page, base: Member, percent: Member) -> bool:
    """Whether the very next number is the plan that a percentage is of."""
    if base.index != percent.index + 1 or base.is_hedged or not page.is_followed(percent, PLANS):
        return False
    gap = page.between(percent, base)
    if base.sentence == percent.sentence:
        return gap.endswith(" (")
    return PLANNED.search(page.sentence_before(base)) is not None


def _is_plan(page: Page, base: Member, percent: Member) -> bool:
    """Whether the number before a percentage of a plan is the plan's own."""
    if base.kind not in _COUNTED or not page.is_followed(percent, PLANS):
        return False
    clause = _COMMA.split(page.ahead_of_clause(base))[-1]
    return base.sentence == percent.sentence and PLANNED.search(clause) is not None


def _of_plan(page: Page, at: int) -> Check | None:
    """`Dự toán giao 14.608 tỷ đồng, tỉnh đã thu được 78,6% dự toán`: what was reached is told before."""
    base, percent = page.at(at - 1), page.members[at]
    if base is None or not base.is_level or not base.printed.value or not _is_plan(page, base, percent):
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
    for part in parts[:_AHEAD]:
        outcome = compare(share(part.plain, base.plain), percent.plain)
        if outcome is not Outcome.FAILS:
            return _count_check(part, base, percent, outcome)
    slipped = (
        parts and _digits(percent) >= _TELLING_OF_PLAN and _slipped(parts[0].plain, base.plain, percent.plain)
    )
    return _count_check(parts[0], base, percent, Outcome.FAILS) if slipped else None


def _bases(page: Page, part: Member, percent: Member) -> Iterator[Member]:
    """What a count can be a part of, the nearest before it first, then behind it."""
    members = page.members
    at = part.index
    before = range(at - 1, max(-1, at - 1 - _BACK), -1)
    behind = range(at + 1, min(len(members), at + 1 + _AHEAD))
    for index in (*before, *behind):
        base = members[index]
        away = part.sentence - base.sentence
        if (
            base.kind is part.kind
            and base.is_level
            and base.is_of(part.unit)
            and base.printed.value > 0
            and -_SENTENCES_AHEAD <= away <= _SENTENCES_BACK
            and base is not percent
        ):
            yield base


def _is_told(page: Page, part: Member, base: Member, percent: Member) -> bool:
    """Whether the text says that this is the base: `trong đó`, `trên tổng số`."""
    if page.is_followed(percent, PLANS) or base.printed.value <= part.printed.value:
        return False
    if base.index == part.index - 1:
        return base.sentence == part.sentence and PARTS.search(page.between(base, part)) is not None
    if base.index == part.index + 1:
        return _is_base(page, part, base)
    return base.index == percent.index + 1 and _is_base(page, percent, base)


def _is_likely(page: Page, base: Member, percent: Member) -> bool:
    """Whether a number that no word names as the base may be it: a plan's for a percentage of the plan."""
    if page.is_followed(percent, PLANS):
        before = (
            page.sentence_before(base) if base.sentence < percent.sentence else page.ahead_of_clause(base)
        )
        return base.figure.status is Status.TARGET or PLANNED.search(before) is not None
    return base.index < percent.index


def _is_base(page: Page, part: Member, base: Member) -> bool:
    """Whether the text says that one is a part of the other: `trên tổng số`."""
    return part.sentence == base.sentence and BASES.search(page.between(part, base)) is not None


def _slipped(part: Printed, base: Printed, percent: Printed) -> bool:
    """Whether one digit or magnitude less wrong would make the share hold."""
    if not part.value or not base.value or not percent.value:
        return False
    low, high = percent.low / 100, percent.high / 100
    of_base = share(part, base)
    return (
        is_slip(percent, of_base.value - percent.step, of_base.value + percent.step)
        or is_slip(part, low * base.value, high * base.value)
        or (low > 0 and is_slip(base, part.value / high, part.value / low))
    )


def _is_telling(percent: Member) -> bool:
    return _digits(percent) >= _TELLING


def _digits(percent: Member) -> int:
    return sum(letter.isdigit() for letter in percent.quote)


def _count_check(part: Member, base: Member, percent: Member, outcome: Outcome) -> Check:
    reckoned = share(part.printed, base.printed)
    return _check(f"{part.shown} / {base.shown}", [part, base, percent], reckoned, percent, outcome)


def _check(left: str, members: list[Member], reckoned: Reckoned, percent: Member, outcome: Outcome) -> Check:
    places = tuple(sorted(member.source for member in members))
    result = written(reckoned.value, percent, outcome)
    return Check(CheckKind.SHARE, places, outcome, f"{left} = {result}: printed {percent.shown}")
