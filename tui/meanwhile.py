"""What is made of the documents that are in already, while workers read the next ones."""

from contextlib import suppress

from store.database import Database
from store.errors import DatabaseLocked
from store.indexing import index_some

_SENTENCES, _DOCUMENTS = 1_000, 100
"""A tenth of a second: workers have something to do for longer."""


_MOST = 10_000
"""Documents that wait for their checks; of what comes behind them the end of the command takes care."""


class Meanwhile:
    """Indexes and checks in turn, in portions; what is left at the end, the end of the command does."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._unchecked: list[int] = []
        self._are_checks_next = False

    def note(self, document_id: int) -> None:
        """A document was taken in."""
        if len(self._unchecked) < _MOST:
            self._unchecked.append(document_id)

    def work(self) -> None:
        """Do one portion, if there is a whole one; not while another program writes."""
        with suppress(DatabaseLocked):
            if self._are_checks_next and self._check():
                self._are_checks_next = False
            elif index_some(self._db, _SENTENCES):
                self._are_checks_next = True
            else:
                self._check()

    def _check(self) -> bool:
        """Check as many documents, if there are as many; whether there were."""
        if len(self._unchecked) < _DOCUMENTS:
            return False
        from store.figure_checks import (
            checks_of,
            keep_checks,
        )  # here: a few documents need it only at the end

        portion, self._unchecked = self._unchecked[:_DOCUMENTS], self._unchecked[_DOCUMENTS:]
        keep_checks(self._db, [checks_of(self._db, document_id) for document_id in portion])
        return True
