"""What the latest reading of each document changed, and what became of those figures since."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from extract.figures import Span
from store.database import Database, plain_errors
from store.documents import read_document
from store.editions import earlier
from store.errors import UnknownDocument
from store.rows import State

LOST = "lost"
"""What happened to a verified figure that a new edition of its document does not have."""

_OPEN = (State.PENDING, State.FLAGGED, State.CHANGED, State.DISPUTED)

_CHANGED = """
    SELECT changes.what, figures.start, figures."end", figures.quote, changes."before", changes."after",
        states.state
    FROM changes
    JOIN figures ON figures.id = changes.figure_id
    LEFT JOIN states ON states.figure_id = figures.id
    WHERE changes.extraction_id = (SELECT id FROM present_readings WHERE document_id = ?)
    ORDER BY figures.start, figures."end"
"""
_LOST = f"""
    SELECT '{LOST}', figures.start, figures."end", figures.quote, max(heads."after"), NULL, states.state
    FROM figures
    CROSS JOIN heads ON heads.figure_id = figures.id
    JOIN recalls ON recalls.decision = heads.hash AND recalls.why = '{LOST}'
    JOIN states ON states.figure_id = figures.id
    WHERE figures.document_id = ?
    GROUP BY figures.id ORDER BY figures.start, figures."end"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One figure that is proposed otherwise than before, or is gone."""

    document: str
    """The document's name."""
    sha256: str
    """The SHA-256 of its bytes."""
    what: str
    """`new`, `changed`, `vanished`, `moved` or `lost`."""
    span: Span
    quote: str
    before: dict[str, str | None] | None
    """What was proposed; of a lost figure what was decided."""
    after: dict[str, str | None] | None
    """What is proposed now."""
    state: State | None
    """Where the figure stands in the review; None when it left the queue."""

    @property
    def is_open(self) -> bool:
        """Whether it asks for a look."""
        return self.state in _OPEN

    @property
    def fields(self) -> dict[str, tuple[str | None, str | None]]:
        """The fields that differ, before and after; none where there are not two records."""
        if self.before is None or self.after is None:
            return {}
        return {name: (old, self.after[name]) for name, old in self.before.items() if old != self.after[name]}


def differences(db: Database, document_id: int) -> Iterator[Difference]:
    """What the latest reading of a document changed, in text order; then what its earlier editions lost.

    Raises:
        UnknownDocument: No such document.
    """
    with plain_errors(db):
        yield from _listed(db, document_id, _CHANGED)
        for edition in (document_id, *earlier(db, document_id)):
            yield from _listed(db, edition, _LOST)


def present_documents(db: Database) -> list[int]:
    """The documents that no later edition replaces, by name."""
    with plain_errors(db):
        rows = db.execute(
            "SELECT id FROM documents WHERE id NOT IN (SELECT replaces FROM editions) ORDER BY name, sha256"
        ).fetchall()
    return [document_id for (document_id,) in rows]


def _listed(db: Database, document_id: int, sql: str) -> Iterator[Difference]:
    document = read_document(db, document_id)
    if document is None:
        raise UnknownDocument(f"no document {document_id} in the database; `soat stats` lists them")
    for what, start, end, quote, before, after, state in db.execute(sql, (document_id,)):
        yield Difference(
            document=document.name,
            sha256=document.sha256,
            what=what,
            span=Span(start, end),
            quote=quote,
            before=None if before is None else json.loads(before),
            after=None if after is None else json.loads(after),
            state=None if state is None else State(state),
        )
