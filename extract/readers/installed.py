"""The libraries of readers: there or not, and of which version."""

from importlib import metadata
from importlib.util import find_spec

from extract.readers.readout import MissingReaderError


def library(module: str, extra: str, what: str) -> None:
    """Make sure that a library is there.

    Raises:
        MissingReaderError: It is not; the message says how to install it.
    """
    if find_spec(module) is None:
        raise MissingReaderError(f"{what} need the extra `{extra}`: pip install 'soat[{extra}]'")


def version(package: str) -> str:
    """Which version of it reads."""
    return metadata.version(package)
