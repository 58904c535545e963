"""`soat export --proof`: pages that every row leads to, whole or not there."""

import json
import re
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
    package = ("export", "--format", "datapackage", "-o", "package", "--force")
    assert soat(*package).code == 0
    assert "is where the pages go" in soat(*package, "--proof", "package/pages").err
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


def test_pages_speak_the_language_of_the_interface(soat: Soat, verified: list[Row], home: Path) -> None:
    """Twice the same bytes; what others wrote is the same in both languages, and so are the addresses."""
    assert verified
    for name in ("một", "hai"):
        assert soat("--lang", "vi", "export", "--proof", name).code == 0
    assert soat("export", "--proof", "english").code == 0
    made, again, english = (
        {path.name: path.read_text(encoding="utf-8") for path in sorted((home / name).iterdir())}
        for name in ("một", "hai", "english")
    )
    assert made == again
    assert made.keys() == english.keys()
    for name in made:
        if name.endswith(".html"):
            assert '<html lang="vi">' in made[name]
            assert '<html lang="en">' in english[name]
            assert re.findall('(?:id|href)="[^"]*"', made[name]) == re.findall(
                '(?:id|href)="[^"]*"', english[name]
            )
    assert "Bằng chứng của các số liệu" in made["index.html"]
    assert json.loads(made["manifest.json"])["language"] == "vi"
    assert "language" not in json.loads(english["manifest.json"])
