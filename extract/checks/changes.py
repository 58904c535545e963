"""Changes: the levels before and behind a change against its size, in things, points or percent."""

import re
from collections.abc import Iterator

from extract.checks.member import Member
from extract.checks.page import Page
from extract.checks.results import Check, CheckKind, Outcome
from extract.checks.slips import is_slip
from extract.checks.tolerance import Reckoned, compare, difference
from extract.checks.words import ALONE, DOWNWARD, ENDED, FROM, FROM_ELSE, ONWARD, SAME, SINCE, TIMES, UPWARD
from extract.checks.written import written
from extract.figures import Direction, Kind

_LONGEST = 120
"""Levels and changes further apart, in code points, are not of one statement."""
_POINTS = "điểm"


def check_changes(page: Page, about: Member | None = None) -> Iterator[Check]:
    """Every change told with both of its levels, or with a level and its size twice; or those beside one."""
    for member in page.near(about, 2, 2):
        found = None
        if member.is_level:
            found = _on_the_way(page, member)
        elif member.is_change:
            found = _compared(page, member) or _told_twice(page, member) or _raised(page, member)
        if found is not None:
            yield found


def _on_the_way(page: Page, after: Member) -> Check | None:
    """`từ A xuống B`, with the size of the change before or behind them, or without."""
    before = page.at(after.index - 1)
    if before is None or not _are_levels(page, before, after):
        return None
    gap = page.between(before, after)
    up, down = UPWARD.search(gap), DOWNWARD.search(gap)
    if not (up or down or ONWARD.search(gap)) or not FROM.search(page.ahead(before)):
        return None
    size = _size_before(page, before) or _size_behind(page, after)
    if size is not None and _is_size(before, size):
        return _of_levels(before, after, size)
    return _of_way(before, after, up or down, rising=up is not None)


def _of_way(before: Member, after: Member, way: re.Match[str] | None, *, rising: bool) -> Check | None:
    """Two levels against the word between them, where no size of the change is told."""
    if way is None or after.kind is Kind.RANK or before.figure.value == after.figure.value:
        return None
    has_risen = after.figure.value > before.figure.value
    outcome = Outcome.HOLDS if has_risen == rising else Outcome.FAILS
    line = f"{after.shown} {'>' if has_risen else '<'} {before.shown}: printed {way[1]}"
    return Check(CheckKind.CHANGE, (before.source, after.source), outcome, line)


def _compared(page: Page, size: Member) -> Check | None:
    """`đạt B, tăng X so với A`."""
    after, before = page.at(size.index - 1), page.at(size.index + 1)
    if after is None or before is None or not _is_near(page, after, size) or not _is_near(page, size, before):
        return None
    if not SINCE.search(page.between(size, before)) or not _are_alike(before, after):
        return None
    return _of_levels(before, after, size) if _is_size(before, size) else None


def _raised(page: Page, size: Member) -> Check | None:
    """`tăng 8 vụ lên 33 vụ (từ 25 vụ)`: the size, the level that was reached, the one before."""
    after, before = page.at(size.index + 1), page.at(size.index + 2)
    if after is None or before is None or not _are_levels(page, after, before) or not _is_size(before, size):
        return None
    gap = page.between(size, after)
    way = UPWARD if size.figure.direction is Direction.INCREASE else DOWNWARD
    if (
        not _is_near(page, size, after)
        or not way.search(gap)
        or not ALONE.search(page.between(after, before))
    ):
        return None
    return _of_levels(before, after, size)


def _told_twice(page: Page, size: Member) -> Check | None:
    """`25 vụ, giảm 8 vụ (24,2%)`, or `giảm 24,2% (8 vụ)`."""
    after, other = page.at(size.index - 1), page.at(size.index + 1)
    if after is None or other is None or not _is_twice(page, after, size, other):
        return None
    percent, number = (size, other) if size.kind is Kind.PERCENT else (other, size)
    rising = size.figure.direction is Direction.INCREASE
    base = difference(after.plain, number.plain) if rising else _together(after, number)
    if base.value <= 0:
        return None
    reckoned = _percent(Reckoned(number.figure.value, number.plain.low, number.plain.high), base)
    outcome = compare(reckoned, percent.printed)
    is_share = "chiếm" in page.between(size, other) and not page.is_followed(other, TIMES)
    if outcome is Outcome.FAILS and is_share and not _slipped(reckoned, percent):
        return None
    left = f"{number.shown} / ({after.shown} {'−' if rising else '+'} {number.shown})"
    line = f"{left} = {written(reckoned.value, percent, outcome)}: printed {percent.shown}"
    return Check(CheckKind.CHANGE, (after.source, size.source, other.source), outcome, line)


