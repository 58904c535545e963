"""CSV by RFC 4180: UTF-8, a header, lines ended by CR LF; no cell that a spreadsheet would run."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from store.columns import Column

_RUNS = frozenset("=+-@\t\r\n＝＋－＠")
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


def write(rows: Iterable[Mapping[str, str | int | None]], stream: TextIO, columns: Sequence[Column]) -> int:
    """Write the rows; returns how many."""
    names = [column.name for column in columns]
    writer = csv.writer(stream)
    writer.writerow(names)
    count = 0
    for row in rows:
        writer.writerow([_harmless(row[name]) for name in names])
        count += 1
    return count


def _harmless(cell: str | int | None) -> str | int | None:
    """A cell that begins as a formula does gets an apostrophe before it; numbers stay numbers."""
    if isinstance(cell, str) and cell[:1] in _RUNS and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell
