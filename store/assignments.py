"""Assignments: who is to review which stretch of which document.

Rows are only added: a duty ends by a row that releases it. What several are given is for double review, which
is blind unless asked otherwise: each then sees only their own decisions there.
"""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from store.clock import now
from store.database import Database, reading, writing
from store.documents import all_documents
from store.errors import AssignmentError
from store.rows import Document, Progress, Session
from store.sessions import clean_annotator
from store.shares import runs_of, share_out, units_of
from store.statistics import progress_by_document

_INSERT = """
    INSERT INTO assignments (id, annotator, document_id, start, "end", blind, batch, releases,
        assigned_by, assigned_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of a document for one annotator."""

    annotator: str
    document_id: int
    start: int
    end: int
    blind: bool
    figures: int = 0
    """How many figures of the queue are in it."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be given to whom."""

    stretches: tuple[Stretch, ...]
    doubled: int = 0
    """Figures given to two or more."""
    blinded: tuple[tuple[str, Stretch], ...] = ()
    """Duties of others that become blind, because now somebody else reviews the same place: id and duty."""
    after: int | None = None
    """How many rows of assignments it was made after; None for a plan that rests on none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What somebody has of a document, and how far they are."""

    annotator: str
    document: Document
    stretches: int
    blind: int
    """How many of the stretches are reviewed blind."""
    progress: Progress


def plan_documents(
    db: Database, annotators: Sequence[str], documents: Sequence[int], *, is_open: bool = False
) -> Plan:
    """Whole documents for each of the annotators; what somebody has already is not given again.

    Raises:
        AssignmentError: Nobody is named, or there is nothing left to give.
    """
    names = _names(annotators)
    with reading(db):
        after = _rows(db)
        figures = {document.id: progress.total for document, progress in progress_by_document(db)}
        lengths = dict(db.execute("SELECT id, length FROM documents").fetchall())
        given: list[Stretch] = []
        blinded: list[tuple[str, Stretch]] = []
        for document_id in dict.fromkeys(documents):
            whole = Stretch(
                annotator="",
                document_id=document_id,
                start=0,
                end=lengths[document_id],
                blind=False,
                figures=figures[document_id],
            )
            new, hidden = _whole_document(db, names, whole, is_open=is_open)
            given += new
            blinded += hidden
    if not given:
        raise AssignmentError(f"nothing to assign: {' and '.join(names)} have these documents already")
    doubled = {stretch.document_id for stretch in given if stretch.blind or len(names) > 1}
    return Plan(tuple(given), sum(figures[id_] for id_ in doubled), tuple(blinded), after)


def _whole_document(
    db: Database, names: Sequence[str], whole: Stretch, *, is_open: bool
) -> tuple[list[Stretch], list[tuple[str, Stretch]]]:
    """A document for those who have not all of it yet, and the duties of others that become blind by it."""
    duties = _duties(db, whole.document_id)
    new = [name for name in names if not _has_all(duties, name, whole.end)]
    others = {duty.annotator for _, duty in duties} - set(new)
    blind = not is_open and len(others) + len(new) > 1
    hidden = [(id_, duty) for id_, duty in duties if duty.annotator in others and not duty.blind]
    given = [replace(whole, annotator=name, blind=blind) for name in new]
    return given, hidden if blind and new else []


def plan_share(
    db: Database,
    annotators: Sequence[str],
    *,
    share: float = 1.0,
    overlap: float = 0.0,
    is_open: bool = False,
) -> Plan:
    """A share of what is undecided and nobody's, in reading order, evenly among the annotators.

    `overlap` of it is given to two of them, in runs spread over the documents. Which ones follows from the
    documents' contents: the same database is shared out the same way.

    Raises:
        AssignmentError: A share or an overlap that cannot be, or nothing left to give.
    """
    names = _names(annotators)
    _check_amounts(names, share, overlap)
    with reading(db):
        after, units = _rows(db), units_of(db)
        wanted = round(sum(unit.figures for unit in units if unit.is_free) * share)
        if not wanted:
            raise AssignmentError("nothing left to assign: every figure is decided on or somebody's already")
        shared = share_out(units, len(names), wanted, overlap)
    stretches = [
        Stretch(
            annotator=names[holder],
            document_id=run.document_id,
            start=run.start,
            end=run.end,
            blind=len(run.holders) > 1 and not is_open,
            figures=run.figures,
        )
        for run in runs_of(shared)
        for holder in run.holders
    ]
    doubled = sum(unit.figures for unit, holders in shared if len(holders) > 1)
    return Plan(tuple(stretches), doubled, after=after)


