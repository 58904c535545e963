"""Plots made of letters, told by shape and never by colour."""

from collections.abc import Sequence

import plotille  # type: ignore[import-untyped]  # it ships no types
from rich.cells import cell_len

from store.outcomes import Bin, Work, an_hour
from tui.tables import aligned

_LEFT = 13
"""Cells that the vertical axis takes."""
_BELOW = 4
"""Lines that the horizontal axis takes, and the title of the other."""
_FEWEST = 20
"""Cells of the narrowest plot that still tells something."""
_STEPS = 10
"""Both axes are told by tens, so the plot is as many cells wide and high, or a multiple."""
_BLANK = "\N{BRAILLE PATTERN BLANK}"


def reliability(bins: Sequence[Bin], width: int, height: int) -> list[str]:
    """How often the extractor was right against how sure it was: on the line where both are equal."""
    figure = plotille.Figure()
    figure.width = max(_FEWEST, (width - _LEFT) // _STEPS * _STEPS)
    figure.height = max(1, (height - _BELOW) // _STEPS) * _STEPS
    figure.with_colors = False
    figure.set_x_limits(0.0, 1.0)
    figure.set_y_limits(0.0, 1.0)
    figure.x_ticks_fkt = figure.y_ticks_fkt = _percent
    figure.x_label, figure.y_label = "sure", "right"
    figure.plot([0.0, 1.0], [0.0, 1.0])
    told = [(one.sure, one.judged.share) for one in bins if one.sure is not None]
    if told:
        figure.scatter([sure for sure, _ in told], [share for _, share in told], marker="o")
    return _lines(figure.show())


def pace(sittings: Sequence[Work], width: int) -> list[str]:
    """A bar a sitting, as long as its decisions an hour of work."""
    told = [one for one in sittings if one.an_hour is not None]
    if not told:
        return []
    labels = list(aligned([(moment(one.began_at), one.annotator) for one in told]))
    rates = [round(an_hour([one]) or 0) for one in told]
    bar = max(_FEWEST, width - max(map(cell_len, labels)) - len(" | ") - len(f" {max(rates)}") - 1)
    return _lines(plotille.hist_aggregated(rates, labels=labels, width=bar))[1:-1]


def bar(parts: Sequence[tuple[int, str]], of: int, width: int) -> list[tuple[str, str]]:
    """A line of signs as long as its counts: the sign and its run for each part."""
    drawn: list[tuple[str, str]] = []
    counted = reached = 0
    for count, sign in parts:
        counted += count
        end = round(width * counted / of) if of else 0
        drawn.append((sign, sign * (end - reached)))
        reached = end
    return drawn


def moment(at: str) -> str:
    """A time of the record, to the minute and UTC: `11-20 08:15`."""
    return at[5:16].replace("T", " ")


def _percent(low: float, _high: float) -> str:
    return f"{low:.0%}"


def _lines(drawn: str) -> list[str]:
    return [line.replace(_BLANK, " ").rstrip() for line in drawn.split("\n")]
