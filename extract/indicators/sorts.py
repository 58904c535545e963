"""What sort of number a figure gives: how much of something, a step of an order, the size of a change."""

from functools import lru_cache
from typing import NamedTuple

from extract.figures import Direction, Kind
from extract.vocabulary import fold, words

CHANGES = (Direction.INCREASE, Direction.DECREASE)
# Each read off its enumeration once: that costs five times what a name in a module does.
COUNT, RATIO, RANK = Kind.COUNT, Kind.RATIO, Kind.RANK
PERCENT, MONEY, AMOUNT = Kind.PERCENT, Kind.MONEY, Kind.MEASURE
_CURRENCIES = (fold("đồng"), "usd")
_STEPS = (fold("điểm phần"), fold("điểm %"), fold("điểm cơ"))
_POINT = fold("điểm")


class Unit(NamedTuple):
    """A unit as the indicators see it."""

    folded: str
    """Empty when there is none."""
    is_step: bool
    """A step of some order, not a thing: `tăng 6 bậc`."""
    is_points: bool
    """Points, which are a score unless they are counted."""
    is_currency: bool


@lru_cache(maxsize=512)
def unit_of(unit: str | None) -> Unit:
    """Of each unit, read once."""
    folded = fold(unit or "")
    is_step = folded in words("clauses", "step") or folded.startswith(_STEPS)
    return Unit(folded, is_step, folded == _POINT, folded in _CURRENCIES)


def says_how_much(kind: Kind, unit: Unit) -> bool:
    """Whether the number says how much of something there is, rather than counting it."""
    return kind is PERCENT or kind is MONEY or kind is AMOUNT or (kind is RATIO and unit.is_currency)
