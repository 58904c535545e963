"""A text with its numerals and words, as the rules look them up."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from extract.amounts import Numeral, numerals
from extract.figures import Span
from extract.lines import Line, line_around
from extract.periods.dates import folded
from extract.statuses.plans import planned
from extract.tokens import Words, tokens_between

_ENGLISH = re.compile(r"[0-9]{1,3}(?:(?:,[0-9]{3})+\.[0-9]+|(?:,[0-9]{3}){2,})")
_POINT = re.compile(r"[0-9]+\.[0-9]{1,2}")
_VIETNAMESE = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3})+,[0-9]+|(?:\.[0-9]{3}){2,})|[0-9]+,[0-9]{1,2}")


@dataclass(kw_only=True, eq=False)
class Scene:
    """The matching copy with everything that rules look up in it.

    Numerals are looked at in order: of lines and words, only those asked for last are kept.
    """

    text: str
    sentences: tuple[Span, ...]
    published: date | None = None
    folded: str = field(init=False)
    numerals: tuple[Numeral, ...] = field(init=False)
    _last: dict[int, int] = field(init=False, repr=False)
    """Where the last numeral of each sentence begins."""
    _sentence: int = field(init=False, repr=False, default=-1)
    _words: Words = field(init=False, repr=False)
    _line: Line | None = field(init=False, repr=False, default=None)

    def __post_init__(self) -> None:
        self.folded = folded(self.text)
        self.numerals = tuple(numerals(self.folded, self.sentences))
        self._last = {numeral.sentence: numeral.start for numeral in self.numerals}

    def words(self, sentence: int) -> Words:
        """The words and marks of a sentence as far as its last numeral."""
        if sentence != self._sentence:
            self._sentence = sentence
            begin = self.sentences[sentence].start
            self._words = Words(*tokens_between(self.folded, begin, self._last[sentence]))
        return self._words

    def line(self, at: int) -> Line:
        """The line that a place stands in."""
        line = self._line
        if line is None or not line.start <= at <= line.end:
            line = self._line = line_around(self.folded, at)
        return line

    @cached_property
    def planned(self) -> frozenset[int]:
        """The sentences, by index, in lists and sections of targets."""
        this_year = self.published.year if self.published is not None else 0
        return planned(self.text, self.folded, self.sentences, this_year)

    @cached_property
    def _styles(self) -> list[tuple[Numeral, int]]:
        """The numbers with separators, each with its style: above zero English, below Vietnamese."""
        separated = [numeral for numeral in self.numerals if not numeral.digits.isdigit()]
        return [
            (
                numeral,
                (_ENGLISH.fullmatch(numeral.digits) is not None)
                - (_VIETNAMESE.fullmatch(numeral.digits) is not None),
            )
            for numeral in separated
        ]

    @cached_property
    def english(self) -> bool:
        """Whether the passage writes its numbers in English style: a comma groups."""
        return sum(style for _, style in self._styles) > 0

    def reads_english(self, numeral: Numeral) -> bool:
        """Whether the number is in English style; of a comma (`47,500 tỷ`) its own paragraph says more."""
        return (
            self.english
            if "." in numeral.digits
            else self._english_lines.get(self._paragraph(numeral), self.english)
        )

    def _paragraph(self, numeral: Numeral) -> int:
        """Where the numeral's paragraph ends."""
        return bisect_right(self._breaks, numeral.start)

    @cached_property
    def _breaks(self) -> list[int]:
        """Where the lines end."""
        return [line.start() for line in re.finditer("\n", self.text)]

    @cached_property
    def _english_lines(self) -> dict[int, bool]:
        """The paragraphs that show their style: percentages and magnitudes with a point tell too."""
        votes: dict[int, int] = {}
        for numeral, style in self._styles:
            point = (numeral.percent or numeral.scaled) and _POINT.fullmatch(numeral.digits)
            vote = 1 if point else style
            if vote:
                line = self._paragraph(numeral)
                votes[line] = votes.get(line, 0) + vote
        return {line: vote > 0 for line, vote in votes.items() if vote}
