"""Whether a sum that does not hold would, had one number one other digit or another magnitude."""

from decimal import Decimal
from math import ceil, floor

from extract.checks.tolerance import Printed

_MAGNITUDES = tuple(Decimal(10) ** power for power in (-3, -2, -1, 1, 2, 3))
_LARGEST_MAGNITUDE = 1000
_TOO_LARGE = 10**15
_LARGEST_DIGIT = 9
_ONE = Decimal(1)


def is_slip(printed: Printed, low: Decimal, high: Decimal) -> bool:
    """Whether one other digit or another magnitude brings a number between two bounds."""
    return is_digit_slip(printed, low, high) or _is_magnitude_slip(printed.value, low, high)


def _is_magnitude_slip(value: Decimal, low: Decimal, high: Decimal) -> bool:
    if value <= 0:
        return any(low <= value * scale <= high for scale in _MAGNITUDES)
    if high * _LARGEST_MAGNITUDE < value:
        return False
    for scale in _MAGNITUDES:
        scaled = value * scale
        if scaled >= low:
            return scaled <= high
    return False


def is_digit_slip(printed: Printed, low: Decimal, high: Decimal) -> bool:
    """Whether one other digit brings a number between two bounds."""
    value, step, _ = printed
    if not step:
        step = _ONE
    whole = int(abs(value) / step)
    low, high = low / step, high / step
    if whole >= _TOO_LARGE or abs(low) >= _TOO_LARGE or abs(high) >= _TOO_LARGE:
        return False
    if low >= 0 and not may_slip(int(low) - whole, int(high) - whole):
        return False
    least, most = ceil(low) - whole, floor(high) - whole
    return may_slip(least, most) and _has_slip(whole, least, most)


def may_slip(least: int, most: int) -> bool:
    """Whether any number could be so much larger with one other digit: told without its digits."""
    if least <= 0 <= most:
        return least < most
    near, far = (least, most) if least > 0 else (-most, -least)
    place = 1
    while near > _LARGEST_DIGIT * place:
        place *= 10
    # The first so many of this place, or else one of the next, that are not less.
    return near <= far and min(-(-near // place), 10) * place <= far


def _has_slip(whole: int, least: int, most: int) -> bool:
    """Whether another digit makes a whole number larger by no less and no more than that."""
    place = 1
    while place <= whole:
        digit = whole // place % 10
        # How much more the digit would have to be.
        first, last = max(-(-least // place), -digit), min(most // place, _LARGEST_DIGIT - digit)
        if first <= last and (first, last) != (0, 0):
            return True
        place *= 10
    return False
