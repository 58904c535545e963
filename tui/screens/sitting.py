"""One analyst's sitting: where they are in the queue, what they decide, and what they take back.

Everything here is on disk when the call returns, and only then does the caller move the screen.
"""

import time
from collections.abc import Callable, Sequence
from functools import partial

from extract.figures import Figure, Span
from store.alike import proposed_alike
from store.database import Database
from store.decisions import add_figure, decide
from store.opening import Opening
from store.queue import figure_at
from store.reading import mark_document_read, mark_read, read_stretches
from store.rows import Decision, FigureView, Session, State, Verdict
from tui.changes import Change, change
from tui.manner import PLAIN, Manner
from tui.pace import Pace
from tui.screens.place import Place
from tui.screens.source import Source
from tui.screens.steps import Steps
from tui.screens.testing import Tests
from tui.screens.ties import Ties
from tui.worklist import OPEN

VERIFIED = (State.ACCEPTED, State.CORRECTED, State.ADDED)


class Sitting(Place):
    """A place in the queue, and what is decided there."""

    def __init__(  # noqa: PLR0913 - what the review opens with
        self,
        db: Database,
        session: Session,
        documents: Sequence[int] = (),
        clock: Callable[[], float] = time.monotonic,
        opening: Opening | None = None,
        *,
        manner: Manner = PLAIN,
    ) -> None:
        self.tests = Tests(db, session, manner)
        super().__init__(db, session, documents, opening)
        self._clock = clock
        self._read: tuple[int, list[tuple[Span, str]]] = (0, [])
        self.source = Source(db, session)
        self.ties = Ties(db, session)
        self.ties.is_test = self.tests.is_test
        self.pace = Pace(clock())
        self.steps = Steps(db, session)
        self.last_change: Change | None = None
        """What the last correction changed."""
        self._changed_in = 0
        self._judged_in: tuple[int, Span] | None = None
        """The sentence of the last decision: it is read already."""
        self._added: set[int | None] = set()

    def go(self, index: int) -> None:
        """Look at the figure at a place of the queue, and who read its sentence."""
        again = self.tests.again
        if again is not None and (not len(self.worklist) or self.worklist.ids[index] != again):
            # Left without a word: it is again what it was.
            self.tests.again = None
            self._refresh(again)
        super().go(index)
        if self.view is not None and self.view.document.id != self._read[0]:
            self._look_up_read(self.view.document.id)

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
        if self.tests.is_test(self.view):
            self._take_test(self.view, verdict, after, reason or note)
            return
        if verdict is Verdict.CORRECT and after is not None and self.view.record is not None:
            self._note_change(self.view, change(self.view.record, after))
        if note is None and self.view.decision is not None:
            note = self.view.decision.note
        decided = partial(decide, self._db, self.view.figure_id, verdict, by=self.session)
        self.steps.take(lambda: decided(after=after, reason=reason, note=note))
        is_as_shown = verdict is Verdict.FLAG or (verdict is Verdict.ACCEPT and after == self.view.record)
        if not is_as_shown or self.view.state is not State.PENDING:
            self.ties.outdate(self.view.document.id)
        if self.view.state in OPEN and verdict is not Verdict.FLAG:
            self._count(self.view)
        self.outdate()

    def _count(self, view: FigureView) -> None:
        here = (view.document.id, view.sentence)
        self.pace.count(self._clock(), 0 if here == self._judged_in else len(view.sentence))
        self._judged_in = here

    def _take_test(
        self, view: FigureView, verdict: Verdict, after: Figure | None, remark: str | None
    ) -> None:
        self.tests.take(view, verdict, after, remark)
        self._count(view)
        self.go(self.index)

    def look_at(self, figure_id: int) -> FigureView:
        """All about a figure; a test as it is to be seen."""
        return self.tests.shown(super().look_at(figure_id))

    def _note_change(self, view: FigureView, made: Change) -> None:
        # A note on a corrected figure decides it once more, with nothing changed.
        if made.after:
            self.last_change, self._changed_in = made, view.document.id

    def advance(self) -> bool:
        """Go on to the next figure to be decided; False when there is none but this."""
        again = self.tests.next_again()
        index = None if again is None else self.worklist.index_of(again)
        if index is not None:
            self.tests.again = again
        else:
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

    def read_through(self, at: FigureView, *, whole: bool) -> bool:
        """Record that no figure is left out of a sentence or its document; False if that stood already."""
        document_id, sentence = at.document.id, at.sentence
        if whole:
            made = self.steps.take(lambda: mark_document_read(self._db, document_id, by=self.session))
        else:
            made = self.steps.take(lambda: mark_read(self._db, document_id, sentence, by=self.session))
        self._look_up_read(document_id)
        return made > 0

    def readers(self, at: FigureView) -> tuple[str, ...]:
        """Who read a sentence through."""
        if at.document.id != self._read[0]:
            self._look_up_read(at.document.id)
        return tuple({name: None for span, name in self._read[1] if span.contains(at.sentence)})

    def _look_up_read(self, document_id: int) -> None:
        self._read = (document_id, read_stretches(self._db, document_id, self.session))

    def add(self, at: FigureView, span: Span, figure: Figure, instead_of: FigureView | None = None) -> str:
        """Add a figure to the document of a place, where a rejected one stood if that is given; its quote.

        Stays with the figure on screen; one that was added farther away than its passage comes up itself.
        """

        def record() -> None:
            if instead_of is not None:
                decide(self._db, instead_of.figure_id, Verdict.REJECT, by=self.session, reason="span")
            add_figure(self._db, at.document.id, span, figure, by=self.session)

        self.steps.take(record)
        added = figure_at(self._db, at.document.id, span, self.session)
        self._added.add(added)
        for figure_id in (added, None if instead_of is None else instead_of.figure_id):
            if figure_id is not None:
                self._refresh(figure_id)
        if added is not None and not self._shows(at.document.id, span):
            self._go_to(added)
        else:
            self.go(self.index)
        return self.source.quote(at, span)

    def _shows(self, document_id: int, span: Span) -> bool:
        """Whether a place is on screen beside the figure."""
        view = self.view
        return view is not None and view.document.id == document_id and view.passage_span.contains(span)

    def accept_all(self, views: Sequence[FigureView]) -> None:
        """Accept the proposals of several figures, each as it was shown, in one step."""
        self._decide_all(Verdict.ACCEPT, views)

    def correct_all(self, views: Sequence[FigureView]) -> None:
        """Give several figures the records they were shown with, in one step."""
        self._decide_all(Verdict.CORRECT, views)

    def _decide_all(self, verdict: Verdict, views: Sequence[FigureView]) -> None:
        tests = [view for view in views if self.tests.is_test(view)]
        if tests and verdict is Verdict.ACCEPT:
            for view in tests:
                self.tests.take(view, verdict, view.record, None)

        def decide_each() -> None:
            for view in views:
                if view in tests:
                    continue
                decide(self._db, view.figure_id, verdict, by=self.session, after=view.record)

        self.steps.take(decide_each)
        for view in views:
            self._count(view)
            self._refresh(view.figure_id)
        self.go(self.index)

    def alike(self) -> list[FigureView]:
        """The pending figures that had the value which the last correction found wrong, in its document."""
        carried = None if self.last_change is None else self.last_change.carried()
        if carried is None:
            return []
        views = map(self.look_at, proposed_alike(self._db, self._changed_in, carried.before))
        return [
            view
            for view in views
            if view.state is State.PENDING
            and self.worklist.index_of(view.figure_id) is not None
            and not self.tests.is_test(view)
        ]

    def undo(self) -> tuple[Decision, ...]:
        """Take this annotator's last step back and go to its figure; empty when there is none."""
        return self._show(self.steps.back(), taken_back=True)

    def redo(self) -> tuple[Decision, ...]:
        """Make the step again that was taken back last, and go to its figure."""
        return self._show(self.steps.again(), taken_back=False)

    def _show(self, step: tuple[Decision, ...], *, taken_back: bool) -> tuple[Decision, ...]:
        """Show what a step did to the figures of this queue."""
        for decision in step:
            if decision.verdict is not Verdict.NOTHING:
                if taken_back:
                    self.pace.uncount()
                self._refresh(decision.figure_id)
        if step and step[-1].verdict is not Verdict.NOTHING:
            self._go_to(step[-1].figure_id)
        elif step and self.view is not None:
            self._look_up_read(self.view.document.id)
        return step

    def _refresh(self, figure_id: int) -> None:
        """Show what became of a figure: an added one enters the queue, and leaves it when taken back."""
        view, index = self.look_at(figure_id), self.worklist.index_of(figure_id)
        self.ties.outdate(view.document.id)
        if view.proposed is None and view.decision is None:
            if (left := self.scope.take_out(figure_id)) is not None:
                self.index = min(self.index - (left < self.index), max(0, len(self.worklist) - 1))
        elif index is not None:
            self.worklist.set_state(index, view.state)
        elif figure_id in self._added or (view.state is State.ADDED and self.worklist.has(view.document)):
            place = self.scope.take_up(view)
            self.index += self.view is not None and place is not None and place <= self.index

    def _go_to(self, figure_id: int) -> None:
        """To a figure; from one that is none any more, to what stands in its place."""
        index = self.worklist.index_of(figure_id)
        if index is not None or (self.view is not None and self.view.figure_id == figure_id):
            self.go(self.index if index is None else index)
