"""Whom a figure holds for, where the text must teach the name or a name nearby is somebody else's."""

import pytest

from extract.find import extract


def entities(text: str) -> dict[str, str | None]:
    """Each figure's entity by its quote."""
    return {one.quote: one.figure.entity for one in extract(text).candidates}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh Sông Lam trồng 320 ha rừng. Trước đó Sông Lam mất 41 ha.", {"320": "Tỉnh Sông Lam"}),
        ("Sông Lam: trồng 320 ha rừng\n\nTin từ UBND tỉnh Sông Lam sáng nay.", {"320": "Sông Lam"}),
        ("Sáng nay, UBND huyện Tân Khê trao 320 suất quà.", {"320": "UBND huyện Tân Khê"}),
        ("Chủ tịch UBND tỉnh Lê Văn Tám ký 320 quyết định.", {"320": None}),
        ("Có 5 tỉnh Tây Nguyên giảm 320 ca bệnh.", {"320": "Tây Nguyên"}),
    ],
)
def test_a_province_that_no_list_knows_is_learned_from_its_tinh(text: str, expected: dict[str, str]) -> None:
    """Its bare name then means it too; a chairman's name and a region are not provinces."""
    found = entities(text)
    assert {quote: found[quote] for quote in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngân hàng Thế giới xếp nước ta thứ 70/190 về môi trường kinh doanh.", "nước ta"),
        ("Trong khối ASEAN, Việt Nam đứng thứ 4 về thu hút du khách.", "Việt Nam"),
        ("Giá một đô la Mỹ tăng 25 đồng.", None),
        ("Số liệu cho thấy các bộ, ngành nộp 31 báo cáo.", "các bộ, ngành"),
        ("Theo Nghị quyết số 12 của Chính phủ, huyện Tân Khê nhận 31 tỷ đồng.", "huyện Tân Khê"),
        ("Khu vực Tây Nguyên có 31 hồ chứa cạn nước.", "Khu vực Tây Nguyên"),
        ("Xã Đoài (tỉnh Quảng Nam) và lân cận, nơi cả nước biết đến, có 31 làng nghề.", "Xã Đoài"),
    ],
)
def test_frames_issuers_and_asides_are_not_whom_it_holds_for(text: str, expected: str | None) -> None:
    """Who ranks, within what, in what currency, in whose resolution."""
    assert list(entities(text).values())[0] == expected  # noqa: RUF015 - the first figure of several


def test_the_place_of_a_meeting_is_not_what_the_news_is_about() -> None:
    """On a day, at a place: only where it was said."""
    text = "Ngày 5/6/2023, tại Hà Nội, diễn ra hội nghị toàn ngành.\n\nToàn ngành đã cấp 9.000 chứng chỉ."
    assert entities(text) == {"9.000": "Toàn ngành"}


def test_who_attends_from_where_gives_way_to_who_reports() -> None:
    """The point of connection is no subject; what is said after it has one."""
    text = "Dự họp tại điểm cầu Quảng Nam, lãnh đạo sở nêu: tỷ lệ của Đà Nẵng đạt 54,3%."
    assert entities(text) == {"54,3%": "Đà Nẵng"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kế hoạch của các sở gồm 120 nhiệm vụ, của UBND cấp huyện gồm 245 nhiệm vụ.",
            {"120": "các sở", "245": "UBND cấp huyện"},
        ),
        (
            "Hồ sơ quá hạn tập trung ở Đà Nẵng (804 hồ sơ), Hòa Vang (391) và Sơn Trà (366).",
            {"804": "Đà Nẵng", "391": "Hòa Vang", "366": "Sơn Trà"},
        ),
        (
            "Có 17/63 địa phương chưa đủ kinh phí; phần mềm của nhà thầu hỏng 9 lần.",
            {"9": None},
        ),
    ],
)
def test_each_item_of_a_list_has_its_own_name(text: str, expected: dict[str, str | None]) -> None:
    """Owners in turn, places without a list, counts that end with their clause."""
    found = entities(text)
    assert {quote: found[quote] for quote in expected} == expected


def test_what_one_paragraph_says_of_a_city_does_not_reach_the_next() -> None:
    """`Tại Hà Nội, …` holds for its own paragraph."""
    text = (
        "Tổng hợp từ nhiều nơi cho thấy dịch còn phức tạp.\n\nTại Hà Nội, có 152 ca mắc. "
        "Tăng 30 ca.\n\nKhi sốt nên nghỉ 5 ngày. Đà Nẵng, Huế, Cần Thơ, Hải Phòng cũng theo dõi."
    )
    found = entities(text)
    assert (found["152"], found["30"], found["5"]) == ("Hà Nội", "Hà Nội", None)
