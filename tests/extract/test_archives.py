"""Archives: their documents one by one, whatever they are called, and none that is made to do harm."""

import io
import stat
import struct
import zipfile
import zlib

import pytest

from bench.made_files import zipped
from extract.readers import read
from extract.readers.kinds import FileKind, kind_of
from extract.readers.limits import DEFAULT, Limits, set_limits
from extract.readers.members import Member, members
from extract.text import TextError

TEXT = "Tiếp nhận 12 hồ sơ.".encode()
ZEROS = b"0" * 20_000_000


def found(data: bytes) -> list[Member]:
    """All that an archive holds."""
    assert kind_of(data) is FileKind.ZIP
    return list(members(data, FileKind.ZIP))


def names(data: bytes) -> list[str]:
    """What its documents are called."""
    return [member.name for member in found(data)]


def test_documents_come_in_the_order_of_the_archive() -> None:
    """With their bytes, those of archives in it too; folders and what systems leave there are not."""
    data = zipped({"b/a.txt": TEXT, "b/": b"", "c.zip": zipped({"d.txt": b"x"}), "__MACOSX/b": b"y"})
    assert [(one.name, one.data) for one in found(data)] == [("b/a.txt", TEXT), ("c.zip/d.txt", b"x")]


def test_names_are_only_names() -> None:
    """Neither the root nor a folder above, no drive, nothing that does not print."""
    data = zipped({"../../etc/passwd": b"1", "/abs.txt": b"2", "C:\\x\\y.txt": b"3", "a\x1b[2J.txt": b"4"})
    assert names(data) == ["etc/passwd", "abs.txt", "x/y.txt", "a\ufffd[2J.txt"]


@pytest.mark.parametrize("encoding", ["utf-8", "tcvn3", "cp437"])
def test_names_in_any_encoding_are_read(encoding: str) -> None:
    """UTF-8 without its mark, an old Vietnamese encoding, or that of DOS."""
    said = {
        "utf-8": ("Báo cáo quý I.txt", "Báo cáo quý I.txt".encode()),
        "tcvn3": (
            "Báo cáo kết quả giải quyết hồ sơ năm 2023.txt",
            "B¸o c¸o kÕt qu¶ gi¶i quyÕt hå s¬ n¨m 2023.txt".encode("latin-1"),
        ),
        "cp437": ("été.txt", "été.txt".encode("cp437")),
    }[encoding]
    placeholder = "x" * len(said[1])
    assert names(zipped({placeholder: TEXT}).replace(placeholder.encode(), said[1])) == [said[0]]


def test_links_are_not_followed() -> None:
    """A symbolic link in an archive is no document."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.txt", TEXT)
    assert names(kept.getvalue()) == ["a.txt"]


def test_one_bad_document_keeps_none_of_the_others() -> None:
    """Locked, damaged, or bursting: each is told in its place, and the rest goes on."""
    data = bytearray(zipped({"locked.txt": TEXT, "torn.txt": TEXT * 3, "bomb.txt": ZEROS, "good.txt": b"x"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    torn = data.index(b"torn.txt") + len("torn.txt")
    data[torn : torn + 8] = bytes(8)
    problems = {one.name: one.problem for one in found(bytes(data))}
    assert problems["locked.txt"] == "protected by a password; save it without one"
    assert (problems["torn.txt"] or "").startswith("damaged in its archive")
    assert problems["bomb.txt"] == "unpacks to over 200 times its size, as no document does"
    assert problems["good.txt"] is None


def test_archives_within_each_other_end_somewhere() -> None:
    """Beyond three of them one line tells, and the rest goes on."""
    data = TEXT
    for depth in range(6):
        data = zipped({f"{depth}": data, f"beside-{depth}.txt": b"x"})
    last = [one for one in found(data) if one.problem]
    assert [one.problem for one in last] == ["over 3 archives or mails within each other; take it out first"]


def test_many_small_bombs_are_one() -> None:
    """Files that each may have any ratio burst together."""
    with pytest.raises(TextError, match="unpacks to over 200 times its size"):
        found(zipped({f"{number}.txt": ZEROS[:9_000_000] for number in range(4)}))


def test_files_that_overlap_are_refused() -> None:
    """One piece of packed data under many names, as in the smallest bombs."""
    packed = zlib.compress(TEXT)[2:-4]
    sizes = (zlib.crc32(TEXT), len(packed), len(TEXT))
    local = struct.pack(
        "<4s5HIIIHH", b"PK\x03\x04", 20, 0, 8, 0, 0, zlib.crc32(TEXT), len(packed), len(TEXT), 1, 0
    )
    entry = struct.pack("<4s6HIII5HII", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, *sizes, 1, 0, 0, 0, 0, 0, 0)
    body = local + b"a" + packed
    listed = entry + b"a" + entry + b"b"
    end = struct.pack("<4s4HIIH", b"PK\x05\x06", 0, 0, 2, 2, len(listed), len(body), 0)
    with pytest.raises(TextError, match="overlap"):
        found(body + listed + end)


@pytest.mark.parametrize(
    ("limits", "message"),
    [(Limits(members=2), "over 2 documents"), (Limits(total_bytes=2_000_000), "over 2 MB unpacked")],
)
def test_what_came_before_a_limit_stands(limits: Limits, message: str) -> None:
    """Documents are given until there are too many, or too much of them."""
    set_limits(limits)
    try:
        taken = members(zipped({str(number): bytes([number]) * 900_000 for number in range(4)}), FileKind.ZIP)
        assert [next(taken).name, next(taken).name] == ["0", "1"]
        with pytest.raises(TextError, match=message):
            next(taken)
    finally:
        set_limits(DEFAULT)


@pytest.mark.parametrize("part", ["[Content_Types].xml", "mimetype"])
def test_an_office_file_of_another_kind_is_no_archive(part: str) -> None:
    """The parts of a presentation are no documents."""
    with pytest.raises(TextError, match="an office file that is damaged or of another kind"):
        found(zipped({part: b"x", "ppt/slides/slide1.xml": b"<a/>"}))


def test_an_archive_itself_is_no_document() -> None:
    """Whoever reads it as one is told."""
    with pytest.raises(TextError, match="its documents are read one by one"):
        read(zipped({"a.txt": TEXT}))
