"""What a page is made of beside its text: furniture around it, cells of tables, flags of the whole."""

from collections.abc import Sequence
from typing import TypeVar

from extract.figures import Extraction, Span
from extract.layout import Cell, Flag, Frame, Furniture, Layout
from store.database import Database

_Told = TypeVar("_Told", Frame, Flag)

_FURNITURE = """
    SELECT start, "end", frame FROM furniture
    WHERE document_id = ? AND by_reader = ? AND start < ? AND "end" > ? ORDER BY start
"""
_EVERYWHERE = Span(0, 1 << 62)


def keep_layout(db: Database, document_id: int, layout: Layout) -> None:
    """Write down what the reader told of a new document; inside `writing`."""
    _keep_furniture(db, document_id, layout.furniture, by_reader=True)
    db.conn.executemany(
        'INSERT INTO cells (document_id, start, "end", "row", "column") VALUES (?, ?, ?, ?, ?)',
        ((document_id, *cell.span, cell.row, cell.column) for cell in layout.cells),
    )


def renew_frame(db: Database, document_id: int, extraction: Extraction) -> None:
    """Let the furniture and flags of the present reading be these; inside `writing`."""
    db.execute("DELETE FROM furniture WHERE document_id = ? AND NOT by_reader", (document_id,))
    db.execute("DELETE FROM flags WHERE document_id = ?", (document_id,))
    _keep_furniture(db, document_id, extraction.furniture, by_reader=False)
    db.conn.executemany(
        "INSERT INTO flags (document_id, flag) VALUES (?, ?)",
        ((document_id, flag.value) for flag in dict.fromkeys(extraction.flags)),
    )


def layout_of(db: Database, document_id: int) -> Layout:
    """What the reader told."""
    rows = db.execute(
        'SELECT start, "end", "row", "column" FROM cells WHERE document_id = ? ORDER BY start', (document_id,)
    )
    cells = tuple(Cell(Span(start, end), row, column) for start, end, row, column in rows.fetchall())
    return Layout(furniture=_furniture(db, document_id, _EVERYWHERE, by_reader=True), cells=cells)


def furniture_in(db: Database, document_id: int, within: Span) -> tuple[Furniture, ...]:
    """The furniture that shares characters with a stretch, as the present reading has it."""
    return _furniture(db, document_id, within, by_reader=False)


def _furniture(db: Database, document_id: int, within: Span, *, by_reader: bool) -> tuple[Furniture, ...]:
    rows = db.execute(_FURNITURE, (document_id, by_reader, within.end, within.start)).fetchall()
    return tuple(Furniture(Span(start, end), _known(Frame, frame, Frame.REST)) for start, end, frame in rows)


def _keep_furniture(
    db: Database, document_id: int, furniture: Sequence[Furniture], *, by_reader: bool
) -> None:
    db.conn.executemany(
        'INSERT INTO furniture (document_id, by_reader, start, "end", frame) VALUES (?, ?, ?, ?, ?)',
        ((document_id, by_reader, *piece.span, piece.frame.value) for piece in furniture),
    )


def _known(kinds: type[_Told], told: str, otherwise: _Told) -> _Told:
    """What is told, by its name; a later soat may know others."""
    return next((kind for kind in kinds if kind == told), otherwise)
