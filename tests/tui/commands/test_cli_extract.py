"""`soat extract`: what is read, what is refused, and that the rest goes on."""

import hashlib
import json
import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from extract.records import FIELDS, from_record

Soat = Callable[..., Any]

SEEDS = Path(__file__).parents[3] / "seeds"
KEYS = ["doc", "start", "end", "quote", *FIELDS, "sentence_start", "sentence_end", "rule", "confidence"]


def test_a_folder_is_read_into_the_database(soat: Soat, home: Path) -> None:
    """The sample documents are all there, and the last line says so; nothing is on stdout."""
    outcome = soat("extract", SEEDS)
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err.startswith("soat: 8 new documents with ")
    assert outcome.err.count("\n") == 1
    assert (home / "soat.db").exists()


def test_the_same_documents_again_change_nothing(soat: Soat, home: Path, report: Path) -> None:
    """Repeating is safe, under another name as well; other bytes under the same name are another document."""
    soat("extract", report)
    before = soat("stats", "--json").out
    (home / "copy.txt").write_bytes(report.read_bytes())
    outcome = soat("extract", report, "copy.txt")
    assert outcome.code == 0
    assert "0 new documents with 0 proposed figures; 2 known already" in outcome.err
    assert soat("stats", "--json").out == before
    report.write_text("Có 31 địa phương.", encoding="utf-8")
    assert "1 new document " in soat("extract", report).err
    assert json.loads(soat("stats", "--json").out)["documents"] == 2


def test_jsonl_prints_the_records_and_touches_no_database(soat: Soat, home: Path) -> None:
    """Each line is one record with its place, its sentence and where it comes from."""
    outcome = soat("extract", "--jsonl", SEEDS)
    assert (outcome.code, outcome.err) == (0, "")
    assert not list(home.iterdir())
    texts = {path.name: path.read_bytes().decode() for path in SEEDS.glob("*.txt")}
    for row in outcome.rows:
        assert list(row) == KEYS
        text = texts[row["doc"]]
        assert text[row["start"] : row["end"]] == row["quote"]
        assert row["sentence_start"] <= row["start"] < row["end"] <= row["sentence_end"]
        assert isinstance(row["value"], str)
        assert 0 <= row["confidence"] <= 1
        from_record({name: row[name] for name in FIELDS})
    assert list(dict.fromkeys(row["doc"] for row in outcome.rows)) == sorted(texts)


def test_jsonl_keeps_the_order_given(soat: Soat, home: Path) -> None:
    """Documents come as they were named, not as they are called."""
    for name in ("b.txt", "a.txt"):
        (home / name).write_text("Có 31 địa phương.", encoding="utf-8")
    rows = soat("extract", "--jsonl", "b.txt", "a.txt").rows
    assert [row["doc"] for row in rows] == ["b.txt", "a.txt"]


def test_jsonl_holds_nothing_that_moves_a_terminal(soat: Soat, home: Path) -> None:
    """Control, bidirectional and invisible characters are escaped, Vietnamese letters are not."""
    text = "Tỉnh có 5\u00a0triệu thẻ\u200b \u2028\x9b\x1b[2J." + " Bộ phận một cửa làm việc cả ngày." * 9
    (home / "a\u202eb.txt").write_text(text, encoding="utf-8")
    outcome = soat("extract", "--jsonl", ".")
    assert outcome.rows[0]["doc"] == "a\u202eb.txt"
    assert "triệu" in outcome.out
    assert not any(sign in outcome.out for sign in "\x1b\x9b\u200b\u2028\u202e")


def test_stdin_is_a_document(soat: Soat) -> None:
    """`-` reads standard input, under a name of one's own."""
    data = "Có 31 địa phương.".encode()
    assert soat("extract", "--jsonl", "-", stdin=data).rows[0]["doc"] == "stdin"
    assert soat("extract", "--jsonl", "--name", "in/r.txt", "-", stdin=data).rows[0]["doc"] == "r.txt"
    assert soat("extract", "-", stdin=b"").err == "soat: -: the file is empty\n"
    assert "--name: the name is empty" in soat("extract", "--name", "", "-", stdin=data).err


def test_a_folder_means_its_documents(soat: Soat, home: Path) -> None:
    """Folders within are read too; what is hidden, a README or of another kind is passed over."""
    text = "Có 31 địa phương."
    for name in ("b.txt", "A.MD", "in/c.txt", "in/README.md", ".git/d.txt", ".e.txt", "~$b.txt", "f.png"):
        path = home / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    rows = soat("extract", "--jsonl", home).rows
    assert [row["doc"] for row in rows] == ["A.MD", "b.txt", "c.txt"]
    assert [row["doc"] for row in soat("extract", "--jsonl", "f.png", ".e.txt").rows] == ["f.png", ".e.txt"]


