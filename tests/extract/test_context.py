"""How a number is hedged, whether it is a change, whether it was reached."""

from collections.abc import Callable

import pytest

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cấp hơn 4.400 thẻ.", "over"),
        ("Cấp trên 22.400 thẻ.", "over"),
        ("Đã vượt 7 triệu tấn.", "over"),
        ("Tiếp nhận gần 37.000 hồ sơ.", "nearly"),
        ("Khoảng 66% người dân hài lòng.", "about"),
        ("Thu ước đạt 8.150 tỷ đồng.", "about"),
        ("Có trên dưới 5.000 hộ.", "about"),
        ("Chiếm chưa đến 10%.", "under"),
        ("Có ít nhất 10 xã.", "at_least"),
        ("Tối thiểu cũng đạt 30%.", "at_least"),
        ("Có không quá 20%.", "at_most"),
        ("Nhận không dưới 5 hồ sơ.", "at_least"),
        ("Diện tích từ 5 ha trở lên.", "at_least"),
        ("Ước đạt hơn 1,55 triệu tấn.", "over"),
        ("Có khoảng hơn 2.600 hộ.", "over"),
        ("Có 5 hộ.", ""),
    ],
)
def test_the_hedge_next_to_the_number_wins(told_in: Short, text: str, expected: str) -> None:
    """An estimate word reaches over a verb; one word of hedging is enough."""
    assert told_in(text)[0].partition(":")[2].strip().removesuffix(" target") == expected


@pytest.mark.parametrize(
    "text",
    ["Giá cao hơn 12%.", "Họp trực tuyến trên 63 tỉnh.", "Vượt 10 bậc.", "Thu vượt 5% so với dự toán."],
)
def test_comparing_words_are_no_hedges(told_in: Short, text: str) -> None:
    """`cao hơn` compares, `trên` may say where, `vượt` by how much."""
    assert "over" not in told_in(text)[0]


def test_the_least_of_two_ends_is_no_bound(told_in: Short) -> None:
    """What lies between the highest and the lowest is just that."""
    assert "at_least" not in told_in("Khoảng cách giữa nơi cao nhất và thấp nhất là 12%.")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ tăng 9,4%.", ["9,4%: increase"]),
        ("Cả nước giảm 7.469 đơn vị.", ["7.469: decrease"]),
        ("Giảm được gần 100 đơn vị.", ["100: nearly decrease"]),
        ("Đã cắt giảm ít nhất 10% thời gian.", ["10%: at_least decrease"]),
        ("Rút ngắn cho người dân 50% thời gian.", ["50%: decrease"]),
        ("Mức tăng bình quân là 5%.", ["5%: increase"]),
        ("Giá điện (+2,5%), giá nước (-1,2%).", ["2,5%: increase", "1,2%: decrease"]),
        ("Cao hơn 12-15% so với giai đoạn trước.", ["12-15%: increase"]),
        ("Tăng từ 3 - 5% mỗi quý.", ["3 - 5%: increase"]),
        ("Giảm 8 vụ (24,3%).", ["8: decrease", "24,3%: decrease"]),
        ("Tăng 22% về lượng và 38% về giá.", ["22%: increase", "38%: increase"]),
        ("Giảm 203 biên chế hành chính và 58 biên chế khác.", ["203: decrease", "58: decrease"]),
    ],
)
def test_the_size_of_a_change_has_a_direction(told_in: Short, text: str, expected: list[str]) -> None:
    """Over hedges and objects, and for the figures that share the verb."""
    assert told_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ tăng lên 52%.",
        "Thời hạn từ 5 ngày giảm còn 3 ngày.",
        "Tăng từ 12% lên 13%.",
        "Tăng cường kiểm tra 100% cơ sở.",
        "Giá thấp hơn trong nước 2,4 triệu đồng.",
        "Tỷ lệ đạt 52%.",
    ],
)
def test_a_level_has_no_direction(told_in: Short, text: str) -> None:
    """Also when a change led to it."""
    assert all(line.endswith(":") for line in told_in(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phấn đấu kích hoạt 738 tài khoản.", ["738: target"]),
        ("Mục tiêu là 80% hồ sơ; 100% cơ quan.", ["80%: target", "100%: target"]),
        ("Ngành phải kết nối 60 dịch vụ.", ["60: target"]),
        ("Huyện sẽ hỗ trợ 15 xã.", ["15: target"]),
        ("Đến năm 2090 có 100% thủ tục trực tuyến.", ["100%: target"]),
        (
            "Đã hoàn thành 296 nhiệm vụ, đạt 35% so với kế hoạch đề ra; có 67% hồ sơ.",
            ["296:", "35%:", "67%:"],
        ),
        ("Vốn khác là 46 tỷ đồng, đạt 87% kế hoạch, vốn vay là 2 tỷ đồng.", ["46 tỷ:", "87%:", "2 tỷ:"]),
        ("Sở Kế hoạch và Đầu tư cấp 12 giấy phép.", ["12:"]),
        ("Doanh nghiệp phải trả 12 triệu đồng.", ["12 triệu:"]),
    ],
)
def test_what_is_planned_is_a_target(told_in: Short, text: str, expected: list[str]) -> None:
    """A plan that a figure is measured against makes no target of the next one."""
    assert told_in(text) == expected


