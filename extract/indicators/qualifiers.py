"""Figures inside the subject of the next one: `tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng là 9%`."""

import re

from extract.figures import Modifier
from extract.indicators.endings import LINKS, before_endings
from extract.indicators.sorts import COUNT, unit_of
from extract.passages import Quantity
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold

BOUND = folded_pattern(r" *trở (?:lên|xuống)(?!\w)| ?/ ?[^\W\d_]+")
"""What belongs to a number behind its unit: `từ 42 ha trở lên`, `42 tỷ đồng/năm`."""
_TIED = folded_pattern(r" *(?<!\w)(?:đạt|là|chiếm|bằng|còn|lên|xuống)(?!\w)")
_END = re.compile(r"[;:()|\n]|\.(?!\w)")
_ASIDE_END = re.compile(r" *\) ")
_OF = folded_pattern(r"(?<!\w)(?:của|tại|ở|thuộc) *$")
_MEASURE = folded_pattern(rf"(?:{listed('clauses', 'measure')})(?!\w)")
_AGE = fold("tuổi")


def qualifies(low: str, quantity: Quantity, links: str, subject: int, following: Quantity) -> bool:
    """Whether the figure only says which of them the next is about; its own clause begins at the subject."""
    if following.unit == quantity.unit or _TIED.search(links):
        return False
    start, stop = quantity.phrase.end, following.phrase.start
    if unit_of(quantity.unit).folded.endswith(_AGE):
        aside = _ASIDE_END.match(low, start, stop)
        behind = aside.end() if aside else start
        return before_endings(low, start, stop, LINKS) - behind > 1 and not _END.search(low, behind, stop)
    if not _MEASURE.match(low, subject):
        return False
    end = before_endings(low, start, stop, LINKS)
    if not _TIED.match(low, end, stop) or _END.search(low, start, stop):
        return False
    if _OF.search(low, subject, quantity.phrase.start):
        return True
    is_named = quantity.kind is COUNT and following.kind is not COUNT and end - start > 1
    is_bound = is_named or quantity.modifier is Modifier.AT_LEAST or BOUND.match(low, start)
    return bool(is_bound) and "," not in low[start:stop]
