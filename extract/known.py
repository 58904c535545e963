"""All that the lexicon knows to be counted or measured, looked up word by word."""

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from extract.vocabulary import classes, lexicon

_WORD = re.compile(r"[°ºµμ]?[^\W\d_][^\W_]*(?:-[^\W\d_]+)*|[$€£¥‰°]|%(?=(?:\s|[.,;:)/])|[o0]\b)[o0]?")
_PIECES = re.compile(r"[^ /]+|[ /][^ /]*")
_BETWEEN = frozenset(" /")
_MOST_WORDS, _MOST_CHARS = 6, 60
UNLISTED_WORDS = 2
"""Most words of a unit that no list holds."""


class Sort(StrEnum):
    """What a unit measures, as the lexicon files list it."""

    CURRENCY = "currency"
    PERCENT_POINT = "percent_point"
    DURATION = "duration"
    FIRM_DURATION = "firm_duration"
    MEASURE = "measure"
    NOUN = "noun"
    MONEY = "money"
    """A word that money is spoken of with, no currency: `viện phí`."""
    UNKNOWN = "unknown"
    """A word that no list holds, taken on trust."""


def _known_units() -> Mapping[str, Sort]:
    """Every unit of the lexicon with what it measures; nouns yield to measures of the same spelling."""
    known = {entry: Sort(key) for entry, key in classes("units").items()}
    for entry in (*lexicon("nouns")["noun"], *lexicon("nouns")["classifier"]):
        known.setdefault(entry, Sort.NOUN)
    for entry in lexicon("magnitudes")["money"]:
        known.setdefault(entry, Sort.MONEY)
    return known


def _longest_by_first_word() -> Mapping[str, int]:
    """The first words of all that is known, with how many words the longest of theirs can have."""
    lengths: dict[str, int] = {}
    for entry in _KNOWN:
        if first := _WORD.match(entry):
            words_of_it = min(_MOST_WORDS, entry.count(" ") + entry.count("/") + 1)
            lengths[first[0]] = max(lengths.get(first[0], UNLISTED_WORDS), words_of_it)
    return lengths


class _Node:
    """What is known that begins with the same words: its own sort if they are a unit, and how it goes on."""

    __slots__ = ("longer", "sort")

    def __init__(self) -> None:
        self.sort: Sort | None = None
        self.longer: dict[str, _Node] = {}
        """By the next word, with the space or slash before it."""


def _tree() -> dict[str, _Node]:
    """All that is known, word by word."""
    root: dict[str, _Node] = {}
    for entry, sort in _KNOWN.items():
        first, *others = _PIECES.findall(entry)
        if len(others) < _MOST_WORDS:
            node = root.setdefault(first, _Node())
            for other in others:
                node = node.longer.setdefault(other, _Node())
            node.sort = sort
    return root


_KNOWN = _known_units()
_TREE = _tree()
_LENGTHS = _longest_by_first_word()


def known_at(folded: str, start: int, limit: int) -> int | None:
    """Where the lexicon's noun that begins there ends."""
    found = longest(folded, start, limit)
    return found[0] if found is not None and found[1] is not Sort.MONEY else None


def word_ends(folded: str, start: int, limit: int) -> list[int]:
    """Where each of the words from there on ends, while only single spaces or slashes part them.

    No more of them than the longest entry has that begins with the first.
    """
    limit = min(limit, start + _MOST_CHARS)
    word = _WORD.match(folded, start, limit)
    if word is None:
        return []
    ends = [word.end()]
    for _ in range(_LENGTHS.get(word[0], UNLISTED_WORDS) - 1):
        at = ends[-1] + 1
        if folded[at - 1 : at] not in _BETWEEN or (word := _WORD.match(folded, at, limit)) is None:
            break
        ends.append(word.end())
    return ends


def first_word(folded: str, start: int, limit: int) -> re.Match[str] | None:
    """The word that begins there, if a unit can begin with it."""
    return _WORD.match(folded, start, min(limit, start + _MOST_CHARS))


def longest(folded: str, start: int, limit: int) -> tuple[int, Sort] | None:
    """Where the longest lexicon entry ends that begins there, and what it measures."""
    word = first_word(folded, start, limit)
    return longest_from(folded, word, limit) if word is not None else None


def longest_from(folded: str, word: re.Match[str], limit: int) -> tuple[int, Sort] | None:
    """The same with its first word."""
    limit = min(limit, word.start() + _MOST_CHARS)
    node, found = _TREE.get(word[0]), None
    while node is not None:
        end = word.end()
        if node.sort is not None:
            found = end, node.sort
        if not node.longer or folded[end : end + 1] not in _BETWEEN:
            break
        following = _WORD.match(folded, end + 1, limit)
        if following is None:
            break
        word = following
        node = node.longer.get(folded[end : word.end()])
    return found


def misspelt_end(folded: str, start: int, end: int, limit: int) -> int | None:
    """Where a noun of two words ends whose second has lost or changed a mark: `trường hơp`."""
    letters = _begin_pairs().get(folded[start:end]) if folded[end : end + 1] in _BETWEEN else None
    initial = folded[end + 1 : end + 2]
    if not letters or (initial.isascii() and initial not in letters):
        return None
    second = _WORD.match(folded, end + 1, min(limit, start + _MOST_CHARS))
    if second is None:
        return None
    right = _unmarked().get(_bare(folded[start : second.end()]), "")
    return second.end() if right.split(" ")[0] == folded[start:end] else None


@cache
def _begin_pairs() -> Mapping[str, frozenset[str]]:
    """The first word of every noun of two words with what the second may begin with, marks aside."""
    found: dict[str, set[str]] = {}
    for noun in _unmarked().values():
        first, _, second = noun.partition(" ")
        found.setdefault(first, set()).add(_bare(second[:1]))
    return {first: frozenset(letters) for first, letters in found.items()}


@cache
def _unmarked() -> Mapping[str, str]:
    """The nouns of two words that no other is like but for its marks, by their bare letters."""
    found: dict[str, str] = {}
    for noun, sort in _KNOWN.items():
        if sort is Sort.NOUN and noun.count(" ") == 1:
            bare = _bare(noun)
            found[bare] = "" if bare in found else noun
    return found


def _bare(words_of_it: str) -> str:
    """The letters without their marks."""
    letters = unicodedata.normalize("NFD", words_of_it)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("đ", "d")
