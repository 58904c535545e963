"""What a reader tells of a page beside its text: kept only where it fits."""

import pytest

from extract.figures import Extraction, Span
from extract.layout import Cell, Frame, Furniture, Layout
from store.database import Database
from store.documents import add_document
from store.errors import DocumentError


@pytest.mark.parametrize(
    "layout",
    [
        Layout(furniture=(Furniture(Span(30, 41), Frame.MENU),)),
        Layout(furniture=(Furniture(Span(3, 6), Frame.MENU), Furniture(Span(5, 8), Frame.MENU))),
        Layout(cells=(Cell(Span(41, 42), None, None),)),
    ],
)
def test_a_layout_of_another_text_is_refused(empty: Database, layout: Layout) -> None:
    """One line, and nothing is stored."""
    with pytest.raises(DocumentError, match="does not fit the text"):
        add_document(
            empty,
            name="trang.html",
            data_sha256="b" * 64,
            text="x" * 40,
            extraction=Extraction(title=None, published=None, sentences=(), candidates=()),
            extractor="soat 1",
            layout=layout,
        )
    assert empty.execute("SELECT count(*) FROM documents").fetchone() == (0,)
