"""Sums: parts against the total that is told before them, or behind them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.checks.page import Member, Page
from extract.checks.results import Check, CheckKind, Outcome
from extract.checks.slips import is_digit_slip
from extract.checks.tolerance import compare, total
from extract.checks.words import CLOSED, PARTS, RESTS, TOTALS
from extract.checks.written import written
from extract.figures import Direction

_LONGEST_GAP = 160
"""As far apart, in code points, as a whole and its first part, or two parts, may stand."""
_OPENED = re.compile(r"\A[^,;:()]*\([^()]*\Z")
_COLON = re.compile(r"[^,;:()]*:[^:]*\Z")
_BRACKETED = re.compile(r"\([^()]*\)")
_MOST_PARTS = 24
_MOST_WHOLES = 6
_LEAST_TELLING, _LEAST_TELLING_MANY = 1000, 100
"""A smaller total, in steps of its last digit, fits too many numbers to show a slip."""
_LEAST_PARTS_TELLING = 3
_APART = Decimal(2)
"""Parts that come to more than so many times their total, or the total to more of them, are none of it."""


def check_sums(page: Page) -> Iterator[Check]:
    """Every total with the parts that are told of it."""
    members = page.members
    at = 0
    while at < len(members):
        found = _after(page, members[at]) or _before(page, members[at])
        if found is not None:
            yield found
        at += 1


def _after(page: Page, whole: Member) -> Check | None:
    """A total that its parts follow: `49 văn bản (02 Nghị định, 23 Nghị quyết, …)`."""
    if not whole.can_be_added or not whole.printed.value:
        return None
    first = _first_part(page, whole)
    if first is None:
        return None
    gap = _BRACKETED.sub("", page.between(whole, first))
    opened = False
    if first.sentence == whole.sentence:
        opened = _OPENED.match(gap) is not None
        is_closed = opened or _COLON.match(gap) is not None or CLOSED.search(gap) is not None
        is_told = is_closed or PARTS.search(gap) is not None
    else:
        begin = page.sentences[first.sentence].start
        is_closed = CLOSED.match(page.text, begin) is not None
        is_told = is_closed or PARTS.match(page.text, begin) is not None
    if not is_told:
        return None
    parts = _parts(page, whole, first, in_brackets=opened)
    return _settled(
        page, whole, parts, is_closed=is_closed or RESTS.search(page.between(parts[0], parts[-1])) is not None
    )


def _first_part(page: Page, whole: Member) -> Member | None:
    for member in page.members[whole.index + 1 : whole.index + 4]:
        if member.start - whole.end > _LONGEST_GAP or member.sentence > whole.sentence + 1:
            return None
        if _is_part(whole, member):
            return member
    return None


def _is_part(whole: Member, member: Member) -> bool:
    """Whether a figure is of a sort that can be added up to the whole."""
    directions = (whole.figure.direction, Direction.NONE)
    return member.can_be_added and member.kind is whole.kind and member.figure.direction in directions


def _parts(page: Page, whole: Member, first: Member, *, in_brackets: bool) -> list[Member]:
    """The parts from the first to the end of their list; what stands in brackets of their own is none."""
    parts, last, depth = [first], first, 0
    for member in page.members[first.index + 1 :]:
        gap = page.between(last, member)
        depth += gap.count("(") - gap.count(")")
        if (
            member.sentence != first.sentence
            or len(gap) > _LONGEST_GAP
            or (in_brackets and depth < 0)
            or len(parts) >= _MOST_PARTS
        ):
            break
        last = member
        if depth <= 0 and _is_part(whole, member):
            parts.append(member)
    return parts


def _settled(page: Page, whole: Member, parts: list[Member], *, is_closed: bool) -> Check | None:
    """The parts, or as many of them from the first, against the total; a failure only if they are all of it."""
    same = [part for part in parts if not part.unit or part.is_of(whole.unit)]
    lists = [listed for listed in ((parts, same) if is_closed else (same,)) if len(listed) > 1]
    for listed in lists:
        for upto in range(len(listed), 1, -1):
            found = _sum(whole, listed[:upto], is_hedged=is_closed and upto == len(listed))
            if found.outcome is not Outcome.FAILS:
                return found
    if not lists:
        return None
    listed = lists[-1]
    for other in _wholes(page, whole):
        found = _sum(other, listed, is_hedged=False)
        if found.outcome is not Outcome.FAILS:
            return found
    return _sum(whole, listed, is_hedged=is_closed) if _is_wrong(whole, listed, is_closed=is_closed) else None


def _wholes(page: Page, whole: Member) -> Iterator[Member]:
    """Totals that may be meant in place of the nearest."""
    for other in reversed(page.members[max(0, whole.index - _MOST_WHOLES) : whole.index]):
        if other.can_be_added and other.kind is whole.kind and other.is_of(whole.unit):
            yield other


def _is_wrong(whole: Member, parts: Sequence[Member], *, is_closed: bool) -> bool:
    """Whether parts that do not come to the total should."""
    value = total([part.plain for part in parts]).value
    least, most = sorted((value, whole.figure.value))
    is_same = all(not part.unit or part.is_of(whole.unit) for part in parts)
    if is_closed and (len(parts) >= _LEAST_PARTS_TELLING or value > whole.figure.value):
        return most <= least * _APART or (is_same and _is_slip(whole, parts))
    if any(member.is_hedged for member in (whole, *parts)) or not is_same:
        return False
    steps = whole.figure.value / (whole.printed.step or Decimal(1))
    is_telling = steps >= _LEAST_TELLING or (
        len(parts) >= _LEAST_PARTS_TELLING and steps >= _LEAST_TELLING_MANY
    )
    return (
        is_telling
        and whole.figure.value > max(part.figure.value for part in parts)
        and _is_slip(whole, parts)
    )


def _is_slip(whole: Member, parts: Sequence[Member]) -> bool:
    """Whether one number with another digit would make the sum hold."""
    printed = whole.plain
    value, low, high = total([part.plain for part in parts])
    if is_digit_slip(printed, low - printed.step, high + printed.step):
        return True
    wanted = printed.value - value
    return any(
        is_digit_slip(
            part.plain, part.figure.value + wanted - printed.step, part.figure.value + wanted + printed.step
        )
        for part in parts
    )


def _before(page: Page, whole: Member) -> Check | None:
    """A total that its parts lead up to: `…, 73.547 người, tổng cộng 79.057 người`."""
    if not whole.can_be_added or not whole.index:
        return None
    if TOTALS.search(page.between(page.members[whole.index - 1], whole)) is None:
        return None
    parts: list[Member] = []
    for member in reversed(page.members[max(0, whole.index - _MOST_PARTS) : whole.index]):
        if member.sentence != whole.sentence:
            break
        if not _is_part(whole, member) or (member.unit and not member.is_of(whole.unit)):
            continue
        parts.insert(0, member)
        found = _sum(whole, parts, is_hedged=False)
        if len(parts) > 1 and found.outcome is not Outcome.FAILS:
            return found
    return (
        _sum(whole, parts, is_hedged=False)
        if len(parts) > 1 and _is_wrong(whole, parts, is_closed=False)
        else None
    )


def _sum(whole: Member, parts: Sequence[Member], *, is_hedged: bool) -> Check:
    """The sum with its outcome; `about` and `over` give room only where the list is surely all."""
    reckoned = total([part.printed if is_hedged else part.plain for part in parts])
    outcome = compare(reckoned, whole.printed if is_hedged else whole.plain)
    left = " + ".join(part.shown for part in parts)
    result = written(reckoned.value, whole, outcome)
    places = tuple(sorted(member.source for member in (whole, *parts)))
    return Check(CheckKind.SUM, places, outcome, f"{left} = {result}: printed {whole.shown}")
