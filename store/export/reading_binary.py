"""Exported files that are no text, read back: SQLite, Parquet and Excel."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from store.errors import DatasetError
from store.export import reading_sheet
from store.export.cells import restored
from store.export.reading import CHECKED, Cells, Rows, places_of

_GROUP = 10_000
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
"""How a workbook spells a character that XML cannot hold, and text that looks like such a spelling."""


def sqlite(path: Path) -> Rows:
    """The table `figures`, in the order in which it was written."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
            names = [name for _, name, *_ in db.execute("PRAGMA table_info(figures)")]
            places_of(names, path)
            columns = ", ".join(f'"{name}"' for name in CHECKED)
            yield from db.execute(f"SELECT {columns} FROM figures ORDER BY rowid")
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise DatasetError(f"{path.name}: damaged ({error}); export it again") from error


def parquet(path: Path) -> Rows:
    """Groups of rows, only the columns that are read; decimals come as text."""
    try:
        import pyarrow as pa  # type: ignore[import-untyped]  # it has no types
        from pyarrow import parquet as pq
    except ModuleNotFoundError as error:
        raise DatasetError(f"{path.name}: a Parquet file; install soat[parquet] to read it") from error
    try:
        with path.open("rb") as opened, pq.ParquetFile(opened) as file:
            places_of(file.schema_arrow.names, path)
            for batch in file.iter_batches(_GROUP, columns=list(CHECKED)):
                columns = [batch.column(name) for name in CHECKED]
                # What is no plain text or integer is made a list of a hundred times slower.
                plain = [c if c.type in (pa.int64(), pa.string()) else c.cast(pa.string()) for c in columns]
                yield from zip(*(column.to_pylist() for column in plain), strict=True)
    except (pa.ArrowException, OSError) as error:
        raise DatasetError(f"{path.name}: damaged ({error}); export it again") from error


def xlsx(path: Path) -> Rows:
    """The first sheet: straight from it as far as it is as soat wrote it, the rest as any workbook."""
    done = 0
    try:
        with path.open("rb") as file:
            with ZipFile(file) as book:
                try:
                    for cells in reading_sheet.rows(book, _cell):
                        yield cells
                        done += 1
                except reading_sheet.OtherForm:
                    pass
                else:
                    return
            yield from islice(_any_workbook(file, path), done, None)
    except (BadZipFile, KeyError, ValueError, SyntaxError) as error:
        raise DatasetError(f"{path.name}: damaged ({error}); export it again") from error


def _any_workbook(file: BinaryIO, path: Path) -> Iterator[Cells]:
    try:
        from openpyxl import load_workbook
    except ModuleNotFoundError as error:
        raise DatasetError(
            f"{path.name}: an Excel workbook that was changed; install soat[excel] to read it"
        ) from error
    lines = load_workbook(file, read_only=True).worksheets[0].iter_rows(values_only=True)
    places = places_of([str(name) for name in next(lines, ())], path)
    return _sheet_rows(lines, places)


def _sheet_rows(lines: Iterator[tuple[object, ...]], places: list[int]) -> Iterator[Cells]:
    for line in lines:
        yield [_cell(line[place]) for place in places]


def _cell(value: object) -> str | int | None:
    """What was written: a workbook has no integers or decimals, only the nearest number."""
    if isinstance(value, str):
        return restored(_ESCAPE.sub(lambda found: chr(int(found[1], 16)), value))
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f")
    if value is None or isinstance(value, int):
        return value
    return str(value)
