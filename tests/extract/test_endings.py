"""Runs of small words are read backwards from the end of a stretch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.indicators.endings import before_endings, endings
from extract.vocabulary import fold

LINKS = endings("linker", " ,:(")
WORDS = ("tỷ", "lệ", "đạt", "hiện", "thực", "với", "đối", "mức", "hồ sơ", "(", ",", ":", "", "là", "trở lên")


def kept(text: str) -> str:
    """What stands before the linking words at the end."""
    low = fold(text)
    return low[: before_endings(low, 0, len(low), LINKS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tỷ lệ hồ sơ đạt ", "tỷ lệ hồ sơ"),
        ("tỷ lệ hồ sơ, đã đạt tỷ lệ là: ", "tỷ lệ hồ sơ"),
        ("cho vay đối với ", "cho vay"),
        ("công việc thực hiện", "công việc thực hiện"),
        ("từ 18 tuổi trở lên", "từ 18 tuổi trở lên"),
        ("thu nội địa (", "thu nội địa"),
        ("", ""),
    ],
)
def test_the_longest_run_is_taken_off_and_halves_of_words_stay(text: str, expected: str) -> None:
    """With the marks between the words."""
    assert kept(text) == fold(expected)


@given(st.lists(st.sampled_from(WORDS)).map(" ".join), st.integers(0, 20))
def test_the_run_lies_within_the_stretch_and_is_taken_off_once(text: str, start: int) -> None:
    """What is left does not end in another run."""
    low = fold(text)
    start = min(start, len(low))
    end = before_endings(low, start, len(low), LINKS)
    assert start <= end <= len(low)
    assert before_endings(low, start, end, LINKS) == end
