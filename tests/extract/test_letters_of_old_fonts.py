"""Letters of old Vietnamese fonts in what a library reads: told by the words they make, line by line."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from viparse.normalize.encodings import CHARMAPS

from extract.readers.legacy import unicode_in_font, unicode_of
from extract.readers.readout import MissingReaderError

TEXT = (
    "Báo cáo tình hình kinh tế - xã hội năm 2023\nSở Nội vụ đã tiếp nhận 1.234 hồ sơ trực tuyến, tăng 5%.\n"
    "Tỷ lệ giải quyết đúng hạn đạt 98,7%.\n"
)
FRENCH = "L'été à Paris, les élèves vont à l'école où ils étudient le français.\n"


def in_font(text: str, encoding: str) -> str:
    """What a library reads of a text that was typed in an old font."""
    letters = {letter: typed for typed, letter in CHARMAPS[encoding].pairs}
    return "".join(letters.get(letter, letter) for letter in text)


@pytest.mark.parametrize("encoding", sorted(CHARMAPS))
def test_each_encoding_is_told_and_made_unicode(encoding: str) -> None:
    """TCVN3, VNI, VISCII and VPS."""
    assert unicode_of(in_font(TEXT, encoding)) == (TEXT, encoding)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        unicodedata.normalize("NFD", TEXT),
        FRENCH,
        "Die Straße führt über größere Brücken nach München zurück.\n",
        TEXT + FRENCH,
        "BÁO CÁO TÌNH HÌNH\n" * 9,
        "Plain ASCII, 12%.\n",
        "",
    ],
)
def test_what_is_unicode_already_stays(text: str) -> None:
    """Vietnamese in either form, other languages, and nothing at all."""
    assert unicode_of(text) == (text, None)


def test_a_document_of_several_machines_is_told_line_by_line() -> None:
    """Lines in Unicode beside lines in two old fonts; no line break is moved."""
    line = "Tổng số hồ sơ đã giải quyết trong quý II là 345 hồ sơ, đạt tỷ lệ 99%.\r\n"
    mixed = TEXT + in_font(line, "tcvn3") * 3 + in_font(line, "vni") + "BÁO CÁO TÌNH HÌNH\n"
    assert unicode_of(mixed)[0] == TEXT + line * 4 + "BÁO CÁO TÌNH HÌNH\n"


def test_a_font_says_what_its_letters_are() -> None:
    """However few they are; one for capitals draws capitals."""
    assert unicode_in_font("®", ".VnTime") == "đ"
    assert unicode_in_font("B¸o c¸o", ".VnTimeH") == "BÁO CÁO"
    assert unicode_in_font("Ñaø Naüng", "VNI-Times") == "Đà Nẵng"
    assert unicode_in_font("©", "Arial") == "©"
    assert unicode_in_font("đã", ".VnTime") == "đã"


def test_without_the_library_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only where there is something to convert."""
    monkeypatch.setitem(__import__("sys").modules, "viparse.normalize.detector", None)
    assert unicode_of(TEXT) == (TEXT, None)
    with pytest.raises(MissingReaderError, match="the extra `legacy`: pip install"):
        unicode_of(in_font(TEXT, "tcvn3"))


@given(st.text(st.characters(max_codepoint=0x17F), max_size=200))
@settings(max_examples=40, deadline=None)
def test_line_breaks_stay(text: str) -> None:
    """Whatever is converted, as many lines come out as went in."""
    assert unicode_of(text)[0].count("\n") == text.count("\n")
