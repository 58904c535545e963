"""Whether the times around a figure were over or still ahead when the document was written."""

from collections.abc import Callable

import pytest

Short = Callable[[str], list[str]]

WRITTEN = "Thứ Hai, ngày 15/8/2022 09:00\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Trước 31/12/2022, các phòng giải ngân 95% vốn.",
        "Đến hết năm 2022, huyện có 9 xã đạt chuẩn.",
        "Đến tháng 12/2022, khu phố lắp 45 bóng đèn.",
        "Tỷ lệ đô thị hóa đạt 41% vào năm 2028.",
        "Từ nay đến cuối năm, xã thu 2 tỷ đồng.",
    ],
)
def test_what_is_due_later_than_the_document_is_a_target(told_in: Short, text: str) -> None:
    """Whether the deadline stands before the number or behind it."""
    assert told_in(WRITTEN + text)[0].endswith("target")


@pytest.mark.parametrize(
    "text",
    [
        "Trước ngày 30/6/2022, các xã nộp 12 báo cáo.",
        "Đến cuối năm 2021, huyện có 9 xã đạt chuẩn.",
        "Đến tháng 6/2022, khu phố có 45 bóng đèn.",
        "Ước đến cuối năm 2022, huyện thu 9 tỷ đồng.",
        "Từ đầu năm tới nay, xã thu 2 tỷ đồng.",
        "Đến năm 2028 thu nhập phải tăng gấp đôi; hiện nay mới đạt 52 triệu đồng.",
    ],
)
def test_what_was_over_or_is_estimated_is_reported(told_in: Short, text: str) -> None:
    """Whatever is hoped for elsewhere in the sentence."""
    assert told_in(WRITTEN + text)[-1].endswith(":")


def test_an_undated_text_is_measured_by_the_year_it_speaks_of(told_in: Short) -> None:
    """Its own year is no time to come."""
    text = "Năm 2021, huyện thu 9 tỷ đồng. Đến cuối năm 2021, huyện có 3 xã. Đến năm 2025 có 7 xã."
    assert told_in(text) == ["9 tỷ:", "3:", "7: target"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KH giao 47 tỷ đồng, đến tháng 6 thu 25 tỷ đồng.", ["47 tỷ: target", "25 tỷ:"]),
        ("Chỉ tiêu là 80 lao động, 6 tháng đầu năm tuyển 50 lao động.", ["80: target", "50:"]),
        ("Dự toán giao 85 tỷ đồng, thực hiện 91 tỷ đồng.", ["85 tỷ: target", "91 tỷ:"]),
        ("Huyện đặt chỉ tiêu 8% nhưng chỉ tăng được 6%.", ["8%: target", "6%: increase"]),
        ("Kế hoạch 50 ha, đạt 48 ha.", ["50: target", "48:"]),
        ("Phấn đấu năm nay có 12 xã, năm 2021 có 9 xã.", ["12: target", "9:"]),
        ("Phấn đấu thu 50 tỷ đồng, tăng 4% so với năm 2021.", ["50 tỷ: target", "4%: increase target"]),
        ("Phấn đấu đến hết 31/8 có 12 lớp.", ["12: target"]),
        ("Mục tiêu có 12 lớp, chỉ số hài lòng 90%.", ["12: target", "90%: target"]),
    ],
)
def test_a_plan_that_had_its_number_gives_way_to_what_it_came_to(
    told_in: Short, text: str, expected: list[str]
) -> None:
    """At a past time or a word of results; a comparison leaves it what it was."""
    assert told_in(WRITTEN + text) == expected
