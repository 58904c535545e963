"""`soat export`: exactly what was verified, in a file that is whole or not there."""

import csv
import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from store.database import Database
from store.selection import Selection
from store.verified import COLUMNS, verified_rows

Soat = Callable[..., Any]
Row = dict[str, Any]


@pytest.fixture
def verified(proposals: list[Row], decide: Soat) -> list[Row]:
    """Three decisions: one accepted, one corrected, one rejected."""
    first, second, third = proposals[:3]
    outcome = decide(
        {**first, "verdict": "accept", "note": "xem lại"},
        {**second, "verdict": "correct", "indicator": "hồ sơ trực tuyến", "reason": "thiếu chỉ tiêu"},
        {**third, "verdict": "reject"},
    )
    assert outcome.code == 0, outcome.err
    return [first, second]


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


def test_every_row_leads_to_its_place_in_the_pages_of_proof(
    soat: Soat, verified: list[Row], home: Path
) -> None:
    """The last column is an address from where the table lies; without a table, the pages come alone."""
    assert verified
    (home / "out put").mkdir()
    outcome = soat("export", "--format", "jsonl", "-o", "out put/figures.jsonl", "--proof", "pages é")
    assert outcome.code == 0, outcome.err
    lines = (home / "out put/figures.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert [tuple(row) for row in rows] == [(*COLUMNS, "proof")] * 2
    for row in rows:
        way, _, anchor = row["proof"].partition("#")
        page = (home / "out put" / unquote(way)).read_text(encoding="utf-8")
        assert f'<mark id="{anchor}">{row["quote"]}</mark>' in page
    alone = soat("export", "--proof", "alone")
    assert (alone.code, alone.out) == (0, "")
    names = [path.name for path in sorted((home / "alone").iterdir())]
    assert names == [path.name for path in sorted((home / "pages é").iterdir())]
    shown = soat("export", "--format", "jsonl", "-o", "-", "--proof", "third").rows
    assert all((home / row["proof"].partition("#")[0]).is_file() for row in shown)


def test_pages_of_proof_replace_nothing_unasked(soat: Soat, verified: list[Row], home: Path) -> None:
    """A folder that is there stays, unless it is one of theirs and --force is given; nothing is left half."""
    assert verified
    assert soat("export", "--proof", "pages").code == 0
    before = (home / "pages/index.html").stat().st_ino
    for options in (("--proof", "pages"), ("-o", "figures.csv", "--proof", "pages")):
        outcome = soat("export", *options)
        assert outcome.code == 1
        assert "--force" in outcome.err
    assert (home / "pages/index.html").stat().st_ino == before
    assert soat("export", "--proof", "pages", "--force").code == 0
    (home / "mine").mkdir()
    (home / "mine/letter.txt").write_text("x", encoding="utf-8")
    assert soat("export", "--proof", "mine", "--force").code == 1
    assert soat("export", "--proof", "pages", "-o", "pages/figures.csv", "--force").code == 1
    assert soat("export", "--proof", "new", "-o", "nowhere/figures.csv").code == 1
    names = {path.name for path in home.iterdir()}
    assert not {name for name in names if name.startswith(".")} | names & {"new", "figures.csv"}


def test_a_failure_on_the_way_leaves_no_page(
    soat: Soat, verified: list[Row], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither half a folder nor a table whose addresses lead nowhere; what was there before stays."""
    assert verified
    assert soat("export", "-o", "figures.csv", "--proof", "pages").code == 0
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    complete = verified_rows

    def broken(
        db: Database, selected: Selection, **_options: bool
    ) -> Iterator[Mapping[str, str | int | None]]:
        yield from complete(db, selected)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tui.commands.export.verified_rows", broken)
    for options in (("--proof", "new"), ("-o", "figures.csv", "--proof", "pages", "--force")):
        outcome = soat("export", *options)
        assert outcome.code == 1
        assert "cannot be written (No space left on device)" in outcome.err
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before
