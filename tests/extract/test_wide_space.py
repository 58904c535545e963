"""Several spaces around a number are read like one."""

from collections.abc import Callable

import pytest

Short = Callable[[str], list[str]]


@pytest.mark.parametrize("space", [" ", "  ", "\u00a0\u00a0", " \u2009", "   \u00a0 "])
def test_the_space_around_a_number_may_be_wide(figures_in: Short, space: str) -> None:
    """Before magnitudes, amounts, units, percent signs, dashes and slashes; quotes keep it as it stands."""
    text = "Thu 495,8~tỷ đồng,~chi 1~triệu~200~nghìn~đồng,~đạt~10~đến~15~%,~còn~45~/~60~xã."
    expected = [
        "495,8~tỷ: money 495800000000 đồng",
        "1~triệu~200~nghìn: money 1200000 đồng",
        "10~đến~15~%: percent 10 to 15 %",
        "45~/~60: ratio 45 of 60 xã",
    ]
    assert figures_in(text.replace("~", space)) == [line.replace("~", space) for line in expected]


def test_a_hedge_may_stand_apart_from_its_number(told_in: Short) -> None:
    """And a verb of change from both."""
    assert told_in("Số hộ tăng  thêm\u00a0 hơn  25  hộ, nợ không \u2009quá  3  %.") == [
        "25: over increase",
        "3  %: at_most target",
    ]
