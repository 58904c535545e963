"""What is measured begins where its own clause begins: behind aims, sources and lists of whom it is for."""

import pytest

from extract.find import extract


def indicators(text: str) -> dict[str, str | None]:
    """Each figure's indicator by its quote."""
    return {one.quote: one.figure.indicator for one in extract(text).candidates}


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Hội đặt mục tiêu phấn đấu kết nạp 400 hội viên mới.", "400", "kết nạp hội viên mới"),
        ("Ngành đề ra mục tiêu tỷ lệ hộ nghèo giảm còn 4%.", "4%", "tỷ lệ hộ nghèo"),
        ("Mục tiêu của huyện theo Nghị quyết 15 là 100% thôn có điện.", "100%", "thôn có điện"),
        ("Đề án đặt mục tiêu, phấn đấu cả nước có ít nhất 45% số xã có chợ.", "45%", "số xã có chợ"),
    ],
)
def test_an_aim_is_no_part_of_what_is_measured(text: str, quote: str, expected: str) -> None:
    """Whoever set it, and the word for it, stand before."""
    assert indicators(text)[quote] == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Theo số liệu của Bộ Y tế số ca mắc sởi tăng 12%.", "12%", "số ca mắc sởi"),
        ("Nợ xấu của Quỹ Hỗ trợ nông dân huyện gần 20 triệu đồng.", "20 triệu", "Nợ xấu"),
        ("Tỷ lệ hộ nghèo giảm 2%, trong đó các huyện nghèo giảm 5%.", "5%", "Tỷ lệ hộ nghèo"),
    ],
)
def test_who_says_so_and_whose_it_is_stay_out(text: str, quote: str, expected: str) -> None:
    """Without a comma between, and for a name of which no list has all."""
    assert indicators(text)[quote] == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        (
            "Thời gian xử lý đối với cá nhân, hộ kinh doanh, tổ hợp tác, hợp tác xã không quá 12 ngày.",
            "12",
            "Thời gian xử lý đối với cá nhân, hộ kinh doanh, tổ hợp tác, hợp tác xã",
        ),
        (
            "100% cán bộ, công chức, viên chức sử dụng chữ ký số.",
            "100%",
            "cán bộ, công chức, viên chức sử dụng chữ ký số",
        ),
        ("95% thôn, bản làm tốt công tác hòa giải.", "95%", "thôn, bản làm tốt công tác hòa giải"),
        ("Tỷ lệ hộ nghèo theo chuẩn giai đoạn 2016 - 2020 là 7%.", "7%", "Tỷ lệ hộ nghèo theo chuẩn"),
    ],
)
def test_a_list_of_whom_it_is_for_cuts_nothing(text: str, quote: str, expected: str) -> None:
    """Nor does the dash between two years."""
    assert indicators(text)[quote] == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Ủy ban ban hành 3 nghị quyết để bãi bỏ 27 thủ tục.", "27", "bãi bỏ thủ tục"),
        ("Cúm lan rộng với 12% học sinh phải nghỉ học.", "12%", "học sinh phải nghỉ học"),
        ("Sở Y tế đứng đầu với hơn 90% thủ tục được cắt giảm.", "90%", "thủ tục được cắt giảm"),
        ("Còn lại 9 đơn vị đều đạt trên mức yêu cầu.", "9", "đơn vị đều đạt trên mức yêu cầu"),
        ("Tỷ lệ chi bộ loại tốt: 20% trở lên/tổng số chi bộ.", "20%", "Tỷ lệ chi bộ loại tốt"),
        ("Thời gian cấp phép là 12 ngày (thay vì 20 ngày như trước đây).", "20", "Thời gian cấp phép"),
        ("Tuyến đường dài 18 km, tổng mức đầu tư 900 tỷ đồng.", "900 tỷ", "tổng mức đầu tư"),
    ],
)
def test_what_a_figure_is_of_may_stand_behind_it(text: str, quote: str, expected: str) -> None:
    """What was done for it, what it replaces and how long it is are other things."""
    assert indicators(text)[quote] == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Thu nội địa đạt 42 tỷ đồng, bằng 61% dự toán.", "61%", "Thu nội địa bằng dự toán"),
        (
            "Hồ sơ trực tuyến là 420 hồ sơ, chiếm 8% tổng số hồ sơ.",
            "8%",
            "Hồ sơ trực tuyến chiếm tổng số hồ sơ",
        ),
        ("Sản lượng lúa đạt 70% so kế hoạch.", "70%", "Sản lượng lúa so kế hoạch"),
    ],
)
def test_a_share_is_told_with_its_verb(text: str, quote: str, expected: str) -> None:
    """`bằng dự toán`, `chiếm tổng số`; none before a preposition."""
    assert indicators(text)[quote] == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Lực lượng kiểm lâm phát hiện 42 vụ vi phạm.", "42", "phát hiện vụ vi phạm"),
        ("Lực lượng lao động của tỉnh đạt 520 nghìn người.", "520 nghìn", "Lực lượng lao động của tỉnh"),
        ("Ngành Thuế được giao chỉ tiêu thu nội địa là 70 tỷ đồng.", "70 tỷ", "chỉ tiêu thu nội địa"),
        ("Huyện sáp nhập 51 thôn, tổ dân phố; còn lại 106 thôn, tổ dân phố.", "106", "thôn, tổ dân phố"),
        ("Đường cao tốc Lam Giang - Bình Sơn dài 42 km.", "42", "Đường cao tốc Lam Giang - Bình Sơn dài"),
    ],
)
def test_who_acts_and_what_went_before_are_left_out(text: str, quote: str, expected: str) -> None:
    """Forces and whoever is given a task; what is left of a list stands alone; a road keeps both ends."""
    assert indicators(text)[quote] == expected


def test_points_where_something_is_done_are_things_counted() -> None:
    """No score: `9 điểm cấp thẻ`; nor are the things that a bracket gives for a share other ones."""
    assert indicators("Toàn huyện có 9 điểm cấp thẻ căn cước.") == {"9": "điểm cấp thẻ căn cước"}
    said = indicators("Đến nay 60% số trường (42 trường) có thư viện.")
    assert said["42"] == said["60%"] == "số trường"


def test_forecast_and_reality_are_no_part_of_what_is_measured() -> None:
    """Nor is the year they are for."""
    said = indicators("GDP đầu năm dự báo là 6,7%, nhưng thực tế GDP chỉ đạt 6,2%.")
    assert said == {"6,7%": "GDP", "6,2%": "GDP"}
