"""Words as they are searched for: one spelling for all that looks alike, and one without marks.

The spelling of a text is its matching copy in lower case with one tone placement (`Hoá`, `hóa`); the bare
words are its words without marks, `đ` as `d`. A number is one word as it is written, `79,5` or `1.250`; the
signs of `67,32%` and `62/63` are words beside it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from extract.figures import Span
from extract.text import matching_copy
from extract.vocabulary import fold

EDITION = 1
"""Goes up with every change here that spells a text otherwise: the words are then indexed anew."""

LONGEST = 64
"""Code points of a word that are indexed; a hit is compared whole."""

_MARKS = "\u0300-\u036f"
_MARK = re.compile(f"[{_MARKS}]")
_WORD = re.compile(rf"\w[\w{_MARKS}]*(?:(?<=\d)[.,](?=\d)[\w{_MARKS}]+)*|[%‰]|(?<=\d)/(?=\d)")
_QUOTED = re.compile('["“”„](?P<phrase>[^"“”„]*)["“”„]?(?P<star>[*]?)|(?P<plain>[^\\s"“”„]+)')


@lru_cache(maxsize=1 << 16)
def bare(word: str) -> str:
    """A spelt word without its marks."""
    if word.isascii():
        return word
    stripped = _MARK.sub("", unicodedata.normalize("NFD", word))
    return stripped.casefold().replace("đ", "d") or word


def spelling(text: str) -> str:
    """The one spelling of a text, in words with a space between."""
    return " ".join(_WORD.findall(_lower(matching_copy(text).text)))


def bared(spelt: str) -> str:
    """The same without marks, word for word."""
    return " ".join(map(bare, spelt.split(" ")))


def _lower(text: str) -> str:
    # Sigma's form depends on what follows it, which a query does not know.
    return fold(text).replace("ς", "σ").replace("_", " ")


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
        words = " ".join(_WORD.findall(_lower(stretch)))
        if words:
            starred = bool(found["star"]) or stretch.rstrip().endswith("*")
            yield Part(words, starred and words[-1] not in "%‰/")


class Wording:
    """A text and its words, to be compared with what is searched for."""

    def __init__(self, text: str, *, exact: bool) -> None:
        self._text = text
        self._copy = matching_copy(text)
        self._lowered = _lower(self._copy.text)
        spelt = " ".join(_WORD.findall(self._lowered))
        self.words = f" {spelt if exact else bared(spelt)} " if spelt else " "

    def marks(self, parts: Iterable[Part]) -> tuple[Span, ...]:
        """Where the parts stand in the text, in order, what overlaps or follows at once as one."""
        ends = sorted(ends for part in parts for ends in part.ends_in(self.words))
        if not ends:
            return ()
        places = [found.span() for found in _WORD.finditer(self._lowered)]
        spans: list[Span] = []
        for first, last in ends:
            span = self._copy.to_source(Span(places[first][0], places[last][1]))
            if spans and not self._text[spans[-1].end : span.start].strip():
                span = Span(spans[-1].start, max(span.end, spans.pop().end))
            spans.append(span)
        return tuple(spans)
