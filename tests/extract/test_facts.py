"""When two figures tell one fact, when they do not, and what they are to each other if they differ."""

from decimal import Decimal

import pytest

from extract.facts.claims import Claim, claim_of, from_content
from extract.facts.copies import folded
from extract.facts.gathering import gather
from extract.facts.likeness import NEEDED, evidence, tell_of_one_thing
from extract.facts.outcomes import Outcome, Told, likely
from extract.facts.series import outliers
from extract.records import from_record

RECORD = {
    "kind": "count",
    "value": "447246",
    "unit": "tài khoản",
    "indicator": "số tài khoản VNeID được kích hoạt",
    "entity": "tỉnh Lam Giang",
    "period": "../2023-07-18",
}


def claim(**record: str | None) -> Claim:
    """What the record claims with some fields changed."""
    return claim_of(from_record({**RECORD, **record}))


def is_one(one: Claim, other: Claim) -> bool:
    """Whether two claims come out as one fact, as the ledger compares them."""
    strength = evidence(one, other) if one.by_number and one.by_number == other.by_number else None
    return strength is not None and strength >= NEEDED


@pytest.mark.parametrize(
    "changed",
    [
        {"indicator": "kích hoạt tài khoản định danh điện tử"},
        {"indicator": "tài khoản đã kích hoạt", "unit": None},
        {"entity": "Lam Giang"},
        {"entity": "LAM GIANG"},
        {"entity": None},
        {"period": None},
        {"period": "2023-07-18"},
        {"period": "../2023-08-01"},
        {"period": "2023-01-01/2023-07-18"},
        {"kind": "measure"},
        {"status": "target"},
    ],
)
def test_other_words_tell_one_fact(changed: dict[str, str | None]) -> None:
    """Synonyms, short names, what is left out, and times that are the same or nearly so."""
    assert is_one(claim(), claim(**changed))
    assert is_one(claim(**changed), claim())


@pytest.mark.parametrize(
    "changed",
    [
        {"entity": "tỉnh Bắc Trạch"},
        {"period": "../2022-07-18"},
        {"period": "2021"},
        {"value": "447247"},
        {"kind": "money", "unit": "đồng"},
    ],
)
def test_another_entity_time_or_number_is_another_fact(changed: dict[str, str | None]) -> None:
    """However alike the words are."""
    assert not is_one(claim(), claim(**changed))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hồ sơ đúng hạn", "hồ sơ quá hạn"),
        ("hồ sơ nộp trực tuyến", "hồ sơ nộp trực tiếp"),
        ("thủ tục cấp xã", "thủ tục cấp huyện"),
        ("kim ngạch xuất khẩu", "kim ngạch nhập khẩu"),
    ],
)
def test_opposites_are_never_one_fact(one: str, other: str) -> None:
    """With the same rare number or with others."""
    assert not is_one(claim(indicator=one), claim(indicator=other))
    assert not tell_of_one_thing(claim(indicator=one), claim(indicator=other, value="5"))


def test_a_small_number_needs_more_words() -> None:
    """A three comes twice by chance; with the same words, time and entity it does not."""
    three = {"value": "3", "unit": "doanh nghiệp", "indicator": "chia sẻ dữ liệu với doanh nghiệp"}
    assert is_one(claim(**three), claim(**three, entity="Lam Giang"))
    assert not is_one(
        claim(**three), claim(**{**three, "indicator": "khen thưởng doanh nghiệp", "entity": None})
    )


def test_differing_numbers_need_the_same_words_entity_and_time() -> None:
    """What is left out may be anything there."""
    assert tell_of_one_thing(claim(), claim(value="447264", entity="Lam Giang"))
    assert not tell_of_one_thing(claim(), claim(value="447264", entity=None))
    assert not tell_of_one_thing(claim(), claim(value="447264", period="../2023-07-19"))
    assert not tell_of_one_thing(claim(), claim(value="447264", indicator="số tài khoản được cấp"))


