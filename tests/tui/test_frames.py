"""Frames: what is sent cell by cell leaves the terminal as a whole frame would."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pyte
import pytest
from rich.cells import get_character_cell_size
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import Compositor
from textual.events import MouseScrollDown, MouseScrollUp

from tui.cells import _ONE_CELL, Pen, differing, within
from tui.frames import Frame

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app import ReviewApp

REPORTS = {
    "so-ket.txt": (
        "Sáu tháng đầu năm, các bộ ban hành {178} văn bản, các tỉnh ban hành {2.054} văn bản 漢字 chỉ đạo.",
        "Có {67,32%} hồ sơ được so\u0302\u0301 hóa 👍 và {62/63} địa phương đã hợp nhất hệ thống.",
        "Cả nước cấp hơn {79,5 triệu} thẻ căn cước gắn chip.",
    ),
    "quang-tri.txt": tuple(f"Dòng {n}: tỷ lệ hồ sơ đúng hạn của tỉnh đạt {{{n},5%}}." for n in range(60)),
}
KEYS = (
    *"jjjjjjjkkkaaaurfzmt?/c",
    *("G", "g", "space", "ctrl+g", "escape", "enter", "down", "up", "tab", "7", "x", "ê", "backspace"),
)


class Terminals:
    """One that gets what the application sends, and one that gets whole frames of Textual's own."""

    def __init__(self, app: ReviewApp, size: tuple[int, int]) -> None:
        self.app = app
        self.sent = 0
        self.frames = 0
        self.partial = 0
        self._ours, self._theirs = pyte.Screen(*size), pyte.Screen(*size)
        self._stream = pyte.Stream(self._ours)
        display = app._display

        def take(screen: object, update: object) -> None:
            if update is not None:
                told = update.render_segments(app.console)
                self._stream.feed(told)
                self.sent += len(told.encode())
                self.frames += 1
                self.partial += isinstance(update, Frame)
            display(screen, update)

        app._display = take

    def differences(self) -> list[str]:
        """Lines that are not as a whole frame would have them."""
        compositor = self.app.review._compositor
        whole = Compositor.render_full_update(compositor).render_segments(self.app.console)
        pyte.Stream(self._theirs).feed(whole)
        lines = range(self._ours.lines)
        unlike = [y for y in lines if self._cells(self._ours, y) != self._cells(self._theirs, y)]
        return [f"{y}: {self._ours.display[y]}\n   {self._theirs.display[y]}" for y in unlike]

    def _cells(self, screen: pyte.Screen, y: int) -> list[object]:
        return [screen.buffer[y][x] for x in range(screen.columns)]


@pytest.mark.parametrize(("size", "seed"), [((80, 24), 1), ((120, 40), 2)])
async def test_any_keys_leave_what_a_whole_frame_would(
    reviewing: Callable[..., object], size: tuple[int, int], seed: int
) -> None:
    """Wide letters, marks, sheets and overlays included; nothing of an earlier frame is left."""
    dice = random.Random(seed)  # noqa: S311 - repeatable, not secret
    with reviewing(REPORTS) as (app, _):
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            terminals = Terminals(app, size)
            app.refresh(layout=True)
            await pilot.pause()
            for _ in range(80):
                key = dice.choice(KEYS)
                await pilot.press(key)
                await pilot.pause()
                assert not terminals.differences(), key
            assert terminals.partial > 40


async def test_a_move_is_one_frame_of_few_bytes(reviewing: Callable[..., object]) -> None:
    """Over a slow line every byte counts: a move took 8,000 when its lines were sent whole."""
    with reviewing(REPORTS) as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("j", "k", *"jjjjjjjjj")
            await pilot.pause()
            terminals = Terminals(app, (120, 40))
            for number in range(1, 9):
                await pilot.press("j")
                await pilot.pause()
                assert terminals.frames == number
            assert terminals.sent / 8 < 1_500


async def test_the_wheel_moves_the_window_on_the_queue(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """The figure on screen stays; the window stops at both ends."""
    with reviewing(REPORTS) as (app, _):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            queue = app.review.queue
            wheel = {"x": 1, "y": 1, "delta_x": 0, "delta_y": 0, "button": 0}
            wheel |= {"shift": False, "meta": False, "ctrl": False}
            assert (queue.top, "so-ket.txt" in screen_text(app)) == (0, True)
            queue.post_message(MouseScrollDown(queue, **wheel))
            await pilot.pause()
            assert (queue.top, queue.current) == (2, 0)
            for _ in range(2):
                queue.post_message(MouseScrollUp(queue, **wheel))
            await pilot.pause()
            assert queue.top == 0


def test_only_what_differs_is_sent() -> None:
    """Equal stretches stay, but for gaps that are shorter than the way over them."""
    before = [("Sở Nội vụ ", "label"), ("178", "strong"), (" văn bản", "")]
    assert differing(before, before) == []
    assert differing(before, [("Sở Nội vụ ", "label"), ("179", "strong"), (" văn bản", "")]) == [(12, 13)]
    assert differing(before, [("Sở Nội vụ ", "label"), ("178", "bad"), (" văn bản", "")]) == [(10, 13)]
    assert differing(before, [("Bộ Nội vụ ", "label"), ("178", "strong"), (" văn bàn", "")]) == [
        (0, 2),
        (19, 20),
    ]
    assert differing(before, [("Sơ Nôi vụ ", "label"), ("178", "strong"), (" văn bản", "")]) == [(1, 5)]
    assert within(before, 8, 12) == [("ụ ", "label"), ("17", "strong")]


@pytest.mark.parametrize("odd", ["漢", "👍", "o\u0302", "\u200b", "＋"])
def test_letters_that_are_not_a_cell_wide_send_the_line_whole(odd: str) -> None:
    """Where columns cannot be counted by letters, nothing is left out."""
    assert differing([("ab", "")], [(f"a{odd}", "")]) is None


def test_letters_compared_one_by_one_are_a_cell_wide() -> None:
    """All of them, by the table that the panes are measured with."""
    letters = [chr(code) for code in range(0x20, 0x10000) if _ONE_CELL.fullmatch(chr(code))]
    assert len(letters) > 1_000
    assert {get_character_cell_size(letter) for letter in letters} == {1}


def test_a_look_turns_into_the_next_by_what_changes() -> None:
    """Colours that stay are not sent again, and none is left on at the end."""
    pen = Pen(ColorSystem.TRUECOLOR)
    plain, strong = Style.parse("#ffffff on #000000"), Style.parse("bold #ffffff on #000000")
    dim = Style.parse("dim #ffffff on #0000ff")
    pen.write([Segment("a", plain), Segment("b", strong), Segment("c", dim), Segment("d"), Segment("e")])
    assert pen.lift() == (
        "\x1b[38;2;255;255;255;48;2;0;0;0ma\x1b[1mb\x1b[22;2;48;2;0;0;255mc\x1b[22;39;49mde"
    )
