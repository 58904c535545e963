"""Units that a table declares once."""

from collections.abc import Callable

import pytest

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ĐVT: triệu đồng\nThu nội địa | 12.500\nThu xuất khẩu | 3.400",
            ["12.500: money 12500000000 đồng", "3.400: money 3400000000 đồng"],
        ),
        (
            "Đơn vị tính: tỷ đồng\nTổng thu: 1.250,5\nTổng chi: 1.100",
            ["1.250,5: money 1250500000000 đồng", "1.100: money 1100000000000 đồng"],
        ),
        ("(Đơn vị: ha)\nDiện tích lúa: 1.250,5", ["1.250,5: measure 1250.5 ha"]),
        (
            "Đơn vị tính: hồ sơ\nTiếp nhận: 5.210\nĐơn vị tính: nghìn tấn\nThóc: 12,5",
            ["5.210: count 5210 hồ sơ", "12,5: measure 12500 tấn"],
        ),
    ],
)
def test_a_number_without_a_unit_takes_the_declared_one(
    figures_in: Short, text: str, expected: list[str]
) -> None:
    """Its magnitude multiplied in, to the next declaration."""
    assert figures_in(text) == expected


def test_a_number_with_its_own_unit_keeps_it(figures_in: Short) -> None:
    """The declaration is for the others."""
    text = "ĐVT: triệu đồng\nThu nội địa | 12.500 | 105%\nSố xã | 12 xã"
    assert figures_in(text) == ["12.500: money 12500000000 đồng", "105%: percent 105 %", "12: count 12 xã"]


def test_prose_ends_the_table(figures_in: Short) -> None:
    """What is told below it is counted in its own units."""
    text = "ĐVT: tỷ đồng\nTổng thu: 1.250\nBáo cáo của các sở gửi về đã có đủ.\nTổng điểm thi đua: 1.100"
    assert figures_in(text)[0] == "1.250: money 1250000000000 đồng"
    assert "money" not in " ".join(figures_in(text)[1:])


@pytest.mark.parametrize("head", ["Đơn vị: Sở Nội vụ", "Đơn vị: xã Bình An", "Đơn vị tính: như trên"])
def test_an_office_is_no_unit(figures_in: Short, head: str) -> None:
    """A name or an unknown word behind the label declares nothing."""
    assert all("Sở" not in line and "money" not in line for line in figures_in(f"{head}\nTổng số: 1.250"))
