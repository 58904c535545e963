"""Runs of small words at the end of a stretch, read backwards: ` đã đạt được` behind what is measured."""

from dataclasses import dataclass

from extract.vocabulary import last_words, words

_MOST_WORDS = 5
_SHORTEST, _LONGEST = 2, 8
_HALVES = words("clauses", "half")
_SECOND = frozenset(entry.rpartition(" ")[2] for entry in _HALVES)


@dataclass(frozen=True, slots=True)
class Endings:
    """One list of the lexicon, and the marks that may stand between its entries."""

    phrases: frozenset[str]
    last: frozenset[str]
    marks: str


def endings(key: str, marks: str) -> Endings:
    """Those of one list in the lexicon of clauses."""
    return Endings(words("clauses", key), last_words("clauses", key), marks)


LINKS = endings("linker", " ,:(-–=")
"""What leads from a subject to its number."""


def before_endings(low: str, start: int, stop: int, listed: Endings) -> int:
    """Where the run of listed words begins that the folded stretch ends with."""
    at = stop
    while True:
        while at > start and low[at - 1] in listed.marks:
            at -= 1
        begin = _longest(low, start, at, listed)
        if begin == at:
            return at
        at = begin


def _longest(low: str, start: int, stop: int, listed: Endings) -> int:
    """Where the longest entry begins that the stretch ends with."""
    found = space = stop
    for count in range(_MOST_WORDS):
        space = low.rfind(" ", start, space)
        begin = space + 1 if space >= start else start
        while begin < stop and low[begin] in listed.marks:
            begin += 1
        phrase = low[begin:stop]
        if not count and phrase not in listed.last:
            break
        if phrase in listed.phrases and not _is_half(low, begin, phrase):
            found = begin
        if space < start:
            break
    return found


def _is_half(low: str, begin: int, phrase: str) -> bool:
    """Whether the word before makes another word of the first one: `thực hiện`, `trở lên`."""
    first = phrase.partition(" ")[0]
    if first not in _SECOND or begin < _SHORTEST or low[begin - 1] != " ":
        return False
    before = low.rfind(" ", max(0, begin - _LONGEST), begin - 1) + 1
    return f"{low[before : begin - 1]} {first}" in _HALVES
