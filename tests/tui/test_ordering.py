"""Another order of the queue, and the tests among its figures, as keys meet them."""

from __future__ import annotations

from contextlib import contextmanager
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from store.database import Database, open_database
from store.decisions import decide
from store.payoff.ordering import Order
from store.queue import queue_ids, queue_rows
from store.rows import State, Verdict
from store.sessions import start_session
from store.vigilance.records import vigilance
from tui.app import ReviewApp
from tui.manner import PLAIN, Manner
from tui.ranked import Ranked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from textual.pilot import Pilot


@pytest.fixture
def opening(database: Callable[..., Path]) -> Callable[..., object]:
    """Opens the review in a manner, as (application, database)."""

    @contextmanager
    def open_review(manner: Manner = PLAIN) -> Iterator[tuple[ReviewApp, Database]]:
        with open_database(database()) as db:
            db.execute("UPDATE candidates SET confidence = 0.2 WHERE figure_id = 6")
            yield ReviewApp(db, session=start_session(db, "lan", "soat test"), manner=manner), db

    return open_review


async def ordered(app: ReviewApp, pilot: Pilot[None]) -> None:
    """Until the order that was asked for is there."""
    await pilot.pause()
    while app.review._ranking is not None:
        await pilot.pause(0.01)


def states(db: Database) -> list[State]:
    """The state of every figure in the text's order."""
    return [row.state for row in queue_rows(db, queue_ids(db))]


async def test_what_pays_best_comes_first_and_says_why(
    opening: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """The figure the extractor is least sure of; the phrase stands on the screen."""
    with opening(Manner(order=Order.PAYOFF)) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await ordered(app, pilot)
            sitting = app.review.sitting
            assert isinstance(sitting.worklist, Ranked)
            assert sitting.view.figure_id == 6
            assert sorted(sitting.worklist.ids) == list(queue_ids(db))
            assert "now: its period is not said where it should be" in screen_text(app)
            await pilot.press("a")
            assert states(db)[5] is State.ACCEPTED
            assert sitting.left == 6


async def test_the_key_goes_through_the_orders_and_back(
    opening: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """Reading, payoff, jumping, reading: the last stays with the figure on screen."""
    with opening() as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            met = []
            for _ in range(3):
                await pilot.press("o")
                await ordered(app, pilot)
                met.append((app.review.sitting.order, app.review.sitting.view.figure_id))
            assert met == [(Order.PAYOFF, 6), (Order.JUMPING, 6), (Order.READING, 6)]
            assert list(app.review.sitting.worklist.ids) == list(queue_ids(db))
            assert app.review.sitting.index == 5
            assert "the queue is in reading order" in screen_text(app)


async def test_all_is_decided_in_any_order(opening: Callable[..., object]) -> None:
    """Every figure comes up once, decided or not, and the end is told."""
    with opening(Manner(order=Order.JUMPING)) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await ordered(app, pilot)
            await pilot.press(*"aaaaaaa")
            assert states(db) == [State.ACCEPTED] * 7
            assert app.review.sitting.left == 0
            assert app.review.sitting.worklist.done == 7


async def test_an_error_on_purpose_is_told_after_the_verdict_and_decides_nothing(
    opening: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """Accepted, it got past; then the real proposal comes up, and only that is recorded."""
    with opening(Manner(seeded=1.0)) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            view = app.review.sitting.view
            (real,) = db.execute("SELECT value FROM candidates WHERE figure_id = 1").fetchone()
            await pilot.press("a")
            assert db.execute("SELECT count(*) FROM decisions").fetchone()[0] == 0
            assert "was made wrong on purpose" in screen_text(app)
            assert "got past you" in screen_text(app)
            now = app.review.sitting.view
            assert (now.figure_id, now.state) == (view.figure_id, State.PENDING)
            assert now.proposed != view.proposed
            assert now.proposed.value == Decimal(real)
            await pilot.press("a")
            assert states(db)[0] is State.ACCEPTED
            assert db.execute("SELECT after FROM decisions").fetchone()[0].count(f'"value":"{real}"') == 1
            await pilot.press("x")
            assert "caught" in screen_text(app)
            told = vigilance(db, "lan")
            assert (told.seeded.shown, told.seeded.passed) == (2, 1)


async def test_accepting_a_sentence_takes_no_error_on_purpose(opening: Callable[..., object]) -> None:
    """What is listed is listed as it is shown; the wrong ones stay pending, and are counted."""
    with opening(Manner(seeded=1.0)) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("A", "A")
            assert states(db) == [State.PENDING] * 7
            assert vigilance(db).seeded.shown >= 1


async def test_a_second_look_shows_no_verdict_and_leaves_what_stands(
    opening: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """A figure accepted in an earlier sitting comes up as if it were new."""
    with opening(Manner(again=1.0)) as (app, db):
        before = start_session(db, "lan", "soat test")
        decide(db, 4, Verdict.ACCEPT, by=before)
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("a")
            view = app.review.sitting.view
            assert (view.figure_id, view.state, view.decision) == (4, State.PENDING, None)
            await pilot.press("x")
            assert states(db)[3] is State.ACCEPTED
            assert "judge otherwise now" in screen_text(app)
            assert app.review.sitting.view.state is State.ACCEPTED
            told = vigilance(db, "lan")
            assert (told.again.shown, told.again.passed) == (1, 0)
