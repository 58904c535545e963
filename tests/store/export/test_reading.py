"""What a format wrote is read back for the check as it was, whatever text it holds."""

from decimal import Decimal
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from store.columns import TABLE
from store.errors import DatasetError
from store.export import FORMATS, Destination
from store.export.reading import CHECKED, read_rows

FILES = [
    name
    for name, form in FORMATS.items()
    if form.destination is not Destination.FOLDER and not form.with_text
]


@pytest.mark.parametrize("name", [*FILES, "excel"])
@given(text=st.text(st.characters(codec="utf-8"), min_size=1, max_size=20))
@example("\x1b[31m 60 xã\x00")
@example("_x001B_ _x005F_x0041_ _x00e9_")
@example("hai\r\ndòng\rvà\u2028ba\x85bốn\x0c")
@example("'=1+1")
@example("\\t\t\\\\n")
@example('";\ufeff')
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_comes_back(tmp_path: Path, name: str, text: str) -> None:
    """Control characters, line ends, formulas and what looks like a format's own escapes."""
    path = tmp_path / "dataset"
    path.unlink(missing_ok=True)
    row: dict[str, str | int | None] = {column.name: None for column in TABLE}
    row.update(dict.fromkeys(("figure", "doc", "document", "quote", "sentence", "indicator"), text))
    row.update(start=1, end=2, kind="count", value="-1.5", verdict="accept", annotator=text)
    row["decided_at"] = "2024-05-31T08:00:00.000Z"
    form, options = (FORMATS["csv"], {"excel": True}) if name == "excel" else (FORMATS[name], {})
    if form.destination is Destination.FILE:
        form.write([row], path)
    else:
        stream = StringIO(newline="")
        form.write([row], stream, **options)
        path.write_bytes(stream.getvalue().encode())
    (cells,) = read_rows(path)
    read = dict(zip(CHECKED, cells, strict=True))
    assert Decimal(str(read.pop("value"))) == Decimal("-1.5")
    assert {column: str(cell or "") for column, cell in read.items()} == {
        column: str(row[column] or "") for column in read
    }


def _rows(count: int) -> list[dict[str, str | int | None]]:
    """Rows with cells that a workbook spells in ways of its own."""
    texts = ["12 & 13", "<b>", "_x0041_", "'=1", "\ttab", " đầu", "xã 🏡", 'nói "có"']
    given: list[dict[str, str | int | None]] = []
    for number in range(count):
        row: dict[str, str | int | None] = {column.name: None for column in TABLE}
        text = texts[number % len(texts)]
        row.update(dict.fromkeys(("figure", "doc", "document", "quote", "sentence", "entity"), text))
        row.update(start=number, end=number + 1, kind="count", value="12345678901234567.5", verdict="accept")
        row.update(annotator="lan", decided_at="2024-05-31T08:00:00.000Z", modifier="at_least")
        if number % 2:
            row.update(value="35.03", upper="100000000000000000000")
        given.append(row)
    return given


def _cells(path: Path) -> list[list[str]]:
    return [["" if cell is None else str(cell) for cell in cells] for cells in read_rows(path)]


def test_a_workbook_is_read_alike_from_its_sheet_and_by_openpyxl(tmp_path: Path) -> None:
    """One that a spreadsheet saved again says the same."""
    path, again = tmp_path / "own.xlsx", tmp_path / "again.xlsx"
    FORMATS["xlsx"].write(given := _rows(300), path)
    workbook = load_workbook(path)
    workbook.save(again)
    assert _cells(path) == _cells(again)
    assert [cells[:3] for cells in _cells(path)] == [
        [str(row["figure"]), str(row["document"]), str(row["start"])] for row in given
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<row r="200">', '<row r="200" spans="1:27"><!-- soat -->'),
        ('<c r="F200"><v>198</v></c>', '<c r="F200" t="str"><v>198</v></c>'),
        ('<c r="F200"><v>198</v></c>', '<c r="F200"><v>198</v><!-- </row> --></c>'),
        ("12 &amp; 13", "12 &#38; 13"),
        ("</sheetData>", "</sheetData><!-- </row> -->"),
    ],
)
def test_a_sheet_that_was_changed_is_read_as_any_workbook(tmp_path: Path, old: str, new: str) -> None:
    """From the first row on that soat did not write so: no row is lost and none comes twice."""
    path, changed = tmp_path / "own.xlsx", tmp_path / "changed.xlsx"
    FORMATS["xlsx"].write(_rows(300), path)
    with ZipFile(path) as own, ZipFile(changed, "w") as made:
        for name in own.namelist():
            text = own.read(name).decode()
            if name == "xl/worksheets/sheet1.xml":
                assert old in text
                text = text.replace(old, new)
            made.writestr(name, text)
    assert _cells(changed) == _cells(path)


def test_a_sheet_that_ends_early_is_damaged(tmp_path: Path) -> None:
    """It is no shorter dataset."""
    path, cut = tmp_path / "own.xlsx", tmp_path / "cut.xlsx"
    FORMATS["xlsx"].write(_rows(300), path)
    with ZipFile(path) as own, ZipFile(cut, "w") as made:
        for name in own.namelist():
            text = own.read(name).decode()
            made.writestr(name, text.partition('<row r="200">')[0] if "sheet1" in name else text)
    with pytest.raises(DatasetError, match="damaged"):
        _cells(cut)
