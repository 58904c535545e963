"""The rows of a workbook as soat writes it, straight from its sheet: some twenty times as fast as openpyxl.

Only of what is exactly of that form. The first row that is not (somebody saved it with a spreadsheet) and all
after it are left to whoever reads any workbook.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from zipfile import ZipFile

from store.columns import TABLE, Type
from store.export.reading import CHECKED, LONGEST, Cells

_SHEET = "xl/worksheets/sheet1.xml"
_SAYS_SO = {
    "xl/workbook.xml": re.compile(rb'<sheets><sheet name="figures" sheetId="1" r:id="rId1"/>'),
    "xl/_rels/workbook.xml.rels": re.compile(rb'Id="rId1"[^>]* Target="worksheets/sheet1.xml"'),
}
"""By what a workbook says that its first sheet is that file."""
_PIECE = 1 << 16

# `(?:a|)` takes a third less time than `(?:a)?`, and what is possessive keeps no places to come back to.
_INLINE = r' t="inlineStr"><is><t(?: xml:space="preserve"|)>'
_TEXT = rf"{_INLINE}{{[^<]*+}}</t></is>"
_NUMBER = r"><v>{[\d.-]*+}</v>"
_ANY = rf"(?:{_INLINE}[^<]*+</t></is>|><v>[^<]*+</v>)"
# A number of more than fifteen digits is text.
_DECIMAL = r'(?: t="inlineStr"><is><t>|><v>){[\d.-]*+}</(?:t></is|v)>'
_FORMS = {Type.INTEGER: _NUMBER, Type.DECIMAL: _DECIMAL}
"""Cells of columns that hold no text; what is read of one stands in braces."""
_NAME = re.compile(r'<c r="([A-Z]+)1"(?: s="\d+")? t="inlineStr"><is><t>([a-z_]+)</t></is></c>')
_TYPES = {column.name: column.type for column in TABLE}
_OTHER = {b"!": b"<!", b"?": b"<?", b"\r": b"\r"}
"""What soat never writes into a sheet, by the character of it that is rare."""
_UNPLAIN = {b"&": b"&", b"_": b"_x", b"'": b">'"}
"""What stands in a row of which a cell is not spelled as it is; the same."""
_SPELLED = re.compile("&(?:[a-z]+;)?")
_SIGNS = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"'}


class OtherForm(Exception):  # noqa: N818 - nothing is wrong with it
    """A row that soat did not write so."""


def rows(book: ZipFile, plain: Callable[[str], object]) -> Iterator[Cells]:
    """The cells that are read of each row, as text; `plain` undoes how a workbook spells some.

    Raises:
        OtherForm: What comes next is of another form.
    """
    told = book.namelist()
    if not all(name in told and form.search(book.read(name)) for name, form in _SAYS_SO.items()):
        raise OtherForm
    pieces = _pieces(book)
    header, _end, first = next(pieces, b"").partition(b"</row>")
    found = _NAME.findall(header.decode())
    names = {name: letters for letters, name in found}
    if len(names) < len(found) or not names.keys() >= set(CHECKED):
        raise OtherForm
    read = [name for name in names if name in CHECKED]
    # The first group of the form is the row's number.
    wanted = [2 + read.index(name) for name in CHECKED]
    match, number = _form(names).match, 1
    for piece in chain([first] if first else [], pieces):
        # Told of many rows at once, as hardly any has such a cell.
        is_plain = not _holds(piece, _UNPLAIN)
        for row in piece.decode().split("</row>"):
            number += 1
            line = match(row)
            if line is None or int(line[1]) != number:
                raise OtherForm
            cells = line.group(*wanted)
            yield cells if is_plain else [_spelled(cell, plain) if cell else cell for cell in cells]


def _form(names: Mapping[str, str]) -> re.Pattern[str]:
    """What a row looks like up to its last cell that is read; a cell without content is left out."""
    last = max(map(list(names).index, CHECKED))
    parts = []
    for name, letters in list(names.items())[: last + 1]:
        is_read = name in CHECKED
        form = _FORMS.get(_TYPES.get(name, Type.TEXT), _TEXT) if is_read else _ANY
        content = form.replace("{", "(" if is_read else "(?:").replace("}", ")")
        parts.append(rf'(?:<c r="{letters}\d++"(?: s="\d++"|){content}</c>|)')
    # Whatever is of another form stands where one of the columns behind them must begin.
    behind = "|".join(list(names.values())[last + 1 :])
    return re.compile(rf'<row r="(\d++)"[^>]*+>{"".join(parts)}(?:<c r="(?:{behind})\d++"|$)')


def _pieces(book: ZipFile) -> Iterator[bytes]:
    """The rows of the sheet as they are written, some at a time, without the end of the last."""
    with book.open(_SHEET) as sheet:
        before, begun, rest = sheet.read(_PIECE).partition(b"<sheetData>")
        if not begun or b"<!" in before:
            raise OtherForm
        while True:
            whole, end, rest = rest.rpartition(b"</row>")
            if _holds(whole, _OTHER):
                raise OtherForm
            if end:
                yield whole
            piece = sheet.read(_PIECE)
            if not piece:
                break
            rest += piece
            if len(rest) > LONGEST:
                raise OtherForm
    if not rest.startswith(b"</sheetData>"):
        raise OtherForm


def _holds(piece: bytes, signs: Mapping[bytes, bytes]) -> bool:
    return any(rare in piece and sign in piece for rare, sign in signs.items())


def _spelled(cell: str, plain: Callable[[str], object]) -> object:
    """What a cell says, where it may be spelled otherwise; to ask each is most of the time."""
    return plain(_SPELLED.sub(_sign, cell)) if "&" in cell or "_x" in cell or cell[0] == "'" else cell


def _sign(found: re.Match[str]) -> str:
    if found[0] not in _SIGNS:
        raise OtherForm
    return _SIGNS[found[0]]
