"""Workbooks of 1997 to 2003, read by xlrd: it knows how their cells are shown."""

from datetime import datetime
from typing import TYPE_CHECKING

from extract.readers.composing import Composer
from extract.readers.installed import library, version
from extract.readers.limits import in_force
from extract.readers.readout import Readout
from extract.readers.sheets import Merge, compose_sheet
from extract.readers.shown import shown
from extract.text import TextError

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Cell, Sheet

_UNNAMED = ("sheet", "trang tính", "trang_tính")
_LOCKED = "encrypted"


def read_workbook(data: bytes) -> Readout:
    """The text of all sheets.

    Raises:
        MissingReaderError: xlrd is not installed.
        TextError: It is damaged, locked or empty, or too large.
    """
    library("xlrd", "office", "Excel workbooks of before 2007")
    import io

    import xlrd

    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
    except xlrd.XLRDError as error:
        if _LOCKED in str(error).lower():
            raise TextError("protected by a password; save it without one") from error
        raise TextError("a damaged workbook; open it in an office program and save it as .xlsx") from error
    composer = Composer()
    seen = 0
    for sheet in book.sheets():
        seen += sheet.nrows * sheet.ncols
        if seen > in_force().cells:
            raise TextError(f"over {in_force().cells:,} cells, those between them counted; split it")
        if not sheet.name.lower().startswith(_UNNAMED):
            composer.paragraph(sheet.name)
        rows = [(place + 1, texts) for place in range(sheet.nrows) if (texts := _texts(book, sheet, place))]
        merges = [Merge(top + 1, left, bottom, right - 1) for top, bottom, left, right in sheet.merged_cells]
        compose_sheet(rows, merges, composer)
    return composer.readout(f"xls xlrd {version('xlrd')}", empty="a workbook without a filled cell")


def _texts(book: "Book", sheet: "Sheet", place: int) -> dict[int, str]:
    found = {}
    for column, cell in enumerate(sheet.row(place)):
        if text := _shown(book, cell).strip():
            found[column] = text
    return found


def _shown(book: "Book", cell: "Cell") -> str:
    import xlrd

    if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_ERROR):
        return ""
    code = ""
    if cell.xf_index is not None and cell.xf_index < len(book.xf_list):
        form = book.format_map.get(book.xf_list[cell.xf_index].format_key)
        code = form.format_str if form is not None else ""
    value: object = cell.value
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        value = bool(cell.value)
    elif cell.ctype == xlrd.XL_CELL_DATE:
        value = _moment(cell.value, book.datemode)
    return shown(value, code)


def _moment(value: float, datemode: int) -> datetime | float:
    """The day that a number of days stands for."""
    import xlrd

    try:
        return datetime(*xlrd.xldate_as_tuple(value, datemode))  # noqa: DTZ001 - a sheet knows no time zone
    except (xlrd.XLDateError, ValueError):
        return value
