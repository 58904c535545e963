"""When a figure holds, where another sentence, a heading or the headline tells."""

import pytest

from extract.find import extract


def periods(text: str) -> dict[str, str | None]:
    """Each figure's period by its quote."""
    return {one.quote: one.figure.period for one in extract(text).candidates}


DATED = "Thứ Sáu, 20/10/2023 11:00\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hạn 31/12 phải xong 45 hồ sơ.", "../2023-12-31"),
        ("Phấn đấu trước cuối năm xong 45 hồ sơ.", "../2023-12-31"),
        ("Tính từ 1/1 tới 27/6, sở nhận 45 hồ sơ.", "2023-01-01/2023-06-27"),
        ("Từ đầu năm tới nay, sở nhận 45 hồ sơ.", "2023-01-01/2023-10-20"),
        ("Trong 2 tháng còn lại của năm 2023 phải xong 45 hồ sơ.", "2023-11-01/2023-12-31"),
        ("Ba năm 2020, 2021 và 2022, sở nhận 45 hồ sơ.", "2020/2022"),
        ("Trong tuần (9 - 15/10), sở nhận 45 hồ sơ.", "2023-10-09/2023-10-15"),
        ("Trong 3 ngày nghỉ lễ, sở nhận 45 hồ sơ.", "2023-10-18/2023-10-20"),
        ("Số hồ sơ 9 tháng ước đạt 45 hồ sơ.", "2023-01-01/2023-09-30"),
        ("Dự toán giao cả năm là 45 tỷ đồng.", "2023"),
        ("Năm 2020 có rất ít, nhưng nay đã có 45 hồ sơ.", "../2023-10-20"),
        ("Ông Tư (sinh 1960) nộp 45 hồ sơ.", "../2023-10-20"),
    ],
)
def test_a_time_is_read_in_the_words_people_use(text: str, expected: str) -> None:
    """Deadlines, halves, lists of years, weeks by their days."""
    found = periods(DATED + text)
    assert list(found.values())[-1] == expected


def test_the_same_moment_again_is_the_one_given_before() -> None:
    """`Cũng đến thời điểm này` points back, not to the document's date."""
    text = DATED + "Tính đến ngày 21/6, xã nhận 45 hồ sơ. Cũng đến thời điểm này, huyện nhận 78 hồ sơ."
    assert periods(text)["78"] == "../2023-06-21"


def test_a_section_heading_holds_until_the_next() -> None:
    """However many lines follow, and also for what lies ahead."""
    lines = "- Thu thuế 21 tỷ đồng.\n- Thu phí 22 tỷ đồng.\n- Thu khác 23 tỷ đồng."
    text = f"KẾT QUẢ NĂM 2022\n{lines}\nCHỈ TIÊU NĂM 2024\n- Tổng thu 29 tỷ đồng.\n"
    found = periods(DATED + text)
    assert (found["21 tỷ"], found["23 tỷ"], found["29 tỷ"]) == ("2022", "2022", "2024")


def test_a_time_in_brackets_stays_there() -> None:
    """What a remark dates is only the remark."""
    text = DATED + "Thủ tục mới (áp dụng từ 10/7/2022) nhận 45 hồ sơ. Người dân đỡ tốn 78 tỷ đồng."
    assert periods(text)["78 tỷ"] == "../2023-10-20"


def test_the_base_of_one_change_does_not_frame_the_next_figure() -> None:
    """`tăng … kể từ năm 2016` dates that change alone."""
    text = DATED + "Chỉ số tăng 13 bậc kể từ năm 2016; hiện có 45 tỉnh tham gia. Riêng huyện có 78 xã."
    assert periods(text)["78"] == "../2023-10-20"


def test_the_same_period_of_another_year_keeps_its_months() -> None:
    """`cùng kỳ năm 2022` in a report on nine months."""
    text = DATED + "Lũy kế 9 tháng, giải ngân đạt 52% kế hoạch (cùng kỳ năm 2022 đạt 46%)."
    assert periods(text)["46%"] == "2022-01-01/2022-09-30"


def test_the_year_of_a_plan_holds_for_what_it_plans() -> None:
    """The year stands in the plan's name, the target in the next sentence."""
    text = DATED + "Tỉnh vừa ra kế hoạch chuyển đổi số năm 2024. Theo đó, phấn đấu 78% xã phủ sóng."
    assert periods(text)["78%"] == "2024"


def test_the_headline_holds_for_when_its_figure_is_told_again() -> None:
    """Rounded above, exact below."""
    text = "Trồng thêm hơn 9.000 cây xanh\n\nNăm 2021, tỉnh làm đường.\n\nQuý I/2022, trồng 9.020 cây xanh.\n"
    assert periods(text)["9.000"] == "2022-01-01/2022-03-31"


def test_an_event_holds_for_the_figures_of_its_paragraph() -> None:
    """Not for the next one."""
    text = (
        DATED + "Chỉ riêng ngày 3/9, xảy ra 27 vụ. Cảnh sát xử lý 812 trường hợp. Riêng ô tô có 61 chiếc."
        "\n\nCả nước còn 43 điểm đen."
    )
    found = periods(text)
    assert (found["812"], found["61"], found["43"]) == ("2023-09-03", "2023-09-03", "../2023-10-20")


def test_a_telephone_number_is_no_year() -> None:
    """`1900 9095` is a hotline."""
    assert periods("Ngày 5/6/2022, sở nhận 45 hồ sơ.\nGọi số 1900 9095.")["45"] == "2022-06-05"
