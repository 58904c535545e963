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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Việt Nam xếp 4/10 về xuất khẩu và 7/10 về thu hút vốn.", "7/10: rank 7 of 10"),
        ("Tỉnh đứng thứ 4/14 trong vùng và 41/63 cả nước.", "41/63: rank 41 of 63"),
        ("Tỉnh đứng thứ 4/14 trong vùng và 7/10 xã đạt chuẩn.", "7/10: ratio 7 of 10 xã"),
        ("Có 4/10 xã đạt và 7/10 xã gần đạt.", "7/10: ratio 7 of 10 xã"),
    ],
)
def test_a_place_may_be_told_like_the_one_before(figures_in: Short, text: str, expected: str) -> None:
    """With nothing but `và`, where it is in the same order or counts nothing else."""
    assert figures_in(text)[-1] == expected


def test_low_places_go_on_behind_a_place(figures_in: Short) -> None:
    """Elsewhere they are days of the week."""
    assert figures_in("Đứng thứ 2 là Huế; thứ 3 là Vinh.") == ["2: rank 2", "3: rank 3"]
    assert figures_in("Đoàn họp vào sáng thứ 2, thứ 3 tại huyện.") == []
