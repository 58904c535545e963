"""Lists and sections of targets."""

from collections.abc import Callable

import pytest

Short = Callable[[str], list[str]]


@pytest.mark.parametrize(
    "heading",
    [
        "Mục tiêu đến năm 2025:",
        "CHỈ TIÊU CHỦ YẾU NĂM 2020",
        "2. Mục tiêu cụ thể\na) Về kinh tế",
        "II. NHIỆM VỤ, GIẢI PHÁP",
    ],
)
def test_items_under_a_heading_of_targets_are_targets(told_in: Short, heading: str) -> None:
    """Whatever marks the items, and however many headings stand between."""
    text = f"{heading}\n- Có 20 xã đạt chuẩn;\n(2) Thu ngân sách: 15 tỷ đồng."
    assert told_in(text) == ["20: target", "15 tỷ: target"]


@pytest.mark.parametrize("heading", ["KẾT QUẢ THỰC HIỆN", "II. TÌNH HÌNH CHUNG", "III. KINH PHÍ"])
def test_the_next_heading_ends_the_targets(told_in: Short, heading: str) -> None:
    """Results and means come after them."""
    assert told_in(f"I. MỤC TIÊU\n- Có 20 xã.\n{heading}\n- Có 5 xã.") == ["20: target", "5:"]


def test_prose_after_a_list_of_targets_is_none(told_in: Short) -> None:
    """Only items stand under a heading."""
    assert told_in("Mục tiêu:\n- Có 20 xã.\nHuyện nhận 5 tỷ đồng.") == ["20: target", "5 tỷ:"]


def test_the_head_of_a_table_is_no_heading_of_targets(told_in: Short) -> None:
    """Its columns hold plans and results side by side."""
    text = "Chỉ tiêu | Kế hoạch | Thực hiện\nSố hồ sơ đã nhận | 12.500 | 13.200"
    assert "target" not in told_in(text)[-1]


def test_a_line_that_gives_its_own_number_heads_no_list(told_in: Short) -> None:
    """What it came to stands on the next line."""
    assert told_in("Chỉ tiêu: 25 xã\nĐạt: 18 xã") == ["25: target", "18:"]


@pytest.mark.parametrize("aside", ["(giai đoạn 2021-2025)", "(theo nghị quyết)", "“XANH”"])
def test_a_heading_may_close_with_an_aside(told_in: Short, aside: str) -> None:
    """What stands in brackets behind its last word ends no heading."""
    assert told_in(f"Các chỉ tiêu chủ yếu {aside}\n- Số xã đạt chuẩn: 15 xã.") == ["15: target"]


@pytest.mark.parametrize("aside", ["(đã thực hiện)", "(6 tháng đầu năm)", "(ước thực hiện)"])
def test_an_aside_may_say_that_the_heading_is_one_of_results(told_in: Short, aside: str) -> None:
    """What was done by then is told below it."""
    assert told_in(f"Các chỉ tiêu chủ yếu {aside}\n- Số xã đạt chuẩn: 15 xã.") == ["15:"]


def test_an_item_of_several_sentences_is_one_item(told_in: Short) -> None:
    """The targets go on behind its first full stop, and in the items below."""
    text = "Mục tiêu\n(1) Thôn văn hóa: 12 thôn. Trường học văn hóa: 3 trường.\n(2) Số chợ: 4 chợ."
    assert told_in(text) == ["12: target", "3: target", "4: target"]
