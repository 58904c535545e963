"""When a figure holds, for the many ways a sentence may say it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.edtf import parse_period
from extract.find import extract
from extract.periods.dates import mentions
from extract.periods.moments import Moment

DATED = "Thứ Sáu, 20/10/2023 11:00\n\n"


def period(text: str) -> str | None:
    """The last figure's period."""
    return extract(DATED + text).candidates[-1].figure.period


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ba năm trước, xã có 45 hộ trồng sâm.", "2020"),
        ("Cách đây hơn 5 năm, xã có 45 hộ trồng sâm.", "2018"),
        ("Ba tháng trước, xã có 45 hộ trồng sâm.", "2023-07"),
        ("Quý trước, xã cấp 45 giấy phép.", "2023-07-01/2023-09-30"),
        ("Quý này, xã cấp 45 giấy phép.", "2023-10-01/2023-12-31"),
        ("Tuần này, xã cấp 45 giấy phép.", "2023-10-16/2023-10-20"),
        ("Chiều qua, xã cấp 45 giấy phép.", "2023-10-19"),
        ("Sáng nay, xã cấp 45 giấy phép.", "2023-10-20"),
        ("Trong 3 năm qua, xã cấp 45 giấy phép.", "2020-10-20/2023-10-20"),
        ("Hai tuần qua, xã cấp 45 giấy phép.", "2023-10-07/2023-10-20"),
        ("Những năm gần đây, xã trồng 45 ha bưởi.", "../2023-10-20"),
        ("Khoa hiện điều trị 45 người.", "../2023-10-20"),
        ("Trong thời gian tới, xã cần 45 giáo viên.", "2023-10-20/.."),
        ("Lũy kế từ đầu năm, xã cấp 45 giấy phép.", "2023-01-01/2023-10-20"),
    ],
)
def test_a_time_is_counted_from_the_documents_date(text: str, expected: str) -> None:
    """Years, quarters, weeks and days before it, and after."""
    assert period(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngày 20-7, xã cấp 45 thẻ.", "2023-07-20"),
        ("Tối 13-6, xã cấp 45 thẻ.", "2023-06-13"),
        ("Ngày 15 tháng Tám năm 2022, xã cấp 45 thẻ.", "2022-08-15"),
        ("Từ ngày 1 đến 15/7, xã cấp 45 thẻ.", "2023-07-01/2023-07-15"),
        ("Từ ngày 1 đến ngày 15 tháng 7, xã cấp 45 thẻ.", "2023-07-01/2023-07-15"),
        ("Trong hai ngày 5 và 6/8, xã cấp 45 thẻ.", "2023-08-05/2023-08-06"),
        ("Trong các ngày 5, 6 và 7/8, xã cấp 45 thẻ.", "2023-08-05/2023-08-07"),
        ("Dịp lễ 30/4 - 1/5, xã đón 45 đoàn.", "2023-04-30/2023-05-01"),
        ("Nửa đầu tháng 9, xã cấp 45 thẻ.", "2023-09-01/2023-09-15"),
        ("Trong hai tháng 4 và 5, xã cấp 45 thẻ.", "2023-04-01/2023-05-31"),
        ("Trong các tháng 3, 4, 5, xã cấp 45 thẻ.", "2023-03-01/2023-05-31"),
        ("Trong tháng 7 và tháng 8, xã cấp 45 thẻ.", "2023-07-01/2023-08-31"),
        ("Quý II và quý III, xã cấp 45 thẻ.", "2023-04-01/2023-09-30"),
        ("Trong 3 quý đầu năm 2022, xã cấp 45 thẻ.", "2022-01-01/2022-09-30"),
        ("Các năm 2020, 2021, 2022, xã cấp 45 thẻ.", "2020/2022"),
        ("Tính đến 17h ngày 18/10, có 45 nhà tốc mái.", "../2023-10-18"),
        ("Đến 16 giờ chiều 18/10, có 45 nhà tốc mái.", "../2023-10-18"),
        ("Hạn cuối là 31/10 để nộp 45 hồ sơ.", "../2023-10-31"),
        ("Tại ngày 31/12/2022, nợ là 45 tỷ đồng. Vốn là 78 tỷ đồng.", "2022-12-31"),
    ],
)
def test_days_months_and_years_are_read_alone_and_in_lists(text: str, expected: str) -> None:
    """With strokes, dots and dashes, with the hour before, in digits and words."""
    assert period(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mỗi ngày 2-3 lần, xe chở 45 khách.",
        "Rằm tháng 8 âm lịch, chợ có 45 gian hàng.",
        "Sản lượng đạt 45 tấn, cao nhất trong 3 năm qua.",
        "Được thành lập từ năm 2015, hợp tác xã có 45 thành viên.",
        "Hiện đại hóa nhanh, xã có 45 trạm.",
        "Sau 45 tháng tuổi, bê nặng 45 kg.",
    ],
)
def test_what_is_no_time_of_the_figure_dates_nothing(text: str) -> None:
    """Ranges, moon months, records, births of what still is: it holds as of the document's date."""
    assert period(text) == "../2023-10-20"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Told on a day, and done on a day.
        ("Hội nghị ngày 12/5 nghe báo cáo: toàn huyện có 45 hợp tác xã.", "../2023-05-12"),
        ("Theo báo cáo ngày 12/5 của sở, toàn huyện có 45 hợp tác xã.", "../2023-05-12"),
        ("Ngày 12/5, lãnh đạo sở cho biết toàn huyện có 45 hợp tác xã.", "../2023-05-12"),
        (
            "Sáng 12/5, huyện họp bàn về kinh tế tập thể với các xã. Toàn huyện có 45 hợp tác xã.",
            "../2023-05-12",
        ),
        ("Ngày 12/5, huyện thành lập 45 tổ.", "2023-05-12"),
        ("Phiên họp ngày 12/5 có 45 đại biểu tham dự.", "2023-05-12"),
        ("Sáng 12/5, huyện họp bàn về kinh tế tập thể. Hội nghị kết nối tới 45 điểm cầu.", "2023-05-12"),
        # Whose figures go on in the next paragraph tell what was done; how many there are does not.
        ("Ngày 12/10, huyện khen 12 tập thể.\n\nTheo thống kê, huyện có 45 xã.", "../2023-10-20"),
        ("Ngày 12/10, huyện khen 12 tập thể.\n\nThời gian tới, huyện phấn đấu cấp 45 thẻ.", "2023-10-20/.."),
    ],
)
def test_a_day_of_telling_is_no_day_of_doing(text: str, expected: str) -> None:
    """What is told at a meeting holds as of its day; what happens there, on it."""
    assert period(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6 tháng đầu năm xử lý 53 vụ, trong khi cùng kỳ năm trước chỉ có 45 vụ.", "2022-01-01/2022-06-30"),
        ("6 tháng đầu năm xử lý 53 vụ. Cùng kỳ năm 2022, chi cục xử lý 45 vụ.", "2022-01-01/2022-06-30"),
        ("Quý III, nợ đạt 52% (cùng kỳ năm 2022 đạt 46%), và còn 45 vụ.", "2023-07-01/2023-09-30"),
        ("Đến 30/9, thu 52%. Cùng kỳ năm 2022 đạt 46%. Có 45 xã vượt thu.", "../2023-09-30"),
    ],
)
def test_a_compared_period_may_have_figures_of_its_own(text: str, expected: str) -> None:
    """As the subject of its own clause, with the months of the period it is compared with."""
    assert period(text) == expected


