"""The frame around a page holds numbers, and none of them is a figure."""

from collections.abc import Callable

import pytest

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "Thứ tư - 12/04/2023 08:15 1204 3",
        "Lượt xem: 1.204",
        "Trực tuyến: 1.204",
        "Đăng bởi Ban biên tập | 1.204 lượt xem",
        "Chia sẻ (12)",
        "3 bình luận",
        "5 phút trước",
        "Phiên làm việc sắp hết. Thời gian chờ: 45 giây",
        "12345",
        "1 2 3 4",
    ],
)
def test_counters_and_time_outs_are_no_figures(figures_in: Short, text: str) -> None:
    """Views, shares, comments, waiting times, lines of bare numbers."""
    assert figures_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "1. Kết quả thực hiện",
        "2) Hạn chế, nguyên nhân",
        "3/ Giải pháp",
        "4.2. Công tác chỉ đạo",
        "(5) Hoàn thiện thể chế",
        "Theo báo cáo của Sở [6]",
    ],
)
def test_list_and_footnote_numbers_are_no_figures(figures_in: Short, text: str) -> None:
    """They order the text, they count nothing."""
    assert figures_in(text) == []


def test_a_list_item_may_hold_figures(figures_in: Short) -> None:
    """Only the number of the item is left out."""
    assert figures_in("2. Ban hành 14 kế hoạch") == ["14: count 14 kế hoạch"]


def test_views_that_are_told_of_are_figures(figures_in: Short) -> None:
    """A sentence about views is no counter."""
    text = (
        "Đoạn phim giới thiệu thủ tục mới của thành phố thu hút 2,5 triệu lượt xem chỉ sau vài tuần đăng tải."
    )
    assert "2,5 triệu: count 2500000 lượt xem" in figures_in(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+ Trực tuyến: 30.123 hồ sơ, chiếm 65%;", ["30.123: count 30123 hồ sơ", "65%: percent 65 %"]),
        ("Số hồ sơ trực tuyến: 30.123.", ["30.123: count 30123 hồ sơ trực tuyến"]),
    ],
)
def test_what_is_done_online_is_no_counter(figures_in: Short, text: str, expected: list[str]) -> None:
    """Only a line of nothing else, or a clause that begins so, tells who is on the page."""
    assert figures_in(text) == expected
