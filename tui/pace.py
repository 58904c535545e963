"""How fast the sitting goes: seconds a figure, without the pauses."""

from dataclasses import dataclass

from store.sessions import LONGEST_THOUGHT
from tui.speech import _

ENOUGH = 3
"""Decisions before a pace is worth telling."""


@dataclass(slots=True)
class Pace:
    """Counts decisions and the time that they took."""

    since: float
    """When the figure on screen came up, in seconds of any steady clock."""
    decided: int = 0
    seconds: float = 0.0

    def count(self, now: float) -> None:
        """One more decision."""
        self.decided += 1
        self.seconds += min(now - self.since, LONGEST_THOUGHT)
        self.since = now

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
