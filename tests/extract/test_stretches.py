"""Stretches before a number are cut at marks and read without small words, times and who says so."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.figures import Span
from extract.indicators.cuts import cut_at_marks
from extract.indicators.page import Page, may_say
from extract.indicators.stretches import segments, trimmed
from extract.passages import Passage
from extract.vocabulary import fold

PIECES = (
    "số hồ sơ",
    "năm 2023",
    "theo",
    "Sở Y tế",
    "cho biết",
    "nhất là",
    "vượt",
    "tăng mạnh",
    "so với",
    ",",
)
MARKS = st.sampled_from(
    (" ", ", ", "; ", " (", ") ", " - ", ": ", " “", "” ", "... ", " nhưng ", "1,5", "(5")
)


def page(text: str) -> Page:
    """The words of a text of one sentence."""
    return Page(Passage(text=text, sentences=(Span(0, len(text)),)))


def said(text: str) -> list[str]:
    """What the stretches of a text say."""
    words = page(text)
    kept, _ = segments(words, cut_at_marks(text, words.low, 0, len(text)))
    return [words.of(stretch) for stretch in kept]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trong năm 2023, số hồ sơ nộp trực tuyến", ["số hồ sơ nộp trực tuyến"]),
        ("Theo Sở Y tế, ông An cho biết, số ca mắc sởi", ["số ca mắc sởi"]),
        ("Theo Sở Y tế số ca mắc sởi", ["số ca mắc sởi"]),
        ("So với năm 2022, số ca mắc tăng mạnh", ["số ca mắc"]),
        ("kết nối, liên thông phần mềm; cao hơn", ["kết nối, liên thông phần mềm"]),
        ("Hồ sơ chậm nhiều nhất là Sở Y tế", ["Sở Y tế"]),
        ("số ca nặng; cho biết", ["số ca nặng"]),
    ],
)
def test_a_stretch_says_what_is_left_of_it(text: str, expected: list[str]) -> None:
    """Sources, comparisons, times and verdicts are no part of it."""
    assert said(text) == expected


def test_whether_the_last_stretch_says_nothing() -> None:
    """A source at the end leaves the one before it the last; an empty one does not."""
    for text, is_bare in (("số ca nặng; ông An cho biết", False), ("số ca nặng; trong năm 2023", True)):
        words = page(text)
        assert segments(words, cut_at_marks(text, words.low, 0, len(text)))[1] is is_bare


@given(st.lists(st.one_of(st.sampled_from(PIECES), MARKS), max_size=12).map("".join), st.data())
def test_stretches_stand_in_order_within_the_text(text: str, data: st.DataObject) -> None:
    """Each within the cut it comes from, each read alike alone and among others."""
    words = page(text)
    start = data.draw(st.integers(0, len(text)))
    bounds = cut_at_marks(text, words.low, start, len(text))
    assert bounds[0][0] == start
    assert all(begin <= end for begin, end in bounds)
    assert all(one[1] <= other[0] for one, other in pairwise(bounds))
    kept, _ = segments(words, bounds)
    alone = [stretch for bound in bounds for stretch in segments(words, [bound])[0]]
    assert list(kept) == alone
    for begin, end in bounds:
        left = trimmed(words, begin, end)
        assert begin <= left[0] <= left[1] <= end


def test_the_next_time_of_a_page() -> None:
    """From a place on; the end of the text behind the last."""
    words = page("Năm 2022 có 5 hồ sơ, năm 2023 có 8 hồ sơ")
    assert [words.next_time(at) for at in (0, 1, 21, 22)] == [0, 21, 21, len(words.text)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("đã giao", True), ("giao rồi", False), ("giao “đã”", True), ("giao, rồi", True), ("", False)],
)
def test_a_cheap_look_is_never_wrong_when_it_says_no(words: str, *, expected: bool) -> None:
    """Marks may cling to the word, so it says yes where there are any."""
    assert may_say(fold(words), frozenset({"đã"})) is expected
