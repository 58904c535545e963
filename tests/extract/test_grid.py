"""Which cells of a table are headings, and which of them stand over and beside each other cell."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.figures import Span
from extract.layout import Cell
from extract.readers.composing import Composer
from extract.readers.grid import GridCell


def composed(*rows: list[str | GridCell]) -> tuple[str, tuple[Cell, ...]]:
    """A table's text and its cells."""
    composer = Composer()
    composer.table([[cell if isinstance(cell, GridCell) else GridCell(cell) for cell in row] for row in rows])
    readout = composer.readout("test")
    return readout.text, readout.layout.cells


def headed(*rows: list[str | GridCell]) -> dict[str, tuple[str | None, str | None]]:
    """The cells with headings: row, column."""
    text, cells = composed(*rows)
    return {cell.span.of(text): (cell.row, cell.column) for cell in cells if cell.row or cell.column}


def test_a_table_is_a_line_a_row() -> None:
    """Cells are parted by bars; an empty one keeps its place."""
    text, _ = composed(["Huyện", "Số vụ", "Ghi chú"], ["Hải Lăng", "12", ""], ["", "7", "x"])
    assert text == "Huyện | Số vụ | Ghi chú\nHải Lăng | 12\n| 7 | x"


def test_words_before_the_figures_are_headings() -> None:
    """The first row heads the columns, the first column the rows, and the numbers of rows head nothing."""
    assert headed(
        ["STT", "Huyện", "Số vụ", "Số người"], ["1", "Hải Lăng", "12", "5"], ["2", "Cam Lộ", "7", "3"]
    ) == {
        "12": ("Hải Lăng", "Số vụ"),
        "5": ("Hải Lăng", "Số người"),
        "7": ("Cam Lộ", "Số vụ"),
        "3": ("Cam Lộ", "Số người"),
    }


def test_a_merged_heading_stands_over_all_its_columns() -> None:
    """The outer heading comes first; a row that only counts the columns is none."""
    assert headed(
        [GridCell("Huyện", rows=2), GridCell("Năm 2023", columns=2)],
        ["Số vụ", "Số người"],
        ["A", "1", "2"],
        ["Hải Lăng", "12", "50"],
    ) == {"12": ("Hải Lăng", "Năm 2023 / Số vụ"), "50": ("Hải Lăng", "Năm 2023 / Số người")}


def test_years_head_columns_and_rows() -> None:
    """`2022 | 2023` over numbers, or beside them, are no figures."""
    assert headed(["Chỉ tiêu", "2022", "2023"], ["Số vụ", "12", "15"]) == {
        "12": ("Số vụ", "2022"),
        "15": ("Số vụ", "2023"),
    }
    assert headed(["Năm", "Số vụ"], ["2022", "12"], ["2023", "15"]) == {
        "12": ("2022", "Số vụ"),
        "15": ("2023", "Số vụ"),
    }


def test_a_cell_over_several_rows_heads_them_all() -> None:
    """`Quý I` beside two rows is the outer heading of both."""
    assert headed(
        ["Quý", "Huyện", "Số vụ"], [GridCell("Quý I", rows=2), "Hải Lăng", "12"], ["Cam Lộ", "7"]
    ) == {"12": ("Quý I / Hải Lăng", "Số vụ"), "7": ("Quý I / Cam Lộ", "Số vụ")}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.lists(
            st.builds(
                GridCell,
                st.text("ab1 |\n\t", max_size=5),
                st.integers(-1, 5),
                st.integers(-1, 2000),
                st.booleans(),
            ),
            max_size=5,
        ),
        max_size=6,
    )
)
def test_cells_lie_in_their_text(rows: list[list[GridCell]]) -> None:
    """However cells reach over each other, their places are in order and hold what they say."""
    composer = Composer()
    composer.paragraph("Bảng")
    composer.table(rows)
    readout = composer.readout("test")
    spans = [cell.span for cell in readout.layout.cells]
    assert all(first.end < second.start for first, second in pairwise(spans))
    assert all(isinstance(span, Span) and span.of(readout.text).strip() for span in spans)
