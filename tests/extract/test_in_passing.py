"""Names that a sentence gives in passing: whom no figure holds for."""

import pytest

from extract.find import extract


def entities(text: str) -> list[str | None]:
    """The figures' entities, in order."""
    return [one.figure.entity for one in extract(text).candidates]


@pytest.mark.parametrize(
    "text",
    [
        "Trên địa bàn huyện thu ngân sách đạt 61% kế hoạch tỉnh giao, đạt 57% kế hoạch HĐND huyện giao.",
        "Trên địa bàn huyện số thu bằng 61% dự toán được UBND tỉnh giao, bằng 57% dự toán huyện giao.",
        "Trên địa bàn huyện số thẻ đạt 61% chỉ tiêu do Trung ương, tỉnh giao, tức 57% nhu cầu.",
    ],
)
def test_who_set_the_plan_is_not_who_it_holds_for(text: str) -> None:
    """Neither figure is the province's."""
    assert entities(text) == ["huyện", "huyện"]


@pytest.mark.parametrize(
    "text",
    [
        "Xuất khẩu sang Mỹ, Nhật, Australia giảm khiến kim ngạch chỉ đạt 7 tỷ USD.",
        "Kim ngạch sang các thị trường Trung Quốc và Hàn Quốc đạt 7 tỷ USD.",
        "Hàng dệt may xuất qua Hoa Kỳ đạt 7 tỷ USD.",
    ],
)
def test_a_market_is_not_who_sells(text: str) -> None:
    """A country that goods go to."""
    assert entities(text) == [None]


def test_a_yardstick_has_only_its_own_figure() -> None:
    """What is compared with, in brackets."""
    text = "Tỉnh Hà Nam giải ngân đạt 31%, tương đương 22% vốn, cao hơn mức bình quân của cả nước (14%)."
    assert entities(text) == ["Tỉnh Hà Nam", "Tỉnh Hà Nam", "cả nước"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo Chỉ số năm 2023 do Bộ Nội vụ công bố ngày 5/4, trung bình cả nước là 80%.", ["cả nước"]),
        ("Theo Báo cáo số 12/BC-STP của Sở Tư pháp, cấp xã chứng thực 900 bản sao.", ["cấp xã"]),
        ("Theo Vụ Tổng hợp thuộc Bộ Tài chính, trong 5 tháng cả nước đã thu 700 tỷ đồng.", ["cả nước"]),
        ("Dưới sự chủ trì của Thủ tướng, hội nghị nghe 12 báo cáo.", [None]),
    ],
)
def test_who_publishes_is_not_who_it_holds_for(text: str, expected: list[str | None]) -> None:
    """An agency that reports, orders or leads."""
    assert entities(text) == expected


def test_a_headline_on_the_centre_of_the_state_leaves_figures_open() -> None:
    """What a meeting of the Government hears is the country's."""
    text = (
        "Thủ tướng Chính phủ chủ trì phiên họp về kinh tế số\n\n"
        "Báo cáo cho thấy tỷ lệ hộ có internet cáp quang là 71%."
    )
    assert entities(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Huyện Mai Sơn giáp huyện Yên Châu, có 22 xã.",
        "Xã Chiềng Ban cách trung tâm thị trấn Hát Lót 9 km.",
        "Huyện Mai Sơn có tỷ lệ giải ngân thấp nhất tỉnh, đạt 22%.",
        "Huyện Mai Sơn vẫn dẫn đầu cả nước với 22 mô hình.",
    ],
)
def test_a_neighbour_is_not_who_it_holds_for(text: str) -> None:
    """What lies beside, what it is far from, and what it is the least of."""
    (name,) = entities(text)
    assert name in ("Huyện Mai Sơn", "Xã Chiềng Ban")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phú Yên có 4/10 trường MN đạt chuẩn, tỷ lệ 40%.", ["Phú Yên", "Phú Yên"]),
        ("Toàn tỉnh có 300/411 xã đạt chuẩn, chiếm 73%.", ["Toàn tỉnh", "Toàn tỉnh"]),
        ("Tại huyện Ba Vì, 10/10 xã đã cấp được 500 thẻ.", ["huyện Ba Vì", "huyện Ba Vì"]),
        ("Phú Yên đoạt 28 giải tiếng Anh và 3 huy chương.", ["Phú Yên", "Phú Yên"]),
        ("Mưa làm 19 nhà ở huyện Lệ Thủy ngập trong nước, huyện Minh Hóa 12 nhà.", [None, "huyện Minh Hóa"]),
    ],
)
def test_what_is_counted_names_nobody(text: str, expected: list[str | None]) -> None:
    """Schools and communes that are counted, a language, water."""
    found = entities(text)
    assert [name for name, wanted in zip(found, expected, strict=True) if wanted] == [
        wanted for wanted in expected if wanted
    ]
