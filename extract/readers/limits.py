"""How much a document may hold: what goes beyond is refused with one clear line, before it is unpacked."""

from dataclasses import dataclass

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
