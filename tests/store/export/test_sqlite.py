"""The SQLite file: the rows typed and keyed, the columns described, nothing left beside it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.columns import TABLE
from store.export import FORMATS, Row

Make = Callable[..., Path]


def read(path: Path, question: str = "SELECT * FROM figures ORDER BY rowid") -> list[dict[str, object]]:
    """What the file answers."""
    with closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        return [dict(row) for row in db.execute(question)]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_row_reads_back(data: st.DataObject, make: Make, any_rows: st.SearchStrategy[list[Row]]) -> None:
    """Text to the letter, integers as integers, null as null."""
    rows = data.draw(any_rows)
    assert read(make("sqlite", rows)) == rows


def test_hostile_text_reads_back(make: Make, hostile: list[Row]) -> None:
    """None of it is a statement."""
    assert read(make("sqlite", hostile)) == hostile


def test_the_file_describes_itself(make: Make, sample: Row) -> None:
    """A key for Datasette's links, and a table that says what each column holds."""
    path = make("sqlite", [sample])
    told = read(path, "SELECT name, meaning FROM columns ORDER BY place")
    assert [(row["name"], row["meaning"]) for row in told] == [(c.name, c.meaning) for c in TABLE]
    key = read(path, "SELECT name FROM pragma_table_info('figures') WHERE pk ORDER BY pk")
    assert [row["name"] for row in key] == ["figure", "annotator", "decided_at"]
    assert read(path, "PRAGMA integrity_check") == [{"integrity_check": "ok"}]
    assert [found.name for found in path.parent.glob("made.sqlite*")] == ["made.sqlite"]


def test_one_figure_may_have_the_verdicts_of_two(make: Make, sample: Row) -> None:
    """Where annotators differ and both are asked for."""
    assert len(read(make("sqlite", [sample, {**sample, "annotator": "Minh"}]))) == 2


def test_a_disk_that_fails_is_told_as_such(tmp_path: Path, sample: Row) -> None:
    """As an error of the disk, which whoever named the file can tell."""

    def rows() -> Iterator[Row]:
        yield sample
        yield sample

    with pytest.raises(OSError, match="UNIQUE"):
        FORMATS["sqlite"].write(rows(), tmp_path / "made")
