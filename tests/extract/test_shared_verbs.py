"""As many figures as things named before them: each has its own."""

import pytest

from extract.find import extract


def indicators(text: str) -> list[str | None]:
    """The indicators in text order."""
    return [one.figure.indicator for one in extract(text).candidates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Diện tích lúa, ngô và sắn đạt lần lượt 350 ha, 120 ha và 85 ha.",
            ["Diện tích lúa", "Diện tích ngô", "Diện tích sắn"],
        ),
        (
            "Tỷ lệ hồ sơ trực tuyến và thanh toán trực tuyến đạt 86,4% và 75%.",
            ["Tỷ lệ hồ sơ trực tuyến", "Tỷ lệ thanh toán trực tuyến"],
        ),
        (
            "Số vụ, số người chết và số người bị thương giảm lần lượt 12%, 8% và 3%.",
            ["Số vụ", "số người chết", "số người bị thương"],
        ),
        (
            "Xảy ra 12 vụ, làm chết 5 người; so với cùng kỳ giảm lần lượt 5% và 8%.",
            ["Xảy ra vụ", "làm chết người", "Xảy ra vụ", "làm chết người"],
        ),
        (
            "Tỷ lệ đúng hạn của huyện Sơn Tây và thị xã Phú Thọ lần lượt là 99% và 98%.",
            ["Tỷ lệ đúng hạn", "Tỷ lệ đúng hạn"],
        ),
        (
            "Tỷ lệ đúng hạn đạt 95%. Sở Y tế và Sở Tư pháp lần lượt đạt 91% và 92%.",
            ["Tỷ lệ đúng hạn", "Tỷ lệ đúng hạn", "Tỷ lệ đúng hạn"],
        ),
    ],
)
def test_things_and_figures_go_in_pairs(text: str, expected: list[str]) -> None:
    """Named in the same clause, or counted in the one before; the measure said once is each one's."""
    assert indicators(text) == expected


def test_more_things_than_figures_are_measured_together() -> None:
    """Nothing tells which is which."""
    assert indicators("Tỷ lệ lúa, ngô và sắn đạt 86% và 75%.")[0] == "Tỷ lệ lúa, ngô và sắn"
