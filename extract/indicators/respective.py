"""Figures that share one verb: `số vụ và số người chết giảm lần lượt 5% và 8%`."""

import re
from collections.abc import Sequence

from extract.figures import Span
from extract.indicators.carried import Said
from extract.indicators.clauses import Clauses
from extract.indicators.statements import MEASURE
from extract.patterns import folded_pattern
from extract.vocabulary import fold

_MOST = 5
"""How many figures may share a verb."""
_NEAR = 20
"""How far apart, in code points, two of them may stand."""
_JOIN = folded_pattern(r" *(?:,|;|và|, và|hoặc)(?: (?:hơn|gần|khoảng|trên|dưới))* *")
_RESPECTIVELY = folded_pattern(r"(?<!\w)(?:lần lượt|tương ứng)(?!\w)")
_PARTS = re.compile(r", và | và |, |; ")


def respective(clauses: Clauses, index: int, said: Sequence[Said]) -> str:
    """What the figure measures, when as many things were named before as figures follow."""
    first, count = _group(clauses, index)
    if count == 1:
        return ""
    head, low = clauses.heads[first], clauses.low
    place = index - first
    lead = low[clauses.quantities[first].phrase.start : clauses.quantities[first].span.start]
    for segment in reversed(head.segments[-_MOST:]):
        parts = _PARTS.split(Span(segment.start, head.segments[-1].end).of(clauses.text))
        if len(parts) == count and all(part.strip() for part in parts):
            return "" if _is_cut_short(clauses, first, segment) else _part(parts, place)
    if not _RESPECTIVELY.search(head.links + lead):
        return ""
    start = first - count
    sentence = clauses.quantities[index].sentence
    is_told = start >= 0 and clauses.quantities[start].sentence == sentence and not head.segments
    return said[start + place].topic if is_told else ""


def _is_cut_short(clauses: Clauses, index: int, segment: Span) -> bool:
    """Whether the list began before the stretch: `tỷ lệ lúa, ngô và sắn` are three."""
    low, segments = clauses.low, clauses.heads[index].segments
    if MEASURE.match(low, segment.start, segment.end):
        return False
    start = segment.start
    for one in reversed(segments):
        if one.end + 2 == start:
            if MEASURE.match(low, one.start, one.end):
                return True
            start = one.start
    return False


def _part(parts: Sequence[str], place: int) -> str:
    """One of the things named, with the measure that stands before the first: `Diện tích lúa, ngô`."""
    measure = MEASURE.match(fold(parts[0]))
    if not place or not measure or MEASURE.match(fold(parts[place])):
        return parts[place]
    return f"{parts[0][: measure.end()]} {parts[place]}"


def _group(clauses: Clauses, index: int) -> tuple[int, int]:
    """The first of the figures that are joined to this one, and how many they are."""
    first = last = index
    while first and index - first < _MOST and _is_joined(clauses, first):
        first -= 1
    while last - first < _MOST and last + 1 < len(clauses.quantities) and _is_joined(clauses, last + 1):
        last += 1
    return first, last - first + 1


def _is_joined(clauses: Clauses, index: int) -> bool:
    """Whether nothing but `và` or a comma stands between the figure and the one before."""
    earlier, quantity = clauses.quantities[index - 1], clauses.quantities[index]
    gap = Span(earlier.phrase.end, quantity.span.start)
    if (
        not 0 < len(gap) <= _NEAR
        or earlier.kind is not quantity.kind
        or earlier.sentence != quantity.sentence
    ):
        return False
    return earlier.unit == quantity.unit and bool(_JOIN.fullmatch(clauses.low, gap.start, gap.end))
