"""Checks between figures: which of a document's numbers belong together, and whether they agree."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from extract.checks.absent import lacking, propose
from extract.checks.changes import check_changes
from extract.checks.page import Page
from extract.checks.ranks import check_ranks
from extract.checks.readings import check_readings
from extract.checks.results import Check, CheckKind, Outcome
from extract.checks.shares import check_shares
from extract.checks.sums import check_sums
from extract.checks.wholes import check_wholes
from extract.figures import Candidate, Figure, Span

__all__ = ["Check", "CheckKind", "Outcome", "check", "missing"]

_TYING: Mapping[CheckKind, Callable[[Page], Iterator[Check]]] = {
    CheckKind.SHARE: check_shares,
    CheckKind.SUM: check_sums,
    CheckKind.CHANGE: check_changes,
    CheckKind.WHOLE: check_wholes,
}
"""The kinds of several figures: one of them may be lacking."""
_KINDS = (check_readings, check_ranks, *_TYING.values())


def check(text: str, figures: Sequence[tuple[Span, Figure]]) -> list[Check]:
    """All checks of a document's figures, as they stand, by the place of their first member.

    The figures are given in text order; only those that the text ties together are compared.
    """
    if not figures:
        return []
    page = Page(text, figures)
    found = [one for kind in _KINDS for one in kind(page)]
    return sorted(found, key=lambda one: (one.members, one.kind, one.line))


def missing(text: str, figures: Sequence[tuple[Span, Figure]]) -> list[Candidate]:
    """The numbers, no figures yet, that a sum or a pair of these figures lacks; never over a given figure."""
    if not figures:
        return []
    found = (propose(text, one) for one in lacking(Page(text, figures), _TYING))
    return [candidate for candidate in found if candidate is not None]
