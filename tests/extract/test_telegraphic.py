"""Figures in clipped writing: lists without nouns, signs, fractions, foreign separators."""

from collections.abc import Callable

import pytest

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu ba tấn rưỡi lúa.", ["ba tấn rưỡi: measure 3.5 tấn"]),
        ("Bán được bốn lăm triệu đồng.", ["bốn lăm triệu: money 45000000 đồng"]),
        ("Trả 3tr5 tiền nhà.", ["3tr5: money 3500000 đồng"]),
        ("Hỗ trợ 5 tr/hộ.", ["5 tr: money 5000000 đồng"]),
        ("Giảm ½ hồ sơ trễ.", ["½: ratio 1 of 2 hồ sơ"]),
        ("Sức mua tăng 1½ lần.", ["1½: measure 1.5 lần"]),
        ("Bỏ một phần tư điều kiện.", ["một phần tư: ratio 1 of 4 điều kiện"]),
        ("Khảo sát nhanh, 7/10 cho biết sẽ mua hàng.", ["7/10: ratio 7 of 10"]),
    ],
)
def test_halves_and_fractions_are_part_of_the_number(
    figures_in: Short, text: str, expected: list[str]
) -> None:
    """In signs, in words, glued to a magnitude."""
    assert figures_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu 12,450 tỷ đồng, tăng 8.5%.", ["12,450 tỷ: money 12450000000000 đồng", "8.5%: percent 8.5 %"]),
        ("Thu 12,450 tỷ đồng, tăng 8,5%.", ["12,450 tỷ: money 12450000000 đồng", "8,5%: percent 8.5 %"]),
        (
            "Nhập 2,140 tấn.\nThu 3,5 triệu đồng.",
            ["2,140: measure 2.14 tấn", "3,5 triệu: money 3500000 đồng"],
        ),
    ],
)
def test_the_paragraph_tells_what_a_comma_is(figures_in: Short, text: str, expected: list[str]) -> None:
    """A percentage with a point makes the comma beside it group."""
    assert figures_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tham mưu 14 VB: QĐ: 08; KH: 04.", ["14: count 14 VB", "08: count 8 QĐ", "04: count 4 KH"]),
        ("Gửi 120 kiến nghị (trả lời 95).", ["120: count 120 kiến nghị", "95: count 95 kiến nghị"]),
        (
            "Nhận 80 hồ sơ (9,5%). Nay còn 64.",
            ["80: count 80 hồ sơ", "9,5%: percent 9.5 %", "64: count 64 hồ sơ"],
        ),
        ("Có 45 giáo viên, nhân viên 6.", ["45: count 45 giáo viên", "6: count 6 nhân viên"]),
        ("Lần lượt 12, 15 và 18 xã.", ["12: count 12 xã", "15: count 15 xã", "18: count 18 xã"]),
        ("Ban hành 05 ĐA.", ["05: count 5 ĐA"]),
    ],
)
def test_a_list_shares_its_noun(figures_in: Short, text: str, expected: list[str]) -> None:
    """Said before, behind, as a label, or in the sentence before."""
    assert figures_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đạt từ 80 - dưới 90%.", ["80 - dưới 90%: percent 80 to 90 %"]),
        ("Vào tốp 10-15 của vùng.", ["10-15: rank 10 to 15"]),
        ("Phấn đấu vào nhóm 20 tỉnh đứng đầu.", ["20: rank 20 tỉnh"]),
        ("Xếp hạng 14 năm nay, thứ 22 năm trước.", ["14: rank 14", "22: rank 22"]),
        ("Điểm sàn từ 16 đến 24.", ["16 đến 24: measure 16 to 24"]),
        (
            "Mua 88,5 - bán 90,5 triệu đồng.",
            ["88,5: money 88500000 đồng", "90,5 triệu: money 90500000 đồng"],
        ),
        ("Học phí 14,1 triệu/năm.", ["14,1 triệu: money 14100000 đồng"]),
        ("Giảm 0,5 – 2,0 điểm %/năm.", ["0,5 – 2,0: percent 0.5 to 2 điểm %/năm"]),
        ("Lãi suất hạ 25 điểm cơ bản.", ["25: measure 25 điểm cơ bản"]),
    ],
)
def test_ends_places_and_rates_are_read_whole(figures_in: Short, text: str, expected: list[str]) -> None:
    """Whatever joins the two numbers."""
    assert figures_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Các tiêu chí chưa đạt là: 2, 5, 6, 17.",
        "Du lịch 3 ngày 2 đêm.",
        "Viewed: 3,482",
        "Đã có 1.205 người xem",
    ],
)
def test_names_and_counters_of_a_page_are_no_figures(figures_in: Short, text: str) -> None:
    """Numbers of criteria, a tour's name, readers."""
    assert figures_in(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện Thăng Bình 45 xã.", ["45:"]),
        ("Năng suất tăng từ 6% trở lên.", ["6%: at_least increase"]),
        ("Học phí không tăng quá 5%.", ["5%: at_most increase"]),
        ("Chi phí thời gian mất 0,4 điểm.", ["0,4: decrease"]),
        ("Các sở nằm trong khoảng 80 - 90%.", ["80 - 90%:"]),
        ("Mỗi hộ tiết kiệm được 250.000 đồng.", ["250.000:"]),
        ("Trước đây phải có 12 giấy tờ.", ["12:"]),
        ("Trước đây có 12 tờ; từ nay phải đạt 90%.", ["12:", "90%: target"]),
        ("Thu đạt 92% chỉ tiêu phấn đấu; thuế 35 tỷ đồng.", ["92%:", "35 tỷ:"]),
        ("Các xã xây dựng kế hoạch (100%).", ["100%:"]),
        ("III. Nhiệm vụ quý IV\n- Kiểm tra 05 xã.", ["05: target"]),
    ],
)
def test_what_the_words_around_say(told_in: Short, text: str, expected: list[str]) -> None:
    """Bans, bounds, former times, names that begin like a verb."""
    assert told_in(text) == expected
