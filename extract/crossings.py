"""What stands over and beside a cell, and over its whole table, put together."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extract.figures import Kind, Span, Status
from extract.headings import Heading, both, going_on, heading
from extract.layout import Cell
from extract.patterns import folded_pattern
from extract.periods.dates import folded
from extract.scene import Scene

_CAPTION_LINES, _LONGEST_CAPTION = 3, 200
_CAPTION_MARK = re.compile(
    r"(?i)(?:bảng|biểu|biểu đồ|hình|phụ lục)(?: số)? ?(?:[0-9][0-9.]*|[IVX]+)(?:[.:)–-] ?| )"
)
_UNIT_LINE = re.compile(r"(?i)\(?(?:đơn vị|đvt)\b")
_BETWEEN = re.compile(r"[ |]*\n?[ |]*")
_NAMES, _LONGEST_NAME = 0.6, 4
"""Where so many of a table's rows are known names, the others are names too; and the most words of one."""
_COMPARED = folded_pattern(r"(?:tỷ lệ |tỉ lệ )?(?:so|đạt|tăng|giảm)(?!\w)")
_AMONG_THEM = folded_pattern(r"trong đó:?(?: / |$)")


@dataclass(frozen=True, slots=True)
class Place:
    """A cell in the matching copy with what its headings say."""

    span: Span
    said: Heading
    caption: Heading
    is_titled: bool
    """Whether the caption says that it is one: `Bảng 2. …`, not just a line above."""
    column: tuple[int, str | None] | None
    """The table and the heading that its column's cells share; None for what has no headings."""


class _Row:
    """What the cells of one row told so far, from left to right."""

    def __init__(self) -> None:
        self.whole = Heading()
        """The column that `Trong đó` divides."""
        self.time = ""
        """The last that something was reported for."""

    def column(self, words: str) -> Heading:
        """A column's heading; one of parts goes on with that of their whole."""
        said = heading(words)
        if _AMONG_THEM.match(folded(words)):
            return both(self.whole, said)
        self.whole = said
        return said

    def crossed(self, column: Heading, row: Heading) -> Heading:
        """What both say of one cell; a comparison is of what stood before it in the row."""
        is_compared = _COMPARED.match(folded(column.indicator)) is not None
        said = both(column, row)
        if is_compared and row.indicator:
            said = said._replace(indicator=f"{row.indicator} {going_on(column.indicator)}")
        if is_compared and not said.time:
            said = said._replace(time=self.time)
        elif said.time and said.status is Status.REPORTED:
            self.time = said.time
        if column.kind is Kind.PERCENT:
            # `Số hồ sơ đúng hạn` counts, but in a column of shares it is one.
            return said._replace(kind=column.kind, unit=column.unit, scale=column.scale)
        return said


def places_of(scene: Scene, cells: Sequence[tuple[Span, Cell]]) -> tuple[Place, ...]:
    """The cells with what stands over and beside them, those of one table with the caption above it."""
    found: list[Place] = []
    for table in _tables(scene.text, cells):
        start = table[0][0].start
        caption, is_titled = _caption(scene.text, start)
        row_of = _names({cell.row for _, cell in table if cell.row})
        of_row, end = _Row(), start
        for span, cell in table:
            if scene.text.find("\n", end, span.start) >= 0:
                of_row = _Row()
            end = span.end
            said = of_row.crossed(of_row.column(cell.column or ""), row_of(cell.row or ""))
            if said.kind is None and caption.kind is not None:
                said = said._replace(kind=caption.kind, unit=caption.unit, scale=caption.scale)
            is_headed = cell.row is not None or cell.column is not None
            column = (start, cell.column) if is_headed else None
            found.append(Place(span, said, caption, is_titled, column))
    return tuple(found)


def _tables(text: str, cells: Sequence[tuple[Span, Cell]]) -> list[list[tuple[Span, Cell]]]:
    """The cells of each table: of those that follow each other line by line."""
    tables: list[list[tuple[Span, Cell]]] = []
    for one in cells:
        if not tables or not _BETWEEN.fullmatch(text, tables[-1][-1][0].end, one[0].start):
            tables.append([])
        tables[-1].append(one)
    return tables


def _names(rows: set[str]) -> Callable[[str], Heading]:
    """What the headings of a table's rows say: beside names that are known, `Vinh` is one as well."""
    known = sum(heading(row, is_row=True).entity is not None for row in rows)
    are_names = known >= _NAMES * len(rows)

    def row_of(words: str) -> Heading:
        said = heading(words, is_row=True)
        is_name = said.indicator[:1].isupper() and said.indicator.count(" ") < _LONGEST_NAME
        if are_names and is_name and said.entity is None and said.kind is None:
            return said._replace(entity=said.indicator, indicator="")
        return said

    return row_of


def _caption(text: str, start: int) -> tuple[Heading, bool]:
    """What the lines right above a table say of all its figures, and whether one of them is its title."""
    end = text.rfind("\n", 0, start)
    said = Heading()
    for _ in range(_CAPTION_LINES):
        begin = text.rfind("\n", 0, max(0, end)) + 1
        line = text[begin : max(0, end)].strip()
        if len(line) > _LONGEST_CAPTION or line.endswith((".", ";")) or "|" in line:
            break
        mark = _CAPTION_MARK.match(line)
        read = heading(line[mark.end() if mark else 0 :].strip(": "))
        if _UNIT_LINE.match(line):
            said = said._replace(kind=read.kind, unit=read.unit, scale=read.scale)
        elif mark:
            return both(read, said)._replace(entity=None), True
        elif not line.endswith(":"):
            said = said._replace(time=said.time or read.time, indicator=said.indicator or read.indicator)
        if begin == 0:
            break
        end = begin - 1
    return said, False
