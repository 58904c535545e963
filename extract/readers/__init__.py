"""From the bytes of one document to its text: a module a kind of document, imported when one is met."""

from importlib import import_module

from extract.readers.kinds import kind_of
from extract.readers.mishaps import told_of
from extract.readers.readout import MissingReaderError, Readout
from extract.text import TextError

__all__ = ["MissingReaderError", "Readout", "read"]


def read(data: bytes) -> Readout:
    """Read one document.

    Raises:
        MissingReaderError: The library for it is not installed.
        TextError: It cannot be read; the message says why and what to do.
    """
    kind = kind_of(data)
    module = f"extract.readers.{kind}"
    try:
        reader = import_module(module)
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        raise TextError(
            f"a file of the kind {kind} is no document; save it as plain UTF-8 text first"
        ) from error
    with told_of(kind):
        readout: Readout = reader.read(data)
    return readout
