"""What two figures that tell one thing differently can be to each other, and which of these is likely."""

import re
from decimal import Decimal
from enum import StrEnum

from extract.figures import Figure, Modifier


class Outcome(StrEnum):
    """The outcome of a judgement."""

    CONFLICT = "conflict"
    """One of them is wrong."""
    REVISION = "revision"
    """The later source corrects or updates the earlier one."""
    SCOPE = "scope"
    """They are of another scope: other places, other things counted, another time."""
    PLAN = "plan"
    """The one is planned, the other was reached."""
    ROUNDING = "rounding"
    """They are one number, told more and less precisely."""


_DIGITS = re.compile(r"\d[\d.,]*")
_HEDGED = Decimal("0.1")
"""How far, of itself, a hedged number may be from what it stands for."""
_ZEROS = 3
"""A number that ends in so many zeros may have been rounded to them."""
_REVISED_DAYS = 1


def likely(one: "Told", other: "Told") -> Outcome:
    """What two figures most likely are to each other; a person decides."""
    if one.figure.status is not other.figure.status:
        return Outcome.PLAN
    if is_rounding(one, other):
        return Outcome.ROUNDING
    if one.published and other.published and one.published != other.published:
        return Outcome.REVISION
    return Outcome.CONFLICT


class Told:
    """A figure as a document tells it."""

    def __init__(self, figure: Figure, quote: str, published: str | None) -> None:
        self.figure, self.quote, self.published = figure, quote, published

    @property
    def step(self) -> Decimal:
        """What the last digit that is told counts: 100.000 in `79,5 triệu`."""
        found = _DIGITS.search(self.quote)
        digits = re.sub(r"\D", "", found[0]) if found else ""
        whole = int(digits) if digits else 0
        if not whole or not self.figure.value:
            return Decimal(0)
        step = abs(self.figure.value) / whole
        if step.normalize().as_tuple().digits != (1,):
            return Decimal(0)
        zeros = len(digits) - len(digits.rstrip("0"))
        return step * 10**zeros if zeros >= _ZEROS else step

    def stands_for(self, value: Decimal) -> bool:
        """Whether the number may be meant by this one, which is told less precisely."""
        told, modifier = self.figure.value, self.figure.modifier
        slack = max(self.step, abs(told) * _HEDGED)
        if modifier in (Modifier.OVER, Modifier.AT_LEAST):
            return told <= value <= told + slack
        if modifier in (Modifier.NEARLY, Modifier.UNDER, Modifier.AT_MOST):
            return told - slack <= value <= told
        if modifier is Modifier.ABOUT:
            return abs(told - value) <= slack
        return abs(told - value) < self.step


def is_rounding(one: Told, other: Told) -> bool:
    """Whether two figures may be one number, told more and less precisely."""
    if (one.figure.denominator, one.figure.upper) != (other.figure.denominator, other.figure.upper):
        return False
    coarse, fine = sorted((one, other), key=lambda told: (-told.step, told.figure.modifier is Modifier.EXACT))
    return coarse.step > 0 and coarse.stands_for(fine.figure.value)
