"""How much a document may hold: what goes beyond is refused with one clear line, before it is unpacked."""

from dataclasses import dataclass, field

from extract.text import TextError

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds that no honest document meets; the configuration may set others."""

    member_bytes: int = 100 * _MEGABYTE
    """Of one document within an archive, unpacked."""
    total_bytes: int = 1000 * _MEGABYTE
    """Of all that one archive holds, archives within it included, unpacked."""
    ratio: int = 200
    """How many times its packed size something may have, unpacked; text has ten, a table of zeros 100."""
    ratio_from: int = 10 * _MEGABYTE
    """Something smaller may have any ratio."""
    members: int = 100_000
    """In one archive, those of archives within it included."""
    depth: int = 3
    """Of archives and mails within each other."""
    pages: int = 10_000
    """Of a PDF."""
    cells: int = 5_000_000
    """Of all sheets of a workbook, those between its cells included."""
    text: int = 50_000_000
    """Code points of one document's text."""


DEFAULT = Limits()
_in_force = [DEFAULT]


def in_force() -> Limits:
    """The limits that all readers keep to."""
    return _in_force[0]


def set_limits(limits: Limits) -> None:
    """Take others, for the whole process; before it reads anything."""
    _in_force[0] = limits


@dataclass(slots=True)
class Budget:
    """What is left of the limits for one archive and all archives within it."""

    limits: Limits = field(default_factory=in_force)
    _bytes: int = 0
    _members: int = 0

    def take(self, size: int) -> None:
        """Count one document.

        Raises:
            TextError: It is one too many; the archive is not read on.
        """
        self._bytes += size
        self._members += 1
        if self._members > self.limits.members:
            raise TextError(f"over {self.limits.members:,} documents; the others were not read, split it")
        if self._bytes > self.limits.total_bytes:
            size = self.limits.total_bytes // _MEGABYTE
            raise TextError(f"over {size} MB unpacked; the other documents were not read, split it")
