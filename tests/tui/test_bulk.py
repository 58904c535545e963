"""Accepting the rest of a sentence: nothing that was not on screen, and one step back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.queue import queue_ids, queue_rows
from store.rows import State
from tui.bindings import Mode

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.database import Database

P, A = State.PENDING, State.ACCEPTED


def states(db: Database) -> list[State]:
    """The state of every figure in the queue's order."""
    return [row.state for row in queue_rows(db, queue_ids(db))]


async def test_the_rest_of_a_sentence_is_listed_then_accepted_and_undone_as_one(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """`A` shows what it would take, `A` or Enter takes it, one `u` takes it back, redo makes it again."""
    with reviewing() as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("A")
            assert app.review.mode is Mode.BULK
            assert "Accept 2 of 2 in this sentence?" in screen_text(app)
            assert states(db) == [P] * 7
            await pilot.press("A")
            assert states(db) == [A, A, P, P, P, P, P]
            assert app.review.sitting.index == 2
            assert "✓ 178" in screen_text(app)
            assert "✓ 2.054" in screen_text(app)
            await pilot.press("u")
            assert states(db) == [P] * 7
            assert app.review.status.message.startswith("2 decisions taken back")
            await pilot.press("ctrl+y")
            assert states(db) == [A, A, P, P, P, P, P]


async def test_leaving_the_list_accepts_nothing(reviewing: Callable[..., object]) -> None:
    """Escape leaves; a decided figure of the sentence is not listed again."""
    with reviewing() as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("ctrl+a", "escape")
            assert states(db) == [P] * 7
            await pilot.press("x", "A")
            assert [view.quote for view in app.review.desk.sheet.shown] == ["2.054"]
            await pilot.press("enter", "k", "A")
            assert app.review.mode is Mode.REVIEW
            assert "nothing is pending" in app.review.status.message


async def test_what_does_not_fit_on_the_screen_is_not_accepted(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """A sentence of many figures in a small terminal: only the listed ones are taken, and it says so."""
    many = "Các xã nhận lần lượt " + ", ".join(f"{{{number}}} hồ sơ" for number in range(101, 113)) + "."
    with reviewing({"xa.txt": (many,)}) as (app, db):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("A")
            listed = [view.quote for view in app.review.desk.sheet.shown]
            assert 0 < len(listed) < 12
            text = screen_text(app)
            assert all(quote in text.partition("Accept")[2] for quote in listed)
            await pilot.press("enter")
            assert states(db) == [A] * len(listed) + [P] * (12 - len(listed))
            assert "did not fit" in app.review.status.message
