"""A name in a text: of what kind it is, where it stands, and how likely its clause is about it."""

import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from extract.figures import Span


class Sort(StrEnum):
    """What kind of whom or where."""

    NATION = "nation"
    PLACE = "place"
    HERE = "here"
    AGENCY = "agency"
    AGAIN = "again"
    """An agency called by its kind alone."""
    PERSON = "person"
    GROUP = "group"
    LEVEL = "level"


NATION, PLACE, HERE, AGENCY, AGAIN, PERSON, GROUP, LEVEL = Sort
"""By name alone: to look one up in its class takes four times as long."""


class Rank(IntEnum):
    """How likely a name is what its clause is about, by the words on its left."""

    ASIDE = -1
    """In passing: who set the plan, where the goods went."""
    SOURCE = 0
    INSIDE = 1
    OWNER = 2
    SUBJECT = 4


ASIDE, SOURCE, INSIDE, OWNER, SUBJECT = Rank
_SEAT_KIND = re.compile(r" (?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn) (?=\w)", re.IGNORECASE)


@dataclass(slots=True)
class Actor:
    """A name with its place in the text."""

    span: Span
    sort: Sort
    name: str
    province: str | None = None
    """The province that is part of the name: `UBND tỉnh Quảng Trị`."""
    rank: Rank = Rank.INSIDE
    counted: bool = False
    """A number stands before it: `31 địa phương`."""
    items: tuple[str, ...] = ()
    """The names that stand in a row here."""

    @property
    def seat(self) -> str | None:
        """The place that an agency is of: its province, else the district or commune in its name."""
        if self.province or self.sort is not AGENCY:
            return self.province
        kind = _SEAT_KIND.search(self.name)
        return self.name[kind.start() + 1 :] if kind and self.name[kind.end()].isupper() else None
