"""What a reader makes of the bytes of a document, and why it may make nothing of them."""

from dataclasses import dataclass

from extract.layout import PLAIN, Layout
from extract.metadata import UNKNOWN, Metadata
from extract.text import TextError


class MissingReaderError(TextError):
    """The library that reads such documents is not installed; the message names the extra that brings it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readout:
    """A document as it was read; `text` is what is stored, and what all offsets count in."""

    text: str
    reader: str
    """Who read it, with the version of the library: `html trafilatura 2.3.1`; plain text is `text`."""
    metadata: Metadata = UNKNOWN
    layout: Layout = PLAIN
