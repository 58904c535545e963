"""`soat merge`: other people's files into one, from the command line."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

Soat = Callable[..., Any]
Row = dict[str, Any]


@pytest.fixture
def apart(soat: Soat, proposals: list[Row], decide: Soat) -> list[Row]:
    """Two files of one beginning: lan accepted in hers what minh rejected in his."""
    assert soat("backup", "minh.db").code == 0
    assert decide(*({**row, "verdict": "accept"} for row in proposals[:2])).code == 0
    line = json.dumps({**proposals[0], "verdict": "reject"})
    assert (
        soat("decide", "--db", "minh.db", "--jsonl", "-", "--annotator", "minh", stdin=line.encode()).code
        == 0
    )
    return proposals


def test_what_came_over_is_told(soat: Soat, apart: list[Row]) -> None:
    """A line for each file on stdout, what to do on stderr; twice changes nothing."""
    assert apart
    outcome = soat("merge", "minh.db")
    assert (outcome.code, outcome.out) == (0, "minh.db: 1 sitting, 1 decision\n")
    assert "1 figure decided differently" in outcome.err
    assert soat("merge", "minh.db", "minh.db").out == "minh.db: nothing new\n" * 2
    assert soat("verify").code == 0


def test_any_order_exports_the_same(soat: Soat, apart: list[Row]) -> None:
    """Bytes, not only rows."""
    assert apart
    soat("extract", "--db", "one.db", "report.txt")
    shutil.copy("one.db", "two.db")
    soat("merge", "--db", "one.db", "soat.db", "minh.db")
    soat("merge", "--db", "two.db", "minh.db", "soat.db", "one.db")
    for format_ in ("csv", "jsonl"):
        first, second = (
            soat("export", "--db", name, "--format", format_).out for name in ("one.db", "two.db")
        )
        assert first == second
        assert "accept" in first


def test_a_script_reads_json(soat: Soat, apart: list[Row]) -> None:
    """An object for each file."""
    assert apart
    [row] = soat("merge", "--json", "minh.db").rows
    assert row == {
        "file": "minh.db",
        "documents": 0,
        "renewed": 0,
        "decisions": 1,
        "sessions": 1,
        "assignments": 0,
        "judgements": 0,
        "corrections": 0,
    }


def test_one_file_that_cannot_be_merged_does_not_stop_the_others(soat: Soat, apart: list[Row]) -> None:
    """It is named, and the exit code says that something is left."""
    assert apart
    outcome = soat("merge", "nix.db", "soat.db", "minh.db")
    assert (outcome.code, outcome.out) == (1, "minh.db: 1 sitting, 1 decision\n")
    assert "soat: nix.db: no such file" in outcome.err
    assert "soat: soat.db: is the database that is merged into" in outcome.err


def test_a_file_that_was_tampered_with_is_named(soat: Soat, apart: list[Row]) -> None:
    """With its first broken link."""
    assert apart
    with closing(sqlite3.connect("minh.db", isolation_level=None)) as raw:
        sql = raw.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'decisions_stay_what_they_are'"
        ).fetchone()
        raw.execute("DROP TRIGGER decisions_stay_what_they_are")
        raw.execute("UPDATE decisions SET annotator = 'hoa'")
        raw.execute(*sql)
    outcome = soat("merge", "minh.db")
    assert (outcome.code, outcome.out) == (1, "")
    assert "minh.db: does not verify, nothing of it was taken: decision 1: " in outcome.err


def test_without_a_file_it_is_a_wrong_command_line(soat: Soat, proposals: list[Row]) -> None:
    """Nothing to merge is a slip."""
    assert proposals
    assert soat("merge").code == 2
