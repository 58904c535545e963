"""Indicators, units and entities in the words by which facts are compared: one word for one meaning."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from extract.codes.catalogue import shipped
from extract.spelling import spelling
from extract.vocabulary import lexicon

_REMEMBERED = 1 << 14
_NUMBERS = r"(?: \d[\w.,/]*| đầu| cuối| trước| ngoái| nay| này| năm)*"


@lru_cache(_REMEMBERED)
def measured(indicator: str | None, unit: str | None) -> str:
    """What is measured, in words that carry meaning; a unit's noun is among them."""
    told = _one_spelling(indicator)
    noun = unit_words(unit)
    if noun not in ("", "percent_sign", "percentage_point", "dong", "dollar"):
        told = f"{told} {noun}"
    told = _without("filler").sub(" ", _when().sub(" ", f" {told} "))
    return " ".join(dict.fromkeys(told.split()))


@lru_cache(_REMEMBERED)
def unit_words(unit: str | None) -> str:
    """A unit in one spelling."""
    return _one_spelling(unit)


@lru_cache(_REMEMBERED)
def entity_words(entity: str | None) -> str:
    """Whom a figure holds for, without what a name is introduced by; empty when no name is said."""
    if entity is None:
        return ""
    whole = spelling(entity)
    if whole in lexicon("facts")["nation"]:
        return "nation"
    told = _one_spelling(entity)
    return " ".join(_without("entity_filler").sub(" ", f" {told} ").split())


@lru_cache(_REMEMBERED)
def contrasts(indicator: str | None) -> frozenset[tuple[str, str]]:
    """The words in an indicator of which another may have the opposite, each with what it is about."""
    if indicator is None:
        return frozenset()
    told = f" {' '.join(shipped().words(indicator))} "
    return frozenset(_opposites()[found] for found in _opposed().findall(told))


def _one_spelling(text: str | None) -> str:
    """The words of a text, phrases of one meaning as one word."""
    if text is None:
        return ""
    told = f" {' '.join(shipped().words(text))} "
    return " ".join(_phrases().sub(lambda found: _meanings()[found[1]], told).split())


@cache
def _meanings() -> Mapping[str, str]:
    """Phrases with the one word that stands for them."""
    found: dict[str, str] = {}
    for meaning, phrases in lexicon("synonyms").items():
        for phrase in phrases:
            found.setdefault(" ".join(shipped().words(phrase)), meaning)
    return found


@cache
def _phrases() -> re.Pattern[str]:
    return _any_of(_meanings())


@cache
def _opposites() -> Mapping[str, tuple[str, str]]:
    """Words with what they are about, and the one spelling of what they say of it."""
    return {
        " ".join(shipped().words(phrase)): (about, _one_spelling(phrase))
        for about, phrases in lexicon("contrasts").items()
        for phrase in phrases
    }


@cache
def _opposed() -> re.Pattern[str]:
    return _any_of(_opposites())


@cache
def _when() -> re.Pattern[str]:
    begins = "|".join(sorted(map(re.escape, lexicon("facts")["when"]), key=len, reverse=True))
    return re.compile(rf"(?<= )(?:so với )?(?:{begins}){_NUMBERS}(?= )")


@cache
def _without(key: str) -> re.Pattern[str]:
    """The phrases of a list, as they are compared."""
    return _any_of({_one_spelling(phrase) for phrase in lexicon("facts")[key]})


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(map(re.escape, phrases), key=len, reverse=True)
    return re.compile(rf"(?<= )({'|'.join(ordered)})(?= )")
