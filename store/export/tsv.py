"""TSV: a line a row, whatever its cells hold; tab, line ends and backslash are spelled with a backslash.

So `cut`, `sort` and `awk` never meet a tab or a line end that is none. Cells that a spreadsheet would run are
neutralised before that.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from store.columns import Column, Type
from store.export.cells import FIRST, neutralised
from store.export.lines import texts, whole_numbers, write_lines

_SPELLED = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_READ = {spelled: char for char, spelled in _SPELLED.items()}
_UNSAFE = re.compile("[\\\\\t\n\r]")
_ESCAPE = re.compile(r"\\[\\tnr]")


def write(rows: Iterable[Mapping[str, str | int | None]], stream: TextIO, columns: Sequence[Column]) -> int:
    """Write the rows; returns how many."""
    unsafe = "".join(_SPELLED)
    by_type = {
        Type.INTEGER: whole_numbers,
        Type.TEXT: texts(lambda text: spelled(neutralised(text)), unsafe, FIRST),
    }
    spellings = [by_type.get(column.type, texts(spelled, unsafe)) for column in columns]
    return write_lines(rows, stream, columns, spellings, between="\t", end="\n")


def spelled(text: str) -> str:
    """The text without tab and line end."""
    return _UNSAFE.sub(lambda found: _SPELLED[found[0]], text)


def read(cell: str) -> str:
    """The text that was spelled."""
    return _ESCAPE.sub(lambda found: _READ[found[0]], cell)
