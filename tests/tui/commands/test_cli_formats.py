"""`soat export` in every format: files that are whole, with a manifest beside them, and nothing unasked."""

import hashlib
import json
import resource
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from extract import __version__
from store.database import Database
from store.export import FORMATS, Destination
from tui import exporting

Soat = Callable[..., Any]
Row = dict[str, Any]

FILES = [name for name, format_ in FORMATS.items() if format_.destination is not Destination.FOLDER]
FOLDERS = [name for name in FORMATS if name not in FILES]


@pytest.fixture(autouse=True)
def verified(proposals: list[Row], decide: Soat) -> None:
    """Two figures are verified."""
    assert decide(*({**row, "verdict": "accept"} for row in proposals[:2])).code == 0


def manifest(path: Path) -> Any:  # noqa: ANN401 - JSON
    """What stands beside a file."""
    return json.loads(path.with_name(f"{path.name}.manifest.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", FILES)
def test_a_file_has_its_manifest_beside_it(soat: Soat, home: Path, name: str) -> None:
    """The same bytes twice over, which the manifest knows."""
    for file in ("one", "two"):
        assert soat("export", "--format", name, "-o", file).code == 0
    data = (home / "one").read_bytes()
    assert data == (home / "two").read_bytes()
    told = manifest(home / "one")
    assert (told["soat"], told["format"], told["rows"]) == (__version__, name, 2)
    assert told["extractors"] == [f"soat {__version__}"]
    assert told["files"] == [{"path": "one", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}]
    assert told["state"] == manifest(home / "two")["state"]


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_has_its_manifest_in_it(soat: Soat, home: Path, name: str) -> None:
    """Every other file by its bytes; what is there is replaced whole, and only when that is said."""
    assert soat("export", "--format", name, "-o", "made").code == 0
    told = json.loads((home / "made/manifest.json").read_text(encoding="utf-8"))
    files = [path for path in (home / "made").rglob("*") if path.is_file() and path.name != "manifest.json"]
    assert {file["path"]: file["sha256"] for file in told["files"]} == {
        path.relative_to(home / "made").as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }
    assert soat("export", "--format", name, "-o", "made").code == 1
    (home / "made/of-before.csv").touch()
    assert soat("export", "--format", name, "-o", "made", "--force").code == 0
    assert json.loads((home / "made/manifest.json").read_text(encoding="utf-8")) == told
    assert not (home / "made/of-before.csv").exists()
    outcome = soat("export", "--format", name)
    assert (outcome.code, outcome.out) == (1, "")
    assert "is not for standard output" in outcome.err


def test_what_a_format_cannot_hold_is_named(soat: Soat, home: Path, decide: Soat) -> None:
    """The figure, the column and what to do; no file is made."""
    (home / "long.txt").write_text(f"Có 31 địa phương{' và nhiều nơi khác' * 2_000}.", encoding="utf-8")
    rows = soat("extract", "--jsonl", "long.txt").rows
    assert soat("extract", "long.txt").code == 0
    assert decide({**rows[0], "verdict": "accept"}).code == 0
    before = sorted(home.iterdir())
    outcome = soat("export", "--format", "xlsx", "-o", "figures.xlsx")
    assert outcome.code == 1
    assert "its sentence has more than 32,767 characters, which no Excel cell holds" in outcome.err
    outcome = soat("export", "--format", "xlsx", "-o", "figures.xlsx", "--lang", "vi")
    assert "cột sentence dài hơn 32,767 ký tự" in outcome.err
    assert sorted(home.iterdir()) == before


def test_options_are_in_the_manifest(soat: Soat, home: Path) -> None:
    """As far as they change what is written."""
    assert soat("export", "--excel", "-o", "one.csv").code == 0
    assert manifest(home / "one.csv")["options"]["excel"] is True
    assert (home / "one.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert soat("export", "-o", "two.csv").code == 0
    assert "excel" not in manifest(home / "two.csv")["options"]


@pytest.mark.parametrize("there", ["figures.csv", "figures.csv.manifest.json"])
def test_nothing_that_is_there_is_replaced_unasked(soat: Soat, home: Path, there: str) -> None:
    """Neither a file nor a manifest; --force replaces both."""
    (home / there).write_text("old", encoding="utf-8")
    before = sorted(home.iterdir())
    outcome = soat("export", "-o", "figures.csv")
    assert outcome.code == 1
    assert f"{there}: is there already; --force replaces it" in outcome.err
    assert sorted(home.iterdir()) == before
    assert soat("export", "-o", "figures.csv", "--force").code == 0
    assert (home / there).read_text(encoding="utf-8") != "old"


@pytest.mark.parametrize("name", FILES)
def test_a_pipe_gets_the_same_bytes(home: Path, command: Soat, soat: Soat, name: str) -> None:
    """Standard output too, for the formats that are made as files; there is no manifest then."""
    assert soat("export", "--format", name, "-o", "one").code == 0
    before = sorted(home.iterdir())
    piped = subprocess.run(command("export", "--format", name), capture_output=True, check=True)
    assert piped.stdout == (home / "one").read_bytes()
    assert sorted(home.iterdir()) == before


def test_a_terminal_gets_no_workbook(soat: Soat, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its bytes would do what they like there."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    outcome = soat("export", "--format", "xlsx")
    assert outcome.code == 1
    assert "xlsx: is not for standard output; name where to write it with -o" in outcome.err
    assert outcome.out == ""


def test_a_library_that_is_missing_is_told(soat: Soat, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line: which, and how it is installed."""
    monkeypatch.setattr(exporting, "find_spec", lambda _name: None)
    outcome = soat("export", "--format", "parquet", "-o", "figures.parquet")
    assert outcome.code == 1
    assert outcome.err.count("\n") == 1
    assert "needs the library pyarrow, which is not installed; install soat[parquet]" in outcome.err
    assert not (home / "figures.parquet").exists()


def test_excel_separators_are_for_csv(soat: Soat) -> None:
    """Any other format would ignore them."""
    outcome = soat("export", "--excel", "--format", "jsonl")
    assert outcome.code == 1
    assert "--excel is for csv" in outcome.err


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No file can grow beyond a few bytes once the database is open."""
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def filled(_db: Database) -> str:
        resource.setrlimit(resource.RLIMIT_FSIZE, (600, hard))
        return "0" * 64

    monkeypatch.setattr("tui.commands.export.state_of", filled)
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.usefixtures("full_disk")
@pytest.mark.parametrize("name", FILES)
def test_a_full_disk_leaves_the_old_file(soat: Soat, home: Path, name: str) -> None:
    """One line says so; nothing is left beside what was there."""
    for file in ("figures", "figures.manifest.json"):
        (home / file).write_text("old", encoding="utf-8")
    before = sorted(home.iterdir())
    outcome = soat("export", "--format", name, "-o", "figures", "--force")
    assert outcome.code == 1
    assert outcome.err.count("\n") == 1
    assert "figures: cannot be written (" in outcome.err
    assert sorted(home.iterdir()) == before
    assert (home / "figures").read_text(encoding="utf-8") == "old"
    assert (home / "figures.manifest.json").read_text(encoding="utf-8") == "old"


def test_a_kill_leaves_the_old_file(home: Path, command: Soat) -> None:
    """At whatever moment: the file is the old one or the new one, and so is its manifest."""
    export = command("export", "-o", "figures", "--force")
    begin = time.monotonic()
    subprocess.run(export, check=True, capture_output=True)
    lasts = time.monotonic() - begin
    new = (home / "figures").read_bytes(), (home / "figures.manifest.json").read_bytes()
    for part in range(5):
        (home / "figures").write_bytes(b"old")
        (home / "figures.manifest.json").write_bytes(b"old")
        with subprocess.Popen(export, stderr=subprocess.DEVNULL) as running:
            try:
                running.wait(lasts * (part + 5) / 10)
            except subprocess.TimeoutExpired:
                running.kill()
        assert (home / "figures").read_bytes() in (b"old", new[0])
        assert (home / "figures.manifest.json").read_bytes() in (b"old", new[1])
