"""Documents with what was decided in them: for formats in which a document is one thing with marks in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from extract.figures import Figure, Span
from store.database import Database, plain_errors
from store.documents import read_document
from store.proof import check_decisions, check_file, check_text
from store.records import from_json
from store.rows import Verdict
from store.sentences import Sentences
from store.texts import document_text

_DECIDED = """
    SELECT states.document_id, states.start, states."end", states.quote, d.verdict,
        coalesce(d."after", d."before"), d.annotator, d.decided_at, d.reason, d.note, d.extractor
    FROM documents
    CROSS JOIN states ON states.document_id = documents.id
    CROSS JOIN decisions AS d ON d.id = states.decision_id
    WHERE states.state <> 'disputed' AND d.verdict IN ('accept', 'correct', 'add', 'reject')
    ORDER BY documents.name, documents.sha256, states.start, states."end"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A figure that was decided on."""

    span: Span
    quote: str
    sentence: Span
    verdict: Verdict
    record: Figure
    """What holds; of a rejected figure, what was rejected."""
    annotator: str
    decided_at: str
    reason: str | None
    note: str | None
    extractor: str | None

    @property
    def is_rejected(self) -> bool:
        """Whether it is no figure."""
        return self.verdict is Verdict.REJECT


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedDocument:
    """A document in which something was decided."""

    doc: str
    """The base name of its file."""
    document: str
    """The SHA-256 of its bytes."""
    title: str | None
    published: str | None
    text: str
    figures: tuple[Marked, ...]
    """In text order; none that is disputed."""


def reviewed_documents(db: Database) -> Iterator[ReviewedDocument]:
    """The documents in which something was decided, by name, one at a time.

    All come from one moment of the database, whatever is decided while they are read.

    Raises:
        DatabaseDamaged: The file is, or a text or a decision is not what was stored.
    """
    with plain_errors(db):
        check_file(db)
        for document_id, rows in groupby(db.execute(_DECIDED), key=itemgetter(0)):
            text, sentences = document_text(db, document_id), Sentences(db, document_id)
            check_text(db, document_id, text)
            check_decisions(db, document_id)
            document = read_document(db, document_id)
            figures = tuple(figure for row in rows if (figure := _marked(row[1:], sentences)) is not None)
            if document is not None and figures:
                yield ReviewedDocument(
                    doc=document.name.rpartition("/")[2] or document.name,
                    document=document.sha256,
                    title=document.title,
                    published=document.published,
                    text=text,
                    figures=figures,
                )


def _marked(row: tuple[str, ...], sentences: Sentences) -> Marked | None:
    start, end, quote, verdict, record, annotator, decided_at, reason, note, extractor = row
    span, figure = Span(int(start), int(end)), from_json(record)
    if figure is None:
        return None
    return Marked(
        span=span,
        quote=quote,
        sentence=sentences.around(span),
        verdict=Verdict(verdict),
        record=figure,
        annotator=annotator,
        decided_at=decided_at,
        reason=reason,
        note=note,
        extractor=extractor,
    )
