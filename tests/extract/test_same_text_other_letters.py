"""One text in all its encodings and spellings gives the same figures."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.find import extract
from extract.records import to_record
from extract.text import matching_copy
from extract.vocabulary import fold

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
NEW, OLD = (
    ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"],
    ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"],
)


def old_tones(text: str) -> str:
    """The tone marks where older spelling puts them."""
    for new, old in zip(NEW, OLD, strict=True):
        text = text.replace(new, old)
    return text


def spaced(text: str) -> str:
    """Every space of another sort."""
    return text.replace(" ", "\u00a0")


def figures(text: str) -> list[dict[str, str | None]]:
    """The records of a text with their quotes, in one spelling."""
    plain = [{"quote": found.quote, **to_record(found.figure)} for found in extract(text).candidates]
    return [
        {key: None if said is None else fold(matching_copy(said).text) for key, said in record.items()}
        for record in plain
    ]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize(
    "rewritten",
    [
        lambda text: unicodedata.normalize("NFD", text),
        old_tones,
        lambda text: unicodedata.normalize("NFD", old_tones(text)),
        spaced,
        lambda text: text.replace("a", "a\u200b"),
    ],
    ids=["decomposed", "old tones", "both", "no-break spaces", "zero-width spaces"],
)
def test_the_figures_do_not_depend_on_the_letters(path: Path, rewritten: Callable[[str], str]) -> None:
    """Every field of every figure, the quote included."""
    text = path.read_text(encoding="utf-8")
    assert figures(rewritten(text)) == figures(text)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_quote_is_cut_from_the_text_as_it_stands(path: Path) -> None:
    """Also where letters are composed of several code points, some of them unseen."""
    text = unicodedata.normalize("NFD", path.read_text(encoding="utf-8")).replace("e", "e\u200b")
    for found in extract(text).candidates:
        assert found.span.of(text) == found.quote
        assert found.sentence.contains(found.span)
