"""A database that is none, or that cannot be used, is told by every command that opens it."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from store import database

Soat = Callable[..., Any]

COMMANDS = (("stats",), ("verify",), ("export",), ("decide", "--jsonl", "-"), ("extract", "report.txt"))


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_another_kind_of_file_is_left_alone(soat: Soat, report: Path, words: tuple[str, ...]) -> None:
    """A text file given as the database is not overwritten."""
    other = report.with_name("letter.db")
    other.write_text("Dear all,\n" * 200, encoding="utf-8")
    before = other.read_bytes()
    outcome = soat(*words, "--db", "letter.db")
    assert outcome.code == 1
    assert outcome.err.startswith("soat: letter.db: ")
    assert outcome.err.count("\n") == 1
    assert other.read_bytes() == before


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_another_programs_database_is_left_alone(
    soat: Soat,
    report: Path,
    words: tuple[str, ...],
) -> None:
    """SQLite, but not soat's."""
    other = report.with_name("browser.db")
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE history (url TEXT)")
    connection.commit()
    connection.close()
    before = other.read_bytes()
    outcome = soat(*words, "--db", "browser.db")
    assert outcome.code == 1
    assert "another program" in outcome.err
    assert other.read_bytes() == before


@pytest.mark.parametrize("words", COMMANDS[:4], ids=lambda words: words[0])
def test_a_missing_one_is_told(soat: Soat, home: Path, words: tuple[str, ...]) -> None:
    """Only `extract` makes a database."""
    outcome = soat(*words)
    assert outcome.code == 1
    assert "soat.db: no such database" in outcome.err
    assert "soat extract" in outcome.err
    assert not list(home.glob("*.db"))


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_a_folder_is_told(soat: Soat, report: Path, words: tuple[str, ...]) -> None:
    """A folder is no database."""
    assert report.exists()
    outcome = soat(*words, "--db", ".")
    assert outcome.code == 1
    assert "folder" in outcome.err


def test_a_missing_folder_is_told(soat: Soat, report: Path) -> None:
    """No folders are made on a slip of the hand."""
    outcome = soat("extract", report, "--db", "nowhere/soat.db")
    assert outcome.code == 1
    assert "nowhere: no such folder" in outcome.err


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_a_newer_one_is_told(soat: Soat, report: Path, words: tuple[str, ...]) -> None:
    """A later soat's database is not touched by an earlier one."""
    assert soat("extract", report).code == 0
    connection = sqlite3.connect("soat.db")
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    outcome = soat(*words)
    assert outcome.code == 1
    assert "later soat" in outcome.err


@pytest.mark.parametrize("name", ["extract", "decide"])
def test_a_locked_one_is_told(
    soat: Soat,
    report: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    """Another program that writes is waited for, and then told of."""
    assert soat("extract", report).code == 0
    report.write_text("Có 31 địa phương.", encoding="utf-8")
    monkeypatch.setattr(
        f"tui.commands.{name}.open_database",
        lambda path, **options: database.open_database(path, **options, busy_seconds=0.01),
    )
    other = sqlite3.connect("soat.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    words = ("extract", report) if name == "extract" else ("decide", "--jsonl", "-")
    line = b'{"doc": "report.txt", "start": 0, "end": 3, "verdict": "add", "kind": "count", "value": "1"}'
    outcome = soat(*words, stdin=line)
    other.close()
    assert outcome.code == 1
    assert "soat.db: another program is writing to it" in outcome.err


def test_a_read_only_one_is_told_by_who_writes_and_read_by_who_reads(
    soat: Soat, report: Path, unprivileged: Callable[[], AbstractContextManager[None]]
) -> None:
    """On a share that allows no writing one can still look and export."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        database = folder / "soat.db"
        assert soat("extract", report, "--db", database).code == 0
        assert soat("stats", "--db", database).code == 0
        new = folder / "new.txt"
        new.write_text("Có 31 địa phương.", encoding="utf-8")
        database.chmod(0o444)
        folder.chmod(0o555)
        with unprivileged():
            written = soat("extract", new, "--db", database)
            read = soat("stats", "--db", database)
        folder.chmod(0o755)
    assert written.code == 1
    assert written.err.startswith(f"soat: {database}: ")
    assert "allows no writing" in written.err
    assert (read.code, read.err) == (0, "")
    assert "report.txt" in read.out
