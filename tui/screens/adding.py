"""The keys that add a figure which the extractor missed, or give one another span."""

from dataclasses import replace
from decimal import Decimal

from extract.figures import Figure, Kind
from store.rows import FigureView, Verdict
from tui.bindings import Mode
from tui.correction import Correction
from tui.display import visible
from tui.pointing import Pointing
from tui.screens import hints
from tui.screens.verdicts import Verdicts
from tui.speech import _
from tui.widgets.sheets import FormSheet, PointSheet

UNREAD = Figure(kind=Kind.COUNT, value=Decimal(0))
"""Where no number stands, the value is to be typed."""


class Adding(Verdicts):
    """A place is pointed at, the extractor reads it, the form takes what it read."""

    _pointing: Pointing | None = None
    _replaced: FigureView | None = None
    """The figure whose span is chosen anew."""

    def action_add(self) -> None:
        """Point at the sentence's first number that is no figure yet, else at one of those around it."""
        if self.sitting.view is not None:
            self._point(self.sitting.view, None)

    def action_span(self) -> None:
        """Choose the figure's span anew: it is rejected, and added as it should be, in one step."""
        view = self.sitting.view
        if view is not None:
            self._point(view, view)

    def action_point(self, step: int) -> None:
        """To the next number or word."""
        if self._pointing is not None:
            self._pointing.move(step)
            self._show_point()

    def action_stretch(self, step: int) -> None:
        """A word more, or one less."""
        if self._pointing is not None:
            self._pointing.stretch(step)
            self._show_point()

    def action_take_point(self) -> None:
        """Open the form with what the extractor reads there."""
        sheet = self.desk.sheet
        if not isinstance(sheet, PointSheet):
            return
        figure = sheet.view.proposed
        form = Correction(figure or UNREAD, None, "value", self.sitting.source.completer(sheet.view))
        if figure is None:
            form.blank("value")
        self.mode = Mode.ADD
        self.desk.open(FormSheet(form, title=_("Add {quote}").format(quote=visible(sheet.view.quote))))
        self.paint_typing()
        self.paint_keys()

    def action_save_added(self) -> None:
        """Record the new figure; stay with the one in hand, unless this one replaces it."""
        sheet, view = self.desk.sheet, self.sitting.view
        if not isinstance(sheet, FormSheet) or view is None or self.passage.pointed is None:
            return
        figure = sheet.form.finish()
        if figure is None:
            self.status.say(hints.not_saved(sheet.form.error), "bad")
            self.paint_typing()
            return
        quote = self.sitting.add(self.passage.pointed, figure, instead_of=self._replaced)
        is_decided = self._replaced is not None
        self._leave_point()
        said = hints.decided(Verdict.ADD, quote, None, self.key_names)
        if is_decided:
            self._advance(said)
        else:
            self.paint()
            self.status.say(said, "good")

    def action_cancel_point(self) -> None:
        """Leave without a trace."""
        self._leave_point()
        self.paint()
        self.status.say("")

    def _point(self, view: FigureView, replaced: FigureView | None) -> None:
        numbers = [] if replaced is not None else self.sitting.source.unclaimed(view)
        at = None if replaced is None else view.span
        self._replaced = replaced
        self._pointing = Pointing(view.passage, view.passage_start, numbers, at, view.sentence)
        self.mode = Mode.POINT
        self._show_point()
        self.paint_keys()

    def _show_point(self) -> None:
        view, pointing = self.sitting.view, self._pointing
        if view is None or pointing is None:
            return
        read = self.sitting.source.read_at(view, pointing.span)
        span = pointing.span if read is None or pointing.is_stretched else read.span
        shown = replace(
            view,
            span=span,
            quote=self.sitting.source.quote(view, span),
            proposed=None if read is None else read.figure,
            decision=None,
        )
        self.desk.open(PointSheet(shown))
        self.passage.point_at(span)

    def _leave_point(self) -> None:
        self._pointing = self._replaced = None
        self.passage.point_at(None)
        self.mode = Mode.REVIEW
