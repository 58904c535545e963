"""What sort of number a figure gives: how much of something, a step of an order, the size of a change."""

from functools import lru_cache

from extract.figures import Direction, Kind
from extract.passages import Quantity
from extract.vocabulary import fold, words

CHANGES = (Direction.INCREASE, Direction.DECREASE)
_AMOUNTS = (Kind.PERCENT, Kind.MONEY, Kind.MEASURE)
_CURRENCIES = (fold("đồng"), "usd")
_STEPS = (fold("điểm phần"), fold("điểm %"), fold("điểm cơ"))
_POINT = fold("điểm")


def folded_unit(quantity: Quantity) -> str:
    """The unit, folded; empty when there is none."""
    return _folded(quantity.unit) if quantity.unit else ""


@lru_cache(maxsize=512)
def _folded(unit: str) -> str:
    return fold(unit)


def steps(quantity: Quantity, unit: str, *, is_change: bool) -> bool:
    """Whether the unit is a step of some order, not a thing: `tăng 6 bậc`."""
    if quantity.kind is Kind.COUNT and not is_change and unit == _POINT:
        return False
    return unit in words("clauses", "step") or unit.startswith(_STEPS)


def says_how_much(quantity: Quantity, unit: str, *, is_step: bool) -> bool:
    """Whether the number says how much of something there is, rather than counting it."""
    if is_step or quantity.kind in _AMOUNTS:
        return True
    return quantity.kind is Kind.RATIO and unit in _CURRENCIES
