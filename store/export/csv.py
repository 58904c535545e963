"""CSV by RFC 4180: UTF-8, a header, lines ended by CR LF; no cell that a spreadsheet would run.

With `excel`, as Excel in Vietnam opens it by a double click: a byte order mark, `;` between cells, a comma
before decimals.
"""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, TextIO

from store.columns import Column, Type
from store.export.cells import neutralised


def write(
    rows: Iterable[Mapping[str, str | int | None]],
    stream: TextIO,
    columns: Sequence[Column],
    *,
    excel: bool = False,
) -> int:
    """Write the rows; returns how many."""
    names = [column.name for column in columns]
    if excel:
        stream.write("\ufeff")
    writer = csv.writer(stream, delimiter=";" if excel else ",")
    writer.writerow(names)
    written = changes(columns, {Type.DECIMAL: _with_comma} if excel else {})
    cells, count = itemgetter(*names), 0
    for count, row in enumerate(rows, start=1):  # noqa: B007 - how many there were
        line = list(cells(row))
        for place, change in written:
            if line[place]:
                line[place] = change(line[place])
        writer.writerow(line)
    return count


def changes(
    columns: Sequence[Column], more: Mapping[Type, Callable[[str], str]]
) -> list[tuple[int, Callable[[Any], str]]]:
    """The places whose cells are not written as they are: text is neutralised, numbers stay numbers."""
    by_type: Mapping[Type, Callable[[str], str]] = {Type.TEXT: neutralised, **more}
    return [(at, by_type[column.type]) for at, column in enumerate(columns) if column.type in by_type]


def _with_comma(number: str) -> str:
    return number.replace(".", ",")
