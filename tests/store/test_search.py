"""Search: every sentence that holds the words, none that does not, by key, as things stand now."""

import hashlib
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.figures import Candidate, Extraction, Figure, Kind, Span
from store.database import Database, open_database, writing
from store.decisions import decide, undo
from store.documents import add_document
from store.folding import bared, spelling
from store.indexing import backlog, index_words
from store.queue import queue_ids
from store.rows import Session, State, Verdict
from store.search import Hit, search, words_of
from store.sessions import start_session

NOTHING = Extraction(title=None, published=None, sentences=(), candidates=())


def add_lines(db: Database, *lines: str, name: str = "lines.txt", figures: tuple[Candidate, ...] = ()) -> int:
    """A document whose sentences are these lines; its id."""
    text, spans = "", []
    for line in lines:
        spans.append(Span(len(text), len(text) + len(line)))
        text += line + "\n"
    found = replace(NOTHING, sentences=tuple(spans), candidates=figures)
    digest = hashlib.sha256((name + text).encode()).hexdigest()
    return add_document(
        db, name=name, data_sha256=digest, text=text, extraction=found, extractor="soat test"
    ).document_id


def found(db: Database, query: str, *, exact: bool = False) -> list[str]:
    """The sentences that are found, all of them."""
    return [hit.text for hit in search(db, words_of(query, exact=exact), limit=1000)]


@pytest.fixture
def lines(empty: Database) -> Database:
    """Sentences that differ in what a search must tell apart."""
    add_lines(
        empty,
        "Đã số hoá 67,32% hồ sơ.",
        "Tỷ lệ hộ nghèo là 6,7%.",
        "Có 62/63 địa phương, hơn 79,5 triệu thẻ.",
        "Da dang sinh hoc.",
        "THỦ TỤC HÀNH CHÍNH công khai.",
        "Thủ tục chính là hành động.",
    )
    index_words(empty)
    return empty


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("so hoa", 1),
        ("SỐ HÓA", 1),
        ("ho", 2),
        ("da", 2),
        ("đã", 2),
        ("67,32%", 1),
        ("67,32", 1),
        ("7,32", 0),
        ("62/63", 1),
        ("63", 1),
        ("63/62", 0),
        ("79,5", 1),
        ("79*", 1),
        ("6*", 3),
        ("thu tuc", 2),
        ('"thu tuc hanh chinh"', 1),
        ('"thu tuc h*"', 1),
        ("thu hanh cong", 1),
        ("t*", 4),
        ("khong", 0),
        ("kh* co*", 1),
    ],
)
def test_words_are_found_without_marks(lines: Database, query: str, count: int) -> None:
    """All words, rows of words, beginnings, numbers as they are written."""
    assert len(found(lines, query)) == count
    assert found(lines, unicodedata.normalize("NFD", query)) == found(lines, query)


@pytest.mark.parametrize(
    ("query", "count"),
    [("hồ", 1), ("hộ", 1), ("ho", 0), ("da", 1), ("đã", 1), ("hoá", 1), ("hóa", 1), ("hoả", 0), ("hồ 67,32", 1)]
    + [('"thủ tục hành chính"', 1), ('"thủ tục h*"', 1), ("thú", 0), ("Đ*", 3), ("tỷ 6,7%", 1)],
)
def test_words_are_found_with_just_these_marks(lines: Database, query: str, count: int) -> None:
    """Capitals and the place of the tone make no difference."""
    assert len(found(lines, query, exact=True)) == count
    assert found(lines, unicodedata.normalize("NFD", query), exact=True) == found(lines, query, exact=True)


HOSTILE = st.one_of(
    st.text(max_size=60),
    st.text(alphabet='"*:()^-+{}%/.,\'\\ \0aNEARODT_', max_size=60),
    st.lists(st.sampled_from(["AND", "OR", "NOT", "NEAR(", ")", '"', "*", "sentence:", "{record}", "hồ", "x"])).map(
        " ".join
    ),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=HOSTILE, exact=st.booleans())
def test_no_query_means_more_than_words(lines: Database, query: str, exact: bool) -> None:  # noqa: FBT001 - given
    """Nothing raises; what is found holds every word of the query."""
    for sentence in found(lines, query, exact=exact):
        words = spelling(sentence) if exact else bared(spelling(sentence))
        sought = spelling(query) if exact else bared(spelling(query))
        assert all(f" {word}" in f" {words}" for word in sought.split())


@pytest.mark.parametrize("query", ["a " * 5_000, "(" * 10_000, '"' * 10_000, "x" * 10_000, "hồ* " * 2_500])
def test_a_query_of_ten_thousand_characters_is_answered(lines: Database, query: str) -> None:
    """With what holds all of it: nothing."""
    assert search(lines, words_of(query)) == [] or query.startswith("hồ*")


def _old_tones(word: str) -> str:
    """The same word with the tone on the second vowel."""
    for new, old in (("óa", "oá"), ("òa", "oà"), ("úy", "uý"), ("ủy", "uỷ"), ("óe", "oé")):
        word = word.replace(new, old)
    return word


WORDS = st.one_of(
    st.sampled_from("hóa hòa hoa thủy thuý đã da hồ hộ sơ khóe ủy quý 67,32% 62/63 1.250 Đảng ĐẶNG ÂU".split()),
    st.text(alphabet="aăâeêioôơuưyđĐtnghàáảãạệộữỵýỳX09", min_size=1, max_size=8),
    st.text(min_size=1, max_size=5).filter(lambda word: bool(spelling(word))),
)
FORMS = st.sampled_from(
    [
        str,
        lambda word: unicodedata.normalize("NFD", word),
        _old_tones,
        lambda word: unicodedata.normalize("NFD", _old_tones(word)),
    ]
)


@settings(max_examples=60, deadline=None)
@given(data=st.data(), words=st.lists(WORDS, min_size=1, max_size=8), form=FORMS, sought=FORMS)
def test_any_stretch_of_words_finds_its_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, words: list[str], form: Callable[[str], str], sought: Callable[[str], str]
) -> None:
    """Whatever the normal form and tone placement of text and query; nothing is found that lacks a word."""
    line = " ".join(form(word) for word in words).replace("\0", "").replace("\n", " ")
    if any("\ud800" <= letter <= "\udfff" for letter in line) or not spelling(line):
        return
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    stretch = " ".join(sought(word) for word in words[first : last + 1]).replace("\0", "")
    with open_database(tmp_path_factory.mktemp("db") / "soat.db", create=True) as db:
        add_lines(db, line, "Câu khác.")
        index_words(db)
        for exact in (True, False):
            for query in (stretch, '"' + stretch.replace('"', " ") + '"'):
                wanted = spelling(query) if exact else bared(spelling(query))
                hits = found(db, query, exact=exact)
                assert line in hits or not wanted
                for hit in hits:
                    held = f" {spelling(hit) if exact else bared(spelling(hit))}"
                    assert all(f" {word}" in held for word in wanted.split())
