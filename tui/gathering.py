"""What the queue is made of, gathered while the screen is still being read in."""

from array import array
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from store.database import Database, open_database, reading
from store.queue import queue_ids
from store.rows import Document, Progress, Session
from store.statistics import progress_by_document


class Gathered(NamedTuple):
    """The documents with their counts, and the ids of all figures in text order."""

    counted: Sequence[tuple[Document, Progress]]
    ids: "array[int]"


def gather(db: Database, documents: Sequence[int], session: Session) -> Gathered:
    """Read it now, of all documents or of some."""
    with reading(db):
        return Gathered(progress_by_document(db, session), queue_ids(db, documents, session))


def gather_ahead(path: Path, documents: Sequence[int], session: Session) -> Callable[[], Gathered]:
    """Begin to read it in a thread; the call that is returned waits for it, and raises what it raised."""

    def work() -> Gathered:
        with open_database(path, read_only=True) as db:
            return gather(db, documents, session)

    workers = ThreadPoolExecutor(1)
    gathered = workers.submit(work)
    workers.shutdown(wait=False)
    return gathered.result
