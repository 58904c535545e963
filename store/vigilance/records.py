"""What was said of records that were shown wrong on purpose, or a second time: kept beside the record.

No row here is a decision. A figure is tested once by each annotator; what was shown is never exported.
"""

import hashlib
from dataclasses import dataclass
from random import Random

from extract.figures import Figure
from extract.records import FIELDS, to_record
from store.clock import now
from store.database import Database, plain_errors, writing
from store.records import from_fields, to_json
from store.rows import FigureView, Session, State, Verdict
from store.vigilance.results import Tested, Vigilance
from store.vigilance.seeding import FIELD, Error, any_wrong

_OTHERS = f"""
    SELECT {", ".join(FIELDS)} FROM figures CROSS JOIN candidates ON figure_id = figures.id
    WHERE document_id = ? AND figures.id <> ? ORDER BY abs(start - ?), start LIMIT 40
"""
_ACCEPTED = """
    SELECT d.figure_id FROM standing AS d
    WHERE d.annotator = :annotator AND d.verdict = 'accept' AND d.session <> :session
        AND d.carries IS NULL AND NOT EXISTS (
            SELECT 1 FROM vigilance WHERE vigilance.figure_id = d.figure_id
                AND vigilance.annotator = :annotator AND error IS NULL
        )
    ORDER BY d.id DESC LIMIT 2000
"""


@dataclass(frozen=True, slots=True)
class Seeded:
    """A record that is wrong on purpose."""

    figure: Figure
    error: Error

    def is_caught_by(self, verdict: Verdict, after: Figure | None) -> bool:
        """Whether a verdict does away with the error: a correction must touch the field that is wrong."""
        if verdict is Verdict.ACCEPT:
            return False
        if verdict is not Verdict.CORRECT or after is None:
            return True
        name = FIELD[self.error]
        return to_record(after)[name] != to_record(self.figure)[name]


def seeded_for(db: Database, view: FigureView, by: Session, share: float) -> Seeded | None:
    """What to show instead of a pending proposal, of that share of them; None for the others.

    Which ones is drawn anew for each sitting, and within one always the same; no figure is taken twice.
    """
    if view.state is not State.PENDING or view.proposed is None:
        return None
    digest = hashlib.blake2b(f"{by.id}:{view.figure_id}".encode(), digest_size=8).digest()
    if int.from_bytes(digest) >= share * 2**64 or _was_tested(db, view.figure_id, by):
        return None
    with plain_errors(db):
        rows = db.execute(_OTHERS, (view.document.id, view.figure_id, view.span.start)).fetchall()
    dice = Random(digest)  # noqa: S311 - which error is shown is no secret
    made = any_wrong(view.proposed, [from_fields(row) for row in rows], dice)
    return None if made is None else Seeded(made[1], made[0])


def _was_tested(db: Database, figure_id: int, by: Session) -> bool:
    with plain_errors(db):
        sql = "SELECT 1 FROM vigilance WHERE figure_id = ? AND annotator = ? AND error IS NOT NULL"
        return db.execute(sql, (figure_id, by.annotator)).fetchone() is not None


def to_look_at_again(db: Database, by: Session) -> list[int]:
    """Figures that an annotator accepted in earlier sittings, the latest of them, mixed."""
    with plain_errors(db):
        who = {"annotator": by.annotator, "session": by.id}
        accepted = [figure_id for (figure_id,) in db.execute(_ACCEPTED, who)]
    dice = Random(by.id)  # noqa: S311 - which are looked at again is no secret
    dice.shuffle(accepted)
    return accepted


def note_test(  # noqa: PLR0913 - the parts of what was said, each named at the call
    db: Database,
    figure_id: int,
    shown: Figure,
    *,
    by: Session,
    verdict: Verdict,
    after: Figure | None,
    remark: str | None,
    error: Error | None,
    passed: bool,
) -> None:
    """Keep what was said of a test; `error` is None of a second look."""
    with writing(db):
        db.execute(
            'INSERT INTO vigilance (figure_id, annotator, session, at, error, shown, verdict, "after",'
            " remark, passed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                figure_id,
                by.annotator,
                by.id,
                now(),
                error,
                to_json(shown),
                verdict,
                to_json(after),
                remark,
                int(passed),
            ),
        )


def vigilance(db: Database, annotator: str | None = None, session: str | None = None) -> Vigilance:
    """How awake an annotator was, or all, in one sitting or in all."""
    with plain_errors(db):
        rows = db.execute(
            "SELECT error, count(*), sum(passed) FROM vigilance"
            " WHERE annotator = coalesce(?, annotator) AND session = coalesce(?, session)"
            " GROUP BY error ORDER BY error",
            (annotator, session),
        ).fetchall()
    kinds = {Error(error): (shown, passed) for error, shown, passed in rows if error is not None}
    seeded = Tested(sum(shown for shown, _ in kinds.values()), sum(good for _, good in kinds.values()), kinds)
    again = next((Tested(shown, passed) for error, shown, passed in rows if error is None), Tested())
    return Vigilance(seeded, again)
