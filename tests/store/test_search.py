"""Search: every sentence that holds the words, none that does not, by key, as things stand now."""

import hashlib
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.figures import Candidate, Extraction, Span
from store import indexing
from store.database import Database, open_database
from store.documents import add_document, all_documents
from store.folding import bared, spelling
from store.indexing import backlog, index_words
from store.search import Hit, search, words_of

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
    [
        ("hồ", 1),
        ("hộ", 1),
        ("ho", 0),
        ("da", 1),
        ("đã", 1),
        ("hoá", 1),
        ("hóa", 1),
        ("hoả", 0),
        ("hồ 67,32", 1),
        ('"thủ tục hành chính"', 1),
        ('"thủ tục h*"', 1),
        ("thú", 0),
        ("Đ*", 3),
        ("tỷ 6,7%", 1),
    ],
)
def test_words_are_found_with_just_these_marks(lines: Database, query: str, count: int) -> None:
    """Capitals and the place of the tone make no difference."""
    assert len(found(lines, query, exact=True)) == count
    assert found(lines, unicodedata.normalize("NFD", query), exact=True) == found(lines, query, exact=True)


SYNTAX = ["AND", "OR", "NOT", "NEAR(", ")", '"', "*", "sentence:", "{record}", "hồ", "x"]
HOSTILE = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="\"*:()^-+{}%/.,'\\ \0aNEARODT_", max_size=60),
    st.lists(st.sampled_from(SYNTAX)).map(" ".join),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=HOSTILE, exact=st.booleans())
def test_no_query_means_more_than_words(lines: Database, query: str, *, exact: bool) -> None:
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


KNOWN = (
    *("hóa", "hòa", "hoa", "thủy", "thuý", "đã", "da", "hồ", "hộ", "sơ", "khóe", "ủy", "quý"),
    *("67,32%", "62/63", "1.250", "Đảng", "ĐẶNG", "ÂU"),
)
WORDS = st.one_of(
    st.sampled_from(KNOWN),
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


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A database that many documents are added to."""
    with open_database(tmp_path_factory.mktemp("shelf") / "soat.db", create=True) as db:
        yield db


@settings(max_examples=100, deadline=None)
@given(data=st.data(), words=st.lists(WORDS, min_size=1, max_size=8), form=FORMS, sought=FORMS)
def test_any_stretch_of_words_finds_its_sentence(
    shelf: Database,
    data: st.DataObject,
    words: list[str],
    form: Callable[[str], str],
    sought: Callable[[str], str],
) -> None:
    """Whatever the normal form and tone placement of text and query; nothing is found that lacks a word."""
    line = " ".join(form(word) for word in words).replace("\0", "").replace("\n", " ")
    if any("\ud800" <= letter <= "\udfff" for letter in line) or not spelling(line):
        return
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    stretch = " ".join(sought(word) for word in words[first : last + 1]).replace("\0", "")
    name = f"{len(all_documents(shelf))}.txt"
    document = add_lines(shelf, line, "Câu khác.", name=name)
    index_words(shelf)
    for exact, query in product((True, False), (stretch, f'"{stretch.replace(chr(34), " ")}"')):
        spell = spelling if exact else _bare
        hits = search(shelf, words_of(query, exact=exact), documents=[document])
        assert line in [hit.text for hit in hits] or not spelling(query)
        for hit in hits:
            assert all(f" {word}" in f" {spell(hit.text)}" for word in spell(query).split())


def _bare(text: str) -> str:
    return bared(spelling(text))


def test_pages_follow_each_other_by_key(empty: Database) -> None:
    """Each hit once, in the order of the sentences, of all documents or of some."""
    for number in range(3):
        add_lines(empty, *(f"câu {line} hồ sơ số {line}" for line in range(10)), name=f"{number}.txt")
    index_words(empty)
    whole = search(empty, words_of("ho so"))
    assert len(whole) == 30
    paged: list[Hit] = []
    while page := search(empty, words_of("ho so"), after=paged[-1].key if paged else 0, limit=7):
        paged += page
    assert paged == whole
    assert [hit.document_name for hit in search(empty, words_of("ho so 3"), documents=[3, 1])] == [
        "0.txt",
        "2.txt",
    ]
    assert search(empty, words_of("ho so"), documents=[99]) == []


def test_a_break_between_two_batches_leaves_the_rest_for_later(
    empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was taken in is found, the rest is told to be missing, and the next time goes on from there."""
    monkeypatch.setattr(indexing, "BATCH", 3)
    add_lines(empty, *(f"câu số {number}" for number in range(10)))

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        index_words(empty, stop)
    assert (len(found(empty, "cau")), backlog(empty).sentences) == (3, 7)
    assert index_words(empty) == 7
    assert (len(found(empty, "cau")), bool(backlog(empty))) == (10, False)
    assert index_words(empty) == 0


def test_another_way_of_spelling_begins_the_index_anew(
    lines: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A later soat may fold otherwise; nothing of the old index stays."""
    monkeypatch.setattr(indexing, "EDITION", indexing.EDITION + 1)
    assert backlog(lines).sentences == 6
    assert index_words(lines) == 6
    assert len(found(lines, "thu tuc")) == 2
    assert not backlog(lines)
