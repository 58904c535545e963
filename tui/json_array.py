"""The objects of a JSON array, one at a time: a file of any length is read piece by piece."""

import re
from collections.abc import Iterator
from typing import BinaryIO

_CHUNK = 1 << 16
_SIGN = re.compile(rb'["{}\n]')
_IN_TEXT = re.compile(rb'["\\]')
_BETWEEN = re.compile(rb"[\s,\[\]]*")


class _Reader:
    """Finds where objects begin and end; what is in them is for others to read."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._item = bytearray()
        self._size = 0
        self._depth = 0
        self._in_text = False
        self._escaped = False
        self._line = 1
        self._began = 1
        self.is_open = False
        """Whether an array has begun and not ended."""

    def feed(self, chunk: bytes) -> Iterator[tuple[int, bytes | None]]:
        """The objects that end in the next piece of the file."""
        at = 0
        while at < len(chunk):
            end = self._step(chunk, at)
            self._keep(chunk[at:end])
            at = end
            if self._size and not self._depth:
                yield self._done()

    def rest(self) -> Iterator[tuple[int, bytes | None]]:
        """What is left at the end of a file that is not whole."""
        if self._size:
            yield self._done()
        elif self.is_open:
            yield self._line, b"["

    def _step(self, chunk: bytes, at: int) -> int:
        """Read on to the next sign; where the piece that is kept ends."""
        if self._escaped:
            self._escaped = False
            return at + 1
        if self._depth == 0 and chunk[at : at + 1] != b"{":
            return self._between(chunk, at)
        found = (_IN_TEXT if self._in_text else _SIGN).search(chunk, at)
        if found is None:
            return len(chunk)
        self._note(found[0])
        return found.end()

    def _note(self, sign: bytes) -> None:
        if sign == b"\n":
            self._line += 1
        elif sign == b"\\":
            self._escaped = True
        elif sign == b'"':
            self._in_text = not self._in_text
        else:
            if not self._depth:
                self._began = self._line
            self._depth += 1 if sign == b"{" else -1

    def _between(self, chunk: bytes, at: int) -> int:
        """Commas, brackets and white space between objects; anything else is one wrong object."""
        found = _BETWEEN.match(chunk, at)
        end = found.end() if found else at
        if end > at:
            between = chunk[at:end]
            self._line += between.count(b"\n")
            if b"[" in between or b"]" in between:
                self.is_open = between.rfind(b"[") > between.rfind(b"]")
            return end
        self._began = self._line
        self._size = 1
        stop = chunk.find(b"\n", at)
        return len(chunk) if stop < 0 else stop

    def _keep(self, piece: bytes) -> None:
        if self._depth or self._size or piece.endswith(b"}"):
            self._size += len(piece)
            if self._size <= self._most + 1:
                self._item += piece

    def _done(self) -> tuple[int, bytes | None]:
        found = self._began, bytes(self._item) if self._size <= self._most + 1 else None
        self._item.clear()
        self._size = 0
        return found


def objects_of(stream: BinaryIO, most: int) -> Iterator[tuple[int, bytes | None]]:
    """Objects of an array, or one after the other, with their lines; None for one of over `most` bytes."""
    reader = _Reader(most)
    chunk = stream.read(_CHUNK).removeprefix(b"\xef\xbb\xbf")
    while chunk:
        yield from reader.feed(chunk)
        chunk = stream.read(_CHUNK)
    yield from reader.rest()
