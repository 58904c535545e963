"""CSV: by the standard, harmless in a spreadsheet, and read back to the letter."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.columns import TABLE, Type
from store.export import Row
from store.export.cells import neutralised, restored

Make = Callable[..., Path]
TEXTS = {column.name for column in TABLE if column.type is Type.TEXT}
SHARED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows of a file as they were: what was neutralised is restored."""
    table = csv.DictReader(
        io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), delimiter=delimiter
    )
    return [{name: restored(cell) if name in TEXTS else cell for name, cell in row.items()} for row in table]


def as_text(rows: list[Row]) -> list[dict[str, str]]:
    """The rows as CSV can tell them: null and empty are the same."""
    return [{name: "" if cell is None else str(cell) for name, cell in row.items()} for row in rows]


@SHARED
@given(data=st.data())
def test_any_row_reads_back(data: st.DataObject, make: Make, any_rows: st.SearchStrategy[list[Row]]) -> None:
    """Line ends, quotes, NUL and formulas in the cells included."""
    rows = data.draw(any_rows)
    assert read(make("csv", rows)) == as_text(rows)


def test_hostile_text_reads_back(make: Make, hostile: list[Row]) -> None:
    """Each of the texts by which a reader could be misled."""
    assert read(make("csv", hostile)) == as_text(hostile)


def test_it_is_what_the_standard_library_writes(make: Make, hostile: list[Row]) -> None:
    """Quotes where they are needed, and only there."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(hostile[0])
    for row in hostile:
        writer.writerow([neutralised(str(c)) if n in TEXTS and c is not None else c for n, c in row.items()])
    assert make("csv", hostile).read_bytes().decode() == stream.getvalue()


@given(st.text(st.sampled_from("'=+-@\t\r\n＝a")))
def test_what_is_neutralised_can_be_restored(text: str) -> None:
    """Exactly, and no cell begins as a formula does."""
    cell = neutralised(text)
    assert restored(cell) == text
    assert cell[:1] not in set("=+-@\t\r\n＝＋－＠")


@pytest.mark.parametrize("number", ["-5", "-0.25", "12", "1250.5"])
def test_numbers_stay_numbers(make: Make, sample: Row, number: str) -> None:
    """A negative one is no formula; a quote that looks like one is text."""
    line = make("csv", [{**sample, "value": number, "quote": "-5"}]).read_text(encoding="utf-8")
    assert f",{number}," in line
    assert ",'-5," in line


def test_for_excel_it_is_as_vietnam_writes(make: Make, sample: Row) -> None:
    """A byte order mark, semicolons between cells, a comma in decimals; text keeps its points."""
    path = make("csv", [{**sample, "value": "-1250.5", "note": "a;b"}], excel=True)
    assert path.read_bytes().startswith(b"\xef\xbb\xbffigure;doc;")
    (row,) = read(path, ";")
    assert (row["value"], row["quote"], row["note"]) == ("-1250,5", "1.250", "a;b")
