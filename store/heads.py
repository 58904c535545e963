"""The decisions that stand on one figure, as one annotator can see them.

The views `heads` and `standing` say the same of all figures at once; here one figure is looked at before
it is decided on, through the eyes of whoever decides. Somebody who reviews blind sees only their own.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from store.database import Database
from store.rows import Decision, Session, State, Verdict
from store.written import COLUMNS, read_decision

_OF_FIGURE = f"""
    SELECT {", ".join(f"d.{column}" for column in COLUMNS)}, d.hash, d.over, d.carries,
        EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = d.id),
        EXISTS (SELECT 1 FROM recalls WHERE decision = d.hash)
    FROM decisions AS d WHERE d.figure_id = ? AND d.verdict <> 'withdraw' ORDER BY d.id
"""

_BLIND = """
    SELECT 1 FROM duties
    WHERE annotator = ? AND document_id = ? AND start <= ? AND "end" > ? AND blind LIMIT 1
"""


_STATES = {
    Verdict.ACCEPT: State.ACCEPTED,
    Verdict.CORRECT: State.CORRECTED,
    Verdict.REJECT: State.REJECTED,
    Verdict.ADD: State.ADDED,
}


@dataclass(frozen=True, slots=True)
class Head:
    """A decision that stands: not withdrawn, and none that can be seen was made over it."""

    decision: Decision
    hash: str
    is_recalled: bool
    """Whether it is to be looked at again."""


@dataclass(frozen=True, slots=True)
class Stand:
    """All that can be seen of the decisions on a figure."""

    heads: tuple[Head, ...] = ()
    """The one that speaks for the figure first."""
    over: str = ""
    """The hashes of all decisions that were seen, as a next one records them."""

    @property
    def decision(self) -> Decision | None:
        """The decision that speaks for the figure."""
        return self.heads[0].decision if self.heads else None

    @property
    def is_disputed(self) -> bool:
        """Whether verdicts differ that were made without sight of each other."""
        verdicts = [head.decision for head in self.heads if head.decision.verdict is not Verdict.FLAG]
        return any(decision.after != verdicts[0].after for decision in verdicts)

    @property
    def state(self) -> State:
        """Where the figure stands in the review."""
        if not self.heads:
            return State.PENDING
        verdict = self.heads[0].decision.verdict
        if verdict is Verdict.FLAG:
            return State.FLAGGED
        if self.is_disputed:
            return State.DISPUTED
        return State.CHANGED if self.heads[0].is_recalled else _STATES[verdict]

    @property
    def is_settled(self) -> bool:
        """Whether one decision stands alone, and nothing asks to look at it again."""
        return len(self.heads) == 1 and not self.heads[0].is_recalled


NOTHING_YET = Stand()


def stand_of(db: Database, figure_id: int, *, eyes: str | None = None, of_reading: bool = False) -> Stand:
    """What stands on a figure: its verdicts, or with `of_reading` that its stretch was read through.

    `eyes` is the annotator whose decisions alone are seen; None sees all.
    """
    rows = db.conn.execute(_OF_FIGURE, (figure_id,)).fetchall()
    return _stand(rows, eyes=eyes, of_reading=of_reading) if rows else NOTHING_YET


def eyes_of(db: Database, by: Session | None, document_id: int, at: int) -> str | None:
    """The annotator when they may see only their own decisions at that place of the document, else None."""
    if by is None or by.adjudicates:
        return None
    blind = db.conn.execute(_BLIND, (by.annotator, document_id, at, at)).fetchone()
    return None if blind is None else by.annotator


def _stand(rows: Sequence[tuple[object, ...]], *, eyes: str | None, of_reading: bool) -> Stand:
    seen = [
        (read_decision(columns), str(hash_), over, withdrawn, recalled, carries)
        for *columns, hash_, over, carries, withdrawn, recalled in rows
        if (columns[2] == Verdict.NOTHING) is of_reading and eyes in (None, columns[5])
    ]
    valid = [row for row in seen if not row[3]]
    covered = {hash_ for _, _, over, *_ in valid for hash_ in str(over).split(" ")}
    # One decision that two files carried here is one: the first by hash stands for all.
    settled = {carries for _, hash_, *_, carries in valid if carries and hash_ in covered}
    first = {carries: hash_ for _, hash_, *_, carries in sorted(valid, key=_hash, reverse=True) if carries}
    heads = [
        Head(decision, hash_, is_recalled=bool(recalled))
        for decision, hash_, _, _, recalled, carries in valid
        if hash_ not in covered and carries not in settled and first.get(carries, hash_) == hash_
    ]
    # Twice, because Python sorts one way at a time: the latest first, flags behind verdicts.
    heads.sort(key=lambda head: (head.decision.decided_at, head.hash), reverse=True)
    heads.sort(key=lambda head: head.decision.verdict is Verdict.FLAG)
    return Stand(tuple(heads), " ".join(hash_ for _, hash_, *_ in seen))


def _hash(row: tuple[object, ...]) -> str:
    return str(row[1])
