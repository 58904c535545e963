"""When a figure holds: one sentence or passage, each figure with its period."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.edtf import parse_period
from extract.find import extract


def periods(text: str) -> dict[str, str | None]:
    """Each figure's period by its quote."""
    return {one.quote: one.figure.period for one in extract(text).candidates}


DATED = "Thứ Năm, 20/07/2023 11:00\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trong 6 tháng đầu năm 2023, huyện cấp 120 giấy phép.", {"120": "2023-01-01/2023-06-30"}),
        ("Năm 2022, tỉnh có 45 xã đạt chuẩn.", {"45": "2022"}),
        ("Quý I/2023, sở nhận 800 hồ sơ.", {"800": "2023-01-01/2023-03-31"}),
        ("Tháng 8/2020, sở nhận 800 hồ sơ.", {"800": "2020-08"}),
        ("Từ ngày 1/1 đến 31/12/2022, sở nhận 800 hồ sơ.", {"800": "2022"}),
        ("Giai đoạn 2016-2021, tỉnh giảm 900 biên chế.", {"900": "2016/2021"}),
        ("Tính đến ngày 21/6/2023, tỉnh có 45 xã đạt chuẩn.", {"45": "../2023-06-21"}),
        ("Ngày 19/07/2023, huyện trao 30 suất quà.", {"30": "2023-07-19"}),
        ("Phấn đấu đến năm 2025 đạt 80% hồ sơ trực tuyến.", {"80%": "../2025-12-31"}),
        ("Trước ngày 1/6/2023, xã phải nộp 12 báo cáo.", {"12": "../2023-05-31"}),
        ("Trước ngày 30/6/2023, xã phải nộp 12 báo cáo.", {"12": "../2023-06-30"}),
        ("Từ ngày 1/6/2017, giá vé là 500.000 đồng.", {"500.000": "2017-06-01/.."}),
    ],
)
def test_the_time_at_the_head_of_a_sentence_governs(text: str, expected: dict[str, str]) -> None:
    """Every shape, with its year in the sentence."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đến nay, tỉnh có 45 xã đạt chuẩn.", "../2023-07-20"),
        ("Hiện tỉnh có 45 xã đạt chuẩn.", "../2023-07-20"),
        ("Tính đến ngày 21/6, tỉnh có 45 xã đạt chuẩn.", "../2023-06-21"),
        ("Trong 6 tháng đầu năm, tỉnh có 45 xã đạt chuẩn.", "2023-01-01/2023-06-30"),
        ("Trong quý IV, tỉnh có 45 xã đạt chuẩn.", "2022-10-01/2022-12-31"),
        ("Năm ngoái, tỉnh có 45 xã đạt chuẩn.", "2022"),
        ("Trong năm nay, tỉnh có 45 xã đạt chuẩn.", "2023"),
        ("Phấn đấu đến hết 31/7, tỉnh có 45 xã đạt chuẩn.", "../2023-07-31"),
        ("Phấn đấu có 45 xã đạt chuẩn đến cuối năm.", "../2023-12-31"),
        ("Tỉnh có 45 xã đạt chuẩn.", "../2023-07-20"),
        ("Tháng trước, tỉnh có 45 xã đạt chuẩn.", "2023-06"),
    ],
)
def test_what_the_sentence_leaves_out_comes_from_the_documents_date(text: str, expected: str) -> None:
    """The year, `nay`, and the whole period when nothing else is said."""
    assert periods(DATED + text) == {"45": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2022, tỷ lệ đạt 90%, tăng 4% so với năm 2021.",
            {"90%": "2022", "4%": "2022"},
        ),
        (
            "6 tháng đầu năm 2023, thu tăng 9,4% so với cùng kỳ năm 2022.",
            {"9,4%": "2023-01-01/2023-06-30"},
        ),
        (
            "Tỷ lệ tăng từ 12% năm 2015 lên 13% năm 2016.",
            {"12%": "2015", "13%": "2016"},
        ),
        (
            "Quý I/2021, thu tăng 4,48%, cao hơn mức tăng 3,68% của quý I/2020.",
            {"4,48%": "2021-01-01/2021-03-31", "3,68%": "2020-01-01/2020-03-31"},
        ),
    ],
)
def test_what_a_figure_is_compared_with_is_not_its_period(text: str, expected: dict[str, str]) -> None:
    """Unless the number is the compared time's own."""
    assert periods(text) == expected


