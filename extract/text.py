"""Bytes to text, and text to the copy that is matched on: the only module that reasons about offsets.

A document's text stays exactly as decoded. Rules match on a copy in which letters are composed, every
stretch of horizontal space is one plain space and invisible characters are gone; `MatchingCopy.to_source`
leads back.
"""

import codecs
import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from extract.figures import Span

_SPACES = "\t\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
# Soft hyphen, zero-width and joining characters, bidirectional controls, the byte order mark.
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_ANY_INVISIBLE = re.compile(f"[{_INVISIBLE}]")
_WIDE_SPACE = re.compile(f" [ {_INVISIBLE}]* ")
# Letters and signs that are composed as they stand and join nothing before them.
_STABLE = r"\x20-\x7e\u00c0-\u024f\u1ea0-\u1ef9\u2013\u2014\u2018-\u201d"
# None of these is a mark or invisible either: a text without anything else is composed.
_UNUSUAL = re.compile(rf"[^\n\r\u2022\u2026{_STABLE}]")
# A mark may be parted from its letter by something invisible.
_CLUSTER = regex.compile(rf"(?P<run>[{_STABLE}]+)(?=[{_STABLE}])|\X(?:[{_INVISIBLE}]{{1,4}}\p{{M}}+)*+")
_LONG_CLUSTER = 8
"""Letters of so many code points are none of any language: they are not remembered."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")

MAX_CONTROL_SHARE = 0.02
"""Text holds next to no control characters; a file above this share is something else."""


class TextError(ValueError):
    """The bytes are no text; the message says why and what to do, fit to show."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A document's text and the encoding it was read with."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """Read a document's bytes as UTF-8, or as UTF-16 when they begin with its byte order mark.

    A UTF-8 byte order mark stays in the text as U+FEFF, as any plain UTF-8 reader sees it.

    Raises:
        TextError: Empty, binary, or not UTF-8.
    """
    if not data.strip():
        raise TextError("the file is empty")
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise TextError(_not_text(data, encoding, error)) from error
    if "\x00" in text or len(_CONTROL.findall(text)) > MAX_CONTROL_SHARE * len(text):
        raise TextError("a binary file, not text; convert it to plain UTF-8 text first")
    return Decoded(text, encoding)


def _not_text(data: bytes, encoding: str, error: UnicodeDecodeError) -> str:
    """What to tell about bytes that did not decode."""
    if b"\x00" in data and encoding == "utf-8":
        return "a binary file, not text; convert it to plain UTF-8 text first"
    byte = data[error.start]
    remedy = "iconv -f WINDOWS-1258 -t UTF-8 FILE"
    return f"not {encoding.upper()}: byte 0x{byte:02X} at offset {error.start}; convert it first: {remedy}"


@dataclass(frozen=True, slots=True)
class MatchingCopy:
    """The text that rules match on, and the way back to the source."""

    text: str
    _clusters: "_Clusters | None" = None
    """The letters that were changed; None when the offsets are the same throughout."""

    def to_source(self, span: Span) -> Span:
        """The same stretch in the source, widened to whole clusters: never half a letter."""
        if self._clusters is None:
            return span
        if span.start < span.end:
            return Span(self._clusters.begin(span.start), self._clusters.finish(span.end - 1))
        if span.start < len(self.text):
            at = self._clusters.begin(span.start)
        else:
            at = self._clusters.finish(len(self.text) - 1) if self.text else 0
        return Span(at, at)

    def from_source(self, span: Span) -> Span:
        """The stretch of the copy that a stretch of the source became."""
        if self._clusters is None:
            return span
        return Span(self._clusters.copied(span.start), self._clusters.copied_upto(span.end))


class _Clusters:
    """Where the copy differs from its source; between two changed letters all offsets move alike."""

    __slots__ = ("_begins", "_ends", "_sources", "_upto", "moved")

    def __init__(self) -> None:
        self._begins, self._ends = array("q"), array("q")
        self._sources, self._upto = array("q"), array("q")
        self.moved = 0
        """How much shorter the copy has become so far."""

    def add(self, source: int, length: int, composed: int) -> None:
        """Note a letter of so many code points in the source, of so many in the copy."""
        self._begins.append(source - self.moved)
        self._ends.append(source - self.moved + composed)
        self._sources.append(source)
        self._upto.append(source + length)
        self.moved += length - composed

    def begin(self, at: int) -> int:
        """Where the code point of the copy begins in the source."""
        last = bisect_right(self._begins, at) - 1
        if last < 0:
            return at
        return self._sources[last] if at < self._ends[last] else at - self._ends[last] + self._upto[last]

    def copied(self, source: int) -> int:
        """Where the code point of the source begins in the copy."""
        last = bisect_right(self._sources, source) - 1
        if last < 0:
            return source
        return (
            self._begins[last] if source < self._upto[last] else source - self._upto[last] + self._ends[last]
        )

    def copied_upto(self, source: int) -> int:
        """Where the copy of all before a code point of the source ends."""
        last = bisect_right(self._sources, source - 1) - 1
        return source if last < 0 else self._ends[last] + max(0, source - self._upto[last])

    def finish(self, at: int) -> int:
        """Where the code point of the copy ends in the source."""
        last = bisect_right(self._begins, at) - 1
        if last < 0:
            return at + 1
        return self._upto[last] + max(0, at - self._ends[last] + 1)


def matching_copy(text: str) -> MatchingCopy:
    """The text composed (NFC), with single plain spaces and without invisible characters."""
    plain = text
    for space in _SPACES:
        plain = plain.replace(space, " ")
    if _is_ready(plain):
        return MatchingCopy(plain)
    pieces: list[str] = []
    clusters = _Clusters()
    at = 0
    for line in plain.splitlines(keepends=True):
        if _is_ready(line):
            pieces.append(line)
        else:
            pieces.extend(_composed(line, at, clusters))
        at += len(line)
    return MatchingCopy("".join(pieces), clusters)


def _is_ready(text: str) -> bool:
    """Whether the text can be matched on as it is."""
    return "  " not in text and (
        _UNUSUAL.search(text) is None
        or (unicodedata.is_normalized("NFC", text) and not _ANY_INVISIBLE.search(text))
    )


def _composed(line: str, at: int, clusters: _Clusters) -> Iterator[str]:
    """The line composed, with single spaces; what changes is noted."""
    begin = 0
    for space in _WIDE_SPACE.finditer(line):
        if (
            line[space.start() - 1 : space.start()].isdigit()
            and line[space.end() : space.end() + 1].isdigit()
        ):
            # Wide space parts two numbers of a table, where one would make one number of them.
            continue
        yield from _letters(line[begin : space.start()], at + begin, clusters)
        yield " "
        begin = space.end()
        clusters.add(at + space.start(), begin - space.start(), 1)
    yield from _letters(line[begin:], at + begin, clusters)


def _letters(piece: str, at: int, clusters: _Clusters) -> Iterator[str]:
    """The same letter by letter."""
    if _is_ready(piece):
        yield piece
        return
    for cluster in _CLUSTER.finditer(piece):
        letter = cluster[0]
        if cluster.lastindex is not None:
            yield letter
            continue
        piece = _letter(letter) if len(letter) < _LONG_CLUSTER else _letter.__wrapped__(letter)
        if len(letter) > 1 or piece != letter:
            clusters.add(at + cluster.start(), len(letter), len(piece))
        yield piece


@lru_cache(maxsize=4096)
def _letter(cluster: str) -> str:
    """One letter composed: a text has few, again and again."""
    return unicodedata.normalize("NFC", _ANY_INVISIBLE.sub("", cluster))
