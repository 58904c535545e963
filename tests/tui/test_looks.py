"""The looks: contrast that is computed, and a screen that tells all without any colour."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tui.looks import CONTRAST, DARK, LIGHT
from tui.widgets.painted import STYLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from rich.style import Style
    from textual.app import App

HIGHEST, READABLE, DISABLED = 7.0, 4.5, 2.2
"""WCAG's contrast for its levels AAA and AA, and what a key that can do nothing may have in a quiet look."""
FAINT = {"off", "todo", "room"}
"""Keys that can do nothing now, what is not done yet, and the line below a field."""

_SGR = re.compile(rb"\x1b\[([\d;:]*)m")


def contrast(style: Style) -> float:
    """How far apart the text's and its ground's relative luminance are; the same reversed."""
    lights = sorted(_luminance(one.get_truecolor()) for one in (style.color, style.bgcolor))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(rgb: tuple[int, int, int]) -> float:
    linear = [
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4
        for one in (part / 255 for part in rgb)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def painted_looks(app: App) -> Iterator[tuple[str, str, Style]]:
    """Each pane's look of each style, as it reaches the terminal."""
    review = app.review
    for pane in (review.header, review.queue, review.passage, review.desk, review.status, review.key_bar):
        for name in ("", *sorted(STYLES)):
            yield type(pane).__name__, name, pane._look(name)


@pytest.mark.parametrize(("look", "least"), [(CONTRAST, HIGHEST), (DARK, READABLE), (LIGHT, READABLE)])
async def test_every_text_can_be_read(reviewing: Callable[..., object], look: object, least: float) -> None:
    """In high contrast each style has 7:1 on each pane; in the others what one reads has 4.5:1."""
    with reviewing() as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            app.theme = look.name
            await pilot.pause()
            low = {
                (pane, name): round(contrast(style), 2)
                for pane, name, style in painted_looks(app)
                if contrast(style) < (DISABLED if name in FAINT and look is not CONTRAST else least)
            }
            assert low == {}


def test_a_look_is_asked_for_by_name(database: Callable[..., Path], terminal: Callable[..., object]) -> None:
    """TEXTUAL_THEME puts on one of soat's own from the first frame."""
    one = terminal(database(), TEXTUAL_THEME="soat-contrast")
    assert b"48;2;0;0;0m" in one.raw


def test_without_colour_all_is_told_apart(
    database: Callable[..., Path], terminal: Callable[..., object]
) -> None:
    """Under NO_COLOR no colour is sent, and signs, bold, reverse and underline still tell what is what."""
    one = terminal(database(), size=(120, 40), NO_COLOR="1")
    one.send("a")
    one.wait_for("accepted 178")
    sent = [code for found in _SGR.findall(bytes(one.raw)) for code in re.split(rb"[;:]", found) if code]
    assert {code for code in map(int, sent) if 30 <= code <= 107} <= {39, 49}
    buffer, lines = one.screen.buffer, one.screen.display

    def cell(text: str) -> object:
        """How the first letter of a text is shown."""
        line = next(at for at, shown in enumerate(lines) if text in shown)
        return buffer[line][lines[line].index(text)]

    assert cell("2.054 văn").reverse  # the figure in hand
    assert cell("178 văn").underscore  # another of the sentence
    assert (cell("▸").bold, cell("✓ 178").bold) == (True, False)
    assert cell("✓ accepted").data == "✓"
    one.send("T")
    one.wait_for("NO_COLOR is set")
    one.send("u")
    one.wait_for("taken back")