BAD = {
    "missing.txt": (None, "missing.txt: no such file or folder; check the name"),
    "report.txt/x": (None, "report.txt/x: no such file or folder; check the name"),
    "": (None, "an empty name among the paths"),
    "empty.txt": (b"", "empty.txt: the file is empty"),
    "blank.txt": (b" \n\n", "blank.txt: the file is empty"),
    "binary.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 9, "binary.txt: a binary file"),
    "old.txt": ("Tỉnh có 31 xã".encode("utf-16-be") + b"\xd8\x00", "old.txt: "),
    "latin.txt": (b"C\xf3 31 x\xe3 v\xe0 12 huy\xean", "latin.txt: not UTF-8: byte 0xF3 at offset 1"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_input_is_one_line_and_the_others_go_on(
    soat: Soat, home: Path, report: Path, name: str
) -> None:
    """What, where, what to do; the good documents around it are read, and the exit code tells."""
    data, told = BAD[name]
    if data is not None:
        (home / name).write_bytes(data)
    (home / "last.txt").write_text("Có 31 địa phương.", encoding="utf-8")
    outcome = soat("extract", report, name, "last.txt")
    assert outcome.code == 1
    first, last = outcome.err.splitlines()
    assert first.startswith(f"soat: {told}")
    assert last.startswith("soat: 2 new documents with ")
    assert "; 1 could not be read" in last
    outcome = soat("extract", "--jsonl", report, name, "last.txt")
    assert outcome.code == 1
    assert {row["doc"] for row in outcome.rows} == {"report.txt", "last.txt"}


def test_a_folder_without_documents_is_told(soat: Soat, home: Path) -> None:
    """An empty folder, or one of pictures, is a mistake; no empty database is left behind."""
    (home / "tables").mkdir()
    (home / "tables" / "a.png").write_bytes(b"PNG")
    outcome = soat("extract", "tables")
    assert outcome.code == 1
    assert outcome.err.startswith("soat: tables: no documents in this folder")
    assert not (home / "soat.db").exists()


def test_what_may_not_be_read_is_told(
    soat: Soat, report: Path, unprivileged: Callable[[], AbstractContextManager[None]]
) -> None:
    """A file and a folder without permission are a line each; the rest goes on."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "good.txt").write_bytes(report.read_bytes())
        (folder / "secret.txt").write_bytes(report.read_bytes())
        (folder / "in").mkdir()
        (folder / "secret.txt").chmod(0)
        (folder / "in").chmod(0)
        folder.chmod(0o755)
        with unprivileged():
            outcome = soat("extract", "--jsonl", folder)
        (folder / "in").chmod(0o755)
    assert outcome.code == 1
    assert {row["doc"] for row in outcome.rows} == {"good.txt"}
    assert (
        sorted(line.split(": ")[2] for line in outcome.err.splitlines())
        == ["cannot be read (Permission denied); check its permissions"] * 2
    )


def test_a_far_too_large_file_is_told(soat: Soat, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk image given by mistake does not fill the memory."""
    (home / "small.toml").write_text("limits.file_mb = 1", encoding="utf-8")
    monkeypatch.setenv("SOAT_CONFIG", str(home / "small.toml"))
    with (home / "disk.img").open("wb") as image:
        image.truncate(1_000_001)
    assert soat("extract", "disk.img").err.startswith("soat: disk.img: over 1 MB")


def test_a_name_that_is_no_text_is_kept_apart_from_the_terminal(soat: Soat, home: Path) -> None:
    """A file name of stray bytes is read; it is told and stored without them."""
    name = os.fsdecode(b"b\xe1o c\xe1o.txt")
    (home / name).write_text("Có 31 địa phương.", encoding="utf-8")
    assert soat("extract", name).code == 0
    outcome = soat("extract", "--jsonl", name)
    assert outcome.code == 0
    assert os.fsencode(str(outcome.rows[0]["doc"])) == b"b\xe1o c\xe1o.txt"
    assert json.loads(soat("stats", "--json").out)["by_document"][0]["doc"] == "b\ufffdo c\ufffdo.txt"


def test_what_is_done_stays_when_the_rest_is_stopped(
    soat: Soat, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each document is taken in whole or not at all; Ctrl+C leaves the ones before it."""
    from tui.working import work

    for name in "abc":
        (home / f"{name}.txt").write_text(f"Có 31 địa phương ở {name}.", encoding="utf-8")
    propose = work.propose

    def stopped(document: Any) -> Any:  # noqa: ANN401 - stands in for a function of the program
        if document.name == "c.txt":
            raise KeyboardInterrupt
        return propose(document)

    monkeypatch.setattr(work, "propose", stopped)
    outcome = soat("extract", ".")
    assert outcome.code == 130
    assert outcome.err.splitlines()[0].startswith("soat: 2 new documents with ")
    assert outcome.err.splitlines()[1] == "soat: stopped; what was done so far is kept"
    assert json.loads(soat("stats", "--json").out)["documents"] == 2


def test_a_bar_is_drawn_only_where_somebody_watches(
    soat: Soat, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal stderr carries a bar that leaves no trace; the lines about bad inputs stay whole."""
    for name in "abc":
        (home / f"{name}.txt").write_text("Có 31 địa phương.", encoding="utf-8")
    (home / "empty.txt").touch()
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "reading" not in soat("extract", "--jsonl", ".").err
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    outcome = soat("extract", "--jsonl", ".")
    assert "reading" in outcome.err
    assert "soat: empty.txt: the file is empty\n" in outcome.err
    assert len(outcome.rows) == 3


def test_a_document_is_known_by_its_bytes(soat: Soat, report: Path) -> None:
    """The SHA-256 in the database is the file's own."""
    soat("extract", report)
    stored = json.loads(soat("stats", "--json").out)["by_document"][0]["document"]
    assert stored == hashlib.sha256(report.read_bytes()).hexdigest()
