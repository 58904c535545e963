"""Checks beside the figure: the sum, the figures that it ties together, and what a bulk accept leaves out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from store.assignments import Plan, Stretch, carry_out
from store.decisions import decide
from store.queue import figure_view, queue_ids, queue_rows
from store.rows import State, Verdict
from store.sessions import start_session
from tui.bindings import Mode
from tui.widgets.passage import pieces

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from tui.app import ReviewApp

WRONG = (
    "Tỉnh nhận {79.157} hồ sơ, trong đó {5.510} hồ sơ trực tiếp và {73.547} hồ sơ trực tuyến;"
    " {62/63} xã đã báo cáo."
)
RIGHT = "Huyện nhận {79.057} hồ sơ, trong đó {5.510} hồ sơ trực tiếp và {73.547} hồ sơ trực tuyến."
SUM = "5.510 + 73.547 = 79.057"
REPORTS = {"sai.txt": (WRONG,), "dung.txt": (RIGHT,)}


async def checked(app: ReviewApp, pilot: Pilot[None]) -> None:
    """Until what is read beside the keys is there."""
    app.review._ahead.read()
    thread = app.review.sitting.ties._thread
    if thread is not None:
        thread.join()
    await pilot.pause()
    assert app.review.sitting.ties._thread is None
    await pilot.pause()


def tied(app: ReviewApp) -> list[str]:
    """The figures that are marked as checked with the one on screen."""
    pane = app.review.passage
    return [text for text, style in pieces(pane.view, tied=pane.tied) if style == "tied"]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_check_stands_beside_the_record_by_sign_word_and_sum(
    reviewing: Callable[..., object], screen_text: Callable[..., str], size: tuple[int, int]
) -> None:
    """In a line of its own, in a small terminal too; a figure that is in none has no such line."""
    with reviewing(REPORTS) as (app, _):
        async with app.run_test(size=size) as pilot:
            await checked(app, pilot)
            assert f"≠ fails  {SUM}: printed 79.157 · t" in screen_text(app)
            await pilot.press("j", "j", "j")
            assert app.review.sitting.view.quote == "62/63"
            assert "≠" not in screen_text(app)
            await pilot.press("j")
            assert f"= holds  {SUM}: printed 79.057 · t" in screen_text(app)


async def test_the_other_figures_of_the_check_are_marked_in_the_sentence(
    reviewing: Callable[..., object],
) -> None:
    """In a style of their own, not the one in hand, and not those that are in no check with it."""
    with reviewing(REPORTS) as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await checked(app, pilot)
            assert tied(app) == ["5.510", "73.547"]
            await pilot.press("j")
            assert tied(app) == ["79.157", "73.547"]
            await pilot.press("j", "j")
            assert tied(app) == []


@pytest.mark.parametrize("key", ["t", "tab"])
async def test_one_key_goes_round_the_figures_of_the_check(
    reviewing: Callable[..., object], key: str
) -> None:
    """From each to the next in the text, from the last to the first, and never to one that is in none."""
    with reviewing(REPORTS) as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            seen = []
            for _press in range(4):
                await pilot.press(key)
                seen.append(app.review.sitting.view.quote)
            assert seen == ["5.510", "73.547", "79.157", "5.510"]
            assert app.review.status.message == "2 of 3 that are checked together"
            await pilot.press("j", "j", key)
            assert app.review.sitting.view.quote == "62/63"
            assert "checked with no other" in app.review.status.message


async def test_figures_outside_the_queue_are_told_of(reviewing: Callable[..., object]) -> None:
    """A filter left the others out."""
    with reviewing(REPORTS) as (app, db):
        decide(db, queue_ids(db)[0], Verdict.FLAG, by=app.review.sitting.session)
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("slash", *"state:flagged", "enter")
            assert len(app.review.sitting.worklist) == 1
            await pilot.press("t")
            assert "not in this queue" in app.review.status.message


async def test_what_breaks_a_check_is_no_part_of_a_bulk_accept(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """It is listed apart with the sum, and stays pending; one key accepts the others."""
    with reviewing(REPORTS) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("A")
            assert app.review.mode is Mode.BULK
            assert [view.quote for view in app.review.desk.sheet.shown] == ["62/63"]
            assert f"not 79.157, 5.510, 73.547  ≠ fails  {SUM}" in screen_text(app)
            assert "Accept 1 of 4" in screen_text(app)
            await pilot.press("A")
            states = [row.state for row in queue_rows(db, queue_ids(db))]
            assert states[:4] == [State.PENDING] * 3 + [State.ACCEPTED]
            assert "not 3 that break a check" in app.review.status.message
            await pilot.press("A")
            assert app.review.mode is Mode.REVIEW
            assert f"a check fails, so look at each by itself: {SUM}" in app.review.status.message


async def test_figures_that_agree_are_accepted_together(reviewing: Callable[..., object]) -> None:
    """A check that holds keeps nothing back."""
    with reviewing({"dung.txt": (RIGHT,)}) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("A", "A")
            assert [row.state for row in queue_rows(db, queue_ids(db))] == [State.ACCEPTED] * 3


async def test_keys_that_come_in_one_read_accept_nothing_that_breaks_a_check(
    reviewing: Callable[..., object],
) -> None:
    """A record is corrected so that the sum fails, and the rest is accepted before a frame is drawn."""
    with reviewing({"dung.txt": (RIGHT,)}) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await checked(app, pilot)
            view = app.review.sitting.view
            wrong = replace(view.record, value=Decimal(79157))
            app.review.sitting.decide(Verdict.CORRECT, after=wrong)
            app.review.action_ask_rest()
            assert app.review.mode is Mode.REVIEW
            assert [row.state for row in queue_rows(db, queue_ids(db))][1:] == [State.PENDING] * 2


async def test_a_correction_changes_the_checks_of_its_document(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """What a record says now is what is checked, and what is taken back is not."""
    with reviewing({"dung.txt": (RIGHT,)}) as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await checked(app, pilot)
            assert "= holds" in screen_text(app)
            await pilot.press("2", *["backspace"] * 10, *"79157", "enter")
            await checked(app, pilot)
            assert "≠ fails" in screen_text(app)
            await pilot.press("u")
            await checked(app, pilot)
            assert "= holds" in screen_text(app)


async def test_nothing_is_checked_while_a_key_is_on_its_way(
    reviewing: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Moves and verdicts make no check and read none: that is done in a thread, between the keys."""
    with reviewing(REPORTS) as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await checked(app, pilot)

            def refuse(*_: object) -> None:
                raise AssertionError("checked on the way of a key")

            monkeypatch.setattr(app.review.sitting.ties, "_now", refuse)
            monkeypatch.setattr(app.review.sitting.ties, "ask", refuse)
            monkeypatch.setattr(app.review, "_read_ahead_later", lambda: None)
            await pilot.press("j", "a", "x", "right_square_bracket", "s", "u")


