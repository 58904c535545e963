"""`soat verify`: silence means that every figure and every decision is as it was."""

import hashlib
import json
import sqlite3
import unicodedata
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from store.export import FORMATS

Soat = Callable[..., Any]
Row = dict[str, Any]


@pytest.fixture
def reviewed(proposals: list[Row], decide: Soat) -> list[Row]:
    """A database with decisions in it."""
    assert decide(*({**row, "verdict": "accept"} for row in proposals[:3])).code == 0
    return proposals


def tamper(sql: str, *triggers: str) -> None:
    """Change the file behind soat's back."""
    with closing(sqlite3.connect("soat.db", isolation_level=None)) as connection:
        for trigger in triggers:
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(sql)


def triggers() -> list[str]:
    """The guards of the decisions."""
    with closing(sqlite3.connect("soat.db")) as connection:
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    return [name for (name,) in rows]


def test_a_sound_database_is_one_line_and_its_heads(soat: Soat, reviewed: list[Row]) -> None:
    """What was checked, and the hashes to keep elsewhere."""
    outcome = soat("verify")
    assert (outcome.code, outcome.err) == (0, "")
    first, *heads = outcome.out.splitlines()
    assert first == f"soat.db: all holds: 1 document, {len(reviewed)} figures, 3 decisions"
    assert len(heads) == 1
    assert heads[0].startswith("chain ")


def test_one_changed_byte_in_a_decision_shows(soat: Soat, reviewed: list[Row]) -> None:
    """Even when the guards that refuse changes were taken away first."""
    assert reviewed
    tamper("UPDATE decisions SET annotator = 'lam' WHERE id = 2", *triggers())
    outcome = soat("verify")
    assert outcome.code == 1
    assert "decision 2: " in outcome.out
    assert "problem" in outcome.err


def test_a_decision_that_was_taken_out_shows(soat: Soat, reviewed: list[Row]) -> None:
    """At the end of the record too."""
    assert reviewed
    tamper("DELETE FROM decisions WHERE id = 3", *triggers())
    assert soat("verify").code == 1


def test_decisions_cannot_be_changed_by_accident(reviewed: list[Row]) -> None:
    """The database itself refuses."""
    assert reviewed
    for sql in ("UPDATE decisions SET note = 'x'", "DELETE FROM decisions"):
        with pytest.raises(sqlite3.IntegrityError):
            tamper(sql)


