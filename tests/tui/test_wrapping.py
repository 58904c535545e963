"""Lines of a given width: by words, with their styles, and never inside a letter."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.wrapping import crop, crop_line, width_of, wrap

PIECES = st.lists(
    st.tuples(st.text(alphabet="aăế漢 \n,%\u0323", max_size=40), st.sampled_from("xyz")), max_size=6
)


@given(PIECES, st.integers(2, 30))
def test_every_line_fits_and_nothing_but_space_is_lost(pieces: list[tuple[str, str]], width: int) -> None:
    """All that is not white space comes out, in order and in its style."""
    lines = wrap(pieces, width)
    assert all(width_of(line) <= width for line in lines)
    before = [(char, style) for text, style in pieces for char in unicodedata.normalize("NFC", text)]
    after = [(char, style) for line in lines for text, style in line for char in text]
    assert [one for one in after if not one[0].isspace()] == [one for one in before if not one[0].isspace()]


def test_a_word_of_several_styles_stays_together() -> None:
    """A marked number keeps the comma behind it on its line."""
    assert wrap([("đạt ", ""), ("67,32%", "mark"), (", tăng", "")], 11) == [
        [("đạt", ""), (" ", ""), ("67,32%", "mark"), (",", "")],
        [("tăng", "")],
    ]


@given(st.text(max_size=40), st.integers(0, 20))
def test_cropping_fits(text: str, width: int) -> None:
    """Never wider than asked, and whole when it fits."""
    assert cell_len(crop(text, width)) <= width
    assert width_of(crop_line([(text, ""), (text, "x")], width)) <= width
    assert cell_len(text) > width or crop(text, width) == text
