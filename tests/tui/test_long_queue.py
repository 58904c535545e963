"""A queue too long to wait for: the first figure is there before all of it, and nothing false is said."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from store.database import open_database
from store.decisions import decide
from store.errors import DatabaseDamaged
from store.positions import remember
from store.queue import queue_ids
from store.rows import Verdict
from store.sessions import start_session
from tui import gathering
from tui.app import ReviewApp
from tui.gathering import Gathering, gather_later
from tui.screens.sitting import Sitting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from store.database import Database

SIZE = (120, 40)


@pytest.fixture(autouse=True)
def every_queue_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """None is gathered at once."""
    monkeypatch.setattr(gathering, "AT_ONCE", 0)


@pytest.fixture
def is_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """The thread never gets to it."""
    monkeypatch.setattr(Gathering, "start", lambda _self: None)
    monkeypatch.setattr(Gathering, "is_alive", lambda _self: True)


@pytest.fixture
def db(database: Callable[..., Path]) -> Iterator[Database]:
    """Two documents, of five figures and of two."""
    with open_database(database()) as db:
        yield db


def opened(db: Database) -> ReviewApp:
    """The review as the command opens it."""
    session = start_session(db, "lan", "soat test")
    return ReviewApp(db, session=session, gathering=gather_later(db, (), session))


@pytest.mark.usefixtures("is_slow")
async def test_the_first_figure_is_shown_with_the_counts_of_all(
    db: Database, screen_text: Callable[..., str]
) -> None:
    """Where the analyst stopped, in the second document, of which alone the ids were read."""
    ids = queue_ids(db)
    remember(db, "lan", ids[6])
    decide(db, ids[0], Verdict.ACCEPT, by=start_session(db, "lan", "soat test"))
    app = opened(db)
    async with app.run_test(size=SIZE):
        shown = screen_text(app)
        assert list(app.review.sitting.worklist.ids) == list(ids[5:])
    assert "7.469 biên chế" in shown
    assert "figure 7 of 7" in shown
    assert "1/7 done" in shown
    assert "lan: 6 figures to review" in shown


@pytest.mark.usefixtures("is_slow")
async def test_a_key_waits_for_the_queue(db: Database, screen_text: Callable[..., str]) -> None:
    """The very first one already knows all figures."""
    app = opened(db)
    async with app.run_test(size=SIZE) as pilot:
        assert "figure 1 of 7" in screen_text(app)
        await pilot.press("G")
        assert app.review.sitting.view is not None
        assert app.review.sitting.view.quote == "7.469"
        assert "figure 7 of 7" in screen_text(app)


async def test_the_queue_comes_without_a_key(db: Database, screen_text: Callable[..., str]) -> None:
    """The figure on screen stays, and the other documents come into the list."""
    app = opened(db)
    async with app.run_test(size=SIZE) as pilot:
        while len(app.review.sitting.worklist) < 7:
            await pilot.pause(0.02)
        await pilot.pause()
        shown = screen_text(app)
    assert "quang-tri.txt" in shown
    assert "figure 1 of 7" in shown


@pytest.mark.usefixtures("is_slow")
async def test_a_figure_that_went_meanwhile_is_left(db: Database) -> None:
    """The review goes on with the first one that needs a verdict."""
    app = opened(db)
    async with app.run_test(size=SIZE) as pilot:
        view = app.review.sitting.view
        assert view is not None
        db.execute("DELETE FROM candidates WHERE figure_id = ?", (view.figure_id,))
        db.execute("UPDATE tallies SET figures = figures - 1 WHERE document_id = ?", (view.document.id,))
        await pilot.press("g")
        assert app.review.sitting.view is not None
        assert app.review.sitting.view.figure_id == view.figure_id + 1


@pytest.mark.usefixtures("is_slow")
async def test_a_queue_that_cannot_be_read_ends_the_review(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the error as its result, before the key does anything."""
    problem = DatabaseDamaged("soat.db: damaged")

    def refuse(*_arguments: object) -> None:
        raise problem

    app = opened(db)
    async with app.run_test(size=SIZE) as pilot:
        monkeypatch.setattr(gathering, "gather", refuse)
        await pilot.press("a")
    assert (app.return_value, app.return_code) == (problem, 1)
    assert queue_ids(db)
    assert db.execute("SELECT count(*) FROM decisions").fetchone()[0] == 0


@pytest.mark.parametrize("seed", range(12))
def test_it_opens_as_a_short_one_does(db: Database, seed: int) -> None:
    """Whatever was decided and wherever one stopped: the same figure, place and counts, before and after."""
    chance = random.Random(seed)  # noqa: S311 - what to decide, no secret
    session, ids = start_session(db, "lan", "soat test"), queue_ids(db)
    for figure_id in chance.sample(list(ids), chance.randint(0, 7)):
        decide(db, figure_id, chance.choice((Verdict.ACCEPT, Verdict.REJECT, Verdict.FLAG)), by=session)
    if seed % 2:
        remember(db, "lan", chance.choice(ids))
    documents = chance.choice(((), (1,), (2,), (1, 2)))
    later = gather_later(db, documents, session)
    short = Sitting(db, session, documents)
    long = Sitting(db, session, documents, opening=None if later is None else later.opening)
    for sitting in (short, long):
        sitting.begin()
    assert (long.view, long.standing) == (short.view, short.standing)
    if later is not None:
        long.complete(later.gathered())
    assert (long.view, long.standing, long.index) == (short.view, short.standing, short.index)
    assert list(long.worklist.ids) == list(short.worklist.ids)
    assert long.worklist.counts == short.worklist.counts
