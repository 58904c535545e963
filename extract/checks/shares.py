"""Shares: a ratio against its percentage, a count against its base and percentage."""

from collections.abc import Iterator, Sequence
from operator import ne

from extract.checks.fits import check_of, digits_of, is_rough, is_slip_away, may_fit, share_check
from extract.checks.member import Member
from extract.checks.page import Page, Tied
from extract.checks.plans import is_next_plan, is_plan, is_planned, of_plan
from extract.checks.results import Check, Outcome
from extract.checks.tolerance import compare, share
from extract.checks.words import (
    BASES,
    EACH,
    ENDED,
    PARTS,
    PLANS,
    RECEIVED,
    TIMES,
    TOTAL_OF,
    Tie,
    tie,
)
from extract.figures import Kind, Modifier

_BACK, _AHEAD = 12, 4
"""How many figures before and behind a count are looked at for its base."""
_SENTENCES_BACK, _SENTENCES_AHEAD = 2, 1
_BESIDE = 2
"""So far before a percentage, in figures, the number that it belongs to stands."""
_ONE_SIDED = frozenset((Modifier.OVER, Modifier.UNDER, Modifier.AT_LEAST, Modifier.AT_MOST))
"""Hedges that may tell what each of the things reached."""
_LONG = 5
_TELLING = 4
"""A percentage of fewer digits fits too many numbers to show a slip."""

# Bound here, as members of an enumeration take long to find.
_PERCENT, _RATIO, _FAILS = Kind.PERCENT, Kind.RATIO, Outcome.FAILS


def check_shares(page: Page, about: Member | None = None) -> Iterator[Check]:
    """Every percentage that the text ties to a ratio or a count beside it; or those that may have one."""
    for percent in page.members if about is None else _percents_around(page, about):
        if percent.kind is not _PERCENT or not percent.is_level:
            continue
        part, is_firm = _tied(page, percent, about)
        if part is None or is_plan(page, part, percent):
            found = of_plan(page, percent.index)
        elif about is not None and not _may_be_in(about, part, percent):
            continue
        elif part.kind is _RATIO:
            found = _of_ratio(page, part, percent, is_firm=is_firm)
        else:
            found = _of_count(page, part, percent, is_firm=is_firm, is_holding=about is not None)
        if found is not None and not page.is_followed(percent, TIMES):
            yield found


def _percents_around(page: Page, about: Member) -> Sequence[Member]:
    """The figures among which those are that a figure may be a share, a part or the base of."""
    if about.kind is _PERCENT:
        return (about,)
    first, last = about.sentence - _SENTENCES_AHEAD, about.sentence + _SENTENCES_BACK
    return [one for one in page.near(about, _AHEAD + 1, _BACK + 2) if first <= one.sentence <= last]


def _may_be_in(about: Member, part: Member, percent: Member) -> bool:
    """Whether a figure is the part or the percentage, or can be the base."""
    if about is part or about is percent:
        return True
    if part.kind is _RATIO or about.kind is not part.kind or not about.is_of(part.unit):
        return False
    return is_rough(part, percent) or may_fit(part, about, percent)


def _tied(page: Page, percent: Member, about: Member | None) -> Tied:
    """The number that a percentage belongs to; what stands away from the one asked about is found once."""
    at = percent.index
    if about is None or at - _BESIDE <= about.index <= at + 1 or not 1 < at < len(page.members) - 1:
        return _part_of(page, at)
    tied = page.ties.get(percent)
    if tied is None:
        tied = page.ties[percent] = _part_of(page, at)
    return tied


def _part_of(page: Page, at: int) -> Tied:
    """The number that a percentage belongs to, before it or in brackets behind it, and whether firmly."""
    members, percent = page.members, page.members[at]
    if at and _can_be_part(members[at - 1]) and (firmness := tie(page, members[at - 1], percent)):
        part = members[at - 1]
        before = page.at(at - 2)
        if before is not None and _can_be_part(before) and _is_base(page, before, part):
            # `296 hồ sơ trên tổng số 845 hồ sơ, đạt 35,03%`: the base stands between.
            part = before
        return part, firmness is Tie.FIRM and _is_of_part(page, part, percent)
    if at + 1 < len(members) and _can_be_part(members[at + 1]):
        gap = page.between(percent, members[at + 1])
        if gap.endswith("(") and tie(page, percent, members[at + 1]):
            return members[at + 1], _is_of_part(page, members[at + 1], percent)
    return None, False


def _is_of_part(page: Page, part: Member, percent: Member) -> bool:
    """Whether the percentage is of the same things: `28/32 ngân hàng, chiếm 95% số thu` is not."""
    if percent.index < part.index:
        return True
    if (
        part.kind is _RATIO
        and percent.figure.modifier in _ONE_SIDED
        and EACH.search(page.between(part, percent))
    ):
        return False
    behind = page.behind_unit(percent)
    return ENDED.match(behind) is not None or TOTAL_OF.match(behind) is not None


def _can_be_part(member: Member) -> bool:
    return member.is_level and (member.is_counted or member.kind is _RATIO)


