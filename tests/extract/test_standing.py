"""Whether a figure was reached or is planned."""

from collections.abc import Callable

import pytest

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "Số hồ sơ yêu cầu cấp lại là 45 hồ sơ.",
        "Trong kỳ, người dân đề nghị cấp lại 12 sổ.",
        "Theo đề nghị của huyện, tỉnh cấp 5 tỷ đồng.",
        "Tổng số hồ sơ phải giải quyết là 1.250 hồ sơ.",
        "Nhằm giúp dân, xã cấp 500 cây giống.",
        "Một phòng khám vừa đáp ứng yêu cầu của 30 xã.",
        "Xã tổ chức ký cam kết, có 412 hộ tham gia.",
        "Tỉnh giao chỉ tiêu cho 12 huyện.",
        "Thực hiện mục tiêu giảm nghèo, xã cấp 40 con bò.",
        "Cán bộ đến kiểm tra thực tế 12 hộ.",
    ],
)
def test_what_others_ask_for_is_no_target(told_in: Short, text: str) -> None:
    """Requests are counted like other things."""
    assert "target" not in told_in(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Sở yêu cầu các xã giải ngân 95% vốn.",
        "Bộ đề nghị các trường bố trí 2 phòng.",
        "Các ngành phải giải quyết 95% hồ sơ.",
        "Theo kế hoạch, huyện trồng 30 ha rừng.",
        "Đoàn đưa ra một số chỉ tiêu, như: 90% đoàn viên học tập.",
        "Tối thiểu 70% hộ có nước sạch.",
        "Cắt giảm ít nhất 25% chi phí.",
        "Giảm nợ xấu xuống 3%; phấn đấu thu thêm thuế.",
        "Tỷ lệ hồ sơ trễ hạn không vượt quá 2%.",
        "Mỗi tổ không quá 7 người.",
        "Dự án cần 15 tỷ đồng.",
        "Các hộ đã cam kết trồng 20 ha.",
        "Để đạt mục tiêu giải ngân 95% vốn, tỉnh họp các chủ đầu tư.",
        "Thực hiện kế hoạch trồng 40 ha rừng, cả xã ra quân.",
        "Đảng bộ đề ra 12 chỉ tiêu: thu nhập 70 triệu đồng.",
        "Năm 2020 kế hoạch 25 xã.",
        "Thời gian tới, trạm có 3 bác sĩ.",
    ],
)
def test_what_is_asked_planned_or_set_as_a_bound_is_a_target(told_in: Short, text: str) -> None:
    """Whoever asks, and where no word says so but the bound or the next task."""
    assert "target" in told_in(text)[-1]


