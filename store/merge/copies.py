"""Near-equal documents of two files: signatures and sayings are united, and who is whose copy follows."""

from store.database import Database

# What one of the files alone knows, or what was a copy or an old edition in either: of these all is found
# anew, so that it does not matter which file came first. What nobody looked at yet waits for `soat copies`.
_CAME = """
    SELECT ours FROM merged_documents
    WHERE (ours IN (SELECT document_id FROM main.signatures UNION SELECT document_id FROM main.copy_sayings)
        OR theirs IN (SELECT document_id FROM other.signatures))
    AND (is_new
        OR ours IN (SELECT document_id FROM main.copies UNION SELECT document_id FROM main.copy_sayings)
        OR theirs IN (SELECT document_id FROM other.copies)
        OR ours IN (SELECT replaces FROM main.editions) OR theirs IN (SELECT replaces FROM other.editions)
        OR (ours IN (SELECT document_id FROM main.signatures))
            <> (theirs IN (SELECT document_id FROM other.signatures))
    )
"""


def take(db: Database) -> list[int]:
    """Take over what was said and found; the documents whose kin is to be looked for here."""
    db.conn.execute("""
        INSERT INTO copy_sayings (hash, document_id, original, annotator, said_at)
        SELECT hash, d.ours, o.ours, annotator, said_at FROM other.copy_sayings AS said
        JOIN merged_documents AS d ON d.theirs = said.document_id
        LEFT JOIN merged_documents AS o ON o.theirs = said.original
        WHERE hash NOT IN (SELECT hash FROM main.copy_sayings) ORDER BY said_at, hash
    """)
    came = db.conn.execute(_CAME).fetchall()
    db.conn.execute("""
        INSERT OR IGNORE INTO signatures (document_id, scheme, signature)
        SELECT ours, scheme, signature FROM other.signatures JOIN merged_documents ON theirs = document_id
    """)
    return [document_id for (document_id,) in came]


def release_all(db: Database) -> None:
    """Let all that is withheld be proposed, until it is parted anew."""
    db.conn.execute("INSERT OR IGNORE INTO candidates SELECT * FROM withheld")
    db.conn.execute("DELETE FROM withheld")
