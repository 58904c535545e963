"""How the review goes, counted beside the keys: in a thread of its own, on a connection of its own."""

from pathlib import Path
from threading import Thread

from store.database import open_database
from store.errors import StoreError
from store.outcomes import Performance
from store.performance import performance
from store.rows import Session


class Counting(Thread):
    """Counts once; whoever waits looks now and then whether it has ended."""

    told: Performance | None = None
    problem = ""
    """Why it could not be counted."""

    def __init__(self, path: Path, by: Session) -> None:
        super().__init__(name="soat-counting", daemon=True)
        self._path, self._by = path, by

    def run(self) -> None:
        """Read it all; SQLite lets the keys pass meanwhile."""
        try:
            with open_database(self._path, read_only=True) as db:
                self.told = performance(db, self._by)
        except StoreError as error:
            self.problem = str(error)
