"""How near an extractor's proposals come to what was verified: counting, by the definitions of the benchmark.

A proposal is right in place when a verified figure has its very span, and right in a field when that agrees
(`extract.agreeing`). It is wrong in place when it was rejected there, shares characters with a verified
figure of another span, or stands in text that was gone through and where no figure is. Whatever nobody has
decided yet counts for nothing. Of what is missed only text that was gone through can tell.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from extract.agreeing import CORE, wrong_fields
from extract.figures import Figure, Span
from extract.records import FIELDS, to_record
from store.intervals import Share, wilson
from store.offers import Ground


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal of the extractor that is measured."""

    span: Span
    figure: Figure
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What was decided of one document."""

    verified: Mapping[Span, Figure]
    rejected: frozenset[Span] = frozenset()
    open: frozenset[Span] = frozenset()
    """Figures that ask for a verdict: whether anything there is right, nobody has said."""
    read: Sequence[Span] = ()
    """Stretches in which every figure is known, in text order, none overlapping."""
    is_complete: bool = False
    """Every figure in the document has its verdict: it counts as read then, whoever said so or not."""


@dataclass(slots=True)
class Outcome:
    """What became of some of the proposals."""

    right: int = 0
    """A verified figure has the very span."""
    wrong: int = 0
    """There is no figure with that span."""
    core: int = 0
    """Of the right ones, those with all fields that say which quantity it is."""
    whole: int = 0
    """Of the right ones, those with every field right."""
    same: int = 0
    """Of the right ones, those whose record is the verified one to the letter."""
    required: int = 0
    """Verified figures in text that was gone through."""
    found: int = 0
    """How many of these are proposed."""

    @property
    def precision(self) -> Share | None:
        """Of the proposals that somebody judged, those that are figures."""
        return wilson(self.right, self.right + self.wrong)

    @property
    def recall(self) -> Share | None:
        """Of the figures in text that was gone through, those that are proposed."""
        return wilson(self.found, self.required)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where one of them is unknown."""
        precision, recall = self.precision, self.recall
        if precision is None or recall is None:
            return None
        both = precision.value + recall.value
        return 2 * precision.value * recall.value / both if both else 0.0


@dataclass(slots=True)
class Evaluation:
    """All that was counted."""

    total: Outcome = field(default_factory=Outcome)
    kinds: dict[str, Outcome] = field(default_factory=dict)
    """By the kind of the verified figure, of a wrong proposal by the proposed one."""
    rules: dict[str, Outcome] = field(default_factory=dict)
    """Without recall: a figure that is missed is no rule's."""
    faulty: Counter[str] = field(default_factory=Counter)
    """How often each field was wrong among the proposals that are right in place."""
    undecided: int = 0
    """Proposals where nobody has decided anything."""
    documents: int = 0
    complete: int = 0
    """Documents that count as read because every figure in them has its verdict."""
    read: int = 0
    """Code points of text that was gone through."""
    verified: int = 0
    """Verified figures, wherever they stand."""

    def accuracy(self, name: str) -> Share | None:
        """Of the proposals that are right in place, those with this field right."""
        return wilson(self.total.right - self.faulty[name], self.total.right)

    def take(self, judgement: Judgement, proposals: Iterable[Proposed]) -> None:
        """Count one document."""
        claimed, awaited = Ground(judgement.verified), Ground(judgement.open)
        starts = [span.start for span in judgement.read]
        given = set()
        for one in proposals:
            given.add(one.span)
            true = judgement.verified.get(one.span)
            if true is not None:
                self._right(one, true)
            elif one.span in judgement.rejected or claimed.touched(one.span):
                self._wrong(one)
            elif awaited.touched(one.span) or not _is_within(one.span, judgement.read, starts):
                self.undecided += 1
            else:
                self._wrong(one)
        for span, figure in judgement.verified.items():
            self.verified += 1
            if _is_within(span, judgement.read, starts):
                for outcome in (self.total, self.kinds.setdefault(figure.kind.value, Outcome())):
                    outcome.required += 1
                    outcome.found += span in given
        self.documents += 1
        self.complete += judgement.is_complete
        self.read += sum(len(span) for span in judgement.read)

    def _right(self, one: Proposed, true: Figure) -> None:
        wanted, have = to_record(true), to_record(one.figure)
        faults = wrong_fields(wanted, have)
        self.faulty.update(faults)
        for outcome in self._outcomes(true.kind.value, one.rule):
            outcome.right += 1
            outcome.core += CORE.isdisjoint(faults)
            outcome.whole += not faults
            outcome.same += wanted == have

    def _wrong(self, one: Proposed) -> None:
        for outcome in self._outcomes(one.figure.kind.value, one.rule):
            outcome.wrong += 1

    def _outcomes(self, kind: str, rule: str) -> tuple[Outcome, Outcome, Outcome]:
        return self.total, self.kinds.setdefault(kind, Outcome()), self.rules.setdefault(rule, Outcome())


def _is_within(span: Span, stretches: Sequence[Span], starts: Sequence[int]) -> bool:
    at = bisect_right(starts, span.start) - 1
    return at >= 0 and stretches[at].contains(span)


def as_json(evaluation: Evaluation) -> dict[str, object]:
    """All of it in plain numbers, shares with the ends of their intervals."""
    return {
        "documents": evaluation.documents,
        "complete": evaluation.complete,
        "read": evaluation.read,
        "verified": evaluation.verified,
        "undecided": evaluation.undecided,
        **_numbers(evaluation.total),
        "fields": {name: _share(evaluation.accuracy(name)) for name in FIELDS},
        "kinds": {name: _numbers(one) for name, one in sorted(evaluation.kinds.items())},
        "rules": {name: _of_rule(one) for name, one in sorted(evaluation.rules.items())},
    }


def _of_rule(outcome: Outcome) -> dict[str, object]:
    numbers = _numbers(outcome)
    return {name: numbers[name] for name in ("right", "wrong", "core", "whole", "same", "precision")}


def _numbers(outcome: Outcome) -> dict[str, object]:
    return {
        "right": outcome.right,
        "wrong": outcome.wrong,
        "core": outcome.core,
        "whole": outcome.whole,
        "same": outcome.same,
        "required": outcome.required,
        "found": outcome.found,
        "precision": _share(outcome.precision),
        "recall": _share(outcome.recall),
        "f1": None if outcome.f1 is None else round(outcome.f1, 4),
    }


def _share(share: Share | None) -> list[float] | None:
    return None if share is None else [round(number, 4) for number in share]
