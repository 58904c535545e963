"""Whose figures are: agencies that report on themselves, groups that must act, names by trade and number."""

import pytest

from extract.find import extract


def entities(text: str) -> list[str | None]:
    """The figures' entities, in order."""
    return [one.figure.entity for one in extract(text).candidates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tin từ Trung tâm Y tế huyện Mai Sơn, đã tiếp nhận 30 ca.", "Trung tâm Y tế huyện Mai Sơn"),
        ("Theo Bệnh viện Chợ Rẫy, trong tháng 3 đã phẫu thuật 120 ca.", "Bệnh viện Chợ Rẫy"),
        ("Thông tin từ Công an tỉnh Lào Cai, từ ngày 1/2 đến 15/2 đã xử phạt 90 vụ.", "Công an tỉnh Lào Cai"),
    ],
)
def test_who_reports_its_own_work_is_whom_it_holds_for(text: str, expected: str) -> None:
    """A speaker who did it, in whatever time."""
    assert entities(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Theo Cục Hải quan, từ đầu năm các doanh nghiệp đã xử lý 300 tờ khai.",
        "Theo số liệu ước tính của Tổng cục Thống kê tỷ lệ hộ nghèo giảm còn 12%.",
        "Thủ tướng Phạm Văn An yêu cầu cắt giảm 30% thủ tục.",
    ],
)
def test_who_only_speaks_is_not(text: str) -> None:
    """Others did it, or it is an estimate or a demand."""
    assert entities(text) == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hạn chót các sở, ngành phải cắt giảm 50% thủ tục.", ["các sở, ngành"]),
        ("12 sở, ngành còn lại với gần 700 thủ tục chưa rà soát.", [None, "sở, ngành còn lại"]),
        ("Hồ sơ trễ do các cơ quan chậm trả lời; còn 12 hồ sơ đang chờ.", [None]),
        ("Cả nước đạt 39%, trong đó khối bộ đạt 54%, khối tỉnh là 16%.", ["Cả nước", "khối bộ", "khối tỉnh"]),
        (
            "Cả nước giảm 1,3%, riêng ở các huyện nghèo giảm bình quân 4%.",
            ["Cả nước", "các huyện nghèo"],
        ),
    ],
)
def test_groups_that_act_or_reach_a_level(text: str, expected: list[str | None]) -> None:
    """Nobody in particular, `các cơ quan`, is no such group."""
    assert entities(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ban Quản lý các Khu công nghiệp tỉnh đã cấp 30 giấy phép.", "Ban Quản lý các Khu công nghiệp tỉnh"),
        (
            "Hợp tác xã Dịch vụ nông nghiệp Tân Phú có 120 thành viên.",
            "Hợp tác xã Dịch vụ nông nghiệp Tân Phú",
        ),
        ("HTX chè Bình Minh thu 3 tỷ đồng.", "HTX chè Bình Minh"),
        ("Hợp tác xã nông nghiệp ở Ba Vì thu 30 tấn.", "Ba Vì"),
        (
            "Phòng Giao dịch Ngân hàng Chính sách xã hội huyện Phú Giáo đã giải ngân 66 tỷ đồng.",
            "Phòng Giao dịch Ngân hàng Chính sách xã hội huyện Phú Giáo",
        ),
        ("UBND phường 14 đã cấp 30 giấy phép.", "UBND phường 14"),
        ("UBND huyện Mai Sơn đã cấp 30 giấy phép.", "UBND huyện Mai Sơn"),
    ],
)
def test_a_name_goes_on_to_its_own_end(text: str, expected: str) -> None:
    """Past small words, numbers, and surnames that begin a district's name."""
    assert entities(text) == [expected]


def test_a_rank_names_its_holder_right_behind() -> None:
    """Also without `là`, if it goes on with what was reached."""
    text = "Dẫn đầu là Bộ Công Thương đạt 92%; đứng thứ 2 tỉnh Phú Thọ đạt 90%."
    assert entities(text)[-2:] == ["tỉnh Phú Thọ", "tỉnh Phú Thọ"]


def test_a_label_counts_people_and_holds_for_none() -> None:
    """`Hộ gia đình văn hóa: 80%` is no household's figure."""
    assert entities("Tỷ lệ thôn văn hóa: 100%; hộ gia đình văn hóa: 80%.")[-1] is None


def test_a_person_holds_for_the_paragraph() -> None:
    """Sentences on, as long as nobody else is named."""
    text = (
        "Ông Lê Văn Ba (xã Thanh An) trồng 5 ha cam. Vườn cho quả từ năm thứ ba. "
        "Mỗi năm thu 20 tấn. Trừ chi phí còn lãi 200 triệu đồng."
    )
    assert set(entities(text)) == {"Ông Lê Văn Ba (xã Thanh An)"}
    assert entities(text.replace(". Trừ", ".\n\nTrừ"))[-1] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng nguồn vốn Ngân hàng Chính sách xã hội tăng 65 tỷ đồng.", "Ngân hàng Chính sách xã hội"),
        ("Số tiền nộp vào Kho bạc Nhà nước đạt 65 tỷ đồng.", None),
    ],
)
def test_an_agency_right_before_what_was_reached_owns_it(text: str, expected: str | None) -> None:
    """No `của` is needed, but what went through it is not its own."""
    assert entities(text) == [expected]


def test_a_short_form_counts_for_the_full_name() -> None:
    """The document is about the agency that it goes on naming by less of its name."""
    text = (
        "Bệnh viện Đa khoa Hoàn Mỹ khám 30 người. Bệnh viện Đa khoa làm việc tốt.\n"
        "Bệnh viện Đa khoa được khen.\n\nTổng chi là 12 tỷ đồng."
    )
    assert entities(text)[-1] == "Bệnh viện Đa khoa Hoàn Mỹ"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hạt Kiểm lâm huyện Bảo Lâm cho biết, tổng số vụ vi phạm là 16 vụ.", "huyện Bảo Lâm"),
        ("Theo UBND huyện Ba Vì, tổng diện tích gieo trồng là 300 ha.", "huyện Ba Vì"),
        ("Theo Công an phường Láng Hạ, có 12 vụ trộm.", "phường Láng Hạ"),
        ("Theo Chi cục Thuế khu vực, số thu là 30 tỷ đồng.", None),
    ],
)
def test_what_a_districts_agency_says_is_the_districts(text: str, expected: str | None) -> None:
    """As a province's agency speaks of its province."""
    assert entities(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tại cơ quan thuế không quá 3 ngày làm việc.", ["cơ quan thuế"]),
        (
            "Tại bộ phận một cửa không quá 5 ngày; riêng tại văn phòng đăng ký đất đai là 10 ngày.",
            ["bộ phận một cửa", "văn phòng đăng ký đất đai"],
        ),
        ("Tại cơ quan này đã phát hiện 30 trường hợp.", [None]),
    ],
)
def test_an_office_without_a_name_holds_for_its_clause(text: str, expected: list[str | None]) -> None:
    """Where nobody else is named and the clause says nothing but where."""
    assert entities(text) == expected
