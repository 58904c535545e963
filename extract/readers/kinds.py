"""Which kind of document some bytes are: told by what they hold, never by their name."""

from enum import StrEnum


class FileKind(StrEnum):
    """What there is a reader for."""

    TEXT = "text"


def kind_of(data: bytes) -> FileKind:
    """What these bytes are; text is what nothing else is told of."""
    del data
    return FileKind.TEXT
