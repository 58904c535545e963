"""Figures given by their two ends."""

from collections.abc import Callable

import pytest

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá tăng 20-50%.", ["20-50%: percent 20 to 50 %"]),
        ("Chi phí giảm từ 10 đến 15%.", ["10 đến 15%: percent 10 to 15 %"]),
        ("Cao gấp 2-3 lần.", ["2-3: measure 2 to 3 lần"]),
        ("Mất 600-700.000 đồng.", ["600-700.000: money 600000 to 700000 đồng"]),
        ("Thu 300 - 400 triệu đồng.", ["300 - 400 triệu: money 300000000 to 400000000 đồng"]),
        ("Giá từ 700 triệu đến 1,2 tỷ đồng.", ["700 triệu đến 1,2 tỷ: money 700000000 to 1200000000 đồng"]),
        ("Phạt từ 500 đồng đến 900 đồng.", ["500 đồng đến 900: money 500 to 900 đồng"]),
        ("Cần hai đến ba ngày làm việc.", ["hai đến ba: measure 2 to 3 ngày làm việc"]),
        ("Giảm 0,5-1 điểm %.", ["0,5-1: percent 0.5 to 1 điểm %"]),
        ("Trẻ từ 6 tháng đến 23 tháng tuổi.", ["6 tháng đến 23: measure 6 to 23 tháng tuổi"]),
        ("Cà chua 15-20 nghìn/kg.", ["15-20 nghìn: money 15000 to 20000 đồng"]),
    ],
)
def test_two_ends_are_one_figure(figures_in: Short, text: str, expected: list[str]) -> None:
    """The low end takes its magnitude from the high one."""
    assert figures_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giảm từ 42% xuống còn 26%.", ["42%: percent 42 %", "26%: percent 26 %"]),
        (
            "Tăng từ 6 triệu lên gần 7 triệu đồng.",
            ["6 triệu: money 6000000 đồng", "7 triệu: money 7000000 đồng"],
        ),
    ],
)
def test_two_levels_are_two_figures(figures_in: Short, text: str, expected: list[str]) -> None:
    """A way from one level to another is no range."""
    assert figures_in(text) == expected


@pytest.mark.parametrize(
    "text", ["Đội nhà thắng 2-1.", "Gió cấp 8-11 suốt đêm.", "Hàng tồn từ 2 - 3 năm trước."]
)
def test_scores_names_and_periods_are_no_ranges(figures_in: Short, text: str) -> None:
    """Two numbers and a dash are not enough."""
    assert figures_in(text) == []


@pytest.mark.parametrize("joint", ["÷", " ÷ ", "~", " ~ "])
def test_other_signs_join_two_ends(figures_in: Short, joint: str) -> None:
    """As engineers write them."""
    assert figures_in(f"Độ ẩm từ 10{joint}15%.") == [f"10{joint}15%: percent 10 to 15 %"]
