"""Who is meant by a kind alone, by a row of names, by a person's name or by `chúng tôi`."""

import pytest

from extract.entities.actors import actors
from extract.find import extract


def entities(text: str) -> dict[str, str | None]:
    """Each figure's entity by its quote."""
    return {one.quote: one.figure.entity for one in extract(text).candidates}


def told(text: str, expected: dict[str, str | None]) -> bool:
    """Whether the figures that matter have these entities."""
    found = entities(text)
    return {quote: found[quote] for quote in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tỉnh Lâm Đồng xếp thứ 12; huyện Di Linh có 15 xã. Toàn huyện trồng 320 ha cà phê.",
            {"15": "huyện Di Linh", "320": "huyện Di Linh"},
        ),
        (
            "UBND huyện Phú Xuyên báo cáo. Theo đó, huyện thu 210 tỷ đồng.",
            {"210 tỷ": "huyện Phú Xuyên"},
        ),
        (
            "Thành phố Thủ Đức họp\n\nThành phố đã số hóa 45.000 hồ sơ.",
            {"45.000": "Thành phố Thủ Đức"},
        ),
        ("Thị xã Hồng Lĩnh họp. Thị xã đã cấp 3.200 thẻ.", {"3.200": "Thị xã Hồng Lĩnh"}),
        ("Hợp tác xã Tân Thành bán rau, xã hội cần. Có 52 người.", {"52": "Hợp tác xã Tân Thành"}),
    ],
)
def test_a_kind_alone_is_the_last_place_of_that_kind(text: str, expected: dict[str, str | None]) -> None:
    """`huyện` is the district, `thành phố` the city; `xã hội` is society."""
    assert told(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ Xây dựng công bố kết quả.\nBộ đã cắt 183 điều kiện.", "Bộ Xây dựng"),
        ("Giám đốc Bệnh viện Chợ Rẫy chia sẻ, bệnh viện mỗi ngày nhận 183 người.", "Bệnh viện Chợ Rẫy"),
        ("Trường Đại học Vinh mở hai khoa.\n\nNhà trường tuyển 183 sinh viên.", "Trường Đại học Vinh"),
        ("Cục Đường bộ họp. Cục này có 183 xe.", "Cục Đường bộ"),
        ("Hợp tác xã Tân Thành vừa lập.\n\nHTX đã bán 183 tấn rau.", "Hợp tác xã Tân Thành"),
        ("Công an tỉnh Thanh Hóa ra quân. Trong tháng, đơn vị đã cấp 183 thẻ.", "Công an tỉnh Thanh Hóa"),
        ("Bộ phận một cửa đã nhận 183 hồ sơ.", None),
        ("Nhiệm vụ năm nay có 183 việc; nội bộ đã xong.", None),
    ],
)
def test_an_agency_comes_back_by_its_kind(text: str, expected: str | None) -> None:
    """`Bộ đã`, `nhà trường`, `cục này`; not where the word is half of another."""
    assert entities(text)["183"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Trần Hải, Giám đốc Sở Y tế Lào Cai, cho biết: “Chúng tôi đã mở 15 lớp”.",
            "Sở Y tế Lào Cai",
        ),
        ("Cục trưởng Cục Đường bộ nói: Đến nay chúng tôi đã sửa 15 cầu.", "Cục Đường bộ"),
        ("Gặp gỡ buổi sáng. Chúng tôi đã đi 15 km.", None),
    ],
)
def test_we_are_the_agency_that_speaks(text: str, expected: str | None) -> None:
    """An interview's first person; nobody where no agency spoke."""
    assert list(entities(text).values())[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thu của Bình Dương, Đồng Nai và Long An lần lượt đạt 65 tỷ đồng, 60 tỷ đồng và 22 tỷ đồng.",
            {"65 tỷ": "Bình Dương", "60 tỷ": "Đồng Nai", "22 tỷ": "Long An"},
        ),
        (
            "Vietcombank và BIDV lần lượt giảm lãi suất 0,5% và 0,3%.",
            {"0,5%": "Vietcombank", "0,3%": "BIDV"},
        ),
        (
            "Số hồ sơ nhận và trả của Sở Xây dựng lần lượt là 1.200 và 1.150 hồ sơ.",
            {"1.200": "Sở Xây dựng", "1.150": "Sở Xây dựng"},
        ),
        (
            "Tỷ lệ đúng hạn ở cấp tỉnh, huyện và cấp xã lần lượt là 99%, 98% và 97%.",
            {"99%": "cấp tỉnh", "98%": "cấp huyện", "97%": "cấp xã"},
        ),
    ],
)
def test_names_in_a_row_take_numbers_in_turn(text: str, expected: dict[str, str | None]) -> None:
    """`A, B và C lần lượt`; one owner keeps all of them."""
    assert told(text, expected)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kiên Giang và Cà Mau có 12 cảng.", "Kiên Giang và Cà Mau"),
        ("Các huyện Ba Vì, Thạch Thất và Quốc Oai có 12 trạm.", "Các huyện Ba Vì, Thạch Thất và Quốc Oai"),
        ("Xã Tân Lập, huyện Sốp Cộp có 12 bản.", "Xã Tân Lập, huyện Sốp Cộp"),
        ("Sở Y tế, Sở Tư pháp và Sở Nội vụ họp; Lào có 12 tỉnh.", "Lào"),
    ],
)
def test_places_in_a_row_are_one_name(text: str, name: str) -> None:
    """A list is a group, an address one place."""
    assert entities(text)["12"] == name


