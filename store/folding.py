"""What is searched for, in words, and where they stand in a text: with marks or without.

How words are spelt, and bared of their marks, is `extract.spelling`'s.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.figures import Span
from extract.spelling import WORD, bare, bared, lowered, spelling
from extract.text import matching_copy

__all__ = ["EDITION", "LONGEST", "Part", "Wording", "bare", "bared", "read_query", "spelling"]

EDITION = 1
"""Goes up with every change here or there that spells a text otherwise: the words are then indexed anew."""

LONGEST = 64
"""Code points of a word that are indexed; a hit is compared whole."""

_QUOTED = re.compile('["“”„](?P<phrase>[^"“”„]*)["“”„]?(?P<star>[*]?)|(?P<plain>[^\\s"“”„]+)')


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is searched for: a word, or several in a row."""

    words: str
    """Spelt, a space between two."""
    is_prefix: bool = False
    """Whether the last word is only how one begins."""

    @property
    def bare(self) -> "Part":
        """The same without marks."""
        return Part(bared(self.words), self.is_prefix)

    def ends_in(self, words: str) -> list[tuple[int, int]]:
        """Where it stands in spelt words with a space around each: the numbers of its first and last."""
        sought = f" {self.words}" if self.is_prefix else f" {self.words} "
        found, at, length = [], words.find(sought), self.words.count(" ")
        while at >= 0:
            first = words.count(" ", 0, at)
            found.append((first, first + length))
            at = words.find(sought, at + 1)
        return found

    def is_in(self, words: str) -> bool:
        """Whether it stands there at all."""
        return (f" {self.words}" if self.is_prefix else f" {self.words} ") in words


def read_query(query: str) -> tuple[Part, ...]:
    """What a user searches for: words, "words in a row", beginnings*; anything else is no word.

    Whatever is written without a space between, such as `QĐ-TTg`, is in a row too.
    """
    return tuple(dict.fromkeys(_parts(matching_copy(query).text)))


def _parts(query: str) -> Iterator[Part]:
    for found in _QUOTED.finditer(query):
        stretch = found["plain"] or found["phrase"] or ""
        words = " ".join(WORD.findall(lowered(stretch)))
        if words:
            starred = bool(found["star"]) or stretch.rstrip().endswith("*")
            yield Part(words, starred and words[-1] not in "%‰/")


class Wording:
    """A text and its words, to be compared with what is searched for."""

    def __init__(self, text: str, *, exact: bool) -> None:
        self._text = text
        self._copy = matching_copy(text)
        self._lowered = lowered(self._copy.text)
        spelt = " ".join(WORD.findall(self._lowered))
        self.words = f" {spelt if exact else bared(spelt)} " if spelt else " "

    def marks(self, parts: Iterable[Part]) -> tuple[Span, ...]:
        """Where the parts stand in the text, in order, what overlaps or follows at once as one."""
        ends = sorted(ends for part in parts for ends in part.ends_in(self.words))
        if not ends:
            return ()
        places = [found.span() for found in WORD.finditer(self._lowered)]
        spans: list[Span] = []
        for first, last in ends:
            span = self._copy.to_source(Span(places[first][0], places[last][1]))
            if spans and not self._text[spans[-1].end : span.start].strip():
                span = Span(spans[-1].start, max(span.end, spans.pop().end))
            spans.append(span)
        return tuple(spans)
