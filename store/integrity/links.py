"""The chains of decisions, link by link."""

import sqlite3
from collections.abc import Iterator

from store.chain import CONTENT_NOW, GENESIS, link_of_row
from store.database import Database
from store.integrity.problems import Problem

# What is compared, then what the hash covers in the order of CONTENT_NOW.
_DECISIONS = """
    SELECT d.id, d.hash, d.withdraws, sessions.annotator, sessions.chain,
        d.chain, d.sequence, d.previous, documents.sha256, documents.text_sha256, figures.start,
        figures."end", figures.quote, d.verdict, d."before", d."after", withdrawn.hash, d.annotator,
        d.session, d.decided_at, d.reason, d.note, d.extractor, d.form, d.over, d.carries
    FROM decisions AS d
    LEFT JOIN decisions AS withdrawn ON withdrawn.id = d.withdraws
    LEFT JOIN figures ON figures.id = d.figure_id
    LEFT JOIN documents ON documents.id = figures.document_id
    LEFT JOIN sessions ON sessions.id = d.session
    WHERE d.chain = ? ORDER BY d.sequence
"""

_COMPARED = tuple(map(CONTENT_NOW.index, ("withdraws", "annotator", "carries")))


def check_numbering(db: Database) -> Iterator[Problem]:
    """Rows are only ever added, so their ids have no gap."""
    count, last = db.execute("SELECT count(*), coalesce(max(id), 0) FROM decisions").fetchone()
    if count != last:
        yield Problem("decisions", f"{count} rows are numbered up to {last}: a row was removed or renumbered")


def check_chains(db: Database) -> Iterator[Problem]:
    """Each chain from its beginning to its head."""
    known = {id_: (length, head) for id_, length, head in db.execute("SELECT id, length, head FROM chains")}
    used = {id_ for (id_,) in db.execute("SELECT DISTINCT chain FROM decisions")}
    for chain in sorted(used - known.keys()):
        yield Problem(f"chain {chain}", "has decisions but is not in the list of chains")
    for chain in sorted(known):
        problem = _first_break(db, chain, *known[chain])
        if problem is not None:
            yield problem


def _first_break(db: Database, chain: str, length: int, head: str) -> Problem | None:
    cursor: sqlite3.Cursor = db.execute(_DECISIONS, (chain,))
    previous, last_id, sequence = GENESIS, 0, 0
    for row in cursor:
        what = _fault(row, sequence + 1, previous, last_id)
        if what is not None:
            cursor.close()
            return Problem(f"decision {row[0]}", f"{what} (chain {chain}, number {sequence + 1})")
        last_id, previous, sequence = row[0], row[1], row[6]
    if (sequence, previous) != (length, head):
        return Problem(
            f"chain {chain}", f"ends at number {sequence}, but {length} were recorded: its end is gone"
        )
    return None


def _fault(row: tuple[str | int | None, ...], sequence: int, previous: str, last_id: int) -> str | None:  # noqa: PLR0911 - one return a fault
    """What is wrong with one link, if anything."""
    id_, hash_, withdraws, session_annotator, session_chain, *covered = row
    chain, its_sequence, its_previous = covered[:3]
    withdrawn, annotator, carries = (covered[place] for place in _COMPARED)
    if its_sequence != sequence:
        return f"the decision before it is missing: it is number {its_sequence}"
    if its_previous != previous:
        return "it does not follow the decision before it"
    if withdraws is not None and withdrawn is None:
        return "it withdraws a decision that is not there"
    if link_of_row(covered) != hash_:
        return "it was changed after it was recorded: its hash differs"
    if not isinstance(id_, int) or id_ <= last_id:
        return "it was renumbered: it stands before an earlier decision"
    # What is carried on speaks in the name of whoever decided it first.
    if session_chain != chain or (session_annotator != annotator and carries is None):
        return "its session is another annotator's or another chain's"
    return None
