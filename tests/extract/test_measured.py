"""What a figure measures, where its own clause says little."""

import pytest

from extract.find import extract


def indicators(text: str) -> dict[str, str | None]:
    """Each figure's indicator by its quote."""
    return {one.quote: one.figure.indicator for one in extract(text).candidates}


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Tỷ lệ che phủ đạt 42%, tức giảm 3%.", "3%", "Tỷ lệ che phủ"),
        ("Vốn vay đạt 42 tỷ đồng, cao hơn cùng kỳ tới 7 tỷ đồng.", "7 tỷ", "Vốn vay"),
        ("Mục tiêu của tỉnh là khoanh nuôi 42 ha rừng.", "42", "khoanh nuôi rừng"),
        ("Mục tiêu đến năm 2030 là giảm 42% số vụ cháy.", "42%", "giảm số vụ cháy"),
        ("WIPO xếp Việt Nam thứ 46/132 về Chỉ số đổi mới.", "46/132", "Chỉ số đổi mới"),
        ("Chỉ số đổi mới tăng 3 bậc kể từ năm 2016.", "3", "Chỉ số đổi mới"),
        (
            "Tỷ lệ tiêm cho người từ 18 tuổi trở lên là 72,5%.",
            "72,5%",
            "Tỷ lệ tiêm cho người từ 18 tuổi trở lên",
        ),
        ("Tỷ lệ lao động có chứng chỉ đạt 47%.", "47%", "Tỷ lệ lao động có chứng chỉ"),
        ("Lãi suất cho vay giảm 1%/năm.", "1%", "Lãi suất cho vay"),
        ("Sơ kết nửa năm, SIPAS tăng 17 bậc.", "17", "SIPAS"),
        ("Bộ Y tế cho biết trong tuần qua cả nước có 42 ca mắc.", "42", "ca mắc"),
        ("Kim ngạch xuất khẩu 8 tháng năm 2020 của Hà Nội đạt 42 tỷ đồng.", "42 tỷ", "Kim ngạch xuất khẩu"),
        ("Tỷ lệ hộ nghèo của huyện còn 42%.", "42%", "Tỷ lệ hộ nghèo của huyện"),
        ("Nhà máy có mặt 42 công nhân.", "42", "Nhà máy có mặt công nhân"),
        ("Mô hình tôm - lúa đạt 42 ha.", "42", "Mô hình tôm - lúa"),
        ("Xe chở theo 30 khách bị lật, khiến 42 người chết.", "42", "người chết"),
    ],
)
def test_small_words_frames_and_names_are_left_out(text: str, quote: str, expected: str) -> None:
    """The measure alone, from the clause or the one before."""
    assert indicators(text)[quote] == expected


def test_a_name_alone_goes_on_with_what_was_measured() -> None:
    """In the same sentence or the next."""
    text = "Tỷ lệ giải ngân của vùng đạt 60%. Dẫn đầu là Long An (91,25%), Đồng Tháp 88,4%."
    found = indicators(text)
    assert found["91,25%"] == found["88,4%"] == "Tỷ lệ giải ngân của vùng"


def test_this_number_is_the_one_before() -> None:
    """`con số này` names nothing of its own."""
    text = "Vốn đầu tư công đạt 42 tỷ đồng. Tại Huế, con số này là 7 tỷ đồng."
    assert indicators(text)["7 tỷ"] == "Vốn đầu tư công"


def test_after_brackets_the_sentence_goes_on_where_it_left_off() -> None:
    """A figure in brackets is an aside."""
    text = "Vốn đầu tư công đạt 42% (năm ngoái lãi suất là 7%), bằng 38% cả nhiệm kỳ."
    assert indicators(text)["38%"] == "Vốn đầu tư công bằng cả nhiệm kỳ"


