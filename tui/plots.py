"""Plots made of letters, told by shape and never by colour."""

from collections.abc import Sequence

from rich.cells import cell_len

from store.outcomes import Bin, Work, an_hour
from tui.speech import _
from tui.table import aligned

_BESIDE = 22
"""Cells that the axes take on both sides."""
_BELOW = 4
"""Lines that the horizontal axis takes, and the title of the other."""
_FEWEST = 20
"""Cells of the narrowest plot that still tells something."""
_WIDTHS, _HEIGHTS = (20, 40, 50, 100), (10, 20)
"""Every tenth cell across and every line is told: in these sizes by round numbers."""
_BLANK = "\N{BRAILLE PATTERN BLANK}"


def reliability(bins: Sequence[Bin], width: int, height: int) -> list[str]:
    """How often the extractor was right against how sure it was: on the line where both are equal."""
    import plotille  # type: ignore[import-untyped]  # here: no start waits for it; it ships no types

    figure = plotille.Figure()
    figure.width = max((one for one in _WIDTHS if one <= width - _BESIDE), default=_WIDTHS[0])
    figure.height = max((one for one in _HEIGHTS if one <= height - _BELOW), default=_HEIGHTS[0])
    figure.with_colors = False
    figure.set_x_limits(0.0, 1.0)
    figure.set_y_limits(0.0, 1.0)
    figure.x_ticks_fkt = figure.y_ticks_fkt = _percent
    figure.x_label, figure.y_label = _("sure"), _("right")
    figure.plot([0.0, 1.0], [0.0, 1.0])
    told = [(one.sure, one.judged.share) for one in bins if one.sure is not None]
    if told:
        figure.scatter([sure for sure, _share in told], [share for _sure, share in told], marker="o")
    return _lines(figure.show())


def pace(sittings: Sequence[Work], width: int) -> list[str]:
    """A bar a sitting, as long as its decisions an hour of work."""
    import plotille  # here, as above

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
