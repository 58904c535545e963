"""The record of judgements: the one way in, and the hash of each, as of decisions.

A judgement's hash covers all it says, and of what: both figures by the SHA-256 of their documents and their
places, never by an id that only this file knows.
"""

import hashlib
from collections.abc import Mapping
from typing import NamedTuple

from store.chain import GENESIS
from store.clock import now_after
from store.database import Database
from store.errors import DecisionError
from store.records import canonical_json
from store.rows import Session

CONTENT = (
    "chain",
    "sequence",
    "previous",
    "one_document",
    "one_start",
    "one_end",
    "other_document",
    "other_start",
    "other_end",
    "one_record",
    "other_record",
    "outcome",
    "withdraws",
    "annotator",
    "session",
    "judged_at",
    "note",
)
"""What a hash covers."""

_CHAIN = """
    SELECT sessions.chain, coalesce(length, 0), coalesce(head, ?) FROM sessions
    LEFT JOIN judgement_chains ON judgement_chains.chain = sessions.chain
    WHERE sessions.id = ? AND sessions.annotator = ?
"""
_PLACE = """
    SELECT documents.sha256, start, "end" FROM figures JOIN documents ON documents.id = document_id
    WHERE figures.id = ?
"""
STORED = (
    *(name for name in CONTENT if not name.startswith(("one_", "other_"))),
    "one_record",
    "other_record",
)
"""The columns that hold what is covered; the places are the figures' own."""
# Of two judgements in one moment neither would be the later one, and clocks may jump back.
_LATEST = """
    SELECT max(judged_at) FROM (
        SELECT judged_at FROM judgements WHERE chain = :chain AND sequence = :sequence
        UNION ALL SELECT judged_at FROM judgements WHERE one IN (:one, :other)
        UNION ALL SELECT judged_at FROM judgements WHERE other IN (:one, :other)
    )
"""
_INSERT = f"""
    INSERT INTO judgements (one, other, hash, {", ".join(STORED)})
    VALUES (?, ?, ?, {", ".join("?" * len(STORED))})
"""


class Pair(NamedTuple):
    """Two figures, and their records as they were judged."""

    one: int
    other: int
    one_record: str
    other_record: str


def link(content: Mapping[str, str | int | None]) -> str:
    """The hash of a judgement: SHA-256 over the canonical JSON of its content, in UTF-8."""
    covered = canonical_json({name: content[name] for name in CONTENT})
    return hashlib.sha256(covered.encode("utf-8", "surrogatepass")).hexdigest()


def append(  # noqa: PLR0913 - what a judgement is made of, each named at the call
    db: Database,
    pair: Pair,
    by: Session,
    *,
    outcome: str | None = None,
    withdraws: str | None = None,
    note: str | None = None,
) -> int:
    """Write a row that extends this file's chain by one; inside `writing`. Its id.

    Raises:
        DecisionError: The session was not begun in this database, or there is no such figure.
    """
    chain = db.conn.execute(_CHAIN, (GENESIS, by.id, by.annotator)).fetchone()
    if chain is None:
        raise DecisionError("this sitting was not begun in this database; start a session first")
    places = [db.conn.execute(_PLACE, (figure_id,)).fetchone() for figure_id in pair[:2]]
    if None in places:
        raise DecisionError("one of the two figures is not in the database; open the ledger again")
    row = {
        "chain": chain[0],
        "sequence": chain[1] + 1,
        "previous": chain[2],
        "outcome": outcome,
        "withdraws": withdraws,
        "annotator": by.annotator,
        "session": by.id,
        "judged_at": _moment(db, chain, pair),
        "note": note or None,
        "one_record": pair.one_record,
        "other_record": pair.other_record,
    }
    names = ("document", "start", "end")
    for side, place in zip(("one", "other"), places, strict=True):
        row |= {f"{side}_{name}": value for name, value in zip(names, place, strict=True)}
    db.conn.execute("INSERT OR IGNORE INTO judgement_chains VALUES (?, 0, ?)", (chain[0], GENESIS))
    stored = [row[name] for name in STORED]
    cursor = db.conn.execute(_INSERT, (pair.one, pair.other, link(row), *stored))
    return int(cursor.lastrowid or 0)


def _moment(db: Database, chain: tuple[str, int, str], pair: Pair) -> str:
    """Now, or just after whatever this judgement comes after."""
    before = {"chain": chain[0], "sequence": chain[1], "one": pair.one, "other": pair.other}
    return now_after(db.conn.execute(_LATEST, before).fetchone()[0])
