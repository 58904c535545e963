"""Counts of figures by state, as the database keeps them: moved by a trigger with every decision."""

from store.database import Database

_BY_STATE = "SELECT document_id, state, count(*) FROM states WHERE document_id = ? GROUP BY state"


def recount(db: Database, document_id: int) -> None:
    """Count one document's figures anew, after its proposals or its standing changed; inside `writing`."""
    db.execute("DELETE FROM tallies WHERE document_id = ?", (document_id,))
    db.execute(f"INSERT INTO tallies {_BY_STATE}", (document_id,))


def recount_all(db: Database) -> None:
    """Count every document's figures anew; inside `writing`."""
    db.execute("DELETE FROM tallies")
    db.execute(
        "INSERT INTO tallies SELECT document_id, state, count(*) FROM states GROUP BY document_id, state"
    )


def miscounted(db: Database) -> list[tuple[int, str, int, int]]:
    """What is counted wrongly: document, state, the figure kept and the true one."""
    return db.execute("""
        SELECT document_id, state, sum(kept), sum(found) FROM (
            SELECT document_id, state, figures AS kept, 0 AS found FROM tallies
            UNION ALL SELECT document_id, state, 0, count(*) FROM states GROUP BY document_id, state
        ) GROUP BY document_id, state HAVING sum(kept) <> sum(found)
    """).fetchall()
