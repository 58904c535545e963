"""Times read by what stands beside them: batches, yesterdays, the months that follow, aims, school years."""

import pytest

from extract.find import extract

DATED = "Thứ Năm, 20/07/2023 11:00\n"


def periods(text: str) -> dict[str, str | None]:
    """Each figure's period by its quote."""
    return {one.quote: one.figure.period for one in extract(text).candidates}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # No birth, no signature.
        ("Tỷ lệ trẻ sơ sinh năm 2021 được tiêm là 36%.", {"36%": "2021"}),
        ("Số vốn đăng ký năm 2020 đạt 45 tỷ đồng.", {"45 tỷ": "2020"}),
        ("Số vụ phát sinh năm 2021 là 312 vụ.", {"312": "2021"}),
        # A batch of a year is no month.
        ("Trong đợt 1/2022, huyện tinh giản 45 biên chế.", {"45": "2022"}),
        ("Trong tháng 1/2022, huyện tinh giản 45 biên chế.", {"45": "2022-01"}),
        # Yesterday, and which day that was.
        ("Sáng qua 17/7, sở trao 30 suất quà.", {"30": "2023-07-17"}),
        ("Chiều hôm qua, ngày 18/7/2023, huyện cấp 45 thẻ.", {"45": "2023-07-18"}),
        ("Hôm nay 19/7, xã tặng 12 xe lăn.", {"12": "2023-07-19"}),
    ],
)
def test_the_word_beside_a_time_tells_what_it_is(text: str, expected: dict[str, str]) -> None:
    """Of two readings, the one that the words beside it leave."""
    assert periods(DATED + text) == expected


@pytest.mark.parametrize("following", ["6 tháng tiếp theo", "sáu tháng kế tiếp"])
def test_the_months_that_follow_are_counted_from_those_told_last(following: str) -> None:
    """With their year."""
    text = f"6 tháng đầu năm 2015, tỉnh thu 77 tỷ đồng. Trong {following}, phải thu 87 tỷ đồng."
    assert periods(text) == {"77 tỷ": "2015-01-01/2015-06-30", "87 tỷ": "2015-07-01/2015-12-31"}


def test_months_that_follow_nothing_are_no_time() -> None:
    """No months were told before, so the document's date stands."""
    assert periods(DATED + "Trong 6 tháng tiếp theo, sở nhận 87 hồ sơ.") == {"87": "../2023-07-20"}


@pytest.mark.parametrize("norm", ["theo chuẩn", "theo chuẩn nghèo đa chiều", "theo bộ tiêu chí"])
def test_the_years_of_a_norm_date_no_figure_that_has_a_year(norm: str) -> None:
    """They belong to the norm's name."""
    text = f"Năm 2017, tỉnh giảm tỷ lệ hộ nghèo {norm} giai đoạn 2016 - 2020 xuống còn 1,5%."
    assert periods(text)["1,5%"] == "2017"


def test_without_a_date_months_take_the_year_that_the_paragraph_set() -> None:
    """Not the one that the text speaks of most."""
    text = (
        "Năm 2010, kinh tế hồi phục. Cụ thể, 8 tháng đầu năm, tỉnh thu 30 tỷ đồng. Ước tính cả năm 2010, "
        "tỉnh thu 45 tỷ đồng. Riêng huyện thu 9 tỷ đồng.\nNăm 2011, thu 50 tỷ đồng. Năm 2011, chi 7 tỷ đồng."
    )
    found = periods(text)
    assert (found["30 tỷ"], found["45 tỷ"], found["9 tỷ"]) == ("2010-01-01/2010-08-31", "2010", "2010")