def test_a_damaged_file_is_told(soat: Soat, reviewed: list[Row]) -> None:
    """Torn pages are a clear message, not a traceback."""
    assert reviewed
    with closing(sqlite3.connect("soat.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
    with open("soat.db", "r+b") as file:  # noqa: PTH123 - the file in the working folder
        size = file.seek(0, 2)
        file.seek(size // 2)
        file.write(b"\xa5" * 8192)
    outcome = soat("verify")
    assert outcome.code == 1
    assert outcome.out or outcome.err
    assert "Traceback" not in outcome.err


HARD = {
    "nfc.txt": "Năm 2023, tỉnh Lam Giang tiếp nhận 12.345 hồ sơ trực tuyến, tăng 9,4% so với năm 2022.\n",
    "nfd.txt": unicodedata.normalize("NFD", "Đến nay, tỉnh đã cấp hơn 79,5 triệu thẻ căn cước.\n"),
    "crlf.txt": "Tỉnh có 125 xã.\r\nĐã có 62/63 địa phương\r\nhoàn thành kế hoạch.\r\n",
    "emoji.txt": "🏡👩‍💻 Có 1.250 hồ sơ 🇻🇳 đã xong, đạt 97,5%.\n",
    "hyphens.txt": "\ufeffĐã giải quy\u00adết 4.321 hồ\u00ad sơ, giảm 3,2% so với năm 2022.\n",
    "formulas.txt": "=Tỉnh có 321 xã.\n+Tỉnh có 322 xã.\n\t@Tỉnh có 323 xã.\n",
}


@pytest.fixture
def exported(soat: Soat, home: Path, decide: Soat) -> Path:
    """Documents that make offsets hard, all that is proposed in them accepted, in a folder of their own."""
    folder = home / "documents" / "of 2023"
    folder.mkdir(parents=True)
    for name, text in HARD.items():
        (folder / name).write_bytes(text.encode())
    assert soat("extract", "documents").code == 0
    rows = soat("extract", "--jsonl", "documents").rows
    assert {row["doc"] for row in rows} == set(HARD)
    assert decide(*({**row, "verdict": "accept"} for row in rows)).code == 0
    return home / "documents"


def checked(soat: Soat, dataset: str, *places: str) -> Any:  # noqa: ANN401 - as `soat` gives it
    """What the check of a dataset says."""
    options = [part for place in places or ("documents",) for part in ("--documents", place)]
    return soat("verify", "--dataset", dataset, *options)


@pytest.mark.parametrize("name", list(FORMATS))
def test_a_dataset_holds_against_its_documents_without_the_database(
    soat: Soat, exported: Path, home: Path, name: str
) -> None:
    """Whatever the format, whatever the documents are called by now; the manifest beside it holds too."""
    assert soat("export", "--format", name, "-o", "figures", "--proof", "proof").code == 0
    (home / "soat.db").unlink()
    for path in (exported / "of 2023").iterdir():
        path.rename(exported / f"{path.stem}.renamed")
    outcome = checked(soat, "figures")
    assert (outcome.code, outcome.err) == (0, ""), outcome.out
    assert outcome.out.startswith("figures: all holds: ")
    assert outcome.out.endswith(" rows, 6 documents\n")


def test_a_row_that_does_not_hold_is_named(soat: Soat, exported: Path, home: Path) -> None:
    """By its number and its figure, with what is wrong; the others are checked all the same."""
    assert exported
    assert soat("export", "--format", "jsonl", "-o", "figures.jsonl").code == 0
    lines = (home / "figures.jsonl").read_text(encoding="utf-8").splitlines()
    row = json.loads(lines[1])
    lines[1] = json.dumps({**row, "start": row["start"] + 1})
    (home / "changed.jsonl").write_text("\n".join([*lines, "no row"]) + "\n", encoding="utf-8")
    outcome = checked(soat, "changed.jsonl")
    assert outcome.code == 1
    first, second = outcome.out.splitlines()
    assert first.startswith(f"row 2: {row['figure']}: the document reads ")
    assert second.startswith(f"row {len(lines) + 1}: ?: no JSON")
    assert f"of {len(lines) + 1} rows, 2 do not hold" in outcome.err


def test_a_document_that_is_missing_is_told_once(soat: Soat, exported: Path) -> None:
    """Also one that was changed, or that is no text any more; its rows are not called wrong."""
    assert soat("export", "-o", "figures.csv").code == 0
    path = exported / "of 2023" / "formulas.txt"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    path.write_bytes(path.read_bytes() + b"\n")
    outcome = checked(soat, "figures.csv")
    assert outcome.code == 1
    assert outcome.out == f"document {digest}: not among the documents; 3 rows were not checked\n"
    assert checked(soat, "figures.csv", "documents/of 2023/nfc.txt", "documents/of 2023/nfd.txt").code == 1


def test_a_manifest_that_says_otherwise_is_told(soat: Soat, exported: Path, home: Path) -> None:
    """The file was changed since, or rows are gone."""
    assert exported
    assert soat("export", "--format", "jsonl", "-o", "figures.jsonl").code == 0
    manifest = home / "figures.jsonl.manifest.json"
    content = (home / "figures.jsonl").read_bytes()
    files = [{"path": "figures.jsonl", "sha256": hashlib.sha256(content).hexdigest()}]
    rows = content.count(b"\n")
    manifest.write_text(json.dumps({"rows": rows, "files": files}), encoding="utf-8")
    assert checked(soat, "figures.jsonl").code == 0
    (home / "figures.jsonl").write_bytes(b"".join(content.splitlines(keepends=True)[1:]))
    outcome = checked(soat, "figures.jsonl")
    assert outcome.code == 1
    assert f"says {rows} rows, there are {rows - 1}" in outcome.out
    assert "was changed since it was exported" in outcome.out
    manifest.write_text("[]", encoding="utf-8")
    assert "no manifest of soat" in checked(soat, "figures.jsonl").out
    files = [{"path": "../../etc/passwd", "sha256": "0"}]
    manifest.write_text(json.dumps({"rows": rows - 1, "files": files}), encoding="utf-8")
    assert "which is not there" in checked(soat, "figures.jsonl").out


def test_what_cannot_be_checked_is_one_line(soat: Soat, exported: Path, home: Path) -> None:
    """No dataset, no documents, only one of the two options."""
    assert exported
    (home / "letter.txt").write_text("Kính gửi", encoding="utf-8")
    (home / "empty").mkdir()
    for options, code, said in (
        (("--dataset", "letter.txt", "--documents", "documents"), 1, "letter.txt: no dataset of soat"),
        (("--dataset", "nothing.csv", "--documents", "documents"), 1, "nothing.csv: cannot be read"),
        (("--dataset", "empty", "--documents", "documents"), 1, "empty: a folder with 0 tables"),
        (("--dataset", "letter.txt", "--documents", "nowhere"), 1, "nowhere: no such file or folder"),
        (("--dataset", "letter.txt"), 2, "go together"),
        (("--documents", "documents"), 2, "go together"),
    ):
        outcome = soat("verify", *options)
        assert (outcome.code, outcome.out) == (code, "")
        assert said in outcome.err
        assert outcome.err.count("\n") == 1
