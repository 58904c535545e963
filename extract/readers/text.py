"""Plain text and Markdown, in UTF-8, in UTF-16 with its mark, and in what Vietnamese had before."""

import re
import unicodedata

from extract.readers.readout import Readout
from extract.text import TextError, decode

_SAMPLE = 200_000
"""More tells nothing new."""
_UNICODE = re.compile(r"[ĂăĐđĨĩŨũƠơƯư\u0300-\u0323\u1ea0-\u1ef9]")
"""Letters that no old font shows as they are."""
_WORD = re.compile(r"[^\W\d_]+")
# `B¸o c¸o` (TCVN3), `Coäng hoøa` (VNI), VISCII below U+00A0: within words no language writes so.
_FROM_AN_OLD_FONT = re.compile(
    r"(?<=[A-Za-z])[¨©ª«¬®µ¶·¸¹¼½¾\xad]|[¨©ª«¬®µ¶·¸¹¼½¾\xad](?=[A-Za-z])"
    r"|[aeiouyöô][øùûõïâêáàåãäéèúüë]|[A-Za-z][\x80-\x84\x86-\x90\x98-\x9f]",
    re.IGNORECASE,
)
_FEW, _MANY = 5, 5
"""So many of them at least, and one in so many words; a French text has one in thirty."""
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
    if _is_of_an_old_font(text):
        return _converted(text) or Readout(text=text, reader="text")
    return Readout(text=text, reader="text")


def _is_of_an_old_font(text: str) -> bool:
    """Whether lines without a letter that only Unicode has are full of what no language writes so."""
    odd = words = 0
    for line in text.split("\n"):
        if line.isascii() or _UNICODE.search(line):
            continue
        odd += len(_FROM_AN_OLD_FONT.findall(line))
        words += len(_WORD.findall(line))
    return odd >= _FEW and odd * _MANY >= words


def _converted(text: str) -> Readout | None:
    """The text in Unicode; None where it reads as no Vietnamese then."""
    from extract.readers.legacy import unicode_of

    said, encoding = unicode_of(text)
    if encoding is None or not _reads_as_vietnamese(said):
        return None
    import viparse  # type: ignore[import-untyped]

    return Readout(text=said, reader=f"text viparse {viparse.__version__} {encoding}")


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
    if best is None and _is_of_an_old_font(old[:_SAMPLE]):
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
    from extract.readers.legacy import common_words

    sample = unicodedata.normalize("NFC", text[:_SAMPLE])
    common = common_words(sample)
    return common >= _TELLING and common * _ONE_IN >= len(_WORD.findall(sample))
