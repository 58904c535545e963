"""The checks between figures, brought up to date where a command has made them old or shows them."""

from contextlib import suppress
from pathlib import Path

from store.database import Database, open_database
from store.errors import DatabaseLocked, DatabaseReadOnly
from tui.progress import progress


def check_with_progress(db: Database) -> None:
    """Make anew what is not of today; a bar for whoever waits at a terminal."""
    from store.figure_checks import (
        check_documents,
        documents_due,
    )  # here: it brings what reads documents along

    due = documents_due(db)
    if due:
        with progress("checking", len(due.documents)) as step:
            check_documents(db, due, step)


def check_after_extracting(db: Database) -> None:
    """The same where it may be left for later: what is not kept is made when somebody asks for it."""
    with suppress(DatabaseLocked):
        check_with_progress(db)


def check_before_showing(path: Path) -> None:
    """The same of a database that may allow no writing."""
    with suppress(DatabaseReadOnly, DatabaseLocked), open_database(path) as db:
        check_with_progress(db)
