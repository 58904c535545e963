"""Proof, document by document, that what leaves the store is what was recorded: asked for with every export.

`soat verify` checks more: the order within each chain, its end, and the file itself.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from sqlite3 import Connection, ProgrammingError
from threading import Thread

from store.chain import CONTENT_NOW, link_of_row
from store.database import Database, file_of, raw_database
from store.errors import DatabaseDamaged, StoreError

_DECISIONS = """
    SELECT d.id, d.hash, d.chain, d.sequence, d.previous, documents.sha256, documents.text_sha256,
        figures.start, figures."end", figures.quote, d.verdict, d."before", d."after", withdrawn.hash,
        d.annotator, d.session, d.decided_at, d.reason, d.note, d.extractor, d.form, d.over, d.carries
    FROM figures
    JOIN documents ON documents.id = figures.document_id
    JOIN decisions AS d ON d.figure_id = figures.id
    LEFT JOIN decisions AS withdrawn ON withdrawn.id = d.withdraws
    WHERE figures.document_id = ?
"""


_OVER = CONTENT_NOW.index("over")


@contextmanager
def file_looked_over(db: Database) -> Iterator[None]:
    """Let SQLite look over the file meanwhile: an index that misses a row leaves it out of what is read.

    It takes as long as reading all rows does, and a processor of its own.

    Raises:
        DatabaseDamaged: At the end, when the file is broken.
    """
    looking = _Looking(file_of(db))
    looking.start()
    try:
        yield
        looking.join()
    finally:
        looking.stop()
    if looking.found != "ok":
        raise DatabaseDamaged(
            f"the file is damaged ({looking.found}); run `soat verify` and go back to a copy"
        )


class _Looking(Thread):
    """The look over a file, on a connection of its own."""

    def __init__(self, path: Path | None) -> None:
        super().__init__(daemon=True)
        self._path = path
        self._is_wanted = True
        self._connection: Connection | None = None
        self.found = "ok"

    def run(self) -> None:
        if self._path is None:
            return
        try:
            with raw_database(self._path) as db:
                self._connection = db.conn
                if self._is_wanted:
                    (self.found,) = db.execute("PRAGMA integrity_check(1)").fetchone()
                self._connection = None
        except StoreError as error:
            self.found = str(error)

    def stop(self) -> None:
        """End it, whether or not it is through."""
        self._is_wanted = False
        while self.is_alive():
            if connection := self._connection:
                with suppress(ProgrammingError):  # closed just now
                    connection.interrupt()
            self.join(0.01)


def check_text(db: Database, document_id: int, text: str) -> None:
    """Refuse a text that is not the one that was stored.

    Raises:
        DatabaseDamaged: It was changed since.
    """
    row = db.execute("SELECT name, text_sha256 FROM documents WHERE id = ?", (document_id,)).fetchone()
    if row is None or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != row[1]:
        raise DatabaseDamaged(
            f"document {document_id} ({row[0] if row else 'gone'}): its text is not the one that was stored;"
            " run `soat verify` and go back to a copy"
        )


def check_decisions(db: Database, document_id: int) -> None:
    """Refuse decisions on a document that are not as they were recorded.

    Raises:
        DatabaseDamaged: One was changed since, or what it is about.
    """
    rows = db.execute(_DECISIONS, (document_id,)).fetchall()
    hashes = {hash_ for _, hash_, *_ in rows}
    for id_, hash_, *covered in rows:
        # What one of the first form was made over is not under its hash.
        over = covered[_OVER].split(" ") if covered[_OVER] else ()
        if link_of_row(covered) != hash_ or not hashes.issuperset(over):
            raise DatabaseDamaged(
                f"decision {id_}: it is not as it was recorded; run `soat verify` and go back to a copy"
            )
