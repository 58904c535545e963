"""A passage's times and figures as they are looked up for one figure after another, nothing told twice."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from extract.figures import Span
from extract.passages import Passage, Quantity
from extract.periods.dates import folded, mentions
from extract.periods.times import Mention

NEAR = 400
"""How far, in code points, a time may stand from its figure within one sentence."""


class Timeline:
    """A passage with the places of its sentences, figures and times, and what was told of them so far."""

    __slots__ = (
        "_within", "ends", "firsts", "in_title", "low", "passage", "published", "quantities",
        "sentence_starts", "sentences", "starts", "text", "times", "title", "told",
    )  # fmt: skip

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.text, self.low = passage.text, folded(passage.text)
        self.sentences, self.quantities = passage.sentences, passage.quantities
        self.published = passage.published
        self.title = passage.title or Span(0, 0)
        self.times = mentions(passage.text)
        self.starts = [one.span.start for one in passage.quantities]
        """Where each figure begins."""
        self.ends = [one.span.end for one in passage.quantities]
        self.sentence_starts = [one.start for one in passage.sentences]
        self.firsts: dict[int, int] = {}
        """The first figure of each sentence that has any."""
        for index, one in enumerate(passage.quantities):
            self.firsts.setdefault(one.sentence, index)
        self.in_title = range(
            bisect_left(self.starts, self.title.start), bisect_left(self.starts, self.title.end)
        )
        """The figures of the headline."""
        self.told: defaultdict[Any, dict[int, Any]] = defaultdict(dict)
        """What was told of the times so far, by who told it and by where they begin."""
        self._within: dict[int, tuple[Mention, ...]] = {}

    def sentence_at(self, place: int) -> int:
        """Which sentence a place stands in, or behind."""
        return bisect_left(self.sentence_starts, place + 1) - 1

    def within(self, quantity: Quantity) -> tuple[Mention, ...]:
        """The times of a figure's sentence."""
        found = self._within.get(quantity.sentence)
        if found is None:
            span = self.sentences[quantity.sentence]
            found = self._within[quantity.sentence] = self.times.between(span.start, span.end)
        return found


_Told = TypeVar("_Told")


def once(tell: Callable[[Timeline, Mention], _Told]) -> Callable[[Timeline, Mention], _Told]:
    """Have it told but once for each time of a passage."""

    @wraps(tell)
    def told(line: Timeline, one: Mention) -> _Told:
        known: dict[int, _Told] = line.told[tell]
        at = one.span.start
        if at not in known:
            known[at] = tell(line, one)
        return known[at]

    return told


_latest: list[Timeline] = []
"""That of the last passage asked about."""


def timeline(passage: Passage) -> Timeline:
    """The passage's timeline; of one passage after another, only the last is kept."""
    if not _latest or _latest[0].passage is not passage:
        _latest[:] = [Timeline(passage)]
    return _latest[0]
