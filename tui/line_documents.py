"""Which document of the database a line of a file names."""

import re

from store.database import Database
from store.documents import find_documents
from store.editions import find_present
from store.rows import Document
from tui.decision_lines import LineError

_SHA256 = re.compile(r"[0-9a-f]{8,64}", re.ASCII | re.IGNORECASE)


def named_document(db: Database, doc: str | None, digest: str | None) -> Document:
    """The one document that a line names, by its name, its SHA-256 or both.

    Raises:
        LineError: None, or several.
    """
    if digest is not None:
        if not _SHA256.fullmatch(digest):
            raise LineError(f"document: {digest!r} is no SHA-256; give all of it or the first 8 digits")
        prefix = digest.lower()
        found = [one for one in find_documents(db, prefix) if one.sha256.startswith(prefix)]
    else:
        found = find_present(db, doc or "")
    reference = digest or doc
    if not found:
        raise LineError(f"{reference}: no such document in the database; `soat stats` lists them")
    if len(found) > 1:
        versions = " or ".join(document.sha256[:12] for document in found)
        raise LineError(f"{reference}: {len(found)} documents match; say which with document: {versions}")
    if doc and digest and found[0] not in find_documents(db, doc):
        raise LineError(f"doc: {doc!r}, but {digest} is {found[0].name!r}; give one of them")
    return found[0]
