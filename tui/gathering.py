"""What the queue is made of: gathered before the first frame, or right after it when it is long."""

from array import array
from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from store.database import Database, file_of, open_database, reading
from store.errors import StoreError
from store.opening import Opening, opening_of
from store.queue import queue_ids
from store.rows import Document, Progress, Session
from store.statistics import progress_by_document

AT_ONCE = 10_000
"""Figures for whose ids the first frame waits; of more it needs only those of the document that it shows."""


class Gathered(NamedTuple):
    """The documents with their counts, and the ids of all figures in text order."""

    counted: Sequence[tuple[Document, Progress]]
    ids: "array[int]"


def gather(db: Database, documents: Sequence[int], session: Session) -> Gathered:
    """Read it now, of all documents or of some."""
    with reading(db):
        return Gathered(progress_by_document(db, session, documents), queue_ids(db, documents, session))


class Gathering(Thread):
    """Reads it in a thread, on a connection of its own, once somebody starts it or waits for it."""

    _gathered: Gathered | None = None
    _problem: StoreError | None = None

    def __init__(self, path: Path, documents: Sequence[int], session: Session, opening: Opening) -> None:
        """`opening` is what is known already."""
        super().__init__(name="soat-gathering", daemon=True)
        self._path, self._documents, self._session = path, documents, session
        self.opening = opening

    def run(self) -> None:
        """Read it all."""
        try:
            with open_database(self._path, read_only=True) as db:
                self._gathered = gather(db, self._documents, self._session)
        except StoreError as error:
            self._problem = error

    def gathered(self) -> Gathered:
        """What is read; waits for it.

        Raises:
            StoreError: It could not be read.
        """
        if self.ident is None:
            self.run()
        else:
            self.join()
        if self._gathered is None:
            raise self._problem or RuntimeError(f"{self.name} ended early")
        return self._gathered


def gather_later(db: Database, documents: Sequence[int], session: Session) -> Gathering | None:
    """What reads a long queue later; None for a short one, or where nobody can begin without it."""
    opening, path = opening_of(db, documents, session), file_of(db)
    if opening is None or path is None or opening.counted.total <= AT_ONCE:
        return None
    return Gathering(path, documents, session, opening)
