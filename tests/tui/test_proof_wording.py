"""The words of the pages of proof: all of them can be said in the language of the interface."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import store.proof_pages
from extract.records import FIELDS
from store.proof_pages.wording import ENGLISH
from tui.proof_wording import WORDS, wording
from tui.speech import speak, spoken

_SAID = re.compile(r"""say\((?:"([^"]+)"|'([^']+)')\)""")


@pytest.fixture
def vietnamese() -> Iterator[None]:
    """Until the end of a test."""
    before = spoken()
    speak("vi")
    yield
    speak(before)


def test_every_word_of_the_pages_is_there_to_be_translated() -> None:
    """A page that says something new has it in the catalogue."""
    said = set(FIELDS)
    for path in Path(store.proof_pages.__path__[0]).glob("*.py"):
        said |= {one or other for one, other in _SAID.findall(path.read_text(encoding="utf-8"))}
    assert len(said) > 30
    assert said - set(WORDS) == set()


def test_in_english_the_words_are_those_of_the_pages() -> None:
    """They stand as they are written."""
    assert wording() == ENGLISH


@pytest.mark.usefixtures("vietnamese")
def test_in_vietnamese_they_have_a_language_of_their_own() -> None:
    """Each is another word, but for names of things."""
    say = wording()
    assert say.language == "vi"
    assert [words for words in WORDS if say(words) == words] == ["SHA-256"]
