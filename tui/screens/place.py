"""Where one analyst is in the queue, and the figure on screen."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from store.database import Database
from store.errors import StoreError
from store.opening import Opening
from store.payoff.ordering import Order
from store.positions import recall, remember
from store.queue import figure_state, figure_view, queue_ids, queue_rows
from store.rows import FigureView, QueueRow, Session
from store.statistics import progress_by_document
from tui.gathering import Gathered, gather
from tui.worklist import OPEN, Section, Worklist

if TYPE_CHECKING:
    from store.payoff.risks import Tally
    from tui.ranking import Made
    from tui.screens.narrowing import Scope


class Standing(NamedTuple):
    """What the screen says of the queue."""

    number: int
    """Of the figure on screen, the first is one."""
    total: int
    done: int
    left: int


class Place:
    """The queue, as far as it is there, and a place in it."""

    def __init__(
        self, db: Database, session: Session, documents: Sequence[int] = (), opening: Opening | None = None
    ) -> None:
        """With an `opening`, the queue is that document's until `complete` brings all of it."""
        self._db = db
        self.session = session
        self._opening = opening
        self._take(gather(db, documents if opening is None else [opening.document_id], session))
        self.index = 0
        self._view: FigureView | None = None
        self._is_outdated = False
        self._remembered: int | None = None
        self.order = Order.READING
        self.rules: Mapping[str, Tally] = {}
        """What was decided on each rule's proposals when the order was made."""

    @property
    def view(self) -> FigureView | None:
        """The figure on screen; one that was just decided is read again only if one stays with it."""
        if self._is_outdated:
            self._is_outdated = False  # what cannot be read is told once
            self.go(self.index)
        return self._view

    @view.setter
    def view(self, view: FigureView | None) -> None:
        self._view, self._is_outdated = view, False

    def outdate(self) -> None:
        """The figure on screen was decided: its state is known now, the rest when it is asked for."""
        if len(self.worklist):
            decided = self.worklist.ids[self.index]
            self.worklist.set_state(self.index, figure_state(self._db, decided, self.session))
        self._is_outdated = True

    def _take(self, gathered: Gathered) -> None:
        sections: list[Section] = []
        start = 0
        for document, progress in gathered.counted:
            if progress.total:
                sections.append(Section(document, start, progress))
                start += progress.total
        self._whole = Worklist(gathered.ids, sections, self._load)

    def complete(self, gathered: Gathered) -> None:
        """Take the whole queue up; the figure on screen stays there."""
        self._opening = None
        self._take(gathered)
        here = None if self.view is None else self.worklist.index_of(self.view.figure_id)
        if here is None:
            self.begin()
        else:
            self.go(here)

    def take_renewed(self, document_id: int) -> bool:
        """Show what another reading of a document made of its figures; False where some came or went."""
        now = queue_ids(self._db, [document_id], self.session)
        here = sum(one.count for one in self._whole.sections if one.document.id == document_id)
        if here != len(now) or not set(now) <= set(self._whole.ids):
            return False
        documents = list({section.document.id for section in self._whole.sections})
        counted = progress_by_document(self._db, self.session, documents)
        self._whole.forget({document.id: progress for document, progress in counted})
        self._look_again()
        return True

    def take_anew(self, gathered: Gathered) -> None:
        """Take the queue up as it is now, in the order of the text, and stay as near as can be."""
        self._opening, self.order, self.rules = None, Order.READING, {}
        self._take(gathered)
        self._look_again()

    def _look_again(self) -> None:
        """Go on where one was, in the queue as it is narrowed."""
        view, line = self._view, self.filter
        if "scope" in vars(self):
            self.scope.take(self._whole)
            if line:
                self.scope.sought(line)
                self.scope.narrow(line)
        if view is None:
            self.begin()
            return
        here = self.worklist.index_of(view.figure_id)
        if here is None:
            here = min(self.worklist.place_of(view.document, view.span), len(self.worklist) - 1)
        self.go(max(0, here))

    def rank(self, made: "Made", *, is_anew: bool) -> bool:
        """Take the queue up in another order and go to what comes first; brought up to date, stay.

        False, and nothing is taken up, when figures came or went while it was made.
        """
        documents = [document.id for document, _progress in made.gathered.counted]
        now = {
            document.id: progress
            for document, progress in progress_by_document(self._db, self.session, documents)
        }
        if sum(progress.total for progress in now.values()) != len(made.gathered.ids):
            return False
        self.order, self.rules = made.order, {}
        self._take(made.gathered)
        if made.ordered is not None:
            from tui.ranked import ranked  # here: only who asks for an order needs it

            self.rules = made.ordered.rules
            self._whole = ranked(made.gathered, made.ordered, self._load)
            self._whole.starts_over = True
        # Some may have been decided on meanwhile.
        self._whole.forget(now)
        if "scope" in vars(self):
            self.scope.take(self._whole)
        here = None if self.view is None else self.worklist.index_of(self.view.figure_id)
        if here is None or (made.ordered is not None and not is_anew):
            here = self.next_open(-1)
        self.go(here or 0)
        return True

    @property
    def why(self) -> str:
        """Why the figure on screen comes now; nothing in the order of the text, or of what is decided."""
        if self.order is Order.READING or self.view is None or self.filter:
            return ""
        from tui.ranked import Ranked  # here, as above
        from tui.whys import phrase  # here, as above

        if not isinstance(self._whole, Ranked) or self.view.state not in OPEN:
            return ""
        return phrase(self._whole.why(self.index), self.view, self.rules)

    def _load(self, wanted: Sequence[int]) -> Sequence[QueueRow]:
        return queue_rows(self._db, wanted, self.session)

    @cached_property
    def scope(self) -> "Scope":
        """What the queue is narrowed to."""
        from tui.screens.narrowing import Scope  # here: the start does not wait for filters

        return Scope(self._db, self.session, self._whole)

    @property
    def worklist(self) -> Worklist:
        """The queue as it is narrowed now."""
        return self.scope.worklist if "scope" in vars(self) else self._whole

    @property
    def filter(self) -> str:
        """The filter that holds."""
        return self.scope.line if "scope" in vars(self) else ""

    @property
    def standing(self) -> Standing:
        """How far the queue is."""
        if self._opening is None:
            return Standing(self.index + 1, len(self.worklist), self.worklist.done, self.left)
        before, counted = self._opening.before, self._opening.counted
        return Standing(before + self.index + 1, counted.total, counted.done, counted.left)

    def narrow(self, line: str) -> bool:
        """Make the queue what a line asks for, all of it for an empty one; False when that is nothing.

        Raises:
            FilterError: It asks for what cannot be.
        """
        if not self.scope.narrow(line):
            return False
        here = None if self.view is None else self.worklist.index_of(self.view.figure_id)
        self.go(here or 0)
        return True

    def begin(self) -> None:
        """Go where this annotator stopped, else to the first figure that needs a verdict."""
        if not len(self.worklist):
            return
        self._remembered = recall(self._db, self.session.annotator)
        index = None if self._remembered is None else self.worklist.index_of(self._remembered)
        self.go((self.next_open(-1) if index is None else index) or 0)

    def go(self, index: int) -> None:
        """Look at the figure at a place of the queue; at none when the queue is empty."""
        if not len(self.worklist):
            self.view = None
            return
        self.view = self.look_at(self.worklist.ids[index])
        self.index = index
        self.worklist.set_state(index, self.view.state)

    def look_at(self, figure_id: int) -> FigureView:
        """All about a figure."""
        return figure_view(self._db, figure_id, self.session)

    def remember(self) -> None:
        """Note the place, so that the next sitting opens there; a place is not worth an error."""
        view = self._view
        if view is not None and self._remembered != view.figure_id:
            with suppress(StoreError):
                remember(self._db, self.session.annotator, view.figure_id)
                self._remembered = view.figure_id

    @property
    def left(self) -> int:
        """Figures of this queue that still need a verdict."""
        if self._opening is not None:
            return self._opening.counted.left
        return sum(self.worklist.counts[state] for state in OPEN)

    def next_open(self, index: int) -> int | None:
        """The next figure after a place to be decided: the pending ones first, then the flagged."""
        for state in OPEN:
            if self.worklist.counts[state] > 0 and (found := self.worklist.next_in(state, index)) is not None:
                return found
        return None
