"""Figures that are what a plan was, and the two ends of a way to go."""

from collections.abc import Callable

import pytest

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ nghèo còn 4%, không đạt chỉ tiêu đề ra là 3%.", ["4%:", "3%: target"]),
        ("Thu 45 tỷ đồng so với kế hoạch 50 tỷ đồng.", ["45 tỷ:", "50 tỷ: target"]),
        ("Tỷ lệ đạt 91%, thấp hơn mục tiêu 95% đề ra.", ["91%:", "95%: target"]),
        ("Trồng rừng được 115 ha/KH 100 ha.", ["115:", "100: target"]),
        ("Hộ nghèo giảm 1,2%, đạt chỉ tiêu tỉnh giao (từ 1-1,5%).", ["1,2%: decrease", "1-1,5%: target"]),
        ("Trồng 50 ha rừng là một trong những chỉ tiêu của xã.", ["50: target"]),
        ("So với kế hoạch năm là 9 tỷ đồng, xã thu được 5 tỷ đồng.", ["9 tỷ: target", "5 tỷ:"]),
    ],
)
def test_the_value_of_a_plan_is_a_target_also_in_a_comparison(
    told_in: Short, text: str, expected: list[str]
) -> None:
    """In brackets, behind `là`, a stroke or right behind the plan's noun."""
    assert told_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ cao hơn chỉ tiêu 2%.",
        "Số khách cao hơn dự kiến 20%.",
        "Vốn do tỉnh giao là 20 tỷ đồng, đạt 90% kế hoạch.",
    ],
)
def test_how_far_a_plan_was_passed_is_reported(told_in: Short, text: str) -> None:
    """The gap is no plan, nor is what was given without one."""
    assert "target" not in " ".join(told_in(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nâng tỷ lệ che phủ từ 14% hiện nay lên 20%.", ["14%:", "20%: target"]),
        ("Phấn đấu nâng từ 14% như hiện nay lên trên 20%.", ["14%:", "20%: over target"]),
        ("Mục tiêu giảm hộ nghèo từ 3% năm 2021 xuống 2%.", ["3%:", "2%: target"]),
        ("Đã nâng từ 14% năm 2020 lên 20%.", ["14%:", "20%:"]),
        ("Dự báo lạm phát 4%, cao hơn mức 3% của năm 2021.", ["4%: target", "3%: over"]),
        ("Phấn đấu trồng 30 ha, chăm sóc 20 ha hiện có; mở 2 lớp.", ["30: target", "20:", "2: target"]),
    ],
)
def test_what_there_is_now_is_reported_and_what_there_is_to_be_a_target(
    told_in: Short, text: str, expected: list[str]
) -> None:
    """On one way from the one to the other."""
    assert told_in(text) == expected


def test_two_may_have_given_the_plan(told_in: Short) -> None:
    """The comma between them ends no clause."""
    text = "Hộ nghèo giảm 6%, đạt chỉ tiêu Quốc hội, Chính phủ giao (4%)."
    assert told_in(text) == ["6%: decrease", "4%: target"]
