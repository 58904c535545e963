"""Who and where a text speaks of, how likely its clause is about each, and what `tỉnh` stands for."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from extract.entities.beginnings import names
from extract.entities.homes import home_of, key, settled
from extract.entities.names import Actor, Sort
from extract.entities.places import PROVINCES
from extract.entities.roles import cast
from extract.entities.rows import attached, in_rows
from extract.figures import Span
from extract.patterns import alternatives
from extract.periods.dates import folded


@dataclass(frozen=True, slots=True)
class Actors:
    """All names of one text, in order, and what the text as a whole is about."""

    all: tuple[Actor, ...]
    starts: tuple[int, ...]
    home: str | None
    """The place or agency of the whole document."""

    def between(self, start: int, end: int) -> tuple[Actor, ...]:
        """Those that begin in the stretch."""
        return self.all[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


@lru_cache(maxsize=4)
def actors(text: str) -> Actors:
    """Every name the text gives."""
    low = folded(text)
    found = [cast(one, low) for one in names(text, low)]
    found = in_rows(_with_learned(found, text, low), text, low)
    attached(found, low)
    home = home_of(found, low)
    found = settled(found, home, low)
    return Actors(tuple(found), tuple(one.span.start for one in found), home)


def _with_learned(found: list[Actor], text: str, low: str) -> list[Actor]:
    """Provinces that no lexicon lists, where the text leaves out the `tỉnh` it gave elsewhere."""
    learned = {key(one.province) for one in found if one.province} - PROVINCES
    if not learned:
        return found
    taken = [one.span for one in found]
    for match in re.finditer(rf"(?<!\w){alternatives(learned)}(?!\w)", low):
        span = Span(*match.span())
        at = bisect_left(taken, span.start, key=lambda one: one.end)
        is_free = at == len(taken) or not taken[at].overlaps(span)
        if is_free and text[span.start].isupper():
            name = span.of(text)
            found.append(cast(Actor(span, Sort.PLACE, name, name), low))
    return sorted(found, key=lambda one: one.span.start)