def test_places_compared_with_are_not_what_follows_is_about() -> None:
    """The last province of a list does not become the topic, nor what `tỉnh` means."""
    text = (
        "Bắc Giang tăng tốc giải ngân\n\nToàn tỉnh giải ngân 1.200 tỷ đồng. So với Hải Dương, Hưng Yên, "
        "Bắc Ninh và Hà Nam, tỉnh còn chậm. Tỉnh đứng thứ 14 cả nước, tỷ lệ đạt 31%."
    )
    assert told(text, {"1.200 tỷ": "Bắc Giang", "14": "Bắc Giang", "31%": "Bắc Giang"})


def test_all_provinces_and_surveyed_firms_are_more_than_the_texts_own_place() -> None:
    """The document's place does not answer for the whole country."""
    text = (
        "Bắc Giang: thêm 5 bậc\n\nBắc Giang mừng. Theo VCCI, khảo sát có 11.300 doanh nghiệp tham gia.\n\n"
        "Điểm trung bình của 63 tỉnh, thành phố là 86,3 điểm.\n\nĐã cấp 20 giấy phép."
    )
    assert told(text, {"11.300": None, "63": None, "20": "Bắc Giang"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FPT báo lãi 76 tỷ đồng, Viettel lãi 43 tỷ đồng.", {"76 tỷ": "FPT", "43 tỷ": "Viettel"}),
        ("Lãi suất tại ACB là 5,6%, tại Sacombank là 5,4%.", {"5,6%": "ACB", "5,4%": "Sacombank"}),
        ("Viettel Lào Cai phủ sóng 152 xã.", {"152": "Viettel Lào Cai"}),
        ("Hãng Vietjet chậm 41 chuyến.", {"41": "Hãng Vietjet"}),
        ("Thủ tướng yêu cầu Bộ Y tế mua 5 triệu liều.", {"5 triệu": "Bộ Y tế"}),
        ("Đứng thứ 5 là Sở Tài chính, đạt 89 điểm.", {"5": "Sở Tài chính", "89": "Sở Tài chính"}),
        ("WHO ghi nhận 3 triệu ca mắc trên toàn cầu.", {"3 triệu": "toàn cầu"}),
    ],
)
def test_firms_whoever_is_asked_and_late_subjects(text: str, expected: dict[str, str | None]) -> None:
    """Brands, branches, the one charged with something, the one named behind its rank."""
    assert told(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anh Nguyễn Văn Bình (xã Thanh An) nuôi 2.000 con gà, lãi 150 triệu đồng.",
            {"2.000": "Anh Nguyễn Văn Bình (xã Thanh An)", "150 triệu": "Anh Nguyễn Văn Bình (xã Thanh An)"},
        ),
        ("Ông Lê Hữu Phước, hộ nuôi tôm ở Mỹ Xuyên, nợ 300 triệu đồng.", {"300 triệu": "Ông Lê Hữu Phước"}),
        ("Bệnh nhân Phạm Văn Tám nằm viện 25 ngày.", {"25": "Bệnh nhân Phạm Văn Tám"}),
        ("Ông Lê Hữu Phước phát biểu, có 300 người.", {"300": None}),
        ("Anh bán 5 tấn thóc.", {"5": None}),
    ],
)
def test_a_private_person_by_name(text: str, expected: dict[str, str | None]) -> None:
    """With an address; officials only speak, and `anh` alone is nobody."""
    assert told(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Doanh nghiệp phải chờ 12 ngày và trả thêm 5% chi phí.",
            {"12": "Doanh nghiệp", "5%": "Doanh nghiệp"},
        ),
        (
            "Có 25% doanh nghiệp FDI phàn nàn và 13,6% xin hoãn.",
            {"25%": "doanh nghiệp FDI", "13,6%": "doanh nghiệp FDI"},
        ),
        ("Bộ Y tế nhắc: bệnh nhân nặng phải trả 20% chi phí.", {"20%": "Bộ Y tế"}),
        ("Doanh nghiệp có 45 doanh nghiệp con.", {"45": None}),
    ],
)
def test_people_who_bear_a_charge(text: str, expected: dict[str, str | None]) -> None:
    """Where nobody else is named; a count of them holds for no one."""
    assert told(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lũ cuốn trôi 12 nhà ở Mường La, làm 3 người chết tại Bắc Yên.",
            {"12": "Mường La", "3": "Bắc Yên"},
        ),
        (
            "Sáng 12/9, tại Lào Cai, mưa lũ làm 45 người chết. Tại Yên Bái, 40 người chết.",
            {"45": "Lào Cai", "40": "Yên Bái"},
        ),
        (
            "Sáng 12/9, tại Lào Cai, diễn ra hội nghị tổng kết. Đã có 45 người dự.",
            {"45": None},
        ),
        ("Cá biệt Trường Tiểu học Lê Văn Ơn có 47 em mỗi lớp.", {"47": "Trường Tiểu học Lê Văn Ơn"}),
    ],
)
def test_where_it_happened_is_not_where_it_was_said(text: str, expected: dict[str, str | None]) -> None:
    """A flood's place counts, a meeting's does not; each figure has the place behind it."""
    assert told(text, expected)


