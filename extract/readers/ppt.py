"""Presentations of 1997 to 2003: the pieces of text of their slides, in the order of the file."""

import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.readers.composing import Composer
from extract.readers.installed import version
from extract.readers.readout import Readout
from extract.text import TextError

if TYPE_CHECKING:
    from olefile import OleFileIO

_HEADER = struct.Struct("<HHI")
_HOLDS_RECORDS = 0xF
_WIDE, _NARROW = 0x0FA0, 0x0FA8
_MASTERS = frozenset((0x03F8,))
"""Slides that others are made from: `Click to edit Master title style`."""


def read_slides(container: "OleFileIO") -> Readout:
    """The text of all slides.

    Raises:
        TextError: It is damaged or empty.
    """
    try:
        stream = container.openstream("PowerPoint Document").read()
    except OSError as error:
        raise TextError("a damaged presentation; open it in an office program and save it as PDF") from error
    composer = Composer()
    for text in _texts(stream):
        composer.paragraph(text)
    return composer.readout(f"ppt olefile {version('olefile')}", empty="a presentation without text")


def _texts(stream: bytes) -> Iterator[str]:
    """The records that hold text; those that hold records are entered by reading on behind their head."""
    at = 0
    while at + _HEADER.size <= len(stream):
        kind, name, size = _HEADER.unpack_from(stream, at)
        at += _HEADER.size
        if kind & _HOLDS_RECORDS == _HOLDS_RECORDS and name not in _MASTERS:
            continue
        body = stream[at : at + size]
        if name == _WIDE:
            yield body.decode("utf-16-le", errors="replace")
        elif name == _NARROW:
            yield body.decode("latin-1")
        at += size
