"""Words as they are compared: one spelling for all that looks alike, and one without marks.

The spelling of a text is its matching copy in lower case with one tone placement (`Hoá`, `hóa`); the bare
words are its words without marks, `đ` as `d`. A number is one word as it is written, `79,5` or `1.250`; the
signs of `67,32%` and `62/63` are words beside it.
"""

import re
import unicodedata
from functools import lru_cache

from extract.text import matching_copy
from extract.vocabulary import fold

_MARKS = "\u0300-\u036f"
_MARK = re.compile(f"[{_MARKS}]")
WORD = re.compile(rf"\w[\w{_MARKS}]*(?:(?<=\d)[.,](?=\d)[\w{_MARKS}]+)*|[%‰]|(?<=\d)/(?=\d)")
"""A word of a lowered text."""


@lru_cache(maxsize=1 << 13)
def bare(word: str) -> str:
    """A spelt word without its marks."""
    if word.isascii():
        return word
    stripped = _MARK.sub("", unicodedata.normalize("NFD", word))
    return stripped.casefold().replace("đ", "d") or word


def spelling(text: str) -> str:
    """The one spelling of a text, in words with a space between."""
    return " ".join(WORD.findall(lowered(matching_copy(text).text)))


def bared(spelt: str) -> str:
    """The same without marks, word for word."""
    return " ".join(map(bare, spelt.split(" ")))


def lowered(text: str) -> str:
    """A matching copy in the letters that words are compared in, code point for code point."""
    # Sigma's form depends on what follows it, which a query does not know.
    return fold(text).replace("ς", "σ").replace("_", " ")
