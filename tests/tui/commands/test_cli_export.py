"""`soat export`: exactly what was verified, in a file that is whole or not there."""

import csv
import io
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from store.verified import COLUMNS

Soat = Callable[..., Any]
Row = dict[str, Any]


def test_jsonl_holds_what_was_verified(soat: Soat, verified: list[Row], report: Path) -> None:
    """Accepted and corrected, nothing else; every row is proof of itself."""
    outcome = soat("export", "--format", "jsonl")
    assert outcome.code == 0
    assert outcome.err == "soat: 2 verified figures written\n"
    text = report.read_bytes().decode()
    for row, proposal, verdict in zip(outcome.rows, verified, ("accept", "correct"), strict=True):
        assert tuple(row) == COLUMNS
        assert text[row["start"] : row["end"]] == row["quote"] == proposal["quote"]
        assert row["quote"] in row["sentence"]
        assert (row["verdict"], row["annotator"]) == (verdict, "lan")
    assert outcome.rows[0]["note"] == "xem lại"
    assert outcome.rows[1]["indicator"] == "hồ sơ trực tuyến"


def test_csv_holds_the_same(soat: Soat, verified: list[Row]) -> None:
    """Both formats have the same rows and columns; csv is the default."""
    table = list(csv.DictReader(io.StringIO(soat("export").out, newline="")))
    rows = soat("export", "--format", "jsonl").rows
    assert len(table) == len(verified)
    told = [{name: "" if row[name] is None else str(row[name]) for name in COLUMNS} for row in rows]
    assert table == told


def test_the_same_database_gives_the_same_bytes(soat: Soat, verified: list[Row], home: Path) -> None:
    """To a file or to stdout, today or tomorrow."""
    assert verified
    for format_ in ("csv", "jsonl"):
        assert soat("export", "--format", format_, "-o", "one", "--force").code == 0
        assert soat("export", "--format", format_, "-o", "two", "--force").code == 0
        one = (home / "one").read_bytes()
        assert one == (home / "two").read_bytes()
        assert one.decode() == soat("export", "--format", format_, "-o", "-").out


def test_nothing_verified_is_a_hint(soat: Soat, proposals: list[Row]) -> None:
    """An empty table is still a table, and what to do next is told."""
    assert proposals
    outcome = soat("export")
    assert outcome.code == 0
    assert outcome.out.rstrip("\r\n") == ",".join(COLUMNS)
    assert "soat review" in outcome.err


def test_a_destination_that_cannot_be_is_told(soat: Soat, verified: list[Row], home: Path) -> None:
    """A missing folder, a folder itself: one line, and nothing is made."""
    assert verified
    before = sorted(home.iterdir())
    outcome = soat("export", "-o", "nowhere/figures.csv")
    assert outcome.code == 1
    assert "nowhere: no such folder" in outcome.err
    outcome = soat("export", "-o", ".")
    assert outcome.code == 1
    assert "is a folder" in outcome.err
    assert sorted(home.iterdir()) == before


