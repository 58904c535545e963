"""The document's own date: which of the dates on a page is the text's."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.periods.propose import document_date
from extract.sentences import split_sentences


def dated(text: str) -> date | None:
    """The document's date."""
    return document_date(text, split_sentences(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Xã Hòa Bình đón chuẩn\n\nThứ năm - 20/07/2023 11:00 376 0\nHôm nay xã nhận bằng.",
            date(2023, 7, 20),
        ),
        ("Tin trong ngày\n22:26, Thứ Sáu, 8-9-2023\nHuyện họp.", date(2023, 9, 8)),
        ("Huyện họp bàn.\nNội dung dài.\nCập nhật: 19/12/2019 04:34:15 PM", date(2019, 12, 19)),
        ("(BQN) - Chiều 3/2, huyện họp. Từ 1/1 đến 31/12/2022, huyện có 5 xã mới.", date(2023, 2, 3)),
        ("Sáng ngày 8/9/2023, tổ công tác họp phiên đầu.", date(2023, 9, 8)),
        ("Ngày 25/7, tỉnh sơ kết 6 tháng đầu năm 2023. Năm 2023 là năm dữ liệu.", date(2023, 7, 25)),
        ("Tại buổi họp chiều 9/9, lãnh đạo cho biết 8 tháng năm 2020 thu tăng.", date(2020, 9, 9)),
    ],
)
def test_the_document_tells_its_date(text: str, expected: date) -> None:
    """From a dateline at the top or the foot, else from the day of the event."""
    assert dated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Không có ngày nào ở đây.",
        "Đến 30/6, huyện có 5 xã đạt chuẩn.",
        "Theo Quyết định số 45/QĐ-UBND ngày 06/8/2023, xã được thưởng.",
        "Chiều 14/3, tỉnh công bố chỉ số năm 2016. Năm 2016, chỉ số tăng.",
    ],
)
def test_a_document_that_does_not_tell_its_date_has_none(text: str) -> None:
    """An end, a legal date or a day in an unsure year is no date of the document."""
    assert dated(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND TỈNH\n\nThành phố Cao Lãnh, ngày 02 tháng 8 năm 2023\n\nKính gửi: Các sở", date(2023, 8, 2)),
        ("Số: 45/BC-SYT   Tam Kỳ, ngày 10 tháng 7 năm 2023\n\nBÁO CÁO", date(2023, 7, 10)),
        ("July 25, 2023 10:20\n\nĐến nay, xã có 45 hộ.", date(2023, 7, 25)),
        ("15 June 2023\n\nĐến nay, xã có 45 hộ.", date(2023, 6, 15)),
        ("12 Tháng Chín 2023\n\nĐến nay, xã có 45 hộ.", date(2023, 9, 12)),
        ("2023-09-12T08:30:00+07:00\n\nĐến nay, xã có 45 hộ.", date(2023, 9, 12)),
        ("(Ngày 15.6.2023)\n\nĐến nay, xã có 45 hộ.", date(2023, 6, 15)),
    ],
)
def test_a_dateline_is_read_in_every_form(text: str, expected: date) -> None:
    """A letter's place and day, English months, ISO dates."""
    assert dated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hôm nay: Thứ Ba, 20/06/2023\nXã phát thẻ\nCập nhật ngày: 15/06/2023 - 15:12\n", date(2023, 6, 15)),
        ("Thứ Ba, 20/06/2023\nXã phát thẻ\n15/06/2023 15:12\n", date(2023, 6, 15)),
        ("Xã A đón chuẩn - 05/09/2023\n12/09/2023 15:40 GMT+7\nXã B vui.\n", date(2023, 9, 12)),
        ("Đăng ngày 12-09-2023 | Lượt xem: 240\nXã vui.\nTin khác\nXã B (05/09/2023)\n", date(2023, 9, 12)),
        ("Xã vui\n15:12 | 15/06/2023\nTin khác:\n- Xã làm đường 16/06/2023 10:00\n", date(2023, 6, 15)),
        ("Xã vui\n15/06/2023\nTin khác:\n- Xã làm đường 16/06/2023 10:00\n", date(2023, 6, 15)),
    ],
)
def test_among_several_dates_the_surest_wins(text: str, expected: date) -> None:
    """What says when it was posted, then an hour, then a bare date; a page's clock comes last."""
    assert dated(text) == expected


