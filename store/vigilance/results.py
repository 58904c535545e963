"""What tests told of how awake somebody was."""

from collections.abc import Mapping
from dataclasses import dataclass

from store.intervals import Share, wilson
from store.vigilance.seeding import Error


@dataclass(frozen=True, slots=True)
class Tested:
    """How often a test was passed, and by kind of error."""

    shown: int = 0
    passed: int = 0
    kinds: Mapping[Error, tuple[int, int]] | None = None
    """Of each kind how many were shown, and caught; None of second looks."""

    @property
    def rate(self) -> Share | None:
        """The share that was passed, with its 95 % interval; None without any."""
        return wilson(self.passed, self.shown)


@dataclass(frozen=True, slots=True)
class Vigilance:
    """Of one annotator, or of all."""

    seeded: Tested
    """Records that were wrong on purpose: passed when the error was caught."""
    again: Tested
    """Figures that were accepted before: passed when they were accepted again."""
