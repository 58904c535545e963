"""`soat search`: one line a sentence, for people and for programs, from any database that can be read."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

Soat = Callable[..., Any]
Row = dict[str, Any]


def test_a_hit_is_a_line(soat: Soat, proposals: list[Row]) -> None:
    """Document and place, the sentence with what was sought, the state of its figures."""
    assert proposals
    outcome = soat("search", "can", "cuoc")
    assert outcome.out == (
        "report.txt:87-150: Đến nay, tỉnh đã cấp hơn 79,5 triệu thẻ [căn cước] cho người dân."
        " (79,5 triệu pending)\n"
    )
    assert outcome.err == ""


def test_numbers_phrases_and_beginnings(soat: Soat, proposals: list[Row]) -> None:
    """As they are typed, in one argument or in several."""
    assert proposals
    for query in ("62/63", "9,4%", '"tinh lam giang" "tiep nhan"', "trực*", "79,5", "NĂM 2023"):
        assert soat("search", query).out.count("\n") == 1
    assert soat("search", "--exact", "tinh").out == ""
    assert "marks make no difference" in soat("search", "--exact", "tinh").err


def test_json_is_an_object_a_line(soat: Soat, proposals: list[Row], report: Path) -> None:
    """Offsets are the document's own."""
    assert proposals
    (row,) = soat("search", "--json", "dia phuong").rows
    text = report.read_text(encoding="utf-8")
    assert text[row["start"] : row["end"]] == row["sentence"]
    assert [text[start:end] for start, end in row["marks"]] == ["địa phương"]
    assert [(text[one["start"] : one["end"]], one["state"]) for one in row["figures"]] == [
        ("62/63", "pending")
    ]
    assert row["doc"] == "report.txt"
    assert len(row["document"]) == 64


def test_a_mention_in_a_record_is_shown(soat: Soat, proposals: list[Row], decide: Soat) -> None:
    """The field, beside the sentence that does not say it."""
    decide({**proposals[0], "verdict": "correct", "entity": "Đảo Xa", "note": "xem bìa"})
    outcome = soat("search", "dao", "xa")
    assert " · entity: [Đảo Xa] (" in outcome.out
    assert "corrected" in outcome.out
    (row,) = soat("search", "--json", "bia").rows
    assert [(one["field"], one["text"]) for one in row["mentions"]] == [("note", "xem bìa")]


def test_a_document_limits_the_search(soat: Soat, home: Path, proposals: list[Row]) -> None:
    """By name; one that is not there is refused."""
    assert proposals
    (home / "second.txt").write_text("Có 31 địa phương.", encoding="utf-8")
    soat("extract", "second.txt")
    assert soat("search", "dia phuong").out.count("\n") == 2
    assert soat("search", "dia phuong", "--document", "second.txt").out.startswith("second.txt:0-17:")
    outcome = soat("search", "dia phuong", "--document", "third.txt")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == "soat: third.txt: no such document in the database; `soat stats` lists them\n"


def test_a_limit_says_that_there_are_more(soat: Soat, proposals: list[Row]) -> None:
    """And is refused when nothing would be shown."""
    assert proposals
    outcome = soat("search", "--limit", "1", "tinh")
    assert outcome.out.count("\n") == 1
    assert "more than" in outcome.err
    assert soat("search", "--limit", "0", "tinh").code == 1


def test_a_query_without_words_is_refused(soat: Soat, proposals: list[Row]) -> None:
    """One line that says what to type; operators are words."""
    assert proposals
    outcome = soat("search", '"*"')
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert soat("search", "NEAR(", "sentence:x", "AND").code == 0


def test_what_is_new_is_indexed_first(soat: Soat, proposals: list[Row]) -> None:
    """A database that is behind, as after a merge or an end in the middle, is brought up to date."""
    assert proposals
    with closing(sqlite3.connect("soat.db")) as raw, raw:
        raw.execute("UPDATE indexed SET edition = 0")
    assert soat("search", "can cuoc").out.count("\n") == 1
    with closing(sqlite3.connect("soat.db")) as raw:
        assert raw.execute("SELECT sentence FROM indexed").fetchone() == (3,)


def test_a_database_that_cannot_be_written_to_is_searched(
    soat: Soat, report: Path, unprivileged: Callable[[], AbstractContextManager[None]]
) -> None:
    """What is indexed is found, and what is not is told."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        database = folder / "soat.db"
        soat("extract", report, "--db", database)
        with closing(sqlite3.connect(database)) as raw, raw:
            raw.execute("UPDATE indexed SET sentence = 2")
        database.chmod(0o444)
        folder.chmod(0o555)
        with unprivileged():
            outcome = soat("search", "can cuoc", "--db", database)
        folder.chmod(0o755)
    assert outcome.code == 0
    assert outcome.out.count("\n") == 1
    assert "not searched: 1 new sentence" in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_sentence_cannot_move_the_terminal(soat: Soat, home: Path) -> None:
    """Nor can a document's name."""
    (home / "a\x1b[2Jb.txt").write_text("Có 31 \u202e địa phương.", encoding="utf-8")
    soat("extract", ".")
    for options in ((), ("--json",)):
        outcome = soat("search", "phuong", *options)
        assert not {"\x1b", "\u202e"} & set(outcome.out)
        assert "phương" in outcome.out
    assert json.loads(soat("search", "phuong", "--json").out)["sentence"] == "Có 31 \u202e địa phương."
