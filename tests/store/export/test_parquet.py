"""Parquet: typed columns that say what they hold, read back by pyarrow."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from extract.records import canonical
from store.columns import TABLE, Type
from store.errors import FormatError
from store.export import FORMATS, Row

Make = Callable[..., Path]


def told(name: str, cell: Any) -> str | int | None:  # noqa: ANN401 - of any of the types
    """A typed cell as the dataset writes it."""
    if isinstance(cell, Decimal):
        return canonical(cell)
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%dT%H:%M:%S}.{cell.microsecond // 1000:03}Z".rjust(24, "0")
    assert cell is None or isinstance(cell, str | int), name
    return cell


def read(path: Path) -> list[Row]:
    """The rows as they were; the date by its text."""
    table = parquet.read_table(path).drop_columns("published").rename_columns({"published_text": "published"})
    return [{name: told(name, cell) for name, cell in row.items()} for row in table.to_pylist()]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_row_reads_back(data: st.DataObject, make: Make, any_rows: st.SearchStrategy[list[Row]]) -> None:
    """Numbers to the last digit, partial dates, NUL in text."""
    rows = [{**row, "decided_at": str(row["decided_at"]).rjust(24, "0")} for row in data.draw(any_rows)]
    assert read(make("parquet", rows)) == rows


def test_hostile_text_is_intact(make: Make, hostile: list[Row]) -> None:
    """No spreadsheet opens it: nothing is neutralised."""
    assert read(make("parquet", hostile)) == hostile


def test_columns_are_typed_and_described(make: Make, sample: Row) -> None:
    """Decimals, dates, moments and choices as such, each with its meaning."""
    schema = parquet.read_schema(make("parquet", [sample]))
    assert schema.field("value").type == pa.decimal128(38, 15)
    assert schema.field("published").type == pa.date32()
    assert schema.field("decided_at").type == pa.timestamp("ms", tz="UTC")
    assert schema.field("kind").type == pa.dictionary(pa.int8(), pa.string())
    assert not schema.field("figure").nullable
    for column in TABLE:
        assert schema.field(column.name).metadata[b"description"].decode() == column.meaning
        assert column.type is not Type.INTEGER or schema.field(column.name).type == pa.int64()


def test_cells_have_the_values_of_their_types(make: Make, sample: Row) -> None:
    """A whole date is a date; of a month alone only the text is there."""
    rows = [sample, {**sample, "published": "2023-06", "value": "-0.5"}]
    whole, month = parquet.read_table(make("parquet", rows)).to_pylist()
    assert (whole["published"], whole["value"]) == (date(2023, 6, 30), Decimal(1250))
    assert whole["decided_at"] == datetime(2026, 11, 22, 8, 30, 0, 125_000, tzinfo=UTC)
    assert (month["published"], month["published_text"]) == (None, "2023-06")
    assert month["value"] == Decimal("-0.5")


def test_rows_are_written_in_groups(make: Make, sample: Row) -> None:
    """So that memory does not grow with their number."""
    path = make("parquet", [sample] * 25_000)
    assert parquet.ParquetFile(path).metadata.num_row_groups == 3


def test_a_number_that_the_type_cannot_hold_is_named(tmp_path: Path, sample: Row) -> None:
    """Rather than rounded: the record allows thirty digits before the point."""
    rows = [{**sample, "upper": "9" * 24}]
    with pytest.raises(FormatError, match="0123456789abcdef:3-8: its upper is too long for parquet"):
        FORMATS["parquet"].write(rows, tmp_path / "made")