def test_a_plans_year_does_not_hide_the_reporting_period() -> None:
    """The frame wins over the year in a plan's name."""
    text = "Trong 6 tháng đầu năm 2023, nhiệm vụ của Kế hoạch chuyển đổi số năm 2022 đã xong 14/43 nhiệm vụ."
    assert periods(text)["14/43"] == "2023-01-01/2023-06-30"


def test_the_nearest_time_governs_in_a_list() -> None:
    """Each quarter has its own number."""
    text = "Năm 2020, hết quý 2, sở kết nối 6 dịch vụ, quý 3 kết nối 18 dịch vụ và quý 4 kết nối 36 dịch vụ."
    assert periods(text) == {
        "6": "../2020-06-30",
        "18": "2020-07-01/2020-09-30",
        "36": "2020-10-01/2020-12-31",
    }


def test_a_frame_carries_to_the_sentences_that_follow() -> None:
    """Until another one is set."""
    text = (
        "Trong 6 tháng đầu năm 2023, huyện cấp 120 giấy phép. Xã nhận 80 hồ sơ.\n"
        "Tính đến ngày 15/7/2023, huyện có 9 xã đạt chuẩn. Có 4 xã nâng cao."
    )
    assert periods(text) == {
        "120": "2023-01-01/2023-06-30",
        "80": "2023-01-01/2023-06-30",
        "9": "../2023-07-15",
        "4": "../2023-07-15",
    }


def test_an_aims_deadline_does_not_carry_to_what_was_reached() -> None:
    """What is reported cannot end in the document's future."""
    text = DATED + "Phấn đấu đến hết năm 2023 đạt 80% hồ sơ trực tuyến.\nHuyện đã số hóa 450 hồ sơ."
    assert periods(text) == {"80%": "../2023-12-31", "450": "../2023-07-20"}


def test_a_time_in_brackets_keeps_what_stands_with_it() -> None:
    """The compared period's own figure, told beside it."""
    text = "Tính chung 4 tháng năm 2021, thu tăng 15,5% so với cùng kỳ (4 tháng đầu năm 2020 thu giảm 11,5%)."
    assert periods(text)["11,5%"] == "2020-01-01/2020-04-30"


def test_a_headline_takes_the_time_of_the_lead() -> None:
    """Figures before any time are told again with it."""
    text = "Huyện cấp 120 giấy phép\nHuyện vừa báo cáo.\nTrong 9 tháng năm 2024, huyện cấp 120 giấy phép."
    assert extract(text).candidates[0].figure.period == "2024-01-01/2024-09-30"


def test_a_text_without_any_time_gives_none() -> None:
    """Nothing is made up."""
    assert periods("Huyện có 45 xã đạt chuẩn so với năm ngoái.") == {"45": None}


