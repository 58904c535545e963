"""Percentages of one whole: what is listed as its structure, or up to `còn lại`, adds up to 100."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.checks.page import Member, Page
from extract.checks.results import Check, CheckKind, Outcome
from extract.checks.slips import is_slip
from extract.checks.tolerance import Printed, compare, total
from extract.checks.words import RESTS, STRUCTURES
from extract.checks.written import written
from extract.figures import Kind

_LONGEST_GAP = 120
_LEAST = 3
"""So many percentages, at least, without a `còn lại`."""
_MOST = 24
_WHOLE = Decimal(100)


def check_wholes(page: Page, about: Member | None = None) -> Iterator[Check]:
    """Every list of percentages that is told as all of one whole; none where one of them cannot be in it."""
    if about is not None and not _is_part(about):
        return
    run: list[Member] = []
    for member in (*page.members, None):
        if member is not None and run and _goes_on(page, run[-1], member):
            run.append(member)
            continue
        if len(run) > 1 and (found := _settled(page, run[-_MOST:])) is not None:
            yield found
        run = [member] if member is not None and _is_part(member) else []


def _is_part(member: Member) -> bool:
    return (
        member.kind is Kind.PERCENT
        and member.is_level
        and not member.is_hedged
        and 0 < member.figure.value < _WHOLE
    )


def _goes_on(page: Page, last: Member, member: Member) -> bool:
    """Whether a percentage stands in one list with the last."""
    return (
        _is_part(member)
        and member.sentence == last.sentence
        and member.start - last.end <= _LONGEST_GAP
        and not page.is_followed(member, STRUCTURES)
    )


def _settled(page: Page, run: list[Member]) -> Check | None:
    """The percentages of the run, or the last of them, against 100."""
    has_rest = RESTS.search(page.between(run[-2], run[-1])) is not None
    is_structure = STRUCTURES.search(page.ahead_of_clause(run[0])) is not None
    least = 2 if has_rest else _LEAST
    for first in range(len(run) - least + 1):
        found = _against_whole(run[first:])
        if found.outcome is not Outcome.FAILS:
            return found
    if len(run) < least or not (has_rest or is_structure) or not _is_near(run):
        return None
    return _against_whole(run)


def _is_near(run: Sequence[Member]) -> bool:
    """Whether one number less wrong would make them a whole."""
    value = sum((member.figure.value for member in run), Decimal(0))
    slack = sum((member.plain.step for member in run), Decimal(0)) / 2
    wanted = _WHOLE - value
    return any(
        is_slip(member.plain, member.figure.value + wanted - slack, member.figure.value + wanted + slack)
        for member in run
    )


def _against_whole(run: Sequence[Member]) -> Check:
    reckoned = total([member.plain for member in run])
    outcome = compare(reckoned, Printed(_WHOLE, Decimal(0)))
    if outcome is Outcome.FAILS and reckoned.low <= _WHOLE <= reckoned.high:
        outcome = Outcome.ROUNDED
    left = " + ".join(member.shown for member in run)
    result = written(reckoned.value, max(run, key=lambda one: len(one.quote)), Outcome.HOLDS)
    return Check(
        CheckKind.WHOLE, tuple(one.source for one in run), outcome, f"{left} = {result}: should be 100 %"
    )
