"""Judgements of the other file."""

from pathlib import Path

from store.chain import GENESIS
from store.database import Database
from store.errors import MergeError
from store.ledger.record import STORED
from store.sessions import begin_chain, chain_of_this_file

_FORKED = """
    SELECT ours.chain FROM main.judgements AS ours JOIN other.judgements AS theirs USING (chain, sequence)
    WHERE ours.hash IS NOT theirs.hash ORDER BY ours.chain LIMIT 1
"""
_COLUMNS = ", ".join(STORED)


def check_chains(db: Database, other: Path) -> None:
    """What both files have of a chain is the same.

    Raises:
        MergeError: It is not.
    """
    forked = db.conn.execute(_FORKED).fetchone()
    if forked is not None:
        raise MergeError(
            f"{other}: the judgements of chain {forked[0]} go on differently here and there, as when a file "
            "is overwritten with an older copy; nothing of it was taken"
        )


def take(db: Database) -> int:
    """Add those that are new, through the triggers that guard the record; returns how many."""
    own = chain_of_this_file(db)
    before = _length(db, own)
    db.conn.execute(
        "INSERT INTO judgement_chains SELECT chain, 0, ? FROM other.judgement_chains"
        " WHERE chain NOT IN (SELECT chain FROM main.judgement_chains)",
        (GENESIS,),
    )
    taken = db.conn.execute(f"""
        INSERT INTO judgements (one, other, hash, {_COLUMNS})
        SELECT one.ours, other.ours, hash, {_COLUMNS}
        FROM other.judgements AS theirs
        JOIN merged_figures AS one ON one.theirs = theirs.one
        JOIN merged_figures AS other ON other.theirs = theirs.other
        WHERE NOT EXISTS (
            SELECT 1 FROM main.judgements AS ours
            WHERE ours.chain = theirs.chain AND ours.sequence = theirs.sequence
        )
        ORDER BY theirs.chain, theirs.sequence
    """).rowcount
    if _length(db, own) != before:
        # The other file goes on with it as well: a further sitting here must not.
        begin_chain(db)
    return taken


def _length(db: Database, chain: tuple[str, int] | None) -> int:
    """How many judgements a chain has."""
    sql = "SELECT coalesce(max(length), 0) FROM judgement_chains WHERE chain = ?"
    return int(db.conn.execute(sql, (None if chain is None else chain[0],)).fetchone()[0])
