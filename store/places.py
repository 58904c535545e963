"""Places in documents: a figure is one, and so is a stretch that was read through."""

from extract.figures import Span
from store.database import Database
from store.errors import DecisionError, UnknownDocument
from store.texts import cut


def place_at(db: Database, document_id: int, span: Span) -> int:
    """The id of the place at a span, made if there never was one; inside `writing`.

    Raises:
        UnknownDocument: No such document.
        DecisionError: The span is empty, blank or outside the text.
    """
    row = db.execute("SELECT name, length FROM documents WHERE id = ?", (document_id,)).fetchone()
    if row is None:
        raise UnknownDocument(f"no document {document_id} in the database; `soat stats` lists them")
    name, length = row
    place = f"{name}: {span.start}-{span.end}"
    if not 0 <= span.start < span.end <= length:
        raise DecisionError(f"{place} is no stretch of its {length} characters; give start < end within them")
    quote = cut(db, document_id, span)
    if not quote.strip():
        raise DecisionError(f"{place} holds only white space; choose the characters of the number")
    db.execute(
        'INSERT INTO figures (document_id, start, "end", quote) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        (document_id, span.start, span.end, quote),
    )
    where = (document_id, span.start, span.end)
    found = db.execute('SELECT id FROM figures WHERE document_id = ? AND start = ? AND "end" = ?', where)
    return int(found.fetchone()[0])
