"""Indicators that are listed by their whole name: they say what is measured wherever they stand."""

import re

from extract.figures import Span
from extract.indicators.clauses import Clauses
from extract.patterns import listed
from extract.vocabulary import words

# `chỉ số PAR INDEX`: the general word belongs to the name.
_NAMED = re.compile(rf"(?<!\w)(?:{listed('clauses', 'measure')} )?{listed('clauses', 'indicator')}(?!\w)")


def named_in(clauses: Clauses, span: Span) -> Span | None:
    """The stretch from the first such name on; None without one."""
    if not words("clauses", "indicator"):
        return None
    match = _NAMED.search(clauses.low, span.start, span.end)
    return Span(match.start(), span.end) if match else None


def named_around(clauses: Clauses, index: int) -> Span | None:
    """Such a name behind a figure (`đạt 84,1 điểm PAR INDEX`), else the last since the figure before."""
    if not words("clauses", "indicator"):
        return None
    if behind := named_in(clauses, clauses.tails[index]):
        return behind
    quantity, sentences = clauses.quantities[index], clauses.sentences
    start = sentences[quantity.sentence].start if quantity.sentence < len(sentences) else 0
    if index:
        start = max(start, clauses.quantities[index - 1].phrase.end)
    before = list(_NAMED.finditer(clauses.low, start, quantity.phrase.start))
    return Span(*before[-1].span()) if before else None
