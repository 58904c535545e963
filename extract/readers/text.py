"""Plain text and Markdown, in UTF-8, in UTF-16 with its mark, and in what Vietnamese had before."""

import re
import unicodedata

from extract.readers.installed import version
from extract.readers.legacy import common_words, is_of_an_old_font, unicode_of
from extract.readers.readout import Readout
from extract.text import TextError, decode

_SAMPLE = 200_000
"""More tells nothing new."""
_WORD = re.compile(r"[^\W\d_]+")
_TELLING = 3
_ONE_IN = 20
"""Common words of Vietnamese: so many at least, and one in so many."""
_MIXED = 10
"""So many letters that are certainly UTF-8 are no accident."""
_UTF_8 = re.compile(rb"\xe1[\xba\xbb][\x80-\xbf]|\xc6[\xa0\xa1\xaf\xb0]|\xc4[\x90\x91]")


def read(data: bytes) -> Readout:
    """The text as it is decoded; letters of before Unicode are converted, all others stay untouched.

    Raises:
        MissingReaderError: It is in an old encoding, and the extra `legacy` is not installed.
        TextError: It is no text.
    """
    try:
        text = decode(data).text
    except TextError as error:
        if isinstance(error.__cause__, UnicodeDecodeError) and b"\x00" not in data:
            return _in_another_encoding(data, error)
        raise
    if is_of_an_old_font(text):
        return _converted(text) or Readout(text=text, reader="text")
    return Readout(text=text, reader="text")


def _converted(text: str) -> Readout | None:
    """The text in Unicode; None where it reads as no Vietnamese then."""
    said, encoding = unicode_of(text)
    if encoding is None or not _reads_as_vietnamese(said):
        return None
    return Readout(text=said, reader=f"text viparse {version('viparse')} {encoding}")


def _in_another_encoding(data: bytes, error: TextError) -> Readout:
    """A text in bytes that are no UTF-8, by which encoding makes Vietnamese of them."""
    cause = error.__cause__
    if isinstance(cause, UnicodeDecodeError) and len(_UTF_8.findall(data, 0, _SAMPLE)) >= _MIXED:
        at, line = cause.start, data.count(b"\n", 0, cause.start) + 1
        raise TextError(
            f"UTF-8 mixed with another encoding: byte 0x{data[at]:02X} at offset {at}, line {line};"
            " convert its parts apart, or mend that place"
        ) from error
    best = _windows(data)
    old = data.decode("latin-1")
    if best is None and is_of_an_old_font(old[:_SAMPLE]):
        best = _converted(old)
    if best is None:
        raise error
    return best


def _windows(data: bytes) -> Readout | None:
    """Windows-1258, as it is decoded: with the tones apart from their letters."""
    try:
        text = data.decode("windows-1258")
    except UnicodeDecodeError:
        return None
    return Readout(text=text, reader="text windows-1258") if _reads_as_vietnamese(text) else None


def _reads_as_vietnamese(text: str) -> bool:
    sample = unicodedata.normalize("NFC", text[:_SAMPLE])
    common = common_words(sample)
    return common >= _TELLING and common * _ONE_IN >= len(_WORD.findall(sample))
