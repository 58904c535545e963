"""Where a text speaks of time: one scan over the document, every time with what it does there."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from extract.figures import Span
from extract.patterns import folded_pattern
from extract.periods.anchors import anchors
from extract.periods.lookalikes import is_free, is_reference, is_time
from extract.periods.moments import Moment, Unit
from extract.periods.readings import Reading, number
from extract.periods.roles import Left, left_of, placed
from extract.periods.sections import sections
from extract.periods.shapes import (
    BARE_MONTHS,
    CHOICES,
    NEXT_MONTHS,
    THAT_MONTH,
    THAT_QUARTER,
    THAT_YEAR,
    Shape,
)
from extract.periods.times import AT, COMPARED, FRAME, FROM, NAME, UNTIL, Mention, Mentions, Role, Weight
from extract.vocabulary import fold

__all__ = ["Mention", "Mentions", "Role", "Weight", "folded", "mentions"]

_JOIN = folded_pattern(
    r" *(?:(?:cho )?(?:đến|tới)(?: \d{1,2} ?(?:h|giờ|:) ?(?:\d\d)?(?: ?phút)?,?)?"
    r"(?: hết| cuối| hết cuối| ngày)?|-|–) *"
)
_MONTHS_IN = {THAT_MONTH: 1, THAT_QUARTER: 3, THAT_YEAR: 12}
"""For `trong tháng`, `trong quý`, `trong năm`: the length of the period it points back to."""
_DECEMBER = 12
_THIS = {THAT_MONTH: Moment(unit=Unit.MONTH), THAT_QUARTER: Moment(unit=Unit.QUARTER), THAT_YEAR: Moment()}
"""What they mean where nothing was told before."""


@lru_cache(maxsize=4)
def folded(text: str) -> str:
    """The text as all patterns see it; offsets hold."""
    return fold(text)


@lru_cache(maxsize=4)
def mentions(text: str) -> Mentions:
    """Every time the text speaks of."""
    found = _found(folded(text))
    frames = (one.span.start for one in found if one.weight >= FRAME and not one.event)
    starts = tuple(one.span.start for one in found)
    return Mentions(
        tuple(found), starts, _usual_year(found), next(frames, len(text)), sections(folded(text), found)
    )


def _usual_year(found: Sequence[Mention]) -> int | None:
    """The year told most often; one that is rather compared with is the one before."""
    years = Counter(year for one in found if one.tells_year for year in one.years)
    # `tăng so với cuối năm 2022` is said in 2023.
    after = Counter(_year_after(one) for one in found if one.role is COMPARED for _ in one.years)
    usual = max(years, key=lambda year: (years[year], year), default=max(after, default=None))
    if usual is not None and usual == max(years, default=None) and after[usual + 1] > years[usual]:
        return usual + 1
    return usual


def _year_after(one: Mention) -> int:
    """The year that is compared with one before it; `so với tháng 7/2019` is said in that same year."""
    is_whole = one.last.month in (None, _DECEMBER)
    return one.years[-1] + is_whole


class _Told:
    """What was told already: the last period, that of each length in months, and those since New Year."""

    def __init__(self) -> None:
        self.last: dict[int, Mention] = {}
        self.so_far: set[int] = set()
        self.latest: Mention | None = None

    def add(self, one: Mention) -> None:
        """Remember a time that says when."""
        if one.role is AT and (months := _months(one)):
            self.last[months] = self.latest = one
            if one.first.month == 1:
                self.so_far.add(months)


def _found(low: str) -> list[Mention]:
    found: list[Mention] = []
    told = _Told()
    end = 0
    for start, head in anchors(low):
        if start < end:
            continue
        left = left_of(low, start)
        mention = _read(low, start, head, left, told)
        if mention is None:
            continue
        end = mention.span.end
        if is_reference(mention, low, left):
            continue
        if found and (joined := _joined(low, found[-1], mention)):
            found[-1] = joined
        else:
            found.append(mention)
        told.add(found[-1])
    return found


def _read(low: str, start: int, head: str, left: Left, told: _Told) -> Mention | None:
    """The first shape that fits at an anchor."""
    for shape, match in CHOICES[head].fitting(low, start):
        if not (is_time(shape, match, left) or _is_known(shape, match, left, told)):
            continue
        if shape is NEXT_MONTHS:
            reading = _next(number(match["n"]), told)
        else:
            reading = _again(shape, told) if shape in _MONTHS_IN else shape.reader(match)
        if reading is not None:
            return placed(low, Span(start, match.end()), reading, shape, left)
    return None


def _is_known(shape: Shape, match: re.Match[str], left: Left, told: _Told) -> bool:
    """`Thu 8 tháng đạt`: the period of that name, once the text has told it in full."""
    return shape is BARE_MONTHS and is_free(match, left) and number(match["n"]) in told.so_far


def _again(shape: Shape, told: _Told) -> tuple[Moment, Moment]:
    """The last period of the right length that the text has told; else the one of the document's date."""
    one = told.last.get(_MONTHS_IN[shape])
    return (one.first, one.last) if one else (_THIS[shape], _THIS[shape])


def _next(count: int, told: _Told) -> Reading:
    """`6 tháng tiếp theo`: those that follow the months told last, within their year."""
    one = told.latest
    if one is None or one.last.month is None or not 1 <= count <= _DECEMBER - one.last.month:
        return None
    return one.last._replace(month=one.last.month + 1), one.last._replace(month=one.last.month + count)


def _months(one: Mention) -> int | None:
    """How many whole months a time is long."""
    if one.first.unit or one.first.day or one.last.day or one.first.year != one.last.year:
        return None
    return (one.last.month or 12) - (one.first.month or 1) + 1


def _joined(low: str, one: Mention, other: Mention) -> Mention | None:
    """`từ ngày 1/1` and `đến 31/12/2022` are the two ends of one period."""
    if one.role not in (FROM, AT, COMPARED) or other.role not in (UNTIL, AT):
        return None
    if one.role is AT and (one.event or one.weight is NAME) and other.last.unit is Unit.DAY:
        return None
    if not _JOIN.fullmatch(low, one.span.end, other.span.start):
        return None
    role = COMPARED if one.role is COMPARED else AT
    return one._replace(
        span=Span(one.span.start, other.span.end), last=other.last, role=role, event=False,
        weight=max(one.weight, other.weight) if one.role is FROM else one.weight,
    )  # fmt: skip
