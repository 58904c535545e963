"""Records are searched with their sentences: the proposal, or what was decided, as it stands now."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from extract.figures import Extraction, Figure, Kind, Span
from store import indexing
from store.database import Database, writing
from store.decisions import add_figure, decide, undo
from store.documents import add_document
from store.indexing import backlog, index_words, read_mark
from store.integrity import verify
from store.queue import queue_ids
from store.rows import Session, State, Verdict
from store.search import search, words_of


def found(db: Database, query: str) -> list[str]:
    """The sentences that are found."""
    return [hit.text for hit in search(db, words_of(query))]


@pytest.fixture
def indexed(db: Database) -> Database:
    """The document with four candidates, indexed."""
    index_words(db)
    return db


def test_records_are_searched_with_their_sentence(indexed: Database) -> None:
    """What the proposal says beyond the sentence is a mention; words of both are found together."""
    (hit,) = search(indexed, words_of("so ho so da nhan"))
    assert [(one.remark.field, one.remark.text) for one in hit.mentions] == []
    (hit,) = search(indexed, words_of('"so ho so da nhan" quy'))
    assert [(one.remark.field, one.remark.text) for one in hit.mentions] == [
        ("indicator", "Số hồ sơ đã nhận")
    ]
    assert [mark.of(hit.mentions[0].remark.text) for mark in hit.mentions[0].marks] == ["Số hồ sơ đã nhận"]
    assert [mark.of(hit.text) for mark in hit.marks] == ["quý"]
    assert [(figure.quote, figure.state) for figure in hit.figures] == [("1.250", State.PENDING)]


def test_only_what_stands_is_found(indexed: Database, ids: list[int], lan: Session, people: Figure) -> None:
    """A correction's words once indexed, the proposal's no more; the other way when it is taken back."""
    corrected = replace(people, unit="hồ sơ", indicator="Chỉ tiêu riêng", entity="Đảo Xa")
    decide(
        indexed, ids[0], Verdict.CORRECT, by=lan, after=corrected, reason="sai đơn vị", note="xem trang bìa"
    )
    assert backlog(indexed)
    index_words(indexed)
    assert not backlog(indexed)
    for query in ("dao xa", '"chi tieu rieng"', "sai don vi", '"trang bia" phu thinh'):
        assert len(found(indexed, query)) == 1
    assert found(indexed, '"so ho so da nhan"') == []
    undo(indexed, by=lan)
    assert found(indexed, "dao xa") == []
    index_words(indexed)
    assert found(indexed, "dao xa") == []
    assert len(found(indexed, '"so ho so da nhan"')) == 1


def test_an_added_figure_is_found_by_its_record(
    indexed: Database, lan: Session, people: Figure, seven: Span
) -> None:
    """Nobody proposed it; it belongs to the sentence it stands in."""
    add_figure(indexed, 1, seven, replace(people, entity="Đội Mới"), by=lan)
    index_words(indexed)
    (hit,) = search(indexed, words_of("doi moi viec con lai"))
    assert [figure.state for figure in hit.figures] == [State.ADDED]


def test_what_others_decided_is_hidden_from_a_blind_reviewer(
    indexed: Database, ids: list[int], lan: Session, minh: Session, people: Figure
) -> None:
    """They find the proposal, and what they say themselves."""
    assign_blind(indexed, "minh")
    decide(indexed, ids[0], Verdict.CORRECT, by=lan, after=replace(people, entity="Đảo Xa"))
    index_words(indexed)
    assert len(search(indexed, words_of("dao xa"), by=lan)) == 1
    assert search(indexed, words_of("dao xa"), by=minh) == []
    (hit,) = search(indexed, words_of('"so ho so da nhan"'), by=minh)
    assert hit.figures[0].state is State.PENDING


def assign_blind(db: Database, annotator: str) -> None:
    """A duty to review the whole first document blind."""
    with writing(db):
        db.execute(
            "INSERT INTO assignments VALUES (?, ?, 1, 0, 1000, 1, ?, NULL, 'lead', '2024-01-01T00:00:00Z')",
            ("a" * 32, annotator, "b" * 32),
        )


def test_what_is_added_and_decided_while_another_process_indexes_is_taken_in_once(
    indexed: Database, lan: Session, people: Figure, add: Callable[..., int], text: str
) -> None:
    """A decision may come before its sentence's turn."""
    second = add(indexed, name="second.txt", text=text + "Hết.\n")
    first, *_ = queue_ids(indexed, [second])
    decide(indexed, first, Verdict.CORRECT, by=lan, after=replace(people, entity="Đảo Xa"))
    with writing(indexed):
        assert indexing._decisions(indexed, read_mark(indexed)) == 1
    assert found(indexed, "dao xa") == []
    index_words(indexed)
    assert len(found(indexed, "dao xa")) == 1
    indexed.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    undo(indexed, by=lan)
    index_words(indexed)
    assert found(indexed, "dao xa") == []


def test_a_renewed_proposal_is_found(indexed: Database, ids: list[int]) -> None:
    """An extraction is recorded with it: the sentence's words are taken in anew."""
    with writing(indexed):
        indexed.execute("UPDATE candidates SET entity = 'Cơ sở mới' WHERE figure_id = ?", (ids[0],))
        indexed.execute(
            "INSERT INTO extractions (document_id, extractor, extracted_at) VALUES (1, 'soat 2', 'now')"
        )
    index_words(indexed)
    assert len(found(indexed, '"co so moi"')) == 1
    with writing(indexed):
        indexed.execute("UPDATE candidates SET entity = NULL WHERE figure_id = ?", (ids[0],))
    assert found(indexed, '"co so moi"') == []


def test_sentences_that_are_cut_anew_are_found_once(indexed: Database, text: str) -> None:
    """Also when the new ones take the numbers of the old."""
    with writing(indexed):
        indexed.execute("UPDATE candidates SET sentence_id = 1")
        indexed.execute("DELETE FROM sentences WHERE id > 1")
        indexed.execute("INSERT INTO sentences VALUES (2, 1, ?, ?)", (text.index("Tỷ lệ"), len(text) - 1))
    assert backlog(indexed).gone
    index_words(indexed)
    assert found(indexed, "den cuoi nam") == found(indexed, "to 7 nguoi") == [text[text.index("Tỷ lệ") : -1]]
    assert found(indexed, "quy nay") == [text.split("\n", maxsplit=1)[0]]


def test_a_figure_between_sentences_belongs_to_the_one_before(db: Database, lan: Session) -> None:
    """Nobody's words get lost, wherever the extractor sees a sentence end."""
    document = add_document(
        db,
        name="gap.txt",
        data_sha256="0" * 64,
        text="Một câu. 12 Câu nữa.",
        extraction=Extraction(
            title=None, published=None, sentences=(Span(0, 8), Span(12, 20)), candidates=()
        ),
        extractor="soat test",
    ).document_id
    index_words(db)
    twelve = Figure(kind=Kind.COUNT, value=Decimal(12), entity="Đảo Xa")
    add_figure(db, document, Span(9, 11), twelve, by=lan)
    index_words(db)
    assert found(db, "dao xa") == ["Một câu."]


def test_the_index_passes_sqlites_own_check(indexed: Database, ids: list[int], lan: Session) -> None:
    """After decisions were taken in and back."""
    decide(indexed, ids[0], Verdict.REJECT, by=lan, reason="lý do riêng")
    index_words(indexed)
    undo(indexed, by=lan)
    index_words(indexed)
    indexed.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    indexed.execute("INSERT INTO spellings (spellings) VALUES ('integrity-check')")
    assert list(verify(indexed)) == []
