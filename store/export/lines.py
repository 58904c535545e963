"""A line for each row: cells are spelled by the column, some rows at a time, as most need nothing done."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, TextIO

from store.columns import Column

_ROWS = 256
"""Rows whose cells are spelled together."""
_CHARACTERS = 1 << 20
"""Fewer of them where their sentences are long."""

Row = Mapping[str, str | int | None]
Spelling = Callable[[Sequence[Any]], Iterable[str]]
"""What makes cells of a column into text."""


def write_lines(  # noqa: PLR0913 - what lines are made of
    rows: Iterable[Row],
    stream: TextIO,
    columns: Sequence[Column],
    spellings: Sequence[Spelling],
    *,
    between: str,
    end: str,
) -> int:
    """The names of the columns, then a line for each row, its cells spelled by what goes for their column."""
    names = [column.name for column in columns]
    stream.write(between.join(names) + end)
    count = 0
    for some in _batches(rows, itemgetter(*names)):
        spelt = [spell(cells) for spell, cells in zip(spellings, zip(*some, strict=True), strict=True)]
        stream.write(end.join(map(between.join, zip(*spelt, strict=True))) + end)
        count += len(some)
    return count


def whole_numbers(cells: Sequence[int | None]) -> Iterable[str]:
    """Spell whole numbers, empty for null."""
    return ["" if cell is None else str(cell) for cell in cells]


def texts(one: Callable[[str], str], unsafe: str, unsafe_first: frozenset[str] = frozenset()) -> Spelling:
    """Spell texts, empty for null, by what spells one that is `unsafe`: by its first character, or any.

    Many cells of a column are the same, and most are as they are to be.
    """

    def spelt(cells: Sequence[str | None]) -> Iterable[str]:
        distinct = set(cells)
        if 2 * len(distinct) < len(cells):
            known = {cell: one(cell) if cell else "" for cell in distinct}
            return map(known.__getitem__, cells)
        filled = [cell or "" for cell in cells]
        whole = "".join(filled)
        if any(sign in whole for sign in unsafe) or not unsafe_first.isdisjoint(
            [cell[:1] for cell in filled]
        ):
            return map(one, filled)
        return filled

    return spelt


def _batches(rows: Iterable[Row], cells: Callable[[Row], Sequence[Any]]) -> Iterator[Sequence[Sequence[Any]]]:
    some: list[Sequence[Any]] = []
    characters = 0
    for row in rows:
        some.append(cells(row))
        characters += len(str(row["sentence"]))
        if len(some) == _ROWS or characters > _CHARACTERS:
            yield some
            some, characters = [], 0
    if some:
        yield some
