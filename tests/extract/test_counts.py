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
