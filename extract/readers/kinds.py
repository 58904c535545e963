"""Which kind of document some bytes are: told by what they hold, never by their name.

Whoever is in doubt says text: what was read as text so far must stay what it is.
"""

import codecs
from collections.abc import Callable
from enum import StrEnum

from extract.readers.looks import is_html, is_json_lines, is_mail, is_table
from extract.text import TextError


class FileKind(StrEnum):
    """What there is a reader for; each is the name of its module."""

    TEXT = "text"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    """Rows of cells, parted by commas, semicolons or tabs."""
    EML = "eml"
    OLE = "ole"
    """Old Office: .doc and .xls."""
    RTF = "rtf"
    ZIP = "zip"
    JSONL = "jsonl"
    PARQUET = "parquet"


CONTAINERS = frozenset({FileKind.ZIP, FileKind.JSONL, FileKind.PARQUET})
"""What holds several documents and is none itself; a mail is one, and may hold others too."""

_HEAD = 1 << 16
"""So much of a text shows what it is."""
_PDF_REACH = 1024
"""A PDF may begin so late: mail gateways put lines before it."""
_CODECS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\x00", "utf-16-le"),  # pages saved without the mark that says so
    (b"\x00<", "utf-16-be"),
)


def kind_of(data: bytes) -> FileKind:
    """What these bytes are; text is what nothing else is told of."""
    for kind, is_one in _BINARY:
        if is_one(data):
            return _office(data) if kind is FileKind.ZIP else kind
    head = _head(data)
    return next((kind for kind, is_one in _TEXTUAL if is_one(head)), FileKind.TEXT)


def _is_pdf(data: bytes) -> bool:
    at = data.find(b"%PDF-", 0, _PDF_REACH)
    # A text may speak of such files.
    return at == 0 or (at > 0 and data[at - 1] in b"\r\n" and b"endobj" in data)


def _is_ole(data: bytes) -> bool:
    return data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def _is_rtf(data: bytes) -> bool:
    return data[:_PDF_REACH].removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{\\rtf")


def _is_parquet(data: bytes) -> bool:
    return data.startswith(b"PAR1") and (data.endswith(b"PAR1") or b"\x00" in data[:_HEAD])


def _is_zip(data: bytes) -> bool:
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def _office(data: bytes) -> FileKind:
    """Which one of the archives this is: a document of many parts, or files that somebody put together."""
    from extract.readers.package import opened  # here: what unpacks is not loaded for plain text

    try:
        with opened(data) as archive:
            names = archive.namelist()
    except TextError:
        return FileKind.ZIP  # its reader says what is wrong with it
    if "[Content_Types].xml" in names:
        for folder, kind in (("word/", FileKind.DOCX), ("xl/", FileKind.XLSX)):
            if any(name.startswith(folder) for name in names):
                return kind
    return FileKind.ZIP


def _head(data: bytes) -> str:
    """How the document begins; letters that say nothing of its kind may be wrong."""
    for mark, encoding in _CODECS:
        if data.startswith(mark):
            return data[:_HEAD].decode(encoding, errors="ignore").removeprefix("\ufeff")
    return data[:_HEAD].decode("utf-8", errors="replace")


_BINARY: tuple[tuple[FileKind, Callable[[bytes], bool]], ...] = (
    (FileKind.ZIP, _is_zip),
    (FileKind.PDF, _is_pdf),
    (FileKind.OLE, _is_ole),
    (FileKind.RTF, _is_rtf),
    (FileKind.PARQUET, _is_parquet),
)
"""Told by a few bytes in a fixed place."""

_TEXTUAL: tuple[tuple[FileKind, Callable[[str], bool]], ...] = (
    (FileKind.HTML, is_html),
    (FileKind.JSONL, is_json_lines),
    (FileKind.EML, is_mail),
    (FileKind.CSV, is_table),
)
"""Told by how the text looks, the surest first."""
