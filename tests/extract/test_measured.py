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
        ("Tỷ lệ tiêm cho người từ 18 tuổi trở lên là 72,5%.", "72,5%", "Tỷ lệ tiêm cho người"),
        ("Tỷ lệ lao động có chứng chỉ đạt 47%.", "47%", "Tỷ lệ lao động có chứng chỉ"),
        ("Lãi suất cho vay giảm 1%/năm.", "1%", "Lãi suất cho vay"),
        ("Sơ kết nửa năm, SIPAS tăng 17 bậc.", "17", "SIPAS"),
        ("Bộ Y tế cho biết trong tuần qua cả nước có 42 ca mắc.", "42", "ca mắc"),
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
    assert indicators(text)["38%"] == "Vốn đầu tư công"


def test_the_parts_behind_a_colon_are_what_is_counted() -> None:
    """Not the purpose that stands before it."""
    text = "Tỉnh đã ký 49 văn bản nhằm gỡ vướng mắc: 23 quyết định, 26 công văn."
    found = indicators(text)
    assert (found["23"], found["26"]) == ("quyết định", "công văn")
