"""Whether parts that do not come to a total should: told by how near they come, and by one wrong digit."""

from collections.abc import Sequence
from decimal import Decimal
from math import ceil, floor

from extract.checks.member import Member
from extract.checks.slips import is_digit_slip, may_slip

_LEAST_TELLING, _LEAST_TELLING_MANY, _LEAST_TELLING_FAR = 1000, 100, 10_000
"""A smaller total, in steps of its last digit, fits too many numbers to show a slip."""
_LEAST_PARTS_TELLING = 3
_APART = Decimal(5)
"""Parts that come to more than so many times their total, or the total to more of them, are none of it."""
_ONE = Decimal(1)


def is_telling(whole: Member) -> bool:
    """Whether a total is so long that hardly any parts come to it by chance."""
    return _steps_in(whole) >= _LEAST_TELLING


def is_wrong(whole: Member, parts: Sequence[Member], value: Decimal, *, is_closed: bool) -> bool:
    """Whether parts that do not come to the total should."""
    least, most = sorted((value, whole.figure.value))
    is_rough = any(member.is_hedged for member in (whole, *parts))
    if is_closed and (len(parts) >= _LEAST_PARTS_TELLING or value > whole.figure.value or is_rough):
        return most <= least * _APART or (not is_rough and _is_slip(whole, parts, value))
    if is_rough:
        return False
    steps = _steps_in(whole)
    is_telling = steps >= _LEAST_TELLING or (
        len(parts) >= _LEAST_PARTS_TELLING and steps >= _LEAST_TELLING_MANY
    )
    return is_telling and _is_slip(whole, parts, value)


def is_far_slip(whole: Member, parts: Sequence[Member], value: Decimal) -> bool:
    """Whether a total further back is meant, as no other digits would come so near."""
    return _steps_in(whole) >= _LEAST_TELLING_FAR and not whole.is_hedged and _is_slip(whole, parts, value)


def _steps_in(member: Member) -> Decimal:
    """How many of what its last digit counts a number is."""
    return member.figure.value / (member.printed.step or Decimal(1))


def _is_slip(whole: Member, parts: Sequence[Member], value: Decimal) -> bool:
    """Whether one number with another digit would make the sum hold."""
    printed = whole.plain
    apart, near = printed.value - value, (printed.step or _ONE) / 2
    if is_digit_slip(printed, value - near, value + near):
        return True
    able: dict[Decimal, bool] = {}
    for part in parts:
        own, step, _ = part.plain
        step = step or _ONE
        if own >= 0 and not own % step:
            # What is lacking, in steps, is the same for all parts of one step.
            if step not in able:
                able[step] = may_slip(ceil((apart - near) / step), floor((apart + near) / step))
            if not able[step]:
                continue
        if is_digit_slip(part.plain, own + apart - near, own + apart + near):
            return True
    return False
