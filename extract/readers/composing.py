"""A document's text put together from paragraphs and tables, with the places of furniture and cells in it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.figures import Span
from extract.layout import Cell, Frame, Furniture, Layout
from extract.metadata import UNKNOWN, Metadata
from extract.readers.grid import GridCell, Placed, placed
from extract.readers.legacy import unicode_of
from extract.readers.limits import in_force
from extract.readers.readout import Readout
from extract.text import TextError

CELL_JOINT = " | "
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\u2028\u2029]")
_UNFIT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile(r"[\s\u00a0]+")


class _Line(NamedTuple):
    """One line: a paragraph of one piece, or a row of a table with a piece a cell."""

    pieces: tuple[Placed, ...]
    frame: Frame | None
    is_row: bool


class Composer:
    """Takes a document's parts in order; `readout` makes its text of them."""

    def __init__(self) -> None:
        self._lines: list[_Line] = []
        self._size = 0

    def paragraph(self, text: str, frame: Frame | None = None) -> None:
        """Add a paragraph, or several lines; an empty one adds nothing."""
        for line in _BREAKS.sub("\n", text).split("\n"):
            if line.strip():
                self._add(_Line((Placed(line.rstrip(), None, None),), frame, is_row=False))

    def table(self, rows: Sequence[Sequence[GridCell]], frame: Frame | None = None) -> None:
        """Add a table, a line a row; rows without a word add nothing."""
        flat = [[cell._replace(text=_SPACES.sub(" ", cell.text).strip()) for cell in row] for row in rows]
        for row in placed(flat):
            pieces = list(row)
            while pieces and not pieces[-1].text:
                pieces.pop()
            if pieces:
                self._add(_Line(tuple(pieces), frame, is_row=True))

    def readout(self, reader: str, metadata: Metadata = UNKNOWN, *, empty: str = "holds no text") -> Readout:
        """The text with its layout; letters of old Vietnamese fonts are made Unicode.

        Raises:
            TextError: There is no text, or more of it than any document has.
        """
        texts = [piece for line in self._lines for piece in _worded(line)]
        converted, _encoding = unicode_of("\n".join(texts))
        pieces = iter([_UNFIT.sub("", piece) for piece in converted.split("\n")])
        parts: list[str] = []
        furniture: list[Furniture] = []
        cells: list[Cell] = []
        at = 0
        for line in self._lines:
            start = at
            for place, piece in enumerate(line.pieces):
                text = next(pieces)
                row, column = (next(pieces) if words else None for words in (piece.row, piece.column))
                if place:
                    joint = CELL_JOINT if parts[-1] else CELL_JOINT.lstrip()
                    parts.append(joint)
                    at += len(joint)
                parts.append(text)
                if line.is_row and text:
                    cells.append(Cell(Span(at, at + len(text)), row or None, column or None))
                at += len(text)
            if line.frame is not None and at > start:
                furniture.append(Furniture(Span(start, at), line.frame))
            parts.append("\n")
            at += 1
        text = "".join(parts[:-1])
        if not text.strip():
            raise TextError(empty)
        layout = Layout(furniture=tuple(furniture), cells=tuple(cells))
        return Readout(text=text, reader=reader, metadata=metadata, layout=layout)

    def _add(self, line: _Line) -> None:
        self._lines.append(line)
        self._size += sum(len(piece.text) + 1 for piece in line.pieces)
        if self._size > in_force().text:
            raise TextError(f"over {in_force().text:,} letters of text; split it into documents")


def _worded(line: _Line) -> list[str]:
    """All strings of a line, in the order that they are taken back in."""
    return [
        words
        for piece in line.pieces
        for words in (piece.text, piece.row, piece.column)
        if words is not None and (words or words is piece.text)
    ]
