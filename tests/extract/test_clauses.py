"""Where a figure's clause is cut, seen in what the figure is said to measure."""

import pytest

from extract.find import extract


def indicators(text: str) -> dict[str, str | None]:
    """Each figure's indicator by its quote."""
    return {one.quote: one.figure.indicator for one in extract(text).candidates}


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Bệnh nhân nằm viện “nhẹ” mất 3 tuần.", "3", "Bệnh nhân nằm viện “nhẹ”"),
        ("Bệnh nhân phải nằm viện (kể cả nằm ghép) 12 ngày.", "12", "nằm viện"),
        ("Trong đó thu nội địa (không kể đất, xổ số) 9 tỷ đồng.", "9 tỷ", "thu nội địa"),
        ("Đợt 2 vào tháng 10/2017 điều chỉnh 15 mức.", "15", "điều chỉnh mức"),
        ("Các bộ thực hiện thống nhất 2 hệ thống.", "2", "thực hiện thống nhất hệ thống"),
        ("Nhà máy chạy đều, song công suất chỉ đạt 62%.", "62%", "công suất"),
        ("Các mặt hàng đều tăng, riêng cà phê tăng 35%.", "35%", "cà phê"),
    ],
)
def test_quoted_words_and_asides_do_not_cut_a_clause_but_turns_do(
    text: str, quote: str, expected: str
) -> None:
    """What stands before the number, up to where another clause ends."""
    assert indicators(text)[quote] == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        (
            "Có 71/95 cơ quan thử nghiệm kết nối, chia sẻ phần mềm với Trục liên thông.",
            "71/95",
            "cơ quan thử nghiệm kết nối, chia sẻ phần mềm với Trục liên thông",
        ),
        ("100% xã, phường, thị trấn đã có mạng.", "100%", "xã, phường, thị trấn đã có mạng"),
        ("Có 34% hộ cho rằng, thủ tục còn khó.", "34%", "hộ cho rằng, thủ tục còn khó"),
        ("Đã chi 20 tỷ đồng cho việc nâng cấp cổng.", "20 tỷ", "chi cho việc nâng cấp cổng"),
        ("“Có 34% hộ hài lòng” - ông Hải nói.", "34%", "hộ hài lòng"),
        ("Giảm 34% hồ sơ trễ, các xã đã họp.", "34%", "Giảm hồ sơ trễ"),
    ],
)
def test_what_is_said_behind_goes_on_over_a_list_and_no_further(text: str, quote: str, expected: str) -> None:
    """Verbs with one object, items of one subject, reported speech; another clause is not taken in."""
    assert indicators(text)[quote] == expected


def test_cells_of_a_line_are_apart() -> None:
    """A bar between them cuts like a line's end."""
    found = indicators("Thu ngân sách: 5.200 tỷ đồng | Xuất khẩu: 2,1 tỷ USD")
    assert found == {"5.200 tỷ": "Thu ngân sách", "2,1 tỷ": "Xuất khẩu"}


def test_a_row_is_named_by_its_first_cell() -> None:
    """Every number of it."""
    found = indicators("Nội dung | Kế hoạch | Thực hiện\nTrồng rừng | 1.200 ha | 1.350 ha")
    assert found == {"1.200": "Trồng rừng", "1.350": "Trồng rừng"}


def test_both_ends_of_a_change_share_what_stands_around_them() -> None:
    """Before the first, or behind the second."""
    assert set(indicators("Số vụ khiếu nại giảm dần, từ 45 vụ xuống còn 12 vụ.").values()) == {
        "Số vụ khiếu nại"
    }
    assert set(indicators("Đưa từ 30% lên 50% số thủ tục lên mạng.").values()) == {"Đưa số thủ tục lên mạng"}
