"""What a copy tells in the same sentences as its original: kept, cited, and in no queue."""

import json

from extract.kinship import shared
from store.copies.kin import Tellings
from store.database import Database
from store.ledger.keeping import fall_behind
from store.tallies import recount

_OF_DOCUMENT = "figure_id IN (SELECT id FROM figures WHERE document_id = ?)"
_SHARED = f"""
    {_OF_DOCUMENT} AND sentence_id IN (
        SELECT sentences.id FROM json_each(?) AS begin
        JOIN sentences ON sentences.document_id = ? AND sentences.start = begin.value
    ) AND NOT EXISTS (SELECT 1 FROM heads WHERE heads.figure_id = candidates.figure_id)
"""


def part(db: Database, document_id: int, tellings: Tellings | None = None) -> None:
    """Let a document propose what its original lacks, and one of its own all; inside `writing`.

    Whatever somebody decided on stays where it stands.
    """
    release(db, document_id)
    row = db.execute("SELECT original FROM copies WHERE document_id = ?", (document_id,)).fetchone()
    if row is not None:
        told = tellings or Tellings(db)
        others = {one.words for one in told.of(row[0])}
        begins = [one.span.start for one in shared(told.of(document_id), others)]
        values = (document_id, json.dumps(begins), document_id)
        db.conn.execute(f"INSERT INTO withheld SELECT * FROM candidates WHERE {_SHARED}", values)
        db.conn.execute(f"DELETE FROM candidates WHERE {_SHARED}", values)
    recount(db, document_id)
    fall_behind(db, [(document_id,)])
    db.conn.execute("DELETE FROM checks WHERE document_id = ?", (document_id,))
    db.conn.execute("DELETE FROM checked WHERE document_id = ?", (document_id,))


def part_group(db: Database, document_id: int) -> None:
    """Part a document that was read anew, and those that are its copies; inside `writing`."""
    if db.execute("SELECT 1 FROM copies WHERE document_id = ?", (document_id,)).fetchone():
        part(db, document_id)
    for (copy,) in db.execute("SELECT document_id FROM copies WHERE original = ?", (document_id,)).fetchall():
        part(db, copy)


def count_withheld(db: Database, document_id: int) -> int:
    """How many figures of a document stand in sentences of its original."""
    sql = f"SELECT count(*) FROM withheld WHERE {_OF_DOCUMENT}"
    return int(db.execute(sql, (document_id,)).fetchone()[0])


def release(db: Database, document_id: int) -> None:
    """Let everything be proposed that was withheld; inside `writing`."""
    db.conn.execute(
        f"INSERT OR IGNORE INTO candidates SELECT * FROM withheld WHERE {_OF_DOCUMENT}", (document_id,)
    )
    db.conn.execute(f"DELETE FROM withheld WHERE {_OF_DOCUMENT}", (document_id,))
