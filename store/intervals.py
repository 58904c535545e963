"""How sure a share of things counted is."""

from math import sqrt
from typing import NamedTuple

_Z = 1.959964
"""The standard normal's 97.5th percentile: for intervals of 95 %."""


class Share(NamedTuple):
    """A share with the ends of its 95 % interval."""

    value: float
    low: float
    high: float


def wilson(found: int, of: int) -> Share | None:
    """A share by Wilson's score interval (E. B. Wilson 1927, JASA 22:209-212); None of nothing."""
    if not of:
        return None
    share, z2 = found / of, _Z * _Z
    middle = share + z2 / (2 * of)
    spread = _Z * sqrt((share * (1 - share) + z2 / (4 * of)) / of)
    scale = 1 + z2 / of
    return Share(share, max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale))
