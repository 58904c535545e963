"""The words behind each field: what a record was read from, and nothing that does not say it."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from decimal import Decimal

import pytest

from extract.evidence.gather import evidence
from extract.figures import Candidate, Direction, Figure, Kind, Modifier, Span, Status
from extract.find import extract

REPORT = (
    "Sông Bạch: giải quyết hồ sơ vượt kế hoạch\n"
    "Thứ Ba, 18/07/2023 08:30\n"
    "Sáu tháng đầu năm 2023, Sở Nội vụ tỉnh Sông Bạch tiếp nhận hơn 1.250 hồ sơ, tăng 9,4% so với cùng kỳ.\n"
    "Tỷ lệ hồ sơ đúng hạn đạt 98,2%, đứng thứ 7/63 cả nước.\n"
    "MỤC TIÊU CỦA CẢ NĂM\n"
    "Số hóa 4.000 hồ sơ.\n"
)


def candidate(text: str, quote: str) -> Candidate:
    """The figure that the extractor finds there."""
    return next(one for one in extract(text).candidates if one.quote == quote)


def said(text: str, quote: str, **changes: object) -> dict[str, list[str]]:
    """The words behind each field of a figure, of its record with some fields changed."""
    one = candidate(text, quote)
    record = replace(one.figure, **changes)  # type: ignore[arg-type]  # fields of any type
    found = evidence(text, (one.span, record), extract(text).published)
    assert all(source.span.of(text) == source.words for sources in found.values() for source in sources)
    return {
        field: [
            source.words + ("" if source.where == "the sentence" else f" ({source.where})")
            for source in sources
        ]
        for field, sources in found.items()
    }


def test_every_field_of_a_figure_has_its_words() -> None:
    """The unit behind it, its hedge, whose it is and when; the indicator on both sides of the number."""
    assert said(REPORT, "1.250") == {
        "kind": ["hồ sơ"],
        "value": ["1.250"],
        "unit": ["hồ sơ"],
        "modifier": ["hơn"],
        "indicator": ["tiếp nhận", "hồ sơ"],
        "entity": ["Sở Nội vụ tỉnh Sông Bạch"],
        "period": ["Sáu tháng đầu năm 2023"],
    }


def test_a_change_is_said_by_its_verb_and_a_level_by_none() -> None:
    """So is a default: nothing is marked for exact, none and reported."""
    assert said(REPORT, "9,4%")["direction"] == ["tăng"]
    assert {"direction", "modifier", "status"}.isdisjoint(said(REPORT, "98,2%"))


def test_a_place_in_an_order_and_its_second_number() -> None:
    """What makes it a rank stands before it, the number of all behind the stroke."""
    found = said(REPORT, "7/63")
    assert (found["kind"], found["denominator"]) == (["đứng thứ"], ["63"])


@pytest.mark.parametrize(
    ("quote", "field", "words"),
    [
        ("98,2%", "period", "Sáu tháng đầu năm 2023 (an earlier sentence)"),
        ("4.000", "status", "MỤC TIÊU (a heading)"),
    ],
)
def test_words_from_elsewhere_come_with_their_place(quote: str, field: str, words: str) -> None:
    """An earlier sentence, a heading."""
    assert said(REPORT, quote)[field] == [words]


def test_the_title_and_the_dateline_are_named() -> None:
    """Where no sentence before the figure says so."""
    text = (
        "Sông Bạch: thêm nhiều dịch vụ công\nThứ Ba, 18/07/2023 08:30\nToàn hệ thống có 120 dịch vụ công.\n"
    )
    found = said(text, "120", entity="Sông Bạch", period="../2023-07-18")
    assert found["entity"] == ["Sông Bạch (the title)"]
    assert found["period"] == ["18/07/2023 (the dateline)"]


def test_a_corrected_record_is_said_by_the_analysts_own_words() -> None:
    """As far as the document has them, in either tone placement and case; else nothing is claimed."""
    found = said(REPORT, "1.250", unit="Hồ sơ", entity="tỉnh Sông Bạch", indicator="hồ sơ tiếp nhận")
    assert (found["unit"], found["entity"]) == (["hồ sơ"], ["tỉnh Sông Bạch"])
    wrong = said(REPORT, "1.250", unit="thẻ", entity="Bộ Y tế", period="2019", indicator="số giường bệnh")
    assert {"unit", "entity", "period", "indicator"}.isdisjoint(wrong)


@pytest.mark.parametrize(
    "changes",
    [
        {"modifier": Modifier.NEARLY},
        {"direction": Direction.DECREASE},
        {"status": Status.TARGET},
        {"period": "2021"},
    ],
)
def test_what_no_word_says_is_not_marked(changes: dict[str, object]) -> None:
    """A field that was set against the source has no words."""
    assert not said(REPORT, "9,4%", **changes).keys() & changes.keys()


def test_a_nearer_verb_of_the_other_way_ends_the_search() -> None:
    """`tăng 5%, giảm 3%`: no `tăng` for the second."""
    text = "Số doanh nghiệp tăng 5%, số hộ nghèo giảm 3%."
    assert said(text, "3%")["direction"] == ["giảm"]
    assert "direction" not in said(text, "3%", direction=Direction.INCREASE)


def test_a_year_still_to_come_makes_an_aim() -> None:
    """The time then says the status too."""
    text = "Hà Nội, ngày 18 tháng 7 năm 2023\nĐến năm 2030, 45% số xã có nhà văn hóa.\n"
    found = said(text, "45%")
    assert found["status"] == found["period"] == ["năm 2030"]


def test_a_unit_declared_above_a_table_is_found_there() -> None:
    """With where it stands."""
    text = "Đơn vị tính: triệu đồng\nThu nội địa | 4.500\nThu khác | 320\n"
    one = Figure(kind=Kind.MONEY, value=Decimal(320_000_000), unit="đồng")
    at = text.index("320")
    found = evidence(text, (Span(at, at + 3), one))
    assert [source.words for source in found["unit"]] == ["đồng"]
    assert found["unit"][0].where != "the sentence"


def test_the_untouched_text_is_marked_also_where_letters_are_spelled_in_parts() -> None:
    """Decomposed letters, hard spaces and line ends of two characters: whole letters, right places."""
    text = unicodedata.normalize("NFD", REPORT).replace("\n", "\r\n").replace("hồ sơ", "hồ\u00a0\u00a0sơ")
    words = said(text, "1.250")
    composed = {
        field: [unicodedata.normalize("NFKC", one) for one in said_] for field, said_ in words.items()
    }
    assert {field: [" ".join(one.split()) for one in said_] for field, said_ in composed.items()} == said(
        REPORT, "1.250"
    )


def test_of_a_long_document_only_the_head_and_what_stands_around_is_read() -> None:
    """The figure's own sentence and the title are found all the same."""
    filler = "Người dân đánh giá tốt việc này và mong được phục vụ nhanh hơn nữa.\n"
    text = (
        REPORT
        + filler * 2000
        + "Đến nay, tỉnh Sông Bạch đã cấp gần 3.100 thẻ cho người dân.\n"
        + filler * 900
    )
    one = candidate(text, "3.100")
    found = evidence(text, (one.span, replace(one.figure, indicator="hồ sơ vượt kế hoạch")), "2023-07-18")
    assert found["entity"][0].span.start == text.index("tỉnh Sông Bạch đã cấp")
    assert [source.words for source in found["modifier"]] == ["gần"]
    title = found["indicator"][0]
    assert (title.where, title.span.of(text)) == ("the title", "hồ sơ vượt kế hoạch")
