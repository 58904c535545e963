"""The checks of a document over its records as they stand: whose eyes, when anew, and when kept."""

import hashlib
from dataclasses import replace
from decimal import Decimal

import pytest

from extract.checks import Outcome
from extract.find import extract
from store.assignments import Plan, Stretch, carry_out
from store.database import Database
from store.decisions import decide, undo
from store.documents import add_document
from store.editions import supersede
from store.errors import DatabaseDamaged
from store.figure_checks import Checked, check_documents, checks_of, documents_due, keep_checks
from store.kept_checks import OUTCOMES, are_all_kept, kept_lines
from store.queue import figure_view, queue_ids
from store.reading import mark_document_read
from store.rows import Session, Verdict
from store.sessions import start_session
from store.verified import verified_rows

HOLDS = "Tỉnh Lam Sơn tiếp nhận 79.057 hồ sơ, trong đó 5.510 hồ sơ trực tiếp và 73.547 hồ sơ trực tuyến.\n"
FAILS = "Huyện Tân Bình có 14/43 xã đạt chuẩn, đạt 35,1%.\n"


def put(db: Database, text: str, name: str) -> int:
    """Add a document as the extractor reads it."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return add_document(
        db, name=name, data_sha256=digest, text=text, extraction=extract(text), extractor="soat test"
    ).document_id


@pytest.fixture
def two(empty: Database) -> Database:
    """A document with a sum that holds and one with a share that fails."""
    put(empty, HOLDS, "tong.txt")
    put(empty, FAILS, "ty-le.txt")
    return empty


@pytest.fixture
def lan(two: Database) -> Session:
    """A sitting of one annotator."""
    return start_session(two, "lan", "soat test")


@pytest.fixture
def minh(two: Database) -> Session:
    """A sitting of another annotator."""
    return start_session(two, "minh", "soat test")


def outcomes(checked: Checked) -> list[str]:
    """What became of each check."""
    return [one.outcome.value for one in checked.checks]


def correct(db: Database, figure_id: int, value: str, by: Session) -> None:
    """Give a figure another number."""
    record = figure_view(db, figure_id).record
    assert record is not None
    decide(db, figure_id, Verdict.CORRECT, by=by, after=replace(record, value=Decimal(value)))


def test_a_check_names_its_figures_by_their_places(two: Database) -> None:
    """The places are those of the document's figures, each of which knows its checks."""
    checked = checks_of(two, 1)
    assert [member.of(HOLDS) for member in checked.checks[0].members] == ["79.057", "5.510", "73.547"]
    assert all(checked.by_member[member] == checked.checks for member in checked.checks[0].members)
    assert outcomes(checked) == ["holds"]
    assert outcomes(checks_of(two, 2)) == ["fails"]


def test_what_was_decided_counts_and_what_was_taken_back_does_not(two: Database, lan: Session) -> None:
    """A corrected record is checked as corrected; a rejected figure is no part of any check."""
    total, *_ = queue_ids(two, [1])
    *_, percent = queue_ids(two, [2])
    correct(two, total, "79157", lan)
    assert "fails" in outcomes(checks_of(two, 1))
    undo(two, by=lan)
    assert outcomes(checks_of(two, 1)) == ["holds"]
    decide(two, percent, Verdict.REJECT, by=lan)
    assert outcomes(checks_of(two, 2)) == []


def test_an_accept_changes_no_check(two: Database, lan: Session) -> None:
    """What was proposed is what stands."""
    before = checks_of(two, 2).checks
    for figure_id in queue_ids(two, [2]):
        decide(two, figure_id, Verdict.ACCEPT, by=lan)
    assert checks_of(two, 2).checks == before


def test_whoever_reviews_blind_sees_checks_of_what_they_may_see(
    two: Database, lan: Session, minh: Session
) -> None:
    """What another annotator corrected stands for everybody but them; their own counts for them."""
    plan = Plan((Stretch(annotator="minh", document_id=1, start=0, end=len(HOLDS), blind=True),))
    carry_out(two, plan, by="head")
    first, second, _ = queue_ids(two, [1])
    correct(two, first, "79157", lan)
    check_documents(two)
    assert "fails" in outcomes(checks_of(two, 1, lan))
    assert outcomes(checks_of(two, 1, minh)) == ["holds"]
    correct(two, second, "5511", minh)
    assert "fails" in outcomes(checks_of(two, 1, minh))


def test_checks_are_kept_until_something_they_were_made_from_changes(two: Database, lan: Session) -> None:
    """Only what is due is made anew, and kept checks are read, not made."""
    assert check_documents(two) == 2
    assert (check_documents(two), bool(documents_due(two))) == (0, False)
    two.execute("UPDATE checks SET line = 'kept' WHERE document_id = 2")
    assert [one.line for one in checks_of(two, 2).checks] == ["kept"]
    decide(two, queue_ids(two, [2])[0], Verdict.REJECT, by=lan)
    assert list(documents_due(two).documents) == [2]
    assert [one.line for one in checks_of(two, 2).checks] != ["kept"]
    assert check_documents(two) == 1
    assert [one.line for one in checks_of(two, 2).checks] != ["kept"]


