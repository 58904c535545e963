"""Checks between figures: which of a document's numbers belong together, and whether they agree."""

from collections.abc import Iterator, Sequence

from extract.checks.absent import Kinds, Lacking, lacking, propose
from extract.checks.changes import check_changes
from extract.checks.page import Page
from extract.checks.ranks import check_ranks
from extract.checks.readings import check_readings
from extract.checks.results import Check, CheckKind, Outcome
from extract.checks.shares import check_shares
from extract.checks.sums import check_sums
from extract.checks.tables import check_tables
from extract.checks.unclaimed import unclaimed
from extract.checks.wholes import check_wholes
from extract.figures import Candidate, Figure, Span
from extract.scene import Scene
from extract.sentences import split_sentences
from extract.text import MatchingCopy, matching_copy

__all__ = ["Check", "CheckKind", "Outcome", "check", "lacking_in", "missing"]

_TYING: Kinds = {
    CheckKind.SHARE: check_shares,
    CheckKind.SUM: check_sums,
    CheckKind.CHANGE: check_changes,
    CheckKind.WHOLE: check_wholes,
}
"""The kinds of several figures: one of them may be lacking."""
_FIGURES_FOR_ONE = 3
"""Where rules have looked for every figure, few numbers that are left can be one."""


def check(text: str, figures: Sequence[tuple[Span, Figure]]) -> list[Check]:
    """All checks of a document's figures, as they stand, by the place of their first member.

    The figures are given in text order; only those that the text ties together are compared.
    """
    if not figures:
        return []
    page = Page(text, figures)
    found = [one for kind in (check_readings, check_ranks, check_tables) for one in kind(page)]
    found += [one for kind in _TYING.values() for one in kind(page, None)]
    return sorted(found, key=lambda one: (one.members, one.kind, one.line))


def missing(text: str, figures: Sequence[tuple[Span, Figure]]) -> list[Candidate]:
    """The numbers, no figures yet, that a sum or a pair of these figures lacks; never over a given figure."""
    copy = matching_copy(text)
    scene = Scene(text=copy.text, sentences=split_sentences(copy.text))
    found = (propose(text, one) for one in _lacking(text, figures, copy, scene, 1))
    return [candidate for candidate in found if candidate is not None]


def lacking_in(
    text: str, figures: Sequence[tuple[Span, Figure]], copy: MatchingCopy, scene: Scene
) -> Iterator[Lacking]:
    """What the figures of a text that is read already lack: places, what makes the sums hold, the rules."""
    return _lacking(text, figures, copy, scene, _FIGURES_FOR_ONE)


def _lacking(
    text: str, figures: Sequence[tuple[Span, Figure]], copy: MatchingCopy, scene: Scene, figures_for_one: int
) -> Iterator[Lacking]:
    if not figures:
        return iter(())
    claims = (copy.from_source(span) for span, _ in figures)
    numbers = list(unclaimed(scene.folded, claims, scene.numerals))
    # Of many pages no number is left: they cost no more than this look.
    return (
        lacking(Page(text, figures, (copy, scene)), numbers, _TYING, figures_for_one) if numbers else iter(())
    )
