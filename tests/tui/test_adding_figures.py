"""Adding what the extractor missed: pointed at by keys, read, corrected, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.figures import Span
from store.queue import figure_view, queue_ids, queue_rows
from store.rows import State
from tui.bindings import Mode
from tui.pointing import Pointing

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.database import Database

REPORTS = {
    "xa.txt": (
        "Xã nhận {1.250} hồ sơ, giải quyết 1.198 hồ sơ, trả lại 12 hồ sơ.",
        "Xã có {18} thôn.",
    ),
    "phuong.txt": ("Phường có {7} tổ.",),
}


def quotes(db: Database) -> list[str]:
    """What stands in the queue, in its order."""
    return [row.quote for row in queue_rows(db, queue_ids(db))]


async def test_a_missed_number_is_added_in_three_keys(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """`m` points at the first number that is no figure, Enter takes the reading, Enter saves."""
    with reviewing(REPORTS) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("m")
            assert app.review.mode is Mode.POINT
            assert "1.198" in screen_text(app).partition("Add a figure")[2]
            await pilot.press("enter", "enter")
            assert app.review.mode is Mode.REVIEW
            assert quotes(db) == ["1.250", "1.198", "18", "7"]
            assert [app.review.sitting.worklist.row(at).quote for at in range(4)] == quotes(db)
            added = figure_view(db, queue_ids(db)[1])
            assert (added.state, added.record.value, added.record.unit) == (State.ADDED, 1198, "hồ sơ")
            assert app.review.sitting.worklist.done == 1
            await pilot.press("u")
            assert quotes(db) == ["1.250", "18", "7"]
            assert len(app.review.sitting.worklist) == 3
            await pilot.press("ctrl+y")
            assert quotes(db) == ["1.250", "1.198", "18", "7"]
            await pilot.press("G", "a")
            assert figure_view(db, queue_ids(db)[3]).state is State.ACCEPTED


async def test_the_next_number_and_then_the_words_are_pointed_at(reviewing: Callable[..., object]) -> None:
    """Numbers first; a word without a number is typed; leaving adds nothing."""
    with reviewing(REPORTS) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("f7", "m")
            assert app.review.desk.sheet.view.quote == "12"
            await pilot.press("right")
            assert app.review.desk.sheet.view.quote == "Xã"
            await pilot.press("shift+right")
            assert app.review.desk.sheet.view.quote == "Xã nhận"
            await pilot.press("enter")
            assert app.review.desk.sheet.form.fields["value"].text == ""
            await pilot.press("enter")
            assert app.review.mode is Mode.ADD
            await pilot.press("escape")
        assert quotes(db) == ["1.250", "18", "7"]


async def test_a_wrong_span_is_chosen_anew_in_one_step(reviewing: Callable[..., object]) -> None:
    """The old figure is rejected for its span and the new one added; undo brings the old one back."""
    reports = {"xa.txt": ("Xã thu 12 {345} triệu đồng trong năm.",)}
    with reviewing(reports) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("w", "greater_than_sign", "enter", "enter")
            states = {row.quote: row.state for row in queue_rows(db, queue_ids(db))}
            assert states == {"345": State.REJECTED, "345 triệu": State.ADDED}
            await pilot.press("u")
            assert quotes(db) == ["345"]
            assert queue_rows(db, queue_ids(db))[0].state is State.PENDING


async def test_a_figure_with_another_span_stands_in_the_queue_and_the_next_one_comes_up(
    reviewing: Callable[..., object],
) -> None:
    """Also when nothing else stands around it: it is found, counted, and not to be decided again."""
    reports = {"xa.txt": ("Xã thu {345 triệu} đồng trong năm.", "Xã vui.", "Xã mừng.", "Xã có {18} thôn.")}
    with reviewing(reports) as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("w", "less_than_sign", "enter", "enter")
            worklist = app.review.sitting.worklist
            assert [worklist.row(at).quote for at in range(len(worklist))] == ["345", "345 triệu", "18"]
            assert app.review.sitting.view.quote == "18"


async def test_a_missed_number_of_the_next_sentence_is_pointed_at(reviewing: Callable[..., object]) -> None:
    """A sentence in which nothing was found is reached from the one before."""
    with reviewing({"xa.txt": ("Xã nhận {1.250} hồ sơ.", "Xã có 18 thôn.")}) as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("m", "enter", "enter")
            assert quotes(db) == ["1.250", "18"]


def test_pointing_stretches_by_words_and_stops_at_the_ends() -> None:
    """To the sentence's end and no further, back to one word and no less."""
    one = Pointing("tăng 9,4% so với", 100, [Span(105, 109)])
    for _ in range(5):
        one.stretch(1)
    assert one.span == Span(105, 116)
    for _ in range(5):
        one.stretch(-1)
    assert one.span == Span(105, 109)
    one.move(-1)
    assert one.span == Span(113, 116)
