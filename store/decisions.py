"""What the annotators decided. Decisions are only ever added: the last one not taken back stands.

A decision that would repeat the one that stands (same annotator, verdict, record, reason and note) adds no
row, so a script of decisions is safe to run twice; anybody else's agreement is a row of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extract.figures import Figure, Span
from extract.records import RecordError, from_record, to_record
from store.chain import link
from store.clock import now
from store.database import Database, plain_errors, writing
from store.errors import DecisionError, UnknownDocument
from store.records import from_json, to_json
from store.remarks import clean_remark
from store.rows import Decision, Session, Verdict
from store.subjects import Standing, Subject, read_subject
from store.texts import cut

__all__ = ["add_figure", "decide", "redo", "standing", "undo"]

_TAKEN = """
    SELECT quote, start, "end" FROM figures
    LEFT JOIN standing ON standing.figure_id = figures.id
    WHERE document_id = ? AND start < ? AND "end" > ? AND figures.id <> ? AND CASE
        WHEN standing.verdict IS NULL THEN EXISTS (SELECT 1 FROM candidates WHERE figure_id = figures.id)
        ELSE standing.verdict <> 'reject' END
    ORDER BY start LIMIT 1
"""

_COLUMNS = 'id, figure_id, verdict, "before", "after", annotator, session, decided_at, reason, note'


@dataclass(frozen=True, slots=True, kw_only=True)
class _Saying:
    """What a decision says, beyond what it is about."""

    verdict: Verdict
    after: str | None
    reason: str | None = None
    note: str | None = None
    withdraws: int | None = None
    withdrawn_hash: str | None = None


def decide(  # noqa: PLR0913 - the parts of a decision, each named at the call
    db: Database,
    figure_id: int,
    verdict: Verdict,
    *,
    by: Session,
    after: Figure | None = None,
    reason: str | None = None,
    note: str | None = None,
) -> int:
    """Record a verdict on a figure and return the decision's id; on disk on return, unless inside `writing`.

    `accept` takes the record as it stands, else as it was proposed; an `after` given with it must be that
    one, so that nobody accepts what somebody else has changed meanwhile. `correct` and `add` need `after`.

    Raises:
        UnknownFigure: No such figure.
        DecisionError: The verdict does not go with the record or the figure; nothing is recorded.
    """
    reason, note = clean_remark("reason", reason), clean_remark("note", note)
    checked = _fitting(verdict, after)
    with writing(db):
        subject = read_subject(db, figure_id)
        if verdict is Verdict.ACCEPT:
            checked = _accepted(subject, checked)
        saying = _Saying(verdict=verdict, after=to_json(checked), reason=reason, note=note)
        if subject.standing is not None and _repeats(subject.standing, saying, by):
            return subject.standing.decision_id
        if verdict is Verdict.ADD:
            _check_free(db, subject)
        elif not subject.is_known:
            raise DecisionError(f"nothing is proposed at {subject.place}; add the figure first")
        return _append(db, subject, saying, by)


def undo(db: Database, *, by: Session) -> Decision | None:
    """Take back this annotator's latest decision that is not withdrawn, in this sitting or an earlier one.

    The withdrawal is a row of its own. Returns the decision taken back, None when there is none.
    """
    with writing(db):
        row = db.execute(
            f"""
            SELECT {_COLUMNS}, hash FROM decisions AS d
            WHERE annotator = ? AND verdict <> 'withdraw'
                AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = d.id)
            ORDER BY id DESC LIMIT 1
            """,
            (by.annotator,),
        ).fetchone()
        if row is None:
            return None
        *columns, withdrawn_hash = row
        decision = read_decision(columns)
        subject = read_subject(db, decision.figure_id)
        saying = _Saying(
            verdict=Verdict.WITHDRAW, after=None, withdraws=decision.id, withdrawn_hash=withdrawn_hash
        )
        _append(db, subject, saying, by)
    return decision


def redo(db: Database, decision: Decision, *, by: Session) -> int:
    """Make a withdrawn decision again, as a new row; returns its id.

    Raises:
        DecisionError: The decision was not withdrawn, or no longer goes with the figure.
    """
    with writing(db):
        withdrawn = db.execute("SELECT 1 FROM decisions WHERE withdraws = ?", (decision.id,)).fetchone()
        if withdrawn is None:
            raise DecisionError("that decision was not withdrawn; there is nothing to redo")
        return decide(
            db,
            decision.figure_id,
            decision.verdict,
            by=by,
            after=decision.after,
            reason=decision.reason,
            note=decision.note,
        )


def add_figure(  # noqa: PLR0913 - the parts of a decision, each named at the call
    db: Database,
    document_id: int,
    span: Span,
    after: Figure,
    *,
    by: Session,
    reason: str | None = None,
    note: str | None = None,
) -> int:
    """Add a figure that the extractor had missed; returns the decision's id.

    A figure that overlaps another one in the queue is refused, as one numeral is one figure: correct that
    one, or reject it first.

    Raises:
        UnknownDocument: No such document.
        DecisionError: The span is empty, outside the text or taken; nothing is recorded.
    """
    reason, note = clean_remark("reason", reason), clean_remark("note", note)
    with writing(db):
        figure_id = _figure_for(db, document_id, span)
        subject = read_subject(db, figure_id)
        again = _Saying(verdict=Verdict.ADD, after=to_json(_checked(after)), reason=reason, note=note)
        if subject.is_known and not (subject.standing and _repeats(subject.standing, again, by)):
            raise DecisionError(f"a figure stands at {subject.place} already; correct that one")
        return decide(db, figure_id, Verdict.ADD, by=by, after=after, reason=reason, note=note)


def standing(db: Database, figure_id: int) -> Decision | None:
    """The decision that stands for a figure: the latest that is neither a withdrawal nor withdrawn."""
    with plain_errors(db):
        row = db.execute(f"SELECT {_COLUMNS} FROM standing WHERE figure_id = ?", (figure_id,)).fetchone()
    return None if row is None else read_decision(row)


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


def _fitting(verdict: Verdict, after: Figure | None) -> Figure | None:
    """The record given with a verdict, checked; refused where it does not go with it."""
    if verdict is Verdict.WITHDRAW:
        raise DecisionError("a decision is withdrawn by undo, not by deciding")
    if after is None and verdict in (Verdict.CORRECT, Verdict.ADD):
        raise DecisionError(f"'{verdict}' needs the record that holds")
    if after is not None and verdict in (Verdict.REJECT, Verdict.FLAG):
        raise DecisionError(f"'{verdict}' takes no record")
    return None if after is None else _checked(after)


def _checked(figure: Figure) -> Figure:
    """The record as it may be stored, by the same rules as every other way in."""
    try:
        return from_record(to_record(figure))
    except RecordError as error:
        raise DecisionError(str(error)) from error


def _accepted(subject: Subject, given: Figure | None) -> Figure | None:
    """The record that an acceptance takes: what stands."""
    record = from_json(subject.record)
    if record is None:
        return None
    stands = _checked(record)
    if given is not None and given != stands:
        raise DecisionError(f"the record at {subject.place} is another by now; look again, or correct it")
    return stands


def _repeats(standing: Standing, saying: _Saying, by: Session) -> bool:
    return (by.annotator, saying.verdict, saying.after, saying.reason, saying.note) == (
        standing.annotator,
        standing.verdict,
        standing.after,
        standing.reason,
        standing.note,
    )


def _check_free(db: Database, subject: Subject) -> None:
    """Refuse to add a figure where one stands that was not itself added."""
    if subject.is_known and (subject.standing is None or subject.standing.verdict is not Verdict.ADD):
        raise DecisionError(f"a figure stands at {subject.place} already; correct that one")
    span = subject.span
    taken = db.execute(_TAKEN, (subject.document_id, span.end, span.start, subject.figure_id)).fetchone()
    if taken is not None:
        raise DecisionError(
            f"{subject.place} overlaps the figure {taken[0]!r} at {taken[1]}-{taken[2]}; correct or reject it"
        )


def _append(db: Database, subject: Subject, saying: _Saying, by: Session) -> int:
    """Write the row that extends this file's chain; inside `writing`, so that no other process can."""
    chain = db.execute(
        "SELECT chains.id, chains.length, chains.head FROM sessions JOIN chains ON chains.id = sessions.chain"
        " WHERE sessions.id = ? AND sessions.annotator = ?",
        (by.id, by.annotator),
    ).fetchone()
    if chain is None:
        raise DecisionError("this sitting was not begun in this database; start a session first")
    row = {
        "chain": chain[0],
        "sequence": chain[1] + 1,
        "previous": chain[2],
        "verdict": saying.verdict.value,
        "before": subject.record,
        "after": saying.after,
        "annotator": by.annotator,
        "session": by.id,
        "decided_at": now(),
        "reason": saying.reason,
        "note": saying.note,
        "extractor": subject.extractor,
    }
    about = {
        "document": subject.document,
        "text": subject.text,
        "start": subject.span.start,
        "end": subject.span.end,
        "quote": subject.quote,
        "withdraws": saying.withdrawn_hash,
    }
    cursor = db.execute(
        'INSERT INTO decisions (chain, sequence, previous, verdict, "before", "after", annotator, session,'
        " decided_at, reason, note, extractor, hash, figure_id, withdraws)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*row.values(), link(row | about), subject.figure_id, saying.withdraws),
    )
    return int(cursor.lastrowid or 0)


def _figure_for(db: Database, document_id: int, span: Span) -> int:
    """The figure at a span, made if there never was one."""
    row = db.execute("SELECT name, length FROM documents WHERE id = ?", (document_id,)).fetchone()
    if row is None:
        raise UnknownDocument(f"no document {document_id} in the database; `soat stats` lists them")
    name, length = row
    place = f"{name}: {span.start}-{span.end}"
    if not 0 <= span.start < span.end <= length:
        raise DecisionError(f"{place} is no stretch of its {length} characters; give start < end within them")
    quote = cut(db, document_id, span)
    if not quote.strip():
        raise DecisionError(f"{place} holds only white space; choose the characters of the number")
    db.execute(
        'INSERT INTO figures (document_id, start, "end", quote) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        (document_id, span.start, span.end, quote),
    )
    where = (document_id, span.start, span.end)
    found = db.execute('SELECT id FROM figures WHERE document_id = ? AND start = ? AND "end" = ?', where)
    return int(found.fetchone()[0])
