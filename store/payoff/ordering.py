"""The queue in the order of what a second is expected to save there.

A visit to a sentence saves the risk of the figures that it judges, each times how much hangs on it; it costs
the time to read the sentence and to judge them. Its riskiest figure is taken first and the others along with
it as long as that lifts the mean; the rest is a visit of its own. By what a second brings the visits are
parted into rounds: the twentieth of the figures that pays best, the next, the next fifth, and the rest.
Within a round it goes document by document, the best first, and in each document on in reading order: to
leap about costs the reader what was just read. Jumping order leaves that out and takes the visits just as
they pay.

A fiftieth of the sentences is drawn by lot, a third of it into the first round, the others into the second:
what is looked at because it looked bad says nothing of what did not (see `store.payoff.remainder`). The lot
is made of the document's own hash, so that the same queue is always the same.
"""

import hashlib
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby, pairwise
from typing import NamedTuple

from store.payoff.costs import OTHERS, Costs
from store.payoff.risks import NOTHING_LEARNED, Learned, Signs, Tally, Why, risk

ROUNDS = (0.05, 0.1, 0.3)
"""Shares of the figures at which a round ends."""
LOTS = (0.007, 0.02)
"""Shares of the sentences that are drawn into the first round, and into the first two."""
_DOUBTFUL = 1e-9
"""What a visit to a doubtful document is worth beside one to another."""
_MUCH = 3
"""From how much on it is told that much hangs on a figure."""


class Order(StrEnum):
    """In what order the queue comes."""

    READING = "reading"
    PAYOFF = "payoff"
    JUMPING = "jumping"


class Standing(NamedTuple):
    """One figure as the order needs it."""

    figure_id: int
    start: int
    """Of its sentence."""
    end: int
    confidence: float
    rule: str
    decided: int
    """0 undecided, 1 flagged, 2 decided."""
    is_right: int
    """Whether what stands is what is proposed."""
    entity: str | None = None
    period: str | None = None
    unit_said: str | None = None
    """Where the words stand that say its unit; None before somebody looked."""
    entity_said: str | None = None
    period_said: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What other parts of the store know of figures; of those not named, nothing."""

    worst: Mapping[int, str] = field(default_factory=dict)
    """The worst outcome of the checks that a figure is a member of."""
    reach: Mapping[int, int] = field(default_factory=dict)
    """How many exported cells or facts hang on it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Figures of one document that follow each other in the queue."""

    document_id: int
    figures: int
    done: int


@dataclass(frozen=True, slots=True)
class Ordered:
    """The whole queue."""

    ids: "array[int]"
    whys: bytearray
    """Of each figure a `Why`."""
    stretches: list[Stretch]
    rules: Mapping[str, Tally] = field(default_factory=dict)
    """What was decided on the proposals of each rule when the order was made."""


def risks_of(
    rows: Sequence[Standing], learned: Learned, known: Known
) -> Iterator[tuple[Standing, float, Why]]:
    """A document's proposals in text order, each with how likely it is wrong and what says so."""
    for index, row in enumerate(rows):
        signs = Signs(
            known.worst.get(row.figure_id),
            row.unit_said,
            row.entity_said,
            row.period_said,
            _oddities(rows, index),
        )
        yield row, *risk(row.confidence, learned.shift(row.rule), signs)


def _oddities(rows: Sequence[Standing], index: int) -> tuple[str, ...]:
    """The fields in which the proposals before and behind agree with each other and not with this one."""
    if not 0 < index < len(rows) - 1:
        return ()
    before, row, behind = rows[index - 1], rows[index], rows[index + 1]
    entity = before.entity == behind.entity != row.entity
    period = before.period == behind.period != row.period
    return (("entity",) if entity else ()) + (("period",) if period else ())


