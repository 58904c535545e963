"""How the words behind each field are marked: a style and a small sign of its own for each."""

from collections.abc import Iterator
from typing import NamedTuple

from extract.evidence.sources import Evidence, Where
from extract.figures import Span
from extract.records import FIELDS
from tui.speech import N_, _

SIGNS = dict(zip(FIELDS, "¹²³⁴⁵⁶⁷⁸⁹⁰⁻", strict=True))
"""Behind the words and beside the field's label: its place in the record, as the keys count them."""

WHAT, HELD = "says-what", "says-held"
"""The styles of the indicator, which lies below all others, and of the field in hand, above them."""

_LOOKS = {
    "unit": "says-unit",
    "modifier": "says-how",
    "direction": "says-how",
    "status": "says-how",
    "indicator": WHAT,
    "entity": "says-who",
    "period": "says-when",
}
"""The fields that are always marked; the others' words are the figure's own."""
_FROM = {
    Where.EARLIER: N_('from an earlier sentence: "{words}"'),
    Where.LATER: N_('from a later sentence: "{words}"'),
    Where.HEADING: N_('from a heading: "{words}"'),
    Where.TITLE: N_('from the title: "{words}"'),
    Where.DATELINE: N_('from the dateline: "{words}"'),
}
_FAR = ("indicator", "entity", "period", "unit", "status")
"""The fields whose words may stand outside the sentence."""


class Mark(NamedTuple):
    """Words to be marked."""

    span: Span
    style: str
    sign: str


def marks(evidence: Evidence, held: str | None) -> Iterator[Mark]:
    """The words to mark, those of the field in hand most strongly."""
    for field, sources in evidence.items():
        look = HELD if field == held else _LOOKS.get(field, "")
        if look:
            yield from (Mark(source.span, look, SIGNS[field]) for source in sources)


def is_marked(evidence: Evidence, field: str, figure: Span) -> bool:
    """Whether a field's words are marked while it is not in hand: those within the figure are not."""
    said = evidence.get(field, ()) if field in _LOOKS else ()
    return any(not figure.contains(source.span) for source in said)


def elsewhere(evidence: Evidence, field: str) -> str:
    """Where a field's words stand that are none of the sentence's, and which; empty for all others."""
    sources = evidence.get(field, ())
    if field not in _FAR or any(source.where is Where.SENTENCE for source in sources):
        return ""
    return "".join(
        _(_FROM[source.where]).format(words=" ".join(source.words.split())) for source in sources[:1]
    )
