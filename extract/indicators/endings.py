"""Runs of small words at the end of a stretch, read backwards: ` đã đạt được` behind what is measured."""

from collections.abc import Mapping
from dataclasses import dataclass

from extract.vocabulary import words

_SHORTEST, _LONGEST = 2, 8
_HALVES = words("clauses", "half")
_SECOND = frozenset(entry.rpartition(" ")[2] for entry in _HALVES)


@dataclass(frozen=True, slots=True)
class Endings:
    """One list of the lexicon, and the marks that may stand between its entries."""

    phrases: frozenset[str]
    longer: Mapping[str, tuple[str, ...]]
    """For each last word of an entry, the entries of several words that end with it, the longest first."""
    marks: str


def endings(key: str, marks: str) -> Endings:
    """Those of one list in the lexicon of clauses."""
    return endings_of(words("clauses", key), marks)


def endings_of(phrases: frozenset[str], marks: str) -> Endings:
    """Those of a list."""
    longer: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        begun, _, last = phrase.rpartition(" ")
        longer.setdefault(last, []).extend([phrase] if begun else [])
    return Endings(phrases, {last: tuple(found) for last, found in longer.items()}, marks)


LINKS = endings("linker", " ,:(-–=")
"""What leads from a subject to its number."""


def before_endings(low: str, start: int, stop: int, listed: Endings) -> int:
    """Where the run of listed words begins that the folded stretch ends with."""
    at, marks, by_last = stop, listed.marks, listed.longer
    while True:
        while at > start and low[at - 1] in marks:
            at -= 1
        if at <= start:
            return at
        begin = low.rfind(" ", start, at) + 1 or start
        while begin < at and low[begin] in marks:
            begin += 1
        longer = by_last.get(low[begin:at])
        if longer is None:
            return at
        if low.endswith(longer, start, at) and (first := _longest(low, start, at, listed, longer)) >= 0:
            at = first
        elif low[begin:at] in listed.phrases and not _is_half(low, begin, low[begin:at]):
            at = begin
        else:
            return at


def _longest(low: str, start: int, stop: int, listed: Endings, longer: tuple[str, ...]) -> int:
    """Where the longest of the entries begins that the stretch ends with; less than nothing without one."""
    for phrase in longer:
        before = begin = stop - len(phrase)
        if not low.endswith(phrase, start, stop):
            continue
        while before > start and low[before - 1] in listed.marks and low[before - 1] != " ":
            before -= 1
        if (before == start or low[before - 1] == " ") and not _is_half(low, begin, phrase):
            return begin
    return -1


def _is_half(low: str, begin: int, phrase: str) -> bool:
    """Whether the word before makes another word of the first one: `thực hiện`, `trở lên`."""
    first = phrase.partition(" ")[0]
    if first not in _SECOND or begin < _SHORTEST or low[begin - 1] != " ":
        return False
    before = low.rfind(" ", max(0, begin - _LONGEST), begin - 1) + 1
    return f"{low[before : begin - 1]} {first}" in _HALVES
