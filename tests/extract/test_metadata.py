"""What is known of a document before its text is read, and what hangs on its date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.find import extract
from extract.metadata import MAX_WORDS, UNKNOWN, Metadata, day_of, is_date, is_fit, tidied
from extract.periods.published import dated, dates_in

NEWS = "Phú Thịnh họp về hồ sơ\nNăm nay, tỉnh nhận 12.345 hồ sơ. Năm 2020 có 900 hồ sơ.\n"


def periods(text: str, published: str | None) -> list[str | None]:
    """What is proposed of a text with a date."""
    return [one.figure.period for one in extract(text, metadata=Metadata(published=published)).candidates]


def test_what_is_known_goes_before_what_the_text_says() -> None:
    """Title and date; and a date that is given is no guess unless whoever gives it says so."""
    found = extract(NEWS, metadata=Metadata(title="Tên", published="2023-06-20"))
    assert (found.title, found.published, found.is_doubtful, found.hanging) == ("Tên", "2023-06-20", False, 0)
    doubted = extract(NEWS, metadata=Metadata(published="2023-06-20", is_doubtful=True))
    assert (doubted.is_doubtful, doubted.hanging) == (True, 1)


def test_what_hangs_on_a_missing_date_is_counted() -> None:
    """A year of its own needs none; a text without figures has nothing to hang."""
    assert extract(NEWS).hanging == 1
    assert extract("Phú Thịnh họp\nNăm 2020 có 900 hồ sơ.\n").hanging == 0
    assert extract("Phú Thịnh họp\nKhông có gì.\n").hanging == 0


def test_a_month_or_a_year_counts_as_its_last_day_unless_the_text_knows_one_in_it() -> None:
    """`hôm qua` is counted from the text's own day where it lies within what is known."""
    assert periods(NEWS, "2022") == ["2022", "2020"]
    text = "Phú Thịnh, ngày 20 tháng 6 năm 2023\nHôm qua, tỉnh nhận 12 hồ sơ.\n"
    assert periods(text, None) == periods(text, "2023") == periods(text, "2023-06") == ["2023-06-19"]
    assert periods(text, "2022-02") == ["2022-02-27"]
    assert periods(text, "2021-05-02") == ["2021-05-01"]


@pytest.mark.parametrize(
    ("text", "is_doubtful"),
    [
        ("Báo cáo\nPhú Thịnh, ngày 20 tháng 6 năm 2023\nCó 3 xã.", False),
        ("Báo cáo\nPhú Thịnh, ngày 20 tháng 6 năm 2023\nTính đến ngày 30/8/2023 có 3 xã.", True),
        ("Tỉnh họp\nSáng 20/6/2023, tỉnh họp" + " bàn việc" * 20 + ".", True),
        ("Tỉnh họp về hồ sơ.", False),
    ],
)
def test_a_date_is_a_guess_where_no_dateline_says_so(text: str, *, is_doubtful: bool) -> None:
    """Or where the text reports something of a later day; no date at all is no guess."""
    assert dated(text).is_doubtful == is_doubtful


def test_every_full_date_is_found() -> None:
    """Whatever it is the date of, at its place."""
    text = "Nghị định ngày 14/3/2021, họp 20 tháng 6 năm 2023, 31/2/2022, 2020-01-05."
    found = [(span.of(text), day) for span, day in dates_in(text)]
    assert found == [
        ("14/3/2021", date(2021, 3, 14)),
        ("20 tháng 6 năm 2023", date(2023, 6, 20)),
        ("2020-01-05", date(2020, 1, 5)),
    ]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (Metadata(title=" Một\n\tdòng\x00 "), Metadata(title="Một dòng")),
        (Metadata(title="\u202eTên"), Metadata(title="\u202eTên")),
        (Metadata(published="2023-02-30", is_doubtful=True), UNKNOWN),
        (Metadata(published="2023-02"), Metadata(published="2023-02")),
        (Metadata(address="javascript:x y"), UNKNOWN),
        (Metadata(address="https://tin.example/" + "a" * MAX_WORDS), UNKNOWN),
        (Metadata(address="mid:1@tin.example"), Metadata(address="mid:1@tin.example")),
    ],
)
def test_only_what_can_be_kept_is(said: Metadata, kept: Metadata) -> None:
    """What a page says of itself is anybody's text."""
    assert tidied(said) == kept


TEXTS = st.none() | st.text(max_size=60)


@given(st.builds(Metadata, title=TEXTS, published=TEXTS, address=TEXTS, publisher=TEXTS))
def test_anything_can_be_said(said: Metadata) -> None:
    """It never fails, and what is fit stays as it is when it is made fit again."""
    kept = tidied(said)
    assert tidied(kept) == kept
    words = [one for one in (kept.title, kept.address, kept.publisher) if one is not None]
    assert all(one and is_fit(one) and len(one) <= MAX_WORDS for one in words)
    assert kept.published is None or is_date(kept.published)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_date_is_the_day_it_says(day: date) -> None:
    """A whole one; of a month or a year the last day."""
    assert day_of(day.isoformat()) == day
    month = day_of(day.isoformat()[:7])
    assert month is not None
    assert (month.year, month.month) == (day.year, day.month)
    assert month >= day
    assert day_of(day.isoformat()[:4]) == replace_day(day)


def replace_day(day: date) -> date:
    """The last day of its year."""
    return day.replace(month=12, day=31)
