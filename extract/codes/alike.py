"""Indicators without a code: which of them are spellings of one another, and which codes come near."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec

from extract.codes.catalogue import Catalogue, fits
from extract.codes.entries import Indicator
from extract.codes.words import GAP
from extract.spelling import bare

SUGGESTED = 3
"""Codes that are suggested at most."""
_LIBRARY = "rapidfuzz"
_NEAR = 70
"""Of 100: how alike two texts are, in whatever order their words stand, for one to be worth a look."""
_SHORT = 2
"""Words of so many letters are other words when one changes."""


def groups(texts: Iterable[str], known: Catalogue) -> list[list[str]]:
    """The texts, those together that differ in marks, signs, abbreviations or one letter of one word.

    In the order in which the first of each comes.
    """
    by_words: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for text in dict.fromkeys(texts):
        by_words[tuple(map(bare, known.words(text)))].append(text)
    leader = {words: words for words in by_words}
    first_of: dict[tuple[str, ...], tuple[str, ...]] = {}
    for words in by_words:
        for masked in _masked(words):
            other = first_of.setdefault(masked, words)
            if other is not words and _differ_by_a_slip(words, other):
                leader[words] = _led(leader, other)
                break
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for words, spellings in by_words.items():
        found[_led(leader, words)] += spellings
    return list(found.values())


def _led(leader: dict[tuple[str, ...], tuple[str, ...]], words: tuple[str, ...]) -> tuple[str, ...]:
    while leader[words] != words:
        words = leader[words]
    return words


def _masked(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words with one of them left open, each in turn."""
    for at in range(len(words)):
        yield (*words[:at], GAP, *words[at + 1 :])


def _differ_by_a_slip(words: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the one word in which they differ is the other but for a letter."""
    one, two = next(
        (pair for pair in zip(words, other, strict=True) if pair[0] != pair[1]), (words[0], words[0])
    )
    if not (one.isalpha() and two.isalpha()) or min(len(one), len(two)) <= _SHORT:
        return False
    shorter, longer = sorted((one, two), key=len)
    if len(longer) - len(shorter) > 1:
        return False
    at = next((at for at, pair in enumerate(zip(shorter, longer, strict=False)) if pair[0] != pair[1]), -1)
    if len(shorter) == len(longer):
        return shorter[at + 1 :] == longer[at + 1 :]
    return at < 0 or shorter[at:] == longer[at + 1 :]


def can_suggest() -> bool:
    """Whether what finds the nearest is installed."""
    return find_spec(_LIBRARY) is not None


def nearest(text: str, unit: str | None, kind: str | None, known: Catalogue) -> list[Indicator]:
    """The indicators told in the likest words that the unit and kind fit, the likest first."""
    from rapidfuzz import fuzz, process

    ways = _fitting(known, unit, kind)
    words = _words(text, known)
    # Of those whose words are all among its own, the one with most of them.
    alike = process.extract(words, ways, scorer=fuzz.token_ratio, score_cutoff=_NEAR, limit=None)
    ranked = sorted(alike, key=lambda hit: (-hit[1], -fuzz.token_sort_ratio(words, hit[0]), hit[2]))
    codes = dict.fromkeys(code for _, _, (code, _) in ranked)
    return [known.indicators[code] for code in list(codes)[:SUGGESTED]]


@lru_cache(1 << 8)
def _fitting(known: Catalogue, unit: str | None, kind: str | None) -> Mapping[tuple[str, int], str]:
    """The words of every way in which an indicator is told that can be a figure's."""
    return {
        (one.code, number): _words(way, known)
        for one in known.indicators.values()
        if fits(one, unit, kind)
        for number, way in enumerate(one.ways)
    }


def _words(text: str, known: Catalogue) -> str:
    return " ".join(map(bare, known.words(text.replace(GAP, " "))))
