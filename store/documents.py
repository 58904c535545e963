"""Documents with their sentences and candidates: taken in whole, once, and never changed."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from extract.figures import Candidate, Extraction, Span
from extract.layout import PLAIN, Layout
from extract.metadata import UNKNOWN, Metadata
from extract.records import FIELDS, canonical
from store.admission import check_document, check_layout
from store.clock import now
from store.database import Database, plain_errors, writing
from store.errors import DocumentError
from store.extractions import add_extraction
from store.layouts import keep_layout, renew_frame
from store.metadata import keep_metadata, note_found
from store.records import to_fields
from store.rows import Document
from store.texts import document_text, pieces

__all__ = ["Added", "add_document", "all_documents", "document_text", "documents_with", "find_documents"]

_COLUMNS = """
    documents.id, sha256, name, title, published, added_at, reader, address, publisher, is_doubtful,
    (SELECT group_concat(flag) FROM flags WHERE document_id = documents.id),
    (SELECT o.name FROM copies JOIN documents AS o ON o.id = original WHERE document_id = documents.id),
    (SELECT count(*) FROM copies WHERE original = documents.id),
    (SELECT hanging FROM metadata_found WHERE document_id = documents.id)
"""
_HALF = re.compile("[\ud800-\udfff]")  # what Python makes of bytes in a file name that are not UTF-8
_SHA256_PREFIX = re.compile(r"[0-9a-f]{8,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a document that was handed in."""

    document_id: int
    is_new: bool
    """False when the same bytes were there already, under whatever name; nothing was changed then."""
    figures: int
    """How many candidates of it are in the database."""


def add_document(  # noqa: PLR0913 - what is known of a document, each named at the call
    db: Database,
    *,
    name: str,
    data_sha256: str,
    text: str,
    extraction: Extraction,
    extractor: str,
    reader: str = "text",
    metadata: Metadata = UNKNOWN,
    layout: Layout = PLAIN,
) -> Added:
    """Store a document as its reader made it, with all that was read off it, in one transaction.

    The same bytes again, under whatever name, change nothing.
    The same name with other bytes is another document. A name's undecodable bytes become U+FFFD.

    Raises:
        DocumentError: A text that SQLite cannot hold, or offsets that do not fit it; nothing was stored.
    """
    name = _HALF.sub("\ufffd", name)
    with writing(db):
        known = db.execute("SELECT id FROM documents WHERE sha256 = ?", (data_sha256,)).fetchone()
        if known is not None:
            return Added(known[0], is_new=False, figures=_count_candidates(db, known[0]))
        text_sha256 = check_document(name, data_sha256, text, extraction)
        check_layout(name, text, layout)
        document_id = _insert(db, text, (data_sha256, name, len(text), text_sha256, now(), reader))
        keep_metadata(db, document_id, metadata)
        keep_layout(db, document_id, layout)
        renew_frame(db, document_id, extraction)
        note_found(db, document_id, extraction)
        sentence_ids = add_sentences(db, document_id, extraction.sentences)
        _add_figures(db, document_id, extraction.candidates, sentence_ids, extractor)
        add_extraction(db, document_id, extractor)
        if extraction.candidates:
            pending = (document_id, len(extraction.candidates))
            db.execute("INSERT INTO tallies (document_id, state, figures) VALUES (?, 'pending', ?)", pending)
    return Added(document_id, is_new=True, figures=len(extraction.candidates))


def _insert(db: Database, text: str, row: tuple[str | int, ...]) -> int:
    cursor = db.execute(
        "INSERT INTO documents (sha256, name, length, text_sha256, added_at, reader)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        row,
    )
    document_id = int(cursor.lastrowid or 0)
    db.conn.executemany(
        "INSERT INTO texts (document_id, start, piece) VALUES (?, ?, ?)",
        ((document_id, start, piece) for start, piece in pieces(text)),
    )
    return document_id


def has_documents(db: Database) -> bool:
    """Whether there is any document."""
    with plain_errors(db):
        return db.execute("SELECT 1 FROM documents LIMIT 1").fetchone() is not None


def all_documents(db: Database, only: Sequence[int] = ()) -> list[Document]:
    """Every document, or some, in the order they were added."""
    within = "WHERE id IN (SELECT value FROM json_each(?))" if only else ""
    with plain_errors(db):
        wanted = (json.dumps(list(only)),) if only else ()
        return _documents(db, f"SELECT {_COLUMNS} FROM documents {within} ORDER BY id", wanted)


