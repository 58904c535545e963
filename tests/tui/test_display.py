"""Text of others is shown one visible, harmless code point for each of its own."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from textual.color import Color

from tui.display import visible
from tui.net import Net

EVERYTHING = st.text(alphabet=st.characters(exclude_categories=()))


@given(EVERYTHING)
def test_offsets_hold_and_nothing_invisible_is_left(text: str) -> None:
    """As many code points as before, and none of a category that a terminal obeys or hides."""
    shown = visible(text)
    assert len(shown) == len(text)
    assert not {unicodedata.category(char) for char in shown} & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ("\x1b[2J", "␛[2J"),
        ("a\x00b", "a␀b"),
        ("\x7f\x9b", "␡\N{REPLACEMENT CHARACTER}"),
        (
            "a\u202eb\u200bc\ufeff",
            "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c\N{REPLACEMENT CHARACTER}",
        ),
        ("\ud800", "\N{REPLACEMENT CHARACTER}"),
        ("một\r\nhai\tba", "một  hai ba"),
        ("đã số hóa 67,32%", "đã số hóa 67,32%"),
        ("[bold]x[/]", "[bold]x[/]"),
    ],
)
def test_each_kind_has_its_stand_in(hidden: str, shown: str) -> None:
    """Controls as their pictures, white space as spaces, the rest as the replacement character."""
    assert visible(hidden) == shown


def test_lines_are_kept_when_asked_for() -> None:
    """Only the line feed is kept: a carriage return could overwrite the line."""
    assert visible("một\r\nhai\tba", lines=True) == "một \nhai ba"


def test_a_tower_of_marks_is_cut_down() -> None:
    """Marks beyond what any letter has would smear over the lines above."""
    tower = "a" + "\u0301" * 40
    assert visible(tower) == "a" + "\u0301" * 4 + "\N{REPLACEMENT CHARACTER}" * 36
    decomposed = unicodedata.normalize("NFD", "tiếng Việt ỗ ự")
    assert visible(decomposed) == decomposed


def test_the_net_catches_what_a_widget_forgot() -> None:
    """Segments that are clean pass as they are; others are made visible in their style."""
    net, black = Net(), Color.parse("black")
    clean = [Segment("số liệu")]
    assert net.apply(clean, black) is clean
    assert [segment.text for segment in net.apply([Segment("a\x1bb")], black)] == ["a␛b"]
