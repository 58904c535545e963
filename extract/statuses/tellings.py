"""Where a sentence has words that may tell whether something was reached or is planned.

They are looked for once a sentence; of a figure's own words then only these are weighed.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from extract.sites import Site
from extract.vocabulary import words

TARGET, REPORTED, PURPOSE, PROMISE, MUST = 1, 2, 4, 8, 16
"""What a phrase tells, a bit for each."""

_SENSES = (("target", TARGET), ("reported", REPORTED), ("purposes", PURPOSE), ("promises", PROMISE))
_MUST = ("phải ", "cần ", "yêu cầu")


class _Ending:
    """Phrases that end with the same words: what these alone tell, and the longer ones by the word before."""

    __slots__ = ("longer", "sense")

    def __init__(self) -> None:
        self.sense = 0
        self.longer: dict[str, _Ending] = {}


def _endings() -> Mapping[str, _Ending]:
    """Every phrase that tells, from its last word on, and brackets, which keep what is told in them aside."""
    root = {"(": _Ending(), ")": _Ending()}
    for key, sense in _SENSES:
        for phrase in words("statuses", key):
            last, *others = reversed(phrase.split(" "))
            ending = root.setdefault(last, _Ending())
            for word in others:
                ending = ending.longer.setdefault(word, _Ending())
            ending.sense |= sense | (MUST if phrase.startswith(_MUST) else 0)
    return root


_ENDINGS = _endings()
# Which words a phrase's last may follow; any word where it tells alone.
_LED_BY = {last: frozenset[str]() if one.sense else frozenset(one.longer) for last, one in _ENDINGS.items()}


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


def told_at(before: list[str], at: int) -> list[tuple[int, int]]:
    """How long each phrase is that ends there, the longest first, and what it tells."""
    found: list[tuple[int, int]] = []
    start, ending = at - 1, _ENDINGS.get(before[at - 1])
    while ending is not None:
        if ending.sense:
            found.append((at - start, ending.sense))
        start -= 1
        ending = ending.longer.get(before[start]) if start >= 0 else None
    return found[::-1]
