"""How the review went, as plain rows: what became of proposals, and how fast they were decided."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from store.payoff.remainder import Remainder
from store.rows import Document, Progress
from store.vigilance.results import Vigilance

ENOUGH_SECONDS = 60.0
"""A sitting with less work in it tells no pace."""

BY_HAND = 0.25
"""Seconds a decision: whoever decides faster is a script."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What became of some of the proposals that were decided on."""

    accepted: int = 0
    """What stands is what is proposed."""
    corrected: int = 0
    """Something else stands."""
    rejected: int = 0

    @property
    def decided(self) -> int:
        """All of them."""
        return self.accepted + self.corrected + self.rejected

    @property
    def share(self) -> float | None:
        """The share that was right as proposed; None without any."""
        return self.accepted / self.decided if self.decided else None

    @property
    def expected(self) -> float:
        """The share to expect of the next ones (Laplace's rule of succession): few say little."""
        return (self.accepted + 1) / (self.decided + 2)

    def __add__(self, other: "Judged") -> "Judged":
        return Judged(
            accepted=self.accepted + other.accepted,
            corrected=self.corrected + other.corrected,
            rejected=self.rejected + other.rejected,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldOutcome:
    """How often a field was corrected."""

    name: str
    corrected: int
    figures: int
    """Figures that were accepted or corrected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Proposals that the extractor was about equally sure of."""

    low: float
    high: float
    sure: float | None
    """How sure it was, on average; None without any."""
    judged: Judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What one annotator did in one sitting."""

    annotator: str
    began_at: str
    ended_at: str
    decisions: int
    seconds: float
    """At work: of every pause only what may be thought."""

    @property
    def an_hour(self) -> float | None:
        """Decisions an hour of work; None where it was too short, or too fast for a hand."""
        return an_hour([self])


def an_hour(sittings: Sequence[Work]) -> float | None:
    """Decisions an hour of work, of all sittings that tell a pace; None without one."""
    told = [one for one in sittings if one.seconds >= max(ENOUGH_SECONDS, BY_HAND * one.decisions)]
    return 3600 * sum(one.decisions for one in told) / sum(one.seconds for one in told) if told else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Performance:
    """All of it."""

    documents: Sequence[tuple[Document, Progress]]
    sittings: Sequence[Work]
    """The latest first."""
    rules: Sequence[tuple[str, Judged]]
    """The worst first."""
    fields: Sequence[FieldOutcome]
    """The most often corrected first."""
    bins: Sequence[Bin]
    judged: Judged = field(default_factory=Judged)
    """Of all rules."""
    remainder: Remainder | None = None
    """Of what nobody decided on."""
    vigilance: Vigilance | None = None
