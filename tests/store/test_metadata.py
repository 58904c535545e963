"""What is known of a document as a whole: read, corrected, taken back, read anew, merged, verified."""

from dataclasses import replace
from pathlib import Path

import pytest

from extract.figures import Extraction, Span
from extract.layout import Cell, Flag, Frame, Furniture, Layout
from extract.metadata import UNKNOWN, Metadata
from store.database import Database, open_database
from store.documents import add_document, all_documents, read_document
from store.errors import DatabaseFailed, DocumentError, UnknownDocument
from store.extractions import read_reading
from store.importing import take_instead
from store.integrity import verify
from store.layouts import furniture_in
from store.merge import merge
from store.metadata import Field, as_read, correct, corrections_of, kept_of
from store.renewal import renew
from store.rows import Document, Session
from store.sessions import start_session

LAYOUT = Layout(
    furniture=(Furniture(Span(0, 6), Frame.MENU),),
    cells=(Cell(Span(7, 9), "xã", "hồ sơ"), Cell(Span(10, 12), None, None)),
)
SAID = Metadata(
    title="Tựa đề",
    published="2023-05-04",
    address="https://tin.example/bai-1",
    publisher="Báo Xã",
    is_doubtful=True,
)


@pytest.fixture
def page(empty: Database) -> int:
    """A page with all that a reader can tell."""
    text = "".join(chr(ord("a") + number % 26) for number in range(40))
    return add_document(
        empty,
        name="trang.html",
        data_sha256="a" * 64,
        text=text,
        extraction=Extraction(
            title="Tựa đề",
            published="2023-05-04",
            is_doubtful=True,
            sentences=(Span(0, 40),),
            candidates=(),
            furniture=(*LAYOUT.furniture, Furniture(Span(20, 30), Frame.SPAM)),
            flags=(Flag.SPAM, Flag.FOREIGN),
        ),
        extractor="soat 1",
        reader="html trafilatura 2",
        metadata=SAID,
        layout=LAYOUT,
    ).document_id


def known(db: Database, document_id: int) -> Document:
    """The document's record, and all verifies."""
    assert list(verify(db)) == []
    document = read_document(db, document_id)
    assert document is not None
    return document


def test_all_that_a_reader_tells_is_kept(empty: Database, page: int) -> None:
    """The document's record, its furniture and flags, and what it is read anew from."""
    document = known(empty, page)
    assert (document.title, document.published, document.is_doubtful) == ("Tựa đề", "2023-05-04", True)
    assert (document.address, document.publisher) == (SAID.address, SAID.publisher)
    assert (document.reader, document.flags) == ("html trafilatura 2", ("foreign", "spam"))
    kept = kept_of(empty, page)
    assert (kept.metadata, kept.layout, kept.given) == (SAID, LAYOUT, None)
    assert [piece.frame for piece in furniture_in(empty, page, Span(5, 21))] == [Frame.MENU, Frame.SPAM]
    assert furniture_in(empty, page, Span(6, 20)) == ()


def test_plain_text_is_what_it_was(db: Database) -> None:
    """Its reader is `text`, nothing is known beside what it says."""
    document = known(db, 1)
    assert (document.reader, document.address, document.flags) == ("text", None, ())
    assert kept_of(db, 1).metadata == UNKNOWN


def test_the_latest_correction_stands_and_can_be_taken_back(empty: Database, page: int) -> None:
    """Nothing is changed or removed: each is a row, and the last says what stands."""
    lan, minh = start_session(empty, "lan", "test"), start_session(empty, "minh", "test")
    said = {Field.TITLE: "  Tên\nđúng ", Field.ADDRESS: "HTTPS://tin.example", Field.PUBLISHER: None}
    assert correct(empty, page, said, lan) == [Field.TITLE, Field.ADDRESS]
    assert correct(empty, page, {Field.TITLE: "Tên khác"}, minh) == [Field.TITLE]
    assert correct(empty, page, {Field.TITLE: "Tên khác"}, lan) == []
    assert (known(empty, page).title, known(empty, page).address) == ("Tên khác", "HTTPS://tin.example")
    assert correct(empty, page, {Field.TITLE: ""}, lan) == [Field.TITLE]
    assert known(empty, page).title == as_read(empty, page)[Field.TITLE] == "Tựa đề"
    assert correct(empty, page, {Field.TITLE: None}, lan) == []
    told = [(one.field.value, one.value, one.annotator) for one in corrections_of(empty, page)]
    assert told == [
        ("title", "Tên đúng", "lan"),
        ("address", "HTTPS://tin.example", "lan"),
        ("title", "Tên khác", "minh"),
        ("title", None, "lan"),
    ]
    for change in ("UPDATE metadata_corrections SET value = 'x'", "DELETE FROM metadata_corrections"):
        with pytest.raises(Exception, match="cannot be"):
            empty.execute(change)


