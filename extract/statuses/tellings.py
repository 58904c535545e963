"""Where a sentence has words that may tell whether something was reached or is planned.

They are looked for once a sentence; of a figure's own words then only these are weighed.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from extract.sites import Site
from extract.vocabulary import words

TARGET, REPORTED, PURPOSE, PROMISE, MUST = 1, 2, 4, 8, 16
"""What a phrase tells, a bit for each."""

_SENSES = (("target", TARGET), ("reported", REPORTED), ("purposes", PURPOSE), ("promises", PROMISE))
_MUST = ("phải ", "cần ", "yêu cầu")


class _Ending(NamedTuple):
    """What phrases end with the same word."""

    led_by: frozenset[str]
    """The words that may stand before it; none where it tells alone."""
    longest: int
    """The words of the longest phrase; none of a bracket."""


def _phrases() -> Mapping[str, int]:
    """Every phrase that tells with what it tells."""
    found: dict[str, int] = {}
    for key, sense in _SENSES:
        for phrase in words("statuses", key):
            found[phrase] = found.get(phrase, 0) | sense | (MUST if phrase.startswith(_MUST) else 0)
    return found


def _endings() -> Mapping[str, _Ending]:
    """The last word of every phrase, and brackets, which keep what is told between them aside."""
    phrases: dict[str, list[list[str]]] = {}
    for phrase in _PHRASES:
        said = phrase.split(" ")
        phrases.setdefault(said[-1], []).append(said)
    found = {
        last: _Ending(
            frozenset() if [last] in ways else frozenset(way[-2] for way in ways),
            max(map(len, ways)),
        )
        for last, ways in phrases.items()
    }
    return {**found, "(": _Ending(frozenset(), 0), ")": _Ending(frozenset(), 0)}


_PHRASES = _phrases()
_ENDINGS = _endings()
_LED_BY = {last: ending.led_by for last, ending in _ENDINGS.items()}


def _places(said: list[str]) -> list[int]:
    """The words by index, with which a phrase that tells may end."""
    led_by = _LED_BY.get
    return [
        place
        for place, word in enumerate(said)
        if (led := led_by(word)) is not None and (not led or said[place - 1] in led)
    ]


def tellings(site: Site, before: list[str], first: int) -> Iterator[int]:
    """How many of the words before the numeral there are up to each that may tell, the nearest first.

    `first` is the index of the first of them in the sentence.
    """
    if site.inside:
        for place in reversed(_places(before)):
            yield place + 1
        return
    telling = site.words.telling
    if telling is None:
        telling = site.words.telling = _places(site.words.said)
    for index in range(bisect_left(telling, site.upto) - 1, -1, -1):
        if telling[index] < first:
            break
        yield telling[index] - first + 1


def told_at(before: list[str], at: int) -> Iterator[tuple[int, int]]:
    """How long each phrase is that ends there, the longest first, and what it tells."""
    for count in range(min(_ENDINGS[before[at - 1]].longest, at), 0, -1):
        if sense := _PHRASES.get(" ".join(before[at - count : at])):
            yield count, sense
