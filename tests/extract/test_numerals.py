"""Numbers in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.numerals import SCALES, read_words


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("hai", 2),
        ("mười", 10),
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("hai mươi mốt", 21),
        ("ba mươi lăm", 35),
        ("bốn mươi tư", 44),
        ("sáu chục", 60),
        ("một trăm", 100),
        ("một trăm linh năm", 105),
        ("hai trăm lẻ bảy", 207),
        ("ba trăm hai mươi", 320),
        ("một trăm rưỡi", 150),
        ("hai nghìn ba trăm", 2300),
        ("một triệu rưỡi", 1_500_000),
        ("năm nghìn tỷ", 5_000_000_000_000),
        ("nửa triệu", 500_000),
        ("mười hai vạn", 120_000),
    ],
)
def test_a_number_in_words_is_read_whole(text: str, value: int) -> None:
    """With every form that digits take behind tens."""
    spelled = text.split()
    read = read_words(spelled)
    assert read is not None
    assert (read.value, read.words) == (Decimal(value), len(spelled))


@pytest.mark.parametrize("text", ["hai ba", "năm bảy", "ba bốn mươi", "nửa", "linh", "trăm", ""])
def test_a_vague_or_broken_number_is_none(text: str) -> None:
    """`hai ba` is two or three: nothing to put down as a figure."""
    assert read_words(text.split()) is None


def test_words_behind_the_number_are_left() -> None:
    """The reader says how many words it took."""
    read = read_words(["hai", "mươi", "nghìn", "rưỡi", "triệu"])
    assert read is not None
    assert (read.value, read.words, read.scale) == (Decimal(20_500), 4, Decimal(1000))


@given(st.lists(st.sampled_from(["một", "năm", "lăm", "mười", "mươi", "linh", "rưỡi", "nửa", *SCALES])))
def test_any_run_of_number_words_is_read_or_none(spelled: list[str]) -> None:
    """Never more words than there are, never a negative number."""
    read = read_words(spelled)
    assert read is None or (0 < read.words <= len(spelled) and read.value >= 0)
