"""The list of figures that one key would correct like the last one."""

from collections.abc import Iterator, Mapping, Sequence

from store.rows import FigureView
from tui.changes import Change
from tui.display import visible
from tui.naming import field_name
from tui.speech import _
from tui.widgets.rest import figure_lines, fitting
from tui.widgets.sheets import Sheet
from tui.wrapping import Line, crop_line

_BEFORE, _BEHIND = 24, 60
"""Code points of the sentence that are shown around a quote."""


class AlikeSheet(Sheet):
    """Each with where it stands and the record that it would get, as many as fit on the desk."""

    def __init__(self, found: Sequence[FigureView], change: Change, width: int, height: int) -> None:
        self._blocks = [list(_block(view, width)) for view in found]
        self._fit = fitting(self._blocks, height)
        self.shown = found[: self._fit]
        self.left = len(found) - self._fit
        fields = ", ".join(map(field_name, change.after))
        self.title = _("Correct {fields} of {listed} of {found} more?").format(
            fields=fields, listed=self._fit, found=len(found)
        )
        self.hint = _("Enter corrects · Esc or Ctrl+G leaves")

    def lines(self, width: int, height: int, keys: Mapping[str, str]) -> Sequence[Line]:  # noqa: ARG002 - Sheet's
        """Those that fit."""
        return [line for block in self._blocks[: self._fit] for line in block]


def _block(view: FigureView, width: int) -> Iterator[Line]:
    start, end = view.span.start - view.passage_start, view.span.end - view.passage_start
    before = view.passage[max(0, start - _BEFORE) : start]
    behind = view.passage[end : end + _BEHIND]
    line = [(f" …{visible(before)}", "quiet"), (visible(view.quote), "candidate"), (visible(behind), "quiet")]
    yield crop_line(line, width - 1)
    yield from figure_lines(view, width)
