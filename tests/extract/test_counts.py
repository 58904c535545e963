"""Things counted."""

from collections.abc import Callable

import pytest

from extract.find import extract

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ban hành 2.054 văn bản.", ["2.054: count 2054 văn bản"]),
        ("Trình 02 Nghị định.", ["02: count 2 Nghị định"]),
        ("Cấp 79,5 triệu thẻ căn cước.", ["79,5 triệu: count 79500000 thẻ căn cước"]),
        ("Kết nối 13 bộ, ngành và 63 địa phương.", ["13: count 13 bộ, ngành", "63: count 63 địa phương"]),
        ("Tại 42 xã, phường, thị trấn.", ["42: count 42 xã, phường, thị trấn"]),
        ("Tại 12 xã, huyện Ba Tơ còn khó.", ["12: count 12 xã"]),
        ("Có 40,607 người tham gia.", ["40,607: count 40607 người tham gia"]),
        ("Giải quyết 36 TTHC cấp tỉnh.", ["36: count 36 TTHC"]),
        ("Thả 90 quả bóng bay.", ["90: count 90 quả"]),
        ("Nuôi 35 giàn mướp đắng.", ["35: count 35 giàn"]),
        ("Dân số 98.500 người, sĩ số 45 em.", ["98.500: count 98500 người", "45: count 45 em"]),
        ("Căn hộ có 2 phòng ngủ.", ["2: count 2 phòng ngủ"]),
        ("Thu 1 620 tấn cá.", ["1 620: measure 1620 tấn"]),
    ],
)
def test_things_counted_keep_their_noun_as_written(figures_in: Short, text: str, expected: list[str]) -> None:
    """With the list they stand in, without the names behind."""
    assert figures_in(text) == expected


def test_a_noun_that_no_list_holds_is_taken_on_trust() -> None:
    """At a lower confidence, so that the analyst looks."""
    (found,) = extract("Hợp tác xã có 35 lều tranh.").candidates
    assert (found.figure.unit, found.rule) == ("lều tranh", "count.unlisted")
    assert found.confidence < 0.7


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Khen thưởng hai doanh nghiệp.", ["hai: count 2 doanh nghiệp"]),
        ("Bốn ngành đều tăng.", ["Bốn: count 4 ngành"]),
        ("Có ba mươi lăm xã đạt chuẩn.", ["ba mươi lăm: count 35 xã"]),
        ("Hỗ trợ một nghìn hộ.", ["một nghìn: count 1000 hộ"]),
        ("Có năm doanh nghiệp tham gia.", ["năm: count 5 doanh nghiệp"]),
    ],
)
def test_numbers_in_words_count_things(figures_in: Short, text: str, expected: list[str]) -> None:
    """When a counted noun follows."""
    assert figures_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Có một doanh nghiệp tham gia.",
        "Hàng trăm hộ, vài chục người, nhiều xã.",
        "Mỗi năm doanh nghiệp nộp thuế.",
        "Đường Hai Bà Trưng, quận Ba Đình.",
        "Bà Ba và ông Tám về quê.",
        "Quan hệ hai nước phát triển.",
        "Có hai ba hộ còn thiếu.",
    ],
)
def test_vague_words_and_names_count_nothing(figures_in: Short, text: str) -> None:
    """`một` alone, `vài`, names of people and streets, `năm` that is a year."""
    assert figures_in(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số hồ sơ tiếp nhận đạt xấp xỉ 411.000.", ["411.000: count 411000 hồ sơ"]),
        (
            "Chìm 6 tàu (Cà Mau 2, Bình Định 3, Trà Vinh 1).",
            ["6: count 6 tàu", "2: count 2 tàu", "3: count 3 tàu", "1: count 1 tàu"],
        ),
        (
            "Có 45 ca, trong đó Hà Nội: 30, Huế: 15.",
            ["45: count 45 ca", "30: count 30 ca", "15: count 15 ca"],
        ),
    ],
)
def test_a_noun_said_before_is_understood(figures_in: Short, text: str, expected: list[str]) -> None:
    """The subject or the figure before lends its unit."""
    assert figures_in(text) == expected


