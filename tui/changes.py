"""What a correction changed, to be made again on another record."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from extract.figures import Figure
from extract.records import FIELDS

CARRIED = ("indicator", "entity", "period")
"""The fields that an extractor carries from figure to figure, and so gets wrong in several at once."""


@dataclass(frozen=True, slots=True)
class Change:
    """The fields that a correction changed, with what they were and what they became."""

    before: Mapping[str, object]
    after: Mapping[str, object]

    def on(self, figure: Figure) -> Figure:
        """The record with the same change."""
        return replace(figure, **dict(self.after))  # type: ignore[arg-type]  # each value is from a record

    def carried(self) -> "Change | None":
        """The part of it that other figures are likely to need."""
        names = [name for name in CARRIED if name in self.after]
        if not names:
            return None
        return Change({name: self.before[name] for name in names}, {name: self.after[name] for name in names})


def change(before: Figure, after: Figure) -> Change:
    """What lies between two records."""
    names = [name for name in FIELDS if getattr(before, name) != getattr(after, name)]
    return Change(
        {name: getattr(before, name) for name in names}, {name: getattr(after, name) for name in names}
    )
