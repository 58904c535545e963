"""The shared vocabulary: what a figure is, where it stands in its document, and who proposed it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from extract.layout import Flag, Furniture  # it needs Span of this module


class Kind(StrEnum):
    """What sort of quantity a figure is."""

    COUNT = "count"
    """Things counted, places in a ranking gained or lost included."""
    PERCENT = "percent"
    RATIO = "ratio"
    """*a of b* things: `62/63 địa phương`."""
    RANK = "rank"
    """A position in an order: `đứng thứ 28/63`."""
    MONEY = "money"
    MEASURE = "measure"
    """A physical quantity, a duration or a score in points."""


class Modifier(StrEnum):
    """How the source hedges the number."""

    EXACT = "exact"
    OVER = "over"
    NEARLY = "nearly"
    ABOUT = "about"
    UNDER = "under"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Direction(StrEnum):
    """Whether the quantity is the size of a change; a level has none."""

    NONE = "none"
    INCREASE = "increase"
    DECREASE = "decrease"


class Status(StrEnum):
    """Whether the quantity was reached, or is planned, asked or promised."""

    REPORTED = "reported"
    TARGET = "target"


class Span(NamedTuple):
    """A stretch of a document's untouched text, in Unicode code points, end exclusive."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The stretch itself, cut out of its text."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One quantity that a document reports: the record that is proposed, reviewed and exported."""

    kind: Kind
    value: Decimal
    """Magnitude multiplied in; the first number of a ratio or rank, the lower end of a range."""
    denominator: Decimal | None = None
    """The second number of a ratio or rank."""
    upper: Decimal | None = None
    """The upper end of a range."""
    unit: str | None = None
    modifier: Modifier = Modifier.EXACT
    direction: Direction = Direction.NONE
    status: Status = Status.REPORTED
    indicator: str | None = None
    """What is measured, in the source's words."""
    entity: str | None = None
    """Who or where it holds for; None when the text does not say."""
    period: str | None = None
    """When it holds, as an EDTF interval of dates (see extract.edtf)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A figure as a rule proposes it, with its place in the text."""

    span: Span
    quote: str
    sentence: Span
    figure: Figure
    rule: str
    confidence: float
    """How likely the whole proposal is right, in 0..1."""
    alternative: Decimal | None = None
    """The value's other reading, when the source's separators allow two (`2.054`: 2054 or 2.054)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that is read off one document."""

    title: str | None
    published: str | None
    """The document's own date, YYYY-MM-DD."""
    sentences: tuple[Span, ...]
    """In text order, without overlaps; white space between them belongs to none."""
    candidates: tuple[Candidate, ...]
    """In text order; no two overlap."""
    furniture: "tuple[Furniture, ...]" = ()
    """What frames the page, in text order, without overlaps: what its reader told and what was found."""
    is_doubtful: bool = False
    """Whether that date is a guess, or others in the text speak against it."""
    hanging: int = 0
    """How many figures' periods count from that date, where it is missing or a guess."""
    flags: "tuple[Flag, ...]" = ()
    """Why the document is to be doubted, in the order of `Flag`; none for most."""
