"""Bytes to text, and the matching copy with its way back to the source."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.figures import Span
from extract.text import TextError, decode, matching_copy


def test_utf_8_is_read_as_it_stands() -> None:
    """A byte order mark stays in the text, as any plain UTF-8 reader sees it."""
    assert decode("Cả nước".encode()).text == "Cả nước"
    assert decode(b"\xef\xbb\xbfa").text == "\ufeffa"


def test_utf_16_is_read_only_behind_its_mark() -> None:
    """Windows programs save so; without the mark nobody can know."""
    decoded = decode("Cả nước có 63 tỉnh".encode("utf-16"))
    assert (decoded.text, decoded.encoding) == ("Cả nước có 63 tỉnh", "utf-16")
    with pytest.raises(TextError):
        decode("63 tỉnh".encode("utf-16-le"))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"%PDF-1.4\x00\x01", "binary"),
        (bytes(range(1, 32)) * 4, "binary"),
        ("Đề án".encode("cp1258", "ignore") + b"\xd0\xff", "byte 0x"),
        (b"\xff\xfea", "UTF-16"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, message: str) -> None:
    """The message says what is wrong and fits on one line."""
    with pytest.raises(TextError, match=message) as refused:
        decode(data)
    assert "\n" not in str(refused.value)


def test_a_wrong_byte_is_named_with_its_place_and_the_remedy() -> None:
    """An analyst can look at the byte and convert the file."""
    with pytest.raises(TextError, match=r"byte 0xD0 at offset 3.*iconv"):
        decode(b"abc\xd0 d")


def test_the_copy_is_composed_with_plain_spaces_and_nothing_invisible() -> None:
    """What looks alike matches alike."""
    source = unicodedata.normalize("NFD", "tỷ\u00a0lệ") + "\u200b\u00ad 5\t%"
    assert matching_copy(source).text == "tỷ lệ 5 %"


def test_a_ready_text_is_its_own_copy() -> None:
    """The common case costs no offset map."""
    copy = matching_copy("Cả nước\ncó 63\u00a0tỉnh")
    assert copy.text == "Cả nước\ncó 63 tỉnh"
    assert copy.to_source(Span(3, 6)) == Span(3, 6)


def test_the_way_back_never_cuts_a_letter() -> None:
    """A decomposed letter comes back whole, with its marks."""
    source = unicodedata.normalize("NFD", "đạt 79,5 triệu thẻ")
    copy = matching_copy(source)
    at = copy.text.index("triệu")
    assert copy.to_source(Span(at, at + 4)).of(source) == unicodedata.normalize("NFD", "triệ")


def test_an_empty_span_comes_back_empty() -> None:
    """Also at the very end."""
    copy = matching_copy("e\u0301a")
    assert copy.to_source(Span(1, 1)) == Span(2, 2)
    assert copy.to_source(Span(2, 2)) == Span(3, 3)
    assert matching_copy("\u200b").to_source(Span(0, 0)) == Span(0, 0)


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_every_copy_leads_back_in_order(source: str) -> None:
    """Code points come back in order and within bounds, and composing changes nothing that was composed."""
    copy = matching_copy(source)
    spans = [copy.to_source(Span(at, at + 1)) for at in range(len(copy.text))]
    assert all(0 <= span.start < span.end <= len(source) for span in spans)
    assert all(left.start <= right.start and left.end <= right.end for left, right in pairwise(spans))
    assert unicodedata.is_normalized("NFC", copy.text) or "\r\n" in source


def test_something_invisible_inside_a_letter_does_not_part_it() -> None:
    """The mark finds its letter, and both come back together."""
    copy = matching_copy("thu\u200b\u0309 tuc")
    assert copy.text == "thủ tuc"
    assert copy.to_source(Span(2, 3)) == Span(2, 5)


def test_only_the_letters_that_change_are_remembered() -> None:
    """Far behind them the offsets still lead to the right place."""
    source = "e\u0301" + "a" * 100_000 + "\u200b" + "b" * 100_000
    copy = matching_copy(source)
    assert copy.to_source(Span(50_000, 50_001)) == Span(50_001, 50_002)
    assert copy.to_source(Span(150_000, 150_001)) == Span(150_002, 150_003)


def test_wide_space_is_one_space_and_comes_back_whole() -> None:
    """Also of other spaces and with something invisible inside; the quote keeps what the source has."""
    source = "thu  495,8\u00a0 \u200b\u2009tỷ\u00a0\u00a0đồng"
    copy = matching_copy(source)
    assert copy.text == "thu 495,8 tỷ đồng"
    at = copy.text.index("495")
    assert copy.to_source(Span(at, at + len("495,8 tỷ"))).of(source) == "495,8\u00a0 \u200b\u2009tỷ"


def test_wide_space_between_two_numbers_stays() -> None:
    """The cells of a table are not read as the groups of one number."""
    assert matching_copy("120  300 thẻ").text == "120  300 thẻ"


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1), st.data())
def test_the_way_to_the_copy_and_back_ends_where_it_began(source: str, data: st.DataObject) -> None:
    """A stretch of whole letters has its own place in the copy."""
    copy = matching_copy(source)
    start = data.draw(st.integers(0, len(copy.text)))
    span = Span(start, data.draw(st.integers(start, len(copy.text))))
    place = copy.to_source(span)
    again = copy.from_source(place)
    if len(span):
        assert again.contains(span)
        assert copy.to_source(again) == place