def test_a_bound_that_is_told_is_no_target(told_in: Short) -> None:
    """News give bounds too, and some things are bounds by name."""
    told = told_in(
        "Ít nhất 12 người bị thương. Lương tối thiểu 4,4 triệu đồng. Mỗi lượt đều không quá 5 phút."
    )
    assert told == ["12: at_least", "4,4 triệu: at_least", "5: at_most"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chỉ tiêu kết nạp đạt 102%, tăng 4%.", ["102%:", "4%: increase"]),
        ("Về chỉ tiêu số hóa, tỷ lệ là 88%.", ["88%:"]),
        ("Riêng chỉ tiêu cấp thẻ, ước đạt 80 thẻ.", ["80: about"]),
        ("Nhiều chỉ tiêu còn thấp, như chỉ tiêu cấp thẻ (đạt 11%).", ["11%:"]),
        ("Các chỉ tiêu gồm tỷ lệ nước sạch đạt 88%.", ["88%: target"]),
        ("Giao chỉ tiêu thu đạt 500 tỷ đồng.", ["500 tỷ: target"]),
    ],
)
def test_an_indicator_that_came_to_something_is_reported(
    told_in: Short, text: str, expected: list[str]
) -> None:
    """`chỉ tiêu` names what is measured as well as what is to be reached."""
    assert told_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đạt 86%, thấp hơn 5% so với chỉ tiêu được giao (91%).", ["86%:", "5%:", "91%: target"]),
        ("Xong sớm 50 ngày so với thời gian tỉnh cam kết với Bộ 30 lần.", ["50:", "30:"]),
        ("Đã cấp 40 ha trong 100 ha cần phải cấp (đạt tỷ lệ 40%).", ["40:", "100:", "40%:"]),
    ],
)
def test_a_plan_that_figures_are_compared_with_tells_of_itself_alone(
    told_in: Short, text: str, expected: list[str]
) -> None:
    """In brackets it is the target; what it is compared with was reached."""
    assert told_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã đã trả lương, bảo đảm việc làm cho 300 người.", ["300:"]),
        ("Điện lưới đảm bảo cấp cho 98% số hộ.", ["98%:"]),
        ("Tiêm chủng được đảm bảo, có 96% trẻ được tiêm.", ["96%:"]),
        ("Đảm bảo trên 95% trẻ em được tiêm.", ["95%: over target"]),
        ("Tỉnh sẽ bảo đảm việc làm cho 300 người.", ["300: target"]),
        ("Có 6 trường tự bảo đảm chi và 9 trường khác.", ["6:", "9:"]),
        ("Mạng hiện bảo đảm 98% số thôn.", ["98%:"]),
        ("Phấn đấu thực hiện 15 mô hình.", ["15: target"]),
    ],
)
def test_purposes_that_are_reached_are_reported(told_in: Short, text: str, expected: list[str]) -> None:
    """`bảo đảm` is what was done as often as what is to be done; `thực hiện` is neither."""
    assert told_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện đặt mục tiêu có 12 xã. Tỷ lệ nghèo dưới 3%.", ["12: target", "3%: under target"]),
        ("Huyện sẽ mở 3 lớp. Trong đó, lớp nghề có 40 người.", ["3: target", "40: target"]),
        ("Nhiệm vụ năm tới: Mở 3 lớp. Thực hiện 2 mô hình.", ["3: target", "2: target"]),
        ("Kế hoạch năm: 25 xã. Thực hiện: 18 xã.", ["25: target", "18:"]),
        ("Huyện phấn đấu thu 5 tỷ đồng. Sáu tháng qua thu 3 tỷ đồng.", ["5 tỷ: target", "3 tỷ:"]),
        ("Bằng 92% chỉ tiêu phấn đấu. Thu nhập đạt 50 triệu đồng.", ["92%:", "50 triệu:"]),
        ("Đến năm 2090 có 9 xã. Cụ thể năm nay có 2 xã.", ["9: target", "2: target"]),
        ("Huyện đặt mục tiêu có 12 xã. Tỷ lệ nghèo hiện là 3%.", ["12: target", "3%:"]),
    ],
)
def test_a_paragraph_goes_on_with_what_is_hoped_for(told_in: Short, text: str, expected: list[str]) -> None:
    """As long as it names indicators and tells of nothing reached."""
    assert told_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện Ba: Giảm hộ nghèo xuống dưới 4%\nHuyện phấn đấu còn dưới 4%.", ["4%: under target"] * 2),
        ("Huyện Ba giảm hộ nghèo còn 4%\nTỷ lệ hộ nghèo còn 4%.", ["4%:", "4%:"]),
        ("Thu vượt 11% kế hoạch năm\nHuyện thu 9 tỷ đồng.", ["11%:", "9 tỷ:"]),
        ("Huyện đạt 15/17 chỉ tiêu năm\nHuyện thu 9 tỷ đồng.", ["15/17:", "9 tỷ:"]),
    ],
)
def test_a_headline_says_what_its_body_says(told_in: Short, text: str, expected: list[str]) -> None:
    """It leaves out the words that tell; a plan measured against announces none."""
    assert told_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giảm 7 phòng và 1 chi cục.", ["7: decrease", "1: decrease"]),
        ("Tăng thêm 2 huyện, 15 xã.", ["2: increase", "15: increase"]),
        ("Số xã đạt chuẩn tăng 3 xã, 2 xã khác đang lập hồ sơ.", ["3: increase", "2:"]),
        ("Tăng 2,5% so với năm 2022 (81,2%).", ["2,5%: increase", "81,2%:"]),
        ("Giảm 12 vụ so với cùng kỳ (15%).", ["12: decrease", "15%: decrease"]),
        ("Giảm suy dinh dưỡng ở trẻ dưới 5 tuổi.", ["5: under"]),
        ("Huyện đạt và vượt 17 tiêu chí.", ["17:"]),
    ],
)
def test_a_change_reaches_what_it_is_the_change_of(told_in: Short, text: str, expected: list[str]) -> None:
    """All things of its list, not the level that it is measured from, nor an age."""
    assert told_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện có 8 dự án dự kiến khởi công; còn lại 13 dự án đạt yêu cầu.", "13:"),
        ("Huyện dự kiến xây 8 cầu; trồng 13 ha rừng.", "13: target"),
        ("Năm tới huyện dự kiến xây cầu; trồng 13 ha rừng.", "13: target"),
    ],
)
def test_a_plan_for_the_number_before_ends_with_its_clause(told_in: Short, text: str, expected: str) -> None:
    """What stands behind the semicolon is told anew."""
    assert told_in(text)[-1] == expected


@pytest.mark.parametrize("plan", ["kế hoạch", "dự toán"])
def test_a_sum_of_the_plan_is_what_it_is_measured_against(told_in: Short, plan: str) -> None:
    """With its magnitude and currency between the number and the plan."""
    assert "target" not in "".join(told_in(f"Tỉnh đã chi 25 tỷ đồng/50 tỷ đồng {plan}, đạt 50%."))
