"""Times in a text: what each shape reads as, and what the words around it make of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.edtf import parse_period
from extract.periods.dates import Role, Weight, mentions
from extract.periods.moments import Moment, Unit, write_edtf
from extract.periods.propose import document_date
from extract.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("ngày 21/6/2023", Moment(2023, 6, 21), Moment(2023, 6, 21)),
        ("8-9-2023", Moment(2023, 9, 8), Moment(2023, 9, 8)),
        ("2023-07-19", Moment(2023, 7, 19), Moment(2023, 7, 19)),
        ("ngày 2 tháng 9 năm 2024", Moment(2024, 9, 2), Moment(2024, 9, 2)),
        ("6 tháng đầu năm 2023", Moment(2023, 1), Moment(2023, 6)),
        ("sáu tháng cuối năm 2023", Moment(2023, 7), Moment(2023, 12)),
        ("9 tháng năm 2024", Moment(2024, 1), Moment(2024, 9)),
        ("quý III/2017", Moment(2017, 7), Moment(2017, 9)),
        ("quí I-2018", Moment(2018, 1), Moment(2018, 3)),
        ("quý 1.2017", Moment(2017, 1), Moment(2017, 3)),
        ("tháng 8/2020", Moment(2020, 8), Moment(2020, 8)),
        ("tháng 5 - 9/2015", Moment(2015, 5), Moment(2015, 9)),
        ("giai đoạn 2016 - 2021", Moment(2016), Moment(2021)),
        ("năm 2022", Moment(2022), Moment(2022)),
        ("nửa đầu năm 2024", Moment(2024, 1), Moment(2024, 6)),
        ("tháng đầu tiên của năm 2017", Moment(2017, 1), Moment(2017, 1)),
        ("quý đầu năm 2017", Moment(2017, 1), Moment(2017, 3)),
        ("Từ ngày 1/1 đến 31/12/2022", Moment(None, 1, 1), Moment(2022, 12, 31)),
        ("năm ngoái", Moment(unit=Unit.YEAR, shift=-1), Moment(unit=Unit.YEAR, shift=-1)),
        ("hôm qua", Moment(unit=Unit.DAY, shift=-1), Moment(unit=Unit.DAY, shift=-1)),
    ],
)
def test_every_shape_of_a_time_is_read(text: str, first: Moment, last: Moment) -> None:
    """Each shape gives its first and last moment, in either spelling."""
    found = mentions(text).all
    assert [(one.first, one.last) for one in found] == [(first, last)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Tính đến ngày 21/6, xã có", Role.UNTIL),
        ("đến hết quý 2, xã có", Role.UNTIL),
        ("Đến nay đã có", Role.UNTIL),
        ("Hiện nay, huyện có", Role.UNTIL),
        ("trước ngày 1/6 phải xong", Role.BEFORE),
        ("kể từ ngày 1/7/2025", Role.FROM),
        ("tăng 5% so với năm 2021", Role.COMPARED),
        ("tăng 5% so với cùng kỳ năm 2022", Role.COMPARED),
        ("cao hơn năm 2020", Role.COMPARED),
        ("trong năm 2020", Role.AT),
    ],
)
def test_the_words_before_a_time_give_its_role(text: str, role: Role) -> None:
    """An end, a beginning, a thing compared with, or simply when."""
    assert [one.role for one in mentions(text).all] == [role]


def test_a_year_that_belongs_to_a_name_weighs_less_than_a_frame() -> None:
    """`Kế hoạch năm 2023` names a plan; `trong 6 tháng đầu năm` says when."""
    text = "Trong 6 tháng đầu năm, nhiệm vụ của Kế hoạch chuyển đổi số năm 2023 đã xong"
    assert [one.weight for one in mentions(text).all] == [Weight.FRAME, Weight.NAME]


@pytest.mark.parametrize(
    "text",
    [
        "theo Quyết định số 45/QĐ-UBND ngày 06/8/2023",
        "có 30/6 xã và 5/7 huyện",
        "Thực hiện phát hiện thể hiện",
        "2.054 hồ sơ",
        "ngày 45/13",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    """Dates of legal documents, ratios and halves of words."""
    assert mentions(text).all == ()


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2022, 1, 1), date(2022, 12, 31), "2022"),
        (date(2020, 2, 1), date(2020, 2, 29), "2020-02"),
        (date(2023, 7, 19), date(2023, 7, 19), "2023-07-19"),
        (date(2016, 1, 1), date(2021, 12, 31), "2016/2021"),
        (date(2023, 1, 1), date(2023, 6, 30), "2023-01-01/2023-06-30"),
        (None, date(2023, 6, 21), "../2023-06-21"),
        (date(2017, 6, 1), None, "2017-06-01/.."),
        (None, None, None),
        (date(2023, 6, 2), date(2023, 6, 1), None),
    ],
)
def test_a_period_is_written_as_short_as_edtf_allows(
    first: date | None, last: date | None, expected: str | None
) -> None:
    """Whole years, months and days stand alone; an open end is two dots."""
    assert write_edtf(first, last) == expected


@given(st.dates(date(1900, 1, 1)), st.dates(date(1900, 1, 1)))
def test_a_written_period_reads_back(one: date, other: date) -> None:
    """What is written means the same days."""
    first, last = sorted((one, other))
    written = write_edtf(first, last)
    assert written is not None
    read = parse_period(written)
    assert (read.first, read.last) == (first, last)


@given(st.dates(), st.sampled_from(Unit), st.integers(-40, 40))
def test_a_relative_moment_never_fails(published: date, unit: Unit, shift: int) -> None:
    """However near to the calendar's ends."""
    days = Moment(unit=unit, shift=shift).days(published)
    assert days is None or days[0] <= days[1]


@given(st.text(alphabet="ngày thángquýnăm đếntừ0123/-.,; ()\n", max_size=80))
def test_any_heap_of_date_words_is_scanned(text: str) -> None:
    """Times never overlap and lie inside the text."""
    at = 0
    for one in mentions(text).all:
        assert at <= one.span.start < one.span.end <= len(text)
        at = one.span.end
    document_date(text, split_sentences(text))
