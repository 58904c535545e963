"""Which documents of the database a user means by a name or a hash."""

from store.database import Database
from store.editions import find_present
from store.rows import Document
from tui.console import CommandError
from tui.speech import _


def the_documents(db: Database, reference: str) -> list[Document]:
    """The documents that a reference may mean, at least one; of an edition that was replaced, the later one.

    Raises:
        CommandError: There is none.
    """
    found = find_present(db, reference)
    if not found:
        raise CommandError(
            _("{name}: no such document in the database; `soat stats` lists them").format(name=reference)
        )
    return found
