"""A decision as it is written in its row."""

from collections.abc import Sequence
from typing import Any

from store.records import from_json
from store.rows import Decision, Verdict

COLUMNS = (
    "id",
    "figure_id",
    "verdict",
    '"before"',
    '"after"',
    "annotator",
    "session",
    "decided_at",
    "reason",
    "note",
)
"""The columns that a decision is read from, in order."""


def read_decision(row: Sequence[Any]) -> Decision:
    """A decision from its columns."""
    id_, figure_id, verdict, before, after, annotator, session, decided_at, reason, note = row
    return Decision(
        id=id_,
        figure_id=figure_id,
        verdict=Verdict(verdict),
        before=from_json(before),
        after=from_json(after),
        annotator=annotator,
        session=session,
        decided_at=decided_at,
        reason=reason,
        note=note,
    )
