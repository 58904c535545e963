"""What is known of documents as a whole: against what follows from the rest, and against their texts."""

from collections.abc import Iterator

from store.database import Database
from store.integrity.problems import Problem
from store.metadata import hash_of

_CORRECTIONS = """
    SELECT hash, documents.name, sessions.annotator, documents.sha256, field, value, said.annotator, session,
        corrected_at
    FROM metadata_corrections AS said
    LEFT JOIN documents ON documents.id = document_id
    LEFT JOIN sessions ON sessions.id = session
    ORDER BY corrected_at, hash
"""
_COVERED = ("document", "field", "value", "annotator", "session", "corrected_at")
_FIELDS = ("title", "published", "address", "publisher", "is_doubtful")
_OTHERWISE = f"""
    SELECT documents.id, name, {", ".join(f"documents.{name} IS NOT known.{name}" for name in _FIELDS)}
    FROM documents JOIN known_documents AS known ON known.document_id = documents.id
    WHERE ({", ".join(f"documents.{name}" for name in _FIELDS)})
        IS NOT ({", ".join(f"known.{name}" for name in _FIELDS)})
    ORDER BY documents.id
"""
_BEYOND = """
    SELECT documents.id, name, min(start) FROM {table} JOIN documents ON documents.id = document_id
    WHERE "end" > length GROUP BY documents.id
"""


def check_known(db: Database) -> Iterator[Problem]:
    """Corrections against their hashes, what stands against them, stretches against the texts."""
    for hash_, name, annotator, *covered in db.execute(_CORRECTIONS):
        content = dict(zip(_COVERED, covered, strict=True))
        if hash_of(content) != hash_ or annotator != content["annotator"]:
            what = "it was changed after it was recorded: its hash differs"
            yield Problem(f"correction {hash_[:12]} of {name}", what)
    for document_id, name, *differs in db.execute(_OTHERWISE):
        fields = ", ".join(field for field, is_other in zip(_FIELDS, differs, strict=True) if is_other)
        yield Problem(
            f"document {document_id} ({name})", f"its {fields} is neither what was read nor a correction"
        )
    for table in ("furniture", "cells"):
        for document_id, name, start in db.execute(_BEYOND.format(table=table)):
            yield Problem(f"document {document_id} ({name})", f"{table} at {start} ends beyond the text")
