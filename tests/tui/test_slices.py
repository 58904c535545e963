"""Work between keys: in slices, and none of it after it was dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Callable


class Work:
    """So many steps, each of which is enough for a slice."""

    def __init__(self, steps: int) -> None:
        self.left = steps

    def go_on(self, is_enough: Callable[[], bool]) -> bool:
        """One step, or all of them when there is time."""
        self.left -= 1
        while self.left and not is_enough():
            self.left -= 1
        return not self.left


def test_what_is_done_at_once_needs_no_second_frame() -> None:
    """Then nothing is called later."""
    later: list[Callable[[], None]] = []
    slices = Slices(later.append)
    assert slices.begin(Work(3).go_on, lambda: later.append(print), at_once=60)
    assert (later, slices.is_busy) == ([], False)


def test_the_rest_comes_slice_by_slice() -> None:
    """Whoever began it is told once, at the end."""
    later: list[Callable[[], None]] = []
    told: list[str] = []
    slices, work = Slices(later.append), Work(3)
    assert not slices.begin(work.go_on, lambda: told.append("done"), at_once=-1)
    assert (work.left, told, slices.is_busy) == (2, [], True)
    while later:
        later.pop()()
    assert (work.left, told, slices.is_busy) == (0, ["done"], False)


def test_what_is_dropped_is_never_told() -> None:
    """Not even when something else was begun since."""
    later: list[Callable[[], None]] = []
    told: list[str] = []
    slices = Slices(later.append)
    slices.begin(Work(9).go_on, lambda: told.append("first"), at_once=-1)
    slices.drop()
    slices.begin(Work(2).go_on, lambda: told.append("second"), at_once=-1)
    for call in later:
        call()
    assert told == ["second"]
