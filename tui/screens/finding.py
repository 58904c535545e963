"""The keys that narrow the queue to what one looks for."""

from functools import cached_property, partial
from time import perf_counter

from tui.bindings import Mode
from tui.refusals import reworded
from tui.screens.panes import Panes
from tui.slices import Slices
from tui.speech import _, ngettext
from tui.widgets.filters import FilterSheet

_NEXT_PORTION, _PORTION_TAKES = 0.02, 0.01
"""Seconds between portions of a long result, and that one takes: keys come first."""
_FIRST = 0.1
"""Seconds that Enter waits for the first figures."""


class Finding(Panes):
    """A line typed, what it finds counted as it comes."""

    _said_found = ""

    @cached_property
    def looking(self) -> Slices:
        """What is looked for between keys."""
        return Slices(self.call_later)

    def action_find(self, again: bool = False) -> None:  # noqa: FBT001, FBT002 - a key's argument
        """Open the line, with the filter that holds when it is to be changed."""
        from tui.filter_line import completions  # here: the start does not wait for filters

        self.mode = Mode.FIND
        line = self.sitting.scope.line if again else ""
        self.desk.open(FilterSheet(line, partial(completions, known=self.sitting.scope.known)))
        self.paint_typing()
        self.paint_keys()

    def action_complete_filter(self) -> None:
        """Take the completion that is offered first."""
        if isinstance(self.desk.sheet, FilterSheet):
            self.desk.sheet.complete()
            self.paint_typing()

    def paint_typing(self) -> None:
        """Show what was typed, and what it finds as soon as that is known."""
        sheet = self.desk.sheet
        if isinstance(sheet, FilterSheet) and sheet.said_of != sheet.editor.text:
            self._count_found(sheet)
        super().paint_typing()

    def _count_found(self, sheet: FilterSheet) -> None:
        from tui.filter_line import FilterError  # here, as above

        line = sheet.editor.text
        sheet.said, sheet.said_of = ("", ""), line
        if not line.strip():
            return
        try:
            counted = self.sitting.scope.counted(line)
        except FilterError as error:
            sheet.said = reworded(str(error)), "warn"
            return

        def tell() -> None:
            found = ngettext("{count} figure", "{count} figures", counted.count.figures)
            sheet.said, sheet.said_of = (found.format(count=counted.count), ""), line

        def tell_later() -> None:
            tell()
            self.desk.stale()

        if self.looking.begin(counted.go_on, tell_later):
            tell()
        else:
            sheet.said, sheet.said_of = ("…", "quiet"), None

    def action_narrow(self) -> None:
        """Make the queue what the line asks for; where it finds nothing, stay."""
        from tui.filter_line import FilterError  # here, as above

        sheet = self.desk.sheet
        if not isinstance(sheet, FilterSheet):
            return
        line = sheet.editor.text.strip()
        try:
            sought = self.sitting.scope.sought(line)
        except FilterError as error:
            self.status.say(reworded(str(error)), "bad")
            return
        if sought is None or self.looking.begin(sought.begin, partial(self._narrow, line), _FIRST):
            self._narrow(line)
        else:
            self.status.say(_("looking for it; any key stops that"))

    def _narrow(self, line: str) -> None:
        if not self.sitting.narrow(line):
            self.status.say(_("nothing is found; change the line, or Esc leaves"), "warn")
            return
        self.mode = Mode.REVIEW
        self.queue.open(self.sitting.worklist)
        self.paint()
        self._say_found()
        self._take_in()

    def _take_in(self) -> None:
        scope = self.sitting.scope
        if scope.is_whole:
            return
        worklist = scope.worklist

        def portion() -> None:
            if scope.worklist is not worklist:
                timer.stop()
                return
            end = perf_counter() + _PORTION_TAKES
            scope.take_in(lambda: perf_counter() >= end)
            self.queue.grow()
            # What a verdict told meanwhile is not written over.
            if self.status.message == self._said_found:
                self._say_found()
            if scope.is_whole:
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
        self._said_found = self.status.message
