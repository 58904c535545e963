"""What the store hands out: plain frozen rows that widgets may know without knowing the store."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from extract.figures import Figure, Span


class Verdict(StrEnum):
    """What a decision says."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    ADD = "add"
    """A figure the extractor had missed."""
    FLAG = "flag"
    """To be decided later."""
    NOTHING = "nothing"
    """A stretch of text was read through: no figure in it but those that stand."""
    WITHDRAW = "withdraw"
    """Takes an earlier decision back; that one stays in the record."""


class State(StrEnum):
    """Where a figure stands in the review."""

    PENDING = "pending"
    FLAGGED = "flagged"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    ADDED = "added"
    CHANGED = "changed"
    """Decided, but the extractor or a new edition now says otherwise: to be looked at again."""
    DISPUTED = "disputed"
    """Decided differently by annotators who did not see each other's verdict: to be adjudicated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document without its text."""

    id: int
    sha256: str
    name: str
    title: str | None
    published: str | None
    added_at: str
    reader: str = "text"
    """Who read it, with the version of the library."""
    address: str | None = None
    publisher: str | None = None
    is_doubtful: bool = False
    """Whether the date is a guess."""
    hanging: int = 0
    """How many periods count from the date, where it is missing or a guess."""
    flags: tuple[str, ...] = ()
    """Why the document as a whole is to be doubted."""
    copy_of: str | None = None
    """The name of the document that it is all but the same as, and that is reviewed in its place."""
    copies: int = 0
    """How many others are all but the same as this one."""

    @property
    def asks_for_date(self) -> bool:
        """Whether somebody should say when it was published: periods count from it, and it is not sure."""
        return self.hanging > 0 and (self.published is None or self.is_doubtful)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One sitting of one annotator; every decision is made in one."""

    id: str
    annotator: str
    adjudicates: bool = False
    """Whether it settles disputes: it then sees all that was decided, blind reviews included."""
    whole_queue: bool = False
    """Whether it goes over everything, not only over what its annotator was assigned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One row of the append-only record."""

    id: int
    figure_id: int
    verdict: Verdict
    before: Figure | None
    after: Figure | None
    annotator: str
    session: str
    decided_at: str
    reason: str | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueRow:
    """One line of the review queue."""

    figure_id: int
    document_id: int
    document_name: str
    span: Span
    quote: str
    unit: str | None
    state: State
    confidence: float | None
    """None for an added figure, which nobody proposed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sibling:
    """Another figure within the passage on screen."""

    figure_id: int
    span: Span
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """What another extractor proposes at a figure, or over some of its characters."""

    extractor: str
    span: Span
    figure: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """Everything a screen shows about one figure."""

    figure_id: int
    document: Document
    span: Span
    quote: str
    passage: str
    """The sentence with its neighbours, cut out of the untouched text."""
    passage_start: int
    """Where the passage begins in the document's text."""
    sentence: Span
    siblings: tuple[Sibling, ...]
    """The other figures in the passage, in text order."""
    proposed: Figure | None
    rule: str | None
    confidence: float | None
    alternative: Decimal | None
    state: State
    decision: Decision | None
    """The decision that stands, if any."""
    heads: tuple[Decision, ...] = ()
    """All that stand, that one first: several where annotators decided without sight of each other."""
    furniture: tuple[Span, ...] = ()
    """Stretches of the passage that frame the page."""
    others: tuple[Other, ...] = ()
    """What is offered there beside the proposal, by the extractors' names."""

    @property
    def passage_span(self) -> Span:
        """Where the passage stands in the document's text."""
        return Span(self.passage_start, self.passage_start + len(self.passage))

    @property
    def record(self) -> Figure | None:
        """What an acceptance takes: the record of the decision, or what it was about, else the proposal."""
        if self.decision is None:
            return self.proposed
        return self.decision.after or self.decision.before


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Counts of figures by state, for one document or for all."""

    total: int = 0
    pending: int = 0
    flagged: int = 0
    accepted: int = 0
    corrected: int = 0
    rejected: int = 0
    added: int = 0
    changed: int = 0
    disputed: int = 0

    @property
    def left(self) -> int:
        """What still needs a verdict, or another one."""
        return self.pending + self.flagged + self.changed + self.disputed

    @property
    def done(self) -> int:
        """What has one."""
        return self.total - self.left


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatorProgress:
    """What one annotator has done so far."""

    annotator: str
    sessions: int
    decisions: int
    """All that were made, those taken back or decided over included; withdrawals are not decisions here."""
    withdrawn: int
    """How many of them were taken back, by whomever."""
    accepted: int = 0
    """The counts by verdict are of decisions that stand."""
    corrected: int = 0
    rejected: int = 0
    added: int = 0
    flagged: int = 0
    first_at: str | None = None
    """When the first decision was made; None before it."""
    last_at: str | None = None

    @property
    def standing(self) -> int:
        """Decisions that stand."""
        return self.accepted + self.corrected + self.rejected + self.added + self.flagged
