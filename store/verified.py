"""The verified dataset: every figure accepted, corrected or added, with where it stands in its source."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from extract.figures import Span
from store.columns import TABLE
from store.database import Database, plain_errors
from store.proof import check_decisions, check_file, check_text
from store.sentences import sentence_around
from store.texts import document_text

COLUMNS = tuple(column.name for column in TABLE)
"""The names of the columns of every export, in order."""

# What every file that holds the same says in the same order.
_ORDER = 'doc, document, start, "end"'


def verified_rows(db: Database, *, with_text: bool = False) -> Iterator[dict[str, str | int | None]]:
    """The verified figures by name of document and offset; one at a time, however many there are.

    All come from one moment of the database, whatever is decided while they are read. `with_text` adds the
    document's `text`, one string for all of its rows.

    Raises:
        DatabaseDamaged: The file is, or a text or a decision is not what was stored.
    """
    stored = [name for name in COLUMNS if name != "sentence"]
    columns = ", ".join(f'"{name}"' for name in stored)
    with plain_errors(db):
        check_file(db)
        cursor = db.execute(f"SELECT document_id, {columns} FROM verified ORDER BY {_ORDER}")
        for document_id, rows in groupby(cursor, key=itemgetter(0)):
            text = document_text(db, document_id)
            check_text(db, document_id, text)
            check_decisions(db, document_id)
            for row in rows:
                found: dict[str, Any] = dict(zip(stored, row[1:], strict=True))
                sentence = sentence_around(db, document_id, Span(found["start"], found["end"]))
                found["doc"] = found["doc"].rpartition("/")[2] or found["doc"]
                found["sentence"] = sentence.of(text)
                yield {name: found[name] for name in COLUMNS} | ({"text": text} if with_text else {})
