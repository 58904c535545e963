"""What sort of statement a figure makes: how much of something, steps of an order, what was done."""

import re
from functools import lru_cache

from extract.figures import Direction, Kind, Span
from extract.indicators.clauses import Clauses, subject
from extract.passages import Quantity
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold, lexicon, words

CHANGES = (Direction.INCREASE, Direction.DECREASE)
MEASURE = folded_pattern(
    rf"(?<!\w)(?!(?:kế hoạch|nghị quyết) (?:số )?\d)(?:{listed('clauses', 'measure')}(?!\w))"
)
FIELD = folded_pattern(r" *(?:[^\W\d]+ ){0,4}?(?:về|theo) (?=\w)")
TOGETHER = folded_pattern(r" *(?:và|hoặc)? *")
DEED = re.compile(rf"(?:\w+ )?{listed('clauses', 'deed')}(?!\w)")
_PLAIN = frozenset(
    word
    for name, keys in (
        ("directions", ("increase", "decrease", "skipped", "level", "of_places", "of_places_down")),
        ("modifiers", ("over", "nearly", "about", "under", "at_least", "at_most")),
    )
    for key in keys
    for entry in lexicon(name)[key]
    for word in entry.split()
)
"""Words of change and degree: they name nothing."""
_AMOUNTS = frozenset({Kind.PERCENT, Kind.MONEY, Kind.MEASURE})
_CURRENCIES = (fold("đồng"), "usd")
_STEPS = (fold("điểm phần"), fold("điểm %"), fold("điểm cơ"))
_POINT = fold("điểm")
_SIGNS = " +-–−"


def is_level(quantity: Quantity) -> bool:
    """Whether the number says how much of something there is, rather than counting it."""
    if quantity.kind in _AMOUNTS:
        return True
    return is_step(quantity) or (quantity.kind is Kind.RATIO and unit_of(quantity) in _CURRENCIES)


def is_step(quantity: Quantity) -> bool:
    """Whether the unit is a step of some order, not a thing: `tăng 6 bậc`."""
    unit = unit_of(quantity)
    if quantity.kind is Kind.COUNT and quantity.direction not in CHANGES and unit == _POINT:
        return False
    return unit in words("clauses", "step") or unit.startswith(_STEPS)


def unit_of(quantity: Quantity) -> str:
    """The unit, folded; empty when there is none."""
    return _folded(quantity.unit) if quantity.unit else ""


@lru_cache(maxsize=512)
def _folded(unit: str) -> str:
    return fold(unit)


def lead(clauses: Clauses, quantity: Quantity) -> str:
    """The word of change that belongs to the figure: `Cắt giảm`."""
    if quantity.direction not in CHANGES:
        return ""
    phrase = Span(quantity.phrase.start, quantity.span.start)
    if MEASURE.match(clauses.low, phrase.start, phrase.end):
        phrase = subject(clauses, phrase)
    return phrase.of(clauses.text).strip(_SIGNS)


def deed(clauses: Clauses, quantity: Quantity) -> str:
    """The verb of change with its object, or one that says what was done: `tiết kiệm chi 10%`."""
    change = lead(clauses, quantity)
    if not change:
        return ""
    low = clauses.low[quantity.phrase.start : quantity.span.start].strip(" -–")
    return change if DEED.match(low) or not _PLAIN.issuperset(low.split()) else ""
