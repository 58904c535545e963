"""What a check says: which figures belong together, whether they agree, and the sum in one line."""

from dataclasses import dataclass
from enum import StrEnum

from extract.figures import Span


class CheckKind(StrEnum):
    """What ties the figures of a check together."""

    READING = "reading"
    """A record against the number that its own quote prints."""
    RANK = "rank"
    """A place in an order, or a part of so many things, against how many there are."""
    SHARE = "share"
    """A ratio, or a count and its base, against their percentage."""
    SUM = "sum"
    """Parts against their total."""
    WHOLE = "whole"
    """Percentages that should add up to 100."""
    CHANGE = "change"
    """Levels against the size of a change."""


class Outcome(StrEnum):
    """Whether the figures agree."""

    HOLDS = "holds"
    """What is reckoned, written with the decimals of what is printed, is what is printed."""
    ROUNDED = "rounded"
    """They agree when what is printed was rounded: the parts of a sum, or a last digit rounded up."""
    TRUNCATED = "truncated"
    """They agree when the digits behind the last one were cut: 14/43 is 32,558… %, printed 32,55 %."""
    FAILS = "fails"


@dataclass(frozen=True, slots=True)
class Check:
    """One check of figures that the text ties together."""

    kind: CheckKind
    members: tuple[Span, ...]
    """The figures' places in the document, in text order."""
    outcome: Outcome
    line: str
    """The sum as an analyst would write it: `447.246 / 738.291 = 60,58 %: printed 60,58 %`."""