def test_a_claim_comes_back_from_its_content() -> None:
    """As the store keeps it."""
    assert from_content(claim().content) == claim()


def test_facts_do_not_depend_on_the_order_of_claims() -> None:
    """A claim that says little joins the one that it fits best, and makes two others never one."""
    claims = [claim(), claim(entity="tỉnh Bắc Trạch"), claim(entity=None)]
    links = [(0, 2, 120), (1, 2, 110)]
    there = gather(dict(enumerate(claims)), links, lambda _one, _other: False)
    backwards = {2 - at: one for at, one in enumerate(claims)}
    back = gather(backwards, [(0, 2, 120), (0, 1, 110)], lambda _one, _other: False)
    assert sorted(there) == [[0, 2], [1]]
    assert sorted(back) == [[0, 2], [1]]


def told(quote: str, published: str = "2023-07-01", **record: str) -> Told:
    """A figure as a document tells it."""
    return Told(from_record({**RECORD, **record}), quote, published)


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        (told("447.246"), told("500.000", value="500000", status="target"), Outcome.PLAN),
        (told("447.246"), told("447 nghìn", value="447000"), Outcome.ROUNDING),
        (told("447.246"), told("420 nghìn", value="420000", modifier="over"), Outcome.ROUNDING),
        (told("447.246"), told("450 nghìn", value="450000", modifier="nearly"), Outcome.ROUNDING),
        (told("447.246"), told("447.264", value="447264"), Outcome.CONFLICT),
        (told("447.246"), told("447.264", "2023-08-01", value="447264"), Outcome.REVISION),
        (told("447.246"), told("450 nghìn", value="450000", modifier="over"), Outcome.CONFLICT),
    ],
)
def test_what_is_likely_is_told(one: Told, other: Told, outcome: Outcome) -> None:
    """By status, then by what the printed digits may stand for, then by the documents' dates."""
    assert likely(one, other) is outcome
    assert likely(other, one) is outcome


def test_copies_are_folded_by_their_words() -> None:
    """Marks, signs and a word more make no other source; few words are alike by chance."""
    passage = "Tính đến ngày 18/7, tỉnh Lam Giang đã kích hoạt 447.246 tài khoản định danh điện tử."
    almost = passage.replace("Tính đến", "Đến").upper()
    other = "Lam Giang có 447.246 tài khoản định danh điện tử đã kích hoạt, tính đến giữa tháng 7 năm nay."
    assert folded([passage, other, almost, passage]) == [[0, 2, 3], [1]]
    assert folded(["đạt 5 hồ sơ", "đạt 6 hồ sơ"]) == [[0], [1]]


def values(*numbers: str, kind: str = "count") -> list[Claim]:
    """One indicator over the years."""
    unit = "%" if kind == "percent" else "hồ sơ"
    return [
        claim(kind=kind, value=number, unit=unit, period=str(2015 + at)) for at, number in enumerate(numbers)
    ]


def test_a_number_out_of_its_series_is_raised() -> None:
    """`2.054` read as 2,054 among thousands."""
    [found] = outliers(values("1980", "2054", "2.054", "2110"))
    assert found.at == 2
    assert Decimal(found.times).quantize(Decimal("0.001")) == Decimal("0.001")


def test_numbers_that_grow_are_not_raised() -> None:
    """Nor shares, nor a series that is all over the place."""
    assert list(outliers(values("100", "150", "230", "400"))) == []
    assert list(outliers(values("1", "30", "900"))) == []
    assert list(outliers(values("5", "60", "0.5", kind="percent"))) == []


def test_of_two_alone_both_are_raised_when_a_separator_was_misread() -> None:
    """Which of them is wrong nobody knows."""
    assert [found.at for found in outliers(values("2054", "2.11"))] == [0, 1]
    assert list(outliers(values("2054", "205"))) == []
