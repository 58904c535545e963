"""Bringing the ledger up to date: document by document, in transactions of their own, never on a key press.

A process that ends meanwhile leaves documents behind, and says which: the next one goes on with them.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping

from extract.facts.claims import EDITION, Claim, claim_of
from extract.figures import Figure
from extract.records import FIELDS
from store.database import Database, plain_errors, writing
from store.ledger.linking import link, tell_facts, unlink
from store.records import from_fields, from_json
from store.rows import State

BATCH = 20
"""Documents in one transaction."""

# Of a flagged figure that was corrected before, the corrected record.
_AS_THEY_STAND = f"""
    SELECT states.figure_id, coalesce(decisions."after", decisions."before"), {", ".join(FIELDS)}
    FROM states LEFT JOIN decisions ON decisions.id = states.decision_id
    LEFT JOIN candidates ON candidates.figure_id = states.figure_id
    WHERE states.document_id = ? AND states.state <> '{State.REJECTED}'
"""
_BEHIND = """
    SELECT document_id FROM extractions WHERE id > :extraction
    UNION
    SELECT document_id FROM decisions JOIN figures ON figures.id = figure_id WHERE decisions.id > :decision
"""
_KNOWN = """
    INSERT OR REPLACE INTO facts_known VALUES (
        1, (SELECT coalesce(max(id), 0) FROM extractions), (SELECT coalesce(max(id), 0) FROM decisions), ?
    )
"""


def bring_up(db: Database, progress: Callable[[int], None] = lambda _: None) -> int:
    """Take in all that is new or was decided; tell after each batch how many documents. How many in all."""
    with writing(db):
        _note_what_is_behind(db)
    done = 0
    while True:
        with writing(db):
            found = db.conn.execute(
                "SELECT document_id FROM facts_behind ORDER BY 1 LIMIT ?", (BATCH,)
            ).fetchall()
            for (document_id,) in found:
                take_in(db, document_id)
            db.conn.executemany("DELETE FROM facts_behind WHERE document_id = ?", found)
        done += len(found)
        if not found:
            return done
        progress(len(found))


def count_new(db: Database) -> int:
    """How many documents are to be taken in."""
    with plain_errors(db):
        known = _known(db)
        sql = f"SELECT count(*) FROM (SELECT document_id FROM facts_behind UNION {_BEHIND})"
        return int(db.conn.execute(sql, {"extraction": known[0], "decision": known[1]}).fetchone()[0])


def is_behind(db: Database) -> bool:
    """Whether anything was read or decided since the ledger was brought up to date."""
    with plain_errors(db):
        if db.conn.execute("SELECT 1 FROM facts_behind LIMIT 1").fetchone() is not None:
            return True
        known = db.conn.execute("SELECT extraction, decision, edition FROM facts_known").fetchone()
        latest = db.conn.execute(
            "SELECT (SELECT coalesce(max(id), 0) FROM extractions),"
            " (SELECT coalesce(max(id), 0) FROM decisions)"
        ).fetchone()
        return bool(known != (*latest, EDITION) and latest != (0, 0))


def fall_behind(db: Database, documents: Iterable[tuple[int]]) -> None:
    """Note that documents, each the row of its id, are to be taken in again; inside `writing`."""
    db.conn.executemany("INSERT OR IGNORE INTO facts_behind VALUES (?)", documents)


def _note_what_is_behind(db: Database) -> None:
    known = _known(db)
    if known == (0, 0):
        # Nothing yet, or folded by other words: nothing that was compared holds.
        for table in ("citations", "claim_links", "claims"):
            db.conn.execute(f"DELETE FROM {table}")
    db.conn.execute(
        f"INSERT OR IGNORE INTO facts_behind {_BEHIND}", {"extraction": known[0], "decision": known[1]}
    )
    db.conn.execute(_KNOWN, (EDITION,))


def _known(db: Database) -> tuple[int, int]:
    """The last extraction and decision that were taken in."""
    known = db.conn.execute("SELECT extraction, decision, edition FROM facts_known").fetchone()
    return (known[0], known[1]) if known is not None and known[2] == EDITION else (0, 0)


def take_in(db: Database, document_id: int) -> None:
    """Let the ledger say of a document what its figures claim as they stand now; inside `writing`."""
    claims = {figure_id: claim_of(figure) for figure_id, figure in _figures(db, document_id)}
    contents = {
        figure_id: json.dumps(claim.content, ensure_ascii=False) for figure_id, claim in claims.items()
    }
    held = db.conn.execute(
        "SELECT figure_id, content, claim_id FROM citations JOIN claims ON claims.id = claim_id"
        " WHERE document_id = ?",
        (document_id,),
    ).fetchall()
    gone = [(figure_id, claim) for figure_id, content, claim in held if contents.get(figure_id) != content]
    db.conn.executemany("DELETE FROM citations WHERE figure_id = ?", ((figure_id,) for figure_id, _ in gone))
    same = {figure_id for figure_id, content, _ in held if contents.get(figure_id) == content}
    new = {figure_id: claims[figure_id] for figure_id in claims if figure_id not in same}
    _cite(db, document_id, new, contents)
    unlink(db, {claim for _, claim in gone})


def _cite(db: Database, document_id: int, claims: Mapping[int, Claim], contents: Mapping[int, str]) -> None:
    made: dict[int, Claim] = {}
    cited: list[int] = []
    for figure_id, claim in claims.items():
        known = db.conn.execute("SELECT id FROM claims WHERE content = ?", (contents[figure_id],)).fetchone()
        if known is None:
            values = (
                contents[figure_id],
                "|".join(claim.number),
                claim.by_number,
                claim.by_subject,
                claim.by_series,
            )
            cursor = db.conn.execute(
                "INSERT INTO claims (content, number, by_number, by_subject, by_series, fact)"
                " VALUES (?, ?, ?, ?, ?, 0)",
                values,
            )
            known = (int(cursor.lastrowid or 0),)
            made[known[0]] = claim
        else:
            cited.append(known[0])
        db.conn.execute("INSERT INTO citations VALUES (?, ?, ?)", (figure_id, document_id, known[0]))
    link(db, made)
    # One document that tells two numbers parts what was taken for one fact.
    tell_facts(db, cited)


def _figures(db: Database, document_id: int) -> Iterator[tuple[int, Figure]]:
    """The figures of a document that nobody rejected, each as it stands."""
    for figure_id, decided, *fields in db.conn.execute(_AS_THEY_STAND, (document_id,)).fetchall():
        figure = from_json(decided) or (from_fields(fields) if fields[0] is not None else None)
        if figure is not None:
            yield figure_id, figure
