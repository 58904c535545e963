"""How likely a whole proposal is right: a few signs, weighed as they proved on gold.

The weights are log-odds. They stand in confidence.toml, which bench/calibrate.py writes.
"""

import math
import tomllib
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from extract.entities.actors import actors
from extract.figures import Figure
from extract.passages import Passage, Quantity

DOUBTFUL = 0.5
"""Most that a number with two readings gets, whatever else speaks for it."""

GROUPS = ("rule", "indicator", "words", "unit", "entity", "figures", "document")
"""What signs are about, in the order in which they are told; the tables of confidence.toml."""

Signs = tuple[str, ...]
"""What a proposal shows, one sign of each group."""

_REACH = 400
"""How far from the figure, in code points, its sentence is searched for words."""
_LENGTHS = (2, 3, 6, 10, 15)
_WORDS = ("1 word", "2 words", "3 to 5 words", "6 to 9 words", "10 to 14 words", "15 words or more")
_GAPS = (4, 21)
_BEFORE = ("right before", "near before", "far before")
_SEVERAL = 4
"""So many figures make a sentence a list."""


def confidence(passage: Passage, index: int, figure: Figure) -> float:
    """The probability that the record would be accepted as it stands, in (0, 1)."""
    odds, tables = _weights()
    for table, sign in zip(tables, signs(passage, index, figure), strict=True):
        odds += table.get(sign, 0.0)
    sure = 1 / (1 + math.exp(-odds))
    return sure if passage.quantities[index].alternative is None else min(sure, DOUBTFUL)


def signs(passage: Passage, index: int, figure: Figure) -> Signs:
    """What a proposal shows of how it was found and how much of it the sentence itself says."""
    quantity = passage.quantities[index]
    sentence = passage.sentences[quantity.sentence]
    low = max(sentence.start, quantity.span.start - _REACH)
    high = min(sentence.end, quantity.span.end + _REACH)
    return (
        quantity.rule,
        _length(figure.indicator),
        _standing(figure.indicator, passage.text, quantity, low, high),
        _counted(figure),
        _entity(figure.entity, passage.text, low, high),
        _company(passage.quantities, index),
        "undated" if passage.published is None else "dated",
    )


def _length(indicator: str | None) -> str:
    return "missing" if indicator is None else _WORDS[bisect_right(_LENGTHS, indicator.count(" ") + 1)]


def _standing(indicator: str | None, text: str, quantity: Quantity, low: int, high: int) -> str:
    """Where the indicator's words stand together in the figure's sentence."""
    at = -1 if indicator is None else text.find(indicator, low, high)
    if indicator is None or at < 0:
        return "put together"
    if at > quantity.span.start:
        return "behind"
    return _BEFORE[bisect_right(_GAPS, quantity.phrase.start - at - len(indicator))]


def _counted(figure: Figure) -> str:
    """Whether the indicator says what is counted."""
    unit, indicator = figure.unit, figure.indicator or ""
    if not unit or "%" in unit:
        return "none"
    if unit not in indicator:
        unit, indicator = unit.lower(), indicator.lower()
        if unit not in indicator:
            return "apart"
    return "all of the indicator" if len(unit) == len(indicator) else "in the indicator"


def _entity(entity: str | None, text: str, low: int, high: int) -> str:
    if entity is None:
        return "missing"
    if entity == actors(text).home:
        return "the document's"
    if entity.islower():
        return "a group"
    return "named elsewhere" if text.find(entity, low, high) < 0 else "named here"


def _company(quantities: Sequence[Quantity], index: int) -> str:
    """How many figures share the sentence; no more are looked at than tell."""
    sentence, first, last = quantities[index].sentence, index, index + 1
    while first and last - first < _SEVERAL and quantities[first - 1].sentence == sentence:
        first -= 1
    while last < len(quantities) and last - first < _SEVERAL and quantities[last].sentence == sentence:
        last += 1
    together = last - first
    return "4 or more" if together == _SEVERAL else "alone" if together == 1 else "2 or 3"


@cache
def _weights() -> tuple[float, tuple[Mapping[str, float], ...]]:
    table = tomllib.loads(files("extract").joinpath("confidence.toml").read_text(encoding="utf-8"))
    return table["base"], tuple(table[group] for group in GROUPS)
