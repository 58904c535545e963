"""Whether a sum that does not hold would, had one number one other digit or another magnitude."""

from decimal import Decimal
from math import ceil, floor

from extract.checks.tolerance import Printed

_MAGNITUDES = tuple(Decimal(10) ** power for power in (-3, -2, -1, 1, 2, 3))
_TOO_LARGE = 10**15


def is_slip(printed: Printed, low: Decimal, high: Decimal) -> bool:
    """Whether one other digit or another magnitude brings a number between two bounds."""
    return is_digit_slip(printed, low, high) or any(
        low <= printed.value * scale <= high for scale in _MAGNITUDES
    )


def is_digit_slip(printed: Printed, low: Decimal, high: Decimal) -> bool:
    """Whether one other digit brings a number between two bounds."""
    step = printed.step or Decimal(1)
    whole = int(abs(printed.value) / step)
    if whole >= _TOO_LARGE or abs(low) / step >= _TOO_LARGE or abs(high) / step >= _TOO_LARGE:
        return False
    least, most = ceil(low / step) - whole, floor(high / step) - whole
    place = 1
    while place <= whole:
        digit = whole // place % 10
        # How much more the digit would have to be.
        first, last = max(-(-least // place), -digit), min(most // place, 9 - digit)
        if first <= last and (first, last) != (0, 0):
            return True
        place *= 10
    return False
