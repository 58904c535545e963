"""Merging one file into another: what comes over, what is refused and in which words."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from extract.figures import Extraction, Figure, Span
from store.database import Database, file_of, open_database, writing
from store.decisions import add_figure, decide, undo
from store.integrity import heads, verify
from store.merge import merge
from store.metadata import settle
from store.queue import figure_view, queue_ids
from store.rows import Session, State, Verdict
from store.sessions import start_session
from store.statistics import progress

Add = Callable[..., int]
BARE = Extraction(title=None, published=None, sentences=(), candidates=())


@contextmanager
def at(path: Path, who: str) -> Iterator[tuple[Database, Session]]:
    """Somebody's sitting at a file."""
    with open_database(path) as db:
        yield db, start_session(db, who, "test")


def test_decisions_come_over_in_their_chain(db: Database, ids: list[int], lan: Session, other: Path) -> None:
    """With their sitting, their withdrawals and the name of whoever made them; both chains verify."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    with at(other, "minh") as (theirs, minh):
        decide(theirs, ids[1], Verdict.REJECT, by=minh, reason="trùng")
        decide(theirs, ids[2], Verdict.FLAG, by=minh)
        undo(theirs, by=minh)
    done = merge(db, other)
    assert (done.documents, done.decisions, done.sessions) == (0, 3, 1)
    assert [figure_view(db, id_).state for id_ in ids[:3]] == [State.ACCEPTED, State.REJECTED, State.PENDING]
    assert list(verify(db)) == []
    assert len(heads(db)) == 2
    assert merge(db, other).is_nothing


def test_a_new_document_comes_over_whole(
    empty: Database, tmp_path: Path, add: Add, people: Figure, seven: Span
) -> None:
    """Text, sentences, proposals, a figure that was added, and the counts."""
    other = tmp_path / "other.db"
    with open_database(other, create=True) as theirs:
        document_id = add(theirs)
        add_figure(theirs, document_id, seven, people, by=start_session(theirs, "minh", "test"))
        expected = [figure_view(theirs, id_) for id_ in queue_ids(theirs)]
        counted = progress(theirs)
    add(empty, name="another.txt", text="Không có số nào.", found=BARE)
    assert merge(empty, other).documents == 1
    found = [figure_view(empty, id_) for id_ in queue_ids(empty)]
    assert [(view.quote, view.passage, view.proposed, view.state) for view in found] == [
        (view.quote, view.passage, view.proposed, view.state) for view in expected
    ]
    assert progress(empty) == counted
    assert list(verify(empty)) == []


def test_different_verdicts_are_disputed(db: Database, ids: list[int], lan: Session, other: Path) -> None:
    """Two annotators who did not see each other; one who decides over both settles it everywhere."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    with at(other, "minh") as (theirs, minh):
        decide(theirs, ids[0], Verdict.REJECT, by=minh)
    merge(db, other)
    assert figure_view(db, ids[0]).state is State.DISPUTED
    decide(db, ids[0], Verdict.REJECT, by=lan)
    assert figure_view(db, ids[0]).state is State.REJECTED
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with open_database(other) as theirs:
        merge(theirs, file_of(db) or other)
        assert figure_view(theirs, ids[0]).state is State.REJECTED


def test_the_first_of_two_names_stands(db: Database, tmp_path: Path, add: Add) -> None:
    """Whichever file is merged into the other."""
    for name, expected in (("zu.txt", "phu-thinh.txt"), ("an.txt", "an.txt")):
        other = tmp_path / f"{name}.db"
        with open_database(other, create=True) as theirs:
            add(theirs, name=name)
        merge(db, other)
        assert db.execute("SELECT name FROM documents").fetchall() == [(expected,)]


def read_anew(path: Path, at: str, value: str = "1251") -> None:
    """Another extractor's reading of the document, as a renewal leaves it: a value and the title differ."""
    with open_database(path) as db, writing(db):
        db.execute("UPDATE candidates SET value = ?, extractor = 'soat 2' WHERE figure_id = 1", (value,))
        db.execute(
            "INSERT INTO extractions (document_id, extractor, extracted_at) VALUES (1, 'soat 2', ?)", (at,)
        )
        db.execute("UPDATE metadata_found SET title = 'Mới'")
        settle(db, [1])


