"""The queue in memory in another order than the text's: a document comes in several stretches."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from extract.figures import Span
from store.payoff.ordering import Ordered
from store.payoff.risks import Why
from store.rows import Document, Progress, QueueRow, State
from tui.gathering import Gathered
from tui.worklist import OPEN, Section, Worklist


class Ranked(Worklist):
    """Figures in an order of their own, each with why it comes where it does."""

    def __init__(
        self,
        ids: "array[int]",
        sections: Sequence[Section],
        load: Callable[[Sequence[int]], Sequence[QueueRow]],
        whys: bytearray,
        progress: Sequence[Progress],
    ) -> None:
        """`progress` is that of the documents: of a stretch it is known only how much of it is done."""
        super().__init__(ids, sections, load)
        self._whys = whys
        self.counts: dict[State, int] = {
            state: sum(getattr(one, state) for one in progress) for state in State
        }
        self.starts_over = False
        """Whether the next figure is to be looked for from the top: the order is new."""

    def why(self, index: int) -> Why:
        """Why the figure at a place comes there."""
        return Why(self._whys[index])

    @property
    def done(self) -> int:
        """Figures with a verdict."""
        return len(self.ids) - sum(self.counts[state] for state in OPEN)

    def next_in(self, state: State, index: int) -> int | None:
        """As elsewhere; right after the order was made anew it is what pays best."""
        if self.starts_over:
            self.starts_over = False
            index = -1
        return super().next_in(state, index)

    def has(self, document: Document) -> bool:
        """Whether a figure of a document is in the queue."""
        return any(section.document.id == document.id for section in self.sections)

    def place_of(self, document: Document, span: Span) -> int:
        """Where a figure belongs that is not yet in it: in its document's first stretch."""
        section = next((one for one in self.sections if one.document.id == document.id), None)
        if section is None:
            return len(self.ids)
        places = range(section.start, section.start + section.count)
        return section.start + bisect_left(places, span, key=lambda index: self.row(index).span)

    def insert(self, index: int, figure_id: int, document: Document, state: State) -> None:
        """Put a figure at its place."""
        super().insert(index, figure_id, document, state)
        self._whys.insert(index, Why.DECIDED)

    def remove(self, index: int) -> None:
        """Take a figure out that is none any more."""
        super().remove(index)
        del self._whys[index]

    def forget(self, progress: Mapping[int, Progress]) -> None:
        """Read every state anew, after figures were decided elsewhere; headings are as they were."""
        self._pages.clear()
        self._states = bytearray(len(self.ids))
        here = {section.document.id for section in self.sections}
        for state in State:
            self.counts[state] = sum(getattr(progress[number], state) for number in here)

    def _number_of(self, document: Document) -> int:
        """Number of a document's first stretch, or of one behind all."""
        numbers = (n for n, section in enumerate(self.sections) if section.document.id == document.id)
        return next(numbers, len(self.sections))


def ranked(
    gathered: Gathered, ordered: Ordered, load: Callable[[Sequence[int]], Sequence[QueueRow]]
) -> Ranked:
    """A queue in the order that was made for it."""
    documents = {document.id: document for document, _progress in gathered.counted}
    sections: list[Section] = []
    start = 0
    for one in ordered.stretches:
        known = Progress(total=one.figures, pending=one.figures - one.done, accepted=one.done)
        sections.append(Section(documents[one.document_id], start, known))
        start += one.figures
    progress = [progress for _document, progress in gathered.counted]
    return Ranked(ordered.ids, sections, load, ordered.whys, progress)