def find_documents(db: Database, reference: str) -> list[Document]:
    """The documents that a user may mean: by name or path, else by SHA-256 or at least 8 digits of it.

    Several come back when a name was given again to other bytes.
    """
    forms = {unicodedata.normalize(form, reference) for form in ("NFC", "NFD")} | {reference}
    forms = {_HALF.sub("\ufffd", form) for form in forms}
    bases = {PurePath(form).name for form in forms} - {""}
    with plain_errors(db):
        found = _documents(
            db,
            f"""
            SELECT {_COLUMNS} FROM documents, json_each(?) AS base
            WHERE name = value OR substr(name, -length(value) - 1) = '/' || value GROUP BY documents.id
            """,
            (json.dumps(sorted(bases)),),
        )
        exact = [document for document in found if document.name in forms]
        if not found and _SHA256_PREFIX.fullmatch(reference.lower()):
            found = _documents(
                db,
                f"SELECT {_COLUMNS} FROM documents WHERE sha256 BETWEEN ? AND ? || 'g' ORDER BY id",
                (reference.lower(), reference.lower()),
            )
    return exact or found


def documents_with(db: Database, sha256: str) -> list[Document]:
    """The one document that has these bytes, or none: whatever it and others are called."""
    with plain_errors(db):
        return _documents(db, f"SELECT {_COLUMNS} FROM documents WHERE sha256 = ?", (sha256,))


def documents_of_text(db: Database, text_sha256: str) -> list[Document]:
    """The documents of a text, by its SHA-256 in UTF-8, but for those that a later edition replaced."""
    with plain_errors(db):
        return _documents(
            db,
            f"SELECT {_COLUMNS} FROM documents WHERE text_sha256 = ?"
            " AND id NOT IN (SELECT replaces FROM editions) ORDER BY id",
            (text_sha256,),
        )


def read_document(db: Database, document_id: int) -> Document | None:
    """One document by its id."""
    found = _documents(db, f"SELECT {_COLUMNS} FROM documents WHERE id = ?", (document_id,))
    return found[0] if found else None


def _documents(db: Database, sql: str, parameters: Sequence[str | int]) -> list[Document]:
    return [_document(row) for row in db.execute(sql, parameters).fetchall()]


def _document(row: Sequence[Any]) -> Document:
    *known, is_doubtful, flags, copy_of, copies, hanging = row
    id_, sha256, name, title, published, added_at, reader, address, publisher = known
    return Document(
        id=id_,
        sha256=sha256,
        name=name,
        title=title,
        published=published,
        added_at=added_at,
        reader=reader,
        address=address,
        publisher=publisher,
        is_doubtful=bool(is_doubtful),
        hanging=hanging or 0,
        copy_of=copy_of,
        copies=copies,
        flags=tuple(sorted(flags.split(","))) if flags else (),
    )


def _count_candidates(db: Database, document_id: int) -> int:
    sql = "SELECT count(*) FROM figures JOIN candidates ON figure_id = figures.id WHERE document_id = ?"
    return int(db.execute(sql, (document_id,)).fetchone()[0])


def add_sentences(db: Database, document_id: int, sentences: Sequence[Span]) -> dict[tuple[int, int], int]:
    """Store the sentences; their ids by their ends."""
    first = _next_id(db, "sentences")
    places = [(sentence.start, sentence.end) for sentence in sentences]
    db.conn.executemany(
        'INSERT INTO sentences (id, document_id, start, "end") VALUES (?, ?, ?, ?)',
        ((first + index, document_id, *place) for index, place in enumerate(places)),
    )
    return {place: first + index for index, place in enumerate(places)}


def _add_figures(
    db: Database,
    document_id: int,
    candidates: Sequence[Candidate],
    sentence_ids: dict[tuple[int, int], int],
    extractor: str,
) -> None:
    first = _next_id(db, "figures")
    db.conn.executemany(
        'INSERT INTO figures (id, document_id, start, "end", quote) VALUES (?, ?, ?, ?, ?)',
        (
            (figure_id, document_id, candidate.span.start, candidate.span.end, candidate.quote)
            for figure_id, candidate in enumerate(candidates, first)
        ),
    )
    add_candidates(db, enumerate(candidates, first), sentence_ids, extractor)


def add_candidates(
    db: Database,
    numbered: Iterable[tuple[int, Candidate]],
    sentence_ids: dict[tuple[int, int], int],
    extractor: str,
) -> None:
    """Store proposals, each with the id of its figure; inside `writing`."""
    db.conn.executemany(
        f"INSERT INTO candidates (figure_id, sentence_id, {', '.join(FIELDS)},"
        f" rule, confidence, alternative, extractor) VALUES ({', '.join('?' * (len(FIELDS) + 6))})",
        _candidate_rows(numbered, sentence_ids, extractor),
    )


def _candidate_rows(
    numbered: Iterable[tuple[int, Candidate]], sentence_ids: dict[tuple[int, int], int], extractor: str
) -> Iterator[tuple[str | int | float | None, ...]]:
    for figure_id, candidate in numbered:
        sentence_id = sentence_ids.get((candidate.sentence.start, candidate.sentence.end))
        if sentence_id is None:
            raise DocumentError(f"the sentence of {candidate.quote!r} is not among the document's sentences")
        alternative = candidate.alternative
        yield (
            figure_id,
            sentence_id,
            *to_fields(candidate.figure),
            candidate.rule,
            candidate.confidence,
            None if alternative is None else canonical(alternative),
            extractor,
        )


def _next_id(db: Database, table: str) -> int:
    return int(db.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0])
