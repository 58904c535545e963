"""What people asked for: assignments, recalls and editions; and the counts that follow from all of it."""

from collections.abc import Iterator

from store.database import Database

_SAID = """
    INSERT INTO said_editions (document_id, replaces, replaced_at)
    SELECT later.ours, earlier.ours, replaced_at
    FROM other.said_editions AS o
    JOIN merged_documents AS later ON later.theirs = o.document_id
    JOIN merged_documents AS earlier ON earlier.theirs = o.replaces
    WHERE true
    ON CONFLICT (document_id, replaces) DO UPDATE SET replaced_at = min(replaced_at, excluded.replaced_at)
"""
_IN_ORDER = """
    SELECT document_id, replaces, replaced_at FROM said_editions
    JOIN documents AS later ON later.id = document_id
    JOIN documents AS earlier ON earlier.id = replaces
    ORDER BY replaced_at, later.sha256, earlier.sha256
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
    """Which document replaces which, from all that was said: what contradicts something said before is not.

    A document replaces one, and none that replaces it, be it at some remove.
    """
    db.conn.execute(_SAID)
    kept: dict[int, int] = {}
    rows = []
    for document_id, replaces, replaced_at in db.conn.execute(_IN_ORDER).fetchall():
        if document_id not in kept and document_id not in _before(kept, replaces):
            kept[document_id] = replaces
            rows.append((document_id, replaces, replaced_at))
    db.conn.execute("DELETE FROM editions")
    db.conn.executemany("INSERT INTO editions VALUES (?, ?, ?)", rows)


def _before(editions: dict[int, int], document_id: int) -> Iterator[int]:
    """A document and all that it replaces, one after the other."""
    yield document_id
    while document_id in editions:
        document_id = editions[document_id]
        yield document_id
