"""An analyst's own words: which lists there are, what may stand in them, where each goes in the lexicon."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from extract.text import matching_copy
from extract.vocabulary import Place, extend, fold

_NOUN, _MEASURE, _CURRENCY = ("nouns", "noun"), ("units", "measure"), ("units", "currency")
_NAME = ("names", "whole")
_OTHER_UNITS = tuple(("units", key) for key in ("percent_point", "duration", "firm_duration"))


@dataclass(frozen=True, slots=True)
class WordList:
    """A list that a lexicon file of an analyst's may hold."""

    goes_to: tuple[Place, ...]
    """The internal lists that each of its entries is added to."""
    leaves: tuple[Place, ...] = ()
    """The internal lists that would read an entry as something else."""

    @property
    def is_of_units(self) -> bool:
        """Whether its entries stand behind numbers."""
        return bool(self.leaves)


LISTS: Mapping[str, WordList] = {
    "units": WordList(goes_to=(_NOUN,), leaves=(_MEASURE, _CURRENCY, *_OTHER_UNITS)),
    "measures": WordList(goes_to=(_MEASURE,), leaves=(_CURRENCY, *_OTHER_UNITS)),
    "currencies": WordList(goes_to=(_CURRENCY,), leaves=(_MEASURE, *_OTHER_UNITS)),
    "entities": WordList(goes_to=(("agencies", "name"), _NAME)),
    "places": WordList(goes_to=(("places", "region"), _NAME)),
    "indicators": WordList(goes_to=(("clauses", "measure"), ("clauses", "indicator"), _NAME)),
}
"""Things counted, quantities measured, money; who and where; what is measured."""

MOST_ENTRIES = 5_000
LONGEST = 100
LONGEST_UNIT, MOST_UNIT_WORDS = 60, 6
"""As far as the reader of units looks."""
_SHOWN = 40
_UNIT = re.compile(r"[°º]?[^\W\d_][^\W_]*(?:[ /-][^\W\d_][^\W_]*)*|[$€£¥‰°]")

Addition = tuple[str, str]
"""The name of a list and an entry, folded."""

_in_force: set[Addition] = set()


class AdditionError(ValueError):
    """Something in a lexicon cannot be taken; the message names list and entry, and what to do."""


def read_additions(tables: Mapping[str, object]) -> frozenset[Addition]:
    """The additions of one lexicon file, each checked.

    Raises:
        AdditionError: An unknown list, no list, or an entry that could never be found in a text.
    """
    return frozenset(_additions(tables))


def _additions(tables: Mapping[str, object]) -> Iterator[Addition]:
    for name, entries in tables.items():
        if name not in LISTS:
            raise AdditionError(f"unknown list {_short(name)}; the lists are {', '.join(LISTS)}")
        if not isinstance(entries, list):
            raise AdditionError(f'{name}: no list; write {name} = ["...", "..."]')
        for number, entry in enumerate(entries, 1):
            try:
                yield name, _checked(entry, LISTS[name])
            except AdditionError as error:
                raise AdditionError(f"{name}: entry {number}, {_short(entry)}, {error}") from None


def _short(entry: object) -> str:
    shown = repr(entry) if isinstance(entry, str) else str(entry)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"


def _checked(entry: object, words: WordList) -> str:
    """The entry as it is looked up; an error completes the sentence `entry 3, 'x', …`."""
    if not isinstance(entry, str):
        raise AdditionError("is no text; write it between quotation marks")
    longest = LONGEST_UNIT if words.is_of_units else LONGEST
    if len(entry) > 2 * longest:
        raise AdditionError(f"is longer than {longest} characters; list the words, not the sentence")
    plain = matching_copy(entry).text.strip(" ")
    if not plain.isprintable():
        raise AdditionError("holds a line break or another control character; write it on one line")
    plain = " ".join(plain.split())
    if not plain:
        raise AdditionError("is empty; take it out")
    if len(plain) > longest:
        raise AdditionError(f"is longer than {longest} characters; list the words, not the sentence")
    if words.is_of_units:
        _check_unit(plain)
    elif not any(map(str.isalpha, plain)):
        raise AdditionError("holds no letter; a name has words")
    return fold(plain)


def _check_unit(plain: str) -> None:
    if re.search(r"(?<![^\W_])\d", plain):
        raise AdditionError("holds a number; list only what stands behind the number")
    if not _UNIT.fullmatch(plain):
        raise AdditionError("holds signs that no unit has; write words with one space, / or - between them")
    if len(plain.replace("/", " ").split(" ")) > MOST_UNIT_WORDS:
        raise AdditionError(f"has more than {MOST_UNIT_WORDS} words; list the noun without what describes it")


def add(additions: Iterable[Addition]) -> None:
    """Take the additions into the vocabulary, before anything has been read.

    Raises:
        AdditionError: There are too many.
        VocabularyFixedError: Texts have been read with the vocabulary as it was.
    """
    new = frozenset(additions)
    if not new:
        return
    if len(new) > MOST_ENTRIES:
        raise AdditionError(f"{len(new):,} entries; a lexicon may have {MOST_ENTRIES:,}, all files together")
    added: dict[Place, list[str]] = {}
    removed: dict[Place, list[str]] = {}
    for name, entry in new:
        for places, changed in ((LISTS[name].goes_to, added), (LISTS[name].leaves, removed)):
            for place in places:
                changed.setdefault(place, []).append(entry)
    extend(added, removed)
    _in_force.update(new)


def in_force() -> frozenset[Addition]:
    """What was taken in so far."""
    return frozenset(_in_force)


def fingerprint() -> str:
    """`lexicon.1a2b3c4d`, the same for the same additions in any order and spelling; empty without any."""
    if not _in_force:
        return ""
    lines = "\n".join("\t".join(addition) for addition in sorted(_in_force))
    return f"lexicon.{hashlib.sha256(lines.encode()).hexdigest()[:8]}"
