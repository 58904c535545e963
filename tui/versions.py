"""The versions of a figure that are open to choice: what annotators decided, and what is proposed now."""

from collections.abc import Iterator
from dataclasses import dataclass

from extract.figures import Figure
from extract.records import FIELDS
from store.rows import FigureView, Verdict


@dataclass(frozen=True, slots=True)
class Version:
    """One of them."""

    whose: str | None
    """The annotator; None for the extractor's proposal."""
    verdict: Verdict
    record: Figure | None
    """None for a verdict that it is no figure."""


def versions(view: FigureView) -> tuple[Version, ...]:
    """What stands first, each record once; the proposal last, where nobody's verdict is just that."""
    found: list[Version] = []
    for version in _all(view):
        if version.record not in [one.record for one in found]:
            found.append(version)
    return tuple(found)


def differing(version: Version, first: Version) -> tuple[str, ...]:
    """The fields in which a version is not what the first one says."""
    if version.record is None or first.record is None:
        return ()
    return tuple(name for name in FIELDS if getattr(version.record, name) != getattr(first.record, name))


def _all(view: FigureView) -> Iterator[Version]:
    for decision in view.heads:
        if decision.verdict is not Verdict.FLAG:
            yield Version(decision.annotator, decision.verdict, decision.after)
    if view.proposed is not None:
        yield Version(None, Verdict.ACCEPT, view.proposed)
