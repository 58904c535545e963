"""Sums: parts against the total that is told before them, or behind them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.checks.page import Member, Page
from extract.checks.results import Check, CheckKind, Outcome
from extract.checks.slips import is_digit_slip
from extract.checks.tolerance import compare, total, totals
from extract.checks.words import CLOSED, LAST, PARTS, RESTS, TOTALS, WITHIN
from extract.checks.written import written
from extract.figures import Direction

_LONGEST_GAP = 160
"""As far apart, in code points, as a whole and its first part, or two parts, may stand."""
_OPENED = re.compile(r"\A[^,;:()]*\([^()]*\Z")
_COLON = re.compile(r"[^,;:()]*:[^:]*\Z")
_BRACKETED = re.compile(r"\([^()]*\)")
_MOST_PARTS, _MOST_LISTED = 24, 80
_MOST_WHOLES = 6
_LEAST_TELLING, _LEAST_TELLING_MANY, _LEAST_TELLING_FAR = 1000, 100, 10_000
"""A smaller total, in steps of its last digit, fits too many numbers to show a slip."""
_LEAST_PARTS_TELLING = 3
_APART = Decimal(5)
"""Parts that come to more than so many times their total, or the total to more of them, are none of it."""


def check_sums(page: Page, about: Member | None = None) -> Iterator[Check]:
    """Every total with the parts that are told of it; or those that one figure may be in."""
    for whole in page.members:
        if about is not None and not _may_have(whole, about):
            continue
        found = _after(page, whole, about) or _before(page, whole, about)
        if found is not None:
            yield found


def _may_have(whole: Member, about: Member) -> bool:
    """Whether a figure may be the total, one of its parts, or a total further back."""
    if whole.kind is not about.kind or not about.can_be_added:
        return False
    if whole.index <= about.index:
        return whole.sentence >= about.sentence - 1
    if about.unit and not about.is_of(whole.unit):
        return False
    return whole.sentence == about.sentence or whole.index <= about.index + _MOST_WHOLES


def _after(page: Page, whole: Member, about: Member | None) -> Check | None:
    """A total that its parts follow: `49 văn bản (02 Nghị định, 23 Nghị quyết, …)`."""
    if not whole.can_be_added or not whole.printed.value:
        return None
    first = _first_part(page, whole)
    if first is None or (about is not None and not _can_list(whole, first, about)):
        return None
    gap = _BRACKETED.sub("", page.between(whole, first))
    opened = is_within = False
    if first.sentence == whole.sentence:
        opened = _OPENED.match(gap) is not None
        is_closed = opened or _COLON.match(gap) is not None or CLOSED.search(gap) is not None
        is_within = WITHIN.search(page.ahead(whole)) is not None
        is_told = is_closed or is_within or PARTS.search(gap) is not None
    else:
        begin = page.sentences[first.sentence].start
        is_closed = CLOSED.match(page.text, begin) is not None
        is_told = is_closed or PARTS.match(page.text, begin) is not None
    if not is_told:
        return None
    parts = _parts(page, whole, first, in_brackets=opened)
    if about is not None and about.index > whole.index and about not in parts:
        return None
    has_rest = len(parts) > 1 and RESTS.search(page.between(parts[-2], parts[-1])) is not None
    has_last = is_within and page.is_followed(parts[-1], LAST)
    is_closed = is_closed or has_rest or has_last
    return _settled(page, whole, parts, is_closed=is_closed, is_holding=about is not None)


def _can_list(whole: Member, first: Member, about: Member) -> bool:
    """Whether a figure behind a total can be one of the parts from the first."""
    if about.index <= whole.index:
        return True
    return about.index >= first.index and about.sentence == first.sentence


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
    for member in page.members[first.index + 1 : first.index + _MOST_LISTED]:
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


def _settled(
    page: Page, whole: Member, parts: list[Member], *, is_closed: bool, is_holding: bool
) -> Check | None:
    """The parts, or as many of them from the first, against the total; it fails only if they are all.

    Whoever asks for sums that hold is spared those that fail.
    """
    lists = _lists(whole, parts, is_closed=is_closed)
    for listed in lists:
        if upto := _agreeing(whole, listed):
            return _sum(whole, listed[:upto], is_hedged=False)
        if is_closed and (found := _sum(whole, listed, is_hedged=True)).outcome is not Outcome.FAILS:
            return found
    if not lists:
        return None
    listed = lists[-1]
    others = [other for other in _wholes(page, whole) if other.printed.step <= listed[0].printed.step]
    reckoned = total([part.plain for part in listed])
    for other in others:
        if compare(reckoned, other.plain) is not Outcome.FAILS:
            return _sum(other, listed, is_hedged=False)
    return None if is_holding else _failing(whole, listed, others, is_closed=is_closed)


def _failing(
    whole: Member, parts: Sequence[Member], others: Sequence[Member], *, is_closed: bool
) -> Check | None:
    """The sum of parts that should come to a total and do not."""
    if _is_wrong(whole, parts, is_closed=is_closed):
        return _sum(whole, parts, is_hedged=is_closed)
    return next((_sum(other, parts, is_hedged=False) for other in others if _is_far_slip(other, parts)), None)


def _agreeing(whole: Member, parts: Sequence[Member]) -> int:
    """How many parts from the first come to the total, as many as can be; 0 where none do."""
    sums = totals([part.plain for part in parts])
    for upto in range(len(parts), 1, -1):
        if compare(sums[upto - 1], whole.plain) is not Outcome.FAILS:
            return upto
    return 0


def _lists(whole: Member, parts: list[Member], *, is_closed: bool) -> list[list[Member]]:
    """The parts that may be all: those of the whole's unit; where text or numbers tell so, any."""
    same = [part for part in parts if not part.unit or part.is_of(whole.unit)]
    is_one_unit = (
        not same and all(part.is_of(parts[0].unit) for part in parts) and _steps(whole) >= _LEAST_TELLING
    )
    lists = (parts, same) if is_closed or is_one_unit else (same,)
    return [listed for listed in lists if len(listed) > 1]


