"""The verified dataset: every figure accepted, corrected or added, with where it stands in its source."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from extract.figures import Span
from store.columns import TABLE
from store.copies import Carriers
from store.database import Database, plain_errors
from store.figure_checks import checks_of
from store.filters import know_bare_words
from store.pages import figures_of
from store.proving import proven
from store.selection import VERIFIED, Selection
from store.sentences import Sentences
from store.texts import document_text

if TYPE_CHECKING:
    from extract.checks import Check

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
    with plain_errors(db), proven(db):
        if selection.narrowed is not None:
            know_bare_words(db)
        cursor = db.execute(selection.sql(), selection.values())
        for document_id, rows in groupby(cursor, key=itemgetter(0)):
            narrowed = _narrowed(db, document_id, selection)
            if narrowed is not None and not narrowed:
                continue
            text = document_text(db, document_id)
            sentences = Sentences(db, document_id)
            carriers = Carriers(db, document_id)
            checked = checks_of(db, document_id).by_member
            for _, figure_id, *cells in rows:
                if narrowed is not None and figure_id not in narrowed:
                    continue
                row = dict(zip(COLUMNS, cells, strict=True))
                row["doc"] = row["doc"].rpartition("/")[2] or row["doc"]
                first, last = sentences.around(row["start"], row["end"])
                row["sentence"] = text[first:last]
                row["copies"] = carriers.names(Span(first, last))
                row["checks"] = _said(checked.get(Span(row["start"], row["end"]), ()))
                yield {**row, "text": text} if with_text else row


def _said(checks: Sequence["Check"]) -> str | None:
    return " | ".join(f"{one.outcome.value}: {one.line}" for one in checks) or None


def _narrowed(db: Database, document_id: int, selection: Selection) -> frozenset[int] | None:
    """The figures of a document that the filter asks for; None where there is none."""
    if selection.narrowed is None:
        return None
    return frozenset(found.figure_id for found in figures_of(db, document_id, selection.narrowed))
