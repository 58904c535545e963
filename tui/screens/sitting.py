"""One analyst's sitting: where they are in the queue, what they decide, and what they take back.

Everything here is on disk when the call returns, and only then does the caller move the screen.
"""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress

from extract.figures import Figure
from store.database import Database, reading
from store.decisions import decide, redo, undo
from store.errors import StoreError
from store.positions import recall, remember
from store.queue import figure_view, queue_ids, queue_rows
from store.rows import Decision, FigureView, Session, State, Verdict
from store.statistics import progress_by_document
from tui.pace import Pace
from tui.worklist import OPEN, Section, Worklist

VERIFIED = (State.ACCEPTED, State.CORRECTED, State.ADDED)


class Sitting:
    """The place in the queue and the figure on screen."""

    def __init__(
        self,
        db: Database,
        session: Session,
        documents: Sequence[int] = (),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._db = db
        self.session = session
        self._clock = clock
        sections: list[Section] = []
        start = 0
        with reading(db):
            counted, ids = progress_by_document(db, session), queue_ids(db, documents, session)
        for document, progress in counted:
            if progress.total and (not documents or document.id in documents):
                sections.append(Section(document, start, progress))
                start += progress.total
        self.worklist = Worklist(ids, sections, lambda wanted: queue_rows(db, wanted, session))
        self.index = 0
        self.view: FigureView | None = None
        self.pace = Pace(clock())
        self._withdrawn: list[Decision] = []
        self._remembered: int | None = None

    def begin(self) -> None:
        """Go where this annotator stopped, else to the first figure that needs a verdict."""
        if not len(self.worklist):
            return
        self._remembered = recall(self._db, self.session.annotator)
        index = None if self._remembered is None else self.worklist.index_of(self._remembered)
        if index is None:
            index = 0 if self.worklist.row(0).state is State.PENDING else self.next_open(0)
        self.go(index or 0)

    def go(self, index: int) -> None:
        """Look at the figure at a place of the queue."""
        self.view = figure_view(self._db, self.worklist.ids[index], self.session)
        self.index = index
        self.worklist.set_state(index, self.view.state)

    def remember(self) -> None:
        """Note the place, so that the next sitting opens there; a place is not worth an error."""
        if self.view is not None and self._remembered != self.view.figure_id:
            with suppress(StoreError):
                remember(self._db, self.session.annotator, self.view.figure_id)
                self._remembered = self.view.figure_id

    @property
    def can_redo(self) -> bool:
        """Whether a decision taken back in this sitting can be made again."""
        return bool(self._withdrawn)

    @property
    def left(self) -> int:
        """Figures of this queue that still need a verdict."""
        return sum(self.worklist.counts[state] for state in OPEN)

    def next_open(self, index: int) -> int | None:
        """The next figure after a place to be decided: the pending ones first, then the flagged."""
        for state in OPEN:
            if self.worklist.counts[state] > 0 and (found := self.worklist.next_in(state, index)) is not None:
                return found
        return None

    def decide(
        self,
        verdict: Verdict,
        *,
        after: Figure | None = None,
        reason: str | None = None,
        note: str | None = None,
    ) -> None:
        """Record a verdict on the figure on screen; a note that stands is kept."""
        if self.view is None:
            return
        if note is None and self.view.decision is not None:
            note = self.view.decision.note
        decide(self._db, self.view.figure_id, verdict, by=self.session, after=after, reason=reason, note=note)
        self._withdrawn.clear()
        if self.view.state in OPEN and verdict is not Verdict.FLAG:
            self.pace.count(self._clock())
        self.go(self.index)

    def advance(self) -> bool:
        """Go on to the next figure to be decided; False when there is none but this."""
        index = self.next_open(self.index)
        if index is not None:
            self.go(index)
        return index is not None

    def write_note(self, note: str) -> None:
        """Keep a note with the decision that stands; what is undecided is flagged by it."""
        decision = None if self.view is None else self.view.decision
        if decision is None:
            self.decide(Verdict.FLAG, note=note)
        else:
            self.decide(decision.verdict, after=decision.after, reason=decision.reason, note=note)

    def undo(self) -> Decision | None:
        """Take this annotator's last decision back and go to its figure; None when there is none."""
        decision = undo(self._db, by=self.session)
        if decision is not None:
            self._withdrawn.append(decision)
            self.pace.uncount()
            self._go_to(decision.figure_id)
        return decision

    def redo(self) -> Decision | None:
        """Make the decision again that was taken back last, and go to its figure."""
        if not self._withdrawn:
            return None
        redo(self._db, self._withdrawn[-1], by=self.session)
        decision = self._withdrawn.pop()
        self._go_to(decision.figure_id)
        return decision

    def _go_to(self, figure_id: int) -> None:
        index = self.worklist.index_of(figure_id)
        if index is not None:
            self.go(index)
