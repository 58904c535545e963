"""Bytes to text, and text to the copy that is matched on: the only module that reasons about offsets.

A document's text stays exactly as decoded. Rules match on a copy in which letters are composed, every
horizontal space is a plain one and invisible characters are gone; `MatchingCopy.to_source` leads back.
"""

import codecs
import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from extract.figures import Span

_SPACES = "\t\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
_TO_SPACE = str.maketrans(dict.fromkeys(_SPACES, " "))
# Soft hyphen, zero-width and joining characters, bidirectional controls, the byte order mark.
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_ANY_SPACE = regex.compile(f"[{_SPACES}]")
_ANY_INVISIBLE = regex.compile(f"[{_INVISIBLE}]")
# Letters and signs that are composed as they stand and join nothing before them.
_STABLE = r"\x20-\x7e\u00c0-\u024f\u1ea0-\u1ef9\u2013\u2014\u2018-\u201d"
_CLUSTER = regex.compile(rf"(?P<run>[{_STABLE}]+)(?=[{_STABLE}])|\X")
_CONTROL = regex.compile(r"[\x00-\x08\x0e-\x1f\x7f]")

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
    _starts: "array[int] | None" = None
    """Where each code point's cluster begins in the source; None when the offsets are the same."""
    _ends: "array[int] | None" = None

    def to_source(self, span: Span) -> Span:
        """The same stretch in the source, widened to whole clusters: never half a letter."""
        if self._starts is None or self._ends is None:
            return span
        if span.start >= span.end:
            at = self._starts[span.start] if span.start < len(self._starts) else sum(self._ends[-1:])
            return Span(at, at)
        return Span(self._starts[span.start], self._ends[span.end - 1])


def matching_copy(text: str) -> MatchingCopy:
    """The text composed (NFC), with plain spaces and without invisible characters."""
    plain = text.translate(_TO_SPACE) if _ANY_SPACE.search(text) else text
    if _is_ready(plain):
        return MatchingCopy(plain)
    pieces: list[str] = []
    starts, ends = array("q"), array("q")
    at = 0
    for line in plain.splitlines(keepends=True):
        if _is_ready(line):
            pieces.append(line)
            starts.extend(range(at, at + len(line)))
            ends.extend(range(at + 1, at + len(line) + 1))
        else:
            pieces.extend(_composed(line, at, starts, ends))
        at += len(line)
    return MatchingCopy("".join(pieces), starts, ends)


def _is_ready(text: str) -> bool:
    """Whether the text can be matched on as it is."""
    return unicodedata.is_normalized("NFC", text) and not _ANY_INVISIBLE.search(text)


def _composed(line: str, at: int, starts: "array[int]", ends: "array[int]") -> Iterator[str]:
    """The line cluster by cluster, composed; where each code point came from goes into the two arrays."""
    for cluster in _CLUSTER.finditer(line):
        if cluster["run"] is not None:
            starts.extend(range(at + cluster.start(), at + cluster.end()))
            ends.extend(range(at + cluster.start() + 1, at + cluster.end() + 1))
            yield cluster[0]
            continue
        piece = unicodedata.normalize("NFC", _ANY_INVISIBLE.sub("", cluster[0]))
        starts.extend([at + cluster.start()] * len(piece))
        ends.extend([at + cluster.end()] * len(piece))
        yield piece