def test_the_whole_behind_a_part_is_not_hedged(told_in: Short) -> None:
    """`trên` between two amounts divides them."""
    assert told_in("Hỗ trợ 1,8 tỷ trên 2,6 tỷ đồng.") == ["1,8 tỷ:", "2,6 tỷ:"]


def test_what_is_left_after_a_change_is_a_level(told_in: Short) -> None:
    """`còn` leads to the level that the change came to."""
    assert told_in("Giá giảm 350 đồng/lít, còn 23.440 đồng/lít.") == ["350: decrease", "23.440:"]


def test_a_plan_in_closed_brackets_tells_nothing_of_what_follows(told_in: Short) -> None:
    """It only belongs to the figure inside."""
    assert told_in("Tăng 9% (KH 8%); thu tăng 4%.") == ["9%: increase", "8%: target", "4%: increase"]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch là 60 tỷ đồng và 24 tỷ đồng đã giải ngân.",
        "Sau sắp xếp còn 24 xã.",
        "Phần mềm chưa bảo đảm an toàn ở 24 xã.",
    ],
)
def test_words_that_only_look_like_a_plan_leave_a_figure_reported(told_in: Short, text: str) -> None:
    """`sắp xếp` is no `sắp`, and `đã` behind a figure says that it was reached."""
    assert "target" not in told_in(text)[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mức giảm thời gian xử lý thủ tục của các sở là 12%.", ["12%: decrease"]),
        ("Mức tăng lương tối thiểu vùng năm nay là 6%.", ["6%: increase"]),
        ("Mức giảm thời gian chờ là 12 ngày.", ["12: decrease"]),
        ("Số vụ giảm bình quân mỗi năm là 5,3%.", ["5,3%: decrease"]),
        ("Ngành cắt giảm được tổng cộng 1.200 giờ.", ["1.200: decrease"]),
        (
            "Cắt giảm: 12 thủ tục, 5 giấy tờ và 30 ngày.",
            ["12: decrease", "5: decrease", "30: decrease"],
        ),
        ("Giá giảm lần lượt 500 đồng và 700 đồng/lít.", ["500: decrease", "700: decrease"]),
        ("Số vụ giảm tương ứng 12 vụ.", ["12: decrease"]),
        ("Mức giảm trừ gia cảnh là 11 triệu đồng.", ["11 triệu:"]),
        ("Kết quả: đạt 12 điểm, có 5 xã.", ["12:", "5:"]),
        ("Giảm nghèo: hỗ trợ 12 hộ, xây 5 nhà.", ["12:", "5:"]),
    ],
)
def test_a_change_may_be_told_long_before_its_number(told_in: Short, text: str, expected: list[str]) -> None:
    """By a noun of change, or by the head of a list."""
    assert told_in(text) == expected


