"""So many of so many."""

from collections.abc import Callable

import pytest

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có 62/63 địa phương tham gia.", ["62/63: ratio 62 of 63 địa phương"]),
        ("Có 10/21 bộ, ngành báo cáo.", ["10/21: ratio 10 of 21 bộ, ngành"]),
        ("Có 8/10 chỉ tiêu đạt.", ["8/10: ratio 8 of 10 chỉ tiêu"]),
        ("Đi được 2/3 quãng đường.", ["2/3: ratio 2 of 3 quãng đường"]),
        ("Giải ngân 393 tỷ/932 tỷ đồng.", ["393 tỷ/932 tỷ: ratio 393000000000 of 932000000000 đồng"]),
        ("Giải ngân 393/932 tỷ đồng.", ["393/932 tỷ: ratio 393000000000 of 932000000000 đồng"]),
        ("Làm được 52,4/55 km.", ["52,4/55: ratio 52.4 of 55 km"]),
        ("Hai phần ba dân số tham gia.", ["Hai phần ba: ratio 2 of 3 dân số"]),
        ("Có 1/3 số hộ dân còn khó.", ["1/3: ratio 1 of 3 hộ dân"]),
        ("Có 14.000/1,06 triệu thí sinh.", ["14.000/1,06 triệu: ratio 14000 of 1060000 thí sinh"]),
    ],
)
def test_two_numbers_with_a_slash_are_one_ratio(figures_in: Short, text: str, expected: list[str]) -> None:
    """Both magnitudes multiplied in."""
    assert figures_in(text) == expected


@pytest.mark.parametrize(
    "text", ["Họp ngày 8/10 bàn việc.", "Quy hoạch tỷ lệ 1/500.", "Tỷ lệ 3:1.", "Nhà số 12/5 phố Huế."]
)
def test_other_things_with_a_slash_are_no_ratio(figures_in: Short, text: str) -> None:
    """Dates, scales, houses."""
    assert figures_in(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Giải ngân 393 tỷ đồng/932 tỷ đồng.",
            ["393 tỷ đồng/932 tỷ: ratio 393000000000 of 932000000000 đồng"],
        ),
        ("Đã có 45 xã/60 xã đạt chuẩn.", ["45 xã/60: ratio 45 of 60 xã"]),
        ("Bán 5.000 đồng/3 kg.", ["5.000: money 5000 đồng/3 kg"]),
        ("Người dân chấm điểm 8,75/10.", ["8,75/10: ratio 8.75 of 10 điểm"]),
        ("Điểm trung bình đạt 8,75/10.", ["8,75/10: ratio 8.75 of 10 điểm"]),
        ("Điểm cầu 12/63 tỉnh.", ["12/63: ratio 12 of 63 tỉnh"]),
        ("Khoảng ½ số hộ đã nhận.", ["½: ratio 1 of 2 số hộ"]),
        ("Có hai phần ba đại biểu tán thành.", ["hai phần ba: ratio 2 of 3 đại biểu"]),
    ],
)
def test_the_unit_may_stand_on_both_sides_or_before(
    figures_in: Short, text: str, expected: list[str]
) -> None:
    """Two units that differ are a rate."""
    assert figures_in(text) == expected


def test_a_run_of_fraction_signs_is_no_number(figures_in: Short) -> None:
    """Ornaments, not parts of anything."""
    assert figures_in("Trang trí ½½½ ở đầu trang.") == []
