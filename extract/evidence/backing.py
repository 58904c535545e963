"""From how near the words come that say a record's unit, entity and period: what no word says may be wrong."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from extract.evidence.beside import unit_words
from extract.evidence.holding import entity_words, period_words
from extract.evidence.sources import Where
from extract.evidence.surroundings import Place, Surroundings
from extract.figures import Figure, Span

_BESIDE = 12
"""How many code points behind the number its unit may begin."""


class Said(StrEnum):
    """Where the words of a field stand, as far as it tells anything."""

    BESIDE = "beside"
    SENTENCE = "sentence"
    ELSEWHERE = "elsewhere"
    """Before it in the document."""
    LATER = "later"
    TITLE = "title"
    """The headline, a heading or the dateline: they hold for all."""
    NOWHERE = "nowhere"
    EMPTY = "empty"
    """The field holds nothing."""


class Backing(NamedTuple):
    """Of one figure."""

    unit: Said
    entity: Said
    period: Said


_WHERE = {
    Where.SENTENCE: Said.SENTENCE,
    Where.EARLIER: Said.ELSEWHERE,
    Where.LATER: Said.LATER,
    Where.HEADING: Said.TITLE,
    Where.TITLE: Said.TITLE,
    Where.DATELINE: Said.TITLE,
}


def backing(text: str, published: str | None, figures: Sequence[tuple[Span, Figure]]) -> Iterator[Backing]:
    """The backing of each of a document's figures."""
    for span, figure in figures:
        around = Surroundings.of(span, published, lambda part: part.of(text))
        near = around.place(span, figure)
        yield Backing(
            unit=_said(around, near, figure.unit, unit_words(around, near)),
            entity=_said(around, near, figure.entity, entity_words(around, near)),
            period=_said(around, near, figure.period, period_words(around, near)),
        )


def _said(around: Surroundings, near: Place, field: str | None, words: Span | None) -> Said:
    if not field:
        return Said.EMPTY
    if words is None or not len(words):
        return Said.NOWHERE
    said = _WHERE[around.source(words, near).where]
    if said is Said.SENTENCE and 0 <= words.start - near.span.end <= _BESIDE:
        return Said.BESIDE
    return said
