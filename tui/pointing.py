"""A place in the passage that is pointed at by keys: first numbers that nobody took, then words."""

import re
import unicodedata
from collections.abc import Sequence

from extract.figures import Span

_WORD = re.compile(r"\w(?:[^\s\"“”()\[\]]*\w)?%?")


class Pointing:
    """Where one points, in offsets of the document."""

    def __init__(
        self,
        passage: str,
        start: int,
        numbers: Sequence[Span],
        at: Span | None = None,
        sentence: Span | None = None,
    ) -> None:
        """`start` is where the passage begins; `at` a span to begin with, else the first number or word.

        Words of the sentence, where one is given, come before those around it.
        """
        self._passage, self._from = passage, start
        words = [Span(word.start() + start, word.end() + start) for word in _WORD.finditer(passage)]
        self._ends = [word.end for word in words]
        if sentence is not None:
            words.sort(key=lambda word: not sentence.contains(word))
        self._stops = [*([] if at is None else [at]), *numbers, *words]
        self._at = 0
        self.numbers = len(numbers) + (at is not None)
        """How many of the stops are numbers."""
        self.span = self._stops[0] if self._stops else Span(start, start + len(passage))
        self.is_stretched = at is not None
        """Whether the span was chosen by hand, to its very end."""

    def move(self, step: int) -> None:
        """To another stop, around the ends."""
        if self._stops:
            self._at = (self._at + step) % len(self._stops)
            self.span = self._stops[self._at]
            self.is_stretched = False

    def hold(self, span: Span) -> None:
        """Take the place of the number that is read where one points."""
        self.span = span

    def stretch(self, step: int) -> None:
        """Take in one word more, or one less."""
        later = [end for end in self._ends if end > self.span.end]
        earlier = [end for end in self._ends if self.span.start < end < self.span.end]
        ends = later[:1] if step > 0 else earlier[-1:]
        if ends:
            self.span = Span(self.span.start, ends[0])
            self.is_stretched = True

    def nudge(self, edge: str, step: int) -> None:
        """Let the span begin or end a letter later or earlier."""
        start, end = self.span
        if edge == "start":
            start = self._letter_from(start, step)
        else:
            end = self._letter_from(end, step)
        if start < end:
            self.span = Span(start, end)
            self.is_stretched = True

    def _letter_from(self, place: int, step: int) -> int:
        """The edge of the letter beside, with the marks that combine with it."""
        at = place - self._from + step
        while 0 < at < len(self._passage) and unicodedata.combining(self._passage[at]):
            at += step
        return self._from + min(max(at, 0), len(self._passage))
