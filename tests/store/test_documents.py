"""Documents: taken in once, whole, exactly as they are, and found again as users name them."""

import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.figures import Extraction, Span
from store.database import Database, plain_errors
from store.documents import add_document, all_documents, document_text, find_documents
from store.errors import DatabaseFailed, DocumentError, UnknownDocument
from store.integrity import counts, verify
from store.texts import PIECE, cut

EXTRACTOR = "soat 0.0.1"
NOTHING = Extraction(title=None, published=None, sentences=(), candidates=())


def sha256(text: str) -> str:
    """As the command that reads the file computes it."""
    return hashlib.sha256(text.encode()).hexdigest()


def test_the_same_bytes_again_change_nothing(db: Database, text: str, extraction: Extraction) -> None:
    """Under the same or another name, by the same or another extractor."""
    before = counts(db)
    for name in ("phu-thinh.txt", "copy.txt"):
        again = add_document(
            db, name=name, data_sha256=sha256(text), text=text, extraction=extraction, extractor="soat 9"
        )
        assert (again.document_id, again.is_new, again.figures) == (1, False, 4)
    assert counts(db) == before
    assert [document.name for document in all_documents(db)] == ["phu-thinh.txt"]


def test_the_same_name_with_other_bytes_is_another_document(
    db: Database, text: str, add: Callable[..., int]
) -> None:
    """A page that was published anew keeps its older version beside it."""
    second = add(db, text=text + "Sửa lại.\n")
    assert [document.id for document in find_documents(db, "phu-thinh.txt")] == [1, second]
    assert document_text(db, second) == text + "Sửa lại.\n"


@pytest.mark.parametrize("reference", ["phu-thinh.txt", "reports/phu-thinh.txt", "./phu-thinh.txt"])
def test_a_document_is_found_by_what_users_call_it(db: Database, reference: str) -> None:
    """Its name, or a path to it."""
    assert [document.id for document in find_documents(db, reference)] == [1]


def test_a_document_is_found_by_the_beginning_of_its_hash(db: Database, text: str) -> None:
    """From eight digits on, in either case; fewer could as well be a name."""
    digest = sha256(text)
    assert [document.id for document in find_documents(db, digest)] == [1]
    assert find_documents(db, digest[:8])[0].sha256 == digest
    assert find_documents(db, digest[:12].upper())[0].sha256 == digest
    assert find_documents(db, digest[:7]) == []
    assert find_documents(db, "nothing.txt") == []
    assert find_documents(db, "") == []
    assert find_documents(db, "\ud800") == []


def test_a_name_is_found_whatever_its_normal_form(empty: Database, add: Callable[..., int]) -> None:
    """Some systems hand names out with their accents apart."""
    add(empty, name="ba\u0301o ca\u0301o.txt")
    assert find_documents(empty, "b\u00e1o c\u00e1o.txt")


def test_of_documents_in_several_folders_the_exact_name_wins(
    empty: Database, text: str, add: Callable[..., int]
) -> None:
    """The base name alone means all of them."""
    first, second = (
        add(empty, name="2022/report.txt"),
        add(empty, name="2023/report.txt", text=text + "Thêm.\n"),
    )
    assert [document.id for document in find_documents(empty, "2023/report.txt")] == [second]
    assert [document.id for document in find_documents(empty, "report.txt")] == [first, second]


def test_a_name_that_is_no_text_is_kept_readable(empty: Database, add: Callable[..., int]) -> None:
    """Bytes of a file name that are not UTF-8 reach Python as half characters, which no database takes."""
    add(empty, name="b\udce1o.txt")
    assert all_documents(empty)[0].name == "b\ufffdo.txt"


@pytest.mark.parametrize("text", ["", "số 12\x00 hồ sơ", "nửa chữ \ud800 12"])
def test_a_text_that_cannot_be_kept_is_refused(empty: Database, text: str) -> None:
    """Nothing of it is stored, and the document is named."""
    with pytest.raises(DocumentError, match=r"odd\.txt"):
        add_document(
            empty, name="odd.txt", data_sha256="0" * 64, text=text, extraction=NOTHING, extractor=EXTRACTOR
        )
    assert counts(empty)["documents"] == 0


def test_an_extraction_that_does_not_fit_its_text_is_refused(
    empty: Database, text: str, extraction: Extraction
) -> None:
    """A quote that is not what stands there would be a false proof; nothing is half stored."""
    shifted = replace(extraction.candidates[0], span=Span(0, 5))
    astray = replace(extraction.candidates[0], sentence=Span(0, 3))
    for wrong in (
        replace(extraction, candidates=(shifted,)),
        replace(extraction, candidates=(astray,)),
        replace(extraction, sentences=(Span(0, 10_000),)),
        replace(extraction, sentences=(Span(5, 9), Span(0, 4))),
    ):
        with pytest.raises(DocumentError):
            add_document(
                empty,
                name="a.txt",
                data_sha256=sha256(text),
                text=text,
                extraction=wrong,
                extractor=EXTRACTOR,
            )
    assert set(counts(empty).values()) == {0}


def test_an_unknown_document_has_no_text(db: Database) -> None:
    """An id from another database is told."""
    with pytest.raises(UnknownDocument):
        document_text(db, 99)


def test_a_long_text_is_cut_anywhere(empty: Database) -> None:
    """Stretches across the pieces that it is kept in read as in the whole."""
    text = "Ấp 7 có 1.204 hộ.\r\n" * (3 * PIECE // 18)
    document_id = add_document(
        empty, name="a", data_sha256=sha256(text), text=text, extraction=NOTHING, extractor=EXTRACTOR
    ).document_id
    assert document_text(empty, document_id) == text
    for start, end in (
        (0, 5),
        (PIECE - 3, PIECE + 3),
        (PIECE, PIECE + 1),
        (10, 2 * PIECE + 7),
        (len(text) - 4, len(text)),
    ):
        assert cut(empty, document_id, Span(start, end)) == text[start:end]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_back_as_it_was(empty: Database, text: str) -> None:
    """Line ends, byte order marks, unassigned and invisible characters included."""
    added = add_document(
        empty, name="a", data_sha256=sha256(text), text=text, extraction=NOTHING, extractor=EXTRACTOR
    )
    assert document_text(empty, added.document_id) == text
    assert list(verify(empty)) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE texts SET piece = 'x'",
        "DELETE FROM texts",
        "UPDATE documents SET sha256 = 'x'",
        "DELETE FROM documents",
        "UPDATE figures SET start = 1",
    ],
)
def test_the_database_itself_refuses_to_change_a_document(db: Database, statement: str) -> None:
    """Whatever program tries."""
    with pytest.raises(DatabaseFailed, match="cannot be"), plain_errors(db):
        db.execute(statement)
    assert list(verify(db)) == []
