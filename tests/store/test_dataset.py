"""The verified dataset and its files."""

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.figures import Figure, Span
from store.database import Database
from store.decisions import add_figure, decide, undo
from store.export import FORMATS, Destination
from store.rows import Session, Verdict
from store.sessions import start_session
from store.verified import COLUMNS, verified_rows

SAMPLE: dict[str, str | int | None] = dict.fromkeys(COLUMNS)


def written(rows: list[dict[str, str | int | None]], name: str) -> str:
    """The rows as a file's text, line ends untranslated."""
    stream = io.StringIO(newline="")
    assert FORMATS[name].write(rows, stream) == len(rows)
    return stream.getvalue()


@pytest.fixture
def reviewed(db: Database, ids: list[int], lan: Session, people: Figure, seven: Span) -> Database:
    """One figure of each verdict."""
    decide(db, ids[3], Verdict.ACCEPT, by=lan, note="theo báo cáo")
    decide(db, ids[0], Verdict.CORRECT, by=lan, after=people, reason="sai đơn vị")
    decide(db, ids[1], Verdict.REJECT, by=lan)
    decide(db, ids[2], Verdict.FLAG, by=lan)
    add_figure(db, 1, seven, people, by=lan)
    return db


def test_only_what_stands_verified_is_exported(reviewed: Database, text: str) -> None:
    """Accepted, corrected and added, in text order, each with its place and its sentence."""
    rows = list(verified_rows(reviewed))
    assert [(row["quote"], row["verdict"]) for row in rows] == [
        ("1.250", "correct"),
        ("18/20", "accept"),
        ("7", "add"),
    ]
    for row in rows:
        assert tuple(row) == COLUMNS
        start, end = row["start"], row["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert text[start:end] == row["quote"]
        assert row["sentence"] in text.split("\n")
        assert row["figure"] == f"{str(row['document'])[:16]}:{start}-{end}"


def test_a_row_carries_the_record_that_stands(reviewed: Database) -> None:
    """Text and integers only, numbers in their canonical form, who proposed it and who decided."""
    corrected, accepted, added = verified_rows(reviewed)
    assert (corrected["value"], corrected["unit"], corrected["indicator"]) == ("7", "người", None)
    assert (corrected["reason"], corrected["extractor"]) == ("sai đơn vị", "soat 0.0.1")
    assert (accepted["value"], accepted["denominator"], accepted["status"]) == ("18", "20", "target")
    assert (accepted["note"], accepted["annotator"], accepted["published"]) == (
        "theo báo cáo",
        "lan",
        "2023-06-30",
    )
    assert added["extractor"] is None


def test_what_is_taken_back_is_not_exported(reviewed: Database, lan: Session) -> None:
    """The addition was the last decision."""
    undo(reviewed, by=lan)
    assert [row["quote"] for row in verified_rows(reviewed)] == ["1.250", "18/20"]


def test_doc_is_the_base_name(empty: Database, add: Callable[..., int]) -> None:
    """Wherever the document lay."""
    add(empty, name="2023/quy-2/phu-thinh.txt")
    decide(empty, 1, Verdict.ACCEPT, by=start_session(empty, "lan", "test"))
    assert next(verified_rows(empty))["doc"] == "phu-thinh.txt"


def test_deciding_goes_on_while_the_dataset_is_read(reviewed: Database, lan: Session) -> None:
    """Rows stream; a decision in between neither waits nor is lost."""
    rows = verified_rows(reviewed)
    next(rows)
    undo(reviewed, by=lan)
    rows.close()
    assert len(list(verified_rows(reviewed))) == 2


@pytest.mark.parametrize("name", list(FORMATS))
def test_the_same_database_gives_the_same_bytes(reviewed: Database, name: str, tmp_path: Path) -> None:
    """Twice over, whatever the time."""
    made = []
    for number in range(2):
        path = tmp_path / str(number)
        if FORMATS[name].destination is Destination.STREAM:
            rows = list(verified_rows(reviewed, with_text=FORMATS[name].with_text))
            path.write_text(written(rows, name), encoding="utf-8", newline="")
        else:
            if FORMATS[name].destination is Destination.FOLDER:
                path.mkdir()
            FORMATS[name].write(verified_rows(reviewed, with_text=FORMATS[name].with_text), path)
        files = [found for found in [path, *path.rglob("*")] if found.is_file()]
        made.append({found.relative_to(path): found.read_bytes() for found in files})
    assert made[0] == made[1]


def test_csv_is_as_the_standard_has_it(reviewed: Database) -> None:
    """A header, CR LF after every line, no byte order mark, empty for null; it reads back as it was."""
    rows = list(verified_rows(reviewed))
    output = written(rows, "csv")
    assert output.startswith("figure,doc,document,title,")
    assert output.count("\r\n") == 4
    assert not re.search(r"(?<!\r)\n", output)
    read = list(csv.DictReader(io.StringIO(output, newline="")))
    assert [row["quote"] for row in read] == ["1.250", "18/20", "7"]
    assert read == [{name: "" if row[name] is None else str(row[name]) for name in COLUMNS} for row in rows]


def test_json_lines_keep_letters_and_nulls(reviewed: Database) -> None:
    """One object a line, columns in order, Vietnamese readable."""
    lines = written(list(verified_rows(reviewed)), "jsonl").split("\n")
    assert lines[-1] == ""
    assert [list(json.loads(line)) for line in lines[:-1]] == [list(COLUMNS)] * 3
    assert '"unit": "người"' in lines[0]
    assert '"denominator": null' in lines[0]


@given(st.dictionaries(st.sampled_from(COLUMNS), st.none() | st.integers() | st.text(st.characters())))
def test_json_lines_read_back_and_never_move_a_terminal(change: Mapping[str, str | int | None]) -> None:
    """Any text at all, half characters included, comes back; nothing that is not seen is printed raw."""
    row = SAMPLE | dict(change)
    line = written([row], "jsonl")
    assert json.loads(line) == row
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]", line
    )
    assert line.count("\n") == 1