def test_a_failure_on_the_way_leaves_the_old_file(
    soat: Soat, verified: list[Row], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody ever finds half a table, nor a scrap beside it."""
    assert verified
    (home / "figures.csv").write_text("old", encoding="utf-8")
    before = sorted(home.iterdir())

    def broken(db: object, _selected: object, **_options: bool) -> Iterator[Row]:
        assert db
        yield dict.fromkeys(COLUMNS, "x")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tui.commands.export.verified_rows", broken)
    outcome = soat("export", "-o", "figures.csv", "--force")
    assert outcome.code == 1
    assert "figures.csv: cannot be written (No space left on device)" in outcome.err
    assert (home / "figures.csv").read_text(encoding="utf-8") == "old"
    assert sorted(home.iterdir()) == before


def test_a_file_that_is_replaced_keeps_its_permissions_and_its_link(
    soat: Soat, verified: list[Row], home: Path
) -> None:
    """A link still points where it did, and a private table stays private."""
    assert verified
    (home / "real.csv").write_text("old", encoding="utf-8")
    (home / "real.csv").chmod(0o600)
    (home / "link.csv").symlink_to("real.csv")
    assert soat("export", "-o", "link.csv", "--force").code == 0
    assert (home / "link.csv").is_symlink()
    assert (home / "real.csv").stat().st_mode & 0o777 == 0o600
    assert (home / "real.csv").read_text(encoding="utf-8") != "old"


def test_a_device_is_written_to_and_never_replaced(soat: Soat, verified: list[Row]) -> None:
    """`-o /dev/null` as root must not turn the device into a file."""
    assert verified
    assert soat("export", "-o", os.devnull).code == 0
    assert not Path(os.devnull).is_file()


def test_a_terminal_sees_signs_and_a_file_the_text(
    soat: Soat, home: Path, decide: Soat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Escape sequences of a document are data in a file, and harmless on a screen."""
    text = "Có 31 địa phương \x1b]0;x\x07 xong." + " Bộ phận một cửa làm việc cả ngày." * 9
    (home / "evil.txt").write_text(text, encoding="utf-8")
    soat("extract", "evil.txt")
    row = soat("extract", "--jsonl", "evil.txt").rows[0]
    assert decide({**row, "verdict": "accept"}).code == 0
    assert "\x1b" in soat("export").out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for format_ in ("csv", "jsonl"):
        outcome = soat("export", "--format", format_)
        assert outcome.code == 0
        assert "\x1b" not in outcome.out
        assert "\x07" not in outcome.out
        assert "31" in outcome.out


def test_rows_stand_in_the_order_of_documents_and_offsets(soat: Soat, home: Path, decide: Soat) -> None:
    """Whatever the order of reading and deciding: documents by name, so that merged files export the same."""
    for name in ("b.txt", "a.txt"):
        (home / name).write_text(f"Có 31 địa phương và 12 huyện ở {name}.", encoding="utf-8")
    soat("extract", "b.txt", "a.txt")
    rows = soat("extract", "--jsonl", "b.txt", "a.txt").rows
    assert decide(*({**row, "verdict": "accept"} for row in reversed(rows))).code == 0
    places = [(row["doc"], row["start"]) for row in soat("export", "--format", "jsonl").rows]
    assert places == sorted((row["doc"], row["start"]) for row in rows)
    assert json.loads(soat("stats", "--json").out)["total"]["left"] == 0


def test_what_the_figures_come_from_is_never_replaced(
    soat: Soat, verified: list[Row], home: Path, report: Path
) -> None:
    """No database of soat's, by whatever name, and no document, whatever --force says."""
    assert verified
    (home / "link.csv").symlink_to("soat.db")
    (home / "second.csv").hardlink_to(home / "soat.db")
    (home / "other.csv.manifest.json").write_bytes(report.read_bytes())
    before = {path: path.read_bytes() for path in sorted(home.iterdir())}
    for name in ("soat.db", "link.csv", "second.csv", "report.txt", "other.csv"):
        outcome = soat("export", "--force", "-o", name)
        assert outcome.code == 1
        assert "name another file with -o" in outcome.err
    for name in ("soat.db-wal", "soat.db-shm", "soat.db-journal"):
        assert "belongs to a database" in soat("export", "-o", name).err
    assert {path: path.read_bytes() for path in sorted(home.iterdir())} == before


def test_what_cannot_be_looked_at_is_not_replaced(
    soat: Soat, verified: list[Row], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that may not be read might be a document or a database."""
    assert verified
    (home / "figures.csv").write_text("old", encoding="utf-8")

    def refused(_path: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tui.sparing._is_database", refused)
    outcome = soat("export", "-o", "figures.csv", "--force")
    assert outcome.code == 1
    assert outcome.err == "soat: figures.csv: cannot be read (Permission denied)\n"
    assert (home / "figures.csv").read_text(encoding="utf-8") == "old"


def test_which_figures_are_written_can_be_said(soat: Soat, verified: list[Row], report: Path) -> None:
    """By state, document, annotator, moment and the line of the review's filter."""

    def quotes(*options: str) -> list[str]:
        outcome = soat("export", "--format", "jsonl", *options)
        assert outcome.code == 0, outcome.err
        return [row["quote"] for row in outcome.rows]

    first, second = (row["quote"] for row in verified)
    assert quotes("--state", "corrected") == [second]
    assert quotes("--state", "corrected", "--state", "accepted") == [first, second]
    assert quotes("--document", report.name, "--annotator", "lan") == [first, second]
    assert quotes("--annotator", "minh") == []
    assert quotes("--since", "2020-01-31") == quotes("--since", "2020-01-31T08:00+07:00") == [first, second]
    assert quotes("--since", "9000-01-01") == []
    assert quotes("--filter", "has:note") == [first]
    assert quotes("--filter", f"doc:{report.name} truc tuyen") == [first, second]
    assert len(quotes("--with-rejected")) == 3
    assert quotes("--disputed") == [first, second]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--state", "pending"), "invalid choice: 'pending' (choose from "),
        (("--since", "yesterday"), "--since: yesterday is no date"),
        (("--filter", "state:none"), "--filter: state:none is none of"),
        (("--filter", "state:pending"), "--filter: nobody has decided on a pending figure"),
        (("--filter", "doc:nothing.txt"), "nothing.txt: no such document"),
        (("--document", "nothing.txt"), "nothing.txt: no such document"),
    ],
)
def test_what_cannot_be_selected_is_told(
    soat: Soat, verified: list[Row], options: tuple[str, str], said: str, home: Path
) -> None:
    """In one line, and nothing is written."""
    assert verified
    outcome = soat("export", "-o", "figures.csv", *options)
    assert outcome.code in (1, 2)
    assert said in outcome.err
    assert "State." not in outcome.err
    assert outcome.err.count("\n") == 1
    assert not (home / "figures.csv").exists()


def test_no_row_is_missing_because_its_words_are_not_indexed(
    soat: Soat, verified: list[Row], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the index cannot be brought up to date, nothing is written rather than less."""
    with monkeypatch.context() as patch:
        patch.setattr("tui.selecting.index_before_searching", lambda _path: None)
        outcome = soat("export", "--filter", "trực tuyến", "-o", "figures.csv")
        assert (outcome.code, (home / "figures.csv").exists()) == (1, False)
        assert "not all words are indexed" in outcome.err
        assert len(soat("export", "--filter", "by:lan", "--format", "jsonl").rows) == len(verified)
    assert soat("export", "--filter", "trực tuyến", "--format", "jsonl").rows
