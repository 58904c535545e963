"""The figures of a stretch of a document, each with its proposal and what stands on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.figures import Figure, Span
from extract.records import FIELDS
from store.database import Database
from store.heads import NOTHING_YET, Stand, eyes_of, stand_of
from store.rows import Decision, Session, State

_FIGURES = f"""
    SELECT figures.id, start, "end", quote,
        EXISTS (SELECT 1 FROM decisions WHERE decisions.figure_id = figures.id) AS is_decided,
        rule, confidence, {", ".join(FIELDS)}
    FROM figures LEFT JOIN candidates ON candidates.figure_id = figures.id
    WHERE document_id = :document AND start >= :start AND start < :end
"""
Key = tuple[int, int, int]
"""A place in the queue: document, start, end."""

Narrowed = tuple[str, Mapping[str, str | float | None]]
"""A further condition on `figures` and `candidates`, and what it is bound to."""
EVERYTHING: Narrowed = ("", {})

_REPLACED = "SELECT 1 FROM editions WHERE replaces = ?"
_STILL_THERE = "SELECT 1 FROM states WHERE figure_id = ?"
_KIND, _UNIT, _INDICATOR, _ENTITY = map(FIELDS.index, ("kind", "unit", "indicator", "entity"))


@dataclass(frozen=True, slots=True)
class Remark:
    """What the record of a figure, or a decision on it, says in words."""

    figure_id: int
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure as it is in the queue."""

    figure_id: int
    document_id: int
    span: Span
    quote: str
    rule: str | None
    """Who proposes it; None for an added figure."""
    confidence: float | None
    proposal: Sequence[str | None]
    """The columns of the proposed record, in the order of FIELDS."""
    stand: Stand

    @property
    def key(self) -> Key:
        """Its place in the queue."""
        return (self.document_id, self.span.start, self.span.end)

    @property
    def state(self) -> State:
        """Where it stands in the review."""
        return self.stand.state

    @property
    def kind(self) -> str | None:
        """The kind that stands, else the proposed one."""
        record = _record(self.stand.decision)
        return self.proposal[_KIND] if record is None else record.kind.value

    @property
    def entity(self) -> str | None:
        """The entity that stands, else the proposed one."""
        record = _record(self.stand.decision)
        return self.proposal[_ENTITY] if record is None else record.entity

    def kinds_and_entities(self) -> Iterator[tuple[str | None, str | None]]:
        """Those of the proposal and of every verdict that stands, whoever may see it."""
        if self.rule is not None:
            yield self.proposal[_KIND], self.proposal[_ENTITY]
        for head in self.stand.heads:
            if (record := _record(head.decision)) is not None:
                yield record.kind.value, record.entity

    def remarks(self) -> Iterator[Remark]:
        """What stands in words: of the decision, else of the proposal."""
        decision = self.stand.decision
        return self._proposed() if decision is None else self._decided(decision)

    def all_remarks(self) -> Iterator[Remark]:
        """The same of the proposal and of every verdict that stands, whoever may see it."""
        yield from self._proposed()
        for head in self.stand.heads:
            yield from self._decided(head.decision)

    def _proposed(self) -> Iterator[Remark]:
        for field, column in (("unit", _UNIT), ("indicator", _INDICATOR), ("entity", _ENTITY)):
            if text := self.proposal[column]:
                yield Remark(self.figure_id, field, text)

    def _decided(self, decision: Decision) -> Iterator[Remark]:
        record = _record(decision)
        for field in ("unit", "indicator", "entity"):
            if text := getattr(record, field, None):
                yield Remark(self.figure_id, field, text)
        for field in ("reason", "note"):
            if text := getattr(decision, field):
                yield Remark(self.figure_id, field, text)


def _record(decision: Decision | None) -> Figure | None:
    return None if decision is None else decision.after or decision.before


def figures_within(
    db: Database,
    document_id: int,
    stretch: Span,
    *,
    by: Session | None = None,
    narrowed: Narrowed = EVERYTHING,
) -> Iterator[FoundFigure]:
    """The figures of the queue that begin in a stretch, in text order, as `by` sees them; None sees all."""
    also, values = narrowed
    sql = _FIGURES + (f" AND {also}" if also else "") + ' ORDER BY start, "end"'
    where = {**values, "document": document_id, "start": stretch.start, "end": stretch.end}
    rows = db.conn.execute(sql, where).fetchall()
    replaced = bool(rows) and db.conn.execute(_REPLACED, (document_id,)).fetchone() is not None
    for figure_id, start, end, quote, is_decided, rule, confidence, *proposal in rows:
        stand = NOTHING_YET
        if is_decided:
            stand = stand_of(db, figure_id, eyes=eyes_of(db, by, document_id, start))
        is_known = rule is not None or stand.heads
        if is_known and not (replaced and db.conn.execute(_STILL_THERE, (figure_id,)).fetchone() is None):
            span = Span(start, end)
            yield FoundFigure(figure_id, document_id, span, quote, rule, confidence, proposal, stand)
