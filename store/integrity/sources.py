"""Documents against their hashes, and everything that points into them against their texts."""

import hashlib
from collections.abc import Iterator
from itertools import pairwise

from extract.figures import Span
from store.database import Database
from store.integrity.problems import Problem
from store.texts import PIECE


def check_documents(db: Database) -> Iterator[Problem]:
    """Texts against their hashes, then everything that points into them."""
    documents = db.execute("SELECT id, name, length, text_sha256 FROM documents ORDER BY id").fetchall()
    for document_id, name, length, text_sha256 in documents:
        where = f"document {document_id} ({name})"
        rows = db.execute(
            "SELECT start, piece FROM texts WHERE document_id = ? ORDER BY start", (document_id,)
        )
        parts = rows.fetchall()
        if [start for start, _ in parts] != list(range(0, length, PIECE)):
            yield Problem(where, "a piece of its text is missing")
            continue
        text = "".join(piece for _, piece in parts)
        if len(text) != length or hashlib.sha256(text.encode()).hexdigest() != text_sha256:
            yield Problem(where, "its text is not the one that was stored")
        yield from _places(db, document_id, where, text)


def _places(db: Database, document_id: int, where: str, text: str) -> Iterator[Problem]:
    """Sentences and figures against the text."""
    places = [
        Span(start, end)
        for start, end in db.execute(
            'SELECT start, "end" FROM sentences WHERE document_id = ? ORDER BY start', (document_id,)
        )
    ]
    for before, after in pairwise(places):
        if after.start < before.end:
            yield Problem(where, f"its sentences overlap at {after.start}")
    if places and places[-1].end > len(text):
        yield Problem(where, "a sentence ends beyond the text")
    figures = db.execute(
        """
        SELECT figures.id, figures.start, figures."end", quote,
            sentences.document_id, sentences.start, sentences."end"
        FROM figures
        LEFT JOIN candidates ON candidates.figure_id = figures.id
        LEFT JOIN set_aside ON set_aside.figure_id = figures.id
        LEFT JOIN withheld ON withheld.figure_id = figures.id
        LEFT JOIN sentences
            ON sentences.id = coalesce(candidates.sentence_id, set_aside.sentence_id, withheld.sentence_id)
        WHERE figures.document_id = ?
        """,
        (document_id,),
    )
    for figure_id, start, end, quote, sentence_document, sentence_start, sentence_end in figures:
        if text[start:end] != quote:
            yield Problem(f"figure {figure_id}", f"{where} does not read {quote!r} at {start}-{end}")
        if sentence_document is not None and (
            sentence_document != document_id or not sentence_start <= start < sentence_end
        ):
            yield Problem(f"figure {figure_id}", "its candidate names a sentence that it does not stand in")