def test_what_is_accepted_or_flagged_as_proposed_makes_no_check_old(
    two: Database, lan: Session, minh: Session
) -> None:
    """Most verdicts change no record; one that takes another's verdict back, or differs from it, may."""
    check_documents(two)
    first, second, third = queue_ids(two, [1])
    decide(two, first, Verdict.ACCEPT, by=lan)
    decide(two, second, Verdict.FLAG, by=lan)
    mark_document_read(two, 1, by=lan)
    assert not documents_due(two)
    decide(two, third, Verdict.REJECT, by=lan)
    check_documents(two)
    assert outcomes(checks_of(two, 1)) != ["holds"]
    decide(two, third, Verdict.ACCEPT, by=minh)
    assert list(documents_due(two).documents) == [1]
    assert outcomes(checks_of(two, 1)) == ["holds"]


def test_another_edition_of_the_checks_makes_all_anew(two: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """A soat that checks otherwise trusts nothing that an earlier one kept."""
    check_documents(two)
    two.execute("UPDATE checks SET line = 'of an earlier soat'")
    monkeypatch.setattr("store.figure_checks.EDITION", 1_000_000)
    monkeypatch.setattr("store.kept_checks.EDITION", 1_000_000)
    assert list(documents_due(two).documents) == [1, 2]
    assert check_documents(two) == 2
    assert {one.line for one in checks_of(two, 1).checks} != {"of an earlier soat"}
    assert list(documents_due(two).documents) == []


def test_checks_made_before_a_decision_are_known_to_be_old(two: Database, lan: Session) -> None:
    """What is written late says what it was made from, so that it is never taken for new."""
    made = checks_of(two, 1)
    correct(two, queue_ids(two, [1])[0], "79157", lan)
    keep_checks(two, [made])
    assert "fails" in outcomes(checks_of(two, 1))


def test_the_same_database_keeps_the_same_checks(two: Database) -> None:
    """Made twice, the rows are the same to the byte."""
    rows = "SELECT * FROM checks ORDER BY document_id, number"
    check_documents(two)
    before = two.execute(rows).fetchall()
    two.execute("UPDATE checked SET edition = -1")
    two.execute("UPDATE checked_to SET extraction = 0, edition = -1")
    assert check_documents(two) == 2
    assert two.execute(rows).fetchall() == before != []


def test_a_replaced_edition_has_no_checks(two: Database) -> None:
    """Those of its later edition speak for both."""
    check_documents(two)
    later = put(two, HOLDS + "Hết.\n", "tong.txt")
    supersede(two, later, 1, annotator="hoa", program="soat test")
    assert outcomes(checks_of(two, 1)) == []
    assert list(documents_due(two).documents) == [3]
    assert outcomes(checks_of(two, 3)) == ["holds"]


def test_kept_checks_that_were_damaged_are_refused(two: Database) -> None:
    """Nothing that is no check is shown as one."""
    check_documents(two)
    two.execute("UPDATE checks SET outcome = 'maybe' WHERE document_id = 2")
    with pytest.raises(DatabaseDamaged, match="is no check"):
        checks_of(two, 2)
    assert checks_of(two, 1).checks[0].outcome is Outcome.HOLDS


def test_the_dataset_says_of_each_figure_what_became_of_its_checks(two: Database, lan: Session) -> None:
    """Each check with its sum; nothing for a figure that is in none. Kept or made, it is the same."""
    for figure_id in queue_ids(two):
        decide(two, figure_id, Verdict.ACCEPT, by=lan)
    decide(two, queue_ids(two, [2])[0], Verdict.REJECT, by=lan)
    rows = list(verified_rows(two))
    assert [row["checks"] for row in rows] == [*["holds: 5.510 + 73.547 = 79.057: printed 79.057"] * 3, None]
    assert list(rows[0])[-1] == "checks"
    check_documents(two)
    assert list(verified_rows(two)) == rows


def test_what_is_kept_of_all_documents_is_trusted_until_something_changes(
    two: Database, lan: Session
) -> None:
    """An export then asks no document what its checks were made from; of a replaced one it does."""
    assert not are_all_kept(two)
    check_documents(two)
    assert are_all_kept(two)
    for document_id in (1, 2):
        assert kept_lines(two, document_id, all_kept=True) == kept_lines(two, document_id)
    two.execute("INSERT INTO editions VALUES (2, 1, '2024-01-01T00:00:00.000Z')")
    assert kept_lines(two, 1, all_kept=True) is None
    assert kept_lines(two, 2, all_kept=True) is not None
    (figure_id,) = two.execute("SELECT max(id) FROM figures WHERE document_id = 2").fetchone()
    decide(two, figure_id, Verdict.REJECT, by=lan)
    assert not are_all_kept(two)
    assert kept_lines(two, 2) is None


def test_the_outcomes_that_are_read_are_those_that_are_made() -> None:
    """They are written twice, so that reading them needs nothing of what makes them."""
    assert set(Outcome) == OUTCOMES