def test_a_guess_that_somebody_confirms_is_none_any_more(empty: Database, page: int) -> None:
    """To say the same date is a correction; a second time it adds nothing."""
    lan = start_session(empty, "lan", "test")
    assert correct(empty, page, {Field.PUBLISHED: "2023-05-04"}, lan) == [Field.PUBLISHED]
    assert correct(empty, page, {Field.PUBLISHED: "2023-05-04"}, lan) == []
    assert not known(empty, page).is_doubtful
    assert correct(empty, page, {Field.PUBLISHED: None}, lan) == [Field.PUBLISHED]
    assert known(empty, page).is_doubtful


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Field.PUBLISHED, "2023-02-29"),
        (Field.PUBLISHED, "4/5/2023"),
        (Field.PUBLISHED, "2023-5"),
        (Field.PUBLISHED, "1823"),
        (Field.ADDRESS, "ftp://tin.example"),
        (Field.ADDRESS, "https://"),
        (Field.ADDRESS, "https://a b"),
        (Field.ADDRESS, "javascript:alert(1)"),
        (Field.TITLE, "a" * 2001),
        (Field.PUBLISHER, "Báo\x1b[2J"),
    ],
)
def test_what_cannot_be_kept_is_refused(empty: Database, page: int, field: Field, value: str) -> None:
    """One line names the field, and nothing of the rest is written."""
    lan = start_session(empty, "lan", "test")
    with pytest.raises(DocumentError, match=f"^{field}: "):
        correct(empty, page, {Field.TITLE: "Tên", field: value}, lan)
    assert corrections_of(empty, page) == []


def test_nobody_corrects_what_is_not_there(empty: Database, page: int) -> None:
    """A document, or a sitting."""
    lan = start_session(empty, "lan", "test")
    with pytest.raises(UnknownDocument):
        correct(empty, 99, {Field.TITLE: "Tên"}, lan)
    with pytest.raises(DatabaseFailed):
        correct(empty, page, {Field.TITLE: "Tên"}, Session(id="0", annotator="lan"))
    assert corrections_of(empty, page) == []


def test_a_corrected_date_makes_the_reading_due_until_it_is_read_with_it(
    db: Database, extraction: Extraction, lan: Session
) -> None:
    """By the same extractor; then what was read stays known, for when the correction is taken back."""

    def is_due() -> bool:
        reading = read_reading(db, 1)
        assert reading is not None
        return reading.is_due("soat 0.0.1")

    assert not is_due()
    correct(db, 1, {Field.PUBLISHED: "2022"}, lan)
    assert is_due()
    assert kept_of(db, 1).metadata == Metadata(published="2022")
    # One that was begun before the correction leaves it due.
    assert renew(db, 1, extraction, "soat 0.0.1") is not None
    assert is_due()
    dated = replace(extraction, published="2022")
    assert renew(db, 1, dated, "soat 0.0.1", given=kept_of(db, 1).given) is not None
    assert not is_due()
    assert (known(db, 1).published, as_read(db, 1)[Field.PUBLISHED]) == ("2022", extraction.published)
    correct(db, 1, {Field.PUBLISHED: None}, lan)
    assert is_due()
    assert known(db, 1).published == extraction.published


def test_another_extractors_proposals_leave_what_is_known(empty: Database, page: int) -> None:
    """Taken instead of soat's own, they say nothing of the document."""
    correct(empty, page, {Field.TITLE: "Tên"}, start_session(empty, "lan", "test"))
    before = known(empty, page)
    take_instead(empty, page, "llm", [])
    assert known(empty, page) == before
    assert kept_of(empty, page).layout == LAYOUT


def test_a_reading_renews_the_frame_and_not_the_layout(empty: Database, page: int) -> None:
    """What the reader told is fixed with the text."""
    renew(empty, page, Extraction(title=None, published=None, sentences=(), candidates=()), "soat 2")
    assert known(empty, page).flags == ()
    assert furniture_in(empty, page, Span(0, 40)) == ()
    assert kept_of(empty, page).layout == LAYOUT


