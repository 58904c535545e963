"""The order of the queue, made beside the keys: in a thread, on connections of its own."""

import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import NamedTuple

from extract.figures import Figure, Span
from store.database import Database, open_database
from store.errors import StoreError
from store.payoff.ordering import Order, Ordered
from store.payoff.reading import in_order
from store.payoff.weighing import unweighed, weigh
from store.rows import Session
from tui.gathering import Gathered, gather

SLICE = 3.0
"""Seconds in which checks are made and words looked up that are not yet: the next order knows more."""


class Made(NamedTuple):
    """A queue in some order; without `ordered` it is the text's."""

    order: Order
    gathered: Gathered
    ordered: Ordered | None


def make(db: Database, documents: Sequence[int], session: Session, order: Order) -> Made:
    """Make it now."""
    gathered = gather(db, documents, session)
    if order is Order.READING:
        return Made(order, gathered, None)
    return Made(order, gathered, in_order(db, documents, session, order))


class Ranking(Thread):
    """Makes it once; whoever waits looks now and then whether it has ended."""

    made: Made | None = None
    problem = ""
    """Why it could not be made."""

    def __init__(
        self, path: Path, documents: Sequence[int], session: Session, order: Order, *, is_anew: bool = False
    ) -> None:
        """`is_anew` when the same order is brought up to date, and nobody asked."""
        super().__init__(name="soat-ranking", daemon=True)
        self._path, self._documents, self._session, self._order = path, documents, session, order
        self.is_anew = is_anew

    def run(self) -> None:
        """Look up what a few seconds allow, then read it all."""
        switched = sys.getswitchinterval()
        # A key waits for Python's lock at each of its queries: this thread gives it up ten times as often.
        sys.setswitchinterval(switched / 10)
        try:
            if self._order is not Order.READING:
                # Somebody else may be writing, or nobody may: the order is made without it.
                with suppress(StoreError), open_database(self._path) as db:
                    look_up(db, SLICE)
            with open_database(self._path, read_only=True) as db:
                self.made = make(db, self._documents, self._session, self._order)
        except StoreError as error:
            self.problem = str(error)
        finally:
            sys.setswitchinterval(switched)


def look_up(db: Database, seconds: float) -> int:
    """Have checks made and the words behind proposals looked up for so long; how many documents are left."""
    from store.figure_checks import checks_of, documents_due, keep_checks  # here: it brings the checks along

    end = monotonic() + seconds
    due = list(documents_due(db).documents)
    while due and monotonic() < end:
        keep_checks(db, [checks_of(db, due.pop(0))])
    left = unweighed(db)
    while left and monotonic() < end:
        weigh(db, left.pop(0), _backing)
    return max(len(due), len(left))


def _backing(
    text: str, published: str | None, figures: Sequence[tuple[Span, Figure]]
) -> Iterable[tuple[str, str, str]]:
    from extract.evidence.backing import backing  # here: the start does not wait for the extractor

    return backing(text, published, figures)
