"""Where times and names may begin: one pass stops at the same words that a look at every word would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.entities.beginnings import names
from extract.periods.anchors import anchors
from extract.periods.dates import mentions
from extract.periods.shapes import CHOICES, SHAPES
from extract.vocabulary import fold

PIECES = (
    "năm 2023", "Năm học 2021-2022", "quý I/2023", "6 tháng đầu năm", "từ 10 đến 16/7", "ngày 5 và 6/8",
    "21/6/2023", "2/9", "các năm 2019, 2020 và 2021", "ba tháng", "thực hiện", "hiện nay", "hôm qua",
    "nhiệm kỳ 2020 - 2025", "24 giờ qua", "tuần 23,", "cùng kỳ", "tỉnh Hà Nam", "các bộ, ngành", "bộ",
    "\n", "-",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Năm 2022, tỉnh có 45 xã", ["năm", "year"]),
        ("đến 21/6/2023", ["date"]),
        ("trong 9 tháng", ["numeral", "tháng"]),
        ("mười hai tháng", ["spelt", "spelt", "tháng"]),
        ("ngày 5 và ngày khác", ["ngày"]),
        ("Giai đoạn2016-2020", ["giai"]),
        ("sáng ngày hôm nay", ["sáng", "hôm", "nay"]),
        ("thực hiện, hiện có", ["hiện"]),
        ("tổng đài 1900 9095, khoảng 12.345 cuộc", ["year", "year"]),
        ("tuần2 năm2023", []),
    ],
)
def test_a_time_begins_with_its_word_or_its_numbers(text: str, heads: list[str]) -> None:
    """By the first word of its phrase; numbers by their sort."""
    assert [head for _, head in anchors(fold(text))] == heads


@given(texts)
def test_every_time_begins_where_one_may(text: str) -> None:
    """Anchors stand in order, at the beginnings of words, and there alone are times found."""
    places = [at for at, _ in anchors(fold(text))]
    assert places == sorted(set(places))
    assert all(not text[at - 1 : at].isalnum() for at in places)
    assert {one.span.start for one in mentions(text).all} <= set(places)


@given(texts)
def test_a_choice_leaves_out_only_shapes_that_do_not_fit(text: str) -> None:
    """One pattern for all the shapes of a beginning gives what trying each in turn gives."""
    low = fold(text)
    for at, head in anchors(low):
        tried = [shape for shape in SHAPES if head in shape.heads and shape.pattern.match(low, at)]
        assert [shape for shape, _ in CHOICES[head].fitting(low, at)] == tried


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Theo Sở Nội vụ, sở nội bộ", ["Sở Nội vụ"]),
        ("vụ việc của bộ phận đó", []),
        ("các bộ, ngành và các vấn đề", ["các bộ, ngành"]),
        ("tại hà nam và Hà Nam", ["Hà Nam"]),
        ("vụ này, Vụ này", ["vụ này", "Vụ này"]),
        ("cấp huyện, cấp bách", ["cấp huyện"]),
        ("Bộ-ngành", ["Bộ-ngành"]),
        ("non-UBND tỉnh Hà Nam", ["tỉnh Hà Nam"]),
    ],
)
def test_a_name_begins_with_an_entry_in_its_case(text: str, found: list[str]) -> None:
    """Most names need a capital; a kind of place or a group of agencies needs none."""
    assert [one.name for one in names(text, fold(text))] == found
