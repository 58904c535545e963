"""What people asked for: assignments, recalls and editions; and the counts that follow from all of it."""

from collections.abc import Iterator

from store.database import Database

# Of what two files say that a document replaces, what was said first stands.
_EDITIONS = """
    INSERT INTO editions (document_id, replaces, replaced_at)
    SELECT later.ours, earlier.ours, replaced_at
    FROM other.editions AS o
    JOIN merged_documents AS later ON later.theirs = o.document_id
    JOIN merged_documents AS earlier ON earlier.theirs = o.replaces
    WHERE true
    ON CONFLICT (document_id) DO UPDATE
    SET replaces = excluded.replaces, replaced_at = excluded.replaced_at
    WHERE (excluded.replaced_at, (SELECT sha256 FROM main.documents WHERE id = excluded.replaces))
        < (editions.replaced_at, (SELECT sha256 FROM main.documents WHERE id = editions.replaces))
"""


def take(db: Database) -> int:
    """Add what is new; returns how many assignments."""
    assignments = db.conn.execute("""
        INSERT INTO assignments (
            id, annotator, document_id, start, "end", blind, batch, releases, assigned_by, assigned_at
        )
        SELECT id, annotator, ours, start, "end", blind, batch, releases, assigned_by, assigned_at
        FROM other.assignments JOIN merged_documents ON theirs = document_id
        WHERE id NOT IN (SELECT id FROM main.assignments) ORDER BY assigned_at, id
    """).rowcount
    db.conn.execute("""
        INSERT INTO recalls (decision, figure_id, why, recalled_at)
        SELECT decision, ours, why, recalled_at FROM other.recalls JOIN merged_figures ON theirs = figure_id
        WHERE true
        ON CONFLICT (decision, why) DO UPDATE SET recalled_at = min(recalls.recalled_at, excluded.recalled_at)
    """)
    _take_editions(db)
    return assignments


def _take_editions(db: Database) -> None:
    """Add which document replaces which; where two files say the contrary, what was said last is left out."""
    db.conn.execute(_EDITIONS)
    rows = db.conn.execute("""
        SELECT document_id, replaces FROM editions JOIN documents ON documents.id = document_id
        ORDER BY replaced_at, sha256
    """).fetchall()
    kept: dict[int, int] = {}
    for document_id, replaces in rows:
        if document_id in _before(kept, replaces):
            db.conn.execute("DELETE FROM editions WHERE document_id = ?", (document_id,))
        else:
            kept[document_id] = replaces


def _before(editions: dict[int, int], document_id: int) -> Iterator[int]:
    """A document and all that it replaces, one after the other."""
    yield document_id
    while document_id in editions:
        document_id = editions[document_id]
        yield document_id
