"""Plain text and Markdown."""

from extract.readers.readout import Readout
from extract.text import decode


def read(data: bytes) -> Readout:
    """The text as it is decoded.

    Raises:
        TextError: It is no text.
    """
    return Readout(text=decode(data).text, reader="text")
