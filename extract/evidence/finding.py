"""Where a phrase stands in folded text, the nearest to a figure first."""

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.figures import Span
from extract.text import matching_copy
from extract.vocabulary import fold

_SPACES = re.compile(r"\s+")


@lru_cache(maxsize=1024)
def plain(words: str) -> str:
    """A field's words as they are looked for: folded, composed, single spaces."""
    return fold(_SPACES.sub(" ", matching_copy(words).text).strip())


def occurrences(low: str, phrase: str, start: int, end: int) -> Iterator[Span]:
    """Every place in a stretch where the phrase stands as whole words, in order."""
    at = low.find(phrase, start, end) if phrase else -1
    while at >= 0:
        stop = at + len(phrase)
        if not (_runs_on(low, at, phrase[0]) or _runs_on(low, stop, phrase[-1])):
            yield Span(at, stop)
        at = low.find(phrase, at + 1, end)


def _runs_on(low: str, at: int, edge: str) -> bool:
    """Whether a word goes on across a place at the phrase's edge."""
    beside = low[at - 1 : at] + low[at : at + 1]
    return edge.isalnum() and len(beside) > 1 and beside.isalnum()


def nearest(found: Iterator[Span], span: Span) -> Span | None:
    """The last one before a figure, else the first behind it."""
    before: Span | None = None
    for one in found:
        if one.end <= span.start:
            before = one
        elif one.start >= span.end:
            return before or one
    return before
