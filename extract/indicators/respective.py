"""Figures that share one verb: `số vụ và số người chết giảm lần lượt 5% và 8%`."""

import re
from collections.abc import Sequence

from extract.indicators.bearers import is_bare_actor
from extract.indicators.carried import Said, carried
from extract.indicators.clauses import Clause, Clauses
from extract.indicators.page import Page, Stretch
from extract.indicators.statements import MEASURE
from extract.patterns import folded_pattern
from extract.vocabulary import fold

_MOST = 5
"""How many figures may share a verb."""
_RESPECTIVELY = folded_pattern(r"(?<!\w)(?:lần lượt|tương ứng)(?!\w)")
_PARTS = re.compile(r", và | và |, |; ")


def respective(clauses: Clauses, clause: Clause, said: Sequence[Said]) -> str:
    """What the figure measures, when as many things were named before as figures follow."""
    following = clauses.next(clause)
    if not clause.is_joined and not (following and following.is_joined):
        return ""
    group = _group(clauses, clause)
    count = len(group)
    first, low = group[0], clauses.low
    segments, quantity = first.segments, first.quantity
    place = clause.index - first.index
    for at, segment in reversed(list(enumerate(segments))[-_MOST:]):
        span = segment[0], segments[-1][1]
        parts = _PARTS.split(clauses.of(span))
        if len(parts) == count and all(part.strip() for part in parts):
            if _is_cut_short(clauses, segments[: at + 1]):
                return ""
            if (whole := _of_each(clauses, span)) is not None:
                return whole or carried(clauses, first, said)
            return _part(parts, place)
    if not _RESPECTIVELY.search(first.links + low[quantity.phrase.start : quantity.span.start]):
        return ""
    start = first.index - count
    is_told = start >= 0 and clauses.all[start].sentence == quantity.sentence and not segments
    return said[start + place].topic if is_told else ""


def _is_cut_short(page: Page, segments: Sequence[Stretch]) -> bool:
    """Whether the list began before the last stretch: `tỷ lệ lúa, ngô và sắn` are three."""
    low, (start, end) = page.low, segments[-1]
    if MEASURE.match(low, start, end):
        return False
    for begin, close in reversed(segments):
        if close + 2 == start:
            if MEASURE.match(low, begin, close):
                return True
            start = begin
    return False


def _of_each(page: Page, span: Stretch) -> str | None:
    """`tỷ lệ đúng hạn của huyện A, huyện B và xã C`: one measure of several that are named; else None."""
    start, end = span
    (first, behind), *others = [joint.span() for joint in _PARTS.finditer(page.text, start, end)]
    ends = [*(joint[0] for joint in others), end]
    begins = [behind, *(joint[1] for joint in others)]
    if not all(is_bare_actor(page, other) for other in zip(begins, ends, strict=True)):
        return None
    named = next((one.span for one in page.names.between(start, first) if one.span.end >= first), None)
    return page.of((start, named.start)) if named else None


def _part(parts: Sequence[str], place: int) -> str:
    """One of the things named, with the measure that stands before the first: `Diện tích lúa, ngô`."""
    measure = MEASURE.match(fold(parts[0]))
    if not place or not measure or MEASURE.match(fold(parts[place])):
        return parts[place]
    return f"{parts[0][: measure.end()]} {parts[place]}"


def _group(clauses: Clauses, clause: Clause) -> Sequence[Clause]:
    """This figure with those that are joined to it."""
    first = last = clause
    while first.is_joined and first.earlier and first.index > clause.index - _MOST:
        first = first.earlier
    while last.index < first.index + _MOST and (following := clauses.next(last)) and following.is_joined:
        last = following
    return clauses.all[first.index : last.index + 1]
