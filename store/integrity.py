"""Proof that the database holds what it says: texts, places, quotes, references and the chain of decisions.

What it shows: any change to a decision, to what it is about or to the order within a chain; a
decision taken out, in the middle or at the end; a text or quote that differs from what was stored; a missing
guard of the schema. What it cannot show: the work of somebody who rewrites the chain from some point to its
end with all its hashes and its head. Against that, keep what `heads` gives, or a copy, elsewhere.
Candidates are proposals and can be made again: they are checked for form only.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.figures import Span
from store.chain import CONTENT_NOW, GENESIS, link
from store.database import Database, blank_database, plain_errors
from store.errors import StoreError
from store.texts import PIECE


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that does not hold."""

    where: str
    what: str


_COUNTED = ("documents", "sentences", "figures", "candidates", "sessions", "decisions", "chains")

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


def verify(db: Database) -> Iterator[Problem]:
    """Check everything; yields what does not hold, of each chain only the first broken link."""
    for check in (_file, _schema, _documents, _numbering, _chains, _carried):
        try:
            with plain_errors(db):
                yield from check(db)
        except StoreError as error:
            # A damaged page stops one check, not the others.
            yield Problem("file", str(error))


def counts(db: Database) -> dict[str, int]:
    """How many rows of each kind there are to check."""
    with plain_errors(db):
        return {name: int(db.execute(f"SELECT count(*) FROM {name}").fetchone()[0]) for name in _COUNTED}


def heads(db: Database) -> dict[str, str]:
    """The last hash of every chain: written down elsewhere, it proves all that came before."""
    with plain_errors(db):
        return dict(db.execute("SELECT id, head FROM chains ORDER BY id").fetchall())


def _file(db: Database) -> Iterator[Problem]:
    """SQLite's own checks: pages, indexes, CHECKs, references."""
    for (what,) in db.execute("PRAGMA integrity_check(20)"):
        if what != "ok":
            yield Problem("file", what)
    for table, row_id, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield Problem(f"{table} {row_id}", f"refers to a row of {parent} that is not there")


def _schema(db: Database) -> Iterator[Problem]:
    """Every table, view, index and guard as the migrations made it."""
    sql = "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    found = dict(db.execute(sql).fetchall())
    with blank_database() as blank:
        expected = dict(blank.execute(sql).fetchall())
    for name, definition in expected.items():
        if name not in found:
            yield Problem(name, "is missing from the schema")
        elif found[name] != definition:
            yield Problem(name, "differs from the schema")
    for name in found.keys() - expected.keys():
        # Another index or table of the user's does no harm; a trigger may.
        if name.startswith("trigger "):
            yield Problem(name, "is not part of the schema")


def _documents(db: Database) -> Iterator[Problem]:
    """Texts against their hashes, then everything that points into them."""
    documents = db.execute("SELECT id, name, length, text_sha256 FROM documents ORDER BY id").fetchall()
    for document_id, name, length, text_sha256 in documents:
        where = f"document {document_id} ({name})"
        rows = db.execute(
            "SELECT start, piece FROM texts WHERE document_id = ? ORDER BY start", (document_id,)
        )
        parts = rows.fetchall()
        if [start for start, _ in parts] != list(range(0, length, PIECE)):
            yield Problem(where, "a piece of its text is missing")
            continue
        text = "".join(piece for _, piece in parts)
        if len(text) != length or hashlib.sha256(text.encode()).hexdigest() != text_sha256:
            yield Problem(where, "its text is not the one that was stored")
        yield from _places(db, document_id, where, text)


def _places(db: Database, document_id: int, where: str, text: str) -> Iterator[Problem]:
    """Sentences and figures against the text."""
    places = [
        Span(start, end)
        for start, end in db.execute(
            'SELECT start, "end" FROM sentences WHERE document_id = ? ORDER BY start', (document_id,)
        )
    ]
    for before, after in pairwise(places):
        if after.start < before.end:
            yield Problem(where, f"its sentences overlap at {after.start}")
    if places and places[-1].end > len(text):
        yield Problem(where, "a sentence ends beyond the text")
    figures = db.execute(
        """
        SELECT figures.id, figures.start, figures."end", quote,
            sentences.document_id, sentences.start, sentences."end"
        FROM figures
        LEFT JOIN candidates ON figure_id = figures.id
        LEFT JOIN sentences ON sentences.id = sentence_id
        WHERE figures.document_id = ?
        """,
        (document_id,),
    )
    for figure_id, start, end, quote, sentence_document, sentence_start, sentence_end in figures:
        if text[start:end] != quote:
            yield Problem(f"figure {figure_id}", f"{where} does not read {quote!r} at {start}-{end}")
        if sentence_document is not None and (
            sentence_document != document_id or not sentence_start <= start < sentence_end
        ):
            yield Problem(f"figure {figure_id}", "its candidate names a sentence that it does not stand in")


def _numbering(db: Database) -> Iterator[Problem]:
    """Rows are only ever added, so their ids have no gap."""
    count, last = db.execute("SELECT count(*), coalesce(max(id), 0) FROM decisions").fetchone()
    if count != last:
        yield Problem("decisions", f"{count} rows are numbered up to {last}: a row was removed or renumbered")


def _chains(db: Database) -> Iterator[Problem]:
    """Each chain from its beginning to its head."""
    known = {id_: (length, head) for id_, length, head in db.execute("SELECT id, length, head FROM chains")}
    used = {id_ for (id_,) in db.execute("SELECT DISTINCT chain FROM decisions")}
    for chain in sorted(used - known.keys()):
        yield Problem(f"chain {chain}", "has decisions but is not in the list of chains")
    for chain in sorted(known):
        problem = _first_break(db, chain, *known[chain])
        if problem is not None:
            yield problem


def _carried(db: Database) -> Iterator[Problem]:
    """What is carried on from an earlier edition says what was decided there, in the same name."""
    for decision_id, known in db.execute("""
        SELECT d.id, made.id IS NOT NULL FROM decisions AS d
        LEFT JOIN decisions AS made ON made.hash = d.carries
        WHERE d.carries IS NOT NULL AND (
            made.id IS NULL OR made.annotator <> d.annotator OR made.verdict <> d.verdict
            OR made."before" IS NOT d."before" OR made."after" IS NOT d."after"
        ) ORDER BY d.id
    """):
        what = "says otherwise than the decision that it carries on" if known else "carries on no decision"
        yield Problem(f"decision {decision_id}", what)


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
    withdrawn, annotator = (covered[CONTENT_NOW.index(name)] for name in ("withdraws", "annotator"))
    if its_sequence != sequence:
        return f"the decision before it is missing: it is number {its_sequence}"
    if its_previous != previous:
        return "it does not follow the decision before it"
    if withdraws is not None and withdrawn is None:
        return "it withdraws a decision that is not there"
    if link(dict(zip(CONTENT_NOW, covered, strict=True))) != hash_:
        return "it was changed after it was recorded: its hash differs"
    if not isinstance(id_, int) or id_ <= last_id:
        return "it was renumbered: it stands before an earlier decision"
    # What is carried on speaks in the name of whoever decided it first.
    if session_chain != chain or (session_annotator != annotator and covered[-1] is None):
        return "its session is another annotator's or another chain's"
    return None
