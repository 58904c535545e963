"""A correction made again: on the next figure, or on all that had the same wrong value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.queue import figure_view, queue_ids
from store.rows import State
from tui.bindings import Mode

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.database import Database


def entities(db: Database) -> list[str | None]:
    """Whom each verified figure holds for; None where it is not verified."""
    views = [figure_view(db, figure_id) for figure_id in queue_ids(db)]
    return [view.record.entity if view.state is State.CORRECTED else None for view in views]


async def test_the_last_correction_is_made_again_by_one_key(reviewing: Callable[..., object]) -> None:
    """`.` changes the same fields to the same values and goes on; without a correction it says so."""
    with reviewing() as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("full_stop")
            assert "no correction to repeat" in app.review.status.message
            await pilot.press("0", *"xa", "enter", "full_stop", "full_stop")
            assert entities(db)[:4] == ["xa", "xa", "xa", None]
            assert figure_view(db, queue_ids(db)[1]).record.value == 2054
            await pilot.press("u")
            assert entities(db)[:4] == ["xa", "xa", None, None]


async def test_a_wrong_entity_is_corrected_wherever_the_document_had_it(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """Offered after the correction, listed by `p`, made by a second one, in one step."""
    with reviewing() as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("0", *"xa", "enter")
            assert app.review.status.message.endswith("p: 4 more had that value")
            await pilot.press("p")
            assert app.review.mode is Mode.ALIKE
            text = screen_text(app)
            assert "Correct entity of" in text
            shown = [view.quote for view in app.review.desk.sheet.shown]
            assert all(quote in text for quote in shown)
            assert entities(db) == ["xa"] + [None] * 6
            await pilot.press("ctrl+r")
            assert entities(db).count("xa") == 1 + len(shown)
            assert entities(db)[5:] == [None, None]
            await pilot.press("u")
            assert entities(db) == ["xa"] + [None] * 6


async def test_nothing_alike_is_said(reviewing: Callable[..., object]) -> None:
    """A corrected value is no field that is carried from figure to figure."""
    with reviewing() as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("2", *"179", "enter", "p")
            assert app.review.mode is Mode.REVIEW
            assert "no pending figure" in app.review.status.message
