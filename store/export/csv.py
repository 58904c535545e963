"""CSV by RFC 4180: UTF-8, a header, lines ended by CR LF; no cell that a spreadsheet would run.

With `excel`, as Excel in Vietnam opens it by a double click: a byte order mark, `;` between cells, a comma
before decimals.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, TextIO

from store.columns import Column, Type
from store.export.cells import neutralised

Row = Mapping[str, str | int | None]


def write(rows: Iterable[Row], stream: TextIO, columns: Sequence[Column], *, excel: bool = False) -> int:
    """Write the rows; returns how many."""
    between = ";" if excel else ","
    by_type: Mapping[Type, Callable[[Any], str]] = {
        Type.INTEGER: str,
        Type.TEXT: lambda text: _quoted(neutralised(text), between),
        Type.DECIMAL: lambda number: _quoted(number.replace(".", ",") if excel else number, between),
    }
    spellings = [by_type.get(column.type, lambda text: _quoted(text, between)) for column in columns]
    stream.write("\ufeff" if excel else "")
    stream.write(between.join(column.name for column in columns) + "\r\n")
    return write_lines(rows, stream, columns, spellings, between=between, end="\r\n")


def write_lines(  # noqa: PLR0913 - what lines are made of
    rows: Iterable[Row],
    stream: TextIO,
    columns: Sequence[Column],
    spellings: Sequence[Callable[[Any], str]],
    *,
    between: str,
    end: str,
) -> int:
    """A line for each row, its cells spelled by what goes for their column, empty for null."""
    cells, count = itemgetter(*(column.name for column in columns)), 0
    for count, row in enumerate(rows, start=1):  # noqa: B007 - how many there were
        line = [
            "" if cell is None else spelled(cell) for cell, spelled in zip(cells(row), spellings, strict=True)
        ]
        stream.write(between.join(line) + end)
    return count


def _quoted(text: str, between: str) -> str:
    # The standard library's writer looks at each character; that takes three times as long.
    if '"' in text:
        return '"' + text.replace('"', '""') + '"'
    return f'"{text}"' if between in text or "\n" in text or "\r" in text else text
