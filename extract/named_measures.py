"""Indicators that are listed by their whole name: they say what is measured wherever they stand."""

import re

from extract.clauses import tail_of
from extract.dates import folded
from extract.figures import Span
from extract.passages import Passage
from extract.patterns import listed
from extract.vocabulary import words

# `chỉ số PAR INDEX`: the general word belongs to the name.
_NAMED = re.compile(rf"(?<!\w)(?:{listed('clauses', 'measure')} )?{listed('clauses', 'indicator')}(?!\w)")


def named_in(passage: Passage, span: Span) -> Span | None:
    """The stretch from the first such name on; None without one."""
    if not words("clauses", "indicator"):
        return None
    match = _NAMED.search(folded(passage.text), span.start, span.end)
    return Span(match.start(), span.end) if match else None


def named_around(passage: Passage, index: int) -> Span | None:
    """Such a name behind a figure (`đạt 84,1 điểm PAR INDEX`), else the last since the figure before."""
    if not words("clauses", "indicator"):
        return None
    if behind := named_in(passage, tail_of(passage, index)):
        return behind
    quantity = passage.quantities[index]
    start = passage.sentences[quantity.sentence].start if quantity.sentence < len(passage.sentences) else 0
    if index:
        start = max(start, passage.quantities[index - 1].phrase.end)
    before = list(_NAMED.finditer(folded(passage.text), start, quantity.phrase.start))
    return Span(*before[-1].span()) if before else None
