"""Word documents of 1997 to 2003: the pieces of text that the table of pieces lists, in their order.

The streams are taken out by olefile; where the text stands in them is what Microsoft's [MS-DOC] says.
"""

import re
import struct
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.metadata import UNKNOWN, Metadata
from extract.readers.composing import Composer
from extract.readers.grid import GridCell
from extract.readers.installed import version
from extract.readers.properties import office_metadata
from extract.readers.readout import Readout
from extract.text import TextError

if TYPE_CHECKING:
    from olefile import OleFileIO

_FLAGS, _TEXT_LENGTH, _NOTES_LENGTH, _PIECES_AT = 0x0A, 0x4C, 0x50, 0x01A2
_IS_ENCRYPTED, _IS_SECOND_TABLE = 0x0100, 0x0200
_IS_BYTES = 0x40000000
_PIECES = 2
_DAMAGED = "a damaged Word document; open it in an office program and save it as .docx"
# A field's instruction ends where its result begins, or where it ends without one.
_INSTRUCTION = re.compile("\x13[^\x13\x14\x15]*[\x14\x15]")
_CELL = "\x07"
_SIGNS = str.maketrans(
    {
        "\x1e": "-",
        "\x1f": "\u00ad",
        "\x0b": "\n",
        "\x0c": "\n",
        "\x0e": "\n",
        "\x01": "",
        "\x08": "",
        "\x15": "",
    }
)
_MOST_COLUMNS = 64


def read_word(container: "OleFileIO") -> Readout:
    """The text and the footnotes.

    Raises:
        TextError: It is damaged, locked or empty.
    """
    composer = Composer()
    text = _INSTRUCTION.sub("", _text(container)).translate(_SIGNS)
    *cells, rest = text.split(_CELL)
    table: list[str] = []
    for cell in cells:
        is_row_start = not table or not table[-1].strip()
        if "\r" in cell and is_row_start:
            # Paragraphs that follow a table, and then the first cell of the next one.
            _table(table, composer)
            before, _, first = cell.rpartition("\r")
            _paragraphs(before, composer)
            table = [first]
        else:
            table.append(cell.replace("\r", " "))
    _table(table, composer)
    _paragraphs(rest, composer)
    return composer.readout(f"doc olefile {version('olefile')}", _metadata(container))


def _paragraphs(text: str, composer: Composer) -> None:
    for paragraph in text.split("\r"):
        composer.paragraph(paragraph)


def _table(cells: list[str], composer: Composer) -> None:
    """Cells that follow each other; a row ends with an empty one more, which no cell of the text shows."""
    for columns in range(1, min(len(cells), _MOST_COLUMNS) + 1):
        ends = cells[columns :: columns + 1]
        if len(cells) % (columns + 1) == 0 and not any(map(str.strip, ends)):
            rows = [cells[at : at + columns] for at in range(0, len(cells), columns + 1)]
            break
    else:
        rows = _rows_of_any_length(cells)
    composer.table([[GridCell(cell) for cell in row] for row in rows])


def _rows_of_any_length(cells: list[str]) -> list[list[str]]:
    rows: list[list[str]] = [[]]
    for cell in cells:
        if cell.strip():
            rows[-1].append(cell)
        elif rows[-1]:
            rows.append([])
    return rows


def _text(container: "OleFileIO") -> str:
    """All pieces in order, as far as the text and its footnotes go."""
    try:
        words = container.openstream("WordDocument").read()
        flags = struct.unpack_from("<H", words, _FLAGS)[0]
        if flags & _IS_ENCRYPTED:
            raise TextError("protected by a password; save it without one")
        name = "1Table" if flags & _IS_SECOND_TABLE else "0Table"
        table = container.openstream(name).read()
        length = sum(struct.unpack_from("<ii", words, _TEXT_LENGTH))
        start, size = struct.unpack_from("<II", words, _PIECES_AT)
        return "".join(_pieces(words, table[start : start + size]))[:length]
    except (struct.error, OSError, IndexError) as error:
        raise TextError(_DAMAGED) from error


def _pieces(words: bytes, listed: bytes) -> Iterator[str]:
    at = 0
    while listed[at : at + 1] == b"\x01":
        at += 3 + struct.unpack_from("<H", listed, at + 1)[0]
    if listed[at : at + 1] != bytes([_PIECES]):
        raise TextError(_DAMAGED)
    size = struct.unpack_from("<I", listed, at + 1)[0]
    body = listed[at + 5 : at + 5 + size]
    count = (len(body) - 4) // 12
    bounds = struct.unpack_from(f"<{count + 1}I", body)
    for place, (begin, end) in enumerate(pairwise(bounds)):
        offset = struct.unpack_from("<I", body, 4 * (count + 1) + 8 * place + 2)[0]
        letters = end - begin
        if letters < 0 or letters > len(words):
            raise TextError(_DAMAGED)
        if offset & _IS_BYTES:
            from_byte = (offset & ~_IS_BYTES) // 2
            yield words[from_byte : from_byte + letters].decode("cp1252", errors="replace")
        else:
            yield words[offset : offset + 2 * letters].decode("utf-16-le", errors="replace")


def _metadata(container: "OleFileIO") -> Metadata:
    try:
        known = container.get_metadata()
    except Exception:  # noqa: BLE001 - damaged properties raise whatever they like, and the text is what counts
        return UNKNOWN
    title = known.title
    if isinstance(title, bytes):
        codepage = known.codepage or 0
        title = title.decode("utf-8" if codepage in (65001, 0) else "latin-1", errors="ignore").strip("\x00")
    return office_metadata(title, known.create_time)
