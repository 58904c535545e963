"""Percentages of one whole: what is listed as its structure, or up to `còn lại`, adds up to 100."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.checks.member import Member
from extract.checks.page import Page
from extract.checks.results import Check, CheckKind, Outcome
from extract.checks.slips import is_slip
from extract.checks.tolerance import Reckoned, total
from extract.checks.words import RESTS, STRUCTURES
from extract.checks.written import written
from extract.figures import Kind

_LONGEST_GAP = 120
_LEAST = 3
"""So many percentages, at least, without a `còn lại`."""
_MOST = 24
_WHOLE = Decimal(100)
_PERCENT = Kind.PERCENT


def check_wholes(page: Page, about: Member | None = None) -> Iterator[Check]:
    """Every list of percentages that is told as all of one whole; or the one that a figure stands in."""
    if about is None:
        begin, end = 0, len(page.members)
    elif _is_part(about):
        begin, end = _bounds(page, about)
    else:
        return
    run: list[Member] = []
    for member in page.members[begin:end]:
        if member.kind is _PERCENT and run and _goes_on(page, run[-1], member):
            run.append(member)
            continue
        if len(run) > 1 and (found := _settled(page, run[-_MOST:])) is not None:
            yield found
        run = [member] if _is_part(member) else []
    if len(run) > 1 and (found := _settled(page, run[-_MOST:])) is not None:
        yield found


def _bounds(page: Page, about: Member) -> tuple[int, int]:
    """From where to where percentages stand around a figure, with nothing else between them."""
    members, begin, end = page.members, about.index, about.index + 1
    while begin and _is_part(members[begin - 1]):
        begin -= 1
    while end < len(members) and _is_part(members[end]):
        end += 1
    return begin, end


def _is_part(member: Member) -> bool:
    return (
        member.kind is _PERCENT
        and member.is_level
        and 0 < member.figure.value < _WHOLE
        and not member.is_hedged
    )


def _goes_on(page: Page, last: Member, member: Member) -> bool:
    """Whether a percentage stands in one list with the last."""
    return (
        member.sentence == last.sentence
        and member.start - last.end <= _LONGEST_GAP
        and _is_part(member)
        and not page.is_followed(member, STRUCTURES)
    )


def _settled(page: Page, run: list[Member]) -> Check | None:
    """The percentages of the run, or the last of them, against 100."""
    has_rest = RESTS.search(page.between(run[-2], run[-1])) is not None
    least = 2 if has_rest else _LEAST
    if len(run) < least:
        return None
    first = _first_agreeing(run, least)
    if first is not None:
        return _against_whole(run[first:])
    is_structure = has_rest or STRUCTURES.search(page.ahead_of_clause(run[0])) is not None
    return _against_whole(run) if is_structure and _is_near(run) else None


def _first_agreeing(run: Sequence[Member], least: int) -> int | None:
    """From which on, the earliest there is, the percentages come to 100."""
    found = None
    value, slack = Decimal(0), Decimal(0)
    for at in range(len(run) - 1, -1, -1):
        own, step, _ = run[at].plain
        value, slack = value + own, slack + step / 2
        if len(run) - at >= least and value - slack <= _WHOLE <= value + slack:
            found = at
    return found


def _outcome(reckoned: Reckoned) -> Outcome:
    """Whether percentages are all of one whole."""
    if reckoned.value == _WHOLE:
        return Outcome.HOLDS
    return Outcome.ROUNDED if reckoned.low <= _WHOLE <= reckoned.high else Outcome.FAILS


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
    left = " + ".join(member.shown for member in run)
    result = written(reckoned.value, max(run, key=lambda one: len(one.quote)), Outcome.HOLDS)
    line = f"{left} = {result}: should be 100 %"
    return Check(CheckKind.WHOLE, tuple(one.source for one in run), _outcome(reckoned), line)
