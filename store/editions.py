"""New editions: a document that was published again, a little changed, takes over what was decided.

Which document it replaces is told by its name and its sentences, or by the user. Every decision that
stands in the old edition, or in one before it that could not be carried then, is looked for in the new text
(`store.anchors`); where it is found it is *carried*: a row of its own, in the name of whoever decided.
Where it is not, it stands where it stood, and asks for a look.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from extract.figures import Span
from store.anchors import plain
from store.carrying import Carried, carry
from store.clock import now
from store.copies import inherit
from store.database import Database, plain_errors, writing
from store.documents import document_text, find_documents, read_document
from store.errors import DocumentError, UnknownDocument
from store.rows import Document

MOST = 0.5
"""An edition holds more than this share of the sentences of the one that it replaces."""

_NAMESAKES = """
    SELECT id, sha256 FROM documents
    WHERE name IN (?, ?) AND id <> ? AND id NOT IN (SELECT replaces FROM editions)
"""


class Recognition:
    """Recognises new editions; keeps what it has read, as many documents may have one name."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._read: dict[str, Counter[int]] = {}

    def predecessor(self, document_id: int) -> int | None:
        """The document of the same name that this one is a new edition of, by the sentences they share.

        Raises:
            UnknownDocument: No such document.
        """
        document = read_document(self._db, document_id)
        if document is None:
            raise UnknownDocument(f"no document {document_id} in the database; `soat stats` lists them")
        names = [unicodedata.normalize(form, document.name) for form in ("NFC", "NFD")]
        namesakes = self._db.execute(_NAMESAKES, (*names, document_id)).fetchall()
        if not namesakes:
            return None
        own = self._sentences(document_id, document.sha256)
        alike = [(_share(self._sentences(other, sha256), own), sha256, other) for other, sha256 in namesakes]
        share, _, found = max(alike)
        return found if share > MOST else None

    def _sentences(self, document_id: int, sha256: str) -> Counter[int]:
        """A document's sentences; kept by its bytes, as an id may be given anew after a failure."""
        if sha256 not in self._read:
            self._read[sha256] = Counter(map(hash, _sentences(self._db, document_id)))
        return self._read[sha256]


def supersede(db: Database, document_id: int, replaces: int, *, annotator: str, program: str) -> Carried:
    """Let a document take the place of another and carry over what was decided there; repeating adds nothing.

    `annotator` is whoever runs this; the decisions stay those of whoever made them.

    Raises:
        UnknownDocument, DocumentError: No such documents, or they stand in another order already.
    """
    with writing(db):
        _check(db, document_id, replaces)
        db.execute(
            "INSERT INTO editions (document_id, replaces, replaced_at) VALUES (?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (document_id, replaces, now()),
        )
        carried = carry(db, document_id, list(earlier(db, document_id)), annotator=annotator, program=program)
        inherit(db, document_id, replaces)
    return carried


def earlier(db: Database, document_id: int) -> Iterator[int]:
    """The editions before a document, the latest first."""
    seen = {document_id}
    while True:
        row = db.execute("SELECT replaces FROM editions WHERE document_id = ?", (document_id,)).fetchone()
        if row is None or row[0] in seen:
            return
        document_id = int(row[0])
        seen.add(document_id)
        yield document_id


def find_present(db: Database, reference: str, *, other_than: str = "") -> list[Document]:
    """The documents that a user may mean: of several those that no later edition replaces.

    `other_than` is the SHA-256 of one that is not meant.
    """
    found = [document for document in find_documents(db, reference) if document.sha256 != other_than]
    with plain_errors(db):
        replaced = {id_ for (id_,) in db.execute("SELECT replaces FROM editions").fetchall()}
    return [document for document in found if document.id not in replaced] or found


def _check(db: Database, document_id: int, replaces: int) -> None:
    if document_id == replaces:
        raise DocumentError(f"{_named(db, replaces)}: is that very document; name the one it replaces")
    if document_id in earlier(db, replaces):
        raise DocumentError(f"{_named(db, replaces)}: is a later edition already; name it as the new one")
    before = db.execute("SELECT replaces FROM editions WHERE document_id = ?", (document_id,)).fetchone()
    if before is not None and before[0] != replaces:
        raise DocumentError(f"{_named(db, document_id)}: replaces {_named(db, before[0])} already")
    after = db.execute("SELECT document_id FROM editions WHERE replaces = ?", (replaces,)).fetchall()
    if after and (document_id,) not in after:
        raise DocumentError(
            f"{_named(db, replaces)}: is replaced by {_named(db, after[0][0])} already; name that one"
        )


def _named(db: Database, document_id: int) -> str:
    """A document for a message: its name, and the digits that tell it from others of that name."""
    document = read_document(db, document_id)
    if document is None:
        raise UnknownDocument(f"no document {document_id} in the database; `soat stats` lists them")
    return f"{document.name} ({document.sha256[:12]})"


def _share(old: Counter[int], new: Counter[int]) -> float:
    """How many of the old sentences are among the new ones."""
    if old.keys().isdisjoint(new):
        return 0.0
    return (old & new).total() / old.total()


def _sentences(db: Database, document_id: int) -> Sequence[str]:
    text = document_text(db, document_id)
    rows = db.execute('SELECT start, "end" FROM sentences WHERE document_id = ?', (document_id,)).fetchall()
    return [plain(Span(*row).of(text)) for row in rows]
