"""The review screen's behaviour: what each key does to the figure, the queue and the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.decisions import decide
from store.errors import DatabaseLocked
from store.queue import queue_ids, queue_rows
from store.rows import State, Verdict
from store.sessions import start_session
from tui.bindings import Mode

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.database import Database

P, A, C, R, F = State.PENDING, State.ACCEPTED, State.CORRECTED, State.REJECTED, State.FLAGGED


def states(db: Database) -> list[State]:
    """The state of every figure in the queue's order."""
    return [row.state for row in queue_rows(db, queue_ids(db))]


@pytest.mark.parametrize("key", ["a", "enter"])
async def test_accepting_takes_the_proposal_and_goes_on(reviewing: Callable[..., object], key: str) -> None:
    """One key: the record as proposed is decided, and the next pending figure is on screen."""
    with reviewing() as (app, db):
        async with app.run_test() as pilot:
            proposed = app.review.sitting.view.proposed
            await pilot.press(key)
            assert states(db) == [A, P, P, P, P, P, P]
            assert app.review.sitting.index == 1
            assert app.review.status.message == "accepted 178 · u undoes"
        row = db.query("SELECT verdict, json_extract(\"after\", '$.value') AS value FROM decisions")
        assert list(row) == [{"verdict": "accept", "value": str(proposed.value)}]


@pytest.mark.parametrize(
    ("keys", "state", "reason"),
    [
        (("x",), R, None),
        (("f4",), R, None),
        (("X", "6"), R, "furniture"),
        (("f9", "9"), R, "other"),
        (("s",), F, None),
        (("f6",), F, None),
    ],
)
async def test_every_verdict_has_its_keys(
    reviewing: Callable[..., object], keys: tuple[str, ...], state: State, reason: str | None
) -> None:
    """Reject, reject with a reason and flag, by letter and by function key."""
    with reviewing() as (app, db):
        async with app.run_test() as pilot:
            await pilot.press(*keys)
            assert states(db)[0] is state
            assert app.review.sitting.index == 1
        assert [row["reason"] for row in db.query("SELECT reason FROM decisions")] == [reason]


async def test_the_way_out_of_the_reasons_rejects_nothing(reviewing: Callable[..., object]) -> None:
    """Escape, Ctrl+G or F10 after X leave; any other key keeps asking."""
    with reviewing() as (app, db):
        async with app.run_test() as pilot:
            for leave in ("escape", "ctrl+g", "f10"):
                await pilot.press("X", "a")
                assert app.review.mode is Mode.REASON
                await pilot.press(leave)
                assert app.review.mode is Mode.REVIEW
        assert set(states(db)) == {P}


async def test_undo_goes_back_and_redo_makes_it_again(reviewing: Callable[..., object]) -> None:
    """Every step can be taken back to the start, and made again as a new row; a new verdict ends that."""
    with reviewing() as (app, db):
        async with app.run_test() as pilot:
            await pilot.press("a", "x", "s", "u", "ctrl+z")
            assert states(db) == [A, P, P, P, P, P, P]
            assert app.review.sitting.index == 1
            await pilot.press("ctrl+y", "ctrl+y")
            assert states(db)[:3] == [A, R, F]
            await pilot.press("u", "a", "ctrl+y")
            assert states(db)[:3] == [A, R, A]
            assert app.review.status.message == "nothing was taken back just now"
            await pilot.press("u", "u", "u", "u")
            assert app.review.status.message == "nothing of yours is left to take back"
        assert set(states(db)) == {P}


async def test_going_on_passes_what_is_decided(reviewing: Callable[..., object]) -> None:
    """After a verdict comes the next figure still pending, wrapping round, then the flagged ones."""
    with reviewing() as (app, db):
        async with app.run_test() as pilot:
            await pilot.press("j", "s", "G", "a")
            assert app.review.sitting.index == 0
            await pilot.press("a")
            assert app.review.sitting.index == 2
            await pilot.press("a", "a", "a", "a")
            assert app.review.sitting.index == 1
            assert "flagged" in app.review.status.message
            await pilot.press("x")
            assert "all 7 reviewed" in app.review.status.message
            assert "soat export" in app.review.status.message
        assert states(db) == [A, R, A, A, A, A, A]


async def test_moving_decides_nothing(reviewing: Callable[..., object]) -> None:
    """By figure, by document, to the ends; at an end the message says so."""
    with reviewing() as (app, db):
        async with app.run_test() as pilot:
            seen = []
            for key in ("j", "down", "k", "up", "up", "right_square_bracket", "j", "left_square_bracket"):
                await pilot.press(key)
                seen.append(app.review.sitting.index)
            assert seen == [1, 2, 1, 0, 0, 5, 6, 5]
            for key in ("ctrl+up", "ctrl+down", "G", "g", "end", "home"):
                await pilot.press(key)
                seen.append(app.review.sitting.index)
            assert seen[8:] == [0, 5, 6, 0, 6, 0]
            await pilot.press("k")
            assert app.review.status.message == "this is the first figure"
        assert set(states(db)) == {P}


async def test_accepting_twice_changes_nothing(reviewing: Callable[..., object]) -> None:
    """A figure that is verified already is passed, not decided again."""
    with reviewing() as (app, db):
        async with app.run_test() as pilot:
            await pilot.press("a", "k", "a")
            assert "accepted already" in app.review.status.message
            assert app.review.sitting.index == 1
        assert db.table("decisions").count == 1


