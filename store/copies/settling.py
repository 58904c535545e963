"""Which of near-equal documents is the original, when one comes in, is replaced, or is judged."""

from collections.abc import Callable, Iterable

from store.copies.kin import Tellings, forget, index, keep_signature, nearest, read_told
from store.copies.signing import is_installed, scheme
from store.copies.withholding import part
from store.database import Database, plain_errors, writing

# Whoever was decided on stays the original; then the date of publication tells, then that of the ingest.
_RANK = """
    SELECT NOT EXISTS (
            SELECT 1 FROM figures CROSS JOIN heads ON heads.figure_id = figures.id
            WHERE figures.document_id = documents.id
        ), published IS NULL, published, added_at, sha256
    FROM documents WHERE id = ?
"""
_UNSIGNED = """
    SELECT id FROM documents
    WHERE id NOT IN (SELECT document_id FROM signatures WHERE scheme = ?)
        AND id NOT IN (SELECT replaces FROM editions)
    ORDER BY id
"""
BATCH = 64
"""Documents that are signed in one transaction."""


def settle(db: Database, document_id: int, *, is_own: bool = False) -> int | None:
    """Look for what a document is a copy of, and withhold what the two share; its original.

    One that is its own, as whoever brings it says, is only to be found by others. Without the library, what
    was found before stays. Inside `writing`.
    """
    said = db.execute("SELECT original FROM copies_said WHERE document_id = ?", (document_id,)).fetchone()
    tellings = Tellings(db)
    signature = keep_signature(db, document_id, tellings.of(document_id)) if is_installed() else None
    if said is not None:
        original = said[0]
        if original is not None:
            original = head_of(db, original)
            if original != document_id:
                how_like = tellings.likeness(document_id, original)
                return attach(db, document_id, original, how_like, tellings)
        detach(db, document_id)
        return None
    is_sought = signature is not None and not is_own
    found = nearest(db, document_id, signature or b"") if is_sought else None
    if found is None:
        index(db, document_id)
        return None
    other, how_like = found
    if _rank(db, document_id) < _rank(db, other) and not _is_said(db, other):
        index(db, document_id)
        attach(db, other, document_id, how_like, tellings)
        return None
    return attach(db, document_id, other, how_like, tellings)


def attach(db: Database, document_id: int, original: int, how_like: float, tellings: Tellings) -> int:
    """Let a document, and those that were its copies, be copies of another."""
    forget(db, document_id)
    moved = db.execute("SELECT document_id FROM copies WHERE original = ?", (document_id,)).fetchall()
    db.execute("UPDATE copies SET original = ? WHERE original = ?", (original, document_id))
    db.execute(
        "INSERT OR REPLACE INTO copies (document_id, original, likeness) VALUES (?, ?, ?)",
        (document_id, original, how_like),
    )
    for changed in (document_id, *(id_ for (id_,) in moved)):
        part(db, changed, tellings)
    return original


def detach(db: Database, document_id: int) -> None:
    """Let a document be one of its own, in no group; those that were its copies are looked at anew."""
    if db.execute("DELETE FROM copies WHERE document_id = ?", (document_id,)).rowcount:
        part(db, document_id)
    forget(db, document_id)
    copies = db.execute("SELECT document_id FROM copies WHERE original = ?", (document_id,)).fetchall()
    db.execute("DELETE FROM copies WHERE original = ?", (document_id,))
    for (copy,) in copies:
        part(db, copy)
    for copy in sorted((id_ for (id_,) in copies), key=lambda id_: _rank(db, id_)):
        settle(db, copy)


def inherit(db: Database, document_id: int, replaced: int) -> None:
    """Let a new edition stand where the one that it replaces stood; inside `writing`.

    An edition goes before a copy: what was decided moved on with it, and is not to be asked for again.
    """
    if not _is_known(db, replaced):
        # Nobody looked at it yet, and so neither at the new one.
        return
    forget(db, replaced)
    row = db.execute("SELECT original FROM copies WHERE document_id = ?", (replaced,)).fetchone()
    db.execute("DELETE FROM copies WHERE document_id = ?", (replaced,))
    part(db, replaced)
    copies = db.execute("SELECT document_id FROM copies WHERE original = ?", (replaced,)).fetchall()
    if row is None and not copies:
        settle(db, document_id)
        return
    tellings = Tellings(db)
    if is_installed():
        keep_signature(db, document_id, tellings.of(document_id))
    if row is not None and row[0] != document_id:
        how_like = tellings.likeness(document_id, row[0])
        attach(db, document_id, row[0], how_like, tellings)
        return
    index(db, document_id)
    db.execute("DELETE FROM copies WHERE document_id = ?", (document_id,))
    db.execute(
        "UPDATE copies SET original = ? WHERE original = ? AND document_id <> ?",
        (document_id, replaced, document_id),
    )
    for (copy,) in copies:
        part(db, copy)


def settle_merged(db: Database, documents: Iterable[int]) -> None:
    """Find anew what these documents are copies of, and part all copies; inside `writing`."""
    replaced = {id_ for (id_,) in db.execute("SELECT replaces FROM editions").fetchall()}
    known = set(documents)
    rows = db.execute("SELECT document_id, original FROM copies").fetchall()
    known |= {copy for copy, original in rows if original in known}
    came = sorted(known, key=lambda id_: _rank(db, id_))
    for document_id in came:
        forget(db, document_id)
        db.execute("DELETE FROM copies WHERE document_id = ?", (document_id,))
    for document_id in came:
        if document_id not in replaced:
            settle(db, document_id)
    for (document_id,) in db.execute("SELECT document_id FROM copies ORDER BY document_id").fetchall():
        part(db, document_id)


def bring_up(db: Database, step: Callable[[], None] = lambda: None) -> int:
    """Settle the documents that nobody looked at yet, as the library was not there; how many."""
    unsigned = [id_ for (id_,) in db.execute(_UNSIGNED, (scheme(),)).fetchall()]
    for first in range(0, len(unsigned), BATCH):
        batch = unsigned[first : first + BATCH]
        with writing(db):
            for document_id in batch:
                forget(db, document_id)
                if db.execute("SELECT 1 FROM copies WHERE document_id = ?", (document_id,)).fetchone():
                    keep_signature(db, document_id, read_told(db, document_id))
                else:
                    settle(db, document_id)
                step()
    return len(unsigned)


def count_unsigned(db: Database) -> int:
    """How many documents nobody looked at yet."""
    with plain_errors(db):
        return len(db.execute(_UNSIGNED, (scheme(),)).fetchall())


def head_of(db: Database, document_id: int) -> int:
    """The original of a document: itself when it is no copy."""
    row = db.execute("SELECT original FROM copies WHERE document_id = ?", (document_id,)).fetchone()
    return document_id if row is None else int(row[0])


def _rank(db: Database, document_id: int) -> tuple[int, int, str, str, str]:
    free, undated, published, added_at, sha256 = db.execute(_RANK, (document_id,)).fetchone()
    return free, undated, published or "", added_at, sha256


def _is_known(db: Database, document_id: int) -> bool:
    """Whether somebody looked what a document is a copy of, or said it."""
    known = "SELECT document_id AS id FROM signatures UNION ALL SELECT document_id FROM copies"
    row = db.execute(
        f"SELECT 1 FROM ({known} UNION ALL SELECT original FROM copies) WHERE id = ?", (document_id,)
    ).fetchone()
    return row is not None


def _is_said(db: Database, document_id: int) -> bool:
    row = db.execute("SELECT 1 FROM copies_said WHERE document_id = ?", (document_id,)).fetchone()
    return row is not None