PIECES = (
    "5% ", "12 xã ", "ngày 1/6 ", "đến ", "từ ", "năm 2022 ", "quý I ", "so với ", "năm nay ", ", ",
    ". ", "(", ")", "\n", "6 tháng đầu năm ", "hiện nay ", "31/2/2023 ", "Chiều 3/2, ", "trước ",
    "giai đoạn 2021-2020 ", "29/2 ",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_mixture_of_times_and_figures_gives_valid_periods(text: str) -> None:
    """Every proposed period is EDTF that the store accepts."""
    for period in periods(text).values():
        assert period is None or parse_period(period)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A level that was left behind keeps its year.
        ("Năm 2014, hộ nghèo giảm từ 11,5% năm 2011 xuống còn 45%.", "2014"),
        # What is brought to a total stands at the end of its time.
        ("Trong quý I/2023, huyện cấp 30 thẻ, nâng tổng số thẻ lên 45 thẻ.", "../2023-03-31"),
        ("Trong quý I/2023, huyện cấp 45 thẻ, nâng tổng số thẻ lên 90 thẻ.", "2023-01-01/2023-03-31"),
        (
            "Trong tháng 6, xử lý 9 vụ, nâng tổng số vụ từ đầu năm lên 45 vụ.",
            "2023-01-01/2023-06-30",
        ),
        ("Trong tuần từ 10 đến 16/7, sở nhận 45 hồ sơ.", "2023-07-10/2023-07-16"),
        ("Số ca giảm so với cùng kỳ năm 2022 (30 ca nặng và 45 ca nhẹ).", "2022"),
        ("Tính đến ngày 1-3 rồi, huyện cấp 45 thẻ.", "../2023-03-01"),
        ("Năm qua, huyện cấp 45 thẻ, tăng 9 thẻ so năm 2021.", "2023"),
        ("Kim ngạch 5 tháng chỉ đạt 45 tỷ đồng.", "2023-01-01/2023-05-31"),
    ],
)
def test_the_words_around_a_figure_choose_its_time(text: str, expected: str) -> None:
    """Old levels, totals, brackets behind a comparison."""
    found = periods(DATED + text)
    assert next(found[quote] for quote in found if quote.startswith("45")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hiện tỉnh có 45 tổ.", None),
        ("Giai đoạn 2025-2030, phấn đấu đạt 80% hồ sơ trực tuyến.\nHiện tỉnh có 45 tổ.", None),
        ("9 tháng năm 2019, tỉnh lập 30 tổ.\n\nĐến nay, tỉnh có 45 tổ.", "../2019-09-30"),
        ("9 tháng năm 2019, tỉnh lập 30 tổ.\n\nĐến nay, tỉnh có 90 tổ. Huyện có 45 tổ.", "../2019-09-30"),
        (
            "Từ 15/7 đến 14/8/2019, có 30 vụ.\nLũy kế từ đầu năm đến nay, đã xử 45 vụ.",
            "2019-01-01/2019-08-14",
        ),
        ("Khảo sát năm 2022 cho thấy tỉnh có 30 tổ. Huyện hiện có 45 tổ.", "2022"),
    ],
)
def test_a_now_that_no_date_tells(text: str, expected: str | None) -> None:
    """Up to the end of what the text reports, else its year; never a plan's."""
    assert periods(text)["45"] == expected


def test_an_aim_without_its_own_time_has_none() -> None:
    """Neither what was reported before it nor the day of telling is when it is due."""
    text = (
        DATED
        + "Đến cuối tháng 6, có 30 xã đạt chuẩn.\n\nNghị quyết đặt ra mục tiêu đạt 95% hồ sơ trực tuyến."
    )
    assert periods(text) == {"30": "../2023-06-30", "95%": None}


def test_a_month_compared_with_is_of_the_texts_own_year() -> None:
    """`so với tháng 7/2019` is told in 2019, `so với năm 2019` in 2020."""
    assert periods("Trong tháng 8, có 45 vụ, giảm 2 vụ so với tháng 7/2019.")["45"] == "2019-08"
    assert periods("Trong tháng 8, có 45 vụ, giảm 2 vụ so với năm 2019.")["45"] == "2020-08"
    text = "Quý I, có 45 vụ, giảm 2 vụ so với năm 2019. Nhận 9 đơn, tăng 3 đơn so với năm 2019. "
    text += "Năm 2019 có 7 án."
    assert periods(text)["45"] == "2020-01-01/2020-03-31"