@pytest.mark.parametrize("text", ["Hao hụt ≤ 3%.", "Thâm hụt 3,4%.", "Thiếu hụt 120 giáo viên."])
def test_a_want_is_a_level(told_in: Short, text: str) -> None:
    """What ends like a verb of falling and is a noun."""
    assert "decrease" not in told_in(text)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Độ ẩm ≥ 95%.", "95%: at_least"),
        ("Sai số < 2%.", "2%: under"),
        ("Lấy > 10 mẫu nước.", "10: over"),
        ("Nợ xấu gần gấp ba ngưỡng.", "ba: nearly"),
    ],
)
def test_signs_and_multiples_are_hedged_too(told_in: Short, text: str, expected: str) -> None:
    """A sign says what a word says; `gấp` stands between the hedge and its number."""
    assert told_in(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số lao động đi làm việc ở nước ngoài 87 nghìn người.", "87 nghìn:"),
        ("Có 12 hộ do người ngoài 60 tuổi làm chủ.", "60: over"),
        ("Vốn cho doanh nghiệp vừa và nhỏ hơn 48 tỷ đồng.", "48 tỷ: over"),
        ("Diện tích thửa đất nhỏ hơn 48 m2.", "48:"),
        ("Có 5 tuyến đường với tổng chiều dài hơn 60km.", "60: over"),
        ("Tuyến mới dài hơn 60 km so với tuyến cũ.", "60:"),
    ],
)
def test_a_hedge_may_be_the_end_of_a_name(told_in: Short, text: str, expected: str) -> None:
    """`nước ngoài` ends in one and hedges nothing; the `nhỏ` of small firms makes no comparison of one."""
    assert told_in(text)[-1] == expected


def test_a_place_may_end_like_a_word_of_levels(told_in: Short) -> None:
    """`Bằng` is the name's, so the verb before still reaches the number."""
    assert told_in("Một số tỉnh tăng cao như Cao Bằng 23%.") == ["23%: increase"]


@pytest.mark.parametrize("verb", ["miễn, giảm", "miễn giảm", "miễn và giảm"])
def test_what_is_remitted_to_so_many_changes_not_their_number(told_in: Short, verb: str) -> None:
    """The money is less for it, the cases are not."""
    assert told_in(f"Huyện xét {verb} 46 việc.") == ["46:"]
    assert told_in(f"Huyện xét {verb} 46 triệu đồng.") == ["46 triệu: decrease"]


@pytest.mark.parametrize("rate", ["bình quân/năm", "bình quân mỗi năm", "hằng năm", "trung bình"])
def test_a_label_of_a_yearly_change_is_one(told_in: Short, rate: str) -> None:
    """The colon parts the verb from its number only for the eye."""
    assert told_in(f"Tỷ lệ hộ cận nghèo giảm {rate}: 1,5%.") == ["1,5%: decrease"]


@pytest.mark.parametrize(
    ("verbs", "expected"),
    [
        ("cắt giảm, đơn giản hóa", "40: over decrease"),
        ("cắt giảm và bãi bỏ", "40: over decrease"),
        ("rà soát, đơn giản hóa", "40: over"),
        ("đơn giản hóa", "40: over"),
    ],
)
def test_of_two_verbs_the_first_may_name_the_change(told_in: Short, verbs: str, expected: str) -> None:
    """Both have the number for their object."""
    assert told_in(f"Năm qua, sở đã {verbs} được hơn 40 thủ tục.") == [expected]


def test_what_fell_altogether_is_not_how_far(told_in: Short) -> None:
    """Each of the three fell by something else."""
    assert told_in("Tai nạn giao thông giảm cả 3 tiêu chí.") == ["3:"]
