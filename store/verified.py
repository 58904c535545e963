"""The verified dataset: every figure accepted, corrected or added, with where it stands in its source."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from store.columns import TABLE
from store.copies import Carriers
from store.database import Database, plain_errors
from store.filters import know_bare_words
from store.kept_checks import are_all_kept, kept_lines
from store.pages import figures_of
from store.proving import proven
from store.records import fields_from_json
from store.selection import VERIFIED, Selection
from store.sentences import Sentences
from store.texts import document_text

_Around = Callable[[int, int], tuple[int, int]]
_SHORT = 16
"""Digits of a document's SHA-256 in the names of its figures."""

COLUMNS = tuple(column.name for column in TABLE)
"""The names of the columns of every export, in order."""


def verified_rows(
    db: Database, selection: Selection = VERIFIED, *, with_text: bool = False
) -> Iterator[dict[str, str | int | None]]:
    """The selected figures by name of document and offset; one at a time, however many there are.

    All come from one moment of the database, whatever is decided while they are read. What every file
    that holds the same says stands in the same order. `with_text` adds the document's `text`, one string for
    all of its rows.

    Raises:
        DatabaseDamaged: The file is, or a text or a decision is not what was stored; of a large file, at the
            end: until then nothing is to be made of the rows.
    """
    if selection.narrowed is not None:
        know_bare_words(db)
    with plain_errors(db), proven(db), _moment(db):
        all_kept = are_all_kept(db)
        for about in db.execute(selection.documents_sql(), selection.values()):
            yield from _rows(db, about, selection, with_text=with_text, all_kept=all_kept)


@contextmanager
def _moment(db: Database) -> Iterator[None]:
    """One moment of the database; what is written meanwhile, on this connection too, stays written."""
    # A statement that was begun and has not ended holds what it reads from, until it is let go.
    begun = db.execute("SELECT 1 FROM sqlite_schema UNION ALL VALUES (1), (1)")
    begun.fetchone()
    try:
        yield
    finally:
        del begun


def _rows(
    db: Database, about: Sequence[Any], selection: Selection, *, with_text: bool, all_kept: bool
) -> Iterator[dict[str, str | int | None]]:
    """Those of one document."""
    document_id, name, sha256, title, published, *of_document = about
    narrowed = _narrowed(db, document_id, selection)
    if narrowed is not None and not narrowed:
        return
    doc, named = name.rpartition("/")[2] or name, f"{sha256[:_SHORT]}:"
    shared: tuple[str, _Around, Carriers, Mapping[tuple[int, int], str]] | None = None
    values = {**selection.values(), "document": document_id}
    for figure_id, start, end, quote, record, *decided in db.execute(selection.rows_sql(), values):
        if narrowed is not None and figure_id not in narrowed:
            continue
        if shared is None:
            # Asked for once, and only of a document that has rows.
            sentences = Sentences(db, document_id)
            carriers = Carriers(db, document_id)
            shared = (
                document_text(db, document_id),
                sentences.around,
                carriers,
                _said(db, document_id, all_kept=all_kept),
            )
        text, around, carriers, said = shared
        first, last = sentence = around(start, end)
        place = f"{named}{start}-{end}", doc, sha256, title, published, start, end, quote, text[first:last]
        told = *of_document, carriers.names(sentence), said.get((start, end))
        cells = *place, *fields_from_json(record), *decided, *told
        row = dict(zip(COLUMNS, cells, strict=True))
        if with_text:
            row["text"] = text
        yield row


def _said(db: Database, document_id: int, *, all_kept: bool) -> Mapping[tuple[int, int], str]:
    """What became of the checks that each figure of a document is part of."""
    lines = kept_lines(db, document_id, all_kept=all_kept)
    if lines is not None:
        return lines
    from store.figure_checks import checks_of  # here: it brings along what reads documents

    made = checks_of(db, document_id).by_member.items()
    return {place: " | ".join(f"{one.outcome.value}: {one.line}" for one in checks) for place, checks in made}


def _narrowed(db: Database, document_id: int, selection: Selection) -> frozenset[int] | None:
    """The figures of a document that the filter asks for; None where there is none."""
    if selection.narrowed is None:
        return None
    return frozenset(found.figure_id for found in figures_of(db, document_id, selection.narrowed))