def test_what_a_page_says_of_itself_is_made_fit_to_be_kept(empty: Database) -> None:
    """Half characters, escape sequences, dates that are none, addresses that lead nowhere."""
    said = Metadata(
        title="\ud800Tên\x1b[2J", published="2023-02-30", address="x y", publisher=" ", is_doubtful=True
    )
    add_document(
        empty,
        name="trang.html",
        data_sha256="b" * 64,
        text="Xin chào.",
        extraction=Extraction(title=None, published=None, sentences=(), candidates=()),
        extractor="soat 1",
        metadata=said,
    )
    assert kept_of(empty, 1).metadata == Metadata(title="Tên [2J")


@pytest.mark.parametrize("turned", [False, True])
def test_corrections_of_two_files_unite(
    db: Database, other: Path, path: Path, lan: Session, *, turned: bool
) -> None:
    """Into either file: the later one stands, and both are told."""
    correct(db, 1, {Field.TITLE: "Trước", Field.PUBLISHER: "Báo Xã"}, lan)
    with open_database(other) as theirs:
        correct(theirs, 1, {Field.TITLE: "Sau"}, start_session(theirs, "minh", "test"))
        if turned:
            assert merge(theirs, path).corrections == 2
            assert merge(theirs, path).is_nothing
    if not turned:
        assert merge(db, other).corrections == 1
        assert merge(db, other).is_nothing
    with open_database(other if turned else path) as merged:
        document = known(merged, 1)
        assert (document.title, document.publisher) == ("Sau", "Báo Xã")
        assert len(corrections_of(merged, 1)) == 3


def test_a_page_is_merged_with_all_that_is_known_of_it(empty: Database, page: int, tmp_path: Path) -> None:
    """As it was read first: so that reading it anew gives the same there."""
    correct(empty, page, {Field.PUBLISHED: "2023-05"}, start_session(empty, "lan", "test"))
    with open_database(tmp_path / "other.db", create=True) as other:
        assert merge(other, tmp_path / "soat.db").documents == 1
        assert replace(known(other, 1), added_at="") == replace(known(empty, page), added_at="")
        assert kept_of(other, 1) == kept_of(empty, page)
        assert as_read(other, 1) == as_read(empty, page)
        assert furniture_in(other, 1, Span(0, 40)) == furniture_in(empty, page, Span(0, 40))


@pytest.mark.parametrize(
    ("tampering", "what"),
    [
        (
            "UPDATE documents SET publisher = 'Khác'",
            "its publisher is neither what was read nor a correction",
        ),
        ("UPDATE documents SET is_doubtful = 0", "its is_doubtful is neither"),
        ('UPDATE furniture SET "end" = 50 WHERE start = 20', "furniture at 20 ends beyond the text"),
        ("UPDATE metadata_corrections SET value = 'Khác'", "was changed after it was recorded"),
    ],
)
def test_what_was_changed_behind_our_back_is_told(
    empty: Database, page: int, tampering: str, what: str
) -> None:
    """Whatever follows from something else."""
    correct(empty, page, {Field.TITLE: "Tên"}, start_session(empty, "lan", "test"))
    empty.execute("DROP TRIGGER metadata_corrections_stay_what_they_are")
    empty.execute(tampering)
    assert any(what in problem.what for problem in verify(empty))


def test_what_an_earlier_soat_knew_of_documents_stands(old: Path) -> None:
    """Titles and dates as they were read, at first by the reader of plain text; corrected and given back."""
    with open_database(old) as db:
        lan = start_session(db, "lan", "test")
        uncorrected = [one for one in all_documents(db) if not corrections_of(db, one.id)]
        assert len(uncorrected) > 1
        for document in uncorrected:
            assert document.reader == "text" or document.address is not None
            assert not document.is_doubtful
            read = as_read(db, document.id)
            assert (read[Field.TITLE], read[Field.PUBLISHED]) == (document.title, document.published)
            correct(db, document.id, {Field.TITLE: "Tên", Field.PUBLISHED: "2020"}, lan)
            correct(db, document.id, {Field.TITLE: None, Field.PUBLISHED: None}, lan)
            assert read_document(db, document.id) == document
        assert list(verify(db)) == []
