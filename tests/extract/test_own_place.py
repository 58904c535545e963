"""Reports of a district or a commune: the place they speak of, by name or by its kind alone."""

import pytest

from extract.find import extract


def entities(text: str) -> list[str | None]:
    """The figures' entities, in order."""
    return [one.figure.entity for one in extract(text).candidates]


def test_a_district_that_a_text_keeps_to_is_its_place() -> None:
    """Not the province that is its address."""
    text = (
        "Huyện Mộc Châu (Sơn La) đạt chuẩn nông thôn mới\n\n"
        "Mộc Châu là một huyện miền núi của tỉnh Sơn La. "
        "Diện tích tự nhiên 1.081 km2, có 15 đơn vị hành chính.\n\n"
        "Thu nhập bình quân đầu người đạt 36 triệu đồng. Huyện có 12 trường đạt chuẩn."
    )
    names = entities(text)
    assert [name.lower() if name else None for name in names] == ["huyện mộc châu"] * 4


@pytest.mark.parametrize("kind", ["huyện", "xã", "thị xã", "phường"])
def test_a_place_that_is_never_named_goes_by_its_kind(kind: str) -> None:
    """A report that says `huyện` throughout."""
    text = (
        f"Kinh tế - xã hội của {kind} tiếp tục phát triển. Sản lượng lương thực đạt 17.800 tấn.\n\n"
        f"Trên địa bàn {kind} còn 35 hộ nghèo.\n\nThu ngân sách đạt 24 tỷ đồng."
    )
    assert entities(text) == [kind, kind, kind]


def test_another_district_does_not_take_the_place_of_its_own() -> None:
    """`Toàn huyện` behind a neighbour's name is still the document's."""
    text = (
        "Huyện Mộc Châu phát triển kinh tế\n\nHuyện Mộc Châu thu 90 tỷ đồng. "
        "Đoàn của huyện Yên Châu đã đến thăm. Toàn huyện có 15 xã."
    )
    assert [name.lower() if name else None for name in entities(text)] == ["huyện mộc châu"] * 2


def test_a_province_keeps_its_own_report() -> None:
    """One district near the top is an example."""
    text = (
        "Sơn La cấp 100.000 thẻ\n\nTỉnh Sơn La đã cấp 100.000 thẻ, trong đó huyện Mộc Châu cấp 9.000 thẻ. "
        "Công an tỉnh Sơn La lập 12 tổ.\n\nTỷ lệ đạt 91%."
    )
    assert entities(text)[-1] == "Tỉnh Sơn La"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đến nay thôn Bản Áng có thu nhập bình quân 36 triệu đồng.", "thôn Bản Áng"),
        ("TP.Hội An giải quyết 900 hồ sơ.", "TP.Hội An"),
        ("Hội An giải quyết 900 hồ sơ.", "Hội An"),
        ("Chủ tịch UBND quận cho biết quận Bắc Từ Liêm có 900 hồ sơ.", "quận Bắc Từ Liêm"),
        ("KCN Giao Long rộng 101 ha.", "KCN Giao Long"),
        ("Tổng công ty Điện lực miền Bắc tăng trưởng 6%.", "Tổng công ty Điện lực miền Bắc"),
        ("Số thu toàn ngành đạt 900 tỷ đồng.", "toàn ngành"),
        ("Đứng thứ hai là Sở Y tế.", "Sở Y tế"),
    ],
)
def test_names_of_places_and_agencies_are_read_whole(text: str, expected: str) -> None:
    """Villages, towns behind a short form, zones, regions in an agency's name."""
    assert entities(text) == [expected]


def test_a_group_of_firms_called_by_its_kind() -> None:
    """`Toàn tập đoàn` is the group named before."""
    text = "Tập đoàn Điện lực Việt Nam lãi 90 tỷ đồng.\n\nDoanh thu toàn tập đoàn ước đạt 700 tỷ đồng."
    assert entities(text) == ["Tập đoàn Điện lực Việt Nam"] * 2


def test_an_item_in_brackets_is_not_the_topic_of_what_follows() -> None:
    """The last of a list says nothing of the next sentence."""
    text = (
        "Trung tâm đã tiếp nhận hồ sơ, nhiều nhất là Sở Y tế (90 hồ sơ), Sở Tư pháp (70 hồ sơ). "
        "Phí thu được 4 tỷ đồng."
    )
    assert entities(text)[-1] not in ("Sở Y tế", "Sở Tư pháp")


def test_councils_alone_are_not_who_it_holds_for() -> None:
    """`Sự lãnh đạo của HĐND, UBND`: the district's figures."""
    text = "Nhờ sự điều hành của HĐND, UBND, kinh tế của huyện ổn định; sản lượng đạt 35.600 tấn."
    assert entities(text) == ["huyện"]
