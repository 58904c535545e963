"""What a time in a text is: where it stands, what it means and what it does there."""

from bisect import bisect_left
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import NamedTuple

from extract.figures import Span
from extract.periods.moments import Moment, Unit

_NESTED = 8
"""How many headings back the section around a place may have begun."""


class Role(StrEnum):
    """What the words around a time make of it."""

    AT = "at"
    UNTIL = "until"
    BEFORE = "before"
    FROM = "from"
    COMPARED = "compared"


AT, UNTIL, BEFORE, FROM, COMPARED = Role
"""By name alone: to look one up in its class takes four times as long."""


class Weight(IntEnum):
    """How far a time reaches: its own name, a clause, what follows, a whole section."""

    NAME = 0
    PHRASE = 1
    FRAME = 2
    HEADING = 3


NAME, PHRASE, FRAME, HEADING = Weight
_ENDS = (UNTIL, BEFORE)


class Mention(NamedTuple):
    """A time with its place in the text."""

    span: Span
    first: Moment
    last: Moment
    role: Role
    weight: Weight
    event: bool = False
    """A single day, on which something happened: `Chiều 3/2`."""
    marker: int = 0
    """For a comparison: where its first word stands (`so với`)."""

    @property
    def is_now(self) -> bool:
        """Whether it is, or ends with, the day of telling: `hiện`, `từ đầu năm đến nay`."""
        return self.last.unit is Unit.DAY and self.last.shift == 0 and self.role is not COMPARED

    @property
    def years(self) -> tuple[int, ...]:
        """The years that are written out."""
        first, last = self.first.year, self.last.year
        if first is None:
            return () if last is None else (last,)
        return (first,) if last is None else (first, last)

    @property
    def tells_year(self) -> bool:
        """Whether its year may be the text's own: not what is compared with, not an aim (`đến năm 2030`).

        Nor is it the end of many years: `giai đoạn 2021-2030` is told in any of them.
        """
        if self.role is COMPARED or (self.role in _ENDS and self.last.month is None):
            return False
        years = self.years
        return bool(years) and years[0] == years[-1]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading's time, and the end of the text that it holds for."""

    heading: Mention
    end: int


@dataclass(frozen=True, slots=True)
class Mentions:
    """All times of one text, in order."""

    all: tuple[Mention, ...]
    starts: tuple[int, ...]
    usual_year: int | None
    """The year the text speaks of most; the later one when two are even."""
    first_frame: int
    """Where the text first sets a time for what follows, other than the day of its event."""
    sections: tuple[Section, ...]
    """Those whose headings name a time, in order."""

    def section(self, at: int) -> Section | None:
        """The innermost section around a place whose heading names a time."""
        if not self.sections:
            return None
        before = bisect_left(self.sections, at, key=lambda one: one.heading.span.start)
        inner = self.sections[max(0, before - _NESTED) : before]
        return next((one for one in reversed(inner) if at < one.end), None)

    def is_over(self, frame: Mention, at: int) -> bool:
        """Whether a time stands within a section that ended before a place."""
        section = self.section(frame.span.end)
        return section is not None and section.end <= at

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """Those that begin in the stretch."""
        return self.all[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
