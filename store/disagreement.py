"""How much ratings differ, how much they would by chance, and how sure that is.

Both coefficients are one less the ratio of these two: Cohen's kappa of a pair, Krippendorff's alpha of
any group. Their values come from NLTK; here are what makes them undefined, and their standard errors, by the
delta method: what each figure adds to either sum, weighed by the slope of the ratio. For kappa this is the
large-sample error of Fleiss, Cohen and Everitt (1969).
"""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import sqrt

Label = Hashable
Distance = Callable[[Label, Label], float]
Ratings = Sequence[Sequence[Label]]
"""Of each figure what its annotators said; in a pair always in the same order."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Observed and expected disagreement, and the standard error of one less their ratio."""

    observed: float
    expected: float
    error: float


def nominal(one: Label, other: Label) -> float:
    """Same or not."""
    return 0.0 if one == other else 1.0


def within(tolerance: Decimal) -> Distance:
    """Same or not, where numbers that differ by at most a share of the larger are the same."""

    def distance(one: Label, other: Label) -> float:
        if isinstance(one, Decimal) and isinstance(other, Decimal):
            return 0.0 if abs(one - other) <= tolerance * max(abs(one), abs(other)) else 1.0
        return nominal(one, other)

    return distance if tolerance else nominal


def ratio(tolerance: Decimal) -> Distance:
    """How far numbers lie apart in proportion, squared: 0 for the same, nearly 1 for worlds apart."""
    is_same = within(tolerance)

    def distance(one: Label, other: Label) -> float:
        if not isinstance(one, Decimal) or not isinstance(other, Decimal):
            return nominal(one, other)
        if is_same(one, other) == 0:
            return 0.0
        return (float(one - other) / float(abs(one) + abs(other))) ** 2

    return distance


def spread_of_pair(ratings: Ratings, distance: Distance) -> Spread:
    """For Cohen's kappa: chance draws from what each of the two said."""
    n = len(ratings)
    first, second = Counter(one for one, _ in ratings), Counter(other for _, other in ratings)
    from_first = _distances(first, second, distance)
    from_second = _distances(second, first, distance)
    apart = [distance(one, other) for one, other in ratings]
    observed = sum(apart) / n
    expected = sum(count * from_first[label] for label, count in first.items()) / n**2
    slopes = [
        ((here - observed) / n, (from_first[one] + from_second[other]) / n**2 - 2 * expected / n)
        for here, (one, other) in zip(apart, ratings, strict=True)
    ]
    return _spread(observed, expected, slopes)


def spread_of_group(ratings: Ratings, distance: Distance) -> Spread:
    """For Krippendorff's alpha: chance draws two of all that was said, of figures that two or more judged."""
    counts = Counter(label for labels in ratings for label in labels)
    n = counts.total()
    away = _distances(counts, counts, distance)
    apart = [_mean_distance(labels, distance) for labels in ratings]
    observed = sum(len(labels) * here for labels, here in zip(ratings, apart, strict=True)) / n
    expected = sum(count * away[label] for label, count in counts.items()) / (n * (n - 1))
    slopes = [
        (
            len(labels) * (here - observed) / n,
            (2 * sum(away[label] for label in labels) - len(labels) * (2 * n - 1) * expected) / (n * (n - 1)),
        )
        for labels, here in zip(ratings, apart, strict=True)
    ]
    return _spread(observed, expected, slopes)


def _spread(observed: float, expected: float, slopes: Sequence[tuple[float, float]]) -> Spread:
    if not expected:
        return Spread(observed, expected, 0.0)
    pulls = [(observed * chance - expected * seen) / expected**2 for seen, chance in slopes]
    return Spread(observed, expected, sqrt(sum(pull * pull for pull in pulls)))


def _distances(labels: Counter[Label], others: Counter[Label], distance: Distance) -> dict[Label, float]:
    """From each label to all the others, by how often these were said."""
    if distance is nominal:
        total = others.total()
        return {label: float(total - others[label]) for label in labels}
    return {label: sum(count * distance(label, other) for other, count in others.items()) for label in labels}


def _mean_distance(labels: Sequence[Label], distance: Distance) -> float:
    pairs = [distance(one, other) for at, one in enumerate(labels) for other in labels[:at]]
    return sum(pairs) / len(pairs)
