"""Figures inside the subject of the next one, and those that only look so."""

import pytest

from extract.find import extract


def indicators(text: str) -> dict[str, str | None]:
    """Each figure's indicator by its quote."""
    return {one.quote: one.figure.indicator for one in extract(text).candidates}


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        (
            "Tỷ lệ trẻ dưới 5 tuổi được cân đạt 91%.",
            "91%",
            "Tỷ lệ trẻ dưới 5 tuổi được cân",
        ),
        (
            "Tỷ lệ huy động trẻ mẫu giáo (3-5 tuổi) ra lớp đạt 88%.",
            "88%",
            "Tỷ lệ huy động trẻ mẫu giáo (3-5 tuổi) ra lớp",
        ),
        (
            "Tổng số thủ tục của 12 phòng, ban là 340 thủ tục.",
            "340",
            "Tổng số thủ tục của 12 phòng, ban",
        ),
        (
            "Tổng dư nợ 9 chương trình tín dụng đạt 420 tỷ đồng.",
            "420 tỷ",
            "Tổng dư nợ 9 chương trình tín dụng",
        ),
        ("Số hộ có từ 2 xe trở lên là 75 hộ.", "75", "Số hộ có từ 2 xe trở lên"),
    ],
)
def test_a_figure_that_only_says_which_of_them_stays_in_the_words(
    text: str, quote: str, expected: str
) -> None:
    """It is a figure of its own, and part of what the next one measures."""
    assert indicators(text)[quote] == expected


def test_a_figure_that_was_told_begins_what_follows_anew() -> None:
    """`là 42` ends the subject: what follows is said of it, or of another."""
    found = indicators("Số hồ sơ tiếp nhận là 42 hồ sơ, số hồ sơ trễ hạn là 3 hồ sơ.")
    assert found == {"42": "Số hồ sơ tiếp nhận", "3": "số hồ sơ trễ hạn"}
