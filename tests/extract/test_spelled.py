"""Numbers spelled out: as they are read aloud, and as the extractor reads them back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.find import extract
from extract.spelled import spelled


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "không"),
        ("10", "mười"),
        ("15", "mười lăm"),
        ("21", "hai mươi mốt"),
        ("44", "bốn mươi tư"),
        ("105", "một trăm linh năm"),
        ("1005", "một nghìn không trăm linh năm"),
        ("2054", "hai nghìn không trăm năm mươi tư"),
        ("79057", "bảy mươi chín nghìn không trăm năm mươi bảy"),
        ("79500000", "bảy mươi chín triệu năm trăm nghìn"),
        ("1000000001", "một tỷ không trăm linh một"),
        ("2000000000000", "hai nghìn tỷ"),
        ("35.03", "ba mươi lăm phẩy không ba"),
        ("-7.5", "âm bảy phẩy năm"),
    ],
)
def test_numbers_are_read_aloud(number: str, words: str) -> None:
    """With linh, mốt, tư and lăm where they belong, and the hundreds said behind a larger part."""
    assert spelled(Decimal(number)) == words


@given(st.integers(min_value=2, max_value=999_999_999_999))
def test_what_is_spelled_is_read_back(number: int) -> None:
    """By the extractor, in a sentence: it knows nothing of this speller."""
    (found,) = extract(f"Cả tỉnh có {spelled(Decimal(number))} hồ sơ được giải quyết.").candidates
    assert found.figure.value == number
