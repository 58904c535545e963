"""The Excel workbook, read back by openpyxl: typed cells, no formulas, nothing cut."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell

from extract.records import canonical
from store.columns import TABLE, Type
from store.errors import FormatError
from store.export import FORMATS, Row, xlsx
from store.export.cells import restored

Make = Callable[..., Path]


def told(cell: Cell, type_: Type) -> str | int | None:
    """A cell as the dataset writes it; a workbook spells control characters as _x0000_."""
    value = cell.value
    assert cell.data_type != "f"
    if isinstance(value, str):
        text = re.sub(r"_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), value)
        return restored(text) if type_ is Type.TEXT else text
    if isinstance(value, datetime):
        whole = f"{value:%Y-%m-%dT%H:%M:%S}.{round(value.microsecond / 1000):03}Z"
        return whole if type_ is Type.MOMENT else f"{value:%Y-%m-%d}"
    if type_ is Type.DECIMAL and value is not None:
        return canonical(Decimal(format(value, ".15g")))
    assert value is None or isinstance(value, int)
    return value


def read(path: Path) -> list[Row]:
    """The rows as they were."""
    header, *rows = load_workbook(path)["figures"].iter_rows()
    assert [cell.value for cell in header] == [column.name for column in TABLE]
    return [
        {column.name: told(cell, column.type) for column, cell in zip(TABLE, row, strict=True)}
        for row in rows
    ]


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_row_reads_back(data: st.DataObject, make: Make, any_rows: st.SearchStrategy[list[Row]]) -> None:
    """Numbers to the last digit, dates that Excel has none for, XML and control characters in text."""
    rows = [
        {**row, "decided_at": "20" + str(row["decided_at"]).rjust(24, "0")[2:].replace("-02-29", "-02-28")}
        for row in data.draw(any_rows)
    ]
    assert read(make("xlsx", rows)) == rows


def test_hostile_text_is_text(make: Make, hostile: list[Row]) -> None:
    """No formula, no markup, no link."""
    path = make("xlsx", hostile)
    assert read(path) == hostile
    sheet = load_workbook(path)["figures"]
    assert all(cell.hyperlink is None for row in sheet.iter_rows() for cell in row)


def test_cells_are_typed(make: Make, sample: Row) -> None:
    """Numbers and dates can be reckoned with; what Excel would round is text."""
    rows = [sample, {**sample, "value": "1234567890.1234567", "published": "2023-06"}]
    names = [column.name for column in TABLE]
    _, first, second = load_workbook(make("xlsx", rows))["figures"].iter_rows()
    cells = dict(zip(names, first, strict=True))
    assert (cells["value"].value, cells["start"].value) == (1250, 3)
    assert cells["published"].value == datetime(2023, 6, 30)  # noqa: DTZ001 - Excel has no zones
    assert cells["decided_at"].is_date
    assert cells["quote"].value == "1.250"
    cells = dict(zip(names, second, strict=True))
    assert (cells["value"].value, cells["published"].value) == ("1234567890.1234567", "2023-06")


def test_the_header_stays_and_filters(make: Make, sample: Row) -> None:
    """And a second sheet says what each column holds."""
    book = load_workbook(make("xlsx", [sample]))
    assert book["figures"].freeze_panes == "A2"
    assert book["figures"].auto_filter.ref == "A1:AE2"
    described = [tuple(cell.value for cell in row)[:4:3] for row in book["columns"].iter_rows(min_row=2)]
    assert described == [(column.name, column.meaning) for column in TABLE]


def test_text_that_no_cell_holds_is_named(tmp_path: Path, sample: Row) -> None:
    """Rather than cut; an emoji counts twice, as Excel counts."""
    rows = [sample, {**sample, "sentence": "🙂" * 16_384}]
    with pytest.raises(FormatError, match="its sentence has more than 32,767 characters"):
        FORMATS["xlsx"].write(rows, tmp_path / "one")
    rows = [{**sample, "sentence": "🙂" * 16_383}]
    assert FORMATS["xlsx"].write(rows, tmp_path / "made") == 1


def test_more_rows_than_a_sheet_has_are_told(
    tmp_path: Path, sample: Row, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rather than left out."""
    monkeypatch.setattr(xlsx, "MOST_ROWS", 2)
    with pytest.raises(FormatError, match="there are more"):
        FORMATS["xlsx"].write(iter([sample] * 3), tmp_path / "one")
    assert FORMATS["xlsx"].write(iter([sample] * 2), tmp_path / "made") == 2


def test_scraps_are_cleared_away(tmp_path: Path, sample: Row, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when something fails on the way."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def rows() -> Iterator[Row]:
        yield sample
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011 - whatever it was
        FORMATS["xlsx"].write(rows(), tmp_path / "made")
    assert list(tmp_path.iterdir()) == [tmp_path / "made"]
