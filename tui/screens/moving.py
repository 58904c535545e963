"""The keys that move about and decide nothing."""

from store.payoff.ordering import Order
from tui.screens import hints
from tui.screens.panes import Panes
from tui.speech import _


class Moving(Panes):
    """From figure to figure, from document to document, and within a long text."""

    def action_move(self, step: int) -> None:
        """To the figure before or after."""
        self._go(self.sitting.index + step)

    def action_document(self, step: int) -> None:
        """To the first figure of the document before or after; back first to the top of this one."""
        worklist = self.sitting.worklist
        if not len(worklist):
            return
        section = worklist.section_of(self.sitting.index)
        if step < 0 and self.sitting.index > worklist.sections[section].start:
            step = 0
        wanted = section + step
        here = worklist.sections[section].document.id
        if 0 <= wanted < len(worklist.sections):
            self._go(worklist.sections[wanted].start)
            passed = self._documents_between(here, worklist.sections[wanted].document.id)
            said = ""
        else:
            passed = self._documents_between(here, None) if step > 0 else 0
            said = _("this is the last document") if step > 0 else _("this is the first document")
        self.status.say(hints.passed(said, passed, self.key_names))

    def _documents_between(self, one: int, other: int | None) -> int:
        """How many were passed because nothing is proposed in them; a filter passes others too."""
        is_leaping = self.sitting.order is not Order.READING
        return 0 if is_leaping or self.sitting.scope.line or one == other else self.places.between(one, other)

    def action_first(self) -> None:
        """To the first figure."""
        self._go(0)

    def action_last(self) -> None:
        """To the last figure."""
        self._go(len(self.sitting.worklist) - 1)

    def action_read(self, step: int) -> None:
        """On or back in a text that is longer than its pane."""
        self.passage.read(step)
        self.desk.read(step)

    def _go(self, index: int) -> None:
        if 0 <= index < len(self.sitting.worklist):
            self.sitting.go(index)
            self.paint()
            self.status.say(self.sitting.why)
        elif len(self.sitting.worklist):
            self.status.say(_("this is the first figure") if index < 0 else _("this is the last figure"))
