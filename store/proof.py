"""Proof that what leaves the store is what was recorded: asked for with every export.

`soat verify` checks more: the order within each chain, its end, and the file itself.
"""

import hashlib
from collections.abc import Mapping

from store.chain import CONTENT_NOW, link_of_row, spelling_in_sql
from store.database import Database
from store.errors import DatabaseDamaged
from store.texts import document_text

_PARTS: Mapping[str, str] = {
    **{name: f'd."{name}"' for name in CONTENT_NOW},
    "document": "documents.sha256",
    "text": "documents.text_sha256",
    "withdraws": "withdrawn.hash",
    **{name: f'figures."{name}"' for name in ("start", "end", "quote")},
}
"""What a hash covers, as SQL."""
_FROM = """
    JOIN documents ON documents.id = figures.document_id
    LEFT JOIN decisions AS withdrawn ON withdrawn.id = d.withdraws
"""
_DECISIONS = f"""
    SELECT d.id, d.hash, d.over, {spelling_in_sql(_PARTS)}
    FROM figures CROSS JOIN decisions AS d ON d.figure_id = figures.id {_FROM} WHERE figures.document_id = ?
"""
_DECISION = f"""
    SELECT {", ".join(_PARTS[name] for name in CONTENT_NOW)}
    FROM decisions AS d JOIN figures ON figures.id = d.figure_id {_FROM} WHERE d.id = ?
"""


def prove(db: Database) -> None:
    """Refuse a database of which anything that leaves it is not what was recorded.

    Raises:
        DatabaseDamaged: The file is broken, or a text or a decision was changed.
    """
    check_file(db)
    for (document_id,) in db.execute("SELECT id FROM documents ORDER BY id").fetchall():
        check_text(db, document_id, document_text(db, document_id))
        check_decisions(db, document_id)


def check_file(db: Database) -> None:
    """Refuse a file that SQLite finds broken: an index that misses a row leaves it out of what is read.

    Raises:
        DatabaseDamaged: It is.
    """
    # What CHECKs say of a cell, its hash says better; to ask them too takes twice as long.
    db.execute("PRAGMA ignore_check_constraints = ON")
    try:
        (found,) = db.execute("PRAGMA integrity_check(1)").fetchone()
    finally:
        db.execute("PRAGMA ignore_check_constraints = OFF")
    if found != "ok":
        raise DatabaseDamaged(f"the file is damaged ({found}); run `soat verify` and go back to a copy")


def check_text(db: Database, document_id: int, text: str) -> None:
    """Refuse a text that is not the one that was stored.

    Raises:
        DatabaseDamaged: It was changed since.
    """
    row = db.execute("SELECT name, text_sha256 FROM documents WHERE id = ?", (document_id,)).fetchone()
    if row is None or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != row[1]:
        raise DatabaseDamaged(
            f"document {document_id} ({row[0] if row else 'gone'}): its text is not the one that was stored;"
            " run `soat verify` and go back to a copy"
        )


def check_decisions(db: Database, document_id: int) -> None:
    """Refuse decisions on a document that are not as they were recorded.

    Raises:
        DatabaseDamaged: One was changed since, or what it is about.
    """
    hashes: set[str] = set()
    over: dict[str, int] = {}
    for id_, hash_, its_over, spelt in db.execute(_DECISIONS, (document_id,)):
        if hashlib.sha256(spelt).hexdigest() != hash_ and not _is_as_recorded(db, id_, hash_):
            raise _changed(id_)
        hashes.add(hash_)
        if its_over:
            # What one of the first form was made over is not under its hash.
            over.update(dict.fromkeys(its_over.split(" "), id_))
    for hash_ in over.keys() - hashes:
        raise _changed(over[hash_])


def _is_as_recorded(db: Database, id_: int, hash_: str) -> bool:
    return any(link_of_row(content) == hash_ for content in db.execute(_DECISION, (id_,)))


def _changed(id_: int) -> DatabaseDamaged:
    return DatabaseDamaged(
        f"decision {id_}: it is not as it was recorded; run `soat verify` and go back to a copy"
    )
