"""Where else a sentence stands: the names of the documents that carry the same words."""

from collections.abc import Sequence
from dataclasses import dataclass

from store.copies.kin import read_told
from store.database import Database, plain_errors, reading
from store.documents import all_documents
from store.rows import Document

MOST_NAMES = 20
"""So many other documents are named of a sentence; of more, the first."""
_OTHERS = """
    WITH head(id) AS (SELECT coalesce((SELECT original FROM copies WHERE document_id = :document), :document))
    SELECT documents.id, name FROM documents
    WHERE documents.id <> :document AND documents.id IN (
        SELECT id FROM head UNION ALL SELECT document_id FROM copies WHERE original = (SELECT id FROM head)
    )
    ORDER BY published IS NULL, published, name, sha256 LIMIT :most
"""


@dataclass(frozen=True, slots=True)
class Copy:
    """A document that is all but the same as another."""

    document_id: int
    sha256: str
    name: str
    likeness: float


def original_of(db: Database, document_id: int) -> Copy | None:
    """What a document is a copy of."""
    with plain_errors(db):
        row = db.execute(
            "SELECT original, sha256, name, likeness FROM copies JOIN documents ON documents.id = original"
            " WHERE document_id = ?",
            (document_id,),
        ).fetchone()
    return None if row is None else Copy(*row)


def copies_of(db: Database, document_id: int) -> list[Copy]:
    """The copies of a document, by name."""
    with plain_errors(db):
        rows = db.execute(
            "SELECT document_id, sha256, name, likeness FROM copies"
            " JOIN documents ON documents.id = document_id WHERE original = ? ORDER BY name, sha256",
            (document_id,),
        ).fetchall()
    return [Copy(*row) for row in rows]


def groups(db: Database, document_ids: Sequence[int] = ()) -> list[tuple[Document, list[Copy]]]:
    """Every original, or those of some documents, with its copies, in the order they were added."""
    with reading(db):
        sql = "SELECT DISTINCT original FROM copies ORDER BY original"
        originals = [id_ for (id_,) in db.execute(sql).fetchall()]
        if document_ids:
            wanted = {one.document_id if (one := original_of(db, id_)) else id_ for id_ in document_ids}
            originals = [id_ for id_ in originals if id_ in wanted]
        found = all_documents(db, originals) if originals else []
        return [(document, copies_of(db, document.id)) for document in found]


class Carriers:
    """Which other documents of its group carry the sentences of one document."""

    def __init__(self, db: Database, document_id: int) -> None:
        rows = db.execute(_OTHERS, {"document": document_id, "most": MOST_NAMES}).fetchall()
        self._others = [(name, {one.words for one in read_told(db, other)}) for other, name in rows]
        self._own: dict[tuple[int, int], str] = {}
        if rows:
            self._own = {one.span: one.words for one in read_told(db, document_id)}

    def names(self, sentence: tuple[int, int]) -> str | None:
        """The names of those that carry a sentence, `; ` between them."""
        words = self._own.get(sentence)
        if words is None:
            return None
        return "; ".join(dict.fromkeys(name for name, told in self._others if words in told)) or None
