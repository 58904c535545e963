"""What is read once of an excerpt for all figures in it: letters, sentences, title, dateline."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from extract.entities.actors import Actors, actors
from extract.evidence.excerpts import Excerpt, excerpt
from extract.evidence.sources import Source, Where
from extract.figures import Figure, Span
from extract.metadata import day_of
from extract.passages import Passage, Quantity
from extract.periods.dates import Mentions, Role, folded, mentions
from extract.periods.timeline import Timeline
from extract.sentences import split_sentences
from extract.text import MatchingCopy, matching_copy
from extract.titles import document_title

_HEAD = 1500
"""Code points of a document that may hold its dateline."""
_LINE = 120
"""A longer line is prose, and no heading."""


@dataclass(eq=False)
class Surroundings:
    """An excerpt as figures are looked up in it; offsets are those of its matching copy."""

    excerpt: Excerpt
    published: date | None

    @classmethod
    def of(cls, span: Span, published: str | None, cut: Callable[[Span], str]) -> "Surroundings":
        """Those of a figure at a place; `cut` gives a stretch of the document, as far as there is one."""
        return cls(excerpt(span, cut), day_of(published))

    @cached_property
    def copy(self) -> MatchingCopy:
        """What is matched on."""
        return matching_copy(self.excerpt.text)

    @cached_property
    def low(self) -> str:
        """The copy, folded."""
        return folded(self.copy.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences in order."""
        return split_sentences(self.copy.text)

    @cached_property
    def title(self) -> Span:
        """The headline; empty when there is none."""
        return document_title(self.copy.text, self.sentences) or Span(0, 0)

    @cached_property
    def times(self) -> Mentions:
        """All times told."""
        return mentions(self.copy.text)

    @cached_property
    def names(self) -> Actors:
        """All who are named."""
        return actors(self.copy.text)

    @cached_property
    def dateline(self) -> Span:
        """The document's date at its head, else the day of its news; empty when it is told nowhere."""
        if self.published is None:
            return Span(0, 0)
        days = [
            one
            for one in self.times.between(0, _HEAD)
            if one.role is Role.AT and one.first == one.last and one.first.day and one.first.unit is None
        ]
        for one in (*(one for one in days if one.first.year), *(one for one in days if one.event)):
            told = one.first.in_year(self.published.year).days(None)
            if told and told[0] == self.published:
                return one.span
        return Span(0, 0)

    def sentence_at(self, at: int) -> int:
        """The number of the sentence that a place stands in."""
        return max(0, bisect_right(self.sentences, at, key=lambda one: one.start) - 1)

    def heads(self, number: int) -> bool:
        """Whether a sentence stands alone on its line, as headings do."""
        span, text = self.sentences[number], self.copy.text
        begins = not text[: span.start].rstrip(" ") or text[: span.start].rstrip(" ")[-1:] == "\n"
        ends = text[span.end : span.end + 1] in ("", "\n", "\r")
        return begins and ends and len(span) <= _LINE and text[span.end - 1] not in ".;"

    def source(self, span: Span, near: "Place") -> Source:
        """Words of the copy as the document has them."""
        place = self.copy.to_source(span)
        return Source(self.excerpt.to_document(place), self._where(span, near), place.of(self.excerpt.text))

    def _where(self, span: Span, near: "Place") -> Where:
        if near.sentence.contains(span) or near.sentence.overlaps(span):
            return Where.SENTENCE
        if self.title.contains(span):
            return Where.TITLE
        is_line = self.heads(self.sentence_at(span.start))
        if is_line and self.dateline.contains(span):
            return Where.DATELINE
        if span.start >= near.sentence.end:
            return Where.LATER
        return Where.HEADING if is_line else Where.EARLIER

    def place(self, span: Span, figure: Figure) -> "Place":
        """A figure's place in the copy."""
        own = self.copy.from_source(self.excerpt.from_document(span))
        number = self.sentence_at(own.start)
        sentence = self.sentences[number] if self.sentences else own
        if not sentence.overlaps(own):
            sentence = own
        return Place(own, number, sentence, figure)

    def timeline(self, near: "Place") -> tuple[Timeline, Quantity]:
        """The excerpt's times with that one figure, as the extractor's own steps take it."""
        figure = near.figure
        quantity = Quantity(
            span=near.span,
            phrase=near.span,
            sentence=near.number,
            kind=figure.kind,
            value=figure.value,
            denominator=figure.denominator,
            upper=figure.upper,
            unit=figure.unit,
            modifier=figure.modifier,
            direction=figure.direction,
            status=figure.status,
            rule="",
        )
        title = self.title if len(self.title) else None
        passage = Passage(
            text=self.copy.text,
            sentences=self.sentences,
            quantities=(quantity,),
            published=self.published,
            title=title,
        )
        return Timeline(passage), quantity


class Place(NamedTuple):
    """Where a figure stands in the copy, and what its record says."""

    span: Span
    number: int
    """Its sentence's."""
    sentence: Span
    figure: Figure
