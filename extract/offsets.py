"""Offsets of others: what counts code points here counts UTF-16 units or UTF-8 bytes elsewhere.

Python, spaCy and Label Studio's editor (since 1.4) count code points; JavaScript, and with it doccano,
counts UTF-16 units, of which an emoji has two; programs written in C, Go or Rust count bytes. Line ends and
marks are characters like any other in all three: only a text that was changed on the way shifts them.
"""

from bisect import bisect_right
from enum import StrEnum
from itertools import accumulate

from extract.figures import Span

_BLOCK = 1 << 10


class Unit(StrEnum):
    """What an offset counts."""

    CODE_POINTS = "code-points"
    UTF_16 = "utf-16"
    BYTES = "bytes"


_CODECS = {Unit.UTF_16: ("utf-16-le", 2), Unit.BYTES: ("utf-8", 1)}


class OffsetError(ValueError):
    """An offset that is no place between two characters of the text; the message says why."""


class Offsets:
    """The offsets of one text in one unit; each is found in time that does not grow with the text."""

    def __init__(self, text: str, unit: Unit) -> None:
        self._text = text
        self._unit = unit
        if unit is not Unit.CODE_POINTS:
            self._codec, self._size = _CODECS[unit]
            lengths = (self._length(text[at : at + _BLOCK]) for at in range(0, len(text), _BLOCK))
            self._bases = [0, *accumulate(lengths)]
        # So does a text in which each character takes one.
        self._counts_points = unit is Unit.CODE_POINTS or self._bases[-1] == len(text)

    def of(self, span: Span) -> tuple[int, int]:
        """A stretch of the text in the unit."""
        return self._of(span.start), self._of(span.end)

    def span(self, start: int, end: int) -> Span:
        """The stretch that two offsets in the unit enclose, in code points.

        Raises:
            OffsetError: They lie beyond the text or within a character, or enclose nothing.
        """
        if self._counts_points and 0 <= start < end <= len(self._text):
            return Span(start, end)
        if not 0 <= start < end:
            raise OffsetError(f"{start}-{end}: is no stretch of a text")
        return Span(self._point(start), self._point(end))

    def _of(self, point: int) -> int:
        if self._counts_points:
            return point
        block = point // _BLOCK
        return self._bases[block] + self._length(self._text[block * _BLOCK : point])

    def _point(self, offset: int) -> int:
        last = len(self._text) if self._counts_points else self._bases[-1]
        if offset > last:
            raise OffsetError(f"{offset}: beyond the text's end, {last}; offsets count {self._unit}")
        if self._counts_points:
            return offset
        block = min(bisect_right(self._bases, offset) - 1, max(0, len(self._bases) - 2))
        part = self._text[block * _BLOCK : (block + 1) * _BLOCK].encode(self._codec)
        try:
            before = part[: (offset - self._bases[block]) * self._size].decode(self._codec)
        except UnicodeDecodeError as error:
            raise OffsetError(
                f"{offset}: within a character; offsets were to count {self._unit}, look how they are counted"
            ) from error
        return block * _BLOCK + len(before)

    def _length(self, text: str) -> int:
        return len(text.encode(self._codec)) // self._size


def unit_that_fits(text: str, start: int, end: int, quote: str) -> Unit | None:
    """The unit in which two offsets enclose a quote; None where none does."""
    for unit in Unit:
        try:
            if Offsets(text, unit).span(start, end).of(text) == quote:
                return unit
        except OffsetError:
            continue
    return None
