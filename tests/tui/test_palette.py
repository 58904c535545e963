"""The list of commands: what finds one, and what running it from the list does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.bindings import BINDINGS, Mode
from tui.keys import Router
from tui.palette import THERE, entries, matching

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KNOWN = entries(Router({}).keys)


def test_every_command_of_the_review_is_listed() -> None:
    """All that a key of the review does, each reason, and where pointing goes; not the list itself."""
    reviewed = {str(binding.id) for binding in BINDINGS[Mode.REVIEW]} - {"review.palette"}
    reasons = {str(binding.id) for binding in BINDINGS[Mode.REASON]} - {"reason.cancel"}
    assert {entry.command.id for entry in KNOWN} == reviewed | reasons | set(THERE)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("", "review.accept"),
        ("flag", "review.flag"),
        ("later decide", "review.flag"),
        ("document next", "review.next_document"),
        ("NỀXT documẹnt", "review.next_document"),
        ("review.redo", "review.redo"),
        ("ctrl+y", "review.redo"),
        ("Ctrl+Z", "review.undo"),
        ("?", "review.help"),
        ("X 1", "reason.date"),
        ("m ]", "point.next_document"),
        ("urniture", "reason.furniture"),
    ],
)
def test_words_in_any_order_find_a_command(typed: str, first: str) -> None:
    """Words of what it does, of its id or of its keys, with or without marks; a key itself comes first."""
    assert matching(KNOWN, typed)[0].command.id == first


def test_what_no_command_has_finds_none() -> None:
    """Each of the words must be there."""
    assert matching(KNOWN, "flag banana") == []


@pytest.mark.parametrize("key", ["colon", "ctrl+p"])
async def test_a_command_is_found_and_run(
    reviewing: Callable[..., object], screen_text: Callable[..., str], key: str
) -> None:
    """Typing narrows the list, Enter does what the command's own key does."""
    with reviewing() as (app, _):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press(key, *"flag")
            assert app.review.mode is Mode.PALETTE
            assert "s  F6" in screen_text(app)
            assert "review.flag" in screen_text(app)
            await pilot.press("enter")
            assert app.review.mode is Mode.REVIEW
            assert "flagged 178" in app.review.status.message
            assert app.review.sitting.view.quote == "2.054"


async def test_a_command_with_a_mode_of_its_own_opens_it(reviewing: Callable[..., object]) -> None:
    """The keys that follow in the same breath go to what was opened."""
    with reviewing() as (app, _):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("colon", *"note", "enter", *"xem")
            assert app.review.mode is Mode.NOTE
            assert app.review.desk.sheet.note.text == "xem"


async def test_the_list_is_walked_and_left(reviewing: Callable[..., object]) -> None:
    """Around its ends, by pages, and without a trace."""
    with reviewing() as (app, _):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("colon", "up")
            assert app.review.desk.sheet.chosen == KNOWN[-1]
            await pilot.press("down", "down", "pagedown")
            assert app.review.desk.sheet.chosen == KNOWN[8]
            await pilot.press("pageup", "pageup")
            assert app.review.desk.sheet.chosen == KNOWN[0]
            await pilot.press(*"qqq", "enter")
            assert app.review.mode is Mode.PALETTE
            await pilot.press("escape")
            assert (app.review.mode, app.review.sitting.left) == (Mode.REVIEW, 7)


async def test_keys_that_were_given_are_shown(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """The list tells a user's own keys."""
    with reviewing(keymap={"review.flag": "y,f6"}) as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("colon", *"review.flag")
            assert "y  F6" in screen_text(app)


def test_a_name_and_enter_in_one_read_run_the_command(
    database: Callable[..., Path], terminal: Callable[..., object]
) -> None:
    """As over a slow line: no letter of the name is taken for a command, none is lost."""
    one = terminal(database())
    one.send(":flag\rj\x10redo\x1b[B\x1b[A\x07k")
    one.wait_for("figure 2 of 7")
    one.send("\x10previous figure\r")
    one.wait_for("! 178")
    one.wait_for("figure 1 of 7")


async def test_where_pointing_goes_is_run_from_the_list(reviewing: Callable[..., object]) -> None:
    """It points first, as the keys beside it say."""
    with reviewing() as (app, _):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("colon", *"m ]", "enter")
            assert app.review.mode is Mode.POINT
            assert app.review.desk.sheet.view.document.name == "quang-tri.txt"
