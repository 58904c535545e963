"""How far a heading that names a time holds: to the next heading of its rank or a higher one."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from extract.patterns import folded_pattern
from extract.periods.times import Mention, Section, Weight

_NUMBERED = re.compile(
    folded_pattern(
        r"^[ #*]*(?:(?P<part>(?:phần|chương|phụ lục) [\divx]{1,5}\b)"
        r"|(?P<roman>[ivx]{1,5}[.)/]|mục [\divx]{1,5}\b)"
        r"|(?P<article>điều \d{1,3}\b)|(?P<item>\d{1,2}[.)/](?!\d)))"
    ).pattern,
    re.MULTILINE,
)
_RANKS = ("part", "roman", "article", "item")


def sections(low: str, found: Sequence[Mention]) -> tuple[Section, ...]:
    """The sections whose headings name a time, in order."""
    headings = [one for one in found if one.weight is Weight.HEADING]
    if not headings:
        return ()
    lines = [(match.start(), _RANKS.index(str(match.lastgroup))) for match in _NUMBERED.finditer(low)]
    return tuple(Section(heading, _end(low, heading, lines)) for heading in headings)


def _end(low: str, heading: Mention, lines: Sequence[tuple[int, int]]) -> int:
    """Where the next line of the heading's rank or a higher one begins."""
    start = low.rfind("\n", 0, heading.span.start) + 1
    at = bisect_left(lines, (start, 0))
    if at == len(lines) or lines[at][0] > heading.span.start:
        return len(low)
    rank = lines[at][1]
    return next((line for line, other in lines[at + 1 :] if other <= rank), len(low))
