"""Narrowing the queue: the line's language, its completion, and the queue that it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.figures import Kind
from store.filters import Filter
from store.indexing import index_words
from store.rows import State
from store.search import words_of
from tui.bindings import Mode
from tui.filter_line import FilterError, completions, fixed_values, parse_filter
from tui.keys import Command
from tui.line_editor import LineEditor

if TYPE_CHECKING:
    from collections.abc import Callable

KNOWN = {**fixed_values(), "entity": ["Sở Nội vụ", "Sở Y tế"], "by": ["lan"]}


def documents(name: str) -> tuple[int, ...]:
    """One document of each name that is one letter."""
    if len(name) > 1:
        raise FilterError(f"doc:{name}: no such document")
    return (ord(name),)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("", Filter()),
        ("state:pending", Filter(states=frozenset({State.PENDING}))),
        ("state:pending,flagged kind:percent", Filter(
            states=frozenset({State.PENDING, State.FLAGGED}), kinds=frozenset({Kind.PERCENT})
        )),
        ('entity:"Sở Nội vụ" by:lan has:note', Filter(entity="Sở Nội vụ", annotator="lan", has_note=True)),
        ("sure<60% rule:count.noun", Filter(below=0.6, rules=frozenset({"count.noun"}))),
        ("sure>90 doc:a", Filter(at_least=0.9, documents=(97,))),
        ('hồ sơ "trực tuyến" 2023:', Filter(words=words_of('hồ sơ "trực tuyến" 2023:'))),
        ("state:", Filter()),
    ],
)  # fmt: skip
def test_a_line_says_what_a_figure_must_be(line: str, wanted: Filter) -> None:
    """Names with values narrow, all else is searched for."""
    assert parse_filter(line, documents) == wanted


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("state:done", "state:done is none of pending"),
        ("kind:share", "kind:share is none of count"),
        ("colour:red", "colour: is none of state"),
        ("sure:60", "write sure<60%"),
        ("sure<high", "write sure<60%"),
        ("doc:none.txt", "no such document"),
        ("has:reason", "has:reason is none of note"),
    ],
)
def test_what_cannot_be_asked_for_is_said(line: str, message: str) -> None:
    """With what could be."""
    with pytest.raises(FilterError, match=message):
        parse_filter(line, documents)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("st", ["state:"]),
        ("hồ sơ k", ["hồ sơ kind:"]),
        ("state:p", ["state:pending"]),
        ("kind:count entity:so n", []),
        ('kind:count entity:"so n', ['kind:count entity:"Sở Nội vụ"']),
        ("entity:so", ['entity:"Sở Nội vụ"', 'entity:"Sở Y tế"']),
        ("by:", ["by:lan"]),
        ("", []),
    ],
)
def test_the_last_term_is_completed(line: str, offered: list[str]) -> None:
    """Names, and the values that there are; without marks, and quoted where they hold a space."""
    assert list(completions(line, KNOWN)) == offered


async def test_the_queue_is_narrowed_and_widened_again(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """Counted as one types; decisions made meanwhile are known when the whole queue comes back."""
    with reviewing() as (app, db):
        index_words(db)
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("slash", *"kind:perc")
            assert "Tab kind:percent" in screen_text(app)
            await pilot.press("tab")
            assert "2 figures" in screen_text(app)
            await pilot.press("enter")
            assert len(app.review.sitting.worklist) == 2
            assert app.review.queue_rule.title == "Queue · figure 1 of 2 · kind:percent"
            await pilot.press("a", "a")
            assert app.review.sitting.left == 0
            await pilot.press("f", "ctrl+u", "enter")
            assert len(app.review.sitting.worklist) == 7
            assert app.review.sitting.worklist.done == 2
            assert app.review.sitting.left == 5


async def test_words_find_sentences_without_marks(reviewing: Callable[..., object]) -> None:
    """Every figure of a sentence that holds the words is in the narrowed queue."""
    with reviewing() as (app, db):
        index_words(db)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("slash", *"bien che", "enter")
            assert [row.quote for row in map(app.review.sitting.worklist.row, range(1))] == ["7.469"]


async def test_a_line_that_finds_nothing_stays_open(reviewing: Callable[..., object]) -> None:
    """So does one that cannot be; leaving keeps the queue as it was."""
    with reviewing() as (app, _):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("slash", *"state:accepted", "enter")
            assert (app.review.mode, app.review.status.message[:16]) == (Mode.FIND, "nothing is found")
            await pilot.press(*":x", "enter")
            assert "none of" in app.review.status.message
            await pilot.press("escape")
            assert (app.review.mode, len(app.review.sitting.worklist)) == (Mode.REVIEW, 7)


async def test_a_long_result_is_taken_in_by_portions(
    reviewing: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first portion is on screen at once, the rest comes while one works."""
    monkeypatch.setattr("tui.screens.narrowing.PORTION", 2)
    with reviewing() as (app, _):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("slash", *"state:pending", "enter")
            while not app.review.sitting.scope.is_whole:
                await pilot.pause()
            assert [app.review.sitting.worklist.row(at).quote for at in range(7)][-1] == "7.469"
            assert app.review.sitting.left == 7
            await pilot.press("G", "a")
            assert app.review.sitting.left == 6


async def test_a_count_that_takes_longer_comes_behind_the_letter(
    reviewing: Callable[..., object], screen_text: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The letter is shown at once, with a sign that its count is to come."""
    monkeypatch.setattr("tui.slices.AT_ONCE", -1.0)
    with reviewing() as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("slash", *"kind:percen")
            app.review.desk.sheet.editor = LineEditor("kind:percent")
            app.review.paint_typing()
            assert app.review.desk.sheet.said == ("…", "quiet")
            await pilot.pause()
            assert "2 figures" in screen_text(app)


async def test_a_long_search_is_stopped_by_the_next_key(
    reviewing: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Enter waits no longer than a moment; the queue is narrowed when the first figures are there."""
    monkeypatch.setattr("tui.screens.finding._FIRST", -1.0)
    reports = {"a.txt": ("Cấp hơn {79} thẻ căn cước.",), "b.txt": ("Tỷ lệ đúng hạn đạt {99,5%}.",)}
    with reviewing(reports) as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("slash", *"kind:percent")
            app.review.action_narrow()
            assert app.review.looking.is_busy
            app.review.run_command(Command("find.cancel", "cancel", ()))
            await pilot.pause()
            assert (app.review.mode, len(app.review.sitting.worklist)) == (Mode.REVIEW, 2)
            await pilot.press("slash", *"kind:percent", "enter")
            await pilot.pause()
            assert (app.review.mode, len(app.review.sitting.worklist)) == (Mode.REVIEW, 1)
