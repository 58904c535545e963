"""Evidence in texts of any sort: it lies within the text, and is what the text has there."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from extract.evidence.excerpts import excerpt
from extract.evidence.gather import evidence
from extract.figures import Direction, Figure, Kind, Modifier, Span, Status

WORDS = (
    "tăng", "giảm", "hơn", "phấn đấu", "đạt", "95%", "12", "3/5", "hồ sơ", "tỉnh", "Bạc Liêu", "cả nước",
    "năm 2023", "đến nay", "quý I", ",", ".", ";", "\n", "\r\n", "\u00a0", "\u200b", "o\u0302\u0300",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=60).map(" ".join)
FIGURES = st.builds(
    Figure,
    kind=st.sampled_from(Kind),
    value=st.just(Decimal(12)),
    denominator=st.none() | st.just(Decimal(5)),
    unit=st.none() | st.sampled_from(WORDS) | st.text(max_size=8),
    modifier=st.sampled_from(Modifier),
    direction=st.sampled_from(Direction),
    status=st.sampled_from(Status),
    indicator=st.none() | TEXTS,
    entity=st.none() | st.sampled_from(WORDS) | st.text(max_size=8),
    period=st.none() | st.sampled_from(("2023", "../2023-07-18", "2023-01/2023-03", "neither")),
)


@given(text=TEXTS, figure=FIGURES, data=st.data(), published=st.none() | st.just("2023-07-18"))
def test_evidence_lies_in_the_text(
    text: str, figure: Figure, data: st.DataObject, published: str | None
) -> None:
    """Every span slices to the words that are told, for a figure anywhere and any record."""
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, min(len(text), start + 8))))
    for sources in evidence(text, (span, figure), published).values():
        for source in sources:
            assert 0 <= source.span.start < source.span.end <= len(text)
            assert source.span.of(text) == source.words


@given(
    lines=st.lists(st.integers(0, 400), min_size=60, max_size=120),
    place=st.floats(0, 1, allow_nan=False),
)
def test_an_excerpt_leads_back_to_its_document(lines: list[int], place: float) -> None:
    """There and back again, a figure's place is its own, and the same letters stand there."""
    text = "".join(f"{number:x}{'ab ' * length}\n" for number, length in enumerate(lines))
    at = int(place * (len(text) - 1))
    span = Span(at, at + 1)
    part = excerpt(span, lambda asked: asked.of(text))
    inside = part.from_document(span)
    assert inside.of(part.text) == span.of(text)
    assert part.to_document(inside) == span
