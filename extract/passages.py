"""A document on its way through the pipeline: matching copy, sentences, and what the rules found so far.

Offsets here are into the matching copy (see extract.text), never into the source; extract.find maps
them back.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from extract.figures import Direction, Kind, Modifier, Span, Status


class Quantity(NamedTuple):
    """One numeral expression with all that its near surroundings tell."""

    span: Span
    """The quote: numeral, magnitude and percent sign."""
    phrase: Span
    """From the modifier or direction word before it through the unit noun after it."""
    sentence: int
    """Index into Passage.sentences."""
    kind: Kind
    value: Decimal
    denominator: Decimal | None
    upper: Decimal | None
    unit: str | None
    modifier: Modifier
    direction: Direction
    status: Status
    rule: str
    alternative: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A whole document as the later steps see it."""

    text: str
    """The matching copy: NFC, one kind of space, no invisible characters."""
    sentences: tuple[Span, ...]
    quantities: tuple[Quantity, ...] = ()
    published: date | None = None
    """The document's own date, which relative periods count from."""
    title: Span | None = None
