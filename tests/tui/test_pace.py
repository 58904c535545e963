"""The pace: seconds a figure, pauses left out."""

from store.sessions import LONGEST_THOUGHT
from tui.pace import Pace


def test_too_few_decisions_tell_no_pace() -> None:
    """Two figures are no measure."""
    pace = Pace(0.0)
    for now in (5.0, 10.0):
        pace.count(now)
    assert pace.describe(100) == ""


def test_the_pace_tells_the_time_left() -> None:
    """Six seconds each, a hundred left: ten minutes."""
    pace = Pace(0.0)
    for now in (6.0, 12.0, 18.0, 24.0):
        pace.count(now)
    assert pace.describe(100) == "6 s each · 10 min left"
    assert pace.describe(1000) == "6 s each · 1 h 40 min left"
    assert pace.describe(0) == "6 s each"


def test_a_pause_counts_only_as_a_long_thought() -> None:
    """Lunch does not spoil the day's pace."""
    pace = Pace(0.0)
    for now in (10.0, 20.0, 5000.0):
        pace.count(now)
    assert pace.seconds == 20.0 + LONGEST_THOUGHT
