"""Figures of tables: what the headings of a row and a column say of the number between them."""

from decimal import Decimal

import pytest

from extract.figures import Candidate, Direction, Figure, Kind, Status
from extract.find import extract
from extract.headings import Heading, heading
from extract.layout import Frame
from extract.metadata import Metadata
from extract.readers.composing import Composer
from extract.readers.grid import GridCell


def proposed(rows: list[list[str]], *lines: str, published: str | None = None) -> dict[str, Candidate]:
    """The figures of a document with a table below some lines, by their quotes."""
    composer = Composer()
    for line in lines:
        composer.paragraph(line)
    composer.table([[GridCell(cell) for cell in row] for row in rows])
    readout = composer.readout("test")
    extraction = extract(readout.text, metadata=Metadata(published=published), layout=readout.layout)
    assert all(one.span.of(readout.text) == one.quote for one in extraction.candidates)
    return {one.quote: one for one in extraction.candidates}


def figures(rows: list[list[str]], *lines: str) -> dict[str, Figure]:
    """The same without their places."""
    return {quote: one.figure for quote, one in proposed(rows, *lines).items()}


def test_a_place_beside_and_a_count_above() -> None:
    """The row's place is the entity, the column's words are the indicator; numbers of rows are no figures."""
    found = figures(
        [["STT", "Huyện", "Số hồ sơ năm 2023", "Tỷ lệ đúng hạn (%)"], ["1", "Hải Lăng", "1.234", "98,7"]]
    )
    assert found.keys() == {"1.234", "98,7"}
    count, share = found["1.234"], found["98,7"]
    assert (count.kind, count.value, count.unit) == (Kind.COUNT, 1234, "hồ sơ")
    assert (count.indicator, count.entity, count.period) == ("Số hồ sơ", "Hải Lăng", "2023")
    assert (share.kind, share.value, share.unit) == (Kind.PERCENT, Decimal("98.7"), "%")
    assert (share.indicator, share.entity) == ("Tỷ lệ đúng hạn", "Hải Lăng")


def test_an_indicator_beside_and_a_year_above() -> None:
    """What is planned is a target; years as headings are no figures."""
    found = figures([["Chỉ tiêu", "2022", "Kế hoạch năm 2023"], ["Thu nội địa (tỷ đồng)", "12,5", "15"]])
    assert found.keys() == {"12,5", "15"}
    assert found["12,5"].value == Decimal(12500000000)
    assert [(one.kind, one.unit, one.indicator) for one in found.values()] == [
        (Kind.MONEY, "đồng", "Thu nội địa")
    ] * 2
    assert [(one.period, one.status) for one in found.values()] == [
        ("2022", Status.REPORTED),
        ("2023", Status.TARGET),
    ]


def test_outer_headings_are_part_of_the_indicator() -> None:
    """`Hồ sơ tiếp nhận` over `Trực tuyến`; a time among them is none of its words."""
    cells = [
        [GridCell("Đơn vị", rows=2), GridCell("Hồ sơ tiếp nhận quý I năm 2024", columns=2)],
        [GridCell("Trực tuyến"), GridCell("Trực tiếp")],
        [GridCell("Sở Nội vụ"), GridCell("12"), GridCell("34")],
    ]
    composer = Composer()
    composer.table(cells)
    readout = composer.readout("test")
    first, second = extract(readout.text, layout=readout.layout).candidates
    assert (first.figure.indicator, second.figure.indicator) == (
        "Hồ sơ tiếp nhận trực tuyến",
        "Hồ sơ tiếp nhận trực tiếp",
    )
    assert (first.figure.entity, first.figure.period) == ("Sở Nội vụ", "2024-01-01/2024-03-31")


