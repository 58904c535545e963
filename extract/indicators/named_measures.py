"""Indicators that are listed by their whole name: they say what is measured wherever they stand."""

import re

from extract.indicators.clauses import Clause, Clauses
from extract.indicators.page import Page, Stretch
from extract.patterns import listed
from extract.vocabulary import words

HAS_NAMES = bool(words("clauses", "indicator"))
"""Whether any is listed: without one, nobody need look for it."""
# `chỉ số PAR INDEX`: the general word belongs to the name.
_NAMED = re.compile(rf"(?<!\w)(?:{listed('clauses', 'measure')} )?{listed('clauses', 'indicator')}(?!\w)")


def named_in(page: Page, stretch: Stretch) -> Stretch | None:
    """The stretch from the first such name on; None without one."""
    match = _NAMED.search(page.low, *stretch)
    return (match.start(), stretch[1]) if match else None


def named_around(clauses: Clauses, clause: Clause) -> Stretch | None:
    """Such a name behind a figure (`đạt 84,1 điểm PAR INDEX`), else the last since the figure before."""
    if behind := named_in(clauses, clause.tail):
        return behind
    start = clauses.sentence(clause.sentence).start
    if earlier := clause.earlier:
        start = max(start, earlier.behind)
    before = list(_NAMED.finditer(clauses.low, start, clause.begin))
    return before[-1].span() if before else None
