"""The documents in a container, each of which is a document of its own with its own bytes."""

from collections.abc import Iterator
from dataclasses import dataclass

from extract.metadata import UNKNOWN, Metadata
from extract.readers.kinds import FileKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A document in a container."""

    name: str
    """What it is called there; `container/name` is what it is called outside."""
    data: bytes
    metadata: Metadata = UNKNOWN
    """What the container knows of it."""


def members(data: bytes, kind: FileKind) -> Iterator[Member]:
    """The documents in a container, in its order; none in what is no container.

    Raises:
        TextError: It cannot be read on from here.
    """
    if kind is FileKind.EML:
        from extract.readers.eml import attached

        yield from attached(data)
