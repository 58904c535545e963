"""An Excel workbook by XlsxWriter: typed cells, a header that stays, filters, a sheet about the columns.

No cell is a formula. What Excel would keep only in part is never cut: a number of more than fifteen digits is
text, and a dataset with more text or rows than a sheet takes is refused.
"""

import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it has no types
from xlsxwriter.exceptions import FileCreateError, FileSizeError  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from store.columns import Column, Type
from store.errors import FormatError
from store.export.cells import neutralised
from store.export.dates import whole_date

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

MOST_ROWS = 1_048_575
"""Below the header."""
MOST_TEXT = 32_767
"""Of one cell, in UTF-16 units, as Excel counts."""
MOST_LINKS = 65_530
"""Of one sheet; cells below them are text."""
_EXACT_DIGITS = 15
_FIRST_DATE = date(1900, 3, 1)  # Excel has a 29 February 1900 before it
_MADE = datetime(1980, 1, 1)  # noqa: DTZ001 - no moment: the same for every workbook
_WIDTHS = {Type.TEXT: 24, Type.DATE: 12, Type.MOMENT: 24}

Row = Mapping[str, str | int | None]


class _PlainSheet(Worksheet):  # type: ignore[misc]  # XlsxWriter has no types
    """A sheet for which text that looks like the XML of a rich string is text."""

    def _xml_rich_inline_string(self, string: str, attributes: Sequence[tuple[str, object]] = ()) -> None:
        self._xml_inline_string(string, True, attributes)


class _Disk(FileIO):
    """A file that drops what comes after a failure: zipfile tries once more when it is cleared away."""

    has_failed = False

    @property
    def is_over(self) -> bool:
        """Whether nothing is written any more."""
        return self.has_failed or self.closed

    def write(self, data: "ReadableBuffer") -> int:
        """Write all of it."""
        left = memoryview(data)
        try:
            while left and not self.is_over:
                left = left[super().write(left) :]
        except OSError:
            self.has_failed = True
            raise
        return memoryview(data).nbytes

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go there."""
        return offset if self.is_over else super().seek(offset, whence)

    def tell(self) -> int:
        """Where it is."""
        return 0 if self.is_over else super().tell()

    def flush(self) -> None:
        """Nothing is held back."""


def write(rows: Iterable[Row], path: Path, columns: Sequence[Column]) -> int:
    """Make the workbook; returns how many rows it has.

    Raises:
        FormatError: More rows, or a longer text, than a sheet takes.
        OSError: The disk is full or broken.
    """
    # Its scraps go with the folder, whatever happens.
    with tempfile.TemporaryDirectory() as scraps, _Disk(path, "xb") as disk:
        workbook = Workbook(disk, {"constant_memory": True, "tmpdir": scraps})
        workbook.set_properties({"created": _MADE})
        try:
            count = _fill(workbook, rows, columns)
            _describe(workbook, columns)
            workbook.close()
        except FileCreateError as error:
            raise error.args[0] from error
        except FileSizeError as error:
            raise FormatError(
                "the sheet has more than four gigabytes, which no workbook holds;"
                " write csv, parquet or sqlite, or fewer documents"
            ) from error
        finally:
            for sheet in workbook.worksheets():
                with suppress(OSError):
                    sheet._opt_close()  # noqa: SLF001 - by itself it does so only when all went well
    return count


def _fill(workbook: Workbook, rows: Iterable[Row], columns: Sequence[Column]) -> int:
    sheet = workbook.add_worksheet("figures", worksheet_class=_PlainSheet)
    sheet.freeze_panes(1, 0)
    bold = workbook.add_format({"bold": True})
    formats = {
        Type.DATE: workbook.add_format({"num_format": "yyyy-mm-dd"}),
        Type.MOMENT: workbook.add_format({"num_format": "yyyy-mm-dd hh:mm:ss.000"}),
    }
    for place, column in enumerate(columns):
        sheet.set_column(place, place, _WIDTHS.get(column.type, 12))
        sheet.write_string(0, place, column.name, bold)
    writers = [(c.name, _address if c.is_address else _CELLS[c.type], formats.get(c.type)) for c in columns]
    count = 0
    for count, row in enumerate(rows, start=1):
        if count > MOST_ROWS:
            raise FormatError(
                f"a sheet takes {MOST_ROWS:,} rows, and there are more;"
                " write csv, parquet or sqlite, or fewer documents"
            )
        for place, (name, cell, style) in enumerate(writers):
            value = row[name]
            if value is not None and not cell(sheet, count, place, value, style):
                raise FormatError(
                    f"figure {row['figure']}: its {name} has more than {MOST_TEXT:,} characters,"
                    " which no Excel cell holds; write csv, parquet or sqlite"
                )
    sheet.autofilter(0, 0, count, len(columns) - 1)
    return count


def _describe(workbook: Workbook, columns: Sequence[Column]) -> None:
    sheet = workbook.add_worksheet("columns")
    sheet.freeze_panes(1, 0)
    bold = workbook.add_format({"bold": True})
    for place, (name, width) in enumerate(
        {"name": 14, "type": 10, "required": 10, "meaning": 60, "choices": 50}.items()
    ):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, name, bold)
    for number, column in enumerate(columns, start=1):
        told = ", ".join(column.choices)
        required = "yes" if column.is_required else "no"
        for place, text in enumerate((column.name, column.type.value, required, column.meaning, told)):
            sheet.write_string(number, place, text)


def _text(sheet: Worksheet, row: int, place: int, value: str | int, style: Format | None) -> bool:
    """Write the text; False when it is too long."""
    text = neutralised(str(value))
    # An astral character counts as two.
    if len(text) > MOST_TEXT // 2 and len(text.encode("utf-16-le", "surrogatepass")) > MOST_TEXT * 2:
        return False
    sheet.write_string(row, place, text, style)
    return True


def _address(sheet: Worksheet, row: int, place: int, value: str | int, style: Format | None) -> bool:
    """Write it as a link while the sheet takes links."""
    if row > MOST_LINKS or sheet.write_url(row, place, f"external:{value}", style, neutralised(str(value))):
        return _text(sheet, row, place, value, style)
    return True


def _integer(sheet: Worksheet, row: int, place: int, value: str | int, style: Format | None) -> bool:
    sheet.write_number(row, place, value, style)
    return True


def _decimal(sheet: Worksheet, row: int, place: int, value: str | int, style: Format | None) -> bool:
    number = Decimal(value)
    if len(number.normalize().as_tuple().digits) > _EXACT_DIGITS:
        sheet.write_string(row, place, str(value), style)
    else:
        sheet.write_number(row, place, number, style)
    return True


def _date(sheet: Worksheet, row: int, place: int, value: str | int, style: Format | None) -> bool:
    day = whole_date(value)
    if day is None or day < _FIRST_DATE:
        return _text(sheet, row, place, value, None)
    sheet.write_datetime(row, place, day, style)
    return True


def _moment(sheet: Worksheet, row: int, place: int, value: str | int, style: Format | None) -> bool:
    sheet.write_datetime(row, place, datetime.fromisoformat(str(value)).replace(tzinfo=None), style)
    return True


_CELLS: Mapping[Type, Callable[..., bool]] = {
    Type.TEXT: _text,
    Type.CHOICE: _text,
    Type.INTEGER: _integer,
    Type.DECIMAL: _decimal,
    Type.DATE: _date,
    Type.MOMENT: _moment,
}
