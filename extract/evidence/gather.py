"""All fields of one record, each with the words of the document that say it."""

from collections.abc import Iterable

from extract.evidence.beside import (
    aim_words,
    change_words,
    hedge_words,
    kind_words,
    number_words,
    unit_words,
)
from extract.evidence.holding import entity_words, is_to_come, period_words
from extract.evidence.measuring import indicator_words
from extract.evidence.sources import Evidence
from extract.evidence.surroundings import Surroundings
from extract.figures import Candidate, Figure, Span


def evidence(text: str, figure: Candidate | tuple[Span, Figure], published: str | None = None) -> Evidence:
    """The words of a document behind each field of a figure, of a candidate's or of an analyst's record.

    Defaults (exact, none, reported) are said by no words.
    """
    span, record = (figure.span, figure.figure) if isinstance(figure, Candidate) else figure
    around = Surroundings.of(span, published, lambda part: part.of(text))
    return evidence_in(around, span, record)


def evidence_in(around: Surroundings, span: Span, figure: Figure) -> Evidence:
    """The same within surroundings that were read before."""
    near = around.place(span, figure)
    period = period_words(around, near)
    found: dict[str, Iterable[Span | None]] = {
        "kind": (kind_words(around, near),),
        "value": (near.span,),
        "denominator": (number_words(around, near, "denominator"),),
        "upper": (number_words(around, near, "upper"),),
        "unit": (unit_words(around, near),),
        "modifier": (hedge_words(around, near),),
        "direction": (change_words(around, near),),
        "status": (aim_words(around, near) or (period if is_to_come(around, near) else None),),
        "indicator": indicator_words(around, near),
        "entity": (entity_words(around, near),),
        "period": (period,),
    }
    told = {
        field: tuple(around.source(span, near) for span in spans if span is not None and len(span))
        for field, spans in found.items()
    }
    return {field: sources for field, sources in told.items() if sources}
