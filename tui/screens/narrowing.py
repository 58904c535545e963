"""The queue, whole or narrowed to what a filter asks for; long results are taken in portion by portion."""

from array import array
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from store.database import Database, open_database
from store.documents import all_documents, find_documents
from store.filters import Filter
from store.names import known_names
from store.pages import Count, part
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
"""Figures that are taken in at once, if there is time for so many."""

IsEnough = Callable[[], bool]
"""Whether a key press should wait no longer."""


def never() -> bool:
    """To the end, however long that takes."""
    return False


def names_in(path: Path) -> Known:
    """What can be asked for by name, read on a connection of its own: beside the keys, in a thread."""
    with open_database(path, read_only=True) as db:
        return {**fixed_values(), **known_names(db)}


class Narrowed:
    """A worklist that grows until it holds all that its filter asks for; empty at first."""

    def __init__(self, db: Database, session: Session, wanted: Filter) -> None:
        self._db, self._session, self._wanted = db, session, wanted
        self._documents = {document.id: document for document in all_documents(db)}
        self._after: Key | None = None
        self.is_whole = False
        self.worklist = Worklist(array("q"), (), lambda ids: queue_rows(db, ids, session))

    def take_in(self, is_enough: IsEnough) -> None:
        """Put the next portion at the end, or what there is of it before it is enough."""
        found, self._after = part(
            self._db,
            self._wanted,
            is_enough=is_enough,
            after=self._after,
            limit=PORTION,
            by=self._session,
        )
        self.worklist.extend((self._documents[one.document_id], one.figure_id, one.state) for one in found)
        self.is_whole = self._after is None

    def begin(self, is_enough: IsEnough) -> bool:
        """Look for the first figures; True when they are there, or it is sure that there are none."""
        while not (self.is_whole or len(self.worklist)):
            self.take_in(is_enough)
            if is_enough():
                break
        return self.is_whole or len(self.worklist) > 0


class Counted:
    """How many figures a filter asks for, counted little by little."""

    def __init__(self, db: Database, session: Session, wanted: Filter) -> None:
        self._db, self._session, self._wanted = db, session, wanted
        self._after: Key | None = None
        self._figures = 0

    @property
    def count(self) -> Count:
        """As far as it is counted."""
        return Count(min(self._figures, COUNTED), is_more=self._figures > COUNTED)

    def go_on(self, is_enough: IsEnough) -> bool:
        """Count on; True when that is all, or as far as anybody would look."""
        while True:
            found, self._after = part(
                self._db,
                self._wanted,
                is_enough=is_enough,
                after=self._after,
                limit=COUNTED + 1 - self._figures,
                by=self._session,
            )
            self._figures += len(found)
            if self._after is None or self._figures > COUNTED:
                return True
            if is_enough():
                return False


class Scope:
    """What the queue is narrowed to, and back."""

    def __init__(self, db: Database, session: Session, whole: Worklist) -> None:
        self._db, self._session, self._whole = db, session, whole
        self._narrowed: Narrowed | None = None
        self._sought: tuple[str, Narrowed] | None = None
        self.line = ""
        """The filter that holds, as it was typed."""

    def take(self, whole: Worklist) -> None:
        """The queue in another order; all of it."""
        self._whole, self._narrowed, self.line = whole, None, ""

    @property
    def worklist(self) -> Worklist:
        """The queue as it is now."""
        return self._whole if self._narrowed is None else self._narrowed.worklist

    @property
    def is_whole(self) -> bool:
        """Whether it holds all that it is to hold."""
        return self._narrowed is None or self._narrowed.is_whole

    def take_in(self, is_enough: IsEnough) -> None:
        """Take in the next portion of a long result."""
        if self._narrowed is not None:
            self._narrowed.take_in(is_enough)

    @cached_property
    def known(self) -> Known:
        """What can be asked for by name, as it was when it was first asked for."""
        return {**fixed_values(), **known_names(self._db)}

    def counted(self, line: str) -> Counted:
        """What counts the figures that a line asks for.

        Raises:
            FilterError: It asks for what cannot be.
        """
        return Counted(self._db, self._session, parse_filter(line, self._documents))

    def sought(self, line: str) -> Narrowed | None:
        """What a line asks for, before any of it was looked for; None for an empty one.

        Raises:
            FilterError: It asks for what cannot be.
        """
        self._sought = None
        if line:
            wanted = parse_filter(line, self._documents)
            self._sought = line, Narrowed(self._db, self._session, wanted)
        return None if self._sought is None else self._sought[1]

    def narrow(self, line: str) -> bool:
        """Narrow to what a line asks for, an empty one to all; False, and no change, when that is nothing.

        Raises:
            FilterError: It asks for what cannot be.
        """
        if self._sought is None or self._sought[0] != line:
            self.sought(line)
        narrowed = None if self._sought is None else self._sought[1]
        self._sought = None
        if narrowed is not None and narrowed.begin(never) and not len(narrowed.worklist):
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
