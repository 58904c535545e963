"""Shares and rates."""

from collections.abc import Callable

import pytest

from extract.find import extract

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đạt 35,03% kế hoạch.", ["35,03%: percent 35.03 %"]),
        ("Đạt 35.03 %.", ["35.03 %: percent 35.03 %"]),
        ("Tăng 0,5 điểm phần trăm.", ["0,5: percent 0.5 điểm phần trăm"]),
        ("Giảm mười phần trăm.", ["mười phần trăm: percent 10 %"]),
        ("Tăng 5,2 và 6,3% mỗi quý.", ["5,2: percent 5.2 %", "6,3%: percent 6.3 %"]),
    ],
)
def test_a_percentage_is_read_with_its_sign(figures_in: Short, text: str, expected: list[str]) -> None:
    """Percentage points are a unit, the sign belongs to the quote."""
    assert figures_in(text) == expected


def test_three_places_behind_a_dot_are_decimals_of_a_percentage() -> None:
    """Nothing is a thousand percent without need; the other reading is kept."""
    (found,) = extract("Chiếm 12.345% tổng số.").candidates
    assert (str(found.figure.value), str(found.alternative)) == ("12.345", "12345")
    assert found.confidence < 0.9


@pytest.mark.parametrize("text", ["Nhà số 5.", "Ngày 5/7/2023.", "Mức độ 3, 4.", "Khóa XV."])
def test_other_numbers_are_no_percentages(figures_in: Short, text: str) -> None:
    """No sign, no words for it."""
    assert figures_in(text) == []
