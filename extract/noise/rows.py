"""The lines of a page, as what frames it is told by them."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from extract.figures import Span
from extract.vocabulary import words

_LINE = re.compile(r"[^\n]+")
_PROSE, _LONG = 12, 30
"""Words of a line that is a paragraph: where it ends like one, and anyhow."""
_ENDS = frozenset(".!?…”\"';:")
_TRIMMED = " \t\r*_#>|=+•·-–—:"


class Row(NamedTuple):
    """A line that is not blank, without the white space around it."""

    start: int
    end: int
    low: str
    """The line, folded."""
    words: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def is_prose(self) -> bool:
        """Whether it is a paragraph of what the document tells."""
        return self.words >= _LONG or (self.words >= _PROSE and self.low[-1] in _ENDS)

    @property
    def bare(self) -> str:
        """The line without marks around it."""
        return self.low.strip(_TRIMMED)


def rows_of(low: str) -> list[Row]:
    """The lines that are not blank, in text order."""
    rows = []
    for line in _LINE.finditer(low):
        stripped = line[0].strip()
        if stripped:
            start = line.start() + line[0].index(stripped[0])
            rows.append(Row(start, start + len(stripped), stripped, stripped.count(" ") + 1))
    return rows


def body(rows: Sequence[Row]) -> tuple[int, int]:
    """The index of the first paragraph, and that behind the last; of a page without any, nothing."""
    paragraphs = [index for index, row in enumerate(rows) if row.is_prose]
    return (paragraphs[0], paragraphs[-1] + 1) if paragraphs else (len(rows), len(rows))


@cache
def entries(key: str) -> frozenset[str]:
    """A list of the lexicon of noise."""
    return words("noise", key)
