"""The queue in the order of what a second is expected to save there.

A sentence is looked at as a whole: what it saves is the risk of its undecided proposals, each times how much
hangs on it; what it costs is the time to read it and to judge them. By that the sentences are parted into
rounds: the tenth of the figures that pays best, the next fifth, and the rest. Within a round it goes document
by document, the best first, and in each document on in reading order: to leap about costs the reader what
was just read. Jumping order leaves that out and takes the sentences just as they pay.

A thirtieth of the sentences is drawn by lot, a third of it into the first round, the others into the second:
what is looked at because it looked bad says nothing of what did not (see `store.payoff.remainder`). The lot
is made of the document's own hash, so that the same queue is always the same.
"""

import hashlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from store.payoff.costs import OTHERS, Costs
from store.payoff.risks import NOTHING_LEARNED, Learned, Why, risk

ROUNDS = (0.1, 0.3)
"""Shares of the figures at which a round ends."""
LOTS = (0.01, 0.03)
"""Shares of the sentences that are drawn into the first round, and into the first two."""
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
    stretches: Sequence[Stretch]


def risks_of(
    rows: Sequence[Standing], learned: Learned, known: Known
) -> Iterator[tuple[Standing, float, Why]]:
    """A document's proposals in text order, each with how likely it is wrong and what says so."""
    for index, row in enumerate(rows):
        yield (
            row,
            *risk(
                row.confidence,
                learned.shift(row.rule),
                known.worst.get(row.figure_id),
                _oddities(rows, index),
            ),
        )


def _oddities(rows: Sequence[Standing], index: int) -> list[str]:
    """The fields in which the proposals before and behind agree with each other and not with this one."""
    if not 0 < index < len(rows) - 1:
        return []
    before, row, behind = rows[index - 1], rows[index], rows[index + 1]
    odd = []
    if before.entity == behind.entity != row.entity:
        odd.append("entity")
    if before.period == behind.period != row.period:
        odd.append("period")
    return odd


class Payoff:
    """Takes documents one after the other and orders their sentences."""

    def __init__(
        self, costs: Costs = OTHERS, learned: Learned = NOTHING_LEARNED, known: Known | None = None
    ) -> None:
        self._costs, self._learned, self._known = costs, learned, known or Known()
        self._ids, self._whys = array("q"), bytearray()
        # Of each sentence; a million figures stand in some hundred thousand, so no objects are made of them.
        self._first, self._done = array("q"), array("i")
        self._documents, self._rates, self._lots = array("q"), array("d"), array("d")

    def add(self, document_id: int, sha256: str, rows: Sequence[Standing]) -> None:
        """The figures of one document, in text order."""
        sentence: list[tuple[Standing, float, Why]] = []
        for one in risks_of(rows, self._learned, self._known):
            if sentence and sentence[-1][0].start != one[0].start:
                self._close(document_id, sha256, sentence)
                sentence = []
            sentence.append(one)
        if sentence:
            self._close(document_id, sha256, sentence)

    def _close(self, document_id: int, sha256: str, sentence: Sequence[tuple[Standing, float, Why]]) -> None:
        self._first.append(len(self._ids))
        self._documents.append(document_id)
        saving, undecided = 0.0, 0
        reach = self._known.reach
        for row, wrong, why in sentence:
            self._ids.append(row.figure_id)
            if row.decided:
                self._whys.append(Why.DECIDED)
                continue
            hanging = reach.get(row.figure_id, 1)
            self._whys.append(Why.REACH if hanging >= _MUCH and why < Why.CHECK else why)
            saving += wrong * hanging
            undecided += 1
        self._done.append(sum(row.decided > 1 for row, _wrong, _why in sentence))
        row = sentence[0][0]
        cost = self._costs.of_sentence(row.end - row.start, undecided)
        self._rates.append(saving / cost if undecided else -1.0)
        self._lots.append(lot(sha256, row.start) if undecided else 1.0)

    def ordered(self, order: Order) -> Ordered:
        """The queue in that order."""
        self._first.append(len(self._ids))
        sentences = sorted(range(len(self._rates)), key=self._rates.__getitem__, reverse=True)
        if order is not Order.JUMPING:
            sentences = self._in_rounds(sentences)
        ids, whys, stretches = array("q"), bytearray(), list[Stretch]()
        for number in sentences:
            first, behind = self._first[number], self._first[number + 1]
            ids.extend(self._ids[first:behind])
            whys += self._whys[first:behind]
            one = Stretch(self._documents[number], behind - first, self._done[number])
            if stretches and stretches[-1].document_id == one.document_id:
                last = stretches.pop()
                one = Stretch(one.document_id, last.figures + one.figures, last.done + one.done)
            stretches.append(one)
        self._first.pop()
        return Ordered(ids, whys, stretches)

    def _in_rounds(self, sentences: Sequence[int]) -> list[int]:
        edges = [share * len(self._ids) for share in ROUNDS]
        rounds: list[list[int]] = [[] for _ in (*ROUNDS, 1)]
        drawn = [[number for number in sentences if self._lots[number] < most] for most in LOTS]
        lots = [set(drawn[0]), set(drawn[1]) - set(drawn[0])]
        figures, at = 0, 0
        for chosen, group in zip(lots, rounds, strict=False):
            group.extend(chosen)
            for number in chosen:
                self._tell_lot(number)
        held = [sum(self._size(number) for number in chosen) for chosen in lots]
        for number in sentences:
            if number in lots[0] or number in lots[1]:
                continue
            while at < len(edges) and figures + sum(held[: at + 1]) >= edges[at]:
                at += 1
            rounds[at if self._rates[number] >= 0 else -1].append(number)
            figures += self._size(number)
        return [number for group in rounds for number in self._by_document(group)]

    def _tell_lot(self, number: int) -> None:
        for index in range(self._first[number], self._first[number + 1]):
            if self._whys[index] < Why.RULE:
                self._whys[index] = Why.LOT

    def _size(self, number: int) -> int:
        return self._first[number + 1] - self._first[number]

    def _by_document(self, group: Sequence[int]) -> list[int]:
        """Documents by what their sentences of this round pay, each in reading order."""
        pay: dict[int, list[float]] = {}
        for number in group:
            pay.setdefault(self._documents[number], []).append(self._rates[number])
        best = {document: sum(rates) / len(rates) for document, rates in pay.items()}
        return sorted(
            group,
            key=lambda number: (-best[self._documents[number]], self._documents[number], number),
        )


def lot(sha256: str, start: int) -> float:
    """A number from 0 to 1 that nothing about a sentence tells beforehand, and that is always the same."""
    digest = hashlib.blake2b(f"{sha256}:{start}".encode(), digest_size=6).digest()
    return int.from_bytes(digest) / 2**48