def test_the_caption_says_what_headings_leave_out() -> None:
    """Its time, its unit, and what a share is of."""
    found = figures(
        [["Huyện", "Tỷ lệ", "Số tiền"], ["Cam Lộ", "97,5", "40"]],
        "Bảng 2. Giải ngân vốn đầu tư công năm 2023",
        "Đơn vị tính: triệu đồng",
    )
    assert found["97,5"].indicator == "Tỷ lệ giải ngân vốn đầu tư công"
    assert found["97,5"].period == found["40"].period == "2023"
    assert (found["40"].value, found["40"].unit) == (40_000_000, "đồng")


def test_the_total_is_the_document_s() -> None:
    """`Tổng cộng` names nobody: whom the document is about stays the entity."""
    found = figures([["Huyện", "Số vụ"], ["Tổng cộng", "19"]], "Báo cáo của UBND tỉnh Quảng Trị năm 2023")
    assert found["19"].entity == "tỉnh Quảng Trị"


@pytest.mark.parametrize(
    ("column", "cell", "value", "direction"),
    [
        ("Tăng/giảm (%)", "-5", 5, Direction.DECREASE),
        ("Tăng/giảm (%)", "5", 5, Direction.INCREASE),
        ("Tăng (%)", "5", 5, Direction.INCREASE),
        ("Giảm (%)", "5", 5, Direction.DECREASE),
        ("Chênh lệch", "-5", -5, Direction.NONE),
    ],
)
def test_changes_have_a_direction(column: str, cell: str, value: int, direction: Direction) -> None:
    """The heading says which, or the sign where it says either."""
    found = proposed([["Huyện", column], ["Cam Lộ", cell]])[cell].figure
    assert (found.value, found.direction) == (value, direction)


def test_a_column_of_decimals_has_no_thousands() -> None:
    """`12,345` beside `9,87` is no twelve thousand."""
    found = figures([["Huyện", "Chỉ số"], ["Cam Lộ", "12,345"], ["Hải Lăng", "9,87"]])
    assert found["12,345"].value == Decimal("12.345")


def test_what_a_rule_knows_keeps_its_unit() -> None:
    """A number with words in its cell is read by the rules; headings say whom and what it is about."""
    found = figures([["Đơn vị", "Vốn năm 2023"], ["Sở Y tế", "12,5 tỷ đồng"]])
    (one,) = found.values()
    assert (one.value, one.unit) == (Decimal(12500000000), "đồng")
    assert (one.indicator, one.entity, one.period) == ("Vốn", "Sở Y tế", "2023")


def test_figures_outside_of_tables_are_what_they_were() -> None:
    """A table below changes nothing of the text above it."""
    line = "Năm 2023, Sở Nội vụ tiếp nhận 4.500 hồ sơ, tăng 12% so với năm 2022."
    alone = extract(line).candidates
    beside = proposed([["Huyện", "Số vụ"], ["Cam Lộ", "7"]], line)
    assert [beside[one.quote] for one in alone] == list(alone)


def test_a_table_in_furniture_holds_no_figures() -> None:
    """Rates in a box beside the article are part of the page's frame."""
    composer = Composer()
    composer.paragraph("Tiếp nhận 12 hồ sơ.")
    composer.table([[GridCell("Tiền"), GridCell("Giá")], [GridCell("USD"), GridCell("25.000")]], Frame.REST)
    readout = composer.readout("test")
    assert [one.quote for one in extract(readout.text, layout=readout.layout).candidates] == ["12"]


