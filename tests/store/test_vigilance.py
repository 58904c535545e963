"""Errors made on purpose: of the six kinds, never a decision, and what became of them."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.figures import Figure, Kind
from extract.records import from_record, to_record
from store.queue import figure_view, queue_ids
from store.rows import Verdict
from store.vigilance.records import Seeded, note_test, seeded_for, vigilance
from store.vigilance.seeding import FIELD, Error, made_wrong

if TYPE_CHECKING:
    from store.database import Database
    from store.rows import Session

SHARE = Figure(kind=Kind.RATIO, value=Decimal(18), denominator=Decimal(20), unit="thôn", entity="xã A")
OTHER = replace(SHARE, unit="hộ", entity="xã B", period="2022")


def dice(seed: int) -> Random:
    """The same in every run."""
    return Random(seed)  # noqa: S311 - as is said


@given(st.sampled_from(Error), st.integers(0, 10_000), st.decimals(1, 10**9, places=2))
def test_an_error_changes_the_field_that_it_names_to_a_record_that_can_be(
    error: Error, seed: int, value: Decimal
) -> None:
    """And that field alone, but for the ratio's other number."""
    figure = replace(SHARE, value=value, period="2023")
    wrong = made_wrong(figure, error, [OTHER], dice(seed))
    assert wrong is not None
    assert from_record(to_record(wrong)) == wrong
    changed = {name for name, said in to_record(wrong).items() if said != to_record(figure)[name]}
    assert changed == ({"value", "denominator"} if error is Error.RATIO else {FIELD[error]})


def test_a_figure_that_cannot_have_an_error_gets_none() -> None:
    """A count has no two numbers to swap, and without another entity there is none to take."""
    count = Figure(kind=Kind.COUNT, value=Decimal(7), unit="hộ")
    assert made_wrong(count, Error.RATIO, [], dice(1)) is None
    assert made_wrong(count, Error.ENTITY, [OTHER], dice(1)) is not None
    assert made_wrong(count, Error.ENTITY, [], dice(1)) is None
    assert made_wrong(count, Error.PERIOD, [OTHER], dice(1)) is None


def test_a_correction_catches_what_it_touches() -> None:
    """To correct another field is to have passed the error by."""
    seeded = Seeded(replace(SHARE, unit="hộ"), Error.UNIT)
    assert seeded.is_caught_by(Verdict.REJECT, None)
    assert seeded.is_caught_by(Verdict.CORRECT, SHARE)
    assert not seeded.is_caught_by(Verdict.CORRECT, replace(SHARE, unit="hộ", period="2023"))
    assert not seeded.is_caught_by(Verdict.ACCEPT, None)


def test_a_figure_is_tested_once_and_what_was_said_stays(db: Database, lan: Session) -> None:
    """Its test is no decision, and cannot be changed afterwards."""
    view = figure_view(db, queue_ids(db)[0], lan)
    seeded = seeded_for(db, view, lan, 1.0)
    assert seeded == seeded_for(db, view, lan, 1.0)
    assert seeded_for(db, view, lan, 0.0) is None
    note_test(
        db,
        view.figure_id,
        seeded.figure,
        by=lan,
        verdict=Verdict.ACCEPT,
        after=None,
        remark=None,
        error=seeded.error,
        passed=False,
    )
    assert seeded_for(db, view, lan, 1.0) is None
    assert db.execute("SELECT count(*) FROM decisions").fetchone()[0] == 0
    told = vigilance(db, lan.annotator)
    assert (told.seeded.shown, told.seeded.passed, told.again.rate) == (1, 0, None)
    assert told.seeded.rate.high < 0.9
    assert vigilance(db, "minh").seeded.shown == 0
    for change in ("UPDATE vigilance SET passed = 1", "DELETE FROM vigilance"):
        with pytest.raises(sqlite3.IntegrityError, match="cannot be"):
            db.execute(change)
