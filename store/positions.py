"""Where each annotator stopped, so that reopening lands there."""

from store.clock import now
from store.database import Database, plain_errors, writing


def remember(db: Database, annotator: str, figure_id: int) -> None:
    """Note the figure that an annotator is looking at.

    Unlike a decision it may be lost at a power cut: moving about should not wait for the disk.
    """
    alone = not db.conn.in_transaction
    if alone:
        db.execute("PRAGMA synchronous = NORMAL")
    try:
        with writing(db):
            db.execute(
                "INSERT INTO positions (annotator, figure_id, at) SELECT ?, id, ? FROM figures WHERE id = ?"
                " ON CONFLICT (annotator) DO UPDATE SET figure_id = excluded.figure_id, at = excluded.at",
                (annotator, now(), figure_id),
            )
    finally:
        if alone:
            db.execute("PRAGMA synchronous = FULL")


def recall(db: Database, annotator: str) -> int | None:
    """The figure that an annotator looked at last; None for somebody new."""
    with plain_errors(db):
        row = db.execute("SELECT figure_id FROM positions WHERE annotator = ?", (annotator,)).fetchone()
    return None if row is None else int(row[0])
