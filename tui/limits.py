"""Limits that keep one document from stopping the rest: each has a name in the configuration."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.readers.limits import Limits as ReaderLimits

_MEGABYTE = 1_000_000
_MOST = 1_000_000_000
"""Of anything: what comes of it is still a number that the system takes."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take; beyond it, it is left out with one line."""

    seconds: int = 60
    """For a document, and once more for every two megabytes that it has."""
    memory_mb: int = 2_000
    """Of a process that reads documents, its libraries included."""
    file_mb: int = 100
    """Of a file, and of a row of a corpus; corpora may be of any size."""
    text_mb: int = 50
    """Of the text that is made of a document."""
    archive_mb: int = 1_000
    """Of all that one archive holds, unpacked."""
    member_mb: int = 100
    """Of one document within an archive, unpacked."""
    members: int = 100_000
    """Documents in one archive."""
    depth: int = 3
    """Of archives and mails within each other."""
    pages: int = 10_000
    """Of a PDF."""
    cells: int = 5_000_000
    """Of all sheets of a workbook."""

    @property
    def file_bytes(self) -> int:
        """The limit of a file in bytes."""
        return self.file_mb * _MEGABYTE

    @property
    def text_bytes(self) -> int:
        """The limit of a text in bytes."""
        return self.text_mb * _MEGABYTE

    def seconds_for(self, size: int) -> float:
        """How long a document of so many bytes may take."""
        return self.seconds * (1 + size // (2 * _MEGABYTE))

    def of_readers(self) -> "ReaderLimits":
        """Those that readers know."""
        from extract.readers.limits import Limits as ReaderLimits  # here, as every command reads settings

        return replace(
            ReaderLimits(),
            member_bytes=self.member_mb * _MEGABYTE,
            total_bytes=self.archive_mb * _MEGABYTE,
            members=self.members,
            depth=self.depth,
            pages=self.pages,
            cells=self.cells,
            text=self.text_bytes,
        )

    def fingerprint(self) -> str:
        """What a problem with a file depends on: each limit with its value."""
        return " ".join(f"{name}={value}" for name, value in _items(self))


def names() -> tuple[str, ...]:
    """What the limits are called."""
    return tuple(field.name for field in fields(Limits))


def limits_of(settings: Mapping[str, object]) -> Limits:
    """The limits as somebody set them, the others as they are.

    Raises:
        ValueError: An unknown name, or no whole number from one to a billion; the text is fit to show.
    """
    for name, value in settings.items():
        if name not in names():
            raise ValueError(f"unknown limit {name!r}; the limits are {', '.join(names())}")
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise ValueError(f"{name}: {value!r} is no whole number above zero; write {name} = 60")
        if value > _MOST:
            raise ValueError(f"{name}: {value} is more than {_MOST}; write {name} = {_MOST} for no limit")
    return Limits(**settings)  # type: ignore[arg-type]  # each was looked at


def _items(limits: Limits) -> Iterator[tuple[str, int]]:
    for name in names():
        yield name, getattr(limits, name)
