"""Parquet by pyarrow: typed columns with their meanings, a group of rows at a time.

Decimals are decimal128(38, 15), the widest that every common reader takes. `published` is a date where it is
a whole one; `published_text` beside it has it as printed of the document, a year or a month alone too.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it has no types
from pyarrow import parquet

from store.columns import Column, Type
from store.errors import FormatError
from store.export.dates import whole_date

_GROUP = 10_000
"""Rows written at once: a group of that many is held in memory."""
_DIGITS, _DECIMALS = 38, 15
_NUMBER = re.compile(rf"-?\d{{1,{_DIGITS - _DECIMALS}}}(\.\d{{1,{_DECIMALS}}})?", re.ASCII)

Row = Mapping[str, str | int | None]


def write(rows: Iterable[Row], path: Path, columns: Sequence[Column]) -> int:
    """Make the file; returns how many rows it has.

    Raises:
        FormatError: A number with more digits before the point than the type holds.
    """
    schema = pa.schema([field for column in columns for field in _fields(column)])
    coming, count = iter(rows), 0
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while group := list(islice(coming, _GROUP)):
            arrays = [array for column in columns for array in _arrays(column, group)]
            writer.write_batch(pa.RecordBatch.from_arrays(arrays, schema=schema))
            count += len(group)
    return count


def _fields(column: Column) -> Iterator[Any]:
    """The column's own field, and for a date that of its text."""
    types = {
        Type.INTEGER: pa.int64(),
        Type.DECIMAL: pa.decimal128(_DIGITS, _DECIMALS),
        Type.DATE: pa.date32(),
        Type.MOMENT: pa.timestamp("ms", tz="UTC"),
        Type.CHOICE: pa.dictionary(pa.int8(), pa.string()),
    }
    meaning = {"description": column.meaning}
    required = column.is_required and column.type is not Type.DATE
    yield pa.field(column.name, types.get(column.type, pa.string()), nullable=not required, metadata=meaning)
    if column.type is Type.DATE:
        as_printed = {"description": f"{column.meaning}, as printed: a whole date, a year or a month"}
        yield pa.field(f"{column.name}_text", pa.string(), metadata=as_printed)


def _arrays(column: Column, group: Sequence[Row]) -> Iterator[Any]:
    """The cells of a column, for each of its fields."""
    cells: list[Any] = [row[column.name] for row in group]
    if column.type is Type.INTEGER:
        yield pa.array(cells, pa.int64())
    elif column.type is Type.DECIMAL:
        _check_numbers(column, group)
        yield pa.array(cells, pa.string()).cast(pa.decimal128(_DIGITS, _DECIMALS))
    elif column.type is Type.DATE:
        yield pa.array([whole_date(cell) for cell in cells], pa.date32())
        yield pa.array(cells, pa.string())
    elif column.type is Type.MOMENT:
        yield pa.array(cells, pa.string()).cast(pa.timestamp("ms", tz="UTC"))
    elif column.type is Type.CHOICE:
        codes: dict[str | None, int | None] = {name: code for code, name in enumerate(column.choices)}
        codes[None] = None
        indices = pa.array([codes[cell] for cell in cells], pa.int8())
        yield pa.DictionaryArray.from_arrays(indices, pa.array(column.choices, pa.string()))
    else:
        yield pa.array(cells, pa.string())


def _check_numbers(column: Column, group: Sequence[Row]) -> None:
    for row in group:
        cell = row[column.name]
        if cell is not None and not _NUMBER.fullmatch(str(cell)):
            raise FormatError(
                f"figure {row['figure']}: its {column.name} is too long for parquet, which holds"
                f" {_DIGITS - _DECIMALS} digits before the point; write csv, jsonl or sqlite"
            )
