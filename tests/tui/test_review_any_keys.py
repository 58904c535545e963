"""Whatever is pressed, pasted or resized, in whatever order: the review goes on."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from textual import events

from store.decisions import undo
from store.queue import queue_ids, queue_rows
from store.rows import State
from store.statistics import progress
from tui.keys import Router

if TYPE_CHECKING:
    from collections.abc import Callable

KEYS = [
    key
    for keys in Router({}).keys.values()
    for action_id, bound in keys.items()
    if action_id != "review.quit"
    for key in bound
]
TYPED = "0123456789,.%/- aăâếđ漢triệu\u0301\u0323"
PASTED = ("79,5 triệu", "\x1b[2J\nabc", "x" * 1200, "../2023-06-21")
SIZES = ((80, 24), (79, 23), (1, 1), (120, 40), (200, 60), (80, 24), (100, 30))


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_no_sequence_of_keys_breaks_it(reviewing: Callable[..., object], seed: int) -> None:
    """Afterwards the screen's counts are the database's, and all can be taken back."""
    chance = random.Random(seed)  # noqa: S311 - keys to press, no secret
    with reviewing() as (app, db):
        async with app.run_test(size=(80, 24)) as pilot:
            for number in range(600):
                if number % 60 == 59:
                    await pilot.resize_terminal(*chance.choice(SIZES))
                elif number % 20 == 19:
                    app._router.route(events.Paste(chance.choice(PASTED)), app.review)
                elif chance.random() < 0.6:
                    key = chance.choice(KEYS)
                    app._router.route(events.Key(key, key if len(key) == 1 else None), app.review)
                else:
                    character = chance.choice(TYPED)
                    app._router.route(events.Key(character, character), app.review)
                if number % 10 == 0:
                    await pilot.pause()
            session, counts = app.review.sitting.session, app.review.sitting.worklist.counts
        assert counts[State.PENDING] == progress(db).pending
        while undo(db, by=session):
            pass
        assert {row.state for row in queue_rows(db, queue_ids(db))} == {State.PENDING}
