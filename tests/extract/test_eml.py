"""Mails: subject, day and sender; the body; and what is attached as documents of their own."""

import contextlib
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.readers import read
from extract.readers.kinds import FileKind, kind_of
from extract.readers.members import members
from extract.text import TextError

BODY = "Kính gửi báo,\n\nTháng 5 tỉnh có 12 xã đạt chuẩn, 1.250 hồ sơ trực tuyến.\n"


def mail(**headers: str) -> EmailMessage:
    """A mail with a body."""
    made = EmailMessage()
    said = {"From": "Sở Nội vụ <so@example.vn>", "Subject": "Báo cáo tháng 5", "Message-ID": "<1@example.vn>"}
    for name, value in {**said, **headers}.items():
        made[name.replace("_", "-")] = value
    made.set_content(BODY)
    return made


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("utf-8", "quoted-printable"), ("utf-8", "base64"), ("utf-8", "8bit")],
)
def test_a_mail_is_its_body_with_what_its_headers_say(charset: str, encoding: str) -> None:
    """In any charset and transfer encoding."""
    made = mail(Date="Thu, 16 May 2024 06:30:00 +0700")
    made.set_content(BODY, charset=charset, cte=encoding)
    data = bytes(made)
    assert kind_of(data) is FileKind.EML
    readout = read(data)
    assert (readout.text, readout.reader) == (BODY, "eml")
    known = readout.metadata
    assert (known.title, known.published, known.publisher) == ("Báo cáo tháng 5", "2024-05-16", "Sở Nội vụ")
    assert not known.is_doubtful


@pytest.mark.parametrize(
    ("said", "received", "published", "is_doubtful"),
    [
        ("Wed, 15 May 2024 22:30:00 +0000", "", "2024-05-16", False),
        ("Wed, 15 May 2024 22:30:00 -0000", "", "2024-05-15", False),
        ("15 May 2024 22:30", "from a by b; Thu, 16 May 2024 01:00:00 +0700", "2024-05-15", False),
        ("15 May 2024 22:30", "from a by b; Mon, 20 May 2024 01:00:00 +0700", "2024-05-15", True),
        ("hôm qua", "", None, False),
        ("Wed, 99 May 2024 22:30:00 +9999", "", None, False),
    ],
)
def test_the_day_is_that_of_vietnam(
    said: str, received: str, published: str | None, *, is_doubtful: bool
) -> None:
    """A sender that names no zone is there; a day far from that of its arrival is in doubt."""
    lines = f"Message-ID: <1@a>\nFrom: a@a.vn\nSubject: x\nDate: {said}\nReceived: {received}\n\n{BODY}"
    known = read(lines.encode()).metadata
    assert (known.published, known.is_doubtful) == (published, is_doubtful)


def test_headers_are_read_in_whatever_letters_they_came() -> None:
    """Encoded over lines, bare UTF-8, damaged, hostile."""
    for said, title in (
        (b"=?utf-8?q?B=C3=A1o_c=C3=A1o?=\n =?utf-8?b?IHRow6FuZw==?=", "Báo cáo tháng"),
        ("Báo cáo tháng 5".encode(), "Báo cáo tháng 5"),
        (b"=?no-such?q?B=C3?=", "=?no-such?q?B=C3?="),
        ("Báo\x1b]0;x\x07 cáo\u202e".encode(), "Báo ]0;x cáo"),
        (b"", None),
    ):
        data = b"Message-ID: <1@a>\nFrom: a@a.vn\nTo: b@a.vn\nSubject: " + said + b"\n\n12 x\xc3\xa3\n"
        assert kind_of(data) is FileKind.EML
        assert read(data).metadata.title == title


def test_a_body_of_html_is_read_as_a_page() -> None:
    """Where there is no plain one; tables and furniture as on any page."""
    made = mail()
    made.set_content("<p>Có 12 xã.<table><tr><th>Xã<th>Hồ sơ<tr><td>An<td>41</table>", subtype="html")
    readout = read(bytes(made))
    assert readout.text == "Có 12 xã.\nXã | Hồ sơ\nAn | 41"
    assert readout.reader.startswith("eml html trafilatura ")
    assert readout.metadata.title == "Báo cáo tháng 5"
    both = mail()
    both.add_alternative("<p>Có 99 xã.", subtype="html")
    assert read(bytes(both)).text == BODY


def test_a_page_that_a_browser_saved_says_itself_when_it_was_published() -> None:
    """The mail around it is of the day it was saved, from nobody."""
    made = mail(Date="Mon, 1 Jul 2024 10:00:00 +0700", Snapshot_Content_Location="https://a.example/1")
    made.set_content("<title>x</title><h1>Xã An có 12 thôn</h1><p>16/5/2024<p>Có 12 thôn.", subtype="html")
    known = read(bytes(made)).metadata
    assert (known.title, known.published) == ("Xã An có 12 thôn", "2024-05-16")
    assert (known.address, known.publisher) == ("https://a.example/1", None)


def test_what_is_attached_is_a_document_of_its_own() -> None:
    """After the body; pictures are none, and names lead nowhere."""
    made = mail(Date="Thu, 16 May 2024 06:30:00 +0700")
    assert list(members(bytes(made), FileKind.EML)) == []
    made.add_attachment("Có 15 xã.\n", filename="báo cáo.txt")
    made.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="../../etc/x.pdf")
    made.add_attachment(b"%PDF-1.5", maintype="application", subtype="pdf", filename="C:\\x.pdf")
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    made.add_attachment(mail(Subject="Trước đó"))
    found = {member.name: member for member in members(bytes(made), FileKind.EML)}
    assert list(found)[:4] == ["body.txt", "báo cáo.txt", "x.pdf", "2-x.pdf"]
    assert len(found) == 5
    assert found["body.txt"].data.decode() == BODY
    assert found["body.txt"].metadata.title == "Báo cáo tháng 5"
    assert found["báo cáo.txt"].data.decode() == "Có 15 xã.\n"
    assert found["báo cáo.txt"].metadata.published == "2024-05-16"
    assert found["2-x.pdf"].data == b"%PDF-1.5"
    nested = list(found.values())[-1]
    assert nested.name.endswith(".eml")
    assert read(nested.data).metadata.title == "Trước đó"


def test_a_mail_without_text_is_refused() -> None:
    """With what to do."""
    made = mail()
    made.set_content(b"%PDF-1.4", maintype="application", subtype="pdf")
    with pytest.raises(TextError, match=r"\Aa mail without text; [^\n]+\Z"):
        read(bytes(made))


def test_parts_without_end_are_refused_or_read() -> None:
    """A mail nested ten thousand times takes no process down."""
    parts = "".join(f'--{n}\nContent-Type: multipart/mixed; boundary="{n + 1}"\n\n' for n in range(10_000))
    head = (
        'Message-ID: <1@a>\nFrom: a@a.vn\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="0"\n\n'
    )
    with pytest.raises(TextError):
        read((head + parts).encode())


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 700))
def test_a_damaged_mail_is_read_or_refused(noise: bytes, at: int) -> None:
    """Never anything else."""
    made = mail(Date="Thu, 16 May 2024 06:30:00 +0700")
    made.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="x.pdf")
    data = bytes(made)
    damaged = data[:at] + noise + data[at:]
    if kind_of(damaged) is not FileKind.EML:
        return
    with contextlib.suppress(TextError):
        read(damaged)
    list(members(damaged, FileKind.EML))
