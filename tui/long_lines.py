"""Lines of a file of any length: one that is longer than anybody writes is not read into memory."""

from collections.abc import Iterator
from typing import BinaryIO

_BOM = b"\xef\xbb\xbf"
_CHUNK = 1 << 20


def lines_of(stream: BinaryIO, most: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines that hold anything, numbered from 1; None in place of one of more bytes than `most`."""
    number = 0
    while raw := stream.readline(most + 1):
        number += 1
        if len(raw) > most and not raw.endswith(b"\n"):
            _skip(stream)
            yield number, None
            continue
        line = raw.removeprefix(_BOM) if number == 1 else raw
        if line.strip():
            yield number, line


def _skip(stream: BinaryIO) -> None:
    while (rest := stream.readline(_CHUNK)) and not rest.endswith(b"\n"):
        pass
