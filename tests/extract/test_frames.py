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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Since when: its own sentence only; a rule's first day at the head also the rest of its paragraph.
        ("9 tháng, thu 45 tỷ đồng, cao nhất từ năm 2015. Sở chi 78 tỷ đồng.", "2023-01-01/2023-09-30"),
        ("Mức mới áp dụng từ ngày 1/7/2023. Sở cấp 78 giấy phép.", "../2023-10-20"),
        ("Năm 2023, thu 45 tỷ đồng. Từ năm 2015, xã đón 12 đoàn. Trường có 78 giáo viên.", "2023"),
        ("Từ ngày 1/7/2023, phí là 45 nghìn đồng. Người già được giảm 78%.", "2023-07-01/.."),
        ("Từ ngày 1/7/2023, phí là 45 nghìn đồng.\n\nTỉnh có 78 xã.", "../2023-10-20"),
        # A spell of days, a year long past, last year: the paragraph, or the sentence.
        ("Từ 1/9 đến 17 giờ ngày 24/9, xử lý 45 vụ. Phạt 78 người.", "2023-09-01/2023-09-24"),
        ("Từ 1/9 đến 24/9, xử lý 45 vụ.\n\nTỉnh có 78 xã.", "../2023-10-20"),
        ("Quý I, thu 45 tỷ đồng. Năm 2019, thu 30 tỷ đồng.\n\nXã xây 78 cầu.", "2023-01-01/2023-03-31"),
        ("Năm ngoái, tôi lời 45 triệu đồng. Nhưng tiền điện là 78 triệu đồng.", "../2023-10-20"),
        # Part of what the sentence reports on.
        ("9 tháng, thu 45 tỷ đồng, riêng tháng 9 thu 5 tỷ đồng. Sở chi 78 tỷ đồng.", "2023-01-01/2023-09-30"),
        # The day of telling is not the time of what is told.
        (
            "Trong 9 tháng, có 45 vụ.\nTối 19/10, sở thông tin như vậy. Xe máy gây 78 vụ.",
            "2023-01-01/2023-09-30",
        ),
        ("Sáng 19/10, sở thông báo kết quả 9 tháng. Số thu đạt 78 tỷ đồng.", "2023-01-01/2023-09-30"),
        ("Chiều 18/10, bộ công bố Chỉ số hài lòng năm 2022. Tỉnh đạt 78 điểm.", "2022"),
        ("PAPI 2022 vừa ra mắt. Công bố ngày 12/4, tỉnh đạt 78 điểm.", "2022"),
    ],
)
def test_a_time_carries_only_as_far_as_it_holds(text: str, expected: str) -> None:
    """Open ends, spells, old years, parts and days of telling give way to the text's own period."""
    found = periods(DATED + text)
    assert next(found[quote] for quote in found if quote.startswith("78")) == expected


def test_a_bracket_keeps_its_time_to_itself() -> None:
    """With a figure or a name of its own; the figures around it hold for the sentence's time."""
    text = DATED + "Đến 30/9, xã có 31 cầu (năm 2020: 27 cầu), tức tăng 4 cầu. "
    text += "Quý I, hộ nghèo (theo chuẩn nghèo 2021 - 2025) còn 78 hộ."
    found = periods(text)
    assert (found["31"], found["27"], found["4"]) == ("../2023-09-30", "2020", "../2023-09-30")
    assert found["78"] == "2023-01-01/2023-03-31"


def test_a_numbered_article_can_be_a_heading() -> None:
    """`Điều 1. …` with a year holds for its lines, whatever year the title plans for."""
    text = DATED + "KẾ HOẠCH NĂM 2024\n\nĐiều 1. Đánh giá năm 2023\nThu 45 tỷ đồng.\n"
    text += "Điều 2. Chỉ tiêu năm 2024\nThu 78 tỷ đồng.\n"
    found = periods(text)
    assert (found["45 tỷ"], found["78 tỷ"]) == ("2023", "2024")


