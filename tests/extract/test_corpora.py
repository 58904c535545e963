"""Rows of a corpus: which columns say what, what a document is called, and what goes before what."""

from datetime import UTC, date, datetime

import pytest

from extract.corpora import Columns, CorpusError, columns_of, document_name, metadata_of, read_row
from extract.metadata import UNKNOWN, Metadata
from extract.text import TextError


def test_columns_are_known_by_their_names() -> None:
    """Whatever the letters' case; the usual names before the others, and what is not there is not told."""
    assert columns_of(["URL", "Body", "text", "language"]) == Columns(text="text", address="URL")
    assert columns_of(["doc_id", "content", "headline", "published"]) == Columns(
        id="doc_id", text="content", title="headline", date="published"
    )


def test_a_table_without_texts_is_refused() -> None:
    """With the names that a column of texts may have."""
    with pytest.raises(CorpusError, match="no column with texts; name it one of text, content"):
        columns_of(["id", "value"])


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2023-07-20", "2023-07-20"),
        ("2023-07-20T08:30:00+07:00", "2023-07-20"),
        ("20/7/2023 08:30", "2023-07-20"),
        (date(2023, 7, 20), "2023-07-20"),
        (datetime(2023, 7, 20, 8, 30, tzinfo=UTC), "2023-07-20"),
        ("2023-13-01", None),
        ("hôm qua", None),
        (20230720, None),
        (None, None),
    ],
)
def test_a_date_is_a_whole_day_or_nothing(given: object, day: str | None) -> None:
    """Dates, moments and how either is written; what is no day is as if nothing stood there."""
    assert metadata_of(day=given).published == day


def test_a_document_is_called_by_its_corpus_and_id() -> None:
    """One without id by its bytes; an id of several lines is on one."""
    assert document_name("trang.parquet", 17, b"x") == "trang.parquet/17"
    assert document_name("trang.parquet", "a\nb", b"x") == "trang.parquet/a b"
    assert document_name("", "bai-1", b"x") == "bai-1"
    assert document_name("trang.parquet", None, b"x") == "trang.parquet/2d711642b726b044"


def test_what_a_row_says_goes_before_what_its_document_says() -> None:
    """And a date that the row gives is not in doubt."""
    given = Metadata(title="Sơ kết", published="2023-07-20")
    readout = read_row("Có 12 hồ sơ.", given)
    assert (readout.text, readout.reader, readout.metadata) == ("Có 12 hồ sơ.", "text", given)
    assert read_row("Có 12 hồ sơ.".encode(), UNKNOWN).text == "Có 12 hồ sơ."


@pytest.mark.parametrize("text", [None, "", " \n", 12, b"", "\x00\x01\x02 x"])
def test_a_row_without_text_is_refused(text: object) -> None:
    """Nothing, white space, a number, or what no text holds."""
    with pytest.raises(TextError):
        read_row(text, UNKNOWN)
