"""Letters of the old Vietnamese fonts (TCVN3, VNI, VISCII), which look like Latin-1 where they are read."""

import re
from collections.abc import Callable
from importlib.util import find_spec

from extract.readers.readout import MissingReaderError

_LEAST = 24
"""Fewer code points tell no encoding."""
_BESIDE = 60
"""Fewer of them beside lines in Unicode are a name in a foreign language."""
_SAMPLE = 20_000
"""More code points tell nothing new."""
_LATIN_1 = re.compile(
    r"[\x80-\u00ff\u0152-\u0178\u02c6\u02dc\u2018-\u2022\u2026\u2030\u2039\u203a\u2122\u2212\u2219]"
)
_WORD = re.compile(r"\w+")
_COMMON = frozenset((
    "và", "của", "là", "có", "các", "được", "đã", "trong", "năm", "số", "với", "cho", "tỷ", "lệ", "đạt",
    "hồ", "sơ", "giải", "quyết", "về", "đến", "ngày", "tháng", "từ", "này", "việt", "độc", "lập",
    "hạnh", "phúc", "cộng", "hòa", "hội", "chủ", "nghĩa", "thành", "phố", "tỉnh", "ủy", "căn", "cứ",
    "định", "điều", "bộ", "sở", "đồng", "đơn", "vị",
))  # fmt: skip
_TELLING = 3
"""So many common words that no other encoding gives tell which one it is."""
# Letters that only Unicode has for Vietnamese, and the marks of decomposed ones.
_UNICODE = re.compile(r"[ĂăĐđĨĩŨũƠơƯư\u0300-\u0323\u1ea0-\u1ef9]")


# `B¸o c¸o` (TCVN3), `Coäng hoøa` (VNI), VISCII below U+00A0: within words no language writes so.
_FROM_AN_OLD_FONT = re.compile(
    r"(?<=[A-Za-z])[¨©ª«¬®µ¶·¸¹¼½¾\xad]|[¨©ª«¬®µ¶·¸¹¼½¾\xad](?=[A-Za-z])"
    r"|[aeiouyöô][øùûõïâêáàåãäéèúüë]|[A-Za-z][\x80-\x84\x86-\x90\x98-\x9f]",
    re.IGNORECASE,
)
_FEW, _MANY = 5, 5
"""So many of them at least, and one in so many words; a French text has one in thirty."""
_VARIED = 4
"""So many that differ."""


def is_of_an_old_font(text: str) -> bool:
    """Whether lines without a letter that only Unicode has are full of what no language writes so."""
    odd: list[str] = []
    words = 0
    for line in text.split("\n"):
        if not (line.isascii() or _UNICODE.search(line)):
            odd += _FROM_AN_OLD_FONT.findall(line)
            words += len(_WORD.findall(line))
    return len(odd) >= _FEW and len(odd) * _MANY >= words and len(set(odd)) >= _VARIED


def unicode_of(text: str) -> tuple[str, str | None]:
    """The text in Unicode, and the old encoding that it was in; None where it was in none.

    Lines that are in Unicode already stay as they are, and so does a text in another language. No line
    breaks or spaces are changed.

    Raises:
        MissingReaderError: The text seems to be in such an encoding, and the library is not installed.
    """
    if find_spec("viparse") is None and not is_of_an_old_font(text):
        # A line in French is none: whoever reads no such texts needs no library for them.
        return text, None
    lines = text.splitlines(keepends=True)
    doubtful = [
        place for place, line in enumerate(lines) if _LATIN_1.search(line) and not _UNICODE.search(line)
    ]
    sample = "".join(lines[place] for place in doubtful)[:_SAMPLE]
    if len(sample) < (_LEAST if len(doubtful) == len(lines) or not _UNICODE.search(text) else _BESIDE):
        return text, None
    detect, convert, likeness = _tools()
    encoding = detect(sample)
    if encoding is None:
        return text, None
    is_converted = False
    for place in doubtful:
        # Parts of one document may come from machines with different fonts, or with none of them.
        own = detect(lines[place]) if len(lines[place]) >= _BESIDE else None
        converted = convert(lines[place], own or encoding)
        if likeness(converted) > likeness(lines[place]):
            lines[place], is_converted = converted, True
    return "".join(lines), encoding if is_converted else None


def unicode_in_font(text: str, font: str | None) -> str:
    """The text in Unicode where it is drawn with an old font; of any other font, the text as it is.

    `.VnTimeH` draws small letters as capitals.

    Raises:
        MissingReaderError: The library is not installed.
    """
    name = (font or "").upper()
    encoding = "tcvn3" if name.startswith(".VN") else "vni" if name.startswith("VNI") else None
    if encoding is None or _UNICODE.search(text) or text.isascii():
        return text.upper() if _is_capital(name) else text
    _, convert, _ = _tools()
    said = convert(text, encoding)
    return said.upper() if _is_capital(name) else said


def _is_capital(font: str) -> bool:
    return font.startswith(".VN") and font.endswith("H")


_Tools = tuple[Callable[[str], str | None], Callable[[str, str], str], Callable[[str], float]]


def _tools() -> _Tools:
    """What tells the encoding of a text, what converts from one, and how like Vietnamese a text is."""
    try:
        from viparse.normalize.detector import detect_encoding_by_content  # type: ignore[import-untyped]
        from viparse.normalize.encodings import AUTO_DETECT_CHARMAPS, CHARMAPS  # type: ignore[import-untyped]
        from viparse.normalize.frequency import vietnamese_score  # type: ignore[import-untyped]
        from viparse.normalize.tables import convert as converted  # type: ignore[import-untyped]
    except ImportError as error:
        raise MissingReaderError(
            "its letters are those of an old Vietnamese font; that needs the extra `legacy`:"
            " pip install 'soat[legacy]'"
        ) from error

    def convert(text: str, encoding: str) -> str:
        return str(converted(text, CHARMAPS[encoding]))

    def detect(text: str) -> str | None:
        hits = {encoding: common_words(convert(text, encoding)) for encoding in CHARMAPS}
        best = max(hits, key=lambda encoding: hits[encoding])
        others = [count for encoding, count in hits.items() if encoding != best]
        if hits[best] >= _TELLING + 2 * max(*others, common_words(text)):
            return str(best)
        # VPS cannot be told from VISCII by its letters, and is not among these.
        encoding: str | None = detect_encoding_by_content(text, AUTO_DETECT_CHARMAPS).encoding
        return encoding

    return detect, convert, vietnamese_score


def common_words(text: str) -> int:
    """How many of its words are common ones of Vietnamese."""
    return sum(word in _COMMON for word in _WORD.findall(text.lower()))
