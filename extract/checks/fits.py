"""A share in numbers: whether it may hold, whether a slip would make it, and how it is written."""

from decimal import Decimal

from extract.checks.member import Member
from extract.checks.results import Check, CheckKind, Outcome
from extract.checks.slips import is_slip
from extract.checks.tolerance import Printed
from extract.checks.written import written


def is_rough(part: Member, percent: Member) -> bool:
    """Whether more than the last digits of a part and a percentage gives room."""
    return part.is_hedged_at_all or percent.is_hedged_at_all or part.figure.value < 0


def may_fit(part: Member, base: Member, percent: Member) -> bool:
    """Whether numbers without a hedge can be a share: told without a division, as most are none."""
    least = base.low if base.low > 0 else base.figure.value
    return part.low * 100 <= percent.high * base.high and part.high * 100 >= percent.low * least


def is_slip_away(part: Printed, base: Printed, percent: Printed) -> bool:
    """Whether one digit or magnitude less wrong would make the share hold."""
    if not part.value or not base.value or not percent.value:
        return False
    low, high = percent.low / 100, percent.high / 100
    value = part.value / base.value * 100
    return (
        is_slip(percent, value - percent.step, value + percent.step)
        or is_slip(part, low * base.value, high * base.value)
        or (low > 0 and is_slip(base, part.value / high, part.value / low))
    )


def digits_of(percent: Member) -> int:
    """How many digits a percentage is printed with."""
    return sum(map(str.isdigit, percent.quote))


def share_check(part: Member, base: Member, percent: Member, outcome: Outcome) -> Check:
    """The check of a count that is a share of another."""
    value = part.figure.value / base.figure.value * 100
    return check_of(f"{part.shown} / {base.shown}", [part, base, percent], value, percent, outcome)


def check_of(left: str, members: list[Member], value: Decimal, percent: Member, outcome: Outcome) -> Check:
    """The check of figures, the percentage among them, whose left side is written and reckoned."""
    places = tuple(sorted(member.source for member in members))
    result = written(value, percent, outcome)
    return Check(CheckKind.SHARE, places, outcome, f"{left} = {result}: printed {percent.shown}")
