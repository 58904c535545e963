"""Tables for people: columns that line up on a terminal, whatever characters stand in them."""

import unicodedata
from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from tui.display import visible


def aligned(rows: Sequence[Sequence[str]], *, names: int = 1) -> Iterator[str]:
    """The columns of names to the left, the others to the right, two spaces between."""
    # A terminal draws an NFD name as its NFC one; the widths are counted on what it draws.
    shown = [[visible(unicodedata.normalize("NFC", cell)) for cell in row] for row in rows]
    widths = [max(map(cell_len, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        gaps = [" " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True)]
        cells = [cell + gap for cell, gap in zip(row[:names], gaps, strict=False)]
        cells += [gap + cell for cell, gap in zip(row[names:], gaps[names:], strict=True)]
        yield "  ".join(cells).rstrip()
