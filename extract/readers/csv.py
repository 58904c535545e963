"""Rows of cells parted by commas, semicolons, tabs or bars, as spreadsheets and databases write them."""

import csv
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from extract.readers.composing import Composer
from extract.readers.limits import in_force
from extract.readers.readout import Readout
from extract.readers.sheets import compose_sheet
from extract.readers.text import read as read_text
from extract.text import TextError

_DELIMITERS = "\t;,|"
_LOOKED_AT = 200
"""So many lines tell how cells are parted."""


def read(data: bytes) -> Readout:
    """The rows as a table; the first one with words over columns of numbers is their heading.

    Raises:
        TextError: It is no text, or broken off within a cell.
    """
    text = read_text(data).text.removeprefix("\ufeff")
    lines = text.splitlines(keepends=True)
    composer = Composer()
    try:
        compose_sheet(_rows(lines, _delimiter(lines)), (), composer)
    except csv.Error as error:
        raise TextError(f"no table that can be read ({error}); save it anew as CSV") from error
    return composer.readout("csv", empty="the file is empty")


def _rows(lines: list[str], delimiter: str) -> Iterator[tuple[int, dict[int, str]]]:
    seen = 0
    for place, row in enumerate(csv.reader(lines, delimiter=delimiter), 1):
        seen += len(row)
        if seen > in_force().cells:
            raise TextError(f"over {in_force().cells:,} cells; split it")
        texts = {column: cell.strip() for column, cell in enumerate(row, 1) if cell.strip()}
        if texts:
            yield place, texts


def _delimiter(lines: list[str]) -> str:
    """What parts the most lines into equally many cells."""

    def fit(delimiter: str) -> tuple[int, int]:
        read = islice(csv.reader(lines, delimiter=delimiter), _LOOKED_AT)
        widths = Counter(len(row) for row in read if len(row) > 1)
        width, rows = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        return rows, width

    return max(_DELIMITERS, key=fit)
