"""The queue, whole or narrowed to what a filter asks for; long results are taken in portion by portion."""

from array import array
from functools import cached_property

from store.database import Database
from store.documents import all_documents, find_documents
from store.filters import Filter
from store.names import known_names
from store.pages import Count, count, page
from store.queue import queue_rows
from store.rows import FigureView, Session
from store.statistics import progress_by_document
from store.stretches import Key  # noqa: TC001 - beside its like
from tui.filter_line import FilterError, Known, fixed_values, parse_filter
from tui.speech import _
from tui.worklist import Worklist

COUNTED = 200
"""Figures that are counted while one types; more are told as more."""
PORTION = 1_000
"""Figures that are taken in at once: the next key press waits for no more."""


class Narrowed:
    """A worklist that grows until it holds all that its filter asks for."""

    def __init__(self, db: Database, session: Session, wanted: Filter) -> None:
        self._db, self._session, self._wanted = db, session, wanted
        self._documents = {document.id: document for document in all_documents(db)}
        self._after: Key | None = None
        self.is_whole = False
        self.worklist = Worklist(array("q"), (), lambda ids: queue_rows(db, ids, session))
        self.take_in()

    def take_in(self) -> None:
        """Put the next portion at the end."""
        found = page(self._db, self._wanted, after=self._after, limit=PORTION, by=self._session)
        self.worklist.extend((self._documents[one.document_id], one.figure_id, one.state) for one in found)
        self.is_whole = len(found) < PORTION
        if found:
            self._after = found[-1].key


class Scope:
    """What the queue is narrowed to, and back."""

    def __init__(self, db: Database, session: Session, whole: Worklist) -> None:
        self._db, self._session, self._whole = db, session, whole
        self._narrowed: Narrowed | None = None
        self.line = ""
        """The filter that holds, as it was typed."""

    @property
    def worklist(self) -> Worklist:
        """The queue as it is now."""
        return self._whole if self._narrowed is None else self._narrowed.worklist

    @property
    def is_whole(self) -> bool:
        """Whether it holds all that it is to hold."""
        return self._narrowed is None or self._narrowed.is_whole

    def take_in(self) -> None:
        """Take in the next portion of a long result."""
        if self._narrowed is not None:
            self._narrowed.take_in()

    @cached_property
    def known(self) -> Known:
        """What can be asked for by name, as it was when it was first asked for."""
        return {**fixed_values(), **known_names(self._db)}

    def count(self, line: str) -> Count:
        """How many figures a line asks for, as far as a letter typed may wait for.

        Raises:
            FilterError: It asks for what cannot be.
        """
        return count(self._db, parse_filter(line, self._documents), COUNTED, by=self._session)

    def narrow(self, line: str) -> bool:
        """Narrow to what a line asks for, an empty one to all; False, and no change, when that is nothing.

        Raises:
            FilterError: It asks for what cannot be.
        """
        narrowed = Narrowed(self._db, self._session, parse_filter(line, self._documents)) if line else None
        if narrowed is not None and not len(narrowed.worklist):
            return False
        if self._narrowed is not None and narrowed is None:
            counted = progress_by_document(self._db, self._session)
            self._whole.forget({document.id: progress for document, progress in counted})
        self._narrowed, self.line = narrowed, line
        return True

    def take_up(self, view: FigureView) -> int | None:
        """Put a figure that was added where it belongs, in the whole queue too; its place in this one."""
        place = None
        for worklist in self._worklists:
            place = worklist.place_of(view.document, view.span)
            # What is not yet taken in of a long result would come a second time.
            if worklist is self._whole or place < len(worklist) or self.is_whole:
                worklist.insert(place, view.figure_id, view.document, view.state)
            else:
                place = None
        return place

    def take_out(self, figure_id: int) -> int | None:
        """Take a figure out that is none any more, of the whole queue too; its place in this one."""
        index = None
        for worklist in self._worklists:
            index = worklist.index_of(figure_id)
            if index is not None:
                worklist.remove(index)
        return index

    @property
    def _worklists(self) -> tuple[Worklist, ...]:
        """The whole queue and, behind it, the narrowed one."""
        return (self._whole,) if self._narrowed is None else (self._whole, self._narrowed.worklist)

    def _documents(self, name: str) -> tuple[int, ...]:
        found = tuple(document.id for document in find_documents(self._db, name))
        if not found:
            raise FilterError(_("doc:{name}: no such document").format(name=name))
        return found
