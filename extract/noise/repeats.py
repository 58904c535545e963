"""What stands twice: a teaser that breaks off, a long sentence or the headline once more."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

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
_BETWEEN, _ON = r"\W{1,12}", r"(?!\w)(?![^\w\n]*(?:…|\.\.\.))[^\w\n]{1,12}\w"
_LONG = 20
"""Words of a line that nobody writes twice: a shorter one of a report may stand for two agencies."""
_HEADLINE = 6
_MOST_ROWS = 20
"""So many lines that break off are looked up."""


def teasers(low: str, rows: Sequence[Row]) -> Iterator[Furniture]:
    """Beginnings of paragraphs that the text holds in full, and lines that stand again."""
    broken = (row for row in rows if row.words >= _LEAST and _BROKEN_OFF.search(row.low[-8:]))
    for row in islice(broken, _MOST_ROWS):
        if _stands_again(low, row) and (piece := _teaser(low, row)):
            yield piece
    yield from _again(rows)


def _stands_again(low: str, row: Row) -> bool:
    """Whether the last words of a line that breaks off stand elsewhere: a look that costs little."""
    whole = _BROKEN_OFF.sub("", row.low[-_REACH:])
    return low.count(" ".join(whole.split(" ")[-_LAST:])) > 1


def _teaser(low: str, row: Row) -> Furniture | None:
    """The line, or what stands in it behind a link, where another goes on with the same words."""
    links = list(_LINK.finditer(row.low))
    words = list(_WORD.finditer(low, row.start + (links[-1].end() if links else 0), row.end))
    if len(words) < _LEAST:
        return None
    same = _BETWEEN.join(word[0] for word in words[-_LEAST:])
    for found in re.finditer(rf"(?<!\w){same}{_ON}", low):
        if row.start <= found.start() < row.end:
            continue
        before = _WORD.findall(low, max(0, found.start() - len(row.low)), found.start())
        pairs = zip(reversed(words[:-_LEAST]), reversed(before), strict=False)
        length = _LEAST + sum(1 for _ in takewhile(lambda pair: pair[0][0] == pair[1], pairs))
        if length <= _KNOWN * len(words):
            return None
        start = row.start if length == len(words) else words[-length].start()
        return Furniture(Span(start, row.end), Frame.TEASER)
    return None


def _again(rows: Sequence[Row]) -> Iterator[Furniture]:
    """Lines that stand again: long ones, and the headline."""
    seen: set[str] = set()
    headline = next((row.bare for row in rows[:_LEAST] if row.words >= _HEADLINE and not row.is_prose), None)
    is_first = True
    for row in rows:
        bare = row.bare if row.words >= _HEADLINE else ""
        if row.words >= _LONG:
            if bare in seen:
                yield Furniture(row.span, Frame.TEASER)
            seen.add(bare)
        elif bare and bare == headline:
            if not is_first:
                yield Furniture(row.span, Frame.TEASER)
            is_first = False