def _wholes(page: Page, whole: Member) -> Iterator[Member]:
    """Totals that may be meant in place of the nearest."""
    for other in reversed(page.members[max(0, whole.index - _MOST_WHOLES) : whole.index]):
        if (
            other.can_be_added
            and not other.is_hedged
            and other.kind is whole.kind
            and other.is_of(whole.unit)
        ):
            yield other


def _is_wrong(whole: Member, parts: Sequence[Member], *, is_closed: bool) -> bool:
    """Whether parts that do not come to the total should."""
    value = total([part.plain for part in parts]).value
    least, most = sorted((value, whole.figure.value))
    is_rough = any(member.is_hedged for member in (whole, *parts))
    if is_closed and (len(parts) >= _LEAST_PARTS_TELLING or value > whole.figure.value or is_rough):
        return most <= least * _APART or (not is_rough and _is_slip(whole, parts))
    if is_rough:
        return False
    steps = _steps(whole)
    is_telling = steps >= _LEAST_TELLING or (
        len(parts) >= _LEAST_PARTS_TELLING and steps >= _LEAST_TELLING_MANY
    )
    return is_telling and _is_slip(whole, parts)


def _is_far_slip(whole: Member, parts: Sequence[Member]) -> bool:
    """Whether a total further back is meant, as no other digits would come so near."""
    return _steps(whole) >= _LEAST_TELLING_FAR and not whole.is_hedged and _is_slip(whole, parts)


def _steps(member: Member) -> Decimal:
    """How many of what its last digit counts a number is."""
    return member.figure.value / (member.printed.step or Decimal(1))


def _is_slip(whole: Member, parts: Sequence[Member]) -> bool:
    """Whether one number with another digit would make the sum hold."""
    printed = whole.plain
    value = total([part.plain for part in parts]).value
    apart, near = printed.value - value, (printed.step or Decimal(1)) / 2
    if is_digit_slip(printed, value - near, value + near):
        return True
    wanted = [(part.plain, part.figure.value + apart) for part in parts]
    return any(is_digit_slip(part, value - near, value + near) for part, value in wanted)


def _before(page: Page, whole: Member, about: Member | None) -> Check | None:
    """A total that its parts lead up to: `…, 73.547 người, tổng cộng 79.057 người`."""
    if not whole.can_be_added or not whole.index:
        return None
    if TOTALS.search(page.between(page.members[whole.index - 1], whole)) is None:
        return None
    parts: list[Member] = []
    for member in reversed(page.members[max(0, whole.index - _MOST_PARTS) : whole.index]):
        if member.sentence != whole.sentence:
            break
        if _is_part(whole, member) and (not member.unit or member.is_of(whole.unit)):
            parts.append(member)
    upto = _agreeing(whole, parts)
    if upto or (about is None and len(parts) > 1 and _is_wrong(whole, parts, is_closed=False)):
        return _sum(whole, parts[: upto or len(parts)][::-1], is_hedged=False)
    return None


def _sum(whole: Member, parts: Sequence[Member], *, is_hedged: bool) -> Check:
    """The sum with its outcome; `about` and `over` give room only where the list is surely all."""
    reckoned = total([part.printed if is_hedged else part.plain for part in parts])
    outcome = compare(reckoned, whole.printed if is_hedged else whole.plain)
    left = " + ".join(part.shown for part in parts)
    result = written(reckoned.value, whole, outcome)
    places = tuple(sorted(member.source for member in (whole, *parts)))
    return Check(CheckKind.SUM, places, outcome, f"{left} = {result}: printed {whole.shown}")
