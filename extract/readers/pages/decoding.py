"""The bytes of a page to its source: a byte order mark, what the page says, and UTF-8 where neither tells."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
_HEAD = 4096
_SAID = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9][\w.:-]{1,30})""", re.IGNORECASE)
# Letters of old fonts are made Unicode from what Latin-1 makes of them.
_OLD = frozenset((
    "iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "x-viet-tcvn", "tcvn", "viscii", "vni",
    "x-user-defined",
))  # fmt: skip
_FEW = 100
"""One letter in so many may be damaged; more of them are another encoding."""
_TONES = re.compile(r"[aeiouyâăêôơư][\u0300\u0301\u0303\u0309\u0323]", re.IGNORECASE)


def source_of(data: bytes) -> str:
    """The source of a page; what cannot be decoded becomes the sign for it."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace").removeprefix("\ufeff")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    said = _SAID.search(data, 0, _HEAD)
    name = said[1].decode("ascii").lower() if said else ""
    if name in _OLD:
        return data.decode("latin-1")
    known = _known(name)
    if known is not None and known != "utf-8":
        return data.decode(known, errors="replace")
    text = data.decode("utf-8", errors="replace")
    return text if text.count("\ufffd") * _FEW <= sum(byte > 0x7F for byte in data) + _FEW else _guessed(data)  # noqa: PLR2004 - ASCII


def _known(name: str) -> str | None:
    """The encoding as Python calls it; None for one that is none of text."""
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    return info.name if info._is_text_encoding else None  # noqa: SLF001 - the one way to tell base64 from an encoding


def _guessed(data: bytes) -> str:
    """Windows-1258 where its tones stand on vowels, else what letters of old fonts are told from."""
    latin = data.decode("latin-1")
    text = data.decode("windows-1258", errors="replace")
    others = sum(byte > 0x7F for byte in data)  # noqa: PLR2004 - ASCII
    return text if 5 * len(_TONES.findall(text)) > others else latin
