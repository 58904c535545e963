"""Work that is done in slices between keys, and dropped by the next one."""

from collections.abc import Callable
from time import perf_counter

Step = Callable[[Callable[[], bool]], bool]
"""Goes on with some work until the question that it is given says enough; True when all is done."""

AT_ONCE, SLICE = 0.004, 0.008
"""Seconds that a frame waits for it, and that a key press may come to wait for later."""


class Slices:
    """One piece of work at a time; `later` takes what is to be done when the keys before it are."""

    def __init__(self, later: Callable[[Callable[[], None]], object]) -> None:
        self._later = later
        self._step: Step | None = None
        self._done: Callable[[], None] = lambda: None

    @property
    def is_busy(self) -> bool:
        """Whether something is left to do."""
        return self._step is not None

    def begin(self, step: Step, done: Callable[[], None], at_once: float | None = None) -> bool:
        """Do what can be done at once, and all of it by and by; True, and no call, when it is done now."""
        self._step, self._done = step, done
        if self._go_on(AT_ONCE if at_once is None else at_once):
            return True
        self._later(lambda: self._slice(step))
        return False

    def drop(self) -> None:
        """Leave it undone."""
        self._step = None

    def _slice(self, step: Step) -> None:
        if step is not self._step:
            return
        if self._go_on(SLICE):
            self._done()
        else:
            self._later(lambda: self._slice(step))

    def _go_on(self, seconds: float) -> bool:
        end = perf_counter() + seconds
        if self._step is not None and self._step(lambda: perf_counter() >= end):
            self._step = None
        return self._step is None