@pytest.mark.parametrize("stamp", [" date 2024-11-10 ", "2024-11-10 "])
def test_a_stamp_before_the_text_dates_the_document_and_no_figure(stamp: str) -> None:
    """The headline on its line takes its time from the text; `đến nay` is the stamp's day."""
    text = "Hộ nghèo của xã giảm 6,7%\n\nNhiệm kỳ 2020-2024, hộ nghèo giảm 6,7%. Đến nay, xã có 45 hộ khá."
    found = [(one.quote, one.figure.period) for one in extract(stamp + text).candidates]
    assert found == [("6,7%", "2020/2024"), ("6,7%", "2020/2024"), ("45", "../2024-11-10")]


def test_an_aim_does_not_hold_up_to_now() -> None:
    """The plan of the whole year, told beside what was done so far; an aim without a time has none."""
    text = (
        "Từ đầu năm đến nay, huyện đưa 40 lao động đi làm việc (kế hoạch cả năm là đưa đi 70 lao động). "
        "Mục tiêu là 3.000 việc làm."
    )
    assert periods(DATED + text) == {"40": "2023-01-01/2023-07-20", "70": "2023", "3.000": None}


def test_those_who_are_at_a_meeting_are_not_of_the_years_it_speaks_about() -> None:
    """Its term's results follow."""
    text = "Dự đại hội có 155 đại biểu.\n\nNhiệm kỳ 2020-2025, xã kết nạp 45 đảng viên."
    assert periods(DATED + text) == {"155": "../2023-07-20", "45": "2020/2025"}


def test_school_years_are_counted_from_the_day() -> None:
    """The day stands between the two that the text names; gifts are given on it."""
    text = (
        "Sáng 27/8, thị xã tổng kết năm học 2011-2012 và triển khai năm học 2012-2013. Năm học vừa qua, "
        "thị xã có 32 trường. Năm học mới, thị xã xây thêm 12 trường. Dịp này, thị xã tặng quà cho 76 em."
    )
    assert periods(text) == {"32": "2011/2012", "12": "2012/2013", "76": "2012-08-27"}


@pytest.mark.parametrize(
    ("day", "told", "year"),
    [("27/5", "2011-2012", "2012"), ("5/9", "2011-2012", "2011"), ("27/8", "2011-2012", None)],
)
def test_a_day_without_a_year_falls_into_the_school_year(day: str, told: str, year: str | None) -> None:
    """In the holidays one school year alone does not tell on which side."""
    found = periods(f"Sáng {day}, trường tổ chức lễ của năm học {told}. Đến nay, trường có 45 lớp.")["45"]
    assert (found and found[3:7]) == year


def test_what_is_being_done_does_not_hold_when_its_purpose_is_due() -> None:
    """A purpose that is still ahead has its own time; one of the past year does not."""
    ahead = "Sở đã vận động 22 xã xây trường để đạt chuẩn vào cuối năm 2025."
    assert periods(DATED + ahead) == {"22": "../2023-07-20"}
    over = "Tỉnh đã chi 45 tỷ đồng để làm đường trong năm 2022."
    assert periods(DATED + over) == {"45 tỷ": "2022"}


def test_a_congress_opens_the_term_that_its_headline_names() -> None:
    """So what is reported below is older; what is aimed at belongs to the term."""
    text = "Đại hội đoàn xã nhiệm kỳ 2023-2028\n\n{}"
    assert periods(DATED + text.format("Đoàn xã đã giúp 45 hộ thoát nghèo.")) == {"45": "../2023-07-20"}
    assert periods(DATED + text.format("Đoàn xã phấn đấu giúp 45 hộ thoát nghèo.")) == {"45": "2023/2028"}


def test_what_came_over_from_last_year_belongs_to_the_period_reported_on() -> None:
    """`năm 2022 chuyển sang` tells where it came from."""
    text = "6 tháng đầu năm 2023, cục thụ lý 54 vụ, trong đó năm 2022 chuyển sang 39 vụ, thụ lý mới 15 vụ."
    assert periods(text) == dict.fromkeys(("54", "39", "15"), "2023-01-01/2023-06-30")