def test_the_parts_behind_a_colon_are_what_is_counted() -> None:
    """Not the purpose that stands before it."""
    text = "Tỉnh đã ký 49 văn bản nhằm gỡ vướng mắc: 23 quyết định, 26 công văn."
    found = indicators(text)
    assert (found["23"], found["26"]) == ("quyết định", "công văn")


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Tỷ lệ nợ xấu đang được kiểm soát. Đến hết quý III, con số này là 1,9%.", "1,9%", "Tỷ lệ nợ xấu"),
        (
            "Hộ dân phản ánh cước phí cao. Chỉ tiêu này giảm từ 18% xuống 16,5%.",
            "16,5%",
            "Hộ dân phản ánh cước phí cao",
        ),
        ("Dân số tăng nhanh.\n\nCon số này là 7%.", "7%", None),
    ],
)
def test_this_number_may_point_to_a_sentence_without_figures(
    text: str, quote: str, expected: str | None
) -> None:
    """To what it speaks of, within the paragraph."""
    assert indicators(text)[quote] == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Thời gian chờ giảm một nửa, tiết kiệm được 1,7 tỷ đồng.", "1,7 tỷ", "tiết kiệm"),
        ("Mua máy hết 28 triệu đồng; tiết kiệm chi thường xuyên 10%.", "10%", "tiết kiệm chi thường xuyên"),
        ("Sáp nhập 2 trường; tinh giản 17 người.", "17", "tinh giản người"),
        ("Anh nằm viện 20 ngày hết 250 triệu đồng tiền thuốc.", "250 triệu", "tiền thuốc"),
    ],
)
def test_what_was_done_needs_no_subject(text: str, quote: str, expected: str) -> None:
    """The verb and its object say it."""
    assert indicators(text)[quote] == expected


def test_a_general_verb_goes_back_to_what_the_sentence_began_with() -> None:
    """`đã giải quyết cho` names nothing."""
    text = "Huyện hỗ trợ vốn cho hộ mới thoát nghèo, đến nay đã giải quyết cho 860 hộ."
    assert indicators(text)["860"] == "hỗ trợ vốn cho hộ mới thoát nghèo"


def test_items_built_alike_are_one_list() -> None:
    """Over the commas between them."""
    assert indicators("Lãi suất huy động, lãi suất cho vay giảm 1%.") == {
        "1%": "Lãi suất huy động, lãi suất cho vay"
    }


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Vốn vay đạt 42 tỷ đồng cho 120 hộ, cao hơn đầu năm 7 tỷ đồng.", "7 tỷ", "Vốn vay"),
        (
            "Tỷ lệ đỗ đạt 99,2%, cao hơn mặt bằng chung 0,8 điểm phần trăm.",
            "0,8",
            "Tỷ lệ đỗ cao hơn mặt bằng chung",
        ),
        ("Học phí: nhóm Kinh tế 14 triệu đồng, nhóm Luật 16 triệu đồng.", "16 triệu", "Học phí nhóm Luật"),
        (
            "Ngân hàng có 2 gói chủ yếu là giảm lãi suất và giãn nợ, đạt 583 tỷ đồng.",
            "583 tỷ",
            "giảm lãi suất và giãn nợ",
        ),
        ("Cục giải ngân 21 tỷ đồng vốn vay, đạt 61% dự toán.", "61%", "giải ngân vốn vay đạt dự toán"),
        ("Nợ thuế cao, song tỷ lệ nợ trên tổng thu (14,8%) đã giảm.", "14,8%", "tỷ lệ nợ trên tổng thu"),
        ("Có 57 đơn vị nằm trong khoảng 80 - 90%.", "80 - 90%", "đơn vị nằm"),
        ("Gửi 120 kiến nghị (trả lời 95).", "95", "trả lời kiến nghị"),
        ("Ban hành 14 văn bản, gồm: QĐ: 08; KH: 06.", "06", "KH"),
        ("Có 34% hộ hài lòng và 21% muốn được hỗ trợ.", "21%", "muốn được hỗ trợ"),
        ("Tỷ lệ giải ngân đạt 60%. Dẫn đầu là Đài Truyền hình Việt Nam 83%.", "83%", "Tỷ lệ giải ngân"),
    ],
)
def test_comparisons_headings_and_shares_go_with_what_they_are_of(
    text: str, quote: str, expected: str
) -> None:
    """The figure in the same unit, the words before the colon, the plan behind the share."""
    assert indicators(text)[quote] == expected