def test_streets_and_persons_are_no_districts() -> None:
    """A district by its bare name stands apart from other capitals."""
    names = [one.name for one in actors("Trên đường Ngô Quyền, ông Lê Chân Tâm gặp đoàn Sa Pa.").all]
    assert names == ["Sa Pa"]


def test_what_a_bracket_lists_has_its_own_levels() -> None:
    """The first item as well as those behind it."""
    text = "Toàn tỉnh có 190 thủ tục (cấp tỉnh 150 thủ tục; cấp huyện 25 thủ tục; cấp xã 15 thủ tục)."
    assert told(text, {"190": "Toàn tỉnh", "150": "cấp tỉnh", "25": "cấp huyện", "15": "cấp xã"})


@pytest.mark.parametrize(
    "name",
    [
        "Bộ phận Một cửa huyện Sơn Tây",
        "Bộ phận Một cửa UBND huyện Sơn Tây",
        "Bộ phận tiếp nhận và trả kết quả phường Hòa Bình",
        "Tổ công nghệ số cộng đồng xã Phú Lộc",
        "Bưu điện tỉnh Phú Lâm",
        "Kho bạc Nhà nước",
    ],
)
def test_offices_named_after_what_they_do_are_agencies(name: str) -> None:
    """With the place that they are of; `9 bộ phận một cửa` are counted."""
    assert told(f"{name} tiếp nhận 42 hồ sơ.", {"42": name})
    assert told("Tỉnh Phú Lâm có 9 bộ phận một cửa cấp xã.", {"9": "Tỉnh Phú Lâm"})


def test_who_is_called_by_kind_below_a_date_is_not_counted() -> None:
    """The year ends the line above."""
    assert told("Cải cách tại Bộ Tài chính\n20/3/2024\nBộ đã cắt 42 thủ tục.", {"42": "Bộ Tài chính"})
