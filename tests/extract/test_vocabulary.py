"""The lexicon files and the folding of words."""

import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.vocabulary import fold, last_words, lexicon, words

LEXICONS = sorted(
    entry.name for entry in files("extract").joinpath("lexicon").iterdir() if entry.name.endswith(".toml")
)


def test_both_schools_of_tone_marks_meet() -> None:
    """`hoá đơn` is `hóa đơn`."""
    assert fold("Hoá đơn THUỶ điện") == fold("hóa đơn thủy điện")


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    """Also for letters whose lower case is two code points."""
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize("name", LEXICONS)
def test_every_entry_stands_on_a_line_of_its_own(name: str) -> None:
    """So that an analyst can add one without knowing code, and a change shows as a line."""
    lines = files("extract").joinpath("lexicon", name).read_text(encoding="utf-8").splitlines()
    entries = [line for line in lines if line.startswith(" ") and not line.lstrip().startswith("#")]
    assert all(re.fullmatch(r'\s+(["\']).*\1,(\s+#.*)?', line) for line in entries)
    assert len(entries) == sum(map(len, lexicon(name.removesuffix(".toml")).values()))


@pytest.mark.parametrize("name", LEXICONS)
def test_no_list_holds_an_entry_twice(name: str) -> None:
    """A second entry would only mislead whoever edits the first."""
    for key, entries in lexicon(name.removesuffix(".toml")).items():
        assert sorted(entries) == sorted(set(entries)), key


def test_lists_are_folded_for_lookup() -> None:
    """What is looked up is folded, so the lists are too."""
    assert fold("hóa đơn") in words("nouns", "noun")
    assert "đơn" in last_words("nouns", "noun")
    assert lexicon("units")["currency"][0] == "đồng"
