"""Text in what Vietnamese was written in before Unicode; and text that is fine, which stays as it is."""

import sys
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from viparse.normalize.encodings import CHARMAPS

from extract.readers import MissingReaderError, html, legacy, read, text
from extract.text import TextError

SEEDS = Path(__file__).parents[2] / "seeds"
SAID = (
    "Báo cáo tài chính quý II năm 2023 của tỉnh Vĩnh An: tiếp nhận 18.420 hồ sơ, giải quyết đúng hạn 97,5%\n"
    "số hồ sơ được nộp trực tuyến.\r\n\r\nCộng hòa xã hội chủ nghĩa Việt Nam, độc lập, tự do, hạnh phúc.\n"
)


def letters(encoding: str) -> Mapping[str, str]:
    """What each letter looks like in Latin-1."""
    return {after: before for before, after in reversed(CHARMAPS[encoding].pairs)}


def windows_1258(said: str) -> bytes:
    """With tones apart, as Windows writes it."""
    parts = []
    for letter in said:
        base, *marks = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
        others = [mark for mark in marks if mark not in tones]
        parts += (unicodedata.normalize("NFC", base + "".join(others)), *tones)
    return "".join(parts).encode("windows-1258")


@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "viscii"])
def test_old_letters_are_made_unicode(encoding: str) -> None:
    """As bytes, and where somebody saved what they looked like as UTF-8; lines and spaces stay."""
    known = letters(encoding)
    old = "".join(known.get(letter, letter) for letter in SAID)
    for data in (old.encode("latin-1"), old.encode("utf-8")):
        readout = read(data)
        assert readout.text == SAID
        assert readout.reader.startswith("text viparse ")
        assert readout.reader.endswith(f" {encoding}")


def test_windows_1258_stays_as_it_is_decoded() -> None:
    """With the tones after their letters: offsets count in what the bytes say."""
    data = windows_1258(SAID)
    readout = read(data)
    assert readout.reader == "text windows-1258"
    assert readout.text == data.decode("windows-1258")
    assert unicodedata.normalize("NFC", readout.text) == SAID


@pytest.mark.parametrize(
    "data",
    [
        "Un résumé détaillé de la réunion à Genève, où l'aéroport est fermé.".encode("latin-1"),
        "Příliš žluťoučký kůň úpěl ďábelské ódy.".encode("cp1250"),
        b"\xff\xd8\xff\xe0\x10JFIF",
        b"T\xe9",
    ],
)
def test_what_is_no_vietnamese_is_refused_as_before(data: bytes) -> None:
    """With the place of the first byte, and what to do."""
    with pytest.raises(TextError, match=r"\Anot UTF-8: byte 0x[0-9A-F]{2} at offset \d+; convert it first"):
        read(data)


def test_two_encodings_in_one_file_are_refused_with_the_place() -> None:
    """Nobody can tell for certain which of the rest is meant."""
    data = SAID.encode() + windows_1258("Có đủ 12 xã.\n")
    with pytest.raises(
        TextError, match=r"\AUTF-8 mixed with another encoding: byte 0x\w\w at offset \d+, line 5; "
    ):
        read(data)


FINE = [
    "Un résumé très détaillé de la réunion à Genève, où l'aéroport aérien est fermé. " * 20,
    "¿Qué año? El niño comió piñas, según el país. Región área: 5 km² ± 3 °C. " * 20,
    "Größe über Straßen, Äpfel und Öl für 5 €. " * 20,
    "São Paulo, ações não são opções: 5ª edição. " * 20,
    "Microsoft® Windows® 5µm 5½ «a» 5·6 " * 20,
    "aérien aéré " * 50,
    "Bộ trưởng nói “đúng”. Señor Muñoz nói: «año» là năm. " * 9,
    "a·b¸c" * 9,
]


def test_without_the_library_only_old_letters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything else is read as before, in whatever language."""
    monkeypatch.setitem(sys.modules, "viparse.normalize.detector", None)
    monkeypatch.setattr(legacy, "find_spec", lambda _module: None)
    for said in FINE:
        assert read(said.encode()).text == said
        assert html.read(f"<!doctype html><p>{said}".encode()).text == said.strip()
    old = "".join(letters("tcvn3").get(letter, letter) for letter in SAID)
    for data in (old.encode(), old.encode("latin-1"), f"<!doctype html><p>{old}".encode()):
        with pytest.raises(MissingReaderError, match=r"needs the extra `legacy`: pip install"):
            read(data)


@pytest.mark.parametrize("said", FINE)
def test_text_that_is_fine_stays_as_it_is(said: str) -> None:
    """In other languages too, and with signs within words."""
    readout = read(said.encode())
    assert (readout.text, readout.reader) == (said, "text")


def test_the_sample_documents_stay_as_they_are() -> None:
    """Each of them."""
    for path in SEEDS.glob("*.txt"):
        assert read(path.read_bytes()).text == path.read_bytes().decode()


@settings(max_examples=50, deadline=None)
@given(st.text(st.sampled_from("aăâbcdđeêioôơuưyáàảãạấầếềốộớợứựýỳ 12,.\n“”–"), min_size=1).filter(str.strip))
def test_vietnamese_in_unicode_is_never_converted(said: str) -> None:
    """Composed or not, whatever it says."""
    for form in (said, unicodedata.normalize("NFD", said)):
        assert text.read(form.encode()).text == form


@settings(max_examples=50, deadline=None)
@given(
    st.text(st.characters(max_codepoint=0x2FF, exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip)
)
def test_letters_of_other_languages_are_never_converted(said: str) -> None:
    """Unless the result reads as Vietnamese, which what nobody wrote does not."""
    assert text.read(said.encode()).text == said
