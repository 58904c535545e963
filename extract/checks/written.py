"""How the result of a sum is written beside the number that is printed."""

from decimal import ROUND_HALF_UP, Decimal

from extract.checks.results import Outcome
from extract.checks.tolerance import Printed
from extract.numbers import write_number

_MOST_DECIMALS = 15


def written(value: Decimal, printed: Printed, outcome: Outcome) -> str:
    """The result with the decimals of what is printed, or with one more where only that shows a difference."""
    decimals = _decimals(printed)
    shown = _rounded(value, decimals)
    if shown == printed.value and outcome is not Outcome.HOLDS:
        shown = _rounded(value, decimals + 1)
    return write_number(shown)


def _decimals(printed: Printed) -> int:
    """How many decimals a number is printed with; more where its magnitude word hides some."""
    exponent = (printed.step or Decimal(1)).normalize().as_tuple().exponent
    return min(max(0, -exponent), _MOST_DECIMALS) if isinstance(exponent, int) else 0


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
