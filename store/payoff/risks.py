"""How likely a proposal is wrong: the confidence, moved by what was decided and by what disagrees.

The confidence is a probability that was fitted on gold (bench/calibrate.py). It is taken for the mean of a
Beta distribution of so many imagined decisions; what the annotator decided on proposals of the same rule
makes that the posterior (Gelman et al., Bayesian Data Analysis, 3rd ed. 2013, 2.4). The difference of the
two means, in log-odds, is what every proposal of the rule is moved by: so a rule that is worse in these
documents than in the gold counts as worse, however sure the single proposal looks. First all rules are
moved together, then each from there, so that a rule nobody decided on yet learns from the others.

Signs multiply the odds (Good, Probability and the Weighing of Evidence, 1950). An error stands in the
numbers, the unit, the entity, the period, or in what no sign tells of; each sign speaks of its own sort
alone, so what it is worth is the mean of the factors, weighed by how often errors are of that sort. The
factors are rates of signs in errors made on purpose (store.vigilance.seeding) beside those in right
proposals, counted in the sample documents and in nine reviewed pages.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

IMAGINED = 10.0
"""Decisions that a confidence counts for beside those that were made."""
_LEAST = 0.005
"""No proposal is surer than this; what is decided on can say otherwise, and that is told by lot."""
_SORTS = {"numbers": 0.25, "unit": 0.15, "entity": 0.2, "period": 0.2}
"""How often an error is of a sort; the rest is of none of these."""
_CHECKED = {"fails": 180.0, "holds": 0.1}
"""Of wrong numbers nine in ten break a check; of 427 right ones none did, taken for one in two hundred."""
_BACKED = {
    "unit": {"sentence": 0.2, "passed": 7.0, "nowhere": 150.0},
    "entity": {
        "sentence": 0.2,
        "elsewhere": 0.9,
        "title": 0.6,
        "passed": 6.0,
        "later": 9.0,
        "nowhere": 100.0,
    },
    "period": {"sentence": 0.2, "elsewhere": 0.4, "later": 0.5, "passed": 20.0, "nowhere": 20.0},
}
"""By where the words stand that say a field (extract.evidence.backing)."""
_ODD = {"entity": 3.0, "period": 4.0}
"""A proposal between two that agree with each other and not with it."""
_LOUD = 4.0
"""From which factor on it is told."""


class Why(IntEnum):
    """What speaks loudest for looking at a proposal now."""

    REST = 0
    """Nothing: little is expected."""
    UNSURE = 1
    """The extractor itself."""
    RULE = 2
    """What was decided on other proposals of its rule."""
    ODD_ENTITY = 3
    ODD_PERIOD = 4
    NO_UNIT = 5
    """No word says the unit."""
    NO_ENTITY = 6
    NO_PERIOD = 7
    CHECK = 8
    """A check that fails."""
    REACH = 9
    """Much hangs on it."""
    LOT = 10
    """Nothing: it was drawn, so that it is known what the others hide."""
    DECIDED = 11


@dataclass(frozen=True, slots=True)
class Tally:
    """What was decided on the proposals of a rule."""

    decided: int
    right: int
    sure: float
    """The sum of their confidences."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What past decisions say of the rules."""

    rules: Mapping[str, Tally] = field(default_factory=dict)
    shifts: Mapping[str, float] = field(default_factory=dict)
    overall: float = 0.0
    """The log-odds by which a proposal of a rule without decisions is moved."""

    def shift(self, rule: str) -> float:
        """The log-odds that what was decided adds for being right."""
        return self.shifts.get(rule, self.overall)


NOTHING_LEARNED = Learned()


def learn(rules: Mapping[str, Tally]) -> Learned:
    """The shifts of all rules by what was decided on each."""
    if not rules:
        return NOTHING_LEARNED
    everything = Tally(
        decided=sum(tally.decided for tally in rules.values()),
        right=sum(tally.right for tally in rules.values()),
        sure=sum(tally.sure for tally in rules.values()),
    )
    overall = _moved(everything, 0.0)
    shifts = {rule: overall + _moved(tally, overall) for rule, tally in rules.items()}
    return Learned(rules, shifts, overall)


def _moved(tally: Tally, before: float) -> float:
    """From the prior's mean to the posterior's, in log-odds; the prior is moved by `before`."""
    if not tally.decided:
        return 0.0
    prior = likelihood(_odds(tally.sure / tally.decided) + before)
    posterior = (IMAGINED * prior + tally.right) / (IMAGINED + tally.decided)
    return _odds(posterior) - _odds(prior)


class Signs(NamedTuple):
    """What speaks for and against one proposal beside its confidence; None where it was not looked into."""

    outcome: str | None = None
    """The worst of its checks."""
    unit: str | None = None
    """Where its words stand; so for the next two."""
    entity: str | None = None
    period: str | None = None
    odd: tuple[str, ...] = ()
    """The fields that differ from those of the neighbours."""


NO_SIGNS = Signs()


@lru_cache(maxsize=4096)
def weight(signs: Signs) -> tuple[float, Why]:
    """By what the signs multiply the odds of an error, and the sign that says most."""
    numbers = _CHECKED.get(signs.outcome or "", 1.0)
    told = [(numbers, Why.CHECK)]
    total = 1 - sum(_SORTS.values()) + _SORTS["numbers"] * numbers
    for name, where, nowhere, differs in (
        ("unit", signs.unit, Why.NO_UNIT, Why.REST),
        ("entity", signs.entity, Why.NO_ENTITY, Why.ODD_ENTITY),
        ("period", signs.period, Why.NO_PERIOD, Why.ODD_PERIOD),
    ):
        backed = _BACKED[name].get(where or "", 1.0)
        odd = _ODD[name] if name in signs.odd else 1.0
        total += _SORTS[name] * backed * odd
        told.append((backed * odd, nowhere if backed > odd else differs))
    loudest = max(told, key=lambda one: one[0])
    return total, loudest[1] if loudest[0] >= _LOUD else Why.REST


@lru_cache(maxsize=1 << 16)
def risk(confidence: float, shift: float, signs: Signs = NO_SIGNS) -> tuple[float, Why]:
    """How likely a proposal is wrong, and what says so most."""
    factor, why = weight(signs)
    against = -_odds(confidence) - shift + math.log(factor)
    if why is Why.REST and -shift > _TOLD:
        why = Why.RULE
    elif why is Why.REST and confidence < _UNSURE:
        why = Why.UNSURE
    return max(_LEAST, likelihood(against)), why


_UNSURE = 0.6
"""Below this the queue tells a proposal's confidence too."""
_TOLD = math.log(1.5)


def _odds(probability: float) -> float:
    """Log-odds; nothing is certain."""
    clipped = min(max(probability, 1e-6), 1 - 1e-6)
    return math.log(clipped / (1 - clipped))


def likelihood(odds: float) -> float:
    """The probability of log-odds."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
