"""Physical quantities, durations, scores, multiples."""

from collections.abc import Callable

import pytest

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trồng 1.250ha rừng.", ["1.250: measure 1250 ha"]),
        ("Năng suất 65 tạ/ha.", ["65: measure 65 tạ/ha"]),
        ("Rộng 5.870 km2.", ["5.870: measure 5870 km2"]),
        ("Xuất khẩu 2,4 triệu tấn gạo.", ["2,4 triệu: measure 2400000 tấn"]),
        ("Gió mạnh 117 km/h.", ["117: measure 117 km/h"]),
        ("Đạt 60,74 điểm.", ["60,74: measure 60.74 điểm"]),
        ("Tăng gấp 1,5 lần.", ["1,5: measure 1.5 lần"]),
        ("Nắng nóng 38 độ C.", ["38: measure 38 độ C"]),
        ("Từ 18 tuổi trở lên.", ["18: measure 18 tuổi"]),
        ("Tưới 2 lần/ngày.", ["2: measure 2 lần/ngày"]),
    ],
)
def test_a_measure_keeps_its_unit_as_written(figures_in: Short, text: str, expected: list[str]) -> None:
    """Glued or apart, with its per-part."""
    assert figures_in(text) == expected


def test_points_that_are_places_are_counted(figures_in: Short) -> None:
    """`điểm cầu` is a place, `điểm` a score."""
    assert figures_in("Họp tại 31 điểm cầu.") == ["31: count 31 điểm cầu"]
