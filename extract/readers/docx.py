"""Word documents: paragraphs, tables, text boxes and footnotes in the order of the document."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.layout import Frame
from extract.metadata import UNKNOWN, Metadata
from extract.readers.composing import Composer
from extract.readers.grid import GridCell
from extract.readers.installed import library, version
from extract.readers.legacy import unicode_in_font
from extract.readers.package import look_over
from extract.readers.properties import office_metadata
from extract.readers.readout import Readout

if TYPE_CHECKING:
    from docx.package import Package
    from lxml.etree import _Element  # type: ignore[import-untyped]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _R, _TABLE, _ROW, _CELL, _BOX = (f"{_W}{name}" for name in ("p", "r", "tbl", "tr", "tc", "txbxContent"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset((f"{_W}del", f"{_W}moveFrom", _BOX, _FALLBACK))
"""What was taken out or moved away, or comes once more for old programs."""
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_SOFT_HYPHEN = f"{_W}softHyphen"
_FOOTNOTES = ("footnotes", "endnotes")


def read(data: bytes) -> Readout:
    """The text of a Word document.

    Raises:
        MissingReaderError: python-docx is not installed.
        TextError: It is damaged, locked or empty.
    """
    library("docx", "office", "Word documents")
    from docx.oxml.parser import parse_xml
    from docx.package import Package

    look_over(data)
    package = Package.open(io.BytesIO(data))
    main = package.main_document_part
    # A document with macros is no part that the library knows.
    root = parse_xml(main.blob)
    composer = Composer()
    for body in root:
        _blocks(body, composer)
    for relation in main.rels.values():
        if not relation.is_external and relation.reltype.endswith(_FOOTNOTES):
            for note in parse_xml(relation.target_part.blob):
                if note.get(f"{_W}type") is None:
                    _blocks(note, composer)
    return composer.readout(f"docx python-docx {version('python-docx')}", _metadata(package))


def _metadata(package: "Package") -> Metadata:
    try:
        known = package.core_properties
        return office_metadata(known.title, known.created)
    except (ValueError, KeyError, AttributeError):
        return UNKNOWN


def _blocks(parent: "_Element", composer: Composer) -> None:
    """Everything in a body, a cell of one column or a text box."""
    for block in parent:
        if block.tag == _P:
            _paragraph(block, composer)
        elif block.tag == _TABLE:
            _table(block, composer)
        elif isinstance(block.tag, str) and block.tag not in _LEFT_OUT:
            # Content controls and changes that were tracked stand around blocks.
            _blocks(block, composer)


def _paragraph(paragraph: "_Element", composer: Composer) -> None:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    is_contents = style is not None and style.get(f"{_W}val", "").upper().startswith("TOC")
    composer.paragraph(_text(paragraph), Frame.MENU if is_contents else None)
    for box in _boxes(paragraph):
        _blocks(box, composer)


def _boxes(element: "_Element") -> Iterator["_Element"]:
    """The text boxes that hang on a paragraph."""
    for child in element:
        if child.tag == _BOX:
            yield child
        elif child.tag != _FALLBACK:
            yield from _boxes(child)


def _text(paragraph: "_Element") -> str:
    """A paragraph's words; letters in an old font are made Unicode, stretch by stretch."""
    stretches: list[tuple[str | None, str]] = []
    for run in _runs(paragraph):
        fonts = run.find(f"{_W}rPr/{_W}rFonts")
        font = None if fonts is None else fonts.get(f"{_W}ascii") or fonts.get(f"{_W}hAnsi")
        text = "".join(_letters(run))
        if stretches and stretches[-1][0] == font:
            stretches[-1] = (font, stretches[-1][1] + text)
        else:
            stretches.append((font, text))
    return "".join(unicode_in_font(text, font) for font, text in stretches)


def _runs(element: "_Element") -> Iterator["_Element"]:
    for child in element:
        if child.tag == _R:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            yield from _runs(child)


def _letters(run: "_Element") -> Iterator[str]:
    for child in run:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag == _SOFT_HYPHEN:
            # The sign that an old font draws as a letter.
            yield "\u00ad"
        else:
            yield _SIGNS.get(child.tag, "")


def _table(table: "_Element", composer: Composer) -> None:
    """A table row by row; one of a single column only frames its text. Tables in its cells come after it."""
    rows = list(_within(table, _ROW))
    cells = [list(_within(row, _CELL)) for row in rows]
    if all(len(row) <= 1 for row in cells):
        for row in cells:
            for cell in row:
                _blocks(cell, composer)
        return
    composer.table(_grid(rows, cells))
    for row in cells:
        for cell in row:
            for inner in _within(cell, _TABLE):
                _table(inner, composer)
            for paragraph in _within(cell, _P):
                for box in _boxes(paragraph):
                    _blocks(box, composer)


def _grid(rows: list["_Element"], cells: list[list["_Element"]]) -> list[list[GridCell]]:
    """The cells with how far they reach; one that goes on from above makes that one longer."""
    grid: list[list[GridCell]] = []
    above: dict[int, tuple[int, int]] = {}
    for place, (row, inside) in enumerate(zip(rows, cells, strict=True)):
        grid.append([])
        is_heading = row.find(f"{_W}trPr/{_W}tblHeader") is not None
        if skipped := _number(row.find(f"{_W}trPr/{_W}gridBefore"), 0):
            grid[-1].append(GridCell("", columns=skipped))
        column = skipped
        for cell in inside:
            wide = _number(cell.find(f"{_W}tcPr/{_W}gridSpan"), 1)
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            if merge is not None and merge.get(f"{_W}val") != "restart" and column in above:
                at, index = above[column]
                first = grid[at][index]
                grid[at][index] = first._replace(rows=place - at + 1)
            else:
                grid[-1].append(GridCell(_cell_text(cell), columns=wide, is_heading=is_heading))
                above[column] = (place, len(grid[-1]) - 1)
            column += wide
    return grid


def _within(element: "_Element", tag: str) -> Iterator["_Element"]:
    """The rows of a table or cells of a row, through content controls, not those of a table within."""
    for child in element:
        if child.tag == tag:
            yield child
        elif (
            isinstance(child.tag, str) and child.tag not in _LEFT_OUT and child.tag not in (_TABLE, _P, _CELL)
        ):
            yield from _within(child, tag)


def _cell_text(cell: "_Element") -> str:
    return " ".join(text for paragraph in _within(cell, _P) if (text := _text(paragraph).strip()))


def _number(element: "_Element | None", otherwise: int) -> int:
    """The number that an element says."""
    said = "" if element is None else element.get(f"{_W}val", "")
    return int(said) if said.isdecimal() and len(said) < len("10000") else otherwise
