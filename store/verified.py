"""The verified dataset: every figure accepted, corrected or added, with where it stands in its source."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from store.columns import TABLE
from store.database import Database, plain_errors
from store.proving import proven
from store.sentences import Sentences
from store.texts import document_text

COLUMNS = tuple(column.name for column in TABLE)
"""The names of the columns of every export, in order."""

_STORED = ", ".join("NULL" if name == "sentence" else f'"{name}"' for name in COLUMNS)
# What every file that holds the same says in the same order.
_ORDER = 'doc, document, start, "end"'


def verified_rows(db: Database) -> Iterator[dict[str, str | int | None]]:
    """The verified figures by name of document and offset; one at a time, however many there are.

    All come from one moment of the database, whatever is decided while they are read.

    Raises:
        DatabaseDamaged: The file is, or a text or a decision is not what was stored; of a large file, at the
            end: until then nothing is to be made of the rows.
    """
    with plain_errors(db), proven(db):
        cursor = db.execute(f"SELECT document_id, {_STORED} FROM verified ORDER BY {_ORDER}")
        for document_id, rows in groupby(cursor, key=itemgetter(0)):
            text = document_text(db, document_id)
            sentences = Sentences(db, document_id)
            for _, *cells in rows:
                row = dict(zip(COLUMNS, cells, strict=True))
                row["doc"] = row["doc"].rpartition("/")[2] or row["doc"]
                first, last = sentences.around(row["start"], row["end"])
                row["sentence"] = text[first:last]
                yield row
