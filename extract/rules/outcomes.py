"""What a rule may say of a numeral: a figure of some shape, or no figure at all."""

from decimal import Decimal
from typing import NamedTuple

from extract.figures import Kind, Span


class Found(NamedTuple):
    """A numeral expression that is a figure."""

    span: Span
    kind: Kind
    value: Decimal
    rule: str
    end: int
    """Where its unit ends, or the quote when it has none."""
    denominator: Decimal | None = None
    upper: Decimal | None = None
    unit: str | None = None
    alternative: Decimal | None = None


class NotFigure(NamedTuple):
    """A number that is a date, a name or page furniture; the text up to `end` is used up by it."""

    end: int
    reason: str
