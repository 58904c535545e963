"""`soat backup`: a copy that is sound, and how to come back to it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

Soat = Callable[..., Any]
Row = dict[str, Any]


def test_a_copy_is_made_and_told(soat: Soat, proposals: list[Row], decide: Soat) -> None:
    """What it holds on stdout, how to restore on stderr; it opens like any other."""
    assert decide({**proposals[0], "verdict": "accept"}).code == 0
    outcome = soat("backup", "copy.db")
    assert outcome.code == 0
    assert outcome.out.startswith("copy.db: 1 document, 1 decision, ")
    assert "to restore: put soat.db aside, then copy copy.db to its place" in outcome.err
    assert soat("verify", "--db", "copy.db").code == 0
    assert soat("export", "--db", "copy.db").out == soat("export").out
    assert sorted(entry.name for entry in Path.cwd().glob("*copy*")) == ["copy.db"]


def test_a_file_that_is_there_is_replaced_only_when_told(soat: Soat, proposals: list[Row]) -> None:
    """Nobody loses yesterday's copy by a slip."""
    assert proposals
    assert soat("backup", "copy.db").code == 0
    outcome = soat("backup", "copy.db")
    assert (outcome.code, outcome.out) == (1, "")
    assert "--force" in outcome.err
    assert soat("backup", "--force", "copy.db").code == 0


def test_the_database_is_never_its_own_copy(soat: Soat, proposals: list[Row]) -> None:
    """Not even when told to replace."""
    assert proposals
    assert soat("backup", "--force", "soat.db").code == 1
    assert soat("verify").code == 0


def test_no_name_and_no_database_are_said(soat: Soat, home: Path) -> None:
    """One line each."""
    assert soat("backup").code == 2
    assert soat("backup", "").code == 1
    outcome = soat("backup", "copy.db")
    assert outcome.code == 1
    assert "soat.db: no such database" in outcome.err
    assert list(home.iterdir()) == []


def test_a_source_is_never_replaced_by_a_copy(soat: Soat, proposals: list[Row], home: Path) -> None:
    """Nor what belongs to a database that is in use; other files are replaced when that is said."""
    assert proposals
    source = Path(home / "report.txt")
    with closing(sqlite3.connect("soat.db")) as db, source.open("wb") as file:
        file.write("".join(piece for (piece,) in db.execute("SELECT piece FROM texts")).encode())
    before = source.read_bytes()
    outcome = soat("backup", "--force", "report.txt")
    assert outcome.code == 1
    assert "report.txt: is a document that figures were read from; name another file" in outcome.err
    assert source.read_bytes() == before
    Path("soat.db-wal").touch()
    outcome = soat("backup", "--force", "soat.db-wal")
    assert outcome.code == 1
    assert "belongs to a database of soat" in outcome.err
    Path("notes.txt").write_text("old", encoding="utf-8")
    assert soat("backup", "--force", "notes.txt").code == 0
