"""Tables: which cells are headings, and which of them stand over and beside each other cell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extract.readers.limits import in_force
from extract.text import TextError

_WIDEST = 1000
"""No heading reaches over more columns."""
_MOST_HEADINGS = 8
"""Rows of headings over one table."""
_JOINT = " / "
_LONG = 6
NUMBER = re.compile(r"[(+\-–−]{0,2} ?[0-9]+(?:[., \u00a0\u202f][0-9]+)* ?[%‰]?\)?")
"""What a cell holds that is a number and nothing else."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_COUNTER = re.compile(
    r"\(?(?:[0-9]{1,4}|[A-ZĐ]|[IVXL]{1,6}|[a-zđ])\)?[.)]?|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?"
)
"""A row's or column's number: `1`, `(2)`, `III.`, `1.2`."""
_COUNTER_HEADING = re.compile(r"(?i)(?:stt|tt|số tt|số thứ tự|no\.?|#|mã số|mã)")


class GridCell(NamedTuple):
    """A cell as a format tells of it."""

    text: str
    rows: int = 1
    """How many rows it reaches over."""
    columns: int = 1
    is_heading: bool = False
    """Whether the format itself says that it is one."""


class Placed(NamedTuple):
    """A cell with its headings; one that is a heading itself, or numbers a row, has none."""

    text: str
    row: str | None
    column: str | None


@dataclass(slots=True)
class _Slot:
    """A cell at one of the places that it reaches over."""

    cell: GridCell
    is_top: bool
    is_left: bool


_Row = dict[int, _Slot]


def placed(rows: Sequence[Sequence[GridCell]]) -> list[list[Placed]]:
    """The cells row by row in the order that they are written in, with their headings.

    Headings are the rows before the first that holds numbers, and the columns of words before the first
    column of numbers. What reaches over several rows or columns is written once and heads them all.

    Raises:
        TextError: The cells reach over more places than any table has.
    """
    grid = _grid(rows)
    head = _heading_rows(grid)
    beside = _heading_columns(grid[head:], _column_headings(grid[:head]))
    columns = _column_headings(grid[:head])
    found: list[list[Placed]] = []
    for place, row in enumerate(grid):
        heading = _row_heading(row, beside) if place >= head else None
        found.append([])
        for column, slot in sorted(row.items()):
            if not slot.is_left:
                continue
            if not slot.is_top:
                # What goes on from the row above keeps its place, empty.
                found[-1].append(Placed("", None, None))
            elif place < head or column in beside or slot.cell.is_heading:
                found[-1].append(Placed(slot.cell.text, None, None))
            else:
                found[-1].append(Placed(slot.cell.text, heading, columns.get(column)))
    return found


def is_number(text: str) -> bool:
    """Whether a cell holds a number and nothing else."""
    return NUMBER.fullmatch(text.strip()) is not None


def holds_figures(texts: Sequence[str]) -> bool:
    """Whether a row holds a number that is neither a year nor counts rows or columns."""
    numbers = [text for text in texts[1:] if is_number(text) and not _YEAR.fullmatch(text)]
    return bool(numbers) and not _numbers_columns(texts)


def _numbers_columns(texts: Sequence[str]) -> bool:
    """Whether a row only counts the columns: `(1) | (2) | (3)`, `A | B | 1 | 2`."""
    if not all(_COUNTER.fullmatch(text) or not text for text in texts):
        return False
    numbers = [int(number[0]) for text in texts if (number := re.search(r"[0-9]+", text)) and "." not in text]
    return not numbers or (numbers[0] in (1, 2) and numbers == list(range(numbers[0], numbers[-1] + 1)))


def _grid(rows: Sequence[Sequence[GridCell]]) -> list[_Row]:
    """The cells by row and column, each at all places that it reaches over."""
    grid: list[_Row] = [{} for _ in rows]
    places = 0
    for place, row in enumerate(rows):
        column = 0
        for cell in row:
            while column in grid[place]:
                column += 1
            deep, wide = min(max(1, cell.rows), len(rows) - place), min(max(1, cell.columns), _WIDEST)
            places += deep * wide
            if places > in_force().cells:
                raise TextError(f"a table of over {in_force().cells:,} cells; split it")
            for down in range(deep):
                for right in range(wide):
                    grid[place + down].setdefault(column + right, _Slot(cell, not down, not right))
            column += wide
    return grid


def _heading_rows(grid: list[_Row]) -> int:
    """How many rows at the top are headings: those before the first that holds a figure."""
    said = 0
    while said < min(len(grid), _MOST_HEADINGS) and _is_said_heading(grid[said]):
        said += 1
    for place, row in enumerate(grid[: _MOST_HEADINGS + 1]):
        if _row_holds_figures(row):
            # Rows without a heading of their own stand under those that have one.
            return max(said, place)
    return max(said, 1) if len(grid) > 1 else said


def _is_said_heading(row: _Row) -> bool:
    return bool(row) and all(slot.cell.is_heading for slot in row.values())


def _row_holds_figures(row: _Row) -> bool:
    return holds_figures([slot.cell.text.strip() for _, slot in sorted(row.items()) if slot.is_left])


def _heading_columns(body: list[_Row], headings: Mapping[int, str]) -> frozenset[int]:
    """The columns that tell what their rows are about: those before the first with figures."""
    width = max((column for row in body for column in row), default=-1) + 1
    beside: set[int] = set()
    for column in range(width):
        texts = [
            row[column].cell.text.strip()
            for row in body
            if column in row and row[column].cell.text.strip() and row[column].is_left
        ]
        if _counts_rows(texts, headings.get(column, "")) or all(map(_YEAR.fullmatch, texts)):
            beside.add(column)
            continue
        if 2 * sum(map(is_number, texts)) >= len(texts):
            break
        beside.add(column)
    return frozenset(beside) if len(beside) < width else frozenset(range(min(1, width)))


def _counts_rows(texts: Sequence[str], heading: str) -> bool:
    """Whether a column only numbers the rows."""
    if _COUNTER_HEADING.fullmatch(heading.partition(_JOINT)[0]):
        return True
    numbers = [int(text) for text in texts if text.isdecimal() and len(text) < _LONG]
    return len(numbers) == len(texts) > 1 and numbers == list(range(1, len(numbers) + 1))


def _row_heading(row: _Row, beside: frozenset[int]) -> str | None:
    """The words of a row's heading, those that reach over several rows first."""
    texts = [
        row[column].cell.text.strip() for column in sorted(beside) if column in row and row[column].is_left
    ]
    words = [text for text in texts if _YEAR.fullmatch(text) or not _COUNTER.fullmatch(text)]
    return _JOINT.join(text for text in words if text) or None


def _column_headings(head: list[_Row]) -> dict[int, str]:
    """The words over each column, the outer ones first."""
    found: dict[int, list[str]] = {}
    for row in head:
        if len(row) > 1 and _numbers_columns([slot.cell.text.strip() for _, slot in sorted(row.items())]):
            continue
        for column, slot in row.items():
            text = slot.cell.text.strip()
            if slot.is_top and text and text not in found.get(column, ()):
                found.setdefault(column, []).append(text)
    return {column: _JOINT.join(texts) for column, texts in found.items()}
