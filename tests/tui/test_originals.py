"""The documents that a dataset was made from are found by what they hold, inside other files as well."""

import hashlib
import json
from email.message import EmailMessage
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from bench import made_files as made
from extract.readers import read
from tui.originals import Originals

TEXT = "Năm 2023, huyện Hải Lăng tiếp nhận 1.234 hồ sơ."
PAGE = f"<!doctype html><html><body><article><p>{TEXT}</p></article></body></html>"
WORD = made.docx([TEXT])


def sha256(data: bytes | str) -> str:
    """What a document is known by."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def found(folder: Path, *wanted: bytes | str) -> list[str | None]:
    """The texts of documents that are looked for."""
    digests = [sha256(data) for data in wanted]
    with Originals([folder], lambda: set(digests)) as originals:
        return [originals.text(digest) for digest in digests]


def test_a_document_is_read_as_its_kind_is(tmp_path: Path) -> None:
    """A Word document under any name gives the text that its reader tells."""
    (tmp_path / "report").write_bytes(WORD)
    (tmp_path / "plain.txt").write_text(TEXT, encoding="utf-8")
    assert found(tmp_path, WORD, TEXT) == [read(WORD).text, TEXT]


def test_members_of_archives_are_found(tmp_path: Path) -> None:
    """Also in an archive within an archive, in any order; what is not wanted is not kept."""
    inner = made.zipped({"d.docx": WORD, "other.txt": b"other"})
    (tmp_path / "a.zip").write_bytes(made.zipped({"b.zip": inner, "c.txt": TEXT.encode()}))
    assert found(tmp_path, TEXT, WORD, "nowhere") == [TEXT, read(WORD).text, None]


def test_what_is_attached_to_a_mail_is_found(tmp_path: Path) -> None:
    """By its own bytes."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@example.org", "b@example.org", "Báo cáo"
    mail["Message-ID"] = "<1@example.org>"
    mail.set_content("Xem tệp gửi kèm.")
    mail.add_attachment(WORD, maintype="application", subtype="octet-stream", filename="a.docx")
    (tmp_path / "mail.eml").write_bytes(mail.as_bytes())
    assert found(tmp_path, WORD) == [read(WORD).text]


@pytest.mark.parametrize("kind", ["jsonl", "parquet"])
def test_rows_of_corpora_are_found(tmp_path: Path, kind: str) -> None:
    """By the SHA-256 of their text, whatever the column is called; HTML in it is read as HTML."""
    rows = [{"key": 1, "noi_dung": TEXT}, {"key": 2, "noi_dung": PAGE}, {"key": 3, "noi_dung": "khác"}]
    path = tmp_path / f"corpus.{kind}"
    if kind == "jsonl":
        path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    else:
        parquet.write_table(pa.Table.from_pylist(rows), path)
    assert found(tmp_path, TEXT, PAGE) == [TEXT, read(PAGE.encode()).text]


def test_a_damaged_archive_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The other files are looked into all the same."""
    (tmp_path / "a.zip").write_bytes(made.zipped({"c.txt": TEXT.encode()})[:-30])
    (tmp_path / "b.zip").write_bytes(made.zipped({"c.txt": TEXT.encode()}))
    assert found(tmp_path, TEXT) == [TEXT]
    assert "a.zip: a damaged archive" in capsys.readouterr().err


def test_a_document_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Why, for whoever lists what could not be checked."""
    empty = made.docx([])
    (tmp_path / "a.docx").write_bytes(empty)
    originals = Originals([tmp_path])
    assert originals.text(sha256(empty)) is None
    assert "holds no text" in originals.unreadable[sha256(empty)]
