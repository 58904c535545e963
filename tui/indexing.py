"""The search index, brought up to date where a command has made or needs it."""

from collections.abc import Iterator
from pathlib import Path

from store.database import Database, open_database
from store.errors import DatabaseLocked, DatabaseReadOnly
from store.indexing import BATCH, Backlog, backlog, index_words
from tui.console import tell
from tui.progress import progress
from tui.refusals import reworded
from tui.speech import _, counted


def index_with_progress(db: Database) -> None:
    """Take in all that is new; a bar for whoever waits at a terminal."""
    behind = backlog(db)
    if behind:
        with progress(_("indexing"), behind.sentences // BATCH + 1) as step:
            index_words(db, lambda _: step())


def index_after_extracting(db: Database) -> None:
    """The same where it may be left for later: another program that writes is not waited for long."""
    try:
        index_with_progress(db)
    except DatabaseLocked:
        tell(_("another program is writing to the database; the search index is brought up to date later"))


def index_before_searching(path: Path) -> None:
    """The same of a database that may allow no writing; what is not searched then is told."""
    with open_database(path, read_only=True) as db:
        behind = backlog(db)
    if not behind:
        return
    try:
        with open_database(path) as db:
            index_with_progress(db)
    except (DatabaseReadOnly, DatabaseLocked) as error:
        tell(
            _("{problem}; not searched: {what}").format(
                problem=reworded(str(error)), what=", ".join(_missing(behind))
            )
        )


def _missing(behind: Backlog) -> Iterator[str]:
    if behind.sentences:
        yield counted("{count} new sentence", "{count} new sentences", behind.sentences)
    if behind.decisions:
        yield counted("what {count} new decision says", "what {count} new decisions say", behind.decisions)
    if behind.extractions or behind.gone:
        yield _("proposals made anew")