def test_figures_told_in_turn_have_each_their_year() -> None:
    """`lần lượt` sets years and figures side by side."""
    found = extract("Năm 2020, 2021 và 2022 lần lượt đạt 45%, 50% và 56%.").candidates
    assert [one.figure.period for one in found] == ["2020", "2021", "2022"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Back to the period of the text after a look back, a part, a forecast, an old year.
        (
            "10 tháng năm 2023 nhận 61 hồ sơ; năm 2021 chỉ 30 hồ sơ. Xã có 45 hộ nghèo.",
            "2023-01-01/2023-10-31",
        ),
        (
            "9 tháng, xử lý 23 vụ. Riêng tháng 9 xử lý 12 vụ.\n\nTỉnh xóa 45 điểm đen.",
            "2023-01-01/2023-09-30",
        ),
        (
            "9 tháng, thu 23 tỷ đồng. Dự kiến hết năm thu 30 tỷ đồng.\n\nChi cục thu 45 tỷ đồng.",
            "2023-01-01/2023-09-30",
        ),
        ("Năm 2023, đạt 12 điểm. Năm 2021, đạt 9 điểm.\n\nLĩnh vực đất đai đạt 45 điểm.", "2023"),
        # Which month, quarter or year, the text has said.
        ("Báo cáo tháng 8.\nTính chung 8 tháng, thu 23 tỷ đồng. Trong tháng, cấp 45 giấy phép.", "2023-08"),
        ("Tính chung 8 tháng, thu 23 tỷ đồng. Xã vui.\nThu 8 tháng 45 tỷ đồng.", "2023-01-01/2023-08-31"),
        ("Lũy kế 8 tháng, thu 23 tỷ đồng. Từ đầu năm, thu phí 45 tỷ đồng.", "2023-01-01/2023-08-31"),
    ],
)
def test_the_periods_of_a_text_are_kept_apart(text: str, expected: str) -> None:
    """What frames one sentence does not always frame the next."""
    assert period(text) == expected


