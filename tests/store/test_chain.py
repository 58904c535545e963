"""The hash of a decision: one spelling, however it is come by."""

from hypothesis import given
from hypothesis import strategies as st

from store.chain import CONTENT_NOW, link, link_of_row

VALUES = st.none() | st.integers(-(2**63), 2**63 - 1) | st.text()


@given(st.lists(VALUES, min_size=len(CONTENT_NOW), max_size=len(CONTENT_NOW)), st.sampled_from([1, 2]))
def test_a_row_has_the_hash_of_its_content(values: list[str | int | None], form: int) -> None:
    """The quick way and the plain way give the same digits, whatever the values, in both forms."""
    values[CONTENT_NOW.index("form")] = form
    assert link_of_row(values) == link(dict(zip(CONTENT_NOW, values, strict=True)))
