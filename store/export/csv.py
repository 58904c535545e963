"""CSV by RFC 4180: UTF-8, a header, lines ended by CR LF; no cell that a spreadsheet would run.

With `excel`, as Excel in Vietnam opens it by a double click: a byte order mark, `;` between cells, a comma
before decimals.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from store.columns import Column, Type
from store.export.cells import FIRST, neutralised
from store.export.lines import texts, whole_numbers, write_lines


def write(
    rows: Iterable[Mapping[str, str | int | None]],
    stream: TextIO,
    columns: Sequence[Column],
    *,
    excel: bool = False,
) -> int:
    """Write the rows; returns how many."""
    between = ";" if excel else ","

    def quoted(text: str) -> str:
        if '"' in text:
            return '"' + text.replace('"', '""') + '"'
        return f'"{text}"' if between in text or "\n" in text or "\r" in text else text

    special = f'"{between}\n\r'
    by_type = {
        Type.INTEGER: whole_numbers,
        Type.TEXT: texts(lambda text: quoted(neutralised(text)), special, FIRST),
        Type.DECIMAL: texts(
            lambda number: quoted(number.replace(".", ",") if excel else number), f".{special}"
        ),
    }
    spellings = [by_type.get(column.type, texts(quoted, special)) for column in columns]
    stream.write("\ufeff" if excel else "")
    return write_lines(rows, stream, columns, spellings, between=between, end="\r\n")
