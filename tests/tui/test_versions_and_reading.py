"""Figures that are asked about again, verdicts that differ, and sentences that were read through."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.decisions import decide
from store.queue import figure_view, queue_ids
from store.reading import read_stretches
from store.rows import State, Verdict
from store.sessions import start_session
from tui.bindings import Mode

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.database import Database


def recall(db: Database, figure_id: int, entity: str) -> None:
    """What a better extractor does to a decided figure: another proposal, and a second look asked for."""
    db.execute("UPDATE candidates SET entity = ? WHERE figure_id = ?", (entity, figure_id))
    db.execute(
        "INSERT INTO recalls SELECT hash, figure_id, 'changed', '2023' FROM standing WHERE figure_id = ?",
        (figure_id,),
    )


async def test_a_changed_figure_comes_up_and_one_key_keeps_what_stands(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """What is read now stands beside what was decided; accepting again answers the recall."""
    with reviewing() as (app, db):
        ids = queue_ids(db)
        for figure in ids:
            decide(db, figure, Verdict.ACCEPT, by=app.review.sitting.session)
        recall(db, ids[2], "bộ")
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("g", "j", "j")
            assert app.review.sitting.view.state is State.CHANGED
            assert "now read as bộ" in screen_text(app)
            await pilot.press("c", "escape", "a")
        view = figure_view(db, ids[2])
        assert (view.state, view.record.entity) == (State.ACCEPTED, "tỉnh")


async def test_the_new_reading_is_taken_as_a_version(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """`v` lists what stands and what is proposed now; its number decides, and Escape leaves no trace."""
    with reviewing() as (app, db):
        first = queue_ids(db)[0]
        decide(db, first, Verdict.ACCEPT, by=app.review.sitting.session)
        recall(db, first, "bộ")
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("g", "v")
            assert app.review.mode is Mode.VERSION
            assert "proposed now" in screen_text(app)
            await pilot.press("9", "escape")
            assert figure_view(db, first).state is State.CHANGED
            await pilot.press("f5", "2")
        view = figure_view(db, first)
        assert (view.state, view.record.entity) == (State.ACCEPTED, "bộ")


async def test_one_version_alone_is_no_choice(reviewing: Callable[..., object]) -> None:
    """The key says so and nothing opens."""
    with reviewing() as (app, _):
        async with app.run_test() as pilot:
            await pilot.press("v")
            assert app.review.mode is Mode.REVIEW
            assert "only this version" in app.review.status.message


async def test_a_dispute_is_settled_by_taking_one_side(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """Two verdicts without sight of each other are listed by name; taking one stands over both."""
    with reviewing() as (app, db):
        first = queue_ids(db)[0]
        proposed = figure_view(db, first).proposed
        document, start = db.execute(
            "SELECT document_id, start FROM figures WHERE id = ?", (first,)
        ).fetchone()
        for number, name in enumerate(("minh", "hoa")):
            db.execute(
                "INSERT INTO assignments VALUES (?, ?, ?, ?, ?, 1, ?, NULL, 'test', '2023-07-20')",
                (f"{number:032}", name, document, start, start + 1, "0" * 32),
            )
            decide(
                db,
                first,
                Verdict.CORRECT,
                by=start_session(db, name, "test"),
                after=replace(proposed, unit=f"của {name}"),
            )
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("g")
            assert app.review.sitting.view.state is State.DISPUTED
            await pilot.press("v")
            assert "hoa corrected it" in screen_text(app)
            assert "minh corrected it" in screen_text(app)
            chosen = app.review.desk.sheet.versions[1]
            await pilot.press("2")
        view = figure_view(db, first)
        assert (view.state, view.record, len(view.heads)) == (State.ACCEPTED, chosen.record, 1)


async def test_a_sentence_is_read_through_by_one_key_and_taken_back_by_another(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """It is told above the sentence, decides no figure, and undo takes it back like a verdict."""
    with reviewing() as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("e")
            assert "read through by lan" in screen_text(app)
            assert app.review.sitting.view.state is State.PENDING
            await pilot.press("f12")
            assert "already" in app.review.status.message
            await pilot.press("u")
            assert "read through by" not in screen_text(app)
            await pilot.press("ctrl+y", "E")
            assert "document read through" in app.review.status.message
        assert len(read_stretches(db, 1)) == 2
