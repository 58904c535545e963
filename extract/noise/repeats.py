"""What stands twice: a teaser that breaks off, a long sentence or the headline once more."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice

from extract.figures import Span
from extract.layout import Frame, Furniture
from extract.noise.rows import Row

_BROKEN_OFF = re.compile(r"(?:…|\.\.\.)\W*\Z")
_LINK = re.compile(r"\]\([^()\s]*\)")
_WORD = re.compile(r"\w+")
_LEAST = 8
"""Words that are looked up of a teaser."""
_LAST, _REACH = 3, 80
_KNOWN = 0.75
"""So much of it stands elsewhere."""
_LONG = 20
"""Words of a line that nobody writes twice: a shorter one of a report may stand for two agencies."""
_HEADLINE = 6
_MOST_ROWS = 20
"""So many lines that break off are looked up."""


def teasers(low: str, rows: Sequence[Row]) -> Iterator[Furniture]:
    """Beginnings of paragraphs that the text holds in full, and lines that stand again."""
    broken = (row for row in rows if row.words >= _LEAST and _BROKEN_OFF.search(row.low[-8:]))
    known = [row for row in islice(broken, _MOST_ROWS) if _stands_again(low, row)]
    if known:
        yield from _broken_off(low, known)
    yield from _again(rows)


def _stands_again(low: str, row: Row) -> bool:
    """Whether the last words of a line that breaks off stand elsewhere: a cheap look before all are compared."""
    whole = _BROKEN_OFF.sub("", row.low[-_REACH:])
    return low.count(" ".join(whole.split(" ")[-_LAST:])) > 1


def _broken_off(low: str, rows: Sequence[Row]) -> Iterator[Furniture]:
    begins: list[int] = []
    words: list[str] = []
    for found in _WORD.finditer(low):
        begins.append(found.start())
        words.append(found[0])
    flat = f" {' '.join(words)} "
    at, starts = 1, []
    for word in words:
        starts.append(at)
        at += len(word) + 1
    for row in rows:
        links = list(_LINK.finditer(row.low))
        begin = row.start + (links[-1].end() if links else 0)
        first, behind = bisect_right(begins, begin - 1), bisect_right(begins, row.end - 1)
        goes_on = partial(_goes_on, low, begins, words)
        length = _known_elsewhere(flat, starts, words, Span(first, behind), goes_on)
        if length > _KNOWN * (behind - first):
            start = row.start if length == behind - first else begins[behind - length]
            yield Furniture(Span(start, row.end), Frame.TEASER)


def _goes_on(low: str, begins: Sequence[int], words: Sequence[str], behind: int) -> bool:
    """Whether the words before a place are followed by another, without a break."""
    if behind >= len(words):
        return False
    between = low[begins[behind - 1] + len(words[behind - 1]) : begins[behind]]
    return not any(mark in between for mark in ("\n", "…", "..."))


def _known_elsewhere(
    flat: str, starts: Sequence[int], words: Sequence[str], row: Span, goes_on: Callable[[int], bool]
) -> int:
    """How many of the last words of a line stand, and go on, somewhere else."""
    if len(row) < _LEAST:
        return 0
    needle = f" {' '.join(words[row.end - _LEAST : row.end])} "
    at = flat.find(needle)
    while at >= 0:
        other = bisect_right(starts, at + 1) - 1
        if not row.start <= other < row.end and goes_on(other + _LEAST):
            length = _LEAST
            while length < len(row) and other and words[other - 1] == words[row.end - length - 1]:
                length, other = length + 1, other - 1
            return length
        at = flat.find(needle, at + 1)
    return 0


def _again(rows: Sequence[Row]) -> Iterator[Furniture]:
    """Lines that stand again: long ones, and the headline."""
    seen: set[str] = set()
    headline = next((row.bare for row in rows[:_LEAST] if row.words >= _HEADLINE and not row.is_prose), None)
    is_first = True
    for row in rows:
        bare = row.bare
        if row.words >= _LONG:
            if bare in seen:
                yield Furniture(row.span, Frame.TEASER)
            seen.add(bare)
        elif bare == headline:
            if not is_first:
                yield Furniture(row.span, Frame.TEASER)
            is_first = False