def test_the_day_a_file_was_made_gives_way_to_the_text() -> None:
    """A doubtful day decides only where the text says none."""
    text = "Hà Nội, ngày 15 tháng 7 năm 2023\nTiếp nhận 12 hồ sơ."
    doubtful = Metadata(published="2026-01-01", is_doubtful=True)
    assert extract(text, metadata=doubtful).published == "2023-07-15"
    assert extract(text, metadata=Metadata(published="2026-01-01")).published == "2026-01-01"
    assert extract("Tiếp nhận 12 hồ sơ.", metadata=doubtful).published == "2026-01-01"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Diện tích (ha)", Heading(indicator="Diện tích", kind=Kind.MEASURE, unit="ha")),
        ("Nghìn tấn", Heading(kind=Kind.MEASURE, unit="tấn", scale=Decimal(1000))),
        ("Tổng số", Heading()),
        ("T5/2023", Heading(time="tháng 5 năm 2023")),
        ("Giai đoạn 2021-2025", Heading(time="Giai đoạn 2021-2025")),
        ("So với năm 2022 (%)", Heading(indicator="So với năm 2022", kind=Kind.PERCENT, unit="%")),
        ("Thứ hạng", Heading(indicator="Thứ hạng", kind=Kind.RANK, is_implied=True)),
        ("UBND huyện Triệu Phong", Heading(entity="UBND huyện Triệu Phong")),
        ("1. Số vụ (1)", Heading(indicator="Số vụ", kind=Kind.COUNT, unit="vụ", is_implied=True)),
    ],
)
def test_a_heading_s_words_decide_what_it_says(words: str, said: Heading) -> None:
    """A unit, a time, a name, or what is measured."""
    assert heading(words) == said


def test_parts_of_a_whole_go_on_with_its_heading() -> None:
    """`Trong đó` over two columns divides the column before them."""
    composer = Composer()
    composer.table(
        [
            [GridCell("Đơn vị", rows=2), GridCell("Số hồ sơ", rows=2), GridCell("Trong đó", columns=2)],
            [GridCell("Trực tuyến"), GridCell("Trực tiếp")],
            [GridCell("Sở Y tế"), GridCell("30"), GridCell("21"), GridCell("9")],
        ]
    )
    readout = composer.readout("test")
    extraction = extract(readout.text, layout=readout.layout)
    assert [(one.figure.indicator, one.figure.unit) for one in extraction.candidates] == [
        ("Số hồ sơ", "hồ sơ"),
        ("Số hồ sơ trực tuyến", "hồ sơ"),
        ("Số hồ sơ trực tiếp", "hồ sơ"),
    ]


def test_a_comparison_is_of_what_stands_before_it() -> None:
    """Its row's words come first, and its time is that of what was reported; units stand in a column."""
    found = figures(
        [
            ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2024", "Quý I năm 2024", "% so với kế hoạch"],
            ["I", "Kinh tế", "", "", "", ""],
            ["1", "Sản lượng lúa", "nghìn tấn", "250", "80,5", "32,2"],
            ["2", "Tăng trưởng", "%", "6,5 - 7", "5,1", ""],
        ]
    )
    assert found.keys() == {"250", "80,5", "32,2", "6,5 - 7", "5,1"}
    share = found["32,2"]
    assert (share.indicator, share.kind) == ("Sản lượng lúa so với kế hoạch", Kind.PERCENT)
    assert share.period == found["80,5"].period == "2024-01-01/2024-03-31"
    assert (found["250"].value, found["250"].unit, found["250"].status) == (250_000, "tấn", Status.TARGET)
    span = found["6,5 - 7"]
    assert (span.kind, span.unit, span.upper, span.status) == (Kind.PERCENT, "%", 7, Status.TARGET)


def test_a_name_among_names_needs_no_lexicon() -> None:
    """`Ea Wy` beside districts that are known is one as well; beside indicators it would be none."""
    rows = [["Đơn vị", "Số vụ"], ["huyện Cam Lộ", "12"], ["thành phố Huế", "15"], ["Ea wy", "7"]]
    found = figures(rows)
    assert (found["7"].entity, found["7"].indicator) == ("Ea wy", "Số vụ")


def test_a_rank_of_so_many_is_a_rank() -> None:
    """`20/63` beside `Thứ hạng` is no share."""
    one = figures([["Nội dung", "Năm 2023"], ["Thứ hạng", "20/63"]])["20/63"]
    assert (one.kind, one.value, one.denominator, one.unit) == (Kind.RANK, 20, 63, None)
