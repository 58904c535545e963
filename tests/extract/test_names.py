"""Names with numbers are no figures."""

from collections.abc import Callable

import pytest

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "Theo Nghị định 30/2020/NĐ-CP và Quyết định số 749/QĐ-TTg.",
        "Theo khoản 2 Điều 5, Thông tư 01/2018/TT-VPCP.",
        "Triển khai Đề án 06 tại cơ sở.",
        "Dịch vụ công mức độ 3, 4 và mức độ 1,2.",
        "Hệ thống đạt cấp độ 3.",
        "Họp tại phường 5, quận 10, đường 3/2.",
        "Đi theo Quốc lộ 1A, tránh tàu BV92754.",
        "Bão số 5 mạnh cấp 12, giật cấp 14-15.",
        "Khám tại Bệnh viện Nhi đồng 1 và BV hạng 3.",
        "Dịch Covid-19, mạng 5G, xăng RON 95, xe A320, Công nghiệp 4.0.",
        "Phiên họp lần thứ 5, kỳ họp thứ 12, khóa XV.",
        "Đợt 2 và đợt 3 làm sau.",
        "Các nước G7, thế hệ 8X.",
        "Tại Km 1.561+300, nhà ở ngõ 123/45 Kim Mã.",
        "Ở 16°04′N, 108°13′E, tức 15,5 độ vĩ Bắc.",
        "Bộ số trúng là 05-12-23-34-40-45.",
        "Đội nhà thắng 2-1, thua 0-3 rồi hòa 1-2 ở lượt về.",
        "Ghi bàn ở phút 23 và 67.",
    ],
)
def test_names_with_numbers_are_no_figures(figures_in: Short, text: str) -> None:
    """Documents, plans, levels, places, editions, makes."""
    assert figures_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hotline: 1900 6789",
        "Điện thoại: 024.3825.1234, fax (024) 38 251 234",
        "Liên hệ 0912345678 hoặc 0912.345.678",
        "Tổng đài 1022 luôn trực.",
        "Mã số thuế 0301234567",
        "Địa chỉ: số 12 ngõ 45 phố Huế",
    ],
)
def test_identifiers_are_no_figures(figures_in: Short, text: str) -> None:
    """Phone numbers, accounts, houses."""
    assert figures_in(text) == []


@pytest.mark.parametrize(
    "text", ["Trực 24/7.", "Cơ chế 1 cửa.", "Gói 2 trong 1.", "Phương châm 4 tại chỗ.", "Tăng 2 con số."]
)
def test_fixed_expressions_are_no_figures(figures_in: Short, text: str) -> None:
    """They are idioms."""
    assert figures_in(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lên con số 72 dịch vụ.", ["72: count 72 dịch vụ"]),
        ("Tổng số 45 hồ sơ.", ["45: count 45 hồ sơ"]),
        ("Ban hành quyết định công bố 12 thủ tục.", ["12: count 12 thủ tục"]),
        ("Nhóm 4 nước dẫn đầu.", ["4: count 4 nước"]),
        ("Công suất tăng 2.0%.", ["2.0%: percent 2 %"]),
    ],
)
def test_a_count_behind_such_a_word_is_a_figure(figures_in: Short, text: str, expected: list[str]) -> None:
    """What follows decides."""
    assert figures_in(text) == expected


def test_a_number_too_high_for_a_grade_is_of_what_was_issued(figures_in: Short) -> None:
    """`cấp` grades winds and offices, and issues papers."""
    assert figures_in("Sở cấp 560 tờ khai lạ; gió cấp 12.") == ["560: count 560 tờ khai"]