def test_the_delegates_were_there_on_the_day() -> None:
    """What they hear told is as of that day."""
    text = (
        "Ngày 18/7/2023, hội phụ nữ huyện tổ chức đại hội đại biểu lần thứ mười hai. "
        "Hơn 200 đại biểu về dự. Toàn huyện có 45 chi hội."
    )
    assert periods(DATED + text) == {"200": "2023-07-18", "45": "../2023-07-20"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đến hết tháng 4/2023, tỉnh thu 6.583 tỷ đồng, bằng 39% so với dự toán (17.600 tỷ đồng).", "2023"),
        ("Đến nay, huyện thu 45 tỷ đồng, vượt 7% so với chỉ tiêu được giao (40 tỷ đồng).", "2023"),
        ("9 tháng năm 2022, xã trồng 48 ha, đạt 96% kế hoạch (kế hoạch là 50 ha).", "2022"),
    ],
)
def test_a_plan_told_beside_its_share_is_for_the_year(text: str, expected: str) -> None:
    """Whatever months are reported on."""
    assert extract(DATED + text).candidates[-1].figure.period == expected


def test_the_plan_in_a_share_of_it_sets_no_time_for_what_follows() -> None:
    """`57,7% kế hoạch cả năm`, told of the months so far."""
    text = (
        "Từ đầu năm đến nay, kinh tế tăng trưởng khá. Thu ngân sách 43 tỷ đồng, đạt 57,7% kế hoạch cả năm, "
        "tăng 46,5%; sản xuất 5.488 tấn lương thực."
    )
    assert set(periods(DATED + text).values()) == {"2023-01-01/2023-07-20"}


def test_the_term_of_those_elected_ends_with_its_clause() -> None:
    """Behind a semicolon the report goes on."""
    text = "Huyện đã bầu cử đại biểu các cấp nhiệm kỳ 2021-2026; thu ngân sách đạt 76,75% dự toán."
    assert periods(DATED + text) == {"76,75%": "../2023-07-20"}


def test_a_time_behind_a_count_is_no_part_of_a_name_before_it() -> None:
    """So it holds for the parts told next."""
    text = "Vốn của các dự án tăng 15,5 lần quý I/2023. Trong đó, 8 dự án cấp mới."
    assert set(periods(DATED + text).values()) == {"2023-01-01/2023-03-31"}


def test_the_day_of_a_law_is_no_figures_day() -> None:
    """Nor the document's: `Nghị quyết 830 của Quốc hội ngày 17/12/2019`; behind a comma a day is news."""
    text = "Xã được sáp nhập theo Nghị quyết 830 của Quốc hội ngày 17/12/2019. Xã có 15 xóm."
    assert periods(text)["15"] is None
    assert (
        periods(DATED + "Theo Quyết định 12 của tỉnh, ngày 18/7/2023, huyện cấp 45 thẻ.")["45"]
        == "2023-07-18"
    )


def test_the_time_of_an_aim_is_not_looked_ahead_to() -> None:
    """What is reported before `phấn đấu` is not of the years to come."""
    text = "Hội có 170 hộ sản xuất giỏi. Nhiệm kỳ 2018-2023, hội {} 90% chi hội đạt khá."
    assert periods(text.format("phấn đấu hằng năm có"))["170"] is None
    assert periods(text.format("có"))["170"] == "2018/2023"


def test_the_year_of_an_aim_is_no_time_of_what_is_reported_next() -> None:
    """Also where the text has no date to tell that it lies ahead; `đến năm 2010 đã có` is no aim."""
    assert periods("Đến năm 2030, phấn đấu 45% xã đạt chuẩn. Tỉnh đã cấp 340 thẻ.")["340"] is None
    done = "Đến năm 2010, tỉnh đã có 45 xã đạt chuẩn. Toàn tỉnh còn 340 hộ nghèo."
    assert periods(done)["340"] == "../2010-12-31"
