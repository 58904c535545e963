"""Every action has an id and its keys; a keymap moves them, and what cannot be is refused at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.rows import State
from tui.bindings import BINDINGS, Mode, described
from tui.key_names import SIGNS, shown, types_text
from tui.keys import KeymapError, Router

if TYPE_CHECKING:
    from collections.abc import Callable


def test_every_action_has_a_key_that_no_input_method_composes() -> None:
    """Letters, digits and brackets may be held back or rewritten; one key of each command never is."""
    named = {name: keys for name, keys in Router({}).keys[Mode.REVIEW].items() if ".correct_" not in name}
    assert [name for name, keys in named.items() if all(len(key) == 1 or key in SIGNS for key in keys)] == []


def test_no_action_is_without_a_method(reviewing: Callable[..., object]) -> None:
    """No key is bound to what does not exist yet."""
    with reviewing() as (app, _):
        for bindings in BINDINGS.values():
            for binding in bindings:
                assert callable(getattr(app.review, f"action_{binding.action.partition('(')[0]}"))


@pytest.mark.parametrize(
    ("keymap", "message"),
    [
        ({"review.acept": "y"}, "no action is called 'review.acept'; there are review.accept,"),
        ({"review.accept": "x"}, "review.accept and review.reject are both on the key 'x'"),
        ({"review.accept": "y", "review.reject": "y,f4"}, "review.accept and review.reject are both"),
        ({"review.accept": " "}, "review.accept has no key"),
        ({"review.accept": "y,,z"}, "write the comma key as 'comma'"),
        ({"review.accept": "entr"}, "there is no key 'entr'"),
        ({"review.accept": "hyper+a"}, "there is no key 'hyper+a'"),
        ({"review.accept": "alt+a"}, "terminals send alt as Esc and a letter"),
        ({"form.save": "a"}, "'a' types text there"),
        ({"form.next": "space"}, "'space' types text there"),
    ],
)
def test_a_keymap_that_cannot_be_is_refused(
    reviewing: Callable[..., object], keymap: dict[str, str], message: str
) -> None:
    """Before the terminal is touched, with the ids named."""
    with pytest.raises(KeymapError) as refused, reviewing(keymap=keymap):
        pass
    assert message in str(refused.value)


@pytest.mark.parametrize(
    "keymap", [{"review.accept": "x,enter", "review.reject": "a"}, {"review.help": "?", "form.save": "f5"}]
)
def test_keys_may_change_places(keymap: dict[str, str]) -> None:
    """Two actions may swap keys, and a key may serve in another mode."""
    assert Router(keymap).keys


async def test_a_keymap_moves_the_verdict(reviewing: Callable[..., object]) -> None:
    """The new key decides, the old one does nothing; Textual's own table says the same."""
    with reviewing(keymap={"review.accept": "y,f14"}) as (app, _):
        async with app.run_test() as pilot:
            await pilot.press("a", "enter")
            assert app.review.sitting.view.state is State.PENDING
            await pilot.press("y", "f14")
            assert app.review.sitting.index == 2
            active = {key for key, one in app.active_bindings.items() if one.binding.id == "review.accept"}
            assert active == {"y", "f14"}


async def test_the_help_lists_each_action_with_the_keys_that_work(
    reviewing: Callable[..., object], screen_text: Callable[[object], str]
) -> None:
    """Made from the bindings as the keymap left them; it scrolls, and closes without a trace."""
    with reviewing(keymap={"review.accept": "y"}) as (app, _):
        async with app.run_test(size=(100, 190)) as pilot:
            await pilot.press("question_mark")
            await pilot.pause()
            text = screen_text(app)
            for bindings in BINDINGS.values():
                assert all(described(binding) in text for binding in bindings)
            assert "  y  " in text
            await pilot.resize_terminal(80, 24)
            await pilot.press("j", "pagedown", "pagedown", "pagedown", "pageup", "k", "q")
            assert app.review.mode is Mode.REVIEW


@pytest.mark.parametrize(
    ("key", "name"),
    [("question_mark", "?"), ("ctrl+z", "Ctrl+Z"), ("f3", "F3"), ("a", "a"), ("shift+tab", "Shift+Tab")],
)
def test_keys_are_shown_as_on_the_keyboard(key: str, name: str) -> None:
    """Textual's names are not the analyst's."""
    assert shown(key) == name


def test_what_types_text_is_known() -> None:
    """Letters, signs and the space type; function and control keys do not."""
    assert [types_text(key) for key in ("a", "ế", "comma", "space", "f5", "ctrl+a", "enter")] == [
        True
    ] * 4 + [False] * 3
