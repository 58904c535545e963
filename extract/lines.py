"""What a line looks like: the furniture of a page, or its text."""

import re
from typing import NamedTuple

CLOCK = r"[0-9]{1,2}[:h][0-9]{2}"
DAY = r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:19|20)[0-9]{2}"
_CLOCK, _DAY = re.compile(CLOCK), re.compile(DAY)
_LETTER = re.compile(r"[^\W\d_]")
_SHORT = 80


class Line(NamedTuple):
    """One line of a text; `start` is where it begins, `begin` its first character that is no space."""

    start: int
    end: int
    begin: int
    short: bool
    wordless: bool
    stamped: bool

    @property
    def framed(self) -> bool:
        """Whether it can be part of the frame around a page."""
        return self.short or self.wordless


def line_around(folded: str, at: int) -> Line:
    """The line that a place stands in."""
    start = begin = folded.rfind("\n", 0, at) + 1
    end = folded.find("\n", at)
    if end < 0:
        end = len(folded)
    while folded[begin].isspace():
        begin += 1
    short = end - begin < _SHORT
    return Line(
        start,
        end,
        begin,
        short,
        wordless=_LETTER.search(folded, begin, end) is None,
        stamped=short
        and _CLOCK.search(folded, begin, end) is not None
        and _DAY.search(folded, begin, end) is not None,
    )
