"""What a new reading of a document changes: pure comparison of what is known with what is proposed now.

A decision outlives its proposal. One numeral is one figure: a proposal beside a figure that somebody settled,
over some of the same characters, is not a second one. Which decisions are to be looked at again is the
matter of `store.recalls`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from extract.figures import Candidate, Span
from store.records import to_json
from store.rows import Verdict


class What(StrEnum):
    """What became of a proposal."""

    NEW = "new"
    CHANGED = "changed"
    VANISHED = "vanished"
    MOVED = "moved"
    """A figure that was decided on is now proposed over other characters of the same numeral."""


@dataclass(frozen=True, slots=True)
class Held:
    """A decision that stands on a figure."""

    hash: str
    verdict: Verdict
    after: str | None


@dataclass(frozen=True, slots=True)
class Known:
    """A place in the document, as it is known before."""

    figure_id: int
    proposal: str | None
    """What is proposed there, as JSON."""
    last: str | None = None
    """What was proposed there at last, where nothing is now."""
    heads: tuple[Held, ...] = ()

    @property
    def said(self) -> str | None:
        """What the extractor said of it, as far as anybody can have seen."""
        return self.proposal or self.last

    @property
    def claims(self) -> bool:
        """Whether the numeral is this figure's, as somebody decided."""
        return any(head.verdict is not Verdict.REJECT for head in self.heads)


@dataclass(frozen=True, slots=True)
class Change:
    """One figure that is proposed otherwise than before."""

    span: Span
    what: What
    before: str | None
    after: str | None


class Claims:
    """The numerals that are somebody's settled figure."""

    def __init__(self, known: Mapping[Span, Known]) -> None:
        self._spans = sorted(span for span, place in known.items() if place.claims)
        self._longest = max((len(span) for span in self._spans), default=0)

    def beside(self, span: Span) -> list[Span]:
        """The claimed spans that share characters with this one and are another."""
        if not self._spans:
            return []
        first = bisect_left(self._spans, Span(span.start - self._longest, 0))
        last = bisect_left(self._spans, Span(span.end, 0))
        return [other for other in self._spans[first:last] if other.overlaps(span) and other != span]


def compare(known: Mapping[Span, Known], candidates: Sequence[Candidate]) -> list[Change]:
    """Set the new proposals beside what is known of the document; what is otherwise, in text order."""
    changes: list[Change] = []
    claims = Claims(known)
    kept: set[Span] = set()
    for candidate in candidates:
        place = known.get(candidate.span)
        rivals = () if place and place.heads else claims.beside(candidate.span)
        if rivals:
            record = to_json(candidate.figure) or ""
            changes += [
                Change(span, What.MOVED, known[span].said, record)
                for span in rivals
                if span not in kept and (known[span].proposal or known[span].last != record)
            ]
            kept.update(rivals)
        else:
            kept.add(candidate.span)
            changes += _changed(candidate, place)
    changes += [
        Change(span, What.VANISHED, place.proposal, None)
        for span, place in known.items()
        if place.proposal and span not in kept
    ]
    changes.sort(key=lambda change: change.span)
    return changes


def _changed(candidate: Candidate, place: Known | None) -> Iterator[Change]:
    record = to_json(candidate.figure) or ""
    if place is None or place.proposal is None:
        yield Change(candidate.span, What.NEW, None, record)
    elif place.proposal != record:
        yield Change(candidate.span, What.CHANGED, place.proposal, record)
