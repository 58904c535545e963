"""How far annotators agree on the figures that they judged without sight of each other.

Agreement by chance is taken out: Cohen's kappa for two, Krippendorff's alpha for any number, both as NLTK
computes them. The intervals are for 95 %: Wilson's for shares, by the delta method for the coefficients, with
figures taken as independent of each other.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from math import sqrt
from statistics import NormalDist
from typing import Any

from extract.records import FIELDS
from store.database import Database, reading
from store.disagreement import (
    Distance,
    Label,
    Ratings,
    Spread,
    nominal,
    ratio,
    spread_of_group,
    spread_of_pair,
    within,
)
from store.errors import AgreementError
from store.judgements import Judged, Judgement, independent, judged_figures
from store.sessions import clean_annotator

VERDICT = "verdict"
"""Whether it is a figure at all."""
NUMBERS = ("value", "denominator", "upper")
"""Fields whose distance is one of proportion; the others are the same or not."""

MOST_LABELS = 5_000
"""More different values than this are not compared with each other: that takes the square of it."""

_Z = NormalDist().inv_cdf(0.975)
_TWO = 2


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number with its interval; both, or the interval alone, may not be defined."""

    value: float | None = None
    low: float | None = None
    high: float | None = None


UNDEFINED = Estimate()


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """How far annotators agree on one field of the record, or on the verdict."""

    field: str
    n: int
    """Figures that two or more of them judged, and for a field hold to be one."""
    agreed: Estimate
    """The share of these on which two of them say the same."""
    kappa: Estimate
    """Only of a pair."""
    alpha: Estimate


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far some annotators agree."""

    annotators: tuple[str, ...]
    figures: int
    """Figures that two or more of them judged without sight of any other of them."""
    fields: tuple[FieldAgreement, ...]


def agreement(
    db: Database, annotators: Collection[str] = (), *, tolerance: Decimal = Decimal(0)
) -> list[Comparison]:
    """Every pair of annotators who judged the same figures, then all of them together if there are more.

    Numbers that differ by at most `tolerance` of the larger one are the same.

    Raises:
        AgreementError: NLTK is not installed, or somebody named has decided nothing.
    """
    task = _task()
    with reading(db):
        known = {name for (name,) in db.execute("SELECT DISTINCT annotator FROM decisions")}
        names = sorted({clean_annotator(name) for name in annotators} or known)
        if missing := [name for name in names if name not in known]:
            raise AgreementError(f"{missing[0]}: has decided nothing here; `soat stats` lists the annotators")
        judged = list(judged_figures(db))
    groups: list[tuple[str, ...]] = [*combinations(names, _TWO)]
    groups += [tuple(names)] if len(names) > _TWO else []
    compared = (_compare(task, judged, group, tolerance) for group in groups)
    return [comparison for comparison in compared if comparison.figures]


def _task() -> Callable[..., Any]:
    try:
        from nltk.metrics.agreement import AnnotationTask  # type: ignore[import-untyped]  # it has no types
    except ImportError as error:
        raise AgreementError(
            "agreement is computed with NLTK, which is not installed; install soat[agreement]"
        ) from error
    return AnnotationTask  # type: ignore[no-any-return]  # it has no types


def _compare(
    task: Callable[..., Any], judged: Sequence[Judged], group: tuple[str, ...], tolerance: Decimal
) -> Comparison:
    chosen = [independent(judgements, group) for judgements in judged]
    shared = [judgements for judgements in chosen if len(judgements) >= _TWO]
    fields = [_field(task, VERDICT, shared, group, nominal, nominal)]
    holding = [
        {name: judgement for name, judgement in judgements.items() if judgement.record is not None}
        for judgements in shared
    ]
    holding = [judgements for judgements in holding if len(judgements) >= _TWO]
    for name in FIELDS:
        is_number = name in NUMBERS
        same, apart = (within(tolerance), ratio(tolerance)) if is_number else (nominal, nominal)
        fields.append(_field(task, name, holding, group, same, apart))
    return Comparison(group, len(shared), tuple(fields))


def _field(  # noqa: PLR0913, PLR0917 - two distances of one field
    task: Callable[..., Any],
    name: str,
    judgements: Sequence[dict[str, Judgement]],
    group: tuple[str, ...],
    same: Distance,
    apart: Distance,
) -> FieldAgreement:
    rated = [[(who, _label(made[who], name)) for who in group if who in made] for made in judgements]
    ratings = [[label for _, label in said] for said in rated]
    data = [(who, item, label) for item, said in enumerate(rated) for who, label in said]
    kappa = UNDEFINED
    if len(group) == _TWO:
        # Weighted with 0 and 1 it is the plain one, and sees what is the same within a tolerance.
        kappa = _estimate(
            ratings, same, spread_of_pair, lambda: task(data, distance=same).weighted_kappa_pairwise(*group)
        )
    alpha = _estimate(ratings, apart, spread_of_group, lambda: task(data, distance=apart).alpha())
    return FieldAgreement(name, len(ratings), _share(ratings, same), kappa, alpha)


def _label(judgement: Judgement, name: str) -> Label:
    if name == VERDICT:
        return "figure" if judgement.record else "no figure"
    value: Label = getattr(judgement.record, name)
    return value


def _estimate(
    ratings: Ratings,
    distance: Distance,
    spread_of: Callable[[Ratings, Distance], Spread],
    compute: Callable[[], float],
) -> Estimate:
    """A coefficient; not defined where there is next to nothing, or only one thing, to tell apart."""
    if len(ratings) < _TWO or len({label for labels in ratings for label in labels}) > MOST_LABELS:
        return UNDEFINED
    spread = spread_of(ratings, distance)
    if not spread.expected:
        return UNDEFINED
    value = float(compute())
    if not spread.error:
        return Estimate(value)
    return Estimate(value, max(-1.0, value - _Z * spread.error), min(1.0, value + _Z * spread.error))


def _share(ratings: Ratings, same: Distance) -> Estimate:
    """How often two say the same, with Wilson's interval."""
    n = len(ratings)
    if not n:
        return UNDEFINED
    shares = [
        sum(same(one, other) == 0 for one, other in pairs) / len(pairs)
        for pairs in (list(combinations(labels, _TWO)) for labels in ratings)
    ]
    share = sum(shares) / n
    middle, reach = share + _Z**2 / (2 * n), _Z * sqrt(share * (1 - share) / n + (_Z / (2 * n)) ** 2)
    scale = 1 + _Z**2 / n
    return Estimate(share, max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale))
