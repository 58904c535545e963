"""Documents, texts and places of the other file, each with its id in this one."""

from pathlib import Path

from store.database import Database
from store.errors import MergeError

# Of each of the other's documents: its id here, and whether its proposals are to stand.
_DOCUMENTS = """
    CREATE TEMP TABLE merged_documents (
        theirs INTEGER PRIMARY KEY, ours INTEGER UNIQUE, is_new INTEGER NOT NULL, wins INTEGER NOT NULL
    )
"""
_FIGURES = "CREATE TEMP TABLE merged_figures (theirs INTEGER PRIMARY KEY, ours INTEGER NOT NULL)"

_KNOWN = """
    INSERT INTO merged_documents
    SELECT theirs.id, ours.id, 0, 0 FROM other.documents AS theirs JOIN main.documents AS ours USING (sha256)
"""
_NEW = """
    INSERT INTO merged_documents
    SELECT id, (SELECT coalesce(max(id), 0) FROM main.documents) + row_number() OVER (ORDER BY id), 1, 1
    FROM other.documents WHERE sha256 NOT IN (SELECT sha256 FROM main.documents)
"""
_READ_OTHERWISE = """
    SELECT theirs.name FROM merged_documents
    JOIN main.documents AS ours ON ours.id = merged_documents.ours
    JOIN other.documents AS theirs ON theirs.id = merged_documents.theirs
    WHERE ours.text_sha256 <> theirs.text_sha256 ORDER BY theirs.sha256 LIMIT 1
"""


def match(db: Database, other: Path) -> int:
    """Find the other's documents here, or give them an id; returns how many are new.

    Raises:
        MergeError: The same bytes were decoded to another text, so that offsets would not mean the same.
    """
    for table in ("merged_documents", "merged_figures"):
        db.conn.execute(f"DROP TABLE IF EXISTS temp.{table}")
    db.conn.execute(_DOCUMENTS)
    db.conn.execute(_FIGURES)
    db.conn.execute(_KNOWN)
    added = db.conn.execute(_NEW).rowcount
    otherwise = db.conn.execute(_READ_OTHERWISE).fetchone()
    if otherwise is not None:
        raise MergeError(
            f"{other}: holds another text of the same bytes of {otherwise[0]}, as another version of soat "
            "reads them; nothing of it was taken: read the document anew in both with one version"
        )
    return added


def take(db: Database) -> None:
    """Documents and texts that are new, every place, and of two names the first in order."""
    db.conn.execute("""
        INSERT INTO documents (id, sha256, name, length, text_sha256, added_at, reader)
        SELECT ours, sha256, name, length, text_sha256, added_at, reader
        FROM merged_documents JOIN other.documents AS o ON o.id = theirs WHERE is_new ORDER BY ours
    """)
    db.conn.execute("""
        INSERT INTO texts (document_id, start, piece)
        SELECT ours, start, piece FROM merged_documents JOIN other.texts AS o ON o.document_id = theirs
        WHERE is_new ORDER BY ours, start
    """)
    db.conn.execute("""
        INSERT INTO figures (document_id, start, "end", quote)
        SELECT ours, start, "end", quote
        FROM merged_documents JOIN other.figures AS o ON o.document_id = theirs
        ORDER BY ours, start, "end" ON CONFLICT DO NOTHING
    """)
    db.conn.execute("""
        INSERT INTO merged_figures
        SELECT o.id, figures.id FROM merged_documents
        JOIN other.figures AS o ON o.document_id = theirs
        JOIN main.figures AS figures ON figures.document_id = ours AND figures.start = o.start
            AND figures."end" = o."end"
        ORDER BY o.id
    """)
    db.conn.execute("""
        UPDATE documents SET name = o.name
        FROM merged_documents JOIN other.documents AS o ON o.id = theirs
        WHERE documents.id = ours AND o.name < documents.name
    """)


def matched(db: Database) -> list[tuple[int]]:
    """The ids here of all documents of the other file."""
    return db.conn.execute("SELECT ours FROM merged_documents ORDER BY ours").fetchall()


def finish(db: Database) -> None:
    """Put the matching away."""
    db.conn.execute("DROP TABLE temp.merged_figures")
    db.conn.execute("DROP TABLE temp.merged_documents")
