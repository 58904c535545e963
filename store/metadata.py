"""What is known of a document as a whole: what its reader said, what its text says, what people corrected.

Of each field the latest correction stands, else what the reader said, else what the text says. `documents`
holds what stands, written in the transaction in which it changes.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.figures import Extraction
from extract.layout import Layout
from extract.metadata import UNKNOWN, Metadata, tidied
from store.clock import now_after
from store.database import Database, plain_errors, reading, writing
from store.document_fields import Field, checked
from store.errors import UnknownDocument
from store.layouts import layout_of
from store.records import canonical_json
from store.rows import Session
from store.texts import document_text

__all__ = ["Correction", "Field", "Kept", "as_read", "correct", "corrections_of", "kept_of"]

_COLUMNS = "title, published, address, publisher, is_doubtful"
_SETTLE = f"""
    UPDATE documents SET ({_COLUMNS}) = (
        SELECT {_COLUMNS} FROM known_documents WHERE document_id = documents.id
    )
    WHERE id IN (SELECT value FROM json_each(?)) AND ({_COLUMNS}) IS NOT (
        SELECT {_COLUMNS} FROM known_documents WHERE document_id = documents.id
    )
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What somebody said of a document; one without a value takes back what was said of the field."""

    field: Field
    value: str | None
    annotator: str
    session: str
    corrected_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """All that a document is read anew from."""

    text: str
    metadata: Metadata
    """As its reader told it, with the date that somebody corrected."""
    layout: Layout
    given: str | None
    """That date: a correction that stands."""


def keep_metadata(db: Database, document_id: int, metadata: Metadata) -> None:
    """Write down what the reader said of a new document; inside `writing`."""
    metadata = tidied(metadata)
    if metadata != UNKNOWN:
        db.execute(
            f"INSERT INTO metadata_read (document_id, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
            (
                document_id,
                metadata.title,
                metadata.published,
                metadata.address,
                metadata.publisher,
                metadata.is_doubtful,
            ),
        )


def note_found(db: Database, document_id: int, extraction: Extraction, given: str | None = None) -> None:
    """Take over what a reading says of the document, made with a corrected date or without; in `writing`.

    What is said without the correction is kept, for when it is taken back.
    """
    published = "excluded.published" if given is None else "metadata_found.published"
    is_doubtful = "excluded.is_doubtful" if given is None else "metadata_found.is_doubtful"
    found = (extraction.title, extraction.published, extraction.is_doubtful, extraction.hanging)
    db.execute(
        "INSERT INTO metadata_found (document_id, title, published, is_doubtful, hanging)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET title = excluded.title,"
        f" published = {published}, is_doubtful = {is_doubtful}, hanging = excluded.hanging",
        (document_id, *found),
    )
    settle(db, [document_id])


def settle(db: Database, document_ids: Sequence[int]) -> None:
    """Let `documents` say what stands; inside `writing`."""
    db.execute(_SETTLE, (json.dumps(list(document_ids)),))


def kept_of(db: Database, document_id: int) -> Kept:
    """What a document is read anew from, all of one moment.

    Raises:
        UnknownDocument: No such document.
    """
    with reading(db):
        text = document_text(db, document_id)
        metadata = read_metadata(db, document_id)
        given = corrected_date(db, document_id)
        if given is not None:
            metadata = Metadata(
                title=metadata.title,
                published=given,
                address=metadata.address,
                publisher=metadata.publisher,
            )
        return Kept(text=text, metadata=metadata, layout=layout_of(db, document_id), given=given)


def read_metadata(db: Database, document_id: int) -> Metadata:
    """What the reader said of a document."""
    row = db.execute(f"SELECT {_COLUMNS} FROM metadata_read WHERE document_id = ?", (document_id,)).fetchone()
    if row is None:
        return UNKNOWN
    title, published, address, publisher, is_doubtful = row
    return Metadata(
        title=title,
        published=published,
        address=address,
        publisher=publisher,
        is_doubtful=bool(is_doubtful),
    )


def as_read(db: Database, document_id: int) -> Mapping[Field, str | None]:
    """What would stand of each field without any correction."""
    with plain_errors(db):
        row = db.execute(
            "SELECT found.title, found.published, address, publisher FROM metadata_found AS found"
            " LEFT JOIN metadata_read USING (document_id) WHERE document_id = ?",
            (document_id,),
        ).fetchone()
    return dict(zip(Field, row or (None,) * len(Field), strict=True))


def corrected_date(db: Database, document_id: int) -> str | None:
    """The date that a correction gives and that stands."""
    row = db.execute(
        "SELECT value FROM metadata_corrected WHERE document_id = ? AND field = 'published'", (document_id,)
    ).fetchone()
    return None if row is None else row[0]


def corrections_of(db: Database, document_id: int) -> list[Correction]:
    """All that was said of a document, the earliest first."""
    with plain_errors(db):
        rows = db.execute(
            "SELECT field, value, annotator, session, corrected_at FROM metadata_corrections"
            " WHERE document_id = ? ORDER BY corrected_at, hash",
            (document_id,),
        ).fetchall()
    return [
        Correction(field=Field(field), value=value, annotator=annotator, session=session, corrected_at=at)
        for field, value, annotator, session, at in rows
    ]


def correct(db: Database, document_id: int, said: Mapping[Field, str | None], by: Session) -> list[Field]:
    """Write down what somebody says of a document; the fields of which something else stands now.

    None or nothing takes back what was corrected, and what was read stands again. What stands already adds
    no row. Whoever corrects the date has the document read anew (`store.extractions.dated_otherwise`).

    Raises:
        UnknownDocument: No such document.
        DocumentError: A value that cannot be kept; nothing was written.
    """
    values = {field: checked(field, value) for field, value in said.items()}
    with writing(db):
        stands = _standing(db, document_id)
        known = {one.field: one.value for one in corrections_of(db, document_id)}
        for field, value in values.items():
            # To confirm a date that is a guess is a correction too: it then is none any more.
            is_confirmed = field is Field.PUBLISHED and stands.is_doubtful and value is not None
            stood = stands.fields[field] if value is not None else known.get(field)
            if value != stood or is_confirmed:
                _append(db, document_id, field, value, by)
        settle(db, [document_id])
        stand = _standing(db, document_id)
    is_surer = stand.is_doubtful != stands.is_doubtful
    return [
        field
        for field in Field
        if stand.fields[field] != stands.fields[field] or (field is Field.PUBLISHED and is_surer)
    ]


@dataclass(frozen=True, slots=True)
class _Standing:
    fields: Mapping[Field, str | None]
    is_doubtful: bool


def _standing(db: Database, document_id: int) -> _Standing:
    row = db.execute(
        f"SELECT {_COLUMNS} FROM known_documents WHERE document_id = ?", (document_id,)
    ).fetchone()
    if row is None:
        raise UnknownDocument(f"no document {document_id} in the database; `soat stats` lists them")
    return _Standing(dict(zip(Field, row[:-1], strict=True)), bool(row[-1]))


def _append(db: Database, document_id: int, field: Field, value: str | None, by: Session) -> None:
    latest = db.execute(
        "SELECT max(corrected_at) FROM metadata_corrections WHERE document_id = ?", (document_id,)
    ).fetchone()
    (sha256,) = db.execute("SELECT sha256 FROM documents WHERE id = ?", (document_id,)).fetchone()
    content = {
        "field": field.value,
        "value": value,
        "annotator": by.annotator,
        "session": by.id,
        "corrected_at": now_after(latest[0]),
    }
    db.execute(
        "INSERT INTO metadata_corrections (hash, document_id, field, value, annotator, session, corrected_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (hash_of({"document": sha256, **content}), document_id, *content.values()),
    )


def hash_of(content: Mapping[str, str | None]) -> str:
    """What names a correction in every file: SHA-256 over the canonical JSON of what it says, and of what."""
    return hashlib.sha256(canonical_json(content).encode("utf-8", "surrogatepass")).hexdigest()
