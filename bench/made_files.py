"""Small documents of every kind, made byte by byte or by libraries that write them, to test readers by."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence

Rows = Sequence[Sequence[str]]
_SECTOR = 512
_MINI_CUTOFF = 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_TEXT_AT = 0x600
_FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding /Identity-H /DescendantFonts [4 0 R]"
    " /ToUnicode 5 0 R >>"
)
_GLYPHS = (
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /DW 500 /CIDSystemInfo"
    " << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
)


def docx(paragraphs: Sequence[str], table: Rows = ()) -> bytes:
    """A Word document with a table behind its paragraphs."""
    from docx import Document

    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        made = document.add_table(len(table), len(table[0]))
        for place, row in enumerate(table):
            for column, text in enumerate(row):
                made.cell(place, column).text = text
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def xlsx(rows: Sequence[Sequence[object]], formats: Mapping[str, str] | None = None) -> bytes:
    """A workbook of one sheet; formats by the name of a cell."""
    from openpyxl import Workbook

    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    for name, code in (formats or {}).items():
        sheet[name].number_format = code
    kept = io.BytesIO()
    workbook.save(kept)
    return kept.getvalue()


def zipped(members: Mapping[str, bytes]) -> bytes:
    """An archive of files."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return kept.getvalue()


def replaced(archive: bytes, name: str, data: bytes) -> bytes:
    """An archive with another part under a name."""
    with zipfile.ZipFile(io.BytesIO(archive)) as kept:
        parts = {entry.filename: kept.read(entry) for entry in kept.infolist()}
    return zipped(parts | {name: data})


def pdf(pages: Sequence[Sequence[str]], title: str = "") -> bytes:
    """A PDF with a line of text for each line, in a font that is not embedded."""
    numbers = {letter: place for place, letter in enumerate(sorted(set("".join(map("".join, pages)))), 1)}
    mapped = "\n".join(
        f"1 beginbfchar <{number:04X}> <{letter.encode('utf-16-be').hex()}> endbfchar"
        for letter, number in numbers.items()
    )
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def"
        f" 1 begincodespacerange <0000> <FFFF> endcodespacerange\n{mapped}\nendcmap end end"
    )
    kids = " ".join(f"{7 + 2 * place} 0 R" for place in range(len(pages)))
    said = (b"\xfe\xff" + title.encode("utf-16-be")).hex()
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        _FONT,
        _GLYPHS,
        _stream(to_unicode),
        f"<< /Title <{said}> /CreationDate (D:20240131120000) >>",
    ]
    for place, lines in enumerate(pages):
        drawn = "".join(f"<{''.join(f'{numbers[letter]:04X}' for letter in line)}> Tj T*\n" for line in lines)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 1200] /Resources << /Font << /F 3 0 R >> >>"
            f" /Contents {8 + 2 * place} 0 R >>"
        )
        objects.append(_stream(f"BT /F 10 Tf 50 1150 Td 14 TL\n{drawn}ET"))
    return _pdf_file(objects)


def _stream(text: str) -> str:
    return f"<< /Length {len(text)} >> stream\n{text}\nendstream"


def _pdf_file(objects: Sequence[str]) -> bytes:
    out = "%PDF-1.4\n"
    places = []
    for number, made in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{made}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 6 0 R >>\n"
    return f"{out}startxref\n{out.index('xref')}\n%%EOF".encode("ascii")


def compound(streams: Mapping[str, bytes]) -> bytes:
    """An OLE file of streams, each long enough to have sectors of its own."""
    bodies = [body.ljust(_MINI_CUTOFF, b"\0") for body in streams.values()]
    bodies = [body + b"\0" * (-len(body) % _SECTOR) for body in bodies]
    folder = [_entry("Root Entry", 5, (_FREE, 1), _END, 0)]
    start = 1 + (len(streams) + 4) // 4
    table = [_FAT, *range(2, start), _END]
    for place, (name, body) in enumerate(zip(streams, bodies, strict=True), 1):
        count = len(body) // _SECTOR
        following = place + 1 if place < len(streams) else _FREE
        folder.append(_entry(name, 2, (following, _FREE), start, len(body)))
        table += [*range(start + 1, start + count), _END]
        start += count
    table += [_FREE] * (_SECTOR // 4 - len(table))
    head = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII109I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, _MINI_CUTOFF, _END, 0, _END,
        0, 0, *[_FREE] * 108,
    )  # fmt: skip
    entries = b"".join(folder).ljust(_SECTOR * ((len(streams) + 4) // 4), b"\0")
    return head + struct.pack("<128I", *table) + entries + b"".join(bodies)


def _entry(name: str, kind: int, leads: tuple[int, int], start: int, size: int) -> bytes:
    said = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII36xIQ", said.ljust(64, b"\0"), len(said), kind, 1, _FREE, *leads, start, size
    )


def doc(text: str) -> bytes:
    """A Word document of before 2007, with the signs that end its paragraphs, cells and rows."""
    head = bytearray(_TEXT_AT)
    body = text.encode("utf-16-le")
    struct.pack_into("<H", head, 0, 0xA5EC)
    struct.pack_into("<H", head, 0x0A, 0x0200)
    struct.pack_into("<i", head, 0x4C, len(text))
    pieces = struct.pack("<IIHIH", 0, len(text), 0, _TEXT_AT, 0)
    listed = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<II", head, 0x01A2, 0, len(listed))
    return compound({"WordDocument": bytes(head) + body, "1Table": listed})


def xls(rows: Sequence[Sequence[str | float]], code: str = "0.0%") -> bytes:
    """A workbook of before 2007 whose numbers are shown by a format."""
    form = struct.pack("<HHB", 164, len(code), 0) + code.encode()
    sheet = _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))
    for place, row in enumerate(rows):
        for column, value in enumerate(row):
            where = struct.pack("<HHH", place, column, 1)
            if isinstance(value, str):
                said = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
                sheet += _record(0x204, where + said)
            else:
                sheet += _record(0x203, where + struct.pack("<d", value))
    sheet += _record(0x0A, b"")
    before = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)) + _record(0x41E, form)
    for shown_by in (0, 164):
        before += _record(0xE0, struct.pack("<HHH14x", 0, shown_by, 0))
    name = b"Sheet1"
    bound = struct.pack("<IHBB", len(before) + 4 + 8 + len(name) + 4, 0, len(name), 0) + name
    return compound({"Workbook": before + _record(0x85, bound) + _record(0x0A, b"") + sheet})


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def ppt(texts: Sequence[str]) -> bytes:
    """A presentation of before 2007."""
    inside = b"".join(
        struct.pack("<HHI", 0, 0x0FA0, 2 * len(text)) + text.encode("utf-16-le") for text in texts
    )
    return compound({"PowerPoint Document": struct.pack("<HHI", 0xF, 1006, len(inside)) + inside})


def rtf(lines: Sequence[str], rows: Rows = ()) -> bytes:
    """Rich text with a table behind its lines."""

    def said(text: str) -> str:
        return "".join(letter if letter.isascii() else f"\\u{ord(letter)}?" for letter in text)

    body = "".join(f"{said(line)}\\par\n" for line in lines)
    body += "".join(
        "\\trowd " + "".join(f"\\intbl {said(cell)}\\cell " for cell in row) + "\\row\n" for row in rows
    )
    return f"{{\\rtf1\\ansi\\ansicpg1252\\uc1 {body}}}".encode("latin-1")
