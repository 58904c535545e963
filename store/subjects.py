"""What a decision is about: a figure in its document, with what was proposed and what stands."""

from dataclasses import dataclass

from extract.figures import Figure, Span
from extract.records import FIELDS
from store.database import Database
from store.errors import UnknownFigure
from store.heads import Stand, eyes_of, stand_of
from store.records import from_fields
from store.rows import Session

_SQL = f"""
    SELECT documents.id, documents.sha256, documents.text_sha256, figures.start, figures."end", figures.quote,
        coalesce(candidates.extractor, (
            SELECT max(beside.extractor) FROM set_aside AS beside
            CROSS JOIN figures AS place ON place.id = beside.figure_id
            WHERE place.document_id = figures.document_id AND place.start < figures."end"
                AND place."end" > figures.start
        )), candidates.figure_id IS NOT NULL, {", ".join("candidates." + name for name in FIELDS)}
    FROM figures
    JOIN documents ON documents.id = figures.document_id
    LEFT JOIN candidates ON candidates.figure_id = figures.id
    WHERE figures.id = ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A figure as a decision finds it, with what its annotator can see."""

    figure_id: int
    document_id: int
    document: str
    """The SHA-256 of the document's bytes."""
    text: str
    """The SHA-256 of its text."""
    span: Span
    quote: str
    proposed: Figure | None
    """What the extractor proposes; None for a figure that was added by hand."""
    extractor: str | None
    """Who proposed it, or what is set aside beside it."""
    eyes: str | None
    """The annotator who may see only their own decisions here; None where all is seen."""
    stand: Stand

    @property
    def record(self) -> Figure | None:
        """What an acceptance takes: what stands, was rejected or flagged, or is proposed."""
        decision = self.stand.decision
        return self.proposed if decision is None else decision.after or decision.before

    @property
    def is_known(self) -> bool:
        """Whether the figure is in the queue: proposed, or decided on and not taken back."""
        return self.proposed is not None or self.stand.decision is not None

    @property
    def place(self) -> str:
        """Where the figure stands, for messages."""
        return f"{self.span.start}-{self.span.end}"


def read_subject(db: Database, figure_id: int, by: Session, *, of_reading: bool = False) -> Subject:
    """Read a figure with what stands on it in the eyes of whoever decides.

    Raises:
        UnknownFigure: No such figure.
    """
    row = db.conn.execute(_SQL, (figure_id,)).fetchone()
    if row is None:
        raise UnknownFigure(f"no figure {figure_id} in the database; open the queue again")
    document_id, document, text, start, end, quote, extractor, is_proposed, *fields = row
    eyes = eyes_of(db, by, document_id, start)
    return Subject(
        figure_id=figure_id,
        document_id=document_id,
        document=document,
        text=text,
        span=Span(start, end),
        quote=quote,
        proposed=from_fields(fields) if is_proposed else None,
        extractor=extractor,
        eyes=eyes,
        stand=stand_of(db, figure_id, eyes=eyes, of_reading=of_reading),
    )