@pytest.mark.parametrize("turned", [False, True])
def test_a_decision_over_a_proposal_that_changed_is_recalled(
    db: Database, other: Path, ids: list[int], lan: Session, *, turned: bool
) -> None:
    """Into either file: the later reading stands, and what was decided without it is looked at again."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    decide(db, ids[1], Verdict.ACCEPT, by=lan)
    read_anew(other, "9999")
    if turned:
        with open_database(other) as theirs:
            merge(theirs, file_of(db) or other)
            states = [figure_view(theirs, id_).state for id_ in ids]
            titles = theirs.execute("SELECT title FROM documents").fetchall()
    else:
        assert merge(db, other).renewed == 1
        states = [figure_view(db, id_).state for id_ in ids]
        titles = db.execute("SELECT title FROM documents").fetchall()
    assert states == [State.CHANGED, State.ACCEPTED, State.PENDING, State.PENDING]
    assert titles == [("Mới",)]


@pytest.mark.parametrize("turned", [False, True])
def test_a_reading_that_was_overtaken_puts_nothing_in_doubt(
    db: Database, other: Path, ids: list[int], lan: Session, *, turned: bool
) -> None:
    """Of three readings the last says what was decided on the first: no way of merging asks again."""
    third = Path(shutil.copy(other, other.with_name("third.db")))
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    read_anew(other, "9998")
    read_anew(third, "9999", "1250")
    for file in (third, other) if turned else (other, third):
        merge(db, file)
    assert figure_view(db, ids[0]).state is State.ACCEPTED
    assert db.execute("SELECT count(*) FROM recalls").fetchone() == (0,)


def test_a_recalled_decision_that_was_answered_stays_so(
    db: Database, other: Path, ids: list[int], lan: Session
) -> None:
    """Whoever saw the new proposal and kept the old record is not asked again."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    decided_at = db.execute("SELECT decided_at FROM decisions").fetchone()[0]
    read_anew(other, decided_at + "+")
    merge(db, other)
    view = figure_view(db, ids[0])
    assert view.state is State.CHANGED
    decide(db, ids[0], Verdict.ACCEPT, by=lan, after=view.record)
    merge(db, other)
    assert figure_view(db, ids[0]).state is State.ACCEPTED


def test_the_other_file_is_not_changed(db: Database, other: Path, ids: list[int]) -> None:
    """Not a byte, nor is anything left beside it, also while it is in use."""
    with at(other, "minh") as (theirs, minh):
        decide(theirs, ids[1], Verdict.REJECT, by=minh)
        kept = {
            entry: entry.read_bytes() for entry in other.parent.glob("other.db*") if entry.suffix != ".db-shm"
        }
        assert merge(db, other).decisions == 1
        assert {entry: entry.read_bytes() for entry in kept} == kept
    content = other.read_bytes()
    assert merge(db, other).is_nothing
    assert other.read_bytes() == content
    assert [entry.name for entry in other.parent.glob("other.db*")] == ["other.db"]


def test_a_file_that_nobody_may_write_can_be_merged(
    db: Database, other: Path, ids: list[int], tmp_path: Path
) -> None:
    """Nor its folder, with or without the log of a program that was killed."""
    folder = tmp_path / "usb"
    folder.mkdir()
    with at(other, "minh") as (theirs, minh):
        decide(theirs, ids[1], Verdict.REJECT, by=minh)
        for end in ("", "-wal"):
            shutil.copy(other.with_name(other.name + end), folder / f"killed.db{end}")
    shutil.copy(other, folder / "closed.db")
    for entry in (*folder.iterdir(), folder):
        entry.chmod(0o555)
    try:
        assert merge(db, folder / "killed.db").decisions == 1
        assert merge(db, folder / "closed.db").is_nothing
    finally:
        folder.chmod(0o755)


def test_an_older_copy_of_a_chain_is_its_beginning(
    db: Database, path: Path, ids: list[int], lan: Session, tmp_path: Path
) -> None:
    """Whichever is merged into the other."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shorter = Path(shutil.copy(path, tmp_path / "shorter.db"))
    decide(db, ids[1], Verdict.ACCEPT, by=lan)
    assert merge(db, shorter).is_nothing
    with open_database(shorter) as theirs:
        assert merge(theirs, path).decisions == 1
        assert heads(theirs) == heads(db)


def test_a_chain_that_another_file_goes_on_with_is_left_to_it(
    db: Database, path: Path, ids: list[int], lan: Session, tmp_path: Path
) -> None:
    """A file overwritten with its older copy, then merged with the newer one, begins another chain."""
    decide(db, ids[0], Verdict.ACCEPT, by=lan)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    older = path.read_bytes()
    decide(db, ids[1], Verdict.ACCEPT, by=lan)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    newer = Path(shutil.copy(path, tmp_path / "newer.db"))
    db.close()
    path.write_bytes(older)
    with at(path, "lan") as (here, again):
        assert merge(here, newer).decisions == 1
        decide(here, ids[2], Verdict.ACCEPT, by=start_session(here, "lan", "test"))
        assert len(heads(here)) == 2
        assert again.annotator == "lan"


def test_a_corrected_record_comes_over_as_it_was_written(db: Database, other: Path, ids: list[int]) -> None:
    """Field by field."""
    with at(other, "minh") as (theirs, minh):
        proposed = figure_view(theirs, ids[0]).proposed
        assert proposed is not None
        record = replace(proposed, entity='Xã "Phú\\Thịnh"')
        decide(theirs, ids[0], Verdict.CORRECT, by=minh, after=record)
    merge(db, other)
    assert figure_view(db, ids[0]).record == record
