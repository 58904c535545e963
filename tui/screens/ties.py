"""The checks that the figure on screen is part of: read ahead by document, never made for a frame."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from extract.figures import Span
from store.database import Database, file_of
from store.rows import FigureView, Session
from tui.tying import Tying

if TYPE_CHECKING:
    from extract.checks.results import Check
    from store.figure_checks import Checked

KEPT = 16
"""Documents whose checks are held."""


class Ties:
    """Knows the checks of the documents around, as one annotator may see them."""

    told: Callable[[Collection[int]], None] = staticmethod(lambda _: None)
    """Called between two keys with the documents whose checks have come."""

    is_test: Callable[[FigureView], bool] = staticmethod(lambda _: False)
    """Whether what is shown of a figure is not how it stands: its checks would tell what does."""

    def __init__(self, db: Database, session: Session) -> None:
        self._db, self._session = db, session
        self._known: OrderedDict[int, Checked | None] = OrderedDict()
        self._old: set[int] = set()
        self._entered = 0
        self._thread: Tying | None = None

    def of(self, view: FigureView) -> Sequence["Check"]:
        """Those of the figure, failures first, as far as they are known; none yet while they are not."""
        checked = self._known.get(view.document.id)
        if checked is None or self.is_test(view):
            return ()
        return _failures_first(checked.by_member.get(view.span, ()))

    def outdate(self, document_id: int) -> None:
        """A record of the document is another now: its checks are to be made anew."""
        self._old.add(document_id)

    def ask(self, here: int, beside: Iterable[int]) -> None:
        """Have the checks made of the document on screen and of others, where they are not known.

        Those of a document that comes up again are looked at anew: others decide too.
        """
        if self._thread is not None:
            return
        if here != self._entered:
            self._old.add(here)
        self._entered = here
        documents = dict.fromkeys((here, *beside))
        wanted = [number for number in documents if number not in self._known or number in self._old]
        if not wanted:
            return
        self._old.difference_update(wanted)
        path = file_of(self._db)
        if path is None:
            raise RuntimeError("the review is of a file")
        loop = asyncio.get_running_loop()

        def ended() -> None:
            # Whoever has left meanwhile needs none.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._take)

        known = {number: self._known.get(number) for number in wanted}
        self._thread = Tying(path, known, self._session, ended)
        self._thread.start()

    def checks_now(self, view: FigureView) -> Sequence["Check"]:
        """Those of the figure as all records stand at this moment, for a key that must know.

        Raises:
            StoreError: They cannot be made.
        """
        if self.is_test(view):
            return ()
        return _failures_first(self._now(view.document.id).by_member.get(view.span, ()))

    def _now(self, document_id: int) -> "Checked":
        from store.figure_checks import checks_of  # here: the start does not wait for what reads documents

        if self._thread is not None:
            self._thread.join()
            self._take()
        checked = self._known.get(document_id)
        if checked is None or document_id in self._old:
            checked = checks_of(self._db, document_id, self._session, checked)
            self._old.discard(document_id)
            self._keep(document_id, checked)
        return checked

    def _take(self) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            for number in thread.documents:
                self._keep(number, thread.made.get(number))
            self.told(thread.documents)

    def _keep(self, document_id: int, checked: "Checked | None") -> None:
        self._known[document_id] = checked
        self._known.move_to_end(document_id)
        while len(self._known) > KEPT:
            self._known.popitem(last=False)


def tied_to(view: FigureView, checks: Sequence["Check"]) -> Collection[Span]:
    """The other figures of a figure's checks."""
    return {member for one in checks for member in one.members} - {view.span}


def _failures_first(checks: Sequence["Check"]) -> Sequence["Check"]:
    return sorted(checks, key=lambda one: one.outcome.value != "fails")