async def test_a_note_is_kept_at_once_and_stays(reviewing: Callable[..., object]) -> None:
    """A note flags what is undecided; the verdict that follows keeps the note."""
    with reviewing() as (app, db):
        async with app.run_test() as pilot:
            await pilot.press("n", *"xem", "space", *"lai", "enter")
            assert states(db)[0] is F
            assert app.review.sitting.index == 0
            await pilot.press("a", "k", "f8", "escape")
        rows = [(row["verdict"], row["note"]) for row in db.query("SELECT verdict, note FROM decisions")]
        assert rows == [("flag", "xem lai"), ("accept", "xem lai")]


async def test_reopening_lands_where_the_analyst_stopped(
    reviewing: Callable[..., object],
) -> None:
    """The figure on screen at quitting is the first one on screen the next time."""
    with reviewing() as (app, db):
        async with app.run_test() as pilot:
            await pilot.press("j", "j", "j", "q")
        again = type(app)(db, session=start_session(db, "lan", "soat test"))
        async with again.run_test():
            assert again.review.sitting.index == 3


async def test_some_documents_can_be_reviewed_alone(reviewing: Callable[..., object]) -> None:
    """The queue holds the figures of the documents asked for, and counts only those."""
    with reviewing() as (app, db):
        session = start_session(db, "lan", "soat test")
        second = [row["id"] for row in db.query("SELECT id FROM documents WHERE name = 'quang-tri.txt'")]
        alone = type(app)(db, session=session, documents=second)
        async with alone.run_test() as pilot:
            await pilot.press("a", "a")
            assert "all 2 reviewed" in alone.review.status.message
        assert states(db) == [P, P, P, P, P, A, A]


async def test_messages_name_the_keys_that_work(reviewing: Callable[..., object]) -> None:
    """What a keymap moved is called by its new key."""
    with reviewing(keymap={"review.undo": "z"}) as (app, _):
        async with app.run_test() as pilot:
            await pilot.press("a")
            assert app.review.status.message == "accepted 178 · z undoes"


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("ctrl+c", "q quits; there is nothing to save"),
        ("f14", "F14 does nothing here; ? shows every key"),
        ("đ", "the Vietnamese input method sent đ"),
        ("escape", ""),
        ("backspace", ""),
    ],
)
async def test_a_key_that_does_nothing_says_why(
    reviewing: Callable[..., object], key: str, hint: str
) -> None:
    """Unknown keys and composed letters are explained; those that leave nothing open are not."""
    with reviewing() as (app, _):
        async with app.run_test() as pilot:
            app.review.status.say("")
            await pilot.press(key)
            assert app.review.status.message.startswith(hint)
            assert bool(app.review.status.message) == bool(hint)


async def test_a_refused_write_is_told_and_nothing_moves(
    reviewing: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the database cannot be written, the message says so and the figure stays."""

    def locked(*_: object, **__: object) -> None:
        raise DatabaseLocked("soat.db is locked by another process; try again")

    with reviewing() as (app, db):
        async with app.run_test() as pilot:
            monkeypatch.setattr("tui.screens.sitting.decide", locked)
            await pilot.press("a")
            assert app.review.status.message == "Not saved: soat.db is locked by another process; try again"
            assert app.review.sitting.index == 0
        assert states(db)[0] is P


async def test_another_annotators_work_shows_when_it_is_reached(reviewing: Callable[..., object]) -> None:
    """What somebody else decided meanwhile is on screen, and in the counts, once the figure is."""
    with reviewing() as (app, db):
        async with app.run_test() as pilot:
            other = start_session(db, "minh", "soat test")
            decide(db, app.review.sitting.worklist.ids[1], Verdict.REJECT, by=other)
            await pilot.press("j")
            assert app.review.sitting.view.state is R
            assert app.review.header.done == 1


async def test_an_empty_queue_tells_what_to_do(
    reviewing: Callable[..., object], screen_text: Callable[[object], str]
) -> None:
    """No figure at all: every key is safe, and the screen names the command."""
    with reviewing({"a.txt": ("Không có số nào.",)}) as (app, _):
        async with app.run_test() as pilot:
            assert "soat extract" in screen_text(app)
            await pilot.press("a", "x", "X", "c", "n", "s", "u", "j", "k", "G", "g", "space", "1", "tab")
            assert "soat extract" in screen_text(app)
            await pilot.press("q")
        assert app.return_code == 0


async def test_the_theme_key_goes_round(reviewing: Callable[..., object]) -> None:
    """Dark, light, high contrast, the terminal's own colours, dark."""
    with reviewing() as (app, _):
        async with app.run_test() as pilot:
            seen = [app.theme]
            for _round in range(5):
                await pilot.press("T")
                seen.append(app.theme)
            assert seen[0] == seen[5]
            assert len(set(seen)) == 5
            styles = set()
            for theme in seen[:5]:
                app.theme = theme
                await pilot.pause()
                styles.add(tuple(piece.style for piece in app.review.passage.render_line(1)))
            assert len(styles) >= 3


async def test_a_click_in_the_queue_goes_there(reviewing: Callable[..., object]) -> None:
    """The mouse works too; a heading is no figure."""
    with reviewing() as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.click(app.review.queue, offset=(3, 4))
            assert app.review.sitting.index == 3
            await pilot.click(app.review.queue, offset=(3, 0))
            assert app.review.sitting.index == 3


async def test_a_reason_of_ones_own_is_typed(reviewing: Callable[..., object]) -> None:
    """`0` after X opens a line; Enter rejects with it, Escape rejects nothing."""
    with reviewing() as (app, db):
        async with app.run_test() as pilot:
            await pilot.press("X", "0", *"số trang", "escape")
            assert states(db)[0] is P
            await pilot.press("X", "0", *"số trang", "enter")
            assert states(db)[0] is R
            assert "số trang" in app.review.status.message
        assert [row["reason"] for row in db.query("SELECT reason FROM decisions")] == ["số trang"]
