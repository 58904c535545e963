"""From how near the words come that say a record's unit, entity and period: what none says may be wrong."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from extract.evidence.beside import unit_words
from extract.evidence.holding import entity_words, period_words
from extract.evidence.sources import Where
from extract.evidence.surroundings import Place, Surroundings
from extract.figures import Figure, Kind, Span
from extract.periods.dates import Role, Weight

_BESIDE = 12
"""How many code points behind the number its unit may begin."""


class Said(StrEnum):
    """Where the words of a field stand, as far as it tells anything."""

    SENTENCE = "sentence"
    APART = "apart"
    """In the sentence, but not beside the number: a unit stands there that several numbers share."""
    ELSEWHERE = "elsewhere"
    """Before it in the document, and its own sentence says none."""
    PASSED = "passed"
    """Elsewhere, though its own sentence says another."""
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


_FAR = (Said.ELSEWHERE, Said.LATER, Said.TITLE, Said.APART)

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
        sentence = near.sentence
        names = bool(around.names.between(sentence.start, sentence.end))
        times = any(
            one.role is not Role.COMPARED and one.weight > Weight.NAME
            for one in around.times.between(sentence.start, sentence.end)
        )
        entity = _said(around, near, figure.entity, entity_words(around, near))
        period = _said(around, near, figure.period, period_words(around, near))
        yield Backing(
            unit=_nearest(_unit(around, near), is_told_here=_has_noun(around, near)),
            entity=_nearest(entity, is_told_here=names),
            period=_nearest(period, is_told_here=times),
        )


def _said(around: Surroundings, near: Place, field: str | None, words: Span | None) -> Said:
    if not field:
        return Said.EMPTY
    if words is None or not len(words):
        return Said.NOWHERE
    return _WHERE[around.source(words, near).where]


def _unit(around: Surroundings, near: Place) -> Said:
    words = unit_words(around, near)
    said = _said(around, near, near.figure.unit, words)
    if words is not None and said is Said.SENTENCE:
        if near.figure.kind is Kind.PERCENT and words.of(around.copy.text) == "%" != near.figure.unit:
            return Said.NOWHERE  # points are more than their sign
        gap = words.start - near.span.end
        is_inside = words.start < near.span.end and words.end > near.span.start
        return said if is_inside or 0 <= gap <= _BESIDE else Said.APART
    return said


def _nearest(said: Said, *, is_told_here: bool) -> Said:
    """The same, where it was not passed over."""
    return Said.PASSED if is_told_here and said in _FAR else said


def _has_noun(around: Surroundings, near: Place) -> bool:
    """Whether a word follows the number at once, as its unit does."""
    behind = around.copy.text[near.span.end : near.span.end + 2]
    return behind[:1] == " " and behind[1:].isalpha()
