"""What a decision is about: a figure in its document, with what was proposed and what stands."""

from dataclasses import dataclass

from extract.figures import Span
from extract.records import FIELDS
from store.database import Database
from store.errors import UnknownFigure
from store.records import from_fields, to_json
from store.rows import Verdict

_SQL = f"""
    SELECT documents.id, documents.sha256, documents.text_sha256, figures.start, figures."end", figures.quote,
        standing.verdict, standing."before", standing."after",
        standing.annotator, standing.reason, standing.note, standing.id,
        candidates.extractor, {", ".join("candidates." + name for name in FIELDS)}
    FROM figures
    JOIN documents ON documents.id = figures.document_id
    LEFT JOIN candidates ON candidates.figure_id = figures.id
    LEFT JOIN standing ON standing.figure_id = figures.id
    WHERE figures.id = ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The part of the decision that stands that a next one is compared with."""

    decision_id: int
    verdict: Verdict
    after: str | None
    annotator: str
    reason: str | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A figure as a decision finds it."""

    figure_id: int
    document_id: int
    document: str
    """The SHA-256 of the document's bytes."""
    text: str
    """The SHA-256 of its text."""
    span: Span
    quote: str
    record: str | None
    """What an acceptance takes, as canonical JSON: what stands, was rejected or flagged, or is proposed."""
    extractor: str | None
    """Who proposed the figure; None for one that was added by hand."""
    standing: Standing | None

    @property
    def is_known(self) -> bool:
        """Whether the figure is in the queue: proposed, or decided on and not taken back."""
        return self.extractor is not None or self.standing is not None

    @property
    def place(self) -> str:
        """Where the figure stands, for messages."""
        return f"{self.span.start}-{self.span.end}"


def read_subject(db: Database, figure_id: int) -> Subject:
    """Read a figure with what stands.

    Raises:
        UnknownFigure: No such figure.
    """
    row = db.execute(_SQL, (figure_id,)).fetchone()
    if row is None:
        raise UnknownFigure(f"no figure {figure_id} in the database; open the queue again")
    document_id, document, text, start, end, quote, verdict, before, after = row[:9]
    annotator, reason, note, decision_id, extractor, *fields = row[9:]
    stands = decision_id is not None
    return Subject(
        figure_id=figure_id,
        document_id=document_id,
        document=document,
        text=text,
        span=Span(start, end),
        quote=quote,
        record=(after or before) if stands else (to_json(from_fields(fields)) if extractor else None),
        extractor=extractor,
        standing=Standing(
            decision_id=decision_id,
            verdict=Verdict(verdict),
            after=after,
            annotator=annotator,
            reason=reason,
            note=note,
        )
        if stands
        else None,
    )
