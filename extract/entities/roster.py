"""A passage's names and figures as they are looked up for one figure after another, nothing told twice."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extract.entities.actors import actors
from extract.entities.names import Actor
from extract.figures import Kind, Span
from extract.passages import Passage, Quantity
from extract.patterns import folded_pattern
from extract.periods.dates import folded
from extract.vocabulary import fold, words

NEAR = 500
"""How far, in code points, a name may stand from its figure within one sentence."""
_PROVINCES = folded_pattern(r" +tỉnh(?!\w)")
_ALL_PROVINCES = frozenset((34, 63, 64))
_TURN = fold("lần lượt")


class Roster:
    """A passage with its names, and what is rare enough in it to be asked for first."""

    __slots__ = (
        "_nationwide",
        "_within",
        "attendance",
        "carried",
        "in_turn",
        "low",
        "names",
        "passage",
        "quantities",
        "sentences",
        "starts",
        "text",
        "title",
        "topics",
    )  # fmt: skip

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.text, self.low = passage.text, folded(passage.text)
        self.sentences, self.quantities = passage.sentences, passage.quantities
        self.title = passage.title or Span(0, 0)
        self.names = actors(passage.text)
        self.starts = [one.span.start for one in passage.quantities]
        """Where each figure begins."""
        self.in_turn = _TURN in self.low
        self.attendance = any(word in self.low for word in words("agencies", "attendance"))
        """Whether anywhere it is told who attended."""
        self._nationwide = [index for index, one in enumerate(passage.quantities) if self._counts_all(one)]
        self.topics: dict[int, Actor | None] = {}
        """Whom a sentence is about, of those asked about so far."""
        self.carried: dict[int, Actor | None] = {}
        """Whom the sentences before one were about, of those asked about so far."""
        self._within: dict[int, bool] = {}
        """Whether a sentence has any name, of those asked about so far."""

    def _counts_all(self, one: Quantity) -> bool:
        if one.kind is not Kind.COUNT or one.value not in _ALL_PROVINCES:
            return False
        return _PROVINCES.match(self.low, one.span.end) is not None

    def start_of(self, quantity: Quantity) -> int:
        """Where the words begin that are near a figure in its sentence."""
        return max(self.sentences[quantity.sentence].start, quantity.span.start - NEAR)

    def before(self, quantity: Quantity, end: int) -> Sequence[Actor]:
        """The names in a figure's sentence, near it, that begin before a place."""
        if quantity.sentence not in self._within:
            span = self.sentences[quantity.sentence]
            self._within[quantity.sentence] = bool(self.names.between(span.start, span.end))
        return self.names.between(self.start_of(quantity), end) if self._within[quantity.sentence] else ()

    def is_nationwide(self, index: int, back: int) -> bool:
        """Whether a figure or one shortly before it, in its sentence, counts all provinces."""
        at = bisect_right(self._nationwide, index) - 1
        if at < 0 or self._nationwide[at] < index - back:
            return False
        return self.quantities[self._nationwide[at]].sentence == self.quantities[index].sentence

    def figure_from(self, place: int) -> int:
        """The first figure that begins there or later."""
        return bisect_left(self.starts, place)


_latest: list[Roster] = []
"""That of the last passage asked about."""


def roster(passage: Passage) -> Roster:
    """The passage's roster; of one passage after another, only the last is kept."""
    if not _latest or _latest[0].passage is not passage:
        _latest[:] = [Roster(passage)]
    return _latest[0]
