"""A number that somebody points at: read as a figure, whatever the rules take it for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.asked import numbers_in, read_at
from extract.figures import Kind, Span
from extract.find import extract

TEXT = (
    "Quảng Trị, ngày 21/7/2023\n"
    "Sáu tháng đầu năm 2023, Sở Nội vụ tỉnh Quảng Trị tiếp nhận 1.250 hồ sơ, theo Đề án 06 và mức độ 4.\n"
    "Việc này kéo dài 3 ngày, tốn 79,5 triệu đồng.\n"
)


def place(quote: str) -> Span:
    """Where a quote stands in TEXT."""
    return Span(TEXT.index(quote), TEXT.index(quote) + len(quote))


def moved(span: Span, by: int) -> Span:
    """The span, so much further on."""
    return Span(span.start + by, span.end + by)


@pytest.mark.parametrize(
    ("quote", "kind", "value", "unit"),
    [
        ("1.250", Kind.COUNT, "1250", "hồ sơ"),
        ("06", Kind.COUNT, "6", None),
        ("3", Kind.MEASURE, "3", "ngày"),
        ("79,5 triệu", Kind.MONEY, "79500000", "đồng"),
    ],
)
def test_the_number_pointed_at_gets_a_record(quote: str, kind: Kind, value: str, unit: str | None) -> None:
    """Also one that is part of a name; its span is the numeral's own."""
    at = TEXT.index(f" {quote} ") + 1 if f" {quote} " in TEXT else TEXT.index(quote)
    found = read_at(TEXT, Span(at, at + 1))
    assert found is not None
    assert (found.quote, found.figure.kind, found.figure.value) == (quote, kind, Decimal(value))
    assert unit is None or found.figure.unit == unit
    assert found.span.of(TEXT) == quote


def test_what_the_extractor_finds_is_read_just_so() -> None:
    """Pointing at a proposed figure gives the proposal: entity, period and indicator too."""
    for candidate in extract(TEXT).candidates:
        again = read_at(TEXT, candidate.span)
        assert again is not None
        assert (again.span, again.figure) == (candidate.span, candidate.figure)


def test_a_word_without_a_number_is_no_figure() -> None:
    """And so is an empty stretch of the text."""
    assert read_at(TEXT, place("hồ sơ")) is None


def test_all_numbers_of_a_stretch_are_listed() -> None:
    """Dates and names among them: what is no figure to the rules may be one to the analyst."""
    begin = TEXT.index("Sáu")
    sentence = Span(begin, TEXT.index(".\n", begin))
    assert [span.of(TEXT) for span in numbers_in(TEXT, sentence)] == ["Sáu", "2023", "1.250", "06", "4"]


def test_far_into_a_long_document_only_the_lines_around_are_read() -> None:
    """With the document's date given, the record is the same as near its head."""
    filler = "Người dân đánh giá tốt.\n" * 3000
    near, far = read_at(TEXT, place("1.250")), read_at(filler + TEXT, moved(place("1.250"), len(filler)))
    assert near is not None
    assert far is not None
    assert (far.figure.value, far.figure.unit, far.span.start) == (
        near.figure.value,
        near.figure.unit,
        near.span.start + len(filler),
    )
