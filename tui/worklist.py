"""The queue in memory: the ids of all figures, and rows only for the pages that were looked at.

A million ids take 4 MB and their states 1 MB; rows come from the database 256 at a time. A list that
holds its rows takes minutes to fill and seconds to move.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.figures import Span
from store.rows import Document, Progress, QueueRow, State

PAGE = 256
PAGES_KEPT = 8

OPEN = (State.PENDING, State.CHANGED, State.DISPUTED, State.FLAGGED)
"""What still needs a verdict, or another one, in the order in which it is offered."""

_UNKNOWN = 0
_CODES = {state: code for code, state in enumerate(State, start=1)}


@dataclass(frozen=True, slots=True)
class Section:
    """One document's stretch of the queue."""

    document: Document
    start: int
    progress: Progress

    @property
    def count(self) -> int:
        """Figures in it."""
        return self.progress.total


class Worklist:
    """Figures in document and offset order, each on its line below its document's heading."""

    def __init__(
        self,
        ids: "array[int]",
        sections: Sequence[Section],
        load: Callable[[Sequence[int]], Sequence[QueueRow]],
    ) -> None:
        self.ids = ids
        self.sections = list(sections)
        self._load = load
        self._starts = [section.start for section in sections]
        self._set_headings()
        self._states = bytearray(len(ids))
        self._done = [section.progress.done for section in sections]
        self.counts = {
            state: sum(getattr(section.progress, state) for section in sections) for state in State
        }
        """How many figures are in each state."""
        self._pages: OrderedDict[int, list[QueueRow]] = OrderedDict()
        self.touched: set[int] = set()
        """Places whose state was changed since whoever draws them last took this up."""

    def extend(self, figures: Iterable[tuple[Document, int, State]]) -> None:
        """Put more figures at the end, in the order of the queue."""
        first = len(self.ids)
        for document, figure_id, state in figures:
            if not self.sections or self.sections[-1].document.id != document.id:
                self._starts.append(len(self.ids))
                self._headings.append(len(self.ids) + len(self.sections))
                self._done.append(0)
                self.sections.append(Section(document, len(self.ids), Progress()))
            last = self.sections[-1]
            self.sections[-1] = replace(last, progress=replace(last.progress, total=last.progress.total + 1))
            self.ids.append(figure_id)
            self._states.append(_CODES[state])
            self._done[-1] += state not in OPEN
            self.counts[state] += 1
        self._pages.pop(first // PAGE, None)  # it may have grown

    def has(self, document: Document) -> bool:
        """Whether a figure of a document is in the queue."""
        number = self._number_of(document)
        return number < len(self.sections) and self.sections[number].document.id == document.id

    def place_of(self, document: Document, span: Span) -> int:
        """Where in the queue a figure belongs that is not yet in it."""
        number = self._number_of(document)
        if not self.has(document):
            return self._starts[number] if number < len(self.sections) else len(self.ids)
        section = self.sections[number]
        places = range(section.start, section.start + section.count)
        return section.start + bisect_left(places, span, key=lambda index: self.row(index).span)

    def insert(self, index: int, figure_id: int, document: Document, state: State) -> None:
        """Put a figure at its place, below a heading of its own when it is its document's first."""
        number = self._number_of(document)
        if not self.has(document):
            self.sections.insert(number, Section(document, index, Progress()))
            self._starts.insert(number, index)
            self._done.insert(number, 0)
        self._shift(number, index, 1)
        self.ids.insert(index, figure_id)
        self._states.insert(index, _CODES[state])
        self._count(number, state, 1)

    def remove(self, index: int) -> None:
        """Take a figure out that is none any more."""
        number, state = self.section_of(index), self.row(index).state
        self._shift(number, index, -1)
        del self.ids[index]
        del self._states[index]
        self._count(number, state, -1)
        if not self.sections[number].count:
            del self.sections[number], self._starts[number], self._done[number]
            self._set_headings()

    def _number_of(self, document: Document) -> int:
        """Number of a document's section, or of the one that it would have."""
        return bisect_left(self.sections, document.id, key=lambda section: section.document.id)

    def _shift(self, number: int, index: int, by: int) -> None:
        """Move what stands behind a place by one."""
        for page in [page for page in self._pages if page >= index // PAGE]:
            del self._pages[page]
        for later in range(number + 1, len(self.sections)):
            self._starts[later] += by
            self.sections[later] = replace(self.sections[later], start=self._starts[later])
        self._set_headings()

    def _set_headings(self) -> None:
        self._headings = [start + number for number, start in enumerate(self._starts)]

    def _count(self, number: int, state: State, by: int) -> None:
        section = self.sections[number]
        total = section.progress.total + by
        self.sections[number] = replace(section, progress=replace(section.progress, total=total))
        self._done[number] += by * (state not in OPEN)
        self.counts[state] += by

    def forget(self, progress: Mapping[int, Progress]) -> None:
        """Read every state anew, after figures were decided elsewhere; `progress` is by document."""
        self._pages.clear()
        self._states = bytearray(len(self.ids))
        self._done = [progress[section.document.id].done for section in self.sections]
        for state in State:
            self.counts[state] = sum(
                getattr(progress[section.document.id], state) for section in self.sections
            )

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def lines(self) -> int:
        """Lines of the whole queue, headings included."""
        return len(self.ids) + len(self.sections)

    @property
    def done(self) -> int:
        """Figures with a verdict."""
        return sum(self._done)

    def done_in(self, section: Section) -> int:
        """Figures of one document with a verdict."""
        return self._done[bisect_right(self._starts, section.start) - 1]

    def row(self, index: int) -> QueueRow:
        """The row at a place in the queue."""
        return self._page(index // PAGE)[index % PAGE]

    def set_state(self, index: int, state: State) -> None:
        """Note what a decision made of a figure."""
        page = self._page(index // PAGE)
        row = page[index % PAGE]
        if row.state is state:
            return
        page[index % PAGE] = replace(row, state=state)
        self.touched.add(index)
        self._states[index] = _CODES[state]
        self.counts[row.state] -= 1
        self.counts[state] += 1
        self._done[self.section_of(index)] += (state not in OPEN) - (row.state not in OPEN)

    def index_of(self, figure_id: int) -> int | None:
        """Where a figure stands, None when it is not in this queue."""
        try:
            return self.ids.index(figure_id)
        except ValueError:
            return None

    def next_in(self, state: State, index: int) -> int | None:
        """The next figure in a state after a place, then from the top; never that place itself."""
        found = self._find(state, index + 1, len(self.ids))
        return self._find(state, 0, index) if found is None else found

    def section_of(self, index: int) -> int:
        """Number of the section that holds a place."""
        return bisect_right(self._starts, index) - 1

    def line_of(self, index: int) -> int:
        """The line on which a figure stands."""
        return index + self.section_of(index) + 1

    def heading_of(self, index: int) -> int:
        """The line on which the heading of a figure's document stands."""
        return self._headings[self.section_of(index)]

    def at_line(self, line: int) -> int | Section:
        """The figure's place on a line, or the section whose heading stands there."""
        number = bisect_right(self._headings, line) - 1
        return self.sections[number] if self._headings[number] == line else line - number - 1

    def _find(self, state: State, start: int, stop: int) -> int | None:
        code = _CODES[state]
        while True:
            known = self._states.find(code, start, stop)
            unknown = self._states.find(_UNKNOWN, start, stop if known < 0 else known)
            if unknown < 0:
                return None if known < 0 else known
            self._page(unknown // PAGE)

    def _page(self, number: int) -> list[QueueRow]:
        page = self._pages.get(number)
        if page is not None:
            self._pages.move_to_end(number)
            return page
        first = number * PAGE
        wanted = self.ids[first : first + PAGE]
        rows = {row.figure_id: row for row in self._load(wanted)}
        page = self._pages[number] = [rows[figure_id] for figure_id in wanted]
        self._states[first : first + len(page)] = bytes(_CODES[row.state] for row in page)
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        return page