class Payoff:
    """Takes documents one after the other and orders their figures, visit by visit."""

    def __init__(
        self, costs: Costs = OTHERS, learned: Learned = NOTHING_LEARNED, known: Known | None = None
    ) -> None:
        self._costs, self._learned, self._known = costs, learned, known or Known()
        # A million figures: no objects are made of them, nor of their visits.
        self._ids, self._whys, self._visits, self._done = array("q"), bytearray(), array("q"), bytearray()
        self._rates, self._lots, self._sizes = array("d"), array("d"), array("i")
        self._first, self._last = array("q"), array("q")
        """Of each visit the figures of its sentence, as places in `_ids`."""
        self._worth = 1.0
        self._documents: list[tuple[int, int]] = []
        """Ids, and where each begins in `_ids`."""

    def add(
        self, document_id: int, sha256: str, rows: Sequence[Standing], *, is_doubtful: bool = False
    ) -> None:
        """The figures of one document, in text order; those of one that is foreign or spam come last."""
        self._worth = _DOUBTFUL if is_doubtful else 1.0
        self._documents.append((document_id, len(self._ids)))
        told = risks_of(rows, self._learned, self._known)
        for start, sentence in groupby(told, key=lambda one: one[0].start):
            self._add_sentence(list(sentence), 1.0 if is_doubtful else lot(sha256, start))

    def _add_sentence(self, sentence: Sequence[tuple[Standing, float, Why]], drawn: float) -> None:
        first, reach = len(self._ids), self._known.reach
        savings: list[tuple[float, int]] = []
        for index, (row, wrong, why) in enumerate(sentence, start=first):
            hanging = reach.get(row.figure_id, 1)
            told = Why.REACH if hanging >= _MUCH and why < Why.CHECK else why
            self._ids.append(row.figure_id)
            self._whys.append(Why.DECIDED if row.decided else told)
            self._visits.append(-1)
            self._done.append(row.decided > 1)
            if not row.decided:
                savings.append((wrong * hanging, index))
        savings.sort(key=lambda one: (-one[0], one[1]))
        length = sentence[0][0].end - sentence[0][0].start
        while savings:
            taken, rate = self._visit(savings, length, whole=drawn < LOTS[-1])
            for _saving, index in savings[:taken]:
                self._visits[index] = len(self._rates)
            del savings[:taken]
            self._open(rate * self._worth, drawn, taken, first)

    def _open(self, rate: float, drawn: float, figures: int, first: int) -> None:
        self._rates.append(rate)
        self._lots.append(drawn)
        self._sizes.append(figures)
        self._first.append(first)
        self._last.append(len(self._ids))

    def _visit(self, savings: Sequence[tuple[float, int]], length: int, *, whole: bool) -> tuple[int, float]:
        """How many figures of a sentence pay best together, the riskiest first, and what a second brings.

        One more is taken along as long as that lifts the mean; a sentence that was drawn is taken as a whole.
        """
        saved, best = 0.0, (0, 0.0)
        for taken, (saving, _index) in enumerate(savings, start=1):
            saved += saving
            rate = saved / self._costs.of_sentence(length, taken)
            if rate > best[1] or whole:
                best = taken, rate
        return best

    def ordered(self, order: Order) -> Ordered:
        """The queue in that order."""
        visits = sorted(range(len(self._rates)), key=self._rates.__getitem__, reverse=True)
        made = Ordered(array("q"), bytearray(), [], self._learned.rules)
        if order is Order.JUMPING:
            for visit in visits:
                self._take(made, visit, range(self._first[visit], self._last[visit]))
        else:
            rounds = self._rounds(visits)
            for number in range(len(ROUNDS) + 1):
                self._take_round(made, rounds, number)
        self._take_round(made, None, -1)
        return made

    def _rounds(self, visits: Sequence[int]) -> bytearray:
        """The round of each visit; what was drawn comes in the first two."""
        rounds = bytearray([len(ROUNDS)] * len(visits))
        room = [share * len(self._ids) for share in ROUNDS]
        for visit in visits:
            drawn = sum(self._lots[visit] >= most for most in LOTS)
            if drawn < len(LOTS):
                rounds[visit] = drawn
                for number in range(drawn, len(room)):
                    room[number] -= self._sizes[visit]
                self._tell_lot(visit)
        taken, number = 0, 0
        for visit in visits:
            if self._lots[visit] < LOTS[-1]:
                continue
            while number < len(room) and taken >= room[number]:
                number += 1
            rounds[visit] = number
            taken += self._sizes[visit]
        return rounds

    def _tell_lot(self, visit: int) -> None:
        for index in range(self._first[visit], self._last[visit]):
            if self._visits[index] == visit and self._whys[index] < Why.ODD_ENTITY:
                self._whys[index] = Why.LOT

    def _take_round(self, made: Ordered, rounds: bytearray | None, number: int) -> None:
        """A round, document by document, the one that pays best first; without a round the decided."""
        found: list[tuple[float, int, list[int]]] = []
        begins = [*(first for _document, first in self._documents), len(self._ids)]
        for at, (first, end) in enumerate(pairwise(begins)):
            visits = self._visits
            if rounds is None:
                here = [index for index in range(first, end) if visits[index] < 0]
                pay = 0.0
            else:
                here = [
                    index
                    for index in range(first, end)
                    if visits[index] >= 0 and rounds[visits[index]] == number
                ]
                pay = sum(self._rates[visits[index]] for index in here) / (len(here) or 1)
            if here:
                found.append((-pay, at, here))
        for _pay, at, here in sorted(found):
            self._put(made, self._documents[at][0], here)

    def _take(self, made: Ordered, visit: int, sentence: range) -> None:
        here = [index for index in sentence if self._visits[index] == visit]
        at = bisect_right(self._documents, here[0], key=lambda one: one[1]) - 1
        self._put(made, self._documents[at][0], here)

    def _put(self, made: Ordered, document_id: int, here: Sequence[int]) -> None:
        made.ids.extend(map(self._ids.__getitem__, here))
        made.whys.extend(map(self._whys.__getitem__, here))
        one = Stretch(document_id, len(here), sum(map(self._done.__getitem__, here)))
        if made.stretches and made.stretches[-1].document_id == document_id:
            last = made.stretches.pop()
            one = Stretch(document_id, last.figures + one.figures, last.done + one.done)
        made.stretches.append(one)


def lot(sha256: str, start: int) -> float:
    """A number from 0 to 1 that nothing about a sentence tells beforehand, and that is always the same."""
    digest = hashlib.blake2b(f"{sha256}:{start}".encode(), digest_size=6).digest()
    return int.from_bytes(digest) / 2**48