LINES = (
    "Hà Nội, ngày ", "Cập nhật: ", "Hôm nay ", "Thứ hai, ", "15/6/2023", "31/2/2023", "99.99.2023",
    "July 32, 2023", "June 5, 2023", "10:20", " | ", "\n", "Sáng 3/2, ", "ngày 29 tháng 2 năm 2023",
    "2023-13-40", "- ", "Tin khác",
)  # fmt: skip


@given(st.lists(st.sampled_from(LINES), max_size=12).map("".join))
def test_any_furniture_gives_a_real_day_or_none(text: str) -> None:
    """Days that do not exist are passed over."""
    found = dated(text)
    assert found is None or found.year >= 1900


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" date 2021-05 Theo sở, toàn tỉnh có 45 xã đạt chuẩn.", date(2021, 5, 31)),
        (" date 2021-05 Sáng 12/5, tỉnh họp. Đến nay có 45 xã đạt chuẩn.", date(2021, 5, 12)),
        (" date 2021-05 Ngày 20/3, tỉnh họp. Đến nay có 45 xã đạt chuẩn.", date(2021, 5, 31)),
        ("UBND HUYỆN\n\nTam Kỳ, ngày      tháng 6 năm 2022\n\nBÁO CÁO\n", date(2022, 6, 30)),
        ("Hà Nội, tháng 2 năm 2020\n\nĐề án phát triển", date(2020, 2, 29)),
        ("Kết quả, tháng 2 năm 2020 đạt 45 xã.", None),
        ("Giai đoạn 2011-12 có 45 xã đạt chuẩn.", None),
    ],
)
def test_a_month_alone_dates_a_document_to_the_day_of_its_news_or_its_end(
    text: str, expected: date | None
) -> None:
    """A stamp at the very top, or a letter whose day was left blank."""
    assert dated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The page's clock comes first and is never behind its text.
        ("Thứ 3, 23/07/2024, 20:50\nXã đón chuẩn\nThứ 3, 02/06/2020 | 15:18\nXã vui.", date(2020, 6, 2)),
        ("Vinh, ngày 07-07-2020\nXã đón chuẩn\n21/05/2019 07:41\nXã vui.", date(2019, 5, 21)),
        ("Xã đón chuẩn\n8/13/2015 2:59:23 PM\nXã vui.", date(2015, 8, 13)),
        # A congress opens its term; a meeting at half-time does not.
        ("Ngày 27 và 28-7, huyện tổ chức đại hội lần thứ V, nhiệm kỳ 2016 - 2021.", date(2016, 7, 28)),
        ("Ngày 27-7, huyện họp đánh giá giữa nhiệm kỳ 2016 - 2021.", None),
        # What is aimed at is not done.
        ("Ngày 25-2, bộ khai trương, mục tiêu đến ngày 1-7-2021 cấp 50 triệu thẻ.", None),
        ("Tỉnh họp hôm 23/7. Quý I/2019, có 45 vụ.", date(2019, 7, 23)),
        ("Mừng 77 năm ngày lễ (27/7/1947 - 27/7/2024), năm 2024, tối 26/7, xã trao quà.", date(2024, 7, 26)),
        (" date 2017-10 Từ ngày 9 đến 11-10, tỉnh có mưa to.", date(2017, 10, 11)),
    ],
)
def test_the_day_is_told_in_other_ways(text: str, expected: date | None) -> None:
    """By the later of two hours, the month before the day, a term, a day without its word."""
    assert dated(text) == expected


def test_the_day_a_law_ceases_to_hold_does_not_date_its_page() -> None:
    """It stands on a line of its own like a dateline."""
    text = "Nghị định về tiền lương\n{}\n01/02/2021\nTrả chậm thì phải trả thêm tiền lãi.\n"
    assert document_date(text.format("Hết hiệu lực"), ()) is None
    assert document_date(text.format("Trang tin"), ()) == date(2021, 2, 1)
