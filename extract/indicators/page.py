"""A document's words as the indicators read them, and stretches of it as bare pairs of offsets."""

from bisect import bisect_left

from extract.entities.actors import actors
from extract.figures import Span
from extract.passages import Passage
from extract.periods.dates import folded, mentions

Stretch = tuple[int, int]
"""Where words begin and end: thousands are cut that nobody keeps, and a pair costs nothing."""


class Page:
    """The words of one document, as they stand and folded, with its times and names."""

    def __init__(self, passage: Passage) -> None:
        self.text = passage.text
        self.low = folded(passage.text)
        self.sentences = passage.sentences
        self.times = mentions(passage.text)
        self._time_starts = (*self.times.starts, len(passage.text))
        self.names = actors(passage.text)
        self.left: dict[Stretch, Stretch] = {}
        """What is left of a stretch without whom it speaks of, of those asked about so far."""

    def sentence(self, at: int) -> Span:
        """One sentence; the whole text when it was not cut into any."""
        return self.sentences[at] if at < len(self.sentences) else Span(0, len(self.text))

    def next_time(self, at: int) -> int:
        """Where the first time begins that stands there or behind; the end of the text without one."""
        return self._time_starts[bisect_left(self._time_starts, at)]

    def of(self, stretch: Stretch) -> str:
        """The words of a stretch."""
        return self.text[stretch[0] : stretch[1]]

    def size(self, stretch: Stretch) -> int:
        """How many words a stretch has."""
        return len(self.low[stretch[0] : stretch[1]].split())


def may_say(words: str, firsts: frozenset[str]) -> bool:
    """Whether one of these words may be said: a cheap look before a pattern is run over all of them."""
    said = words.split()
    # Only where no mark clings to a word is a word that is not among them not said at all.
    return bool(said) and not (firsts.isdisjoint(said) and "".join(said).isalnum())
