"""Chains, sessions and decisions of the other file."""

from pathlib import Path

from store.chain import GENESIS
from store.database import Database
from store.errors import MergeError
from store.sessions import begin_chain, chain_of_this_file

# Chains in both files that differ within the length that both have.
_FORKED = """
    SELECT chains.id FROM main.chains AS chains JOIN other.chains AS theirs USING (id)
    JOIN main.decisions AS ours ON ours.chain = chains.id
        AND ours.sequence = min(chains.length, theirs.length)
    LEFT JOIN other.decisions AS others ON others.chain = chains.id AND others.sequence = ours.sequence
    WHERE ours.hash IS NOT others.hash ORDER BY chains.id LIMIT 1
"""
_FORK = """
    SELECT min(ours.sequence) FROM main.decisions AS ours JOIN other.decisions AS others
        ON others.chain = ours.chain AND others.sequence = ours.sequence
    WHERE ours.chain = ? AND ours.hash IS NOT others.hash
"""

# Those that are new, in the order in which the other file holds them: what one refers to comes before it.
_TABLE = """
    CREATE TEMP TABLE merged_decisions (
        theirs INTEGER PRIMARY KEY, ours INTEGER NOT NULL, withdraws INTEGER
    )
"""
_NEW = """
    INSERT INTO merged_decisions
    SELECT d.id, (SELECT coalesce(max(id), 0) FROM main.decisions) + row_number() OVER (ORDER BY d.id),
        (
            SELECT known.id FROM other.decisions AS w JOIN main.decisions AS known
                ON known.chain = w.chain AND known.sequence = w.sequence
            WHERE w.id = d.withdraws
        )
    FROM other.decisions AS d LEFT JOIN main.chains AS chains ON chains.id = d.chain
    WHERE d.sequence > coalesce(chains.length, 0)
"""
_OTHER_SITTINGS = """
    SELECT id FROM main.sessions AS ours JOIN other.sessions AS theirs USING (id)
    WHERE (ours.annotator, ours.chain, ours.role) IS NOT (theirs.annotator, theirs.chain, theirs.role)
    ORDER BY id LIMIT 1
"""
_COLUMNS = """
    form, chain, sequence, previous, hash, verdict, "before", "after", over, carries, annotator, session,
    decided_at, reason, note, extractor
"""


def check_chains(db: Database, other: Path) -> None:
    """A chain in both files is in one of them the beginning of the other; a sitting in both is the same.

    Raises:
        MergeError: It is not.
    """
    forked = db.conn.execute(_FORKED).fetchone()
    if forked is not None:
        number = db.conn.execute(_FORK, forked).fetchone()[0]
        raise MergeError(
            f"{other}: chain {forked[0]} goes on differently here and there from number {number} on, as when "
            "a file is overwritten with an older copy; nothing of it was taken: "
            "bring its decisions over with `soat decide`"
        )
    sitting = db.conn.execute(_OTHER_SITTINGS).fetchone()
    if sitting is not None:
        raise MergeError(
            f"{other}: sitting {sitting[0]} is another annotator's here; nothing of it was taken: "
            "run `soat verify` on both"
        )


def take(db: Database) -> tuple[int, int]:
    """Add the sessions and decisions that are new; returns how many of each."""
    # Where a chain was begun concerns only the file that goes on with it: a taken one is nobody's here.
    db.conn.execute(
        """
        INSERT INTO chains (id, file, started_at, length, head)
        SELECT id, '', started_at, 0, ? FROM other.chains WHERE id NOT IN (SELECT id FROM main.chains)
        ORDER BY id
        """,
        (GENESIS,),
    )
    sessions = db.conn.execute("""
        INSERT INTO sessions (id, annotator, program, started_at, chain, role)
        SELECT id, annotator, program, started_at, chain, role FROM other.sessions
        WHERE id NOT IN (SELECT id FROM main.sessions) ORDER BY started_at, id
    """).rowcount
    own = chain_of_this_file(db)
    decisions = _take_decisions(db)
    if chain_of_this_file(db) != own:
        # The other file goes on with it as well: a further sitting here must not.
        begin_chain(db)
    return sessions, decisions


def _take_decisions(db: Database) -> int:
    """Row by row through the triggers that guard the record; returns how many were new."""
    db.conn.execute("DROP TABLE IF EXISTS temp.merged_decisions")
    db.conn.execute(_TABLE)
    db.conn.execute(_NEW)
    decisions = db.conn.execute(f"""
        INSERT INTO decisions (id, figure_id, withdraws, {_COLUMNS})
        SELECT new.ours, f.ours, coalesce(new.withdraws, withdrawn.ours), {_COLUMNS}
        FROM merged_decisions AS new
        CROSS JOIN other.decisions AS d ON d.id = new.theirs
        CROSS JOIN merged_figures AS f ON f.theirs = d.figure_id
        LEFT JOIN merged_decisions AS withdrawn ON withdrawn.theirs = d.withdraws
        ORDER BY new.ours
    """).rowcount
    db.conn.execute("DROP TABLE temp.merged_decisions")
    return decisions
