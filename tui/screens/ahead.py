"""What the next key will most likely ask for, read while none is pressed."""

from contextlib import suppress

from store.errors import StoreError
from store.rows import FigureView
from tui.screens.sitting import Sitting
from tui.screens.ties import tied_to
from tui.widgets.desk import Desk
from tui.widgets.passage import Passage
from tui.worklist import OPEN

_SEEN = 64
"""Figures within which the next one that needs a verdict is looked for, and a page of the queue on ahead."""


class Ahead:
    """The evidence, the checks and the lines of the figure that a move or a verdict would come to."""

    def __init__(self, sitting: Sitting, passage: Passage, desk: Desk) -> None:
        self._sitting = sitting
        self._passage, self._desk = passage, desk
        self._next_passage, self._next_desk = Passage(), Desk()
        self._next_passage.document_key = passage.document_key
        self._was_at = 0

    def read(self) -> None:
        """Read it; what cannot be read now is told of when it is asked for."""
        sitting, worklist = self._sitting, self._sitting.worklist
        here, last = sitting.index, len(worklist) - 1
        step = -1 if here < self._was_at else 1
        self._was_at = here
        with suppress(StoreError):
            self._ask_for_checks()
            near = range(here + 1, min(here + _SEEN, last) + 1)
            to_decide = next((place for place in near if worklist.row(place).state in OPEN), here)
            for place in dict.fromkeys((to_decide, here + step)):
                if place != here and 0 <= place <= last:
                    self._foresee(sitting.look_at(worklist.ids[place]))
            if last >= 0:
                worklist.row(max(0, min(last, here + step * _SEEN)))

    def _ask_for_checks(self) -> None:
        """Of the document on screen, then of those beside it; not before there is what reads in documents."""
        sitting, worklist = self._sitting, self._sitting.worklist
        if sitting.view is None or not sitting.source.can_read:
            return
        here = worklist.section_of(sitting.index)
        beside = worklist.sections[max(0, here - 1) : here + 2]
        sitting.ties.ask(sitting.view.document.id, [section.document.id for section in beside])

    def _foresee(self, view: FigureView) -> None:
        evidence = self._sitting.source.evidence(view)
        self._next_passage.view = self._next_desk.view = view
        self._next_passage.evidence = self._next_desk.evidence = evidence
        checks = self._sitting.ties.of(view)
        self._next_passage.tied, self._next_desk.checks = tied_to(view, checks), checks
        self._next_desk.keys = self._desk.keys
        self._passage.foresee(self._next_passage)
        self._desk.foresee(self._next_desk)
