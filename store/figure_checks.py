"""The checks between the figures of a document, as they stand: read where they are kept, else made.

What is kept is what everybody may see, with the last extraction and decision that went into it. It is made
after the fact, in batches, as the index of words is: never while somebody waits for a key.
"""

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from extract.checks import Check, CheckKind, Outcome, check
from extract.figures import Span
from store.database import Database, plain_errors, reading, writing
from store.kept_checks import CHANGES, EDITION, Basis, basis_of, damaged_check, kept_basis
from store.present import blind_in, present_figures
from store.rows import Session
from store.texts import document_text

BATCH = 64
"""Documents whose checks are written in one transaction."""

_LAST = """
    SELECT (SELECT coalesce(max(id), 0) FROM extractions), (SELECT coalesce(max(id), 0) FROM decisions)
"""
_DUE = f"""
    SELECT document_id FROM extractions WHERE id > :extraction
    UNION
    SELECT document_id FROM decisions AS d CROSS JOIN figures ON figures.id = d.figure_id
    WHERE d.id > :decision AND {CHANGES}
    ORDER BY document_id
"""


@dataclass(frozen=True)
class Checked:
    """A document's checks, and what they were made from."""

    document_id: int
    checks: Sequence[Check]
    basis: Basis

    @cached_property
    def by_member(self) -> Mapping[Span, Sequence[Check]]:
        """The checks that each figure is part of, by its place."""
        found: dict[Span, list[Check]] = {}
        for one in self.checks:
            for member in one.members:
                found.setdefault(member, []).append(one)
        return found


def checks_of(
    db: Database, document_id: int, by: Session | None = None, known: Checked | None = None
) -> Checked:
    """The checks of one document, as an annotator may see its figures; nothing is written.

    What is `known` is given back where nothing has changed since it was made for them.

    Raises:
        UnknownDocument: No such document.
    """
    with reading(db):
        basis = basis_of(db, document_id)
        if known is not None and known.basis == basis:
            return known
        if not blind_in(db, document_id, by):
            if kept_basis(db, document_id) == basis:
                return Checked(document_id, list(_kept(db, document_id)), basis)
            by = None
        figures = [(one.span, one.figure) for one in present_figures(db, document_id, by)]
        text = document_text(db, document_id) if figures else ""
    return Checked(document_id, check(text, figures), basis)


def keep_checks(db: Database, made: Iterable[Checked]) -> None:
    """Keep the checks of documents as everybody may see them."""
    with writing(db):
        for one in made:
            db.execute("DELETE FROM checks WHERE document_id = ?", (one.document_id,))
            db.execute("INSERT OR REPLACE INTO checked VALUES (?, ?, ?, ?)", (one.document_id, *one.basis))
            db.conn.executemany(
                "INSERT INTO checks VALUES (?, ?, ?, ?, ?, ?)",
                (
                    (one.document_id, number, c.kind.value, c.outcome.value, c.line, json.dumps(c.members))
                    for number, c in enumerate(one.checks)
                ),
            )


@dataclass(frozen=True, slots=True)
class Due:
    """The documents whose kept checks are not of today, and what they will be made from."""

    documents: Sequence[int]
    reached: Basis

    def __bool__(self) -> bool:
        return bool(self.documents)


def documents_due(db: Database) -> Due:
    """Those whose checks are to be made anew, in the order they were added."""
    with reading(db):
        extraction, decision = db.execute(_LAST).fetchone()
        marked = db.execute("SELECT extraction, decision, edition FROM checked_to").fetchone()
        since = marked[:2] if marked[2] == EDITION else (0, 0)
        if marked == (extraction, decision, EDITION):
            return Due((), marked)
        rows = db.execute(_DUE, {"extraction": since[0], "decision": since[1]})
        # After a large corpus nearly all of the database is looked through here: bare numbers, row by row.
        due = array("q", (one for (one,) in rows if kept_basis(db, one) != basis_of(db, one)))
    return Due(due, (extraction, decision, EDITION))


def check_documents(db: Database, due: Due | None = None, step: Callable[[], None] = lambda: None) -> int:
    """Make the checks anew that are due, and keep them; of how many documents."""
    due = documents_due(db) if due is None else due
    for first in range(0, len(due.documents), BATCH):
        made = []
        for document_id in due.documents[first : first + BATCH]:
            made.append(checks_of(db, document_id))
            step()
        keep_checks(db, made)
    with plain_errors(db):
        marked = db.execute("SELECT extraction, decision, edition FROM checked_to").fetchone()
    if marked != due.reached:
        with writing(db):
            db.execute("UPDATE checked_to SET extraction = ?, decision = ?, edition = ?", due.reached)
    return len(due.documents)


def _kept(db: Database, document_id: int) -> Iterator[Check]:
    rows = db.execute(
        "SELECT kind, outcome, line, members FROM checks WHERE document_id = ? ORDER BY number",
        (document_id,),
    )
    for kind, outcome, line, members in rows.fetchall():
        try:
            spans = tuple(Span(*member) for member in json.loads(members))
            kept = Check(CheckKind(kind), spans, Outcome(outcome), line)
        except (ValueError, TypeError) as error:
            raise damaged_check(members) from error
        yield kept
