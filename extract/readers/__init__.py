"""From the bytes of one document to its text: a module a kind of document, imported when one is met."""

from importlib import import_module

from extract.readers.kinds import kind_of
from extract.readers.readout import MissingReaderError, Readout

__all__ = ["MissingReaderError", "Readout", "read"]


def read(data: bytes) -> Readout:
    """Read one document.

    Raises:
        MissingReaderError: The library for it is not installed.
        TextError: It cannot be read; the message says why and what to do.
    """
    readout: Readout = import_module(f"extract.readers.{kind_of(data)}").read(data)
    return readout
