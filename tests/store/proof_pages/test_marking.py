"""Figures marked in a text: every one where it stands, however they lie to each other."""

from collections.abc import Callable
from typing import Any

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from extract.figures import Span
from store.proof_pages.escaping import plain, shown
from store.proof_pages.marking import anchor, marked

Apart = Callable[[str], Any]
TEXT = "abcdefghij" * 3


def test_marks_within_and_across_each_other(taken_apart: Apart) -> None:
    """Within one another they are nested; where they cross, the later one goes on behind the earlier."""
    apart, within, across = Span(0, 2), Span(3, 9), Span(4, 6)
    crossing = Span(8, 12)
    numbers = {apart: 1, within: 2, across: 3, crossing: 4}
    page = taken_apart("".join(marked(TEXT, numbers)))
    assert page.text == TEXT
    assert page.ids == ["0-2", "3-9", "4-6", "8-12"]
    assert (page.marks["0-2"], page.marks["3-9"], page.marks["4-6"]) == ("ab", "defghi", "ef")
    assert page.marks["8-12"] + page.marks[""] == TEXT[8:12]
    assert page.links == ["#r0-2", "#r4-6", "#r3-9", "#r8-12"]


spans = st.tuples(st.integers(0, 28), st.integers(1, 8)).map(lambda at: Span(at[0], min(30, sum(at))))


@given(st.sets(spans, max_size=8))
def test_any_spans_are_marked_and_the_text_stays(found: set[Span]) -> None:
    """Well formed, each address once, each mark begins with what stands there."""
    html = "".join(marked(TEXT, {span: number for number, span in enumerate(found, 1)}))
    assert regex.sub(r"<sup>.*?</sup>|<[^>]*>", "", html) == TEXT
    assert sorted(regex.findall(r'<mark id="([^"]*)">', html)) == sorted(map(anchor, found))
    assert html.count("<mark") == html.count("</mark>")
    assert html.count("<sup>") == len(found)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\"'&amp;", "&quot;&#39;&amp;amp;"),
        ("một\tdòng\nhai\r\nba", "một\tdòng\nhai\nba"),
        ("hồ sơ tiếng Việt", "hồ sơ tiếng Việt"),
        ("👩‍💻 ✔️", "👩‍💻 ✔️"),
    ],
)
def test_text_is_text(text: str, html: str) -> None:
    """Markup is shown, letters and emoji stay as they are."""
    assert shown(text) == html
    assert plain(text) == html


@pytest.mark.parametrize(
    "character",
    [
        "\x00",
        "\x0b",
        "\x1b",
        "\r",
        "\x85",
        "\u00ad",
        "\u200b",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\ufffe",
        "\ud800",
    ],
)
def test_what_is_not_seen_is_shown_by_its_number(character: str) -> None:
    """Controls, what reorders text, what has no width, what is no character at all."""
    assert plain(f"a{character}b") == f"a[U+{ord(character):04X}]b"
    html = shown(f"a{character}b")
    assert character not in html
    assert f">[U+{ord(character):04X}]</abbr>" in html


def test_a_tower_of_marks_does_not_cover_the_lines_above() -> None:
    """Four marks on one letter are more than any language needs."""
    assert shown("a" + "\u0301" * 6).count("[U+0301]") == 2


@given(st.text(st.characters()))
def test_nothing_of_any_text_is_markup_or_unseen(text: str) -> None:
    """Whatever it holds; and it can be written as UTF-8."""
    for html in (regex.sub(r'<abbr class="unseen" title="[^"<>]*">|</abbr>', "", shown(text)), plain(text)):
        assert not regex.search(
            "[<>\"'\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", html
        )
        html.encode()
