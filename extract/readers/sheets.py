"""A sheet of a workbook as paragraphs and tables: its rows, with titles above and notes below them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from extract.readers.composing import CELL_JOINT, Composer
from extract.readers.grid import GridCell, holds_figures

Places = Mapping[int, str]
"""The words of a row by column."""


class Merge(NamedTuple):
    """A cell that reaches over several; rows and columns as the sheet counts them, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int


class _Row(NamedTuple):
    place: int
    texts: Places

    @property
    def figures(self) -> bool:
        return holds_figures([self.texts[column] for column in sorted(self.texts)])


def compose_sheet(rows: Iterable[tuple[int, Places]], merges: Sequence[Merge], composer: Composer) -> None:
    """Add a sheet; a row without words parts two tables where headings follow it."""
    block: list[_Row] = []
    for place, texts in rows:
        row = _Row(place, texts)
        is_apart = bool(block) and place - block[-1].place > 1
        if is_apart and len(texts) > 1 and not row.figures and any(one.figures for one in block):
            _compose(block, merges, composer)
            block = []
        block.append(row)
    _compose(block, merges, composer)


def _compose(block: Sequence[_Row], merges: Sequence[Merge], composer: Composer) -> None:
    """Add a table with the lines before and after it."""
    first = next((place for place, row in enumerate(block) if row.figures), 0)
    while first and len(block[first - 1].texts) > 1 and block[first].place - block[first - 1].place == 1:
        first -= 1
    last = len(block)
    while last > first and len(block[last - 1].texts) == 1 and not block[last - 1].figures:
        last -= 1
    for row in block[:first]:
        _line(row, composer)
    composer.table(_grid(block[first:last], merges))
    for row in block[last:]:
        _line(row, composer)


def _line(row: _Row, composer: Composer) -> None:
    composer.paragraph(CELL_JOINT.join(" ".join(row.texts[column].split()) for column in sorted(row.texts)))


def _grid(rows: Sequence[_Row], merges: Sequence[Merge]) -> list[list[GridCell]]:
    """The cells of a table; rows and columns without words are left out."""
    columns = sorted({column for row in rows for column in row.texts})
    nearest = {column: place for place, column in enumerate(columns)}
    starts = {(merge.top, merge.left): merge for merge in merges}
    grid: list[list[GridCell]] = []
    taken: set[tuple[int, int]] = set()
    for place, row in enumerate(rows):
        grid.append([])
        for column in columns:
            if (place, nearest[column]) in taken:
                continue
            merge = starts.get((row.place, column)) if column in row.texts else None
            deep = wide = 1
            if merge is not None:
                wide = sum(column <= other <= merge.right for other in columns)
                deep = sum(row.place <= other.place <= merge.bottom for other in rows[place:])
                taken.update(
                    (place + down, nearest[column] + right) for down in range(deep) for right in range(wide)
                )
            grid[-1].append(GridCell(row.texts.get(column, ""), deep, wide))
    return grid
