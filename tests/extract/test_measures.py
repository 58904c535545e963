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
        ("Gạch khổ 15x20 cm.", ["15: measure 15 cm", "20: measure 20 cm"]),
        ("Lưới điện 220, 110 kV.", ["220: measure 220 kV", "110: measure 110 kV"]),
        ("Trời lạnh -3 độ C, đỉnh núi âm 1 độ C.", ["-3: measure -3 độ C", "1: measure -1 độ C"]),
        ("Ăn không quá 5g muối.", ["5: measure 5 g"]),
        ("Phạt tù 7 năm 6 tháng.", ["7: measure 7 năm", "6: measure 6 tháng"]),
        ("Cầu hoàn thành trong 24 tháng.", ["24: measure 24 tháng"]),
        ("Hồ sơ được giải quyết trong 2,5 ngày.", ["2,5: measure 2.5 ngày"]),
        ("Hồ sơ được xử lý trong vòng 30 phút.", ["30: measure 30 phút"]),
        ("Trong 2,5 năm qua, tỉnh bỏ 30 thủ tục.", ["30: count 30 thủ tục"]),
        ("Công nhân được nghỉ 5 ngày liên tục.", ["5: measure 5 ngày"]),
        ("Giờ chờ giảm từ 21 giờ xuống 5,5 giờ.", ["21: measure 21 giờ", "5,5: measure 5.5 giờ"]),
        (
            "Ngành Y 28,25 điểm, ngành Luật cao nhất với 26,5.",
            ["28,25: measure 28.25 điểm", "26,5: measure 26.5 điểm"],
        ),
    ],
)
def test_a_measure_keeps_its_unit_as_written(figures_in: Short, text: str, expected: list[str]) -> None:
    """Glued or apart, with its per-part."""
    assert figures_in(text) == expected


def test_points_that_are_places_are_counted(figures_in: Short) -> None:
    """`điểm cầu` is a place, `điểm` a score."""
    assert figures_in("Họp tại 31 điểm cầu.") == ["31: count 31 điểm cầu"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sản lượng tăng gấp đôi.", ["đôi: measure 2 lần"]),
        ("Doanh thu gấp rưỡi năm trước.", ["rưỡi: measure 1.5 lần"]),
        ("Lợi nhuận gấp ba cùng kỳ.", ["ba: measure 3 lần"]),
        ("Số lượt khách gấp 2,5 lần.", ["2,5: measure 2.5 lần"]),
        ("Số lượt khách gấp hai lần.", ["hai: measure 2 lần"]),
    ],
)
def test_a_multiple_is_a_measure(figures_in: Short, text: str, expected: list[str]) -> None:
    """With and without the word for times."""
    assert figures_in(text) == expected


@pytest.mark.parametrize(
    "text", ["Sản xuất ba ca liên tục.", "Nhà đôi ở góc phố.", "Tổ chức trong 3 tháng qua."]
)
def test_what_measures_nothing_is_no_measure(figures_in: Short, text: str) -> None:
    """Words of number in names, and lengths of time that only say when."""
    assert "measure" not in " ".join(figures_in(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Diện tích 4.000m 2 đất.", ["4.000: measure 4000 m 2"]),
        ("Xả thải 500 m 3/ngày.", ["500: measure 500 m 3/ngày"]),
        ("Thu hồi 300 m 2.", ["300: measure 300 m 2"]),
        ("Cầu dài 15 m 2 làn xe.", ["15: measure 15 m", "2: count 2 làn xe"]),
        ("Sân dài 40 m 2 triệu đồng.", ["40: measure 40 m", "2 triệu: money 2000000 đồng"]),
    ],
)
def test_a_raised_figure_may_have_come_down(figures_in: Short, text: str, expected: list[str]) -> None:
    """It belongs to its measure unless it counts something itself."""
    assert figures_in(text) == expected


@pytest.mark.parametrize("sign", ["‰", "%o", "%0", " %o"])
def test_per_mille_is_no_percentage(figures_in: Short, sign: str) -> None:
    """However it is typed."""
    assert figures_in(f"Tỷ suất sinh giảm 0,4{sign}.") == [f"0,4: measure 0.4 {sign.strip()}"]
