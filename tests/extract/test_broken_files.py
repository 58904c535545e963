"""Files that are cut short, changed, locked, bursting or not what they say: one clear line each."""

import random
import warnings

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench import made_files as made
from bench.fuzz_readers import mutated, seeds, try_one
from extract.readers import read
from extract.readers.kinds import kind_of
from extract.text import TextError

SEEDS = seeds()
SIGNATURES = {
    "pdf": b"%PDF-1.7\n",
    "ole": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "zip": b"PK\x03\x04",
    "rtf": b"{\\rtf1\\ansi ",
}
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&b;</w:document>'
)


def refusal(data: bytes) -> str:
    """The one line that a file is refused with."""
    with pytest.raises(TextError) as told:
        read(data)
    assert str(told.value).isprintable()
    return str(told.value)


@pytest.mark.parametrize("kind", sorted(SEEDS))
def test_a_file_cut_short_is_refused_or_read_as_far_as_it_goes(kind: str) -> None:
    """At any place."""
    data = SEEDS[kind]
    for share in (0.1, 0.3, 0.6, 0.9, 0.99):
        assert try_one(data[: int(len(data) * share)]) is None


@given(kind=st.sampled_from(sorted(SIGNATURES)), rest=st.binary(max_size=600))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_anything_behind_a_signature_is_refused_or_read(kind: str, rest: bytes) -> None:
    """Whoever says to be a PDF need not be one."""
    assert try_one(SIGNATURES[kind] + rest) is None


@pytest.mark.parametrize("kind", sorted(SEEDS))
def test_changed_bytes_never_break_a_reader(kind: str) -> None:
    """The same few hundred changes each time; bench/fuzz_readers.py makes more."""
    chance = random.Random(kind)  # noqa: S311 - no secret
    for _ in range(12):
        data = mutated(SEEDS[kind], chance)
        assert try_one(data) is None, data


@pytest.mark.parametrize(
    "data",
    [b"", b"\n", b"PK\x05\x06" + bytes(18), made.pdf([]), made.xlsx([]), made.docx([])],
    ids=["nothing", "a line", "zip", "pdf", "xlsx", "docx"],
)
def test_nothing_in_it_is_told(data: bytes) -> None:
    """No bytes, no members, no pages, no cells, no paragraphs."""
    if kind_of(data) != "zip":
        assert any(word in refusal(data) for word in ("empty", "no text", "without a filled cell", "damaged"))
    assert try_one(data) is None


@pytest.mark.parametrize("part", ["word/document.xml", "docProps/core.xml", "word/_rels/document.xml.rels"])
def test_entities_are_never_expanded(part: str) -> None:
    """A part that declares its own is refused before any parser sees it."""
    data = made.replaced(SEEDS["docx"], part, LAUGHS.encode())
    assert refusal(data) == "declares XML entities, as no office program does; save it anew"
    wide = made.replaced(SEEDS["docx"], part, LAUGHS.encode("utf-16"))
    assert refusal(wide) == "declares XML entities, as no office program does; save it anew"


def test_a_workbook_that_declares_entities_is_refused() -> None:
    """In a sheet as well."""
    data = made.replaced(SEEDS["xlsx"], "xl/worksheets/sheet1.xml", LAUGHS.encode())
    assert "entities" in refusal(data)


@pytest.mark.parametrize("part", ["word/document.xml", "xl/worksheets/sheet1.xml"])
def test_a_part_that_bursts_is_refused(part: str) -> None:
    """Before it is unpacked."""
    data = made.replaced(SEEDS["docx" if part.startswith("word") else "xlsx"], part, b" " * 30_000_000)
    assert refusal(data) == "unpacks to over 200 times its size, as no document does"


def test_locked_files_are_told_so() -> None:
    """An office file with a password is kept in one of the old format."""
    locked = "protected by a password; save it without one"
    assert refusal(made.compound({"EncryptedPackage": b"x", "EncryptionInfo": b"y"})) == locked
    old = bytearray(made.doc("Kết quả.\r"))
    old[old.index(b"\xec\xa5") + 0x0B] |= 0x01
    assert refusal(bytes(old)) == locked


def test_an_old_file_of_another_program_is_told_so() -> None:
    """A mail of Outlook is in the same format."""
    assert refusal(made.compound({"__properties_version1.0": b"x"})).startswith(
        "no Word, Excel or PowerPoint file"
    )


def test_a_cell_at_the_far_corner_is_one_cell() -> None:
    """Of 17 billion places one is filled."""
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="{row}"><c r="XFD{row}"><v>5</v></c></row></sheetData></worksheet>'
    )
    data = made.replaced(SEEDS["xlsx"], "xl/worksheets/sheet1.xml", sheet.format(row=1_048_576).encode())
    assert read(data).text == "5"


def test_a_sheet_of_far_cells_is_refused() -> None:
    """Rows that each reach to the last column are billions of places."""
    rows = "".join(f'<row r="{row}"><c r="XFD{row}"><v>5</v></c></row>' for row in range(1, 400))
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )
    data = made.replaced(SEEDS["xlsx"], "xl/worksheets/sheet1.xml", sheet.encode())
    assert refusal(data).startswith("over 5,000,000 cells, those between them counted")


def test_tables_within_each_other_end_somewhere() -> None:
    """Hundreds of them are refused or read, and no stack runs over."""
    depth = 400
    inside = "<w:tbl><w:tr><w:tc>" * depth + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * depth
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    whole = f'<w:document xmlns:w="{space}"><w:body>{inside}</w:body></w:document>'
    assert try_one(made.replaced(SEEDS["docx"], "word/document.xml", whole.encode())) is None


def test_groups_within_each_other_end_somewhere() -> None:
    """Of rich text as well."""
    assert "deep" in refusal(b"{\\rtf1 " + b"{" * 100_000)


def test_a_library_s_own_words_are_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it raises, and without its warnings."""

    def fails(_data: bytes) -> None:
        warnings.warn("something is odd", stacklevel=1)
        raise RuntimeError("first\nsecond\x1b[2J")

    monkeypatch.setattr("extract.readers.rtf.read", fails)
    assert refusal(SEEDS["rtf"]) == (
        "damaged, or not what it says it is (rtf: RuntimeError: first second [2J);"
        " open it in its program and save it anew"
    )
