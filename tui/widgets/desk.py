"""The pane beside the sentence: the record, or a sheet in its place.

One pane for all: a mode that flips shows at once, with no screen to push and no layout to wait for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.evidence.sources import NONE_SAID, Evidence
from store.rows import FigureView
from tui.display import visible
from tui.speech import _
from tui.widgets.painted import Painted, rule
from tui.widgets.record import record_lines
from tui.wrapping import Line

if TYPE_CHECKING:
    from extract.checks.results import Check
    from tui.widgets.sheets import Sheet


class Desk(Painted):
    """Shows the record, or what is open."""

    view: FigureView | None = None
    sheet: "Sheet | None" = None
    ahead = 0
    """Pages read on in a record that is longer than the pane."""
    evidence: Evidence = NONE_SAID
    """The words behind the fields, as far as they are marked."""
    checks: Sequence["Check"] = ()
    """What the figure is checked with."""
    keys: Mapping[str, str] = {}
    """The key of each field, as shown, and the one that goes to the figures of a check."""

    def show(
        self,
        view: FigureView | None,
        evidence: Evidence | None = None,
        checks: Sequence["Check"] = (),
    ) -> None:
        """The record of a figure, and nothing open."""
        if view is None or self.view is None or view.figure_id != self.view.figure_id:
            self.ahead = 0
        self.view, self.sheet, self.evidence = view, None, evidence or NONE_SAID
        self.checks = checks
        self.stale()

    def mark(self, evidence: Evidence) -> None:
        """Tell which fields have their words marked, and where those stand."""
        self.evidence = evidence
        self.stale()

    def check(self, checks: Sequence["Check"]) -> None:
        """Tell what the figure is checked with."""
        self.checks = checks
        self.stale()

    def open(self, sheet: "Sheet") -> None:
        """Lay a sheet over the record."""
        self.sheet = sheet
        self.stale()

    def read(self, step: int) -> None:
        """Go on or back by most of the pane's height."""
        self.ahead += step
        self.stale()

    @property
    def room(self) -> tuple[int, int]:
        """Columns and lines below the title."""
        return self.size.width, max(1, self.size.height - 1)

    @property
    def cursor(self) -> tuple[int, int] | None:
        """Where the typing cursor stands on the screen, None when nothing is typed."""
        within = None if self.sheet is None else self.sheet.cursor(*self.room)
        if within is None:
            return None
        return self.region.x + within[0], self.region.y + 1 + within[1]

    @property
    def shown(self) -> object:
        """The record, where no sheet lies over it."""
        if self.sheet is not None or self.view is None:
            return None
        return replace(self.view, siblings=()), self.evidence, list(self.checks), self.ahead

    def build(self, width: int, height: int) -> Sequence[Line]:
        """The title, and what is open."""
        room = max(1, height - 1)
        if self.sheet is not None:
            title = rule(self.sheet.title, width, self.sheet.hint)
            return [title, *self.sheet.lines(width, room, self.keys)]
        if self.view is None:
            return [rule(_("Record"), width)]
        return [rule(_("Record"), width, visible(self.view.quote)), *self._window(self.view, width, room)]

    def _window(self, view: FigureView, width: int, height: int) -> Sequence[Line]:
        lines = record_lines(view, self.keys, width, height, self.evidence, self.checks)
        page = max(1, height - 1)
        last = max(0, len(lines) - height)
        self.ahead = max(0, min(self.ahead, -(-last // page)))
        first = min(last, self.ahead * page)
        window = lines[first : first + height]
        more = len(lines) - first - height
        if more > 0:
            window[-1] = [(_(" ↓ {count} more lines: Space").format(count=more + 1), "warn")]
        return window
