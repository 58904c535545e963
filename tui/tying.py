"""The checks of documents, read or made beside the keys: in a thread, on a connection of its own."""

from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from store.database import open_database
from store.errors import StoreError
from store.rows import Session

if TYPE_CHECKING:
    from store.figure_checks import Checked


class Tying(Thread):
    """Does so once, for some documents; nothing is written, so that no decision waits for it."""

    def __init__(
        self,
        path: Path,
        documents: Mapping[int, "Checked | None"],
        session: Session,
        told: Callable[[], None],
    ) -> None:
        """Of each document what is known already; `told` is called in this thread when it has ended."""
        super().__init__(name="soat-tying", daemon=True)
        self._path, self._session, self._told = path, session, told
        self.documents = documents
        self.made: dict[int, Checked] = {}
        """By document; one whose checks cannot be made is left out."""

    def run(self) -> None:
        """Read or make them."""
        from store.figure_checks import checks_of  # here: the start does not wait for what reads documents

        try:
            with open_database(self._path, read_only=True) as db:
                for document_id, known in self.documents.items():
                    self.made[document_id] = checks_of(db, document_id, self._session, known)
        except StoreError:
            return  # a review goes on without; whoever asks for them by a key is told why
        finally:
            self._told()
