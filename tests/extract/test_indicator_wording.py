"""What is measured reads as its reader would write it: nothing doubled, nothing left hanging."""

import pytest

from extract.find import extract


def indicators(text: str) -> dict[str, str | None]:
    """Each figure's indicator by its quote."""
    return {one.quote: one.figure.indicator for one in extract(text).candidates}


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Hồ sơ trả đúng hạn là 42 hồ sơ.", "42", "Hồ sơ trả đúng hạn"),
        ("Bảo hiểm thất nghiệp là 42 người.", "42", "Bảo hiểm thất nghiệp"),
        ("Xử lý vi phạm tốc độ: 42 trường hợp.", "42", "Xử lý vi phạm tốc độ"),
        (
            "Tình hình cháy nổ đã giảm 6 vụ, giảm 2 người chết.",
            "2",
            "Tình hình cháy nổ giảm người chết",
        ),
    ],
)
def test_no_word_is_said_twice(text: str, quote: str, expected: str) -> None:
    """The counted noun that the subject names, a person behind its kind, a verb that a list repeats."""
    assert indicators(text)[quote] == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Các sở, ban, ngành tiếp nhận 42 hồ sơ.", "42", "tiếp nhận hồ sơ"),
        ("Cục Thuế tỉnh Bà Rịa - Vũng Tàu thu 42 tỷ đồng.", "42 tỷ", "thu"),
        ("Năm học này, toàn tỉnh có 42 trường mầm non.", "42", "trường mầm non"),
        ("Ông Trần Văn Bình cho biết có 42 hồ sơ trễ hạn.", "42", "hồ sơ trễ hạn"),
        ("Sở Tài chính cho biết tỷ lệ giải ngân đạt 42%.", "42%", "tỷ lệ giải ngân"),
        ("Tính riêng hai tuần đầu năm, tỉnh có 42 ca mắc mới.", "42", "ca mắc mới"),
        ("Thị xã phấn đấu 42% người dân có tài khoản.", "42%", "người dân có tài khoản"),
        ("LAM GIANG - Toàn tỉnh có 42 chợ đạt chuẩn.", "42", "chợ đạt chuẩn"),
    ],
)
def test_who_speaks_who_acts_and_when_are_left_out(text: str, quote: str, expected: str) -> None:
    """Also a name that reaches over a comma or a dash."""
    assert indicators(text)[quote] == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Số lượt khách qua cảng tăng mạnh, đạt 42 nghìn lượt.", "42 nghìn", "Số lượt khách qua cảng"),
        ("Số ca mắc tăng cao so với cùng kỳ, như Lam Giang tăng 42%.", "42%", "Số ca mắc"),
        ("Một số mặt hàng tăng khá như gạo nếp tăng 42%.", "42%", "gạo nếp"),
        ("Hãng có nhiều chuyến nhất là Lam Sơn với 42 chuyến.", "42", "chuyến"),
        ("Huyện đứng đầu với tỷ lệ số hóa hồ sơ 42%.", "42%", "tỷ lệ số hóa hồ sơ"),
        ("So với quý trước, tăng 42 vụ cháy.", "42", "tăng vụ cháy"),
        ("Chi thường xuyên giảm sâu nên tổng chi đạt 42 tỷ đồng.", "42 tỷ", "tổng chi"),
    ],
)
def test_how_it_went_and_against_what_is_no_part_of_it(text: str, quote: str, expected: str) -> None:
    """A verdict, a superlative, a comparison before the figure."""
    assert indicators(text)[quote] == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Giá trị sản phẩm công nghệ cao đạt 42 tỷ đồng.", "42 tỷ", "Giá trị sản phẩm công nghệ cao"),
        ("Nông, lâm nghiệp và thủy sản tăng 42%.", "42%", "Nông, lâm nghiệp và thủy sản"),
        ("Có 42 xã đạt chuẩn nông thôn mới nâng cao.", "42", "xã đạt chuẩn nông thôn mới nâng cao"),
        ("Huyện có 42 xã (35%) đã về đích.", "42", "xã đã về đích"),
        (
            "Lượng chì trong mẫu nước vượt mức cho phép là 42 mg.",
            "42",
            "Lượng chì trong mẫu nước vượt mức cho phép",
        ),
        (
            "Có 42 người thuộc hộ nghèo, hộ cận nghèo được học nghề.",
            "42",
            "người thuộc hộ nghèo, hộ cận nghèo được học nghề",
        ),
        (
            "Cấp căn cước công dân (CCCD) gắn chip cho 42 người.",
            "42",
            "Cấp căn cước công dân (CCCD) gắn chip cho người",
        ),
    ],
)
def test_what_belongs_to_it_is_kept(text: str, quote: str, expected: str) -> None:
    """Compounds, lists, what goes on behind a bracket."""
    assert indicators(text)[quote] == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Số vụ giảm 42%, số người chết giảm 19% và số người bị thương giảm 7%.", "19%", "số người chết"),
        (
            "Kim ngạch xuất khẩu gạo tăng 42% về giá trị, tăng 4% về lượng.",
            "4%",
            "Kim ngạch xuất khẩu gạo về lượng",
        ),
        ("Tỉnh có 90 hồ sơ số và tổng số hồ sơ là 120, chiếm 75%.", "75%", "hồ sơ số"),
        ("Vốn vay hộ nghèo (42 tỷ đồng), nước sạch nông thôn (7 tỷ đồng).", "7 tỷ", "nước sạch nông thôn"),
        ("Xã xây 42 nhà cho hộ nghèo đạt 113% kế hoạch.", "113%", "xây nhà cho hộ nghèo đạt kế hoạch"),
        ("Ghi nhận 42 ca mắc tại 6 huyện, có 2 ca tử vong.", "2", "Ghi nhận ca tử vong"),
        ("Tỉnh phát hiện 42 vụ. Trong đó, 7 vụ phá rừng trái phép.", "7", "vụ phá rừng trái phép"),
        ("Trong 42 hộ được khảo sát có 7 hộ thoát nghèo.", "7", "hộ thoát nghèo"),
        ("Qua thống kê thì tổng số vụ cháy là 42 vụ.", "42", "tổng số vụ cháy"),
        ("Sở giải quyết 42 hồ sơ, đạt tỷ lệ 90%, tăng 3 hồ sơ.", "3", "giải quyết hồ sơ"),
        ("Số hồ sơ trực tuyến tăng 12%, đạt 890 hồ sơ.", "890", "Số hồ sơ trực tuyến"),
        ("Số thủ tục giảm 15%, còn 1.245 thủ tục.", "1.245", "Số thủ tục"),
        ("Tỉnh tiếp nhận 42 hồ sơ. Trong đó, cấp xã 7 hồ sơ.", "7", "tiếp nhận hồ sơ"),
        ("Chỉ số cải cách đạt 86 điểm. Trong đó, cấp xã 7 hồ sơ.", "7", "hồ sơ"),
        ("Khoảng 30-35% số hồ sơ được nộp qua mạng.", "30-35%", "số hồ sơ được nộp qua mạng"),
        ("Tỷ lệ đúng hạn đạt 98,86% (43.500/44.000 hồ sơ).", "43.500/44.000", "Tỷ lệ đúng hạn"),
        ("Kinh phí đã chi: 25 tỷ đồng/50 tỷ đồng kế hoạch.", "25 tỷ đồng/50 tỷ", "Kinh phí đã chi"),
        ("Có 31 xã sắp xếp đơn vị cấp huyện, cấp xã.", "31", "xã sắp xếp đơn vị cấp huyện, cấp xã"),
        ("Cả 31/31 cơ sở khám, chữa bệnh dùng thẻ.", "31/31", "cơ sở khám, chữa bệnh dùng thẻ"),
        ("Dạy 31 lượt cán bộ, công chức, viên chức.", "31", "Dạy lượt cán bộ, công chức, viên chức"),
        ("Tỷ lệ số hóa đạt từ 80% trở lên.\n3. Giảm 20% thủ tục.", "80%", "Tỷ lệ số hóa"),
        ("Huyện họp, xã hội hóa giáo dục đạt 5 tỷ đồng.", "5 tỷ", "xã hội hóa giáo dục"),
        ("Có 24 xã (35%) bố trí đủ máy tính.", "24", "xã bố trí đủ máy tính"),
        ("Tỉnh còn 14 sở, 124 UBND cấp xã.", "124", "UBND cấp xã"),
        ("Mở 5 lớp cho cán bộ, 3 lớp cho công chức.", "5", "Mở lớp cho cán bộ"),
        ("Hồ sơ số chiếm 78%.\n\nTại huyện, tỷ lệ này đạt 92%.", "92%", "Hồ sơ số"),
        ("Bên cạnh kết quả đạt được, còn 3 sở có hồ sơ quá hạn.", "3", "sở có hồ sơ quá hạn"),
    ],
)
def test_each_figure_of_a_list_gets_its_own(text: str, quote: str, expected: str) -> None:
    """Neither the next one's words nor the place of the one before."""
    assert indicators(text)[quote] == expected


@pytest.mark.parametrize(
    "degree", ["", "hơn ", "khoảng ", "ít nhất ", "tối thiểu ", "trên dưới ", "từ 10 đến "]
)
def test_how_exactly_it_is_told_is_no_part_of_it(degree: str) -> None:
    """What was cut is the same, by at least or by about so much."""
    (said,) = indicators(f"Tỉnh cắt giảm {degree}42% thời gian giải quyết.").values()
    assert said == "cắt giảm thời gian giải quyết"