def _check_amounts(names: Sequence[str], share: float, overlap: float) -> None:
    if not 0 < share <= 1:
        raise AssignmentError(f"--share {share:.4g}: a share of the queue is over 0% and at most 100%")
    if not 0 <= overlap <= 1:
        raise AssignmentError(f"--overlap {overlap:.4g}: it is at least 0% and at most 100% of what is given")
    if overlap and len(names) == 1:
        raise AssignmentError(f"--overlap needs two annotators or more, and only {names[0]} is named")


def carry_out(db: Database, plan: Plan, *, by: str) -> None:
    """Record the plan. Making one takes seconds in a large queue, so it holds nobody up until now.

    Raises:
        AssignmentError: Something was assigned or released since it was made; nothing is recorded.
    """
    batch, at, author = secrets.token_hex(16), now(), clean_annotator(by)
    with writing(db):
        if plan.after not in (None, _rows(db)):
            raise AssignmentError("somebody else assigned or released something meanwhile; assign again")
        released = ((duty, id_) for id_, duty in plan.blinded)
        blind = ((replace(duty, blind=True), None) for _, duty in plan.blinded)
        given = ((stretch, None) for stretch in plan.stretches)
        _insert(db, [*released, *blind, *given], batch, author, at)


def release(db: Database, annotators: Sequence[str], documents: Sequence[int] = (), *, by: str) -> int:
    """Take duties back, all or those in some documents; returns how many stretches. Decisions stay.

    Raises:
        AssignmentError: Somebody named has no such duty; nothing is released.
    """
    author = clean_annotator(by)
    with writing(db):
        released: list[tuple[Stretch, str]] = []
        for name in _names(annotators):
            duties = [
                (duty, id_)
                for id_, duty in _duties(db)
                if duty.annotator == name and (not documents or duty.document_id in documents)
            ]
            if not duties:
                what = "nothing is assigned; `soat assign --list` shows who has what"
                if documents:
                    what = "nothing is assigned in these documents; `soat assign --list` shows who has what"
                raise AssignmentError(f"{name}: {what}")
            released += duties
        _insert(db, released, secrets.token_hex(16), author, now())
    return len(released)


def holdings(db: Database) -> list[Holding]:
    """Who has what and how far they are, by annotator and document."""
    with reading(db):
        documents = {document.id: document for document in all_documents(db)}
        counted = db.execute(
            "SELECT annotator, document_id, count(*), sum(blind) FROM duties GROUP BY annotator, document_id"
        ).fetchall()
        seen = {
            (name, document.id): progress
            for name in {name for name, *_ in counted}
            for document, progress in progress_by_document(db, Session(id="", annotator=name))
        }
    return [
        Holding(
            annotator=name,
            document=documents[id_],
            stretches=stretches,
            blind=blind,
            progress=seen[name, id_],
        )
        for name, id_, stretches, blind in counted
    ]


def _rows(db: Database) -> int:
    """How many rows of assignments there are: they are only added."""
    return int(db.conn.execute("SELECT coalesce(max(rowid), 0) FROM assignments").fetchone()[0])


def _names(annotators: Sequence[str]) -> list[str]:
    names = list(dict.fromkeys(clean_annotator(name) for name in annotators))
    if not names:
        raise AssignmentError("nobody is named; say who, as in `soat assign Lan Minh`")
    return names


def _duties(db: Database, document_id: int | None = None) -> list[tuple[str, Stretch]]:
    """The duties of everybody, in one document or in all, with their ids."""
    rows = db.execute(
        'SELECT id, annotator, document_id, start, "end", blind FROM duties WHERE ? IN (document_id, 0)',
        (document_id or 0,),
    )
    return [
        (id_, Stretch(annotator=name, document_id=document, start=start, end=end, blind=bool(blind)))
        for id_, name, document, start, end, blind in rows
    ]


def _has_all(duties: Iterable[tuple[str, Stretch]], annotator: str, length: int) -> bool:
    """Whether somebody's duties reach from the beginning to the end of a document."""
    reached = 0
    for start, end in sorted((duty.start, duty.end) for _, duty in duties if duty.annotator == annotator):
        if start > reached:
            return False
        reached = max(reached, end)
    return reached >= length


def _insert(
    db: Database, rows: Iterable[tuple[Stretch, str | None]], batch: str, author: str, at: str
) -> None:
    db.conn.executemany(
        _INSERT,
        (
            (
                secrets.token_hex(16),
                one.annotator,
                one.document_id,
                one.start,
                one.end,
                one.blind,
                batch,
                releases,
                author,
                at,
            )
            for one, releases in rows
        ),
    )
