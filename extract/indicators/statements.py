"""What a figure's own words state: a measure, a field, what was done."""

import re

from extract.indicators.clauses import Clause
from extract.indicators.endings import LINKS, before_endings, endings_of
from extract.indicators.page import Page
from extract.indicators.stretches import said
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold, lexicon, words

MEASURE = folded_pattern(
    rf"(?<!\w)(?!(?:kế hoạch|nghị quyết) (?:số )?\d)(?:{listed('clauses', 'measure')}(?!\w))"
)
FIELD = folded_pattern(r" *(?:[^\W\d]+ ){0,4}?(?:về|theo) (?=\w)")
TOGETHER = folded_pattern(r" *(?:và|hoặc)? *")
DEED = re.compile(rf"(?:\w+ )?{listed('clauses', 'deed')}(?!\w)")
_PLAIN = frozenset(
    word
    for name, keys in (
        ("directions", ("increase", "decrease", "skipped", "level", "of_places", "of_places_down")),
        ("modifiers", ("over", "nearly", "about", "under", "at_least", "at_most")),
    )
    for key in keys
    for entry in lexicon(name)[key]
    for word in entry.split()
)
"""Words of change and degree: they name nothing."""
_SIGNS = " +-–−"
_DEGREES = endings_of(
    frozenset({fold("từ")}).union(
        *(words("modifiers", key) for key in ("over", "nearly", "about", "under", "at_least", "at_most"))
    ),
    " ",
)
"""What may stand between the word of change and the number, and is no part of what was done."""


def lead(page: Page, clause: Clause) -> str:
    """The word of change that belongs to the figure: `Cắt giảm`."""
    if not clause.is_change:
        return ""
    phrase = start, end = clause.begin, clause.number
    if MEASURE.match(page.low, start, end):
        phrase = said(page, start, before_endings(page.low, start, end, LINKS))
    elif (kept := before_endings(page.low, start, end, _DEGREES)) > start:
        phrase = start, kept
    return page.of(phrase).strip(_SIGNS)


def deed(page: Page, clause: Clause) -> str:
    """The verb of change with its object, or one that says what was done: `tiết kiệm chi 10%`."""
    change = lead(page, clause)
    if not change:
        return ""
    low = page.low[clause.begin : clause.number].strip(" -–")
    return change if DEED.match(low) or not _PLAIN.issuperset(low.split()) else ""
