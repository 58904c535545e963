"""Documents in, proposals out, as Arrow tables."""

import hashlib
from pathlib import Path

import pyarrow as pa
import pytest

from extract.corpora import Columns
from extract.find import extract
from extract.metadata import Metadata
from extract.tables import PROPOSALS, propose, propose_batches, unread
from extract.text import decode

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("0*.txt"))[:3]
TEXTS = [decode(path.read_bytes()).text for path in SEEDS]


@pytest.fixture(scope="module")
def table() -> pa.Table:
    """Three sample documents, and a row without text."""
    return pa.table(
        {
            "id": ["a", "b", "c", "d"],
            "text": [*TEXTS, None],
            "title": ["Tên của trang", None, None, None],
            "date": ["2024-02-01", None, None, None],
            "url": ["https://lamgiang.example/1", None, None, None],
        }
    )


def test_each_document_is_a_row_with_what_the_extractor_finds(table: pa.Table) -> None:
    """Offsets, records, rule and confidence as they are found in the text alone."""
    rows = propose(table, corpus="trang.parquet").to_pylist()
    assert [row["name"] for row in rows] == [f"trang.parquet/{letter}" for letter in "abcd"]
    for row, text in zip(rows, TEXTS, strict=False):
        told = Metadata(title=row["told_title"], published=row["told_published"])
        found = extract(text, metadata=told)
        assert row["text"] == text
        assert row["sha256"] == row["text_sha256"] == hashlib.sha256(text.encode()).hexdigest()
        assert (row["title"], row["published"]) == (found.title, found.published)
        assert [(one["start"], one["end"]) for one in row["sentences"]] == list(found.sentences)
        for one, candidate in zip(row["candidates"], found.candidates, strict=True):
            assert text[one["start"] : one["end"]] == one["quote"] == candidate.quote
            assert (one["rule"], one["confidence"]) == (candidate.rule, candidate.confidence)
            assert one["value"] == format(candidate.figure.value.normalize(), "f")
    assert rows[0]["title"] == "Tên của trang"
    assert rows[0]["address"] == "https://lamgiang.example/1"


def test_a_row_that_cannot_be_read_says_why(table: pa.Table) -> None:
    """It has no text and no candidates; the others go on."""
    *good, bad = propose(table).to_pylist()
    assert [row["error"] for row in good] == [None] * 3
    assert (bad["error"], bad["text"], bad["candidates"]) == ("no text in this row", None, None)


def test_batches_come_out_as_they_went_in(table: pa.Table) -> None:
    """As Spark's mapInArrow calls it: an iterator of batches for an iterator of batches, one by one."""
    made = list(propose_batches(iter(table.to_batches(max_chunksize=2))))
    assert [batch.schema for batch in made] == [PROPOSALS, PROPOSALS]
    assert pa.Table.from_batches(made).equals(propose(table))
    assert list(propose_batches(iter(()))) == []


def test_columns_may_be_said(table: pa.Table) -> None:
    """Where their names do not tell them."""
    renamed = table.select(["id", "text"]).rename_columns(["key", "page"])
    made = propose(renamed, Columns(id="key", text="page"))
    assert made.column("candidates").equals(propose(table.select(["id", "text"])).column("candidates"))


def test_a_table_without_rows_makes_one_without_rows(table: pa.Table) -> None:
    """With the same columns."""
    assert propose(table.slice(0, 0)).equals(PROPOSALS.empty_table())


def test_what_no_rule_foresaw_is_an_error_of_its_row(
    table: pa.Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A job of a million documents does not fail by one."""
    monkeypatch.setattr("extract.tables.extract", lambda *_text, **_known: 1 / 0)
    assert propose(table.slice(0, 1)).column("error").to_pylist() == ["ZeroDivisionError: division by zero"]


def test_a_document_that_was_not_read_is_named_all_the_same(table: pa.Table) -> None:
    """By its id and its bytes."""
    made = unread(table.slice(0, 1), Columns(id="id", text="text"), "took longer than 60 s").to_pylist()[0]
    assert (made["name"], made["error"]) == ("a", "took longer than 60 s")
    assert made["sha256"] == hashlib.sha256(TEXTS[0].encode()).hexdigest()
