"""TSV: a line a row, whatever its cells hold; tab, line ends and backslash are spelled with a backslash.

So `cut`, `sort` and `awk` never meet a tab or a line end that is none. Cells that a spreadsheet would run are
neutralised before that.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import TextIO

from store.columns import Column
from store.export.csv import changes

_SPELLED = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_READ = {spelled: char for char, spelled in _SPELLED.items()}
_UNSAFE = re.compile("[\\\\\t\n\r]")
_ESCAPE = re.compile(r"\\[\\tnr]")


def write(rows: Iterable[Mapping[str, str | int | None]], stream: TextIO, columns: Sequence[Column]) -> int:
    """Write the rows; returns how many."""
    names = [column.name for column in columns]
    stream.write("\t".join(names) + "\n")
    cells, texts, count = itemgetter(*names), changes(columns, {}), 0
    for count, row in enumerate(rows, start=1):  # noqa: B007 - how many there were
        line = list(cells(row))
        for place, change in texts:
            if line[place]:
                line[place] = change(line[place])
        stream.write("\t".join(["" if cell is None else spelled(str(cell)) for cell in line]) + "\n")
    return count


def spelled(text: str) -> str:
    """The text without tab and line end."""
    return _UNSAFE.sub(lambda found: _SPELLED[found[0]], text)


def read(cell: str) -> str:
    """The text that was spelled."""
    return _ESCAPE.sub(lambda found: _READ[found[0]], cell)
