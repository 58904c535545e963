"""Periods as EDTF dates and intervals."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.edtf import Interval, PeriodError, parse_period


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-07-19", date(2023, 7, 19), date(2023, 7, 19)),
        ("2023-01-01/2023-06-30", date(2023, 1, 1), date(2023, 6, 30)),
        ("2016/2021", date(2016, 1, 1), date(2021, 12, 31)),
        ("../2023-06-21", None, date(2023, 6, 21)),
        ("2015-09-25/..", date(2015, 9, 25), None),
    ],
)
def test_a_period_has_a_first_and_a_last_day(text: str, first: date | None, last: date | None) -> None:
    """Years and months stretch to their ends; an open end is None."""
    assert parse_period(text) == Interval(first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "../..",
        "/",
        "2022/",
        "21/6/2023",
        "2023-13",
        "2023-02-30",
        "0000",
        "2023-06-30/2023-01-01",
        "22",
        "٢٠٢٢",
    ],
)
def test_what_is_no_period_is_refused(text: str) -> None:
    """Half dates, impossible days and intervals that run backwards say why they are refused."""
    with pytest.raises(PeriodError, match=r"\w"):
        parse_period(text)


@given(st.dates(), st.dates())
def test_any_two_days_in_order_make_a_period(one: date, other: date) -> None:
    """An interval of two days reads back as those days."""
    first, last = min(one, other), max(one, other)
    assert parse_period(f"{first}/{last}") == Interval(first, last)
