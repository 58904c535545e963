"""How likely a proposal is wrong: the confidence, moved by what was decided and by what disagrees.

The confidence is a probability that was fitted on gold (bench/calibrate.py). It is taken for the mean of a
Beta distribution of so many imagined decisions; what the annotator decided on proposals of the same rule
makes that the posterior (Gelman et al., Bayesian Data Analysis, 3rd ed. 2013, 2.4). The difference of the
two means, in log-odds, is what every proposal of the rule is moved by: so a rule that is worse in these
documents than in the gold counts as worse, however sure the single proposal looks. First all rules are
moved together, then each from there, so that a rule nobody decided on yet learns from the others.

Signs multiply the odds (Good, Probability and the Weighing of Evidence, 1950). Their factors are the rates
that the checks are built for: of wrong records nine in ten break a check, of right ones one in fifty.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

IMAGINED = 10.0
"""Decisions that a confidence counts for beside those that were made."""
_LEAST = 0.005
"""No proposal is surer than this; what is decided on can say otherwise, and that is told by lot."""
_FAILS = 0.9 / 0.02
_HOLDS = 0.5
"""A check compares numbers alone: half of all errors stand in other fields."""
_ODD = {"entity": 2.0, "period": 3.0}
"""A proposal between two that agree with each other and not with it."""

FAILS, HOLDS = "fails", "holds"
"""Outcomes of a check, as `extract.checks` names them; those between the two say nothing either way."""


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
    CHECK = 5
    """A check that fails."""
    REACH = 6
    """Much hangs on it."""
    LOT = 7
    """Nothing: it was drawn, so that it is known what the others hide."""
    DECIDED = 8


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


def risk(
    confidence: float, shift: float, outcome: str | None = None, odd: Iterable[str] = ()
) -> tuple[float, Why]:
    """How likely a proposal is wrong, and what says so most."""
    against = -_odds(confidence)
    why, most = (Why.UNSURE, 0.0) if against > _odds(1 - _UNSURE) else (Why.REST, 0.0)
    if -shift > _TOLD:
        why, most = Why.RULE, -shift
    against -= shift
    for name in odd:
        added = math.log(_ODD[name])
        against += added
        if added > most:
            why, most = (Why.ODD_ENTITY if name == "entity" else Why.ODD_PERIOD), added
    if outcome == FAILS:
        against += math.log(_FAILS)
        why = Why.CHECK
    elif outcome == HOLDS:
        against += math.log(_HOLDS)
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
