"""What a rule may say of a numeral: a figure of some shape, or no figure at all."""

from dataclasses import dataclass
from decimal import Decimal

from extract.figures import Kind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A numeral expression that is a figure."""

    span: Span
    kind: Kind
    value: Decimal
    rule: str
    confidence: float
    denominator: Decimal | None = None
    upper: Decimal | None = None
    unit: str | None = None
    end: int
    """Where its unit ends, or the quote when it has none."""
    alternative: Decimal | None = None


@dataclass(frozen=True, slots=True)
class NotFigure:
    """A number that is a date, a name or page furniture; the text up to `end` is used up by it."""

    end: int
    reason: str
