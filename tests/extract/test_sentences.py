"""Where sentences begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.sentences import split_sentences


def sentences(text: str) -> list[str]:
    """The sentences as texts."""
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh có 9 huyện. Huyện có 100 xã.", ["Tỉnh có 9 huyện.", "Huyện có 100 xã."]),
        ("Đạt 1.234,5 tỷ đồng.", ["Đạt 1.234,5 tỷ đồng."]),
        ("Đạt 72. Sang năm tăng!", ["Đạt 72.", "Sang năm tăng!"]),
        ("Họp tại TP. Huế. Sau đó về.", ["Họp tại TP. Huế.", "Sau đó về."]),
        ("Theo ThS. Lan và PGS. TS. Minh, tốt.", ["Theo ThS. Lan và PGS. TS. Minh, tốt."]),
        ("1. Kết quả\n2. Hạn chế", ["1. Kết quả", "2. Hạn chế"]),
        ("Tiêu đề\n\nThân bài", ["Tiêu đề", "Thân bài"]),
        ("Còn chậm… nhưng có tiến bộ. Tốt", ["Còn chậm… nhưng có tiến bộ.", "Tốt"]),
        ("Ông nói: “Đã xong.” Rồi đi.", ["Ông nói: “Đã xong.”", "Rồi đi."]),
        ("  \n ", []),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    """Not at the dots of numbers, abbreviations and list numbers."""
    assert sentences(text) == expected


def test_a_wrapped_line_goes_on() -> None:
    """A long line without an end, before a line in lower case, is half a sentence."""
    wrapped = "Trong quý vừa rồi các địa phương trên cả nước đã tiếp nhận và giải quyết\nhơn 4.000 hồ sơ."
    assert sentences(wrapped) == [wrapped]


def test_a_short_line_stands_alone() -> None:
    """Headings and cells are not wrapped text."""
    assert sentences("Biểu 1\nhồ sơ") == ["Biểu 1", "hồ sơ"]


@given(st.text())
def test_sentences_are_ordered_trimmed_and_lose_only_white_space(text: str) -> None:
    """Whatever the text, no letter is left out."""
    spans = split_sentences(text)
    at = 0
    for span in spans:
        assert text[at : span.start].strip() == ""
        assert span.of(text).strip() == span.of(text) != ""
        at = span.end
    assert text[at:].strip() == ""
