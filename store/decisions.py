"""What the annotators decide. Rows are only added: one stands until it is taken back or decided over.

A decision that would repeat the one that stands (same annotator, verdict, record, reason and note) adds no
row, so a script of decisions is safe to run twice; anybody else's agreement is a row of its own.
"""

from extract.figures import Figure, Span
from extract.records import RecordError, from_record, to_record
from store.appending import Saying, append
from store.database import Database, plain_errors, writing
from store.errors import DecisionError
from store.eyes import OWN_STATES
from store.heads import stand_of
from store.places import place_at
from store.remarks import clean_remark
from store.rows import Decision, Session, Verdict
from store.subjects import Subject, read_subject
from store.written import COLUMNS, read_decision

__all__ = ["add_figure", "decide", "latest", "redo", "standing", "undo"]

# Figures that overlap, as far as the annotator can see: proposed, or decided on and not rejected.
_TAKEN = """
    SELECT quote, start, "end" FROM figures
    LEFT JOIN candidates ON candidates.figure_id = figures.id
    LEFT JOIN standing ON standing.figure_id = figures.id
    WHERE document_id = :document AND start < :end AND "end" > :start AND figures.id <> :figure AND CASE
        WHEN standing.verdict IS NULL THEN candidates.figure_id IS NOT NULL
        ELSE standing.verdict <> 'reject' END
    ORDER BY start LIMIT 1
"""
_TAKEN_BLIND = f"""
    SELECT states.quote, states.start, states."end" FROM ({OWN_STATES}) AS states
    LEFT JOIN decisions ON decisions.id = states.decision_id
    WHERE document_id = :document AND start < :end AND "end" > :start AND states.figure_id <> :figure
        AND coalesce(decisions.verdict, '') <> 'reject'
    ORDER BY start LIMIT 1
"""


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
    one, so that nobody accepts what somebody else has changed meanwhile. Where verdicts differ or a recall
    asks for a second look, it may also be another of the verdicts' or what is proposed now. `correct` and
    `add` need `after`.

    Raises:
        UnknownFigure: No such figure.
        DecisionError: The verdict does not go with the record or the figure; nothing is recorded.
    """
    reason, note = clean_remark("reason", reason), clean_remark("note", note)
    checked = _fitting(verdict, after)
    with writing(db):
        subject = read_subject(db, figure_id, by, of_reading=verdict is Verdict.NOTHING)
        if verdict is Verdict.ACCEPT:
            checked = _accepted(subject, checked)
        saying = Saying(verdict=verdict, after=checked, reason=reason, note=note)
        if (repeated := _repeated(subject, saying, by)) is not None:
            return repeated.id
        if verdict is Verdict.ADD:
            _check_free(db, subject)
        elif verdict is not Verdict.NOTHING and not subject.is_known:
            raise DecisionError(f"nothing is proposed at {subject.place}; add the figure first")
        return append(db, subject, saying, by)


def undo(db: Database, *, by: Session) -> Decision | None:
    """Take back this annotator's latest decision that is not withdrawn, in this sitting or an earlier one.

    The withdrawal is a row of its own. Returns the decision taken back, None when there is none.
    """
    with writing(db):
        row = db.execute(
            f"""
            SELECT {", ".join(COLUMNS)}, hash FROM decisions AS d
            WHERE annotator = ? AND verdict <> 'withdraw' AND carries IS NULL
                AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = d.id)
                AND NOT EXISTS (SELECT 1 FROM decisions AS carried WHERE carried.carries = d.hash)
            ORDER BY id DESC LIMIT 1
            """,
            (by.annotator,),
        ).fetchone()
        if row is None:
            return None
        *columns, withdrawn_hash = row
        decision = read_decision(columns)
        is_reading = decision.verdict is Verdict.NOTHING
        subject = read_subject(db, decision.figure_id, by, of_reading=is_reading)
        saying = Saying(verdict=Verdict.WITHDRAW, withdraws=decision.id, withdrawn_hash=withdrawn_hash)
        append(db, subject, saying, by)
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
        figure_id = place_at(db, document_id, span)
        subject = read_subject(db, figure_id, by)
        again = Saying(verdict=Verdict.ADD, after=_checked(after), reason=reason, note=note)
        if subject.is_known and _repeated(subject, again, by) is None:
            raise DecisionError(f"a figure stands at {subject.place} already; correct that one")
        return decide(db, figure_id, Verdict.ADD, by=by, after=after, reason=reason, note=note)


def latest(db: Database) -> int:
    """The id of the last row of the record; 0 before the first."""
    with plain_errors(db):
        return int(db.execute("SELECT coalesce(max(id), 0) FROM decisions").fetchone()[0])


def standing(db: Database, figure_id: int) -> Decision | None:
    """The decision that speaks for a figure: of those that no later one was made over, the latest."""
    with plain_errors(db):
        return stand_of(db, figure_id).decision


def _fitting(verdict: Verdict, after: Figure | None) -> Figure | None:
    """The record given with a verdict, checked; refused where it does not go with it."""
    if verdict is Verdict.WITHDRAW:
        raise DecisionError("a decision is withdrawn by undo, not by deciding")
    if after is None and verdict in (Verdict.CORRECT, Verdict.ADD):
        raise DecisionError(f"'{verdict}' needs the record that holds")
    if after is not None and verdict in (Verdict.REJECT, Verdict.FLAG, Verdict.NOTHING):
        raise DecisionError(f"'{verdict}' takes no record")
    return None if after is None else _checked(after)


def _checked(figure: Figure) -> Figure:
    """The record as it may be stored, by the same rules as every other way in."""
    try:
        return from_record(to_record(figure))
    except RecordError as error:
        raise DecisionError(str(error)) from error


def _accepted(subject: Subject, given: Figure | None) -> Figure | None:
    """The record that an acceptance takes: what stands, or one that is open to choice."""
    if subject.record is None:
        return None
    choices = [subject.record]
    if subject.stand.heads and not subject.stand.is_settled:
        choices += [record for head in subject.stand.heads if (record := head.decision.after) is not None]
        choices += [] if subject.proposed is None else [subject.proposed]
    stands = [_checked(record) for record in choices]
    if given is not None and given not in stands:
        raise DecisionError(f"the record at {subject.place} is another by now; look again, or correct it")
    return stands[0] if given is None else given


def _repeated(subject: Subject, saying: Saying, by: Session) -> Decision | None:
    """The decision that stands alone and says just the same, in the same name."""
    decision = subject.stand.decision
    if decision is None or not subject.stand.is_settled:
        return None
    said = (decision.annotator, decision.verdict, decision.after, decision.reason, decision.note)
    again = (by.annotator, saying.verdict, saying.after, saying.reason, saying.note)
    return decision if said == again else None


def _check_free(db: Database, subject: Subject) -> None:
    """Refuse to add a figure where one stands that was not itself added."""
    decision, span = subject.stand.decision, subject.span
    if subject.is_known and (decision is None or decision.verdict is not Verdict.ADD):
        raise DecisionError(f"a figure stands at {subject.place} already; correct that one")
    place = {"document": subject.document_id, "start": span.start, "end": span.end}
    sql = _TAKEN if subject.eyes is None else _TAKEN_BLIND
    taken = db.conn.execute(sql, {"eyes": subject.eyes, "figure": subject.figure_id, **place}).fetchone()
    if taken is not None:
        raise DecisionError(
            f"{subject.place} overlaps the figure {taken[0]!r} at {taken[1]}-{taken[2]}; correct or reject it"
        )
