"""What a printed number may stand for: from its decimals, its magnitude word and its hedge."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from extract.checks.results import Outcome
from extract.figures import Modifier

_SLACK = Decimal("0.1")
"""How far, of itself, a hedged number may be from what it stands for."""
_ROUND_ZEROS, _ROUND_STEP = 3, Decimal("0.01")
"""A count that ends in so many zeros may have been rounded, by so much of itself."""
_NOTHING, _ONE = Decimal(0), Decimal(1)
_ENDLESS = Decimal("Infinity")
_HEDGED_BELOW = frozenset((Modifier.NEARLY, Modifier.ABOUT))
_HEDGED_ABOVE = frozenset((Modifier.OVER, Modifier.ABOUT))
# Bound here, as members of an enumeration take long to find.
_EXACT, _HOLDS, _FAILS = Modifier.EXACT, Outcome.HOLDS, Outcome.FAILS
SIGNS = {
    Modifier.EXACT: "",
    Modifier.OVER: "> ",
    Modifier.NEARLY: "< ",
    Modifier.ABOUT: "~ ",
    Modifier.UNDER: "< ",
    Modifier.AT_LEAST: "≥ ",
    Modifier.AT_MOST: "≤ ",
}
"""How a hedge is written before a number in a sum."""


class Printed(NamedTuple):
    """A number as a source prints it."""

    value: Decimal
    step: Decimal
    """What its last digit counts; zero where nothing was rounded."""
    modifier: Modifier = Modifier.EXACT

    @property
    def low(self) -> Decimal:
        """The least that it may stand for."""
        value, step, modifier = self
        if modifier is _EXACT:
            return value - step if step else value
        if modifier in (Modifier.UNDER, Modifier.AT_MOST):
            return -_ENDLESS
        return value - self._slack if modifier in _HEDGED_BELOW else value

    @property
    def high(self) -> Decimal:
        """The most that it may stand for."""
        value, step, modifier = self
        if modifier is _EXACT:
            return value + step if step else value
        if modifier is Modifier.AT_LEAST:
            return _ENDLESS
        return value + self._slack if modifier in _HEDGED_ABOVE else value

    @property
    def _slack(self) -> Decimal:
        return max(self.step, abs(self.value) * _SLACK)


class Reckoned(NamedTuple):
    """What comes out of a sum of printed numbers: as they stand, and between which bounds."""

    value: Decimal
    low: Decimal
    high: Decimal


def step_of(value: Decimal, digits: str, *, counts: bool) -> Decimal:
    """What the last digit of a number counts: 0,01 in `35,03`, 100.000 in `79,5 triệu`.

    Things counted are whole, and exact unless they end in many zeros.
    """
    whole = int(digits) if digits else 0
    if not whole or not value:
        return Decimal(0)
    step = _ONE if value == whole else abs(value) / whole
    if step is not _ONE and step.scaleb(-step.adjusted()) != 1:
        return Decimal(0)
    if not counts or step != 1:
        return step
    is_round = len(digits) - len(digits.rstrip("0")) >= _ROUND_ZEROS
    return value * _ROUND_STEP if is_round else Decimal(0)


def share(part: Printed, base: Printed) -> Reckoned:
    """How many percent a part is of its base; the base is above zero."""
    value = part.value / base.value * 100
    least = base.low
    if least <= 0:
        least = base.value
    return Reckoned(value, max(part.low, _NOTHING) / base.high * 100, part.high / least * 100)


def total(parts: Sequence[Printed]) -> Reckoned:
    """What one or more parts come to, each rounded by half of what its last digit counts."""
    value = low = high = Decimal(0)
    for part in parts:
        if part.modifier is _EXACT:
            half = part.step / 2
            low, high = low + part.value - half, high + part.value + half
        else:
            low, high = low + part.low, high + part.high
        value += part.value
    return Reckoned(value, low, high)


def difference(more: Printed, less: Printed) -> Reckoned:
    """How much more one is than the other."""
    return Reckoned(more.value - less.value, more.low - less.high, more.high - less.low)


def compare(reckoned: Reckoned, printed: Printed) -> Outcome:
    """Whether what was reckoned is what is printed."""
    value, low, high = reckoned
    said, step, modifier = printed
    if modifier is not _EXACT:
        return _HOLDS if low <= printed.high and high >= printed.low else _FAILS
    if abs(value - said) * 2 <= step:
        return _HOLDS
    if said <= value < said + step:
        return Outcome.TRUNCATED
    return Outcome.ROUNDED if low < said + step and high > said - step else _FAILS
