"""The ledger of facts, brought up to date where a command or the screen needs it."""

from importlib.util import find_spec
from pathlib import Path
from threading import Thread

from store.database import Database, open_database
from store.errors import DatabaseLocked, DatabaseReadOnly, StoreError
from store.ledger.facts import differing_facts
from store.ledger.judging import Difference, differences
from store.ledger.keeping import BATCH, bring_up, count_new, is_behind
from store.ledger.outliers import Raised, raised
from store.rows import Session
from tui.console import CommandError, tell
from tui.progress import progress
from tui.refusals import reworded
from tui.speech import _

_LIBRARY = "rapidfuzz"

Item = Difference | Raised
"""What is shown of the ledger."""


class Stocktaking(Thread):
    """Brings the ledger up to date beside the keys, and reads what differs; who waits looks now and then."""

    told: tuple[Item, ...] | None = None
    problem = ""
    """Why it could not be done."""

    def __init__(self, path: Path, by: Session) -> None:
        super().__init__(name="soat-ledger", daemon=True)
        self._path, self._by = path, by

    def run(self) -> None:
        """Each batch is a transaction: a key that decides waits for one at most."""
        try:
            with open_database(self._path) as db:
                bring_up(db)
                facts = list(differing_facts(db, self._by))
                self.told = (*differences(db, facts, self._by), *raised(db, self._by))
        except StoreError as error:
            self.problem = str(error)


def check_library() -> None:
    """Refuse to go on without what compares words.

    Raises:
        CommandError: It is not installed.
    """
    if not can_compare():
        raise CommandError(
            _("RapidFuzz, which compares the words of facts, is not installed; install soat[ledger]")
        )


def can_compare() -> bool:
    """Whether what compares words is installed."""
    return find_spec(_LIBRARY) is not None


def bring_up_with_progress(db: Database) -> None:
    """Take in all that is new; a bar for whoever waits at a terminal."""
    if is_behind(db):
        with progress("gathering", count_new(db) // BATCH + 1) as step:
            bring_up(db, lambda _: step())


def bring_up_before_showing(path: Path) -> None:
    """The same of a database that may allow no writing; that something is not in it then is told."""
    with open_database(path, read_only=True) as db:
        if not is_behind(db):
            return
    try:
        with open_database(path) as db:
            bring_up_with_progress(db)
    except (DatabaseReadOnly, DatabaseLocked) as error:
        tell(_("{problem}; what is new is not in the ledger").format(problem=reworded(str(error))))
