"""Proof that what leaves the store is what was recorded: asked for with every export.

`soat verify` checks more: the order within each chain, its end, and the file itself.
"""

import hashlib

from store.chain import CONTENT_NOW, link_of_row
from store.database import Database
from store.errors import DatabaseDamaged
from store.texts import document_text

_DECISIONS = """
    SELECT d.id, d.hash, d.chain, d.sequence, d.previous, documents.sha256, documents.text_sha256,
        figures.start, figures."end", figures.quote, d.verdict, d."before", d."after", withdrawn.hash,
        d.annotator, d.session, d.decided_at, d.reason, d.note, d.extractor, d.form, d.over, d.carries
    FROM figures
    JOIN documents ON documents.id = figures.document_id
    JOIN decisions AS d ON d.figure_id = figures.id
    LEFT JOIN decisions AS withdrawn ON withdrawn.id = d.withdraws
    WHERE figures.document_id = ?
"""


_OVER = CONTENT_NOW.index("over")


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
    (found,) = db.execute("PRAGMA integrity_check(1)").fetchone()
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
    rows = db.execute(_DECISIONS, (document_id,)).fetchall()
    hashes = {hash_ for _, hash_, *_ in rows}
    for id_, hash_, *covered in rows:
        # What one of the first form was made over is not under its hash.
        over = covered[_OVER].split(" ") if covered[_OVER] else ()
        if link_of_row(covered) != hash_ or not hashes.issuperset(over):
            raise DatabaseDamaged(
                f"decision {id_}: it is not as it was recorded; run `soat verify` and go back to a copy"
            )
