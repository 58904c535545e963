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


def test_faster_than_anybody_reads_is_told_once() -> None:
    """Twenty sentences of 150 letters in four seconds were not read; the next word comes only later."""
    pace = Pace(0.0)
    warnings = []
    for number in range(1, 36):
        pace.count(number * 0.2, letters=150)
        warnings.append(pace.take_warning())
    told = [one for one in warnings if one]
    assert told == ["20 figures in 4 s: that is faster than their sentences can be read"]


def test_figures_of_a_sentence_that_was_read_may_go_fast() -> None:
    """Ten figures of one sentence take no ten readings."""
    pace = Pace(0.0)
    for number in range(1, 41):
        pace.count(number * 0.4, letters=0 if number % 10 else 150)
    assert pace.take_warning() == ""
