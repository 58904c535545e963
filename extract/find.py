"""Run it all: a document's text in, its figures out, each with its place in the untouched text."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from extract.confidence import confidence
from extract.context import direction, modifier
from extract.declared import with_declared_units
from extract.entities.propose import propose_entity
from extract.figures import Candidate, Extraction, Figure, Span
from extract.indicators.propose import propose_indicators
from extract.lacking import with_lacking
from extract.layout import PLAIN, Layout
from extract.metadata import UNKNOWN, Metadata
from extract.neighbours import complete
from extract.passages import Passage, Quantity
from extract.periods.propose import document_date, propose_period
from extract.records import MAX_TEXT
from extract.rules import propose
from extract.rules.outcomes import Found
from extract.scene import Scene
from extract.sentences import split_sentences
from extract.sites import Site
from extract.statuses.standing import status
from extract.text import MatchingCopy, matching_copy
from extract.titles import document_title


def extract(text: str, *, metadata: Metadata = UNKNOWN, layout: Layout = PLAIN) -> Extraction:
    """All that can be read off a document; any text will do.

    What is known of the document goes before what its text says, a doubtful date after it; furniture holds
    no figures, and those of a table's cells are told by its headings.
    """
    copy = matching_copy(text)
    sentences = split_sentences(copy.text)
    known = _day(metadata.published)
    told = document_date(copy.text, sentences) if known is None or metadata.is_doubtful else None
    # The day that a file was made says less than what stands in it.
    published = told or known
    said = None if metadata.is_doubtful and told else metadata.published
    title = document_title(copy.text, sentences)
    scene = Scene(text=copy.text, sentences=sentences, published=published)
    frames = [copy.from_source(piece.span) for piece in layout.furniture]
    table = None
    if layout.cells:
        from extract.cells import Table  # here, as most documents have none

        table = Table(scene, copy, layout.cells, frames)
        frames = sorted([*frames, *table.bare])
    quantities = find_quantities(scene, frames)
    passage = Passage(
        text=copy.text, sentences=sentences, quantities=quantities, published=published, title=title
    )
    # Names are read for figures only: a text without any is done here.
    indicators = propose_indicators(passage) if quantities else ()
    in_source = tuple(map(copy.to_source, sentences))
    found = [candidate_of(text, copy, passage, index, indicators[index]) for index in range(len(quantities))]
    if table is not None:
        passage, found = table.joined(text, copy, passage, found)
    return Extraction(
        title=metadata.title or (copy.to_source(title).of(text) if title is not None else None),
        published=said or (published.isoformat() if published is not None else None),
        sentences=in_source,
        candidates=_outside(frames, with_lacking(text, copy, scene, passage, found), found, copy),
    )


def _outside(
    frames: Sequence[Span], candidates: tuple[Candidate, ...], found: Sequence[Candidate], copy: MatchingCopy
) -> tuple[Candidate, ...]:
    """The candidates without those that a sum lacks but that furniture or the number of a row holds."""
    if not frames or len(candidates) == len(found):
        return candidates
    starts = [frame.start for frame in frames]
    known = {one.span for one in found}

    def is_framed(span: Span) -> bool:
        at = bisect_right(starts, span.start) - 1
        return at >= 0 and frames[at].end > span.start

    return tuple(one for one in candidates if one.span in known or not is_framed(copy.from_source(one.span)))


def find_quantities(scene: Scene, furniture: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """The figures in text order, those of furniture left out.

    What one rule took up, date or figure, no later one gets: no two overlap.
    """
    quantities: list[Quantity] = []
    taken = 0
    frames = iter((*furniture, Span(len(scene.text), len(scene.text))))
    frame = next(frames)
    for index, numeral in enumerate(scene.numerals):
        while frame.end <= numeral.start and frame.start < len(scene.text):
            frame = next(frames)
        if numeral.start < taken or frame.start <= numeral.start:
            continue
        site = Site(scene, index)
        outcome = propose(site)
        if outcome is None:
            continue
        taken = outcome.end
        if isinstance(outcome, Found):
            quantities.append(quantity_of(site, outcome))
    return complete(scene, with_declared_units(scene, quantities))


def quantity_of(site: Site, found: Found) -> Quantity:
    """A figure with what the words around it say of it."""
    hedge, hedge_at = modifier(site, found)
    change, change_at = direction(site, found)
    span, kind, value, rule, end, denominator, upper, unit, alternative = found
    phrase = Span(min(hedge_at, change_at), end)
    return Quantity(
        span, phrase, site.numeral.sentence, kind, value, denominator, upper, unit, hedge, change,
        status(site, found), rule, alternative,
    )  # fmt: skip


def candidate_of(
    text: str, copy: MatchingCopy, passage: Passage, index: int, indicator: str | None
) -> Candidate:
    """A figure with its whole record, at its place in the untouched text."""
    quantity = passage.quantities[index]
    span = copy.to_source(quantity.span)
    figure = Figure(
        kind=quantity.kind,
        value=quantity.value,
        denominator=quantity.denominator,
        upper=quantity.upper,
        unit=_fit(quantity.unit),
        modifier=quantity.modifier,
        direction=quantity.direction,
        status=quantity.status,
        indicator=_fit(indicator),
        entity=_fit(propose_entity(passage, index)),
        period=propose_period(passage, index),
    )
    return Candidate(
        span=span,
        quote=span.of(text),
        sentence=copy.to_source(passage.sentences[quantity.sentence]),
        figure=figure,
        rule=quantity.rule,
        confidence=confidence(passage, index, figure),
        alternative=quantity.alternative,
    )


def _day(published: str | None) -> date | None:
    """A whole day; a year or a month alone does not say what `hôm qua` was."""
    return date.fromisoformat(published) if published and len(published) == len("2024-01-31") else None


def _fit(words: str | None) -> str | None:
    """The words as a record takes them: on one line, without control characters."""
    if words is None or (words.isprintable() and len(words) <= MAX_TEXT):
        return words
    shown = "".join(letter if letter.isprintable() else " " for letter in words)
    return " ".join(shown.split())[:MAX_TEXT].strip() or None
