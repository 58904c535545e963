"""Run it all: a document's text in, its figures out, each with its place in the untouched text."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from extract.confidence import confidence
from extract.context import direction, modifier
from extract.declared import with_declared_units
from extract.entities.propose import propose_entity
from extract.figures import Candidate, Extraction, Figure, Span
from extract.indicators.propose import propose_indicators
from extract.lacking import with_lacking
from extract.layout import PLAIN, Furniture, Layout
from extract.metadata import UNKNOWN, Metadata, tidied
from extract.neighbours import complete
from extract.noise import all_furniture, without
from extract.noise.doubts import flags
from extract.passages import Passage, Quantity
from extract.periods.hanging import count_hanging
from extract.periods.propose import propose_period
from extract.periods.published import publication
from extract.records import MAX_TEXT
from extract.rules import propose
from extract.rules.outcomes import Found
from extract.scene import Scene
from extract.sentences import split_sentences
from extract.sites import Site
from extract.statuses.standing import status
from extract.text import MatchingCopy, matching_copy
from extract.titles import document_title

if TYPE_CHECKING:
    from extract.cells import Table


def extract(text: str, *, metadata: Metadata = UNKNOWN, layout: Layout = PLAIN) -> Extraction:
    """All that can be read off a document; any text will do.

    What is known of the document goes before what its text says, a doubtful date after it; furniture holds
    no figures, and those of a table's cells are told by its headings.
    """
    copy = matching_copy(text)
    metadata = tidied(metadata)
    sentences = split_sentences(copy.text)
    furniture = all_furniture(copy, layout)
    read = without(copy.text, furniture)
    published, said, is_doubtful = _dated(metadata, read)
    title = document_title(read, sentences)
    scene = Scene(text=read, sentences=sentences, published=published)
    table = _table(scene, copy, layout, furniture)
    numbers = () if table is None else table.bare
    quantities = find_quantities(scene, sorted([*(piece.span for piece in furniture), *numbers]))
    passage = Passage(text=read, sentences=sentences, quantities=quantities, published=published, title=title)
    # Names are read for figures only: a text without any is done here.
    indicators = propose_indicators(passage) if quantities else ()
    in_source = tuple(map(copy.to_source, sentences))
    found = [candidate_of(text, copy, passage, index, indicators[index]) for index in range(len(quantities))]
    if table is not None:
        passage, found = table.joined(text, copy, passage, found)
    candidates = with_lacking(text, copy, scene, passage, found)
    is_open = bool(found) and (published is None or is_doubtful)
    return Extraction(
        title=metadata.title or (copy.to_source(title).of(text) if title is not None else None),
        published=said,
        is_doubtful=is_doubtful,
        hanging=count_hanging(passage, [one.figure.period for one in found]) if is_open else 0,
        sentences=in_source,
        candidates=candidates if table is None else table.kept(candidates, found, copy),
        furniture=tuple(Furniture(copy.to_source(piece.span), piece.frame) for piece in furniture),
        flags=flags(copy.text, read, furniture),
    )


def _dated(metadata: Metadata, read: str) -> tuple[date | None, str | None, bool]:
    """The day that the document counts from, its date as it is kept, and whether that is doubtful.

    The day that a file was made says less than a sure date that stands in it.
    """
    if metadata.is_doubtful:
        told, is_told_doubtful = publication(None, read)
        if told is not None and not is_told_doubtful:
            return told, told.isoformat(), False
    published, is_doubtful = publication(metadata.published, read)
    said = metadata.published or (published.isoformat() if published is not None else None)
    return published, said, metadata.is_doubtful if metadata.published else is_doubtful


def _table(
    scene: Scene, copy: MatchingCopy, layout: Layout, furniture: Sequence[Furniture]
) -> "Table | None":
    """The cells of the document's tables; None where it has none, as most."""
    if not layout.cells:
        return None
    from extract.cells import Table

    return Table(scene, copy, layout.cells, [piece.span for piece in furniture])


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


def _fit(words: str | None) -> str | None:
    """The words as a record takes them: on one line, without control characters."""
    if words is None or (words.isprintable() and len(words) <= MAX_TEXT):
        return words
    shown = "".join(letter if letter.isprintable() else " " for letter in words)
    return " ".join(shown.split())[:MAX_TEXT].strip() or None
