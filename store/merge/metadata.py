"""What is known of documents as a whole: what was read comes with the reading, what people say is united."""

from store.database import Database
from store.metadata import settle

KNOWN = {
    "metadata_read": "title, published, address, publisher, is_doubtful",
    "metadata_found": "title, published, is_doubtful, hanging",
    "furniture": 'by_reader, start, "end", frame',
    "cells": 'start, "end", "row", "column"',
    "flags": "flag",
}
"""The tables that belong to a reading, each with its columns but for the document."""


def take_read(db: Database, beaten: str) -> None:
    """Let what the winning readings tell stand in place of what the beaten ones told."""
    for table, columns in KNOWN.items():
        db.conn.execute(f"DELETE FROM {table} WHERE document_id IN ({beaten})")
        db.conn.execute(f"""
            INSERT INTO {table} (document_id, {columns})
            SELECT ours, {columns} FROM merged_documents JOIN other.{table} AS o ON o.document_id = theirs
            WHERE wins ORDER BY ours
        """)
    db.conn.execute("""
        UPDATE documents SET reader = o.reader
        FROM merged_documents JOIN other.documents AS o ON o.id = theirs
        WHERE documents.id = ours AND wins AND NOT is_new
    """)


def take_corrections(db: Database) -> int:
    """Add the corrections that are new, and let stand what follows; returns how many."""
    taken = db.conn.execute("""
        INSERT INTO metadata_corrections (
            hash, document_id, field, value, annotator, session, corrected_at
        )
        SELECT hash, ours, field, value, annotator, session, corrected_at
        FROM other.metadata_corrections JOIN merged_documents ON theirs = document_id
        WHERE hash NOT IN (SELECT hash FROM main.metadata_corrections)
        ORDER BY corrected_at, hash
    """).rowcount
    settle(db, [id_ for (id_,) in db.conn.execute("SELECT ours FROM merged_documents ORDER BY ours")])
    return taken
