"""Dates, times, years and periods are no figures; durations that are reported are."""

from collections.abc import Callable

import pytest

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 9/5, lãnh đạo huyện họp.",
        "Từ ngày 1/1 đến 30/6/2022, huyện họp.",
        "Từ 20-25/7, đoàn đi kiểm tra.",
        "Ngày 8-9-2023 đoàn họp.",
        "Từ 1.6, giá mới có hiệu lực.",
        "Vào tháng 8.2017 và tháng 4-2023.",
        "Từ tháng 5 - 9/2015 thì xong.",
        "Trong quý 2, quý III/2021 và tháng 4.",
        "Ngày 28 tháng 4 năm 2023 có hiệu lực.",
        "Giai đoạn 2021-2025, tầm nhìn 2030.",
        "Giai đoạn 2016 - 2020 và các năm 2018, 2019.",
        "Năm học 2021-22 bắt đầu.",
        "Bà Lan (sinh năm 1985) phát biểu.",
        "Nhiệm kỳ 2020 - 2025 thành công.",
        "Nhân dịp lễ 30/4 và 1/5.",
        "Giá gạo cao nhất 15 năm.",
        "Dịp 2/9 người dân về quê.",
        "Tính đến 8/10 tỉnh đã xong.",
    ],
)
def test_dates_and_years_are_no_figures(figures_in: Short, text: str) -> None:
    """In every way that texts write them."""
    assert figures_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Lúc 22:26 đoàn về.",
        "Từ 7h30 - 8h15 sáng tiếp dân.",
        "Giá mới áp dụng từ 15 giờ ngày mai.",
        "Khoảng 8 giờ sáng, mưa lớn.",
        "Đến 5h, gió giảm.",
    ],
)
def test_times_of_day_are_no_figures(figures_in: Short, text: str) -> None:
    """Neither digital nor spoken."""
    assert figures_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Trong 6 tháng đầu năm 2023, công tác này tốt.",
        "Tính chung 9 tháng, mọi mặt đều tốt.",
        "Chỉ số 8 tháng qua vẫn ổn.",
        "Đây là mức cao nhất trong 5 năm trở lại đây.",
        "Sau hơn 10 năm thực hiện, đời sống đổi thay.",
        "Trong hai năm tới sẽ mở rộng.",
        "Trong 7 ngày Tết, giao thông thông suốt.",
        "Kỷ niệm 70 năm thành lập ngành.",
    ],
)
def test_a_length_of_time_that_names_a_period_is_no_figure(figures_in: Short, text: str) -> None:
    """It only says when."""
    assert figures_in(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thời hạn giảm 3 ngày.", ["3: measure 3 ngày"]),
        ("Rút ngắn từ 10 ngày xuống 5 ngày.", ["10: measure 10 ngày", "5: measure 5 ngày"]),
        ("Trả kết quả trong 2 ngày làm việc.", ["2: measure 2 ngày làm việc"]),
        ("Bị cáo lĩnh 12 năm tù.", ["12: measure 12 năm tù"]),
        ("Thông quan còn 35 giờ.", ["35: measure 35 giờ"]),
        ("Bảo hành 12 tháng.", ["12: measure 12 tháng"]),
    ],
)
def test_a_reported_duration_is_a_figure(figures_in: Short, text: str, expected: list[str]) -> None:
    """When the length itself is the news."""
    assert figures_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hỗ trợ 2022 người lao động.", ["2022: count 2022 người lao động"]),
        ("Mỗi ngày 5 vụ va chạm.", ["5: count 5 vụ va chạm"]),
        ("Trong ngày có 41 ca mắc.", ["41: count 41 ca mắc"]),
    ],
)
def test_a_count_that_looks_like_a_date_is_a_figure(
    figures_in: Short, text: str, expected: list[str]
) -> None:
    """What is counted behind it decides."""
    assert figures_in(text) == expected


def test_a_term_that_is_counted_from_a_day_is_reported(figures_in: Short) -> None:
    """Where the term itself is told; else it only says by when."""
    assert figures_in("Thời hạn cấp phép là 28 ngày kể từ ngày nộp đơn.") == ["28: measure 28 ngày"]
    assert figures_in("Trong 28 ngày kể từ ngày nộp đơn, sở trả lời.") == []


@pytest.mark.parametrize("day", ["28 tháng 4.2013", "28 tháng tư", "28 tháng\n4 năm 2013", "28 tháng 4"])
def test_a_day_may_stand_on_the_next_line(figures_in: Short, day: str) -> None:
    """Its month makes it one, also without `ngày` in its line."""
    assert figures_in(f"Hà Nội, ngày\n{day} họp") == []


@pytest.mark.parametrize(
    "text",
    [
        "Tối qua (28 Tết) đoàn đến thăm.",
        "Ước đến 30.9 tỷ lệ giải ngân khá.",
        "Đây là 1 trong những xã đi đầu.",
    ],
)
def test_more_that_only_looks_like_a_figure(figures_in: Short, text: str) -> None:
    """A day before New Year, a day with a dot before a rate, one of many."""
    assert figures_in(text) == []
