"""Codes for places and units."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.codes.standards import area, made_code, measure
from extract.spelling import spelling
from extract.vocabulary import fold, words


def test_every_province_has_a_code_of_its_own() -> None:
    """Those before and after the mergers, by any name that the extractor knows."""
    names = words("provinces", "current") | words("provinces", "former")
    found = [area(name) for name in names]
    assert len({one.code for one in found if one is not None}) == len(names) == 63
    assert all(one and re.fullmatch("VN-([A-Z]{2}|[0-9]{2})", one.code) for one in found)


def test_every_country_has_a_code() -> None:
    """That the extractor knows by name; a group of them has none."""
    groups = {fold(name) for name in ("Liên minh châu Âu", "EU", "ASEAN")}
    names = words("places", "country") - groups
    assert all((found := area(name)) and re.fullmatch("[A-Z]{2}", found.code) for name in names)


@pytest.mark.parametrize(
    ("entity", "code"),
    [
        ("tỉnh Quảng Trị", "VN-25"),
        ("Quảng Trị", "VN-25"),
        ("toàn tỉnh Quảng Trị", "VN-25"),
        ("trên địa bàn tỉnh Quảng Trị", "VN-25"),
        ("TP. Hồ Chí Minh", "VN-SG"),
        ("TP.HCM", "VN-SG"),
        ("thành phố Hà Nội", "VN-HN"),
        ("Bà Rịa – Vũng Tàu", "VN-43"),
        ("cả nước", "VN"),
        ("trên phạm vi toàn quốc", "VN"),
        ("Thủ đô Hà Nội", "VN-HN"),
        ("Hoa Kỳ", "US"),
        ("thành phố Lam Giang", None),
        ("UBND tỉnh Quảng Trị", None),
        ("toàn tỉnh", None),
        ("Bộ Nội vụ", None),
        ("", None),
    ],
)
def test_a_place_has_its_code_an_agency_of_it_has_not(entity: str, code: str | None) -> None:
    """Whatever it is called before its name."""
    found = area(entity)
    assert (found and found.code) == code


@pytest.mark.parametrize(
    ("unit", "code"),
    [("%", "PT"), ("Đồng", "VND"), ("US$", "USD"), ("đô la Mỹ", "USD"), ("$", None), ("hồ sơ", None)],
)
def test_money_and_percent_have_codes(unit: str, code: str | None) -> None:
    """Of the standards; what is counted has none there."""
    found = measure(unit)
    assert (found and found.code) == code


def test_a_made_code_is_the_same_for_good() -> None:
    """Readable, and told by spelling alone; other marks are other words."""
    assert made_code("Sở Y tế") == made_code(" sở  y TẾ ") == "X_SO_Y_TE_8D6EBCB037"
    assert made_code("Số y tế") != made_code("Sở Y tế")


@given(st.text(st.characters()), st.text(st.characters()))
def test_any_text_has_a_code(one: str, other: str) -> None:
    """Of letters that every format takes; two texts share it only if they are spelt alike."""
    assert re.fullmatch("X_([A-Z0-9]+_)*[0-9A-F]{10}", made_code(one))
    same = (spelling(one) or one) == (spelling(other) or other)
    assert (made_code(one) == made_code(other)) == same
