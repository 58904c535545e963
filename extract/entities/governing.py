"""Which of the names in a stretch of a sentence the figures behind them hold for."""

from collections.abc import Sequence

from extract.entities.names import (
    AGENCY,
    GROUP,
    HERE,
    INSIDE,
    LEVEL,
    NATION,
    OWNER,
    PLACE,
    SUBJECT,
    Actor,
)


def governing(stretch: Sequence[Actor]) -> Actor | None:
    """The nearest subject, else the nearest owner or place, else a province that only spoke."""
    for wanted in (SUBJECT, OWNER, INSIDE):
        for index in range(len(stretch) - 1, -1, -1):
            one = stretch[index]
            if one.rank is wanted and _may_govern(one):
                return _place_of(stretch[:index], one)
    return None


def _place_of(before: Sequence[Actor], one: Actor) -> Actor:
    """`Tại huyện Ba Vì, 10/10 xã đã cấp 500 thẻ`: of counted communes the place that they lie in."""
    if not one.counted or one.sort is not GROUP or not before:
        return one
    for last in reversed(before):
        if last.sort in (NATION, PLACE, AGENCY):
            return last if last.rank >= OWNER else one
    return one


def _may_govern(one: Actor) -> bool:
    if one.rank is SUBJECT:
        return True
    if one.rank is OWNER:
        return one.sort not in (LEVEL, GROUP)
    return one.rank is INSIDE and one.sort in (NATION, HERE, PLACE)