async def test_whoever_reviews_blind_is_told_nothing_of_what_others_corrected(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """The sum of the proposals, not of what another annotator made of them."""
    with reviewing({"dung.txt": (RIGHT,)}) as (app, db):
        plan = Plan((Stretch(annotator="lan", document_id=1, start=0, end=500, blind=True),))
        carry_out(db, plan, by="head")
        other, first = start_session(db, "minh", "soat test"), queue_ids(db)[0]
        wrong = replace(figure_view(db, first).record, value=Decimal(79157))
        decide(db, first, Verdict.CORRECT, by=other, after=wrong)
        async with app.run_test(size=(120, 40)) as pilot:
            await checked(app, pilot)
            assert f"= holds  {SUM}: printed 79.057" in screen_text(app)
            assert "≠" not in screen_text(app)


async def test_what_another_annotator_changed_is_seen_when_the_document_comes_up_again(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """Two people review the same documents."""
    with reviewing(REPORTS) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await checked(app, pilot)
            other, first = start_session(db, "minh", "soat test"), queue_ids(db)[0]
            decide(db, first, Verdict.REJECT, by=other)
            await pilot.press("G")
            await checked(app, pilot)
            await pilot.press("g", "j")
            await checked(app, pilot)
            assert app.review.sitting.view.quote == "5.510"
            assert "≠" not in screen_text(app)
