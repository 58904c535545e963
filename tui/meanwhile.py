"""What is made of the documents that are in already, while workers read the next ones."""

from contextlib import suppress

from store.database import Database
from store.errors import DatabaseLocked
from store.indexing import index_some

_SENTENCES, _DOCUMENTS = 1_000, 100
"""A tenth of a second: workers have something to do for longer."""


class Meanwhile:
    """Indexes and checks in portions; what is left at the end, the end of the command does."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._unchecked: list[int] = []

    def note(self, document_id: int) -> None:
        """A document was taken in."""
        self._unchecked.append(document_id)

    def work(self) -> None:
        """Do one portion, if there is a whole one; not while another program writes."""
        with suppress(DatabaseLocked):
            if not index_some(self._db, _SENTENCES) and len(self._unchecked) >= _DOCUMENTS:
                self._check()

    def _check(self) -> None:
        from store.figure_checks import (
            checks_of,
            keep_checks,
        )  # here: a few documents need it only at the end

        portion, self._unchecked = self._unchecked[:_DOCUMENTS], self._unchecked[_DOCUMENTS:]
        keep_checks(self._db, [checks_of(self._db, document_id) for document_id in portion])