def _is_twice(page: Page, after: Member, size: Member, other: Member) -> bool:
    """Whether a level is followed by the size of its change, in things and in percent."""
    percent, number = (size, other) if size.kind is Kind.PERCENT else (other, size)
    return (
        after.is_level
        and after.can_be_added
        and percent.kind is Kind.PERCENT
        and number.kind is after.kind
        and number.is_of(after.unit)
        and other.figure.direction in (Direction.NONE, size.figure.direction)
        and _is_near(page, after, size)
        and _is_near(page, size, other)
        and SAME.search(page.between(size, other)) is not None
    )


def _of_levels(before: Member, after: Member, size: Member) -> Check:
    """The change reckoned from its levels: in percent of the first, in points or in things."""
    rising = (size.figure.direction is Direction.INCREASE) != (before.kind is Kind.RANK)
    high, low = (after, before) if rising else (before, after)
    apart = difference(high.printed, low.printed)
    ways = [(apart, f"{high.first_shown} − {low.first_shown}")]
    if size.kind is Kind.PERCENT and _POINTS not in size.unit and before.figure.value > 0:
        base = Reckoned(before.figure.value, before.printed.low, before.printed.high)
        ways.append((_percent(apart, base), f"({ways[0][1]}) / {before.shown}"))
        if before.kind is not Kind.PERCENT:
            del ways[0]
    outcomes = [compare(reckoned, size.printed) for reckoned, _ in ways]
    best = next((at for at, outcome in enumerate(outcomes) if outcome is not Outcome.FAILS), 0)
    reckoned, left = ways[best]
    places = tuple(sorted(member.source for member in (before, after, size)))
    result = written(reckoned.value, size, outcomes[best])
    return Check(CheckKind.CHANGE, places, outcomes[best], f"{left} = {result}: printed {size.shown}")


def _size_before(page: Page, before: Member) -> Member | None:
    """The change told right before its levels: `giảm 5 ngày, từ 10 ngày`."""
    size = page.at(before.index - 1)
    if size is None or not size.is_change or not _is_near(page, size, before):
        return None
    return size if ALONE.search(page.between(size, before)) else None


def _size_behind(page: Page, after: Member) -> Member | None:
    """The change told right behind its levels: `xuống 5 ngày, giảm 5 ngày`."""
    size = page.at(after.index + 1)
    if size is None or not size.is_change or not _is_near(page, after, size):
        return None
    behind = page.behind_unit(size)
    return size if ENDED.match(behind) and not FROM_ELSE.match(behind) else None


def _is_size(before: Member, size: Member) -> bool:
    """Whether a number can be how much a level changed."""
    if size.kind is Kind.PERCENT:
        return before.kind is not Kind.RANK
    if before.kind in (Kind.RANK, Kind.PERCENT):
        return size.kind is Kind.COUNT and before.kind is Kind.RANK
    return size.kind is before.kind and size.is_of(before.unit)


def _are_levels(page: Page, before: Member, after: Member) -> bool:
    return before.is_level and _are_alike(before, after) and _is_near(page, before, after)


def _are_alike(before: Member, after: Member) -> bool:
    """Whether two figures can be one thing at two times."""
    if before.kind is not after.kind or not (before.is_level and after.is_level):
        return False
    return (before.is_of(after.unit) and before.kind is not Kind.RATIO) or before.kind is Kind.RANK


def _is_near(page: Page, one: Member, other: Member) -> bool:
    """Whether two figures stand in one statement."""
    if one.sentence != other.sentence or other.start - one.end > _LONGEST:
        return False
    return ";" not in page.between(one, other)


def _together(after: Member, number: Member) -> Reckoned:
    one, other = after.plain, number.plain
    return Reckoned(one.value + other.value, one.low + other.low, one.high + other.high)


def _percent(part: Reckoned, base: Reckoned) -> Reckoned:
    """A part in percent of a base above zero."""
    least = base.low if base.low > 0 else base.value
    sides = [
        part.low / least * 100,
        part.low / base.high * 100,
        part.high / least * 100,
        part.high / base.high * 100,
    ]
    return Reckoned(part.value / base.value * 100, min(sides), max(sides))


def _slipped(reckoned: Reckoned, percent: Member) -> bool:
    step = percent.plain.step
    return is_slip(percent.plain, reckoned.value - step, reckoned.value + step)
