"""One line under edit: letters stay whole, text stays NFC, and keys act in order."""

import unicodedata

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.line_editor import LineEditor

KEYS = st.one_of(
    st.sampled_from(
        ["backspace", "delete", "left", "right", "home", "end", "ctrl+w", "ctrl+u", "ctrl+k", "ctrl+left"]
    ).map(lambda key: (key, None)),
    st.text(alphabet="aeiouđ ăâêôơưếộ漢\u0301\u0323\u0302", min_size=1, max_size=1).map(
        lambda char: (char, char)
    ),
)


def typed(keys: str, text: str = "") -> LineEditor:
    """An editor after these keys: `<` is a backspace."""
    editor = LineEditor(text)
    for key in keys:
        editor.take_key("backspace" if key == "<" else key, None if key == "<" else key)
    return editor


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("tie<êng<<<ếng", "tiếng"),
        ("dd<đ", "dđ"),
        ("d<đe<ê<ề", "đề"),
        (unicodedata.normalize("NFD", "Việt"), "Việt"),
        (unicodedata.normalize("NFD", "ế") + "<", ""),
        ("u\u031b\u0323", "ự"),
    ],
)
def test_typing_with_an_input_method(keys: str, text: str) -> None:
    """Going back and typing anew, and marks that come after their letter."""
    assert typed(keys).text == text


@given(st.text(max_size=30), st.lists(KEYS, max_size=60), st.integers(4, 40))
def test_any_keys_leave_whole_letters(text: str, keys: list[tuple[str, str | None]], width: int) -> None:
    """After any keys the text is NFC without controls, the cursor between letters and inside its window."""
    editor = LineEditor(text)
    for key, character in keys:
        editor.take_key(key, character)
        clusters = regex.findall(r"\X", editor.text)
        assert unicodedata.is_normalized("NFC", editor.text)
        assert not regex.search(r"[\p{Cc}\p{Cf}\p{Cs}]", editor.text)
        assert 0 <= editor.cursor <= len(clusters)
        window = editor.window(width)
        shown = window.before + window.at + window.after
        assert shown.rstrip() in editor.text + " "
        assert cell_len(window.before + window.at) <= max(width, cell_len(window.at))


def test_a_field_just_opened_is_replaced_by_typing() -> None:
    """The first letter replaces what stood there; a move first keeps it; backspace empties it."""
    assert typed("12", "178").text == "12"
    assert typed("<", "178").text == ""
    editor = LineEditor("178")
    editor.take_key("end", None)
    editor.take_key("9", "9")
    assert editor.text == "1789"


def test_pasted_breaks_are_spaces_and_the_invisible_is_left_out() -> None:
    """A paste of several lines stays one line."""
    editor = LineEditor()
    editor.insert("thẻ\r\ncăn\tcước\u200b\x1b[2J")
    assert editor.text == "thẻ căn cước[2J"


def test_cutting_words_and_ends() -> None:
    """Ctrl+W takes the word before, Ctrl+U what is before, Ctrl+K what is after the cursor."""
    editor = LineEditor("một hai ba")
    editor.take_key("end", None)
    editor.take_key("ctrl+w", None)
    assert editor.text == "một hai "
    editor.take_key("ctrl+left", None)
    editor.take_key("ctrl+k", None)
    assert editor.text == "một "
    editor.take_key("ctrl+u", None)
    assert editor.text == ""


def test_keys_that_type_nothing_are_left_to_others() -> None:
    """Function keys and the like are not the editor's."""
    editor = LineEditor("a")
    assert not editor.take_key("f5", None)
    assert not editor.take_key("ctrl+y", "\x19")
    assert editor.text == "a"
