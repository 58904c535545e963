"""Numbers in digits: read and written."""

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.numbers import NumberError, read_digits, read_number, write_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("79500000", "79500000"),
        ("79.500.000", "79500000"),
        ("79 500 000", "79500000"),
        ("79,5 triệu", "79500000"),
        ("35,03", "35.03"),
        ("35.03", "35.03"),
        ("1,255.80", "1255.80"),
        ("1.255,80", "1255.80"),
        ("1,255,800", "1255800"),
        ("0,137", "0.137"),
        ("0.137", "0.137"),
        ("02", "2"),
        ("3 triệu rưỡi", "3500000"),
        ("1 triệu 200 nghìn", "1200000"),
        ("40,607 nghìn tỷ", "40607000000000"),
        ("5 TỶ", "5000000000"),
        ("2 ngàn", "2000"),
        ("-1,5", "-1.5"),
        ("−7", "-7"),
        ("+7", "7"),
        ("hai mươi lăm", "25"),
        ("nửa tỷ", "500000000"),
    ],
)
def test_reads_what_a_source_prints_and_an_analyst_types(text: str, value: str) -> None:
    """Dots group and a comma begins decimals, unless it can only be English."""
    assert read_number(text).value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("2.054", "2054", "2.054"),
        ("40,607", "40.607", "40607"),
        ("2.054 tỷ", "2054000000000", "2054000000"),
    ],
)
def test_a_number_with_two_readings_carries_both(text: str, value: str, other: str) -> None:
    """Guessing would cost the analyst's trust; the second reading is one key away."""
    reading = read_number(text)
    assert (reading.value, reading.alternative) == (Decimal(value), Decimal(other))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "abc",
        "1.1.1",
        "1,2,3",
        "12.34,5",
        "1..2",
        "5%",
        "triệu",
        "5 triệu tỷ đồng",
        "2 tỷ 3 tỷ",
        "5 rưỡi",
        "²",
        "٣",
        "9" * 40,
        "0," + "1" * 40,
        "hai ba",
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    """With a message that shows how one is written."""
    with pytest.raises(NumberError):
        read_number(text)


@pytest.mark.parametrize(
    ("number", "text"),
    [("79500000", "79.500.000"), ("35.03", "35,03"), ("-1234.50", "-1.234,5"), ("0.0", "0"), ("-0", "0")],
)
def test_writes_as_vietnamese_text_does(number: str, text: str) -> None:
    """Grouped by dots, decimals behind a comma, no idle zeros."""
    assert write_number(Decimal(number)) == text


@given(st.decimals(min_value=-(10**20), max_value=10**20, places=6, allow_nan=False))
def test_what_is_written_reads_back(number: Decimal) -> None:
    """For every number a record can hold."""
    assert read_number(write_number(number)).value == number


@given(st.text(alphabet="0123456789., "))
def test_any_digits_are_read_or_refused(text: str) -> None:
    """There is no third way out."""
    for read in (read_number, read_digits):
        with contextlib.suppress(NumberError):
            assert read(text).value >= 0