def test_a_reference_number_is_no_time() -> None:
    """`02/2021/TT-BTC` is no month, `ISO 9001:2015` no year, the day of a letter no period."""
    text = DATED + "Xét tờ trình 18/TTr-UBND ngày 6 tháng 1 năm 2022 và Thông tư 02/2021/TT-BTC.\n"
    text += "Áp dụng ISO 9001:2015. Có 78 xã."
    assert periods(text)["78"] == "../2023-10-20"


def test_a_compared_level_keeps_its_time() -> None:
    """A decimal comma does not end the comparison, and the change is not last year's."""
    text = DATED + "Quý I, nợ là 3,5%, gấp đôi mức 2,3% của năm 2022. Nợ cũ là 78 tỷ đồng. "
    text += "Tháng 9 có 45 bài, còn năm ngoái là 40 bài, nghĩa là tăng 12%."
    found = periods(text)
    assert (found["3,5%"], found["2,3%"], found["78 tỷ"]) == (
        "2023-01-01/2023-03-31",
        "2022",
        "2023-01-01/2023-03-31",
    )
    assert found["12%"] == "2023-09"


def test_a_comparison_tells_the_year_of_an_undated_text() -> None:
    """What has risen since the end of 2022 is told in 2023."""
    assert periods("Đến 15/9, dư nợ là 45 tỷ đồng, tăng 5% so với cuối năm 2022.")["45 tỷ"] == "../2023-09-15"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The lead's own span holds for the text; a later spell keeps to its paragraph.
        ("Từ ngày 2/9 đến 17/9, sở nhận 45 hồ sơ.\n\nSở trả 78 hồ sơ.", "2023-09-02/2023-09-17"),
        ("Tuần này (từ ngày 9/10 đến 15/10), có 45 vụ. Xe máy gây 78 vụ.", "2023-10-09/2023-10-15"),
        # A year named in passing, a now that is aside, a day long gone.
        ("9 tháng, thu 45 tỷ đồng. Chỉ số PCI năm 2022 dẫn đầu. Sở chi 78 tỷ đồng.", "2023-01-01/2023-09-30"),
        ("9 tháng, thu 45 tỷ đồng. Hiện có 6 xã mới.\n\nChi 78 tỷ đồng.", "2023-01-01/2023-09-30"),
        ("Ngày 1/7/2021, hệ thống vận hành. Bộ cấp 78 triệu số định danh.", "../2023-10-20"),
        # A term in a congress's name, and one that the sentence is about.
        ("Đại hội lần thứ V, nhiệm kỳ 2016 - 2021 khai mạc. Xã có 78 hội viên.", "../2023-10-20"),
        ("Nhiệm kỳ 2016 - 2021, hội phát triển mạnh. Hội có thêm 78 hội viên.", "2016/2021"),
    ],
)
def test_leads_hold_and_asides_do_not(text: str, expected: str) -> None:
    """What a text reports on is set by its lead, not by what is mentioned on the way."""
    found = periods(DATED + text)
    assert next(found[quote] for quote in found if quote.startswith("78")) == expected


def test_a_part_of_the_period_is_not_the_leads() -> None:
    """`Riêng quý II` dates nothing before it, nor does a plan that is under way."""
    text = DATED + "Sở lập 78 tổ.\n\nRiêng quý II/2023, sở lập 45 tổ."
    assert periods(text)["78"] == "../2023-10-20"
    text = DATED + "Hội giúp 78 hộ.\n\nNhiệm kỳ 2021-2026, hội giúp thêm 45 hộ."
    assert periods(text)["78"] == "../2023-10-20"


def test_months_so_far_go_on_with_the_next_sentence() -> None:
    """Where the sentence reports figures for them, wherever in it they stand."""
    text = (
        DATED + "Đến 30/9, nợ là 30 tỷ đồng. Tổng thu 9 tháng đầu năm đạt 45 tỷ đồng. Số chi là 78 tỷ đồng."
    )
    assert periods(text)["78 tỷ"] == "2023-01-01/2023-09-30"
    text = DATED + "Đến 30/9, nợ là 30 tỷ đồng. Hội nghị bàn về 9 tháng đầu năm. Số chi là 78 tỷ đồng."
    assert periods(text)["78 tỷ"] == "../2023-09-30"
