"""What a line looks like: the furniture of a page, or its text."""

import re
from typing import NamedTuple

from extract.vocabulary import lexicon

_CLOCK_AND_DATE = re.compile(r"[0-9]{1,2}[:h][0-9]{2}")
_DATE = re.compile(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:19|20)[0-9]{2}")
_LETTER = re.compile(r"[^\W\d_]")
_COUNTER_BEGINS = lexicon("names")["counter_begins"]
_SHORT = 80


class Line(NamedTuple):
    """One line of a text; `start` is where it begins, `begin` its first character that is no space."""

    start: int
    end: int
    begin: int
    short: bool
    wordless: bool
    begins_counters: bool
    stamped: bool

    @property
    def framed(self) -> bool:
        """Whether it can be part of the frame around a page."""
        return self.short or self.wordless or self.begins_counters


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
        begins_counters=folded.startswith(_COUNTER_BEGINS, begin),
        stamped=short
        and _CLOCK_AND_DATE.search(folded, begin, end) is not None
        and _DATE.search(folded, begin, end) is not None,
    )
