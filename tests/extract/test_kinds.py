"""Which kind of document some bytes are."""

import codecs
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.readers import read
from extract.readers.kinds import FileKind, kind_of
from extract.text import TextError

MAIL = (
    "Return-Path: <so@example.vn>\nFrom: So Noi vu <so@example.vn>\nTo: bao@example.vn\n"
    "Subject: =?utf-8?q?B=C3=A1o_c=C3=A1o?=\n =?utf-8?q?th=C3=A1ng_5?=\n"
    "MIME-Version: 1.0\n\nXin gửi 12 hồ sơ.\n"
)
TABLE = "Xã,Hồ sơ,Tỷ lệ\nTân An,1250,97.5\nBình Lợi,830,91\n"


def archive(*names: str) -> bytes:
    """An archive of empty files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name in names:
            made.writestr(name, b"")
    return stream.getvalue()


KINDS = [
    (FileKind.HTML, b"<!DOCTYPE html><p>5"),
    (FileKind.HTML, b"\xef\xbb\xbf \n<!-- saved -->\n<?xml version='1.0'?> <!-- > --><HTML lang=vi>"),
    (FileKind.HTML, "<!doctype html><title>Xã</title>".encode("utf-16")),
    (FileKind.HTML, "<html><title>Xã</title>".encode("utf-16-le")),
    (FileKind.HTML, "<html><title>Xã</title>".encode("utf-16-be")),
    (FileKind.HTML, "<!-- không đóng --> <html ⚡>".encode()),
    (FileKind.HTML, "<html><meta charset=windows-1258><p>\xe0\xfd".encode("latin-1")),
    (FileKind.HTML, "<div class=tin>\n<p>12 xã</p>\n\n<p>15 xã</p></div>\n\n".encode()),
    (FileKind.HTML, b"<style>p {}</style>\n<table><tr><td>12</td></tr></table>"),
    (FileKind.DOCX, archive("[Content_Types].xml", "word/document.xml")),
    (FileKind.XLSX, archive("[Content_Types].xml", "xl/workbook.xml")),
    (FileKind.ZIP, archive("word/document.xml", "xl/workbook.xml")),
    (FileKind.ZIP, archive("tin/1.html")),
    (FileKind.ZIP, archive()),
    (FileKind.ZIP, b"PK\x03\x04 cut off"),
    (FileKind.PDF, b"%PDF-1.7\n\xe2\xe3"),
    (FileKind.PDF, b"X-Sent: 1\r\n%PDF-1.4\n1 0 obj endobj"),
    (FileKind.OLE, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)),
    (FileKind.RTF, b"\xef\xbb\xbf{\\rtf1\\ansi 12 x\\'e3}"),
    (FileKind.PARQUET, b"PAR1\x15\x00\x00PAR1"),
    (FileKind.JSONL, '{"id": 1, "text": "12 xã"}\n\n{"id": 2, "text": "15 xã"}\n'.encode()),
    (FileKind.JSONL, '{"text": "12 xã"}'.encode()),
    (FileKind.JSONL, b'{"text": "' + b"12 " * 50_000 + b'"}\n'),
    (FileKind.EML, MAIL.encode()),
    (FileKind.EML, MAIL.replace("\n", "\r\n").encode("windows-1258", "replace")),
    (FileKind.CSV, TABLE.encode()),
    (FileKind.CSV, codecs.BOM_UTF8 + TABLE.replace(",", ";").encode()),
    (FileKind.CSV, TABLE.replace(",", "\t").encode("utf-16")),
    (FileKind.CSV, 'Xã;2022;2023\n"Tân An;\nBình Lợi";1,5;2\nVĩnh Cửu;3;4\n'.encode()),
]
TEXTS = [
    "",
    "Toàn tỉnh có 12 xã.",
    "# Báo cáo\n\n<table><tr><td>12</td></tr></table>\n\nToàn tỉnh có 12 xã.",
    "<p align=center><b>Báo cáo</b></p>\n\nToàn tỉnh có 12 xã.",
    "<div>\n\n# Báo cáo\n\n</div>",
    "<3 là dấu nhỏ hơn",
    "Tệp bắt đầu bằng %PDF-1.7 là tệp PDF.",
    "PAR1 là bốn chữ đầu của tệp.",
    "Tệp Word mở đầu bằng {\\rtf1.",
    "| Xã | Hồ sơ |\n| --- | --- |\n| Tân An | 12 |",
    "Từ: Sở Nội vụ\nSubject: Báo cáo\n\nToàn tỉnh có 12 xã.",
    "From: Sở Nội vụ\nTo: Ủy ban\nSubject: Báo cáo\nDate: 12/5/2023\n\nToàn tỉnh có 12 xã.",
    "Năm 2022, có 12 xã, tăng 3\nNăm 2023, có 15 xã, tăng 3\nNăm 2024, có 17 xã, tăng 2\n",
    "Tân An,12\nBình Lợi,15\n",
    "12\t15\n13\t16\n14\t17\n",
    "a,b,c\nd,e,f\ng,h,i\n",
    '{\n  "text": "12 xã"\n}\n',
    '{"text": "12 xã"}\nToàn tỉnh có 12 xã.\n',
    "{" * 5000,
    '<?xml version="1.0"?>\n<rss><item>12</item></rss>',
]


@pytest.mark.parametrize(("kind", "data"), KINDS)
def test_a_kind_is_told_by_what_the_bytes_hold(kind: FileKind, data: bytes) -> None:
    """Marks, tags and rows tell it; no name is asked."""
    assert kind_of(data) is kind


@pytest.mark.parametrize("text", TEXTS)
def test_text_stays_text(text: str) -> None:
    """Prose, Markdown and what looks only a little like something else."""
    assert kind_of(text.encode()) is FileKind.TEXT


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.text(st.sampled_from("Tỉnh có12,5%;.:|<>#*-/\t 3"), min_size=1).map(lambda line: f"Có {line}."),
        max_size=12,
    )
)
def test_sentences_stay_text(lines: list[str]) -> None:
    """Whatever signs and numbers are in them."""
    assert kind_of("\n".join(lines).encode()) is FileKind.TEXT


@settings(max_examples=50, deadline=None)
@given(st.sampled_from([data for _kind, data in KINDS]), st.binary(max_size=40), st.integers(0, 60))
def test_any_bytes_are_some_kind(data: bytes, other: bytes, at: int) -> None:
    """Damaged files too: their reader says what is wrong."""
    assert kind_of(data[:at] + other + data[at:]) in FileKind


def test_a_kind_without_a_reader_is_refused_in_one_line() -> None:
    """A corpus is no document."""
    with pytest.raises(TextError, match=r"\Aa file of the kind parquet is no document; [^\n]+\Z"):
        read(b"PAR1\x15\x00\x00PAR1")
