"""Words and marks with their places."""

from hypothesis import given
from hypothesis import strategies as st

from extract.tokens import TOKEN, tokens_between


@given(st.text(alphabet=st.sampled_from('aê5 \n_-/.,;:("”%½²\u0301')))
def test_cutting_at_spaces_finds_what_a_scan_finds(text: str) -> None:
    """However words and marks hang together."""
    found = list(TOKEN.finditer(text))
    assert tokens_between(text, 0, len(text)) == ([one[0] for one in found], [one.start() for one in found])


def test_a_stretch_keeps_the_places_of_the_whole() -> None:
    """Offsets count from the beginning of the text."""
    assert tokens_between("xx đạt 62/63, (a)", 3, 17) == (
        ["đạt", "62/63", ",", "(", "a", ")"],
        [3, 7, 12, 14, 15, 16],
    )
