"""The queue in memory: its lines, its pages, and finding what comes next."""

from array import array
from collections.abc import Sequence

import pytest

from extract.figures import Span
from store.rows import Document, Progress, QueueRow, State
from tui.worklist import PAGE, PAGES_KEPT, Section, Worklist


def document(number: int) -> Document:
    """A document of that number."""
    return Document(id=number, sha256="", name=f"{number}.txt", title=None, published=None, added_at="")


class Rows:
    """Stands in for the database: counts the pages that were asked for."""

    def __init__(self, decided: int = 0) -> None:
        self.loads = 0
        self.decided = decided

    def __call__(self, ids: Sequence[int]) -> list[QueueRow]:
        """A page; the first figures are accepted."""
        self.loads += 1
        return [
            QueueRow(
                figure_id=number,
                document_id=1,
                document_name="1.txt",
                span=Span(number, number + 1),
                quote=str(number),
                unit=None,
                state=State.ACCEPTED if number < self.decided else State.PENDING,
                confidence=0.9,
            )
            for number in ids
        ]


def worklist(counts: Sequence[int], rows: Rows | None = None) -> Worklist:
    """A queue of documents with so many figures each."""
    sections, start = [], 0
    for number, count in enumerate(counts):
        sections.append(Section(document(number), start, Progress(total=count, pending=count)))
        start += count
    return Worklist(array("q", range(start)), sections, rows or Rows())


def test_each_document_has_a_heading_above_its_figures() -> None:
    """Lines and places map to each other, headings between."""
    queue = worklist([2, 1, 3])
    assert queue.lines == 9
    shown = [at if isinstance(at := queue.at_line(line), int) else at.document.name for line in range(9)]
    assert shown == ["0.txt", 0, 1, "1.txt", 2, "2.txt", 3, 4, 5]
    assert [queue.line_of(index) for index in range(6)] == [1, 2, 4, 6, 7, 8]


def test_only_pages_that_are_looked_at_are_loaded() -> None:
    """A hundred thousand figures cost what is on screen; pages long unseen are let go."""
    rows = Rows()
    queue = worklist([100_000], rows)
    assert queue.row(70_000).quote == "70000"
    assert queue.row(70_001).quote == "70001"
    assert rows.loads <= 2
    for page in range(PAGES_KEPT * 2):
        queue.row(page * PAGE)
    assert len(queue._pages) == PAGES_KEPT


@pytest.mark.parametrize(("start", "found"), [(0, 700), (700, 701), (998, 999), (999, 700)])
def test_the_next_pending_figure_is_found_past_what_is_decided(start: int, found: int) -> None:
    """Forward first, then from the top."""
    assert worklist([1000], Rows(decided=700)).next_in(State.PENDING, start) == found


def test_a_figure_is_not_its_own_next() -> None:
    """The only one left has none after it."""
    queue = worklist([3], Rows(decided=2))
    assert queue.next_in(State.PENDING, 2) is None
    assert queue.next_in(State.FLAGGED, 0) is None


def test_decisions_move_the_counts() -> None:
    """Counts by state and by document follow each decision and each one taken back."""
    queue = worklist([2, 3])
    queue.set_state(0, State.ACCEPTED)
    queue.set_state(3, State.FLAGGED)
    queue.set_state(4, State.REJECTED)
    assert (queue.counts[State.PENDING], queue.done) == (2, 2)
    assert [queue.done_in(section) for section in queue.sections] == [1, 1]
    queue.set_state(4, State.PENDING)
    queue.set_state(4, State.PENDING)
    assert (queue.counts[State.PENDING], queue.done) == (3, 1)


def test_a_figure_that_is_not_in_the_queue_has_no_place() -> None:
    """One document's review does not know another's figures."""
    assert worklist([2]).index_of(99) is None
