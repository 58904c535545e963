"""Workbooks: every sheet row by row, numbers as their cells show them."""

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.readers.composing import Composer
from extract.readers.installed import library, version
from extract.readers.limits import in_force
from extract.readers.package import look_over
from extract.readers.properties import office_metadata
from extract.readers.readout import Readout
from extract.readers.sheets import Merge, compose_sheet
from extract.readers.shown import shown
from extract.text import TextError

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

_UNNAMED = re.compile(r"(?i)(?:sheet|trang_?tính|trang tính|bảng)\s*\d*")
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})"')
_MOST_MERGES = 100_000


def read(data: bytes) -> Readout:
    """The text of a workbook.

    Raises:
        MissingReaderError: openpyxl is not installed.
        TextError: It is damaged, locked or empty, or too large.
    """
    library("openpyxl", "office", "Excel workbooks")
    import openpyxl

    look_over(data)
    workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    composer = Composer()
    seen = 0
    for sheet in workbook.worksheets:
        if not _UNNAMED.fullmatch(sheet.title):
            composer.paragraph(sheet.title)
        rows: list[tuple[int, dict[int, str]]] = []
        for place, width, texts in _rows(sheet):
            seen += width
            if seen > in_force().cells:
                raise TextError(f"over {in_force().cells:,} cells, those between them counted; split it")
            if texts:
                rows.append((place, texts))
        compose_sheet(rows, _merges(workbook, sheet), composer)
    known = workbook.properties
    return composer.readout(
        f"xlsx openpyxl {version('openpyxl')}",
        office_metadata(known.title, known.created),
        empty="a workbook without a filled cell",
    )


def _rows(sheet: "ReadOnlyWorksheet") -> Iterator[tuple[int, int, dict[int, str]]]:
    """Each row's place, how far it reaches, and its words by column."""
    # What a file says of its own size is often wrong.
    sheet.reset_dimensions()
    for place, row in enumerate(sheet.rows, 1):
        texts = {
            column: text
            for column, cell in enumerate(row, 1)
            if cell.value is not None and (text := shown(cell.value, cell.number_format).strip())
        }
        yield place, len(row), texts


def _merges(workbook: "Workbook", sheet: "ReadOnlyWorksheet") -> list[Merge]:
    """The cells that reach over several: what is read row by row does not tell them."""
    from openpyxl.utils import range_boundaries

    found: list[Merge] = []
    # The library names no other way to a sheet's part when it reads row by row.
    archive, path = getattr(workbook, "_archive"), getattr(sheet, "_worksheet_path")  # noqa: B009 - not typed
    with archive.open(path) as part:
        for match in _MERGE.finditer(part.read()):
            left, top, right, bottom = range_boundaries(match[1].decode())
            found.append(Merge(int(top or 0), int(left or 0), int(bottom or 0), int(right or 0)))
            if len(found) > _MOST_MERGES:
                raise TextError(f"over {_MOST_MERGES:,} merged cells; save it without them")
    return found