def test_a_number_at_the_start_of_a_line_is_no_name(figures_in: Short) -> None:
    """The line before does not hold it."""
    assert figures_in("Tin trong tỉnh\n5 xã về đích") == ["5: count 5 xã"]


def test_a_number_that_nothing_asks_for_is_none(figures_in: Short) -> None:
    """A bare number behind a name is part of the name."""
    assert figures_in("Tổng công ty May 10 tham gia.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Khoa có thạc sĩ 12, tiến sĩ 5.",
            ["12: count 12 thạc sĩ", "5: count 5 tiến sĩ"],
        ),
        (
            "Cả huyện có 40 cán bộ, gồm cấp huyện 25, cấp xã 15.",
            ["40: count 40 cán bộ", "25: count 25 cán bộ", "15: count 15 cán bộ"],
        ),
        (
            "Trễ 30 hồ sơ ở Mỹ Lộc (12 hồ sơ), Hải Yên (11) và An Phú (10).",
            ["30: count 30 hồ sơ", "12: count 12 hồ sơ", "11: count 11 hồ sơ", "10: count 10 hồ sơ"],
        ),
        ("Ba trong số năm huyện nộp bài.", ["Ba: count 3 huyện", "năm: count 5 huyện"]),
        (
            "Rà soát 3,1 trên tổng số 3,6 triệu người.",
            ["3,1: count 3100000 người", "3,6 triệu: count 3600000 người"],
        ),
        ("GIẢM CẢ BA TIÊU CHÍ", ["BA: count 3 TIÊU CHÍ"]),
    ],
)
def test_a_part_of_a_series_takes_its_noun_from_its_neighbours(
    figures_in: Short, text: str, expected: list[str]
) -> None:
    """From its label, from the whole before it or from the one behind it."""
    assert figures_in(text) == expected


def test_a_cell_of_a_table_is_a_figure_and_its_row_number_is_none(figures_in: Short) -> None:
    """The first cell of a row only counts the rows."""
    assert figures_in("2 | Phòng Tư pháp | 856 | 99,3") == ["856: count 856", "99,3: measure 99.3"]


@pytest.mark.parametrize(
    "text",
    ["Cứ 1 triệu người lại có ca bệnh.", "Tính trên 100.000 dân thì ít.", "Năng suất cả năm bình quân khá."],
)
def test_the_base_of_a_rate_is_no_figure(figures_in: Short, text: str) -> None:
    """It only says what is counted on; nor is a year of the whole a number in words."""
    assert figures_in(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cấp 12 345 giấy phép.", ["12 345: count 12345 giấy phép"]),
        ("Còn 2 054 hồ sơ.", ["2 054: count 2054 hồ sơ"]),
        ("Cấp 1 234 567 thẻ.", ["1 234 567: count 1234567 thẻ"]),
        ("Trong tháng 5 120 vụ bị xử lý.", ["120: count 120 vụ"]),
        ("Tại quận 12 345 hộ mất nước.", ["345: count 345 hộ"]),
    ],
)
def test_spaces_part_groups_of_three_before_a_noun(figures_in: Short, text: str, expected: list[str]) -> None:
    """Unless the first number names something."""
    assert figures_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tòa án hai cấp đã họp.", []),
        ("Mô hình gồm ba cấp.", ["ba: count 3 cấp"]),
        ("Số liệu cả năm báo cáo cho thấy thu đạt khá.", []),
        ("Cả năm xã đều đạt chuẩn.", ["năm: count 5 xã"]),
        ("Tất cả năm xã họp.", ["năm: count 5 xã"]),
    ],
)
def test_words_that_only_look_like_a_count(figures_in: Short, text: str, expected: list[str]) -> None:
    """What is called by its levels, and the whole year, count nothing."""
    assert figures_in(text) == expected


def test_what_comes_in_parts_is_measured(figures_in: Short) -> None:
    """Where no list knows what it is."""
    assert figures_in("Độ ồn đo được 62,5 dBA.") == ["62,5: measure 62.5 dBA"]
