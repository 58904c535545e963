"""Positions in an order."""

from collections.abc import Callable

import pytest

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh đứng thứ 28/63 cả nước.", ["28/63: rank 28 of 63"]),
        ("Tỉnh hiện đứng 28/63.", ["28/63: rank 28 of 63"]),
        ("Việt Nam xếp hạng 88/193 quốc gia.", ["88/193: rank 88 of 193 quốc gia"]),
        ("Huyện xếp thứ 7.", ["7: rank 7"]),
        ("Huyện xếp hạng nhất.", ["nhất: rank 1"]),
        ("Huyện đứng thứ nhì toàn tỉnh.", ["nhì: rank 2"]),
        ("Giữ vị trí thứ hai.", ["hai: rank 2"]),
        ("Vươn lên vị trí số 1.", ["1: rank 1"]),
        ("Lọt vào top 20.", ["20: rank 20"]),
        ("Lọt vào tốp 20.", ["20: rank 20"]),
        ("Xếp hạng: chỉ số A thứ 5, chỉ số B thứ 33.", ["5: rank 5", "33: rank 33"]),
        ("Đội khách đứng nhì bảng.", ["nhì: rank 2"]),
        ("Cảng lớn thứ 3 khu vực.", ["3: rank 3"]),
        ("Từ hạng 45 lên hạng 30.", ["45: rank 45", "30: rank 30"]),
    ],
)
def test_a_place_in_an_order_is_a_rank(figures_in: Short, text: str, expected: list[str]) -> None:
    """With the number of all who are ranked, where it is said."""
    assert figures_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Phiên họp lần thứ 9.",
        "Thứ ba, bà con cần vốn.",
        "Huân chương Lao động hạng Nhất.",
        "Bệnh viện hạng 1.",
        "Năm thứ 4 liên tiếp.",
    ],
)
def test_ordinals_are_no_ranks(figures_in: Short, text: str) -> None:
    """Events and grades are in no competition."""
    assert figures_in(text) == []


def test_places_gained_are_counted(figures_in: Short, told_in: Short) -> None:
    """They are the size of a change, no position."""
    assert figures_in("Tăng 12 bậc.") == ["12: count 12 bậc"]
    assert told_in("Tăng 12 bậc, vượt 3 bậc, tụt 2 bậc.") == ["12: increase", "3: increase", "2: decrease"]
