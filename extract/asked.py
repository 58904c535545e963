"""The record of a number that somebody points at, whether or not a rule took it for a figure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from extract.figures import Candidate, Kind, Span
from extract.find import candidate_of, find_quantities, quantity_of
from extract.indicators.propose import propose_indicators
from extract.known import Sort
from extract.passages import Passage, Quantity
from extract.periods.published import publication
from extract.rules import propose
from extract.rules.outcomes import Found
from extract.scene import Scene
from extract.sentences import split_sentences
from extract.sites import Site
from extract.text import MatchingCopy, matching_copy
from extract.titles import document_title

_YEAR = re.compile(r"năm (?:nay|trước|qua|sau|[0-9])")
_REACH = 15_000
"""How much of a long document, in code points, is read on either side of the number at least."""
_KINDS = {
    Sort.CURRENCY: Kind.MONEY,
    Sort.MONEY: Kind.MONEY,
    Sort.MEASURE: Kind.MEASURE,
    Sort.DURATION: Kind.MEASURE,
    Sort.FIRM_DURATION: Kind.MEASURE,
    Sort.PERCENT_POINT: Kind.PERCENT,
}


def read_at(text: str, span: Span, published: str | None = None) -> Candidate | None:
    """What the extractor makes of the first number in a span; None where there is none.

    `published` is the document's date, for when too little of a long document is read to find it.
    """
    start, window = _window(text, span)
    found = _read(window, Span(span.start - start, span.end - start), published, is_head=start == 0)
    if found is None:
        return None
    place, sentence = (Span(one.start + start, one.end + start) for one in (found.span, found.sentence))
    return replace(found, span=place, sentence=sentence)


def numbers_in(text: str, span: Span) -> list[Span]:
    """Where numbers stand in a stretch, dates and parts of names among them, in text order."""
    copy = matching_copy(span.of(text))
    scene = Scene(text=copy.text, sentences=split_sentences(copy.text))
    places = [
        copy.to_source(Span(one.start, one.end))
        for one in scene.numerals
        if one.value is not None and not _YEAR.match(scene.folded, one.start)
    ]
    return [Span(place.start + span.start, place.end + span.start) for place in places]


def _window(text: str, span: Span) -> tuple[int, str]:
    """The lines around a span, and where they begin: the same for places near each other."""
    block = span.start - span.start % _REACH
    start = text.rfind("\n", 0, max(0, block - _REACH)) + 1
    end = text.find("\n", max(block + _REACH, span.end) + _REACH)
    return start, text[start : end if end >= 0 else len(text)]


def _read(text: str, span: Span, published: str | None, *, is_head: bool) -> Candidate | None:
    copy, scene, known = _scene(text, published)
    index = _numeral_in(scene, copy, span)
    if index is None:
        return None
    own = quantity_at(scene, index)
    others = [one for one in known if not one.span.overlaps(own.span)]
    quantities = tuple(sorted([*others, own], key=lambda one: one.span.start))
    passage = Passage(
        text=copy.text,
        sentences=scene.sentences,
        quantities=quantities,
        published=scene.published,
        title=document_title(copy.text, scene.sentences) if is_head else None,
    )
    place = quantities.index(own)
    return candidate_of(text, copy, passage, place, propose_indicators(passage)[place])


def quantity_at(scene: Scene, index: int) -> Quantity:
    """What stands at a numeral: the figure that the rules know, or else the number as it is."""
    site = Site(scene, index)
    outcome = propose(site)
    return quantity_of(site, outcome if isinstance(outcome, Found) else _plain(site))


@lru_cache(maxsize=2)
def _scene(text: str, published: str | None) -> tuple[MatchingCopy, Scene, Sequence[Quantity]]:
    """What is read of a text whichever number is asked for: whoever points asks for one after the other."""
    copy = matching_copy(text)
    sentences = split_sentences(copy.text)
    day = publication(published, copy.text).day
    scene = Scene(text=copy.text, sentences=sentences, published=day)
    return copy, scene, tuple(find_quantities(scene))


def _numeral_in(scene: Scene, copy: MatchingCopy, span: Span) -> int | None:
    """The first numeral that has a value and shares a letter with the span of the source."""
    for index, numeral in enumerate(scene.numerals):
        if numeral.value is not None and copy.to_source(Span(numeral.start, numeral.end)).overlaps(span):
            return index
    return None


def _plain(site: Site) -> Found:
    """A number that is no figure to the rules, as it stands before its unit."""
    numeral, unit = site.numeral, site.unit
    value = numeral.value if numeral.value is not None else Decimal(0)
    if numeral.percent:
        kind = Kind.PERCENT
    else:
        whole = Kind.COUNT if value == value.to_integral_value() else Kind.MEASURE
        kind = whole if unit is None else _KINDS.get(unit.sort, whole)
    return Found(
        span=Span(numeral.start, numeral.end),
        kind=kind,
        value=value,
        unit="%" if numeral.percent else unit.text if unit is not None else None,
        end=numeral.end if unit is None else unit.end,
        rule="asked.number",
        alternative=numeral.alternative,
    )
