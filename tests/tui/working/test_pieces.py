"""A corpus in pieces: every row once, wherever it is cut."""

import io
import json
import os
from itertools import pairwise
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # it has no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.corpora import CorpusError
from extract.readers.kinds import FileKind
from store.stamps import stamp_of
from tui.sources import Source
from tui.working import corpora
from tui.working.units import Asked, Assignment, Done, Event, FileEnd, Look, Piece, Plan, Problem, Setup
from tui.working.work import Work

LINE = st.one_of(
    st.dictionaries(st.sampled_from(["id", "text", "x"]), st.text(max_size=12), min_size=1).map(json.dumps),
    st.sampled_from(["", "  ", "[1]", "{", "\r"]),
)


@given(st.lists(LINE, max_size=12), st.lists(st.integers(0, 400), max_size=6), st.booleans())
def test_each_line_is_in_one_piece(lines: list[str], cuts: list[int], is_ended: bool) -> None:  # noqa: FBT001 - drawn
    """The pieces together give what the whole gives, in its order."""
    data = "\n".join(lines).encode() + b"\n" * is_ended
    borders = sorted({0, len(data), *(cut for cut in cuts if cut < len(data))})
    whole = list(corpora._lines(io.BytesIO(data), 0, len(data), 1000))
    parts = [
        row for start, end in pairwise(borders) for row in corpora._lines(io.BytesIO(data), start, end, 1000)
    ]
    assert parts == whole


def test_a_line_without_end_is_passed_over() -> None:
    """It is told, and read no further than each piece goes."""
    data = b'{"text": "' + b"x" * 5000 + b'"}\n{"text": "y"}\n'
    found = [
        row
        for start in range(0, len(data), 100)
        for row in corpora._lines(io.BytesIO(data), start, min(start + 100, len(data)), 1000)
    ]
    assert [row for _, row in found] == ["over 0.001 MB; split it into documents", {"text": "y"}]


def source_of(path: Path) -> Source:
    """The file as it is found."""
    return Source(str(path), path.name, stamp_of(path.stat()))


def planned(path: Path, jobs: int = 4, done_to: int = 0, **said: str) -> list[Piece]:
    """The pieces of a corpus."""
    kind = corpora.corpus_kind(source_of(path))
    assert kind is not None
    return corpora.plan(Look(source_of(path), done_to, jobs), kind, said)


def done(units: list[Piece], setup: Setup | None = None) -> list[Event]:
    """What comes of pieces, in this process."""
    events: list[Event] = []

    def all_wanted(asked: Asked) -> list[bool]:
        return [True] * len(asked.digests)

    for unit in units:
        Work(setup or Setup(prints=True), events.append, all_wanted).do(Assignment(unit))
    return [event for event in events if isinstance(event, Done | Problem | FileEnd | Plan)]


@pytest.fixture
def parquet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two groups of rows, in pieces of some rows each."""
    monkeypatch.setattr(corpora, "LEAST_PIECE", 100)
    path = tmp_path / "c.parquet"
    texts = [f"Có {number} xã." for number in range(40)]
    table = pa.table({"key": list(range(40)), "content": texts, "day": ["2023-07-20"] * 40})
    pq.write_table(table, path, row_group_size=25)
    return path


def test_rows_of_parquet_come_once_and_in_order(parquet: Path) -> None:
    """Pieces of two groups, read on where the one before ended, or anew where another process had that."""
    pieces = planned(parquet, id="key", date="day")
    assert len(pieces) > 4
    names = [f"c.parquet/{number}" for number in range(40)]
    assert [event.name for event in done(pieces) if isinstance(event, Done)] == names
    every_other = done(pieces[::2]) + done(pieces[1::2])
    assert sorted(event.name for event in every_other if isinstance(event, Done)) == sorted(names)
    left = planned(parquet, done_to=pieces[2].start, id="key")
    assert (left[0].start, left[-1].is_last) == (pieces[2].start, True)


def test_columns_are_told_or_named(parquet: Path) -> None:
    """One that is not there is told with those that are."""
    with pytest.raises(CorpusError, match="no column body; there are key, content, day"):
        planned(parquet, text="body")
    (empty := parquet.with_name("d.jsonl")).write_text('{"a": "x"}\n', encoding="utf-8")
    with pytest.raises(CorpusError, match="name it with --columns text=NAME; there are a"):
        planned(empty)
    assert planned(empty, text="a")[0].columns is not None


def test_what_is_wrong_with_a_row_is_told_of_the_row(tmp_path: Path) -> None:
    """No JSON, no text, half a character; a row without an id is called by its bytes."""
    path = tmp_path / "c.jsonl"
    rows = [
        '{"id": 1, "text": "Có 5 xã."}',
        "nonsense",
        '{"id": 2}',
        '{"id": 3, "text": "\\ud800"}',
        '{"text": "b"}',
    ]
    path.write_text("\n".join(rows), encoding="utf-8")
    events = done(planned(path))
    assert [event.message for event in events if isinstance(event, Problem)] == [
        "no JSON in this line",
        "no text in this row",
        "half a character (a lone surrogate) in this row",
    ]
    assert [event.name for event in events if isinstance(event, Done)] == [
        "c.jsonl/1",
        "c.jsonl/3e23e8160039594a",
    ]
    assert isinstance(events[-1], FileEnd)


def test_a_corpus_that_changes_is_told(tmp_path: Path) -> None:
    """What is read of it afterwards would be another file's."""
    path = tmp_path / "c.jsonl"
    path.write_text('{"text": "Có 5 xã."}\n', encoding="utf-8")
    pieces = planned(path)
    with path.open("a", encoding="utf-8") as stream:
        stream.write('{"text": "Có 6 xã."}\n')
    problem, end = done(pieces)
    assert isinstance(problem, Problem)
    assert "changes while it is read" in problem.message
    assert isinstance(end, FileEnd)
    assert end.stamp is None


def test_a_page_in_a_row_is_read_as_a_page(tmp_path: Path) -> None:
    """Bytes and texts, as what they are; the row's title and date go first."""
    path = tmp_path / "c.parquet"
    page = "<html><head><title>x</title></head><body><p>Có 5 xã.</p></body></html>"
    pq.write_table(pa.table({"id": ["a"], "text": [page], "title": ["Tiêu đề"]}), path)
    (found,) = [event for event in done(planned(path), Setup()) if isinstance(event, Done)]
    assert found.result is not None
    assert not isinstance(found.result, str)
    assert found.result.readout.reader.startswith("html")
    assert found.result.extraction.title == "Tiêu đề"
    assert found.sha256 == found.result.sha256


def test_a_damaged_parquet_file_is_told(tmp_path: Path) -> None:
    """Cut short, as a download that stopped."""
    path = tmp_path / "c.parquet"
    path.write_bytes(b"PAR1" + os.urandom(100))
    assert corpora.corpus_kind(source_of(path)) is FileKind.PARQUET
    with pytest.raises(CorpusError, match="damaged or not whole"):
        planned(path)
