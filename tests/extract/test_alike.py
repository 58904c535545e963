"""Indicators without a code: spellings of one another, and the nearest codes."""

import time
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.codes.alike import SUGGESTED, groups, nearest
from extract.codes.catalogue import Catalogue, shipped
from extract.codes.entries import read_entries

ONE = Catalogue(
    *read_entries(tomllib.loads('[[indicator]]\ncode = "FISH"\nvi = "Sản lượng cá tra"\nunit = "tấn"'))
)


@pytest.mark.parametrize(
    "spellings",
    [
        ["Số thôn nối mạng", "số thôn nối mạng", "so thon noi mang", "số thôn, nối mạng"],
        ["kết quả TTHC cấp xã", "kết quả thủ tục hành chính cấp xã"],
        ["tỷ lệ thôn nối mạng", "tỉ lệ thôn nối mạng"],
        ["số thôn nối mạng", "số thôn nối mang"],
        ["số thôn nối mạng", "số thôn nối mạngg"],
        ["số thôn nối mạng", "số thn nối mạng"],
    ],
)
def test_spellings_of_one_another_stand_together(spellings: list[str]) -> None:
    """Marks, capitals, signs, abbreviations, and one letter of one word."""
    assert groups([*spellings, "việc khác"], shipped()) == [spellings, ["việc khác"]]


@pytest.mark.parametrize(
    "texts",
    [
        ["hồ sơ đúng hạn", "hồ sơ quá hạn"],
        ["dịch vụ mức độ 3", "dịch vụ mức độ 4"],
        ["số xã", "số ca"],
        ["số thôn nối mạng", "số thôn mới nối mạng"],
        ["–", "số thôn"],
    ],
)
def test_other_words_stand_apart(texts: list[str]) -> None:
    """Numbers, short words and words more or fewer are no slips."""
    assert groups(texts, shipped()) == [[text] for text in texts]


def test_the_nearest_codes_fit_the_figure() -> None:
    """The likest words first, at most three, none that has another unit."""
    found = nearest("hồ sơ trực tuyến của tỉnh", "%", "percent", shipped())
    assert found[0].code == "ONLINE_APPLICATION_RATE"
    assert len(found) <= SUGGESTED
    assert all("%" in one.units for one in found if one.units)
    assert [one.code for one in nearest("san luong ca", "tấn", "measure", ONE)] == ["FISH"]
    assert nearest("sản lượng cá", "con", "count", ONE) == []
    assert nearest("giá vàng", "tấn", "measure", ONE) == []


@given(st.lists(st.text(), max_size=8))
def test_every_text_stands_in_one_group(texts: list[str]) -> None:
    """Whatever it holds, once."""
    found = groups(texts, shipped())
    assert sorted(text for group in found for text in group) == sorted(set(texts))


def test_many_texts_take_linear_time() -> None:
    """Ten thousand of them no minute."""
    begin = time.perf_counter()
    assert len(groups((f"chỉ tiêu thứ {number} của xã" for number in range(10_000)), shipped())) == 10_000
    assert time.perf_counter() - begin < 20
