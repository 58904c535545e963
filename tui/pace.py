"""How fast the sitting goes: seconds a figure, without the pauses."""

from collections import deque
from dataclasses import dataclass, field

from store.payoff.costs import CHARACTERS_A_SECOND, READ
from store.sessions import LONGEST_THOUGHT
from tui.speech import _

ENOUGH = 3
"""Decisions before a pace is worth telling."""

LOOKS = 20
"""Decisions over which it is watched whether one reads; after a warning so many more before the next."""
FASTEST = 3 * CHARACTERS_A_SECOND
"""Letters a second: three times the average of silent reading, which nobody keeps up."""


@dataclass(slots=True)
class Pace:
    """Counts decisions and the time that they took."""

    since: float
    """When the figure on screen came up, in seconds of any steady clock."""
    decided: int = 0
    seconds: float = 0.0
    warning: str = ""
    """That it goes faster than one reads; told once, then not for a while."""
    _looks: deque[tuple[float, int]] = field(default_factory=lambda: deque(maxlen=LOOKS))
    """Seconds and letters of the last looks."""

    def count(self, now: float, letters: int = 0) -> None:
        """One more decision, before which so many letters were to be read."""
        self.decided += 1
        taken = min(now - self.since, LONGEST_THOUGHT)
        self.seconds += taken
        self.since = now
        self._looks.append((taken, min(letters, READ)))
        self._watch()

    def _watch(self) -> None:
        seconds, letters = (sum(one) for one in zip(*self._looks, strict=True))
        if len(self._looks) < LOOKS or letters <= FASTEST * seconds:
            return
        self._looks.clear()
        said = _("{count} figures in {seconds} s: that is faster than their sentences can be read")
        self.warning = said.format(count=LOOKS, seconds=round(seconds))

    def take_warning(self) -> str:
        """The warning, once."""
        warning, self.warning = self.warning, ""
        return warning

    def uncount(self) -> None:
        """A decision was taken back: the time is spent, the figure is not done."""
        self.decided = max(0, self.decided - 1)

    @property
    def seconds_each(self) -> float | None:
        """Seconds a figure, None while too few are decided to say."""
        return self.seconds / self.decided if self.decided >= ENOUGH else None

    def describe(self, left: int) -> str:
        """The pace and the time left, in words for the header; nothing while unknown."""
        each = self.seconds_each
        if each is None:
            return ""
        pace = _("{seconds} s each").format(seconds=f"{each:.0f}" if each >= 1 else "<1")
        if not left:
            return pace
        return f"{pace} · " + _("{time} left").format(time=_duration(each * left))


def _duration(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 1:
        return _("<1 min")
    hours, minutes = divmod(minutes, 60)
    if not hours:
        return _("{minutes} min").format(minutes=minutes)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=f"{minutes:02}")
