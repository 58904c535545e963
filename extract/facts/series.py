"""Numbers of one series over time that lie an order of magnitude from the others: `2.054` read as 2,054."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log10
from statistics import median

from extract.facts.claims import Claim
from extract.facts.likeness import measure_the_same
from extract.figures import Kind

_FAR = 0.75
"""How far from the others in powers of ten."""
_CLOSE = 0.6
"""How far apart in powers of ten the others may lie for one to stand out."""
_THOUSAND, _OFF = 3.0, 0.35
"""Of two numbers alone, one stands out when they are about a thousand times apart: a misread separator."""


@dataclass(frozen=True, slots=True)
class Outlier:
    """A number that does not fit its series."""

    at: int
    """Its place among the claims."""
    times: float
    """How many times the others it is."""
    others: tuple[int, ...]


def series(claims: Sequence[Claim]) -> list[list[int]]:
    """The places of claims that measure the same of the same, whenever."""
    # In the same words come most: only what differs is compared.
    alike: dict[tuple[str, str, str], list[int]] = {}
    for at, claim in enumerate(claims):
        alike.setdefault((claim.measured, claim.unit, claim.indicator), []).append(at)
    found: list[list[int]] = []
    for members in alike.values():
        for others in found:
            if measure_the_same(claims[others[0]], claims[members[0]]):
                others.extend(members)
                break
        else:
            found.append(members)
    return found


def outliers(claims: Sequence[Claim]) -> Iterable[Outlier]:
    """Those that stand out of the series of claims that may be of one."""
    for members in series(claims):
        told = [at for at in members if claims[at].kind in (Kind.COUNT, Kind.MEASURE, Kind.MONEY)]
        size = {at: log10(value) for at in told if (value := float(claims[at].value)) > 0}
        if len({claims[at].number for at in size}) > 1:
            yield from _standing_out(size)


def _standing_out(size: dict[int, float]) -> Iterable[Outlier]:
    for at, here in size.items():
        others = [other for other in size if other != at and size[other] != here]
        if not others:
            continue
        middle = median(size[other] for other in others)
        away = abs(here - middle)
        if len(others) == 1:
            # Which of the two is the wrong one nobody knows: both are raised.
            stands_out = abs(away - _THOUSAND) <= _OFF
        else:
            stands_out = away >= _FAR and max(abs(size[one] - middle) for one in others) <= _CLOSE
        if stands_out:
            yield Outlier(at, 10 ** (here - middle), tuple(others))
