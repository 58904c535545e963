"""Amounts of money."""

from collections.abc import Callable

import pytest

from extract.find import extract

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu hơn 859 tỷ đồng.", ["859 tỷ: money 859000000000 đồng"]),
        ("Giá còn 16.060 đồng/lít.", ["16.060: money 16060 đồng/lít"]),
        ("Đạt 40,607 nghìn tỷ đồng.", ["40,607 nghìn tỷ: money 40607000000000 đồng"]),
        ("Giá 55,959 USD/thùng.", ["55,959: money 55.959 USD/thùng"]),
        ("Chi 3 nghìn 200 tỷ đồng.", ["3 nghìn 200 tỷ: money 3200000000000 đồng"]),
        ("Trả 2 triệu 500 nghìn đồng.", ["2 triệu 500 nghìn: money 2500000 đồng"]),
        ("Vay 3 triệu rưỡi đồng.", ["3 triệu rưỡi: money 3500000 đồng"]),
        ("Chi phí lên cả nửa tỷ đồng.", ["nửa tỷ: money 500000000 đồng"]),
        ("Hết 250 triệu tiền viện phí.", ["250 triệu: money 250000000 đồng"]),
        ("Lương 65 triệu đồng/người/năm.", ["65 triệu: money 65000000 đồng/người/năm"]),
        ("Phạt 2.500.000đ.", ["2.500.000: money 2500000 đ"]),
        ("Hỗ trợ 5 tỷ và 200 ha rừng.", ["5 tỷ: money 5000000000 đồng", "200: measure 200 ha"]),
        (
            "Thu vốn 12.300 tỷ và 350 triệu USD.",
            ["12.300 tỷ: money 12300000000000 đồng", "350 triệu: money 350000000 USD"],
        ),
        ("Vay 1 tỷ 2, trả 5 triệu 5.", ["1 tỷ 2: money 1200000000 đồng", "5 triệu 5: money 5500000 đồng"]),
        ("Trả 2 triệu 3 lần.", ["2 triệu: money 2000000 đồng", "3: measure 3 lần"]),
        ("Vé 150k, loại tốt 5tr.", ["150k: money 150000 đồng", "5tr: money 5000000 đồng"]),
        ("Giá 28.500 đồng/cổ phiếu.", ["28.500: money 28500 đồng/cổ phiếu"]),
        ("Chi một nghìn hai trăm tỷ đồng.", ["một nghìn hai trăm tỷ: money 1200000000000 đồng"]),
        (
            "Đầu tư 1,5 tỷ USD và 20 triệu euro.",
            ["1,5 tỷ: money 1500000000 USD", "20 triệu: money 20000000 euro"],
        ),
        ("Giá $5 mỗi chiếc.", ["5: money 5 $"]),
    ],
)
def test_amounts_are_read_with_magnitude_currency_and_per_part(
    figures_in: Short, text: str, expected: list[str]
) -> None:
    """The currency is told even where a neighbour or only the topic says it."""
    assert figures_in(text) == expected


def test_the_currency_is_no_comrade(figures_in: Short) -> None:
    """`đồng chí` and `đồng hồ` begin like money."""
    assert figures_in("Có 5 đồng chí tham gia.") == ["5: count 5 đồng chí"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lợi nhuận quý này là -2,5 tỷ đồng.", ["-2,5 tỷ: money -2500000000 đồng"]),
        ("Lãi ròng còn −350 triệu đồng.", ["−350 triệu: money -350000000 đồng"]),
        ("Chi thường xuyên: -5 tỷ đồng cho y tế.", ["5 tỷ: money 5000000000 đồng"]),
        ("Gồm:\n-5 tỷ đồng cho y tế", ["5 tỷ: money 5000000000 đồng"]),
    ],
)
def test_a_loss_keeps_its_sign(figures_in: Short, text: str, expected: list[str]) -> None:
    """Behind a mark or at the head of a line the dash begins an item."""
    assert figures_in(text) == expected


def test_a_comma_before_three_digits_is_doubtful() -> None:
    """Also with a magnitude behind: forty, or forty thousand."""
    (found,) = extract("Tổng thu đạt 40,607 nghìn tỷ đồng.").candidates
    assert found.alternative is not None
    assert found.confidence <= 0.7


@pytest.mark.parametrize("text", ["Có 5 đồng chí.", "Họp lúc 5 giờ.", "Theo Nghị định 15/2020/NĐ-CP."])
def test_other_numbers_are_no_money(figures_in: Short, text: str) -> None:
    """No currency, no word of money."""
    assert "money" not in " ".join(figures_in(text))


def test_a_currency_belongs_to_the_amount_before_it(figures_in: Short) -> None:
    """The year behind it is none."""
    assert figures_in("Xuất khẩu đạt 165 tỷ USD năm nay.") == ["165 tỷ: money 165000000000 USD"]


def test_thousands_of_an_abbreviation_are_counted(figures_in: Short) -> None:
    """Also where money is spoken of."""
    assert figures_in("Có 8 nghìn HSSV được vay vốn.") == ["8 nghìn: count 8000 HSSV"]
