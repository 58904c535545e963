"""Tables of plain text: columns that align whatever the letters, nothing that moves a terminal."""

import unicodedata
from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from tui.display import visible

Row = tuple[str, ...]


def aligned(rows: Sequence[Row]) -> Iterator[str]:
    """The first column to the left, the others to the right, two spaces between."""
    # A terminal draws an NFD name as its NFC one; the widths are counted on what it draws.
    shown = [tuple(visible(unicodedata.normalize("NFC", cell)) for cell in row) for row in rows]
    widths = [max(map(cell_len, column)) for column in zip(*shown, strict=True)]
    for first, *others in shown:
        cells = [first + " " * (widths[0] - cell_len(first))]
        cells += [
            " " * (width - cell_len(cell)) + cell for cell, width in zip(others, widths[1:], strict=True)
        ]
        yield "  ".join(cells)
