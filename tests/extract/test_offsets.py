"""Offsets counted in other units: every character boundary has one in each, and only those."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.figures import Span
from extract.offsets import OffsetError, Offsets, Unit, unit_that_fits

PIECES = (
    "a",
    "ế",
    "e\u0302\u0301",
    "đ",
    "\r\n",
    "\n",
    "\u00ad",
    "👩🏽\u200d🚒",
    "🇻🇳",
    "𝟗",
    "12,5%",
    "\ufeff",
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=("Cs",)), max_size=60).map(
    "".join
)
LONG = "🎉 tỉnh\r\n" * 700


@given(TEXTS, st.sampled_from(Unit), st.data())
def test_a_stretch_comes_back_from_every_unit(text: str, unit: Unit, data: st.DataObject) -> None:
    """There and back again, over emoji, marks apart from their letters and two-character line ends."""
    text += "x"
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    offsets = Offsets(text, unit)
    assert offsets.span(*offsets.of(span)) == span


@given(TEXTS, st.integers(0, 200), st.integers(0, 200))
def test_units_are_what_encodings_say(text: str, start: int, end: int) -> None:
    """An offset is the length of what stands before it, encoded; one within a character is refused."""
    for unit, codec, size in ((Unit.UTF_16, "utf-16-le", 2), (Unit.BYTES, "utf-8", 1)):
        data = text.encode(codec)
        try:
            expected = data[start * size : end * size].decode(codec)
            data[: start * size].decode(codec)
        except UnicodeDecodeError:
            expected = ""
        if not start < end <= len(data) // size or not expected:
            with pytest.raises(OffsetError):
                Offsets(text, unit).span(start, end)
        else:
            assert Offsets(text, unit).span(start, end).of(text) == expected


@pytest.mark.parametrize("unit", Unit)
def test_long_texts_count_as_short_ones(unit: Unit) -> None:
    """Where a text is counted block by block, no block's border shifts anything."""
    offsets = Offsets(LONG, unit)
    for point in (0, 1, 1023, 1024, 1025, 2048, len(LONG) - 1):
        span = Span(point, len(LONG))
        assert offsets.span(*offsets.of(span)) == span


def test_the_unit_is_recognised_by_the_quote() -> None:
    """Offsets that are wrong as code points are told what they count."""
    text = "🎉 Đã cấp 12.345 thẻ"
    span = Span(text.index("12.345"), text.index(" thẻ"))
    for unit in Unit:
        assert unit_that_fits(text, *Offsets(text, unit).of(span), "12.345") is unit
    assert unit_that_fits(text, 0, 3, "12.345") is None
