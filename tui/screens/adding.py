"""The keys that add a figure which the extractor missed, or give one another span."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from extract.figures import Figure, Kind
from store.rows import Decision, FigureView, Verdict
from tui.bindings import Mode
from tui.correction import Correction
from tui.display import visible
from tui.key_names import shown
from tui.pointing import Pointing
from tui.screens import hints
from tui.screens.verdicts import Verdicts
from tui.speech import N_, _
from tui.widgets.sheets import FormSheet, PointSheet

UNREAD = Figure(kind=Kind.COUNT, value=Decimal(0))
"""Where no number stands, the value is to be typed."""

_POINTS = (
    ("next", "previous", N_("next, previous number or word")),
    ("more", "less", N_("a word more, less")),
    ("end_later", "end_earlier", N_("a letter more, less at the end")),
    ("start_earlier", "start_later", N_("a letter more, less at the beginning")),
    ("read_on", "read_back", N_("next, previous sentence")),
    ("next_document", "previous_document", N_("next, previous document, also one without figures")),
    ("read_sentence", "read_document", N_("sentence, document read through: nothing is left out")),
)


class Adding(Verdicts):
    """A place is pointed at, the extractor reads it, the form takes what it read."""

    _pointing: Pointing | None = None
    _at: FigureView | None = None
    """The sentence in which one points, with its figure or none."""
    _replaced: FigureView | None = None
    """The figure whose span is chosen anew."""

    def action_add(self) -> None:
        """Point at the sentence's first number that is no figure yet, else at one of those around it.

        Without any figure in the queue it is the first sentence of the first document.
        """
        view = self.sitting.view or self.places.in_document(None, 1)
        if view is not None:
            self._point(view, None)

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

    def action_nudge(self, edge: str, step: int) -> None:
        """A letter more or less, at one end."""
        if self._pointing is not None:
            self._pointing.nudge(edge, step)
            self._show_point()

    def action_point_beside(self, step: int) -> None:
        """To the sentence before or after, to the ends of the document."""
        if self._at is None or not self._may_go():
            return
        view = self.places.beside(self._at, step)
        if view is not None:
            self._point(view, None)
            return
        action = "point.next_document" if step > 0 else "point.previous_document"
        said = _("the document ends here: {key} goes to the next") if step > 0 else ""
        said = said or _("the document begins here: {key} goes to the one before")
        self.status.say(said.format(key=shown(self._keys[Mode.POINT][action][0])))

    def action_point_document(self, step: int) -> None:
        """To the first sentence of the document before or after, whether it has figures or not."""
        if not self._may_go():
            return
        view = self.places.in_document(self._at, step)
        if view is None:
            self.status.say(_("this is the last document") if step > 0 else _("this is the first document"))
            return
        self._point(view, None)
        if not self.sitting.worklist.has(view.document):
            self.status.say(
                _("{name}: nothing of it is in the queue").format(name=visible(view.document.name))
            )

    def action_read_there(self, whole: bool = False) -> None:  # noqa: FBT001, FBT002 - a key's argument
        """No further figure is left out where one points: neither of the sentence, nor of the document."""
        if self._at is not None:
            is_new = self.sitting.read_through(self._at, whole=whole)
            self._show_readers(self._at)
            self.status.say(*hints.read(is_new, self._keys_there, whole=whole))

    def action_undo_there(self) -> None:
        """Take the last step back; a verdict leads back to its figure, a mark of having read does not."""
        step = self.sitting.undo()
        self._show_step(step, hints.undone(step, self.sitting, self._keys_there))

    def action_redo_there(self) -> None:
        """Make it again."""
        step = self.sitting.redo()
        self._show_step(step, hints.redone(step, self.sitting))

    def _show_step(self, step: Sequence[Decision], said: hints.Said) -> None:
        if self._at is None or any(one.verdict is not Verdict.NOTHING for one in step):
            self._leave_point()
            self.paint()
        else:
            self._show_readers(self._at)
        self.status.say(*said)

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
        sheet, at = self.desk.sheet, self._at
        if not isinstance(sheet, FormSheet) or at is None or self.passage.pointed is None:
            return
        figure = sheet.form.finish()
        if figure is None:
            self.status.say(hints.not_saved(sheet.form.error), "bad")
            self.paint_typing()
            return
        quote = self.sitting.add(at, self.passage.pointed, figure, instead_of=self._replaced)
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
        self._replaced, self._at = replaced, view
        self._show_readers(view)
        self._pointing = Pointing(view.passage, view.passage_start, numbers, at, view.sentence)
        self.mode = Mode.POINT
        self._show_point()
        self.paint_keys()
        self.status.say("")

    @property
    def _keys_there(self) -> hints.Keys:
        keys = self._keys[Mode.POINT]
        return {name: shown(keys[f"point.{name}"][0]) for name in ("undo", "redo")}

    def _show_readers(self, at: FigureView) -> None:
        self.passage.show(at, self.sitting.readers(at))

    def _may_go(self) -> bool:
        """Whether one may point elsewhere; a span that is chosen anew is of its own passage."""
        if self._replaced is not None:
            self.status.say(_("a new span is chosen in the passage of the old one"), "warn")
        return self._replaced is None

    def _show_point(self) -> None:
        view, pointing = self._at, self._pointing
        if view is None or pointing is None:
            return
        read = self.sitting.source.read_at(view, pointing.span)
        span = pointing.span if read is None or pointing.is_stretched else read.span
        shown_at = replace(
            view,
            span=span,
            quote=self.sitting.source.quote(view, span),
            proposed=None if read is None else read.figure,
            decision=None,
        )
        pointing.hold(span)
        self.desk.open(PointSheet(shown_at, self._pointing_keys()))
        self.passage.point_at(span)

    def _pointing_keys(self) -> list[tuple[str, str]]:
        """What points, a line each: the keys of both directions."""
        keys = self._keys[Mode.POINT]
        return [
            (" ".join(shown(keys[f"point.{name}"][0]) for name in pair), _(does)) for *pair, does in _POINTS
        ]

    def _leave_point(self) -> None:
        self._pointing = self._replaced = self._at = None
        self.passage.point_at(None)
        self.mode = Mode.REVIEW
