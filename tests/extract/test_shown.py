"""What a cell of a workbook shows for its value and its format, written the Vietnamese way."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.readers.shown import shown


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        (1234, "General", "1234"),
        (1234.5, "General", "1234,5"),
        (0.1 + 0.2, "General", "0,3"),
        (1e15, "General", "1000000000000000"),
        (1234567.891, "#,##0.00", "1.234.567,89"),
        (0.987, "0.0%", "98,7%"),
        (2.345, "0.00", "2,35"),
        (12, "0.##", "12"),
        (7, "000", "007"),
        (-5, "#,##0;(#,##0)", "(5)"),
        (0, '0;-0;"-"', "-"),
        (1234567890, '#,##0,,\\ "triệu"', "1.235 triệu"),
        (5, '0" hồ sơ"', "5 hồ sơ"),
        (1234.5, "#,##0.0_);[Red](#,##0.0)", "1.234,5"),
        (2.5, "[$₫-42A]#,##0.0", "₫2,5"),
        (0.5, "# ?/?", "0,5"),
        (datetime(2023, 5, 3), "dd/mm/yyyy", "03/05/2023"),  # noqa: DTZ001 - a sheet knows no time zone
        (datetime(2023, 5, 3), "mm-yy", "05/2023"),  # noqa: DTZ001 - a sheet knows no time zone
        (datetime(2023, 5, 3, 8, 30), "General", "03/05/2023 08:30"),  # noqa: DTZ001 - a sheet knows no time zone
        (True, "General", "TRUE"),
        (None, "0", ""),
        ("Hà Nội", "@", "Hà Nội"),
    ],
)
def test_a_value_is_shown_by_its_format(value: object, code: str, words: str) -> None:
    """A point groups, a comma parts decimals; shares, thousands, words and signs are as the format says."""
    assert shown(value, code) == words


@given(st.floats() | st.integers(-(10**40), 10**40), st.text('0#?,.%;"\\E+-[]$_* @/ab', max_size=12))
def test_no_format_stops_it(value: float, code: str) -> None:
    """Whatever a file says its format is, some words are shown."""
    assert isinstance(shown(value, code), str)
