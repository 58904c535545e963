"""Words as they are searched for: spelling, marks, numbers, and queries that mean nothing but words."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.figures import Span
from store.folding import Part, Wording, bared, read_query, spelling


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Số Hoá HỒ SƠ", "số hóa hồ sơ"),
        ("đạt 67,32%; 62/63 xã, 1.250 người, 79,5 triệu.", "đạt 67,32 % 62 / 63 xã 1.250 người 79,5 triệu"),
        ("QĐ-TTg số 468/QĐ-TTg", "qđ ttg số 468 qđ ttg"),
        ("hồ\u00ad sơ\u200b điện_tử", "hồ sơ điện tử"),
        ("... — !", ""),
    ],
)
def test_a_text_has_one_spelling(text: str, words: str) -> None:
    """Lower case, one tone placement, numbers as written, nothing invisible."""
    assert spelling(text) == words
    assert spelling(unicodedata.normalize("NFD", text)) == words


def test_bare_words_have_no_marks() -> None:
    """Neither tone nor hat nor the stroke of đ."""
    assert bared(spelling("Đường Nguyễn Thị Thập, thứ 62/63")) == "duong nguyen thi thap thu 62 / 63"


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("hồ sơ", (Part("hồ"), Part("sơ"))),
        ('"hồ sơ" Hoá', (Part("hồ sơ"), Part("hóa"))),
        ("“hồ sơ”", (Part("hồ sơ"),)),
        ('"hồ sơ', (Part("hồ sơ"),)),
        ('thu* "hành ch*" "hành ch"*', (Part("thu", is_prefix=True), Part("hành ch", is_prefix=True))),
        ("67,32% 62/63", (Part("67,32 %"), Part("62 / 63"))),
        ("QĐ-TTg", (Part("qđ ttg"),)),
        ("*", ()),
        ('""', ()),
        ("NEAR(a b, 2)", (Part("near a"), Part("b"), Part("2"))),
        ("a AND NOT b", (Part("a"), Part("and"), Part("not"), Part("b"))),
        ("a\0b", (Part("a b"),)),
        ("\ud800a", (Part("a"),)),
    ],
)
def test_a_query_is_words(query: str, parts: tuple[Part, ...]) -> None:
    """In a row where they are quoted or written together; operators are words, signs are nothing."""
    assert read_query(query) == parts


def test_marks_are_places_in_the_untouched_text() -> None:
    """Whatever the normal form; what follows at once is one mark."""
    text = unicodedata.normalize("NFD", "Đã số hoá hồ\u00a0 sơ, hồ sơ.")
    found = Wording(text, exact=False).marks(read_query("so hoa ho so"))
    assert [unicodedata.normalize("NFC", mark.of(text)) for mark in found] == ["số hoá hồ\u00a0 sơ", "hồ sơ"]
    assert Wording(text, exact=False).marks(read_query("nothing")) == ()


def test_a_prefix_marks_the_whole_word() -> None:
    """And a word in a row only where the row is."""
    text = "Thủ tục hành chính"
    assert Wording(text, exact=False).marks((Part("thu tuc h", is_prefix=True),)) == (Span(0, 12),)
    assert Wording(text, exact=False).marks((Part("thu hanh"),)) == ()


@given(st.text())
def test_any_text_has_words_that_stay_the_same(text: str) -> None:
    """Spelling spells what it has spelt the same, no word is empty, and marks lie inside the text."""
    spelt = spelling(text)
    assert spelt == " ".join(spelt.split())
    assert len(bared(spelt).split(" ")) == len(spelt.split(" "))
    for exact in (True, False):
        marks = Wording(text, exact=exact).marks(read_query(text))
        assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
