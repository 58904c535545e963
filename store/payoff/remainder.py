"""Stop here: how many errors are left among what was not looked at, and how sure that is.

The proposals are parted into strata of about the same risk. In each, what was looked at says how the risk
holds: its errors are taken for Poisson with mean s times the sum of the risks, s being Gamma distributed
(Gelman et al., Bayesian Data Analysis, 3rd ed. 2013, 2.6: the posterior is a Gamma again, the errors to come
negative binomial). So a stratum where nobody looked is told with the width that it deserves, and one that was
looked through with the width of its own numbers. All strata share what is learned of s as a whole.

Errors come in clusters: a document has many or none. The spread over documents beyond that of the Poisson is
estimated by Pearson's statistic (McCullagh and Nelder, Generalized Linear Models, 2nd ed. 1989, 4.5); it
widens the interval and makes the evidence count for less.

What is assumed. Within a stratum, what was looked at is like what was not. That holds of an order by risk,
because the strata are the order, and of a part that is drawn by lot; in reading order it holds as far as
later documents are like earlier ones, hence the clusters. It does not hold when somebody picks by eye. An
error is what the annotator would not accept; what they overlook, `soat review --seeded` measures. Figures
that the extractor missed are not among these errors: `soat stats` estimates them from what was read through.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import NormalDist

EDGES = (0.03, 0.06, 0.1, 0.15, 0.22, 0.3, 0.4, 0.5, 0.65)
"""Between the strata of risk."""
CONFIDENT = 0.95
_OVERALL = 2.0
"""Errors that the calibration of the extractor counts for, over all strata."""
_EACH = 1.0
"""The same for what a stratum has in common with all."""
_CLUSTERS = 2.0
"""The spread over documents that is expected before any is seen, and how many documents that counts for."""
_CLUSTERS_COUNT = 4.0
_FEWEST_EXPECTED = 0.5
"""A document with fewer errors expected says nothing of the spread."""


@dataclass(slots=True)
class Seen:
    """One document's proposals of one stratum."""

    looked: int = 0
    errors: int = 0
    looked_risk: float = 0.0
    left: int = 0
    left_risk: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Remainder:
    """What is expected of what was not looked at."""

    looked: int
    """Proposals that somebody decided on."""
    found: int
    """How many of them were wrong."""
    left: int
    """Proposals that nobody decided on."""
    expected: float
    low: int
    high: int
    """The ends of the 95 % interval."""

    @property
    def share(self) -> float:
        """Of what was not looked at, the share that is expected to be wrong."""
        return self.expected / self.left if self.left else 0.0


def stratum_of(risk: float) -> int:
    """The number of the stratum of a risk."""
    number = 0
    for edge in EDGES:
        number += risk >= edge
    return number


def remainder(documents: Iterable[Sequence[Seen]]) -> Remainder:
    """The estimate, from the strata of each document."""
    gathered = [list(strata) for strata in documents]
    strata = [_sum(one[number] for one in gathered) for number in range(len(EDGES) + 1)]
    everything = _sum(strata)
    overall = _overall(everything)
    spread = _spread([_sum(one) for one in gathered], overall)
    # Where documents differ much, so many decisions say as much as fewer that were independent.
    overall = _overall(everything, spread)
    mean = variance = 0.0
    for one in strata:
        shape = _EACH + one.errors / spread
        rate = _EACH / overall + one.looked_risk / spread
        expected = one.left_risk * shape / rate
        mean += expected
        variance += expected * max(1 - expected / one.left, 0.1) * spread if one.left else 0.0
        variance += expected**2 / shape
    low, high = interval(mean, variance, everything.left)
    return Remainder(
        looked=everything.looked,
        found=everything.errors,
        left=everything.left,
        expected=min(mean, everything.left),
        low=low,
        high=high,
    )


def interval(mean: float, variance: float, most: int) -> tuple[int, int]:
    """Ends of the Gamma distribution of this mean and variance, rounded outwards.

    By the cube root's near normality (Wilson and Hilferty 1931, PNAS 17:684-688).
    """
    if not most or mean <= 0:
        return 0, 0
    shape = mean**2 / variance
    z = NormalDist().inv_cdf(0.5 + CONFIDENT / 2)
    ends = []
    for end in (-z, z):
        root = 1 - 1 / (9 * shape) + end / (3 * math.sqrt(shape))
        ends.append(mean * max(0.0, root) ** 3)
    return math.floor(ends[0]), min(most, math.ceil(ends[1]))


def _sum(strata: Iterable[Seen]) -> Seen:
    total = Seen()
    for one in strata:
        total.looked += one.looked
        total.errors += one.errors
        total.looked_risk += one.looked_risk
        total.left += one.left
        total.left_risk += one.left_risk
    return total


def _overall(seen: Seen, spread: float = 1.0) -> float:
    """By how much all risks are to be multiplied."""
    return (_OVERALL + seen.errors / spread) / (_OVERALL + seen.looked_risk / spread)


def _spread(documents: Sequence[Seen], overall: float) -> float:
    """The variance over documents as a multiple of the Poisson's; at least 1."""
    squares, number = _CLUSTERS * _CLUSTERS_COUNT, _CLUSTERS_COUNT
    for one in documents:
        expected = overall * one.looked_risk
        if expected >= _FEWEST_EXPECTED:
            # Errors of proposals at risk p vary by p(1-p), not by p.
            within = max(1 - expected / one.looked, 0.1)
            squares += (one.errors - expected) ** 2 / (expected * within)
            number += 1
    return max(1.0, squares / number)