def test_a_whole_year_told_in_january_is_the_one_before() -> None:
    """Unless it is aimed at."""
    head = "Thứ Hai, 15/01/2024 08:00\n\n"
    text = head + "Cả năm, tỉnh thu hút 45 dự án.\n\nCả năm, tỉnh phấn đấu thu hút 78 dự án."
    assert [one.figure.period for one in extract(text).candidates] == ["2023", "2024"]


SHAPES = (
    "ngày ", "các ngày ", "tháng ", "các tháng ", "quý ", "năm ", "tuần ", "cách đây ", "nửa đầu ", "12", "3",
    "2/9", "30-4", "45 xã", "1.1", "99/99", ", ", " và ", "-", " đến ", "trước", "qua", "này", "âm lịch",
    "lần lượt ", "2020", "2023", "cùng kỳ ", "so với ", "từ đầu năm ", "trong ", "hết ", "riêng ", "\n", ". ",
    "I. ", "II. KẾT QUẢ NĂM 2022\n", "17h ", "hội nghị ", "45% ",
)  # fmt: skip


@given(st.lists(st.sampled_from(SHAPES), max_size=40).map(" ".join))
def test_any_words_of_time_give_a_period_that_parses(text: str) -> None:
    """Whatever stands together."""
    for one in extract(text).candidates:
        assert one.figure.period is None or parse_period(one.figure.period)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Trong ba ngày đầu năm 2021, có", (2021, 1, 1), (2021, 1, 3)),
        ("Trong 15 ngày đầu tháng 6/2023, có", (2023, 6, 1), (2023, 6, 15)),
        ("Đến trung tuần tháng 11/2022, có", (2022, 11, 11), (2022, 11, 20)),
        ("Thượng tuần tháng 4 năm 2020, có", (2020, 4, 1), (2020, 4, 10)),
        ("Trong tuần thứ 20 của năm 2015, có", (2015, 5, 11), (2015, 5, 17)),
        ("Trong tuần 1/2021, có", (2021, 1, 4), (2021, 1, 10)),
        ("Từ ngày 27 và 28-7/2016, có", (2016, 7, 27), (2016, 7, 28)),
    ],
)
def test_days_are_counted_within_a_month_or_a_year(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    """The first so many, the ten days of a `tuần`, the week of a number."""
    (one,) = mentions(text).all
    assert (one.first, one.last) == (Moment(*first), Moment(*last))


def test_the_first_months_are_not_the_first_month() -> None:
    """`những tháng đầu năm` are as many as there were."""
    assert [(one.first, one.last) for one in mentions("Trong tháng đầu năm 2023, có").all] == [
        (Moment(2023, 1), Moment(2023, 1))
    ]
    for text in ("Những tháng đầu năm 2023, có", "Mấy tháng đầu năm 2023, có"):
        assert [(one.first, one.last) for one in mentions(text).all] == [(Moment(2023), Moment(2023))]


def test_a_week_of_a_number_needs_words_that_say_so() -> None:
    """`mỗi tuần 2, 3 buổi` counts days of a week; `tuần 60` is none of a year."""
    assert [one.span.of(text) for text in ("Trong tuần 23, có",) for one in mentions(text).all] == ["tuần 23"]
    for text in ("Mỗi tuần 2, 3 buổi", "Trong tuần 60, có", "Học tuần 4 của năm"):
        assert not mentions(text).all
