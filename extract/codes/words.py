"""Words of indicators and units as the catalogue compares them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from extract.spelling import bare, spelling

Abbreviations = Mapping[str, tuple[str, ...]]
"""A spelt word and what it stands for."""
GAP = "*"
"""In a pattern: any words, or none."""

# `kỹ` and `kĩ`, `tỷ` and `tỉ`, `quý` and `quí` are one word each.
_ENDS_IN_Y = re.compile("(?:[hklmst]|qu)[yỳýỷỹỵ]")
_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_PERCENT = ("phần", "trăm")


def words_of(text: str, abbreviations: Abbreviations | None = None) -> tuple[str, ...]:
    """The words of a text, abbreviations written out."""
    words = spelling(text).split()
    if abbreviations:
        words = [long for word in words for long in abbreviations.get(word, (word,))]
    return tuple(word.translate(_I) if _ENDS_IN_Y.fullmatch(word) else word for word in words)


@lru_cache(1 << 12)
def unit_words(unit: str) -> tuple[str, ...]:
    """The words of a unit; percent has one spelling."""
    words = words_of(unit)
    return ("%",) if words == _PERCENT else words


def segments(pattern: str, abbreviations: Abbreviations) -> tuple[tuple[str, ...], ...]:
    """The stretches of words of a pattern between its gaps."""
    return tuple(words_of(stretch, abbreviations) for stretch in pattern.split(GAP))


def is_same(one: str, other: str) -> bool:
    """Whether two words are one: a word without marks is any that it could be."""
    return one == other or (bare(one) == bare(other) and (one.isascii() or other.isascii()))


def places(words: Sequence[str], segment: Sequence[str], start: int) -> Iterator[int]:
    """Where a stretch of words stands, from a word on."""
    for at in range(start, len(words) - len(segment) + 1):
        if all(map(is_same, words[at : at + len(segment)], segment)):
            yield at
