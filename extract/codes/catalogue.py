"""The catalogue of indicators: which code a record's words, unit and kind stand for."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from extract.codes.entries import Indicator, read_entries
from extract.codes.words import Abbreviations, places, segments, unit_words, words_of
from extract.figures import Kind
from extract.spelling import bare

_REMEMBERED = 1 << 14
"""How many different indicators are remembered: those of a report come again and again."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a record's indicator stands for."""

    indicator: Indicator | None = None
    """The one that fits best; None where none does, or several equally."""
    rivals: tuple[Indicator, ...] = ()
    """Those that fit equally well, in the order of their codes."""


NO_MATCH = Match()


Rank = tuple[int, bool, bool]
"""How much a way says: in words, then a user's own before what is shipped, then with a unit."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One of the ways in which an indicator is told."""

    indicator: Indicator
    segments: tuple[tuple[str, ...], ...]
    rank: Rank
    bares: frozenset[str]
    """Its words without marks: a text that lacks one does not tell it."""

    @classmethod
    def of(cls, indicator: Indicator, way: str, abbreviations: Abbreviations) -> "_Way":
        """The way, read."""
        stretches = segments(way, abbreviations)
        words = [word for stretch in stretches for word in stretch]
        rank = (len(words), indicator.is_own, bool(indicator.units))
        return cls(indicator, stretches, rank, frozenset(map(bare, words)))

    def is_in(self, words: Sequence[str], start: int) -> bool:
        """Whether it stands in the words and begins there."""
        at: int | None = start
        for number, segment in enumerate(self.segments):
            found = next(places(words, segment, at), None) if at is not None else None
            if found is None or (number == 0 and found != start):
                return False
            at = found + len(segment)
        return True


class Catalogue:
    """Indicators that have a code, and how texts are found to speak of them."""

    def __init__(self, indicators: Iterable[Indicator], abbreviations: Abbreviations) -> None:
        """A later indicator takes the place of an earlier one with its code."""
        self.indicators = {indicator.code: indicator for indicator in indicators}
        self._abbreviations = dict(abbreviations)
        self._ways: dict[str, list[_Way]] = defaultdict(list)
        for indicator in self.indicators.values():
            for told in indicator.ways:
                way = _Way.of(indicator, told, abbreviations)
                self._ways[bare(way.segments[0][0])].append(way)
        self.match = lru_cache(_REMEMBERED)(self._match)
        """Which indicator a record speaks of, by its indicator, unit and kind."""

    def with_more(self, indicators: Iterable[Indicator], abbreviations: Abbreviations) -> "Catalogue":
        """This one and more."""
        return Catalogue((*self.indicators.values(), *indicators), {**self._abbreviations, **abbreviations})

    def words(self, text: str) -> tuple[str, ...]:
        """The words of a text as they are compared."""
        return words_of(text, self._abbreviations)

    def _match(self, text: str, unit: str | None = None, kind: str | None = None) -> Match:
        words = self.words(text)
        bares = list(map(bare, words))
        there = frozenset(bares)
        best: Rank = (0, False, False)
        found: dict[str, Indicator] = {}
        for start, first in enumerate(bares):
            for way in self._ways.get(first, ()):
                # The cheapest question first.
                if way.rank < best or not way.bares <= there:
                    continue
                if not fits(way.indicator, unit, kind) or not way.is_in(words, start):
                    continue
                if way.rank > best:
                    best = way.rank
                    found.clear()
                found[way.indicator.code] = way.indicator
        rivals = tuple(found[code] for code in sorted(found))
        if len(rivals) == 1:
            return Match(rivals[0])
        return Match(rivals=rivals) if rivals else NO_MATCH


def fits(indicator: Indicator, unit: str | None, kind: str | None) -> bool:
    """Whether a figure of the unit and kind can be of the indicator; what is not known fits."""
    if kind is not None and (kind not in indicator.kinds if indicator.kinds else kind == Kind.RANK):
        return False
    if unit is None or not indicator.units:
        return True
    words = unit_words(unit)
    # `hồ sơ trực tuyến` are `hồ sơ`.
    return any(next(places(words, unit_words(known), 0), None) == 0 for known in indicator.units)


@cache
def shipped() -> Catalogue:
    """The catalogue that comes with soat."""
    source = files("extract").joinpath("codes", "indicators.toml").read_text(encoding="utf-8")
    return Catalogue(*read_entries(tomllib.loads(source)))


_in_force: list[Catalogue] = []


def catalogue() -> Catalogue:
    """The catalogue in force: what is shipped, and what was added to it."""
    return _in_force[-1] if _in_force else shipped()


def use(chosen: Catalogue | None) -> None:
    """Put a catalogue in force, for the life of the process; with None what is shipped."""
    _in_force[:] = [] if chosen is None else [chosen]
