"""Numbers and nouns as they are written in haste, and numbers that only look like figures."""

from collections.abc import Callable

import pytest

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Còn 10 trường hơp chậm.", ["10: count 10 trường hơp"]),
        ("Trên tổng số186.016 ha đất.", ["186.016: measure 186016 ha"]),
        (
            "Trong mười tháng vừa rồi tổng số khách đến thăm các điểm ước đạt 3.475\nnghìn lượt khách.",
            ["3.475\nnghìn: count 3475000 lượt khách"],
        ),
        (
            "Trong mười tháng vừa rồi tổng số khách đến thăm các điểm ước khoảng\n475 người mỗi ngày.",
            ["475: count 475 người"],
        ),
        ("Đã cấp 44 ha/53 ha.", ["44 ha/53: ratio 44 of 53 ha"]),
        ("Nước ta có 6 vùng kinh tế - xã hội.", ["6: count 6 vùng kinh tế - xã hội"]),
        ("Có 0/4 xã đạt.", ["0/4: ratio 0 of 4 xã"]),
        ("Huyện có 4 điểm tại xã Hòa Bình.", ["4: count 4 điểm"]),
        ("Góp phần giảm khoảng 3 giờ nộp thuế.", ["3: measure 3 giờ"]),
        ("Tỉnh bị đẩy xuống hàng thứ ba.", ["ba: rank 3"]),
        ("Ban hành 9 nghị quyết và 16 Thông báo.", ["9: count 9 nghị quyết", "16: count 16 Thông báo"]),
    ],
)
def test_a_figure_is_read_as_it_is_meant(figures_in: Short, text: str, expected: list[str]) -> None:
    """With marks, spaces and line breaks where they should not be."""
    assert figures_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Còn 1 số hàng hóa khan hiếm.",
        "Do Công an Q.1 nhập sai.",
        "Mô hình chính quyền địa phương 2 cấp.",
        "Họp trong các ngày 23,24 và 25/7.",
        "Họp ngày 24 và 25 tháng 12.",
        "Cháy tại 129/143 Trường Chinh.",
    ],
)
def test_names_and_days_are_no_figures(figures_in: Short, text: str) -> None:
    """However short they are written."""
    assert figures_in(text) == []


def test_a_list_behind_a_long_line_is_a_list(figures_in: Short) -> None:
    """Its first number begins a line of its own."""
    text = "Nguyên nhân chậm trong quý vừa rồi được các địa phương báo cáo về là\n1. Thiếu người"
    assert figures_in(text) == []
