"""Whether two claims tell one fact: by their words, whom they are about, when, and how rare the number is."""

from enum import IntEnum
from functools import lru_cache

from extract.facts.claims import Claim, is_near
from extract.facts.wording import contrasts
from extract.figures import Direction, Kind

NEEDED = 100
"""What the evidence for one fact has to come to."""
_ALIKE = 84
"""Of 100: how alike the words of two indicators are that measure one thing, whatever the numbers say."""
_SHORT = 3
"""Words of so many letters are other words when one changes."""
_NEAR = 45
"""Days between two reports that say `so far` of one thing."""
_RARE, _SINCE = 4, 500
"""Digits of a number that is told again so many days after the time that it is of."""
_FEW_DIGITS = -15
"""A number of one digit is met anywhere."""
_A_DIGIT, _MOST_DIGITS = 6, 6


class Relation(IntEnum):
    """How two periods, or two entities, lie to each other."""

    APART = 0
    UNKNOWN = 1
    WITHIN = 2
    NEAR = 3
    SAME = 4


_PERIOD = {Relation.UNKNOWN: 0, Relation.WITHIN: 12, Relation.NEAR: 18, Relation.SAME: 25}
_ENTITY = {Relation.UNKNOWN: 6, Relation.WITHIN: 15, Relation.NEAR: 20, Relation.SAME: 25}
_BOTH_UNSAID = 10
_CHANGE = 20
"""A change is seldom a level, but many a source leaves it to the indicator."""


def periods(one: Claim, other: Claim) -> Relation:
    """How the times of two claims lie to each other; what holds as of a day has an open beginning."""
    if not one.last or not other.last:
        return Relation.UNKNOWN
    if one.last == other.last:
        return Relation.SAME if _begins_alike(one, other) else Relation.APART
    if _as_of(one) and _as_of(other):
        return Relation.NEAR if is_near(one.last, other.last, _NEAR) else Relation.APART
    for inner, outer in ((one, other), (other, one)):
        if (
            outer.first
            and outer.first <= inner.last <= outer.last
            and (not inner.first or outer.first <= inner.first)
        ):
            return Relation.WITHIN
        # A rare number that is told of some years is told later as it stands since.
        is_later = not outer.first and inner.last < outer.last
        if is_later and min(one.digits, other.digits) >= _RARE and is_near(inner.last, outer.last, _SINCE):
            return Relation.WITHIN
    return Relation.APART


def entities(one: Claim, other: Claim) -> Relation:
    """How those whom two claims are about lie to each other."""
    if one.entity == other.entity:
        return Relation.SAME if one.entity else Relation.UNKNOWN
    if not one.entity or not other.entity:
        return Relation.UNKNOWN
    words, others = set(one.entity.split()), set(other.entity.split())
    if words <= others or others <= words:
        return Relation.WITHIN
    return Relation.APART


def evidence(one: Claim, other: Claim) -> int | None:
    """How much says that two claims with the same number tell one fact; at least NEEDED for one.

    None where something says that they do not.
    """
    when, who = periods(one, other), entities(one, other)
    if Relation.APART in (when, who) or _opposed(one, other):
        return None
    if one.direction is not other.direction and Direction.NONE not in (one.direction, other.direction):
        return None
    found = _PERIOD[when] + _ENTITY[who] + wording(one.measured, other.measured)
    if not one.entity and not other.entity:
        found += _BOTH_UNSAID
    digits = min(one.digits, other.digits)
    found += _A_DIGIT * min(digits, _MOST_DIGITS) + (_FEW_DIGITS if digits <= 1 else 0)
    return found + _units(one, other) - (_CHANGE if one.direction is not other.direction else 0)


def tell_of_one_thing(one: Claim, other: Claim) -> bool:
    """Whether two claims with differing numbers measure the same, of the same, at the same time."""
    if one.entity != other.entity or not one.entity or periods(one, other) is not Relation.SAME:
        return False
    if (
        one.kind is Kind.RANK
        and one.denominator != other.denominator
        and one.denominator
        and other.denominator
    ):
        # Places in two orders.
        return False
    return measure_the_same(one, other)


def measure_the_same(one: Claim, other: Claim) -> bool:
    """Whether two claims measure the same in all but the same words, of whomever and whenever."""
    if _units(one, other) < 0 or _opposed(one, other):
        return False
    return alike(one.measured, other.measured) >= _ALIKE


@lru_cache(1 << 14)
def wording(one: str, other: str) -> int:
    """Of 100: how much of the words of two indicators is common, also when one says it more briefly."""
    from rapidfuzz import fuzz

    if not one or not other:
        return 0
    words, others = set(one.split()), set(other.split())
    least = min(len(words), len(others))
    common = len(words & others) / (least + 0.5)
    return round(50 * common + 0.5 * fuzz.token_sort_ratio(one, other))


@lru_cache(1 << 14)
def alike(one: str, other: str) -> float:
    """Of 100: how alike the words of two indicators are, in whatever order; each that one lacks counts."""
    from rapidfuzz import fuzz

    words, others = set(one.split()), set(other.split())
    if not words or not others:
        return 0.0
    common = words & others
    # A slip in one word leaves it the same word.
    slips = sum(
        1
        for word in words - common
        if any(fuzz.ratio(word, near) >= _ALIKE and len(word) > _SHORT for near in others - common)
    )
    return 200 * (len(common) + slips) / (len(words) + len(others))


def _units(one: Claim, other: Claim) -> int:
    """What the units say for or against one fact."""
    if not one.unit or not other.unit or one.unit == "percent_sign":
        return 0 if one.unit == other.unit or not one.unit or not other.unit else -20
    if one.unit == other.unit:
        return 10
    words, others = set(one.unit.split()), set(other.unit.split())
    return 5 if words & others else -12


def _opposed(one: Claim, other: Claim) -> bool:
    """Whether the one has a word of which the other has the opposite."""
    if one.indicator == other.indicator:
        return False
    mine, others = contrasts(one.indicator), contrasts(other.indicator)
    about = {what for what, _ in mine} & {what for what, _ in others}
    return any(
        {word for what, word in mine if what == one_of}.isdisjoint(
            {word for what, word in others if what == one_of}
        )
        for one_of in about
    )


def _as_of(claim: Claim) -> bool:
    return not claim.first or claim.first == claim.last


def _begins_alike(one: Claim, other: Claim) -> bool:
    return one.first == other.first or _as_of(one) or _as_of(other)
