"""What the screens look like, kept as text: a change that is meant is taken over with `--snapshot-update`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from syrupy.assertion import SnapshotAssertion

SMALL, MIDDLE, LARGE = (80, 24), (120, 40), (200, 60)


@pytest.fixture(autouse=True)
def still_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """One moment, in one time zone, whenever the test runs."""
    monkeypatch.setattr("store.appending.now", lambda: "2023-07-20T08:15:00.000Z")
    monkeypatch.setenv("TZ", "UTC")


@pytest.mark.parametrize(
    ("size", "keys"),
    [
        (SMALL, ()),
        (MIDDLE, ("j", "j")),
        (LARGE, ("a", "x", "j")),
        (SMALL, ("2", *"79,5 triệu")),
        (MIDDLE, ("c", *"12x")),
        (SMALL, ("A",)),
        (MIDDLE, ("j", "j", "m")),
        (SMALL, ("X",)),
        (SMALL, ("slash", *"state:p")),
        (SMALL, ("question_mark",)),
    ],
    ids=[
        "review",
        "review-wide",
        "review-broad",
        "form",
        "form-wrong",
        "rest",
        "add",
        "reasons",
        "find",
        "help",
    ],
)
async def test_the_screen_is_drawn_as_it_was(
    reviewing: Callable[..., object],
    screen_text: Callable[..., str],
    snapshot: SnapshotAssertion,
    size: tuple[int, int],
    keys: tuple[str, ...],
) -> None:
    """Every pane, in terminals of three sizes."""
    with reviewing() as (app, _):
        async with app.run_test(size=size) as pilot:
            await pilot.press(*keys)
            await pilot.pause()
            lines = [line.rstrip() for line in screen_text(app).splitlines()]
    assert "\n".join(lines) == snapshot
