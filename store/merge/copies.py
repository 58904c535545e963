"""Near-equal documents of two files: signatures and sayings are united, and who is whose copy follows."""

from store.database import Database


def take(db: Database) -> list[int]:
    """Take over what was said and found; the documents whose kin is to be looked for here."""
    db.conn.execute("""
        INSERT INTO copy_sayings (hash, document_id, original, annotator, said_at)
        SELECT hash, d.ours, o.ours, annotator, said_at FROM other.copy_sayings AS said
        JOIN merged_documents AS d ON d.theirs = said.document_id
        LEFT JOIN merged_documents AS o ON o.theirs = said.original
        WHERE hash NOT IN (SELECT hash FROM main.copy_sayings) ORDER BY said_at, hash
    """)
    db.conn.execute("""
        INSERT OR IGNORE INTO signatures (document_id, scheme, signature)
        SELECT ours, scheme, signature FROM other.signatures JOIN merged_documents ON theirs = document_id
        WHERE is_new
    """)
    db.conn.execute("""
        INSERT INTO copies (document_id, original, likeness)
        SELECT d.ours, o.ours, likeness FROM other.copies
        JOIN merged_documents AS d ON d.theirs = document_id
        JOIN merged_documents AS o ON o.theirs = original
        WHERE d.is_new AND o.is_new
    """)
    came = db.conn.execute("""
        SELECT ours FROM merged_documents JOIN documents ON documents.id = ours
        WHERE is_new OR ours IN (SELECT document_id FROM copies_said) ORDER BY sha256
    """)
    return [document_id for (document_id,) in came.fetchall()]


def release_all(db: Database) -> None:
    """Let all that is withheld be proposed, until it is parted anew."""
    db.conn.execute("INSERT OR IGNORE INTO candidates SELECT * FROM withheld")
    db.conn.execute("DELETE FROM withheld")
