"""The keys that narrow the queue to what one looks for."""

from functools import partial

from tui.bindings import Mode
from tui.filter_line import FilterError, completions
from tui.refusals import reworded
from tui.screens.panes import Panes
from tui.speech import _, ngettext
from tui.widgets.filters import FilterSheet

_NEXT_PORTION = 0.02
"""Seconds between portions of a long result: keys come first."""


class Finding(Panes):
    """A line typed, what it finds counted as it comes."""

    def action_find(self, again: bool = False) -> None:  # noqa: FBT001, FBT002 - a key's argument
        """Open the line, with the filter that holds when it is to be changed."""
        self.mode = Mode.FIND
        line = self.sitting.scope.line if again else ""
        self.desk.open(FilterSheet(line, partial(completions, known=self.sitting.scope.known), self._counted))
        self.paint_typing()
        self.paint_keys()

    def action_complete_filter(self) -> None:
        """Take the completion that is offered first."""
        if isinstance(self.desk.sheet, FilterSheet):
            self.desk.sheet.complete()
            self.paint_typing()

    def action_narrow(self) -> None:
        """Make the queue what the line asks for; where it finds nothing, stay."""
        sheet = self.desk.sheet
        if not isinstance(sheet, FilterSheet):
            return
        try:
            found = self.sitting.narrow(sheet.editor.text.strip())
        except FilterError as error:
            self.status.say(reworded(str(error)), "bad")
            return
        if not found:
            self.status.say(_("nothing is found; change the line, or Esc leaves"), "warn")
            return
        self.mode = Mode.REVIEW
        self.queue.open(self.sitting.worklist)
        self.paint()
        self._say_found()
        self._take_in()

    def _take_in(self) -> None:
        if self.sitting.scope.is_whole:
            return

        def portion() -> None:
            self.sitting.scope.take_in()
            self.queue.open(self.sitting.worklist)
            self._say_found()
            if self.sitting.scope.is_whole:
                timer.stop()

        timer = self.set_interval(_NEXT_PORTION, portion)

    def _say_found(self) -> None:
        line, count = self.sitting.scope.line, len(self.sitting.worklist)
        said = ngettext("{count} figure: {line}", "{count} figures: {line}", count)
        if not self.sitting.scope.is_whole:
            said = ngettext("{count} figure so far: {line}", "{count} figures so far: {line}", count)
        if not line:
            said = ngettext("the whole queue: {count} figure", "the whole queue: {count} figures", count)
        self.status.say(said.format(count=count, line=line), "good")

    def _counted(self, line: str) -> tuple[str, str]:
        try:
            found = self.sitting.scope.count(line)
        except FilterError as error:
            return reworded(str(error)), "warn"
        said = ngettext("{count} figure", "{count} figures", found.figures).format(count=found)
        return (said, "") if line.strip() else ("", "")
