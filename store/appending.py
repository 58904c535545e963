"""The one way in to the record: a row that extends this file's chain by one."""

from dataclasses import dataclass

from extract.figures import Figure
from store.chain import CONTENT_NOW, link_of_row
from store.clock import now
from store.database import Database
from store.errors import DecisionError
from store.records import to_json
from store.rows import Session, Verdict
from store.subjects import Subject

FORM = 2
"""The form of the rows that are written now, and so of what their hash covers."""

_CHAIN = """
    SELECT chains.id, chains.length, chains.head FROM sessions JOIN chains ON chains.id = sessions.chain
    WHERE sessions.id = ? AND sessions.annotator = ?
"""
_INSERT = """
    INSERT INTO decisions (chain, sequence, previous, verdict, "before", "after", annotator, session,
        decided_at, reason, note, extractor, form, over, carries, hash, figure_id, withdraws)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What a decision says, beyond what it is about."""

    verdict: Verdict
    after: Figure | None = None
    reason: str | None = None
    note: str | None = None
    withdraws: int | None = None
    withdrawn_hash: str | None = None
    carries: str | None = None
    """The hash of the decision on an earlier edition that this one carries on."""
    in_name_of: str | None = None
    """Who made the decision that is carried on; None for the annotator of the session."""


def append(db: Database, subject: Subject, saying: Saying, by: Session) -> int:
    """Write the row and return its id; inside `writing`, so that no other process extends the chain.

    Raises:
        DecisionError: The session was not begun in this database.
    """
    chain = db.conn.execute(_CHAIN, (by.id, by.annotator)).fetchone()
    if chain is None:
        raise DecisionError("this sitting was not begun in this database; start a session first")
    before = None if saying.verdict is Verdict.NOTHING else subject.record
    before_json = to_json(before)
    row = {
        "chain": chain[0],
        "sequence": chain[1] + 1,
        "previous": chain[2],
        "verdict": saying.verdict.value,
        "before": before_json,
        "after": before_json if saying.after == before else to_json(saying.after),
        "annotator": saying.in_name_of or by.annotator,
        "session": by.id,
        "decided_at": now(),
        "reason": saying.reason,
        "note": saying.note,
        "extractor": subject.extractor,
        "form": FORM,
        "over": subject.stand.over,
        "carries": saying.carries,
    }
    about = {
        "document": subject.document,
        "text": subject.text,
        "start": subject.span.start,
        "end": subject.span.end,
        "quote": subject.quote,
        "withdraws": saying.withdrawn_hash,
    }
    content = row | about
    hash_ = link_of_row([content[name] for name in CONTENT_NOW])
    cursor = db.conn.execute(_INSERT, (*row.values(), hash_, subject.figure_id, saying.withdraws))
    return int(cursor.lastrowid or 0)
