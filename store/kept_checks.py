"""The checks that are kept of a document, and whether they are of today: read without what makes checks."""

import json
from collections.abc import Mapping

from store.database import Database
from store.errors import DatabaseDamaged

EDITION = 2
"""Of the checks: another one when they say other things of the same figures, so that all are made anew."""
OUTCOMES = frozenset(("holds", "rounded", "truncated", "fails"))
"""What may have become of a check."""

# The first verdict on a figure, when it takes what is proposed: all it says of the record is that it stands.
CHANGES = """
    NOT (
        d.verdict = 'nothing'
        OR d.verdict IN ('accept', 'flag') AND d.carries IS NULL
        AND coalesce(d."after", d."before") = d."before"
        AND d.extractor IS (SELECT extractor FROM candidates WHERE candidates.figure_id = d.figure_id)
        AND NOT EXISTS (
            SELECT 1 FROM decisions AS e
            WHERE e.figure_id = d.figure_id AND e.id < d.id AND e.verdict <> 'nothing'
        )
    )
"""
_NOW = f"""
    SELECT (SELECT coalesce(max(id), 0) FROM extractions WHERE document_id = :document),
        (SELECT coalesce(max(d.id), 0) FROM figures CROSS JOIN decisions AS d ON d.figure_id = figures.id
            WHERE document_id = :document AND {CHANGES}),
        :edition * NOT EXISTS (SELECT 1 FROM editions WHERE replaces = :document)
"""
Basis = tuple[int, int, int]
"""What checks are made from: the last extraction of the document and the last decision on it that may have
changed a record, and the edition of the checks."""


def basis_of(db: Database, document_id: int) -> Basis:
    """What the checks of a document would be made from now."""
    row = db.execute(_NOW, {"document": document_id, "edition": EDITION}).fetchone()
    return row[0], row[1], row[2]


def kept_basis(db: Database, document_id: int) -> Basis | None:
    """What those that are kept were made from; None where none are."""
    row = db.execute(
        "SELECT extraction, decision, edition FROM checked WHERE document_id = ?", (document_id,)
    ).fetchone()
    return None if row is None else (row[0], row[1], row[2])


_REACHED = """
    SELECT EXISTS (
        SELECT 1 FROM checked_to WHERE edition = ?
            AND extraction = (SELECT coalesce(max(id), 0) FROM extractions)
            AND decision = (SELECT coalesce(max(id), 0) FROM decisions)
    )
"""


def are_all_kept(db: Database) -> bool:
    """Whether no document was read or decided on since checks were made of all; one may be replaced since."""
    return bool(db.execute(_REACHED, (EDITION,)).fetchone()[0])


def _is_replaced(db: Database, document_id: int) -> bool:
    return db.execute("SELECT 1 FROM editions WHERE replaces = ?", (document_id,)).fetchone() is not None


def kept_lines(
    db: Database, document_id: int, *, all_kept: bool = False
) -> Mapping[tuple[int, int], str] | None:
    """What became of the checks that each figure is part of, by its place; None where none are of today.

    Raises:
        DatabaseDamaged: One is not as it was kept.
    """
    kept = kept_basis(db, document_id)
    # To ask what they would be made from takes a look at every decision on the document.
    is_trusted = all_kept and kept is not None and not _is_replaced(db, document_id)
    if not is_trusted and kept != basis_of(db, document_id):
        return None
    lines: dict[tuple[int, int], str] = {}
    rows = db.execute(
        "SELECT outcome, line, members FROM checks WHERE document_id = ? ORDER BY number", (document_id,)
    )
    for outcome, line, members in rows.fetchall():
        try:
            places = [(start, end) for start, end in json.loads(members)]
        except (ValueError, TypeError) as error:
            raise damaged_check(members) from error
        if outcome not in OUTCOMES:
            raise damaged_check(outcome)
        for place in places:
            said = f"{outcome}: {line}"
            lines[place] = f"{lines[place]} | {said}" if place in lines else said
    return lines


def damaged_check(content: object) -> DatabaseDamaged:
    """What is no check, as it is told."""
    return DatabaseDamaged(
        f"the database is damaged: {content!r} is no check; run `soat verify` and go back to a copy"
    )
