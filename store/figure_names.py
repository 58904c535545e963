"""How people name a figure: as it is exported, by its document's name, or by its id in the database."""

import re

from store.database import Database, plain_errors
from store.documents import find_documents
from store.errors import UnknownFigure

_PLACE = re.compile(r"(?P<document>.+):(?P<start>\d{1,18})-(?P<end>\d{1,18})", re.ASCII | re.DOTALL)
_ID = re.compile(r"\d{1,18}", re.ASCII)


def find_figure(db: Database, reference: str) -> int:
    """The figure that a user means: `DOCUMENT:START-END`, by name or digits of its SHA-256, or an id.

    Raises:
        UnknownFigure: There is none, or the document is not told clearly.
    """
    reference = reference.strip()
    place = _PLACE.fullmatch(reference)
    with plain_errors(db):
        if place is not None:
            return _figure_at(db, place["document"], int(place["start"]), int(place["end"]))
        if _ID.fullmatch(reference) is None:
            raise UnknownFigure(
                f"{reference}: names no figure; give one as it is exported, such as 0123456789abcdef:12-17"
            )
        row = db.execute("SELECT id FROM figures WHERE id = ?", (int(reference),)).fetchone()
    if row is None:
        raise UnknownFigure(
            f"{reference}: no figure of that number; name it as it is exported, DOCUMENT:START-END"
        )
    return int(row[0])


def _figure_at(db: Database, name: str, start: int, end: int) -> int:
    documents = find_documents(db, name)
    if not documents:
        raise UnknownFigure(f"{name}: no such document in the database; `soat stats` lists them")
    if len(documents) > 1:
        which = " or ".join(f"{document.sha256[:16]}:{start}-{end}" for document in documents)
        raise UnknownFigure(f"{name}: {len(documents)} documents match; say which: {which}")
    row = db.execute(
        'SELECT id FROM figures WHERE document_id = ? AND start = ? AND "end" = ?',
        (documents[0].id, start, end),
    ).fetchone()
    if row is not None:
        return int(row[0])
    near = db.execute(
        'SELECT start, "end", quote FROM figures WHERE document_id = ? ORDER BY abs(start - ?), id LIMIT 1',
        (documents[0].id, start),
    ).fetchone()
    hint = "" if near is None else f"; the nearest is {near[2]!r} at {near[0]}-{near[1]}"
    raise UnknownFigure(f"{documents[0].name}: no figure at {start}-{end}{hint}")
