"""Whether a sum that does not hold would, had one number one other digit or another magnitude."""

from decimal import Decimal

from extract.checks.tolerance import Printed

_MAGNITUDES = tuple(Decimal(10) ** power for power in (-3, -2, -1, 1, 2, 3))
_MOST_DIGITS = 15


def is_slip(printed: Printed, low: Decimal, high: Decimal) -> bool:
    """Whether one other digit or another magnitude brings a number between two bounds."""
    return is_digit_slip(printed, low, high) or any(
        low <= printed.value * scale <= high for scale in _MAGNITUDES
    )


def is_digit_slip(printed: Printed, low: Decimal, high: Decimal) -> bool:
    """Whether one other digit brings a number between two bounds."""
    step = printed.step or Decimal(1)
    digits = str(int(abs(printed.value) / step))
    if len(digits) > _MOST_DIGITS or low > high:
        return False
    whole, place = int(digits), 1
    least, most = low / step, high / step
    for at in range(len(digits) - 1, -1, -1):
        digit = int(digits[at])
        others = [whole + (other - digit) * place for other in range(10) if other != digit]
        if any(least <= other <= most for other in others):
            return True
        place *= 10
    return False
