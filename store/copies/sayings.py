"""What people say of copies: append-only, the latest of a document stands."""

import hashlib

from store.clock import now_after
from store.copies.settling import detach, head_of, settle
from store.database import Database, writing
from store.errors import DocumentError, UnknownDocument
from store.records import canonical_json


def say(db: Database, document_id: int, original: int | None, annotator: str) -> None:
    """Write down that a document is a copy of another, or one of its own (None), and let it be so.

    What stands already adds no row.

    Raises:
        UnknownDocument: No such documents.
        DocumentError: They are one document already.
    """
    with writing(db):
        digest, other = (_sha256(db, one) if one is not None else None for one in (document_id, original))
        if original is not None and (original == document_id or head_of(db, original) == document_id):
            raise DocumentError(
                f"{_name(db, original)}: is a copy of {_name(db, document_id)} already;"
                f" say first that it is a document of its own"
                if original != document_id
                else f"{_name(db, document_id)}: is that very document; name another one"
            )
        stands = db.execute(
            "SELECT original FROM copies_said WHERE document_id = ?", (document_id,)
        ).fetchone()
        if stands == (original,):
            return
        latest = db.execute(
            "SELECT max(said_at) FROM copy_sayings WHERE document_id = ?", (document_id,)
        ).fetchone()
        said_at = now_after(latest[0])
        content = {"document": digest, "original": other, "annotator": annotator, "said_at": said_at}
        db.execute(
            "INSERT INTO copy_sayings (hash, document_id, original, annotator, said_at)"
            " VALUES (?, ?, ?, ?, ?)",
            (hash_of(content), document_id, original, annotator, said_at),
        )
        if original is None:
            detach(db, document_id)
        else:
            settle(db, document_id)


def hash_of(content: dict[str, str | None]) -> str:
    """What names a saying in every file."""
    return hashlib.sha256(canonical_json(content).encode("utf-8", "surrogatepass")).hexdigest()


def _sha256(db: Database, document_id: int) -> str:
    row = db.execute("SELECT sha256 FROM documents WHERE id = ?", (document_id,)).fetchone()
    if row is None:
        raise UnknownDocument(f"no document {document_id} in the database; `soat stats` lists them")
    return str(row[0])


def _name(db: Database, document_id: int) -> str:
    return str(db.execute("SELECT name FROM documents WHERE id = ?", (document_id,)).fetchone()[0])