def _of_ratio(page: Page, ratio: Member, percent: Member, *, is_firm: bool) -> Check | None:
    part, base = ratio.printed, ratio.whole
    if not base.value:
        return None
    reckoned = share(part, base)
    outcome = compare(reckoned, percent.printed)
    if outcome is _FAILS:
        is_sure = is_firm and not page.is_followed(percent, PLANS)
        if not is_sure and not (digits_of(percent) >= _TELLING and is_slip_away(part, base, percent.plain)):
            return None
    left, right = ratio.sides[0], ratio.sides[-1]
    return check_of(f"{left.strip()} / {right.strip()}", [ratio, percent], reckoned.value, percent, outcome)


def _of_count(page: Page, part: Member, percent: Member, *, is_firm: bool, is_holding: bool) -> Check | None:
    """The base that fits; failing that, the one that the text tells, or that a slip would fit.

    Whoever asks for shares that hold is spared those that fail.
    """
    bases = _bases(page, part)
    gives_room = is_rough(part, percent)
    for base in bases:
        if gives_room or base.is_hedged_at_all:
            # A hedge gives so much room that only what the text ties together may use it.
            is_told = is_firm and _is_told(page, part, base, percent)
            sides = (part.printed, base.printed) if is_told else (part.plain, base.plain)
            outcome = compare(share(*sides), percent.printed if is_told else percent.plain)
        elif may_fit(part, base, percent):
            outcome = compare(share(part.plain, base.plain), percent.plain)
        else:
            continue
        if outcome is not _FAILS:
            twin = _twin(base, bases)
            return share_check(part, twin or base, percent, outcome if twin is None else _FAILS)
    likely = None if is_holding else _likely(page, part, bases, percent, is_firm=is_firm)
    return share_check(part, likely, percent, _FAILS) if likely is not None else None


def _likely(
    page: Page, part: Member, bases: Sequence[Member], percent: Member, *, is_firm: bool
) -> Member | None:
    """The base that a share which does not hold is of: told, or one slip away from holding."""
    told = [base for base in bases if is_firm and _is_told(page, part, base, percent)]
    is_of_plan, is_telling = page.is_followed(percent, PLANS), digits_of(percent) >= _TELLING

    def is_near(base: Member) -> bool:
        if not is_telling and not (is_of_plan and is_next_plan(page, base, percent)):
            return False
        if not (is_planned(page, base, percent) if is_of_plan else base.index < percent.index):
            return False
        sides = (part.printed, base.printed) if base in told else (part.plain, base.plain)
        return is_slip_away(*sides, percent.plain)

    likely = next(filter(is_near, told or bases if is_telling or is_of_plan else ()), None)
    if likely is None and told:
        likely = told[0]
    if likely is None and is_firm and "chiếm" in page.ahead(percent):
        likely = next(iter(_received(page, part, bases)), None)
    return likely


def _received(page: Page, part: Member, bases: Sequence[Member]) -> Iterator[Member]:
    """What was received, in the same sentence: `tiếp nhận 840 hồ sơ; quá hạn 21 hồ sơ, chiếm 2,5%`."""
    return (
        base
        for base in bases
        if base.sentence == part.sentence
        and base.index < part.index
        and base.figure.value > part.figure.value
        and RECEIVED.search(page.ahead_of_clause(base)) is not None
    )


def _twin(one: Member, others: Sequence[Member]) -> Member | None:
    """The first long number that differs in one digit: the same number, one of the two misprinted."""
    quote = one.quote
    if sum(map(str.isdigit, quote)) < _LONG:
        return None
    alike = (other for other in others if len(other.quote) == len(quote) and other.quote != quote)
    return next((other for other in alike if sum(map(ne, quote, other.quote)) == 1), None)


def _bases(page: Page, part: Member) -> list[Member]:
    """What a count can be a part of, the nearest before it first, then behind it."""
    members, at, kind, unit = page.members, part.index, part.kind, part.unit
    first, last = part.sentence - _SENTENCES_BACK, part.sentence + _SENTENCES_AHEAD
    before, behind = members[max(0, at - _BACK) : at], members[at + 1 : at + 1 + _AHEAD]
    return [
        base
        for base in (*reversed(before), *behind)
        if base.kind is kind
        and base.is_level
        and first <= base.sentence <= last
        and (base.unit == unit or base.is_of(unit))
        and base.figure.value > 0
    ]


def _is_told(page: Page, part: Member, base: Member, percent: Member) -> bool:
    """Whether the text says that this is the base: `trong đó`, `trên tổng số`."""
    at = base.index
    if at not in (part.index - 1, part.index + 1, percent.index + 1):
        return False
    if base.figure.value <= part.figure.value or page.is_followed(percent, PLANS):
        return False
    if at == part.index - 1:
        return base.sentence == part.sentence and PARTS.search(page.between(base, part)) is not None
    return _is_base(page, part if at == part.index + 1 else percent, base)


def _is_base(page: Page, part: Member, base: Member) -> bool:
    """Whether the text says that one is a part of the other: `trên tổng số`."""
    return part.sentence == base.sentence and BASES.search(page.between(part, base)) is not None
