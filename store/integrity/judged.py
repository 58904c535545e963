"""The chains of judgements, link by link."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from store.chain import GENESIS
from store.database import Database
from store.integrity.problems import Problem
from store.ledger.record import CONTENT, link

_COLUMNS = {
    "one_document": "mine.sha256",
    "one_start": "one.start",
    "one_end": 'one."end"',
    "other_document": "its.sha256",
    "other_start": "other.start",
    "other_end": 'other."end"',
}
_JUDGEMENTS = f"""
    SELECT j.chain, j.id, j.hash, sessions.annotator, sessions.chain,
        {", ".join(_COLUMNS.get(name, f"j.{name}") for name in CONTENT)}
    FROM judgements AS j
    LEFT JOIN figures AS one ON one.id = j.one LEFT JOIN documents AS mine ON mine.id = one.document_id
    LEFT JOIN figures AS other ON other.id = j.other LEFT JOIN documents AS its ON its.id = other.document_id
    LEFT JOIN sessions ON sessions.id = j.session
    ORDER BY j.chain, j.sequence
"""


def check_judgements(db: Database) -> Iterator[Problem]:
    """Each chain from its beginning to its head, of each only the first broken link."""
    ends = {
        chain: (length, head)
        for chain, length, head in db.execute("SELECT chain, length, head FROM judgement_chains")
    }
    for chain, rows in groupby(db.execute(_JUDGEMENTS), key=itemgetter(0)):
        sequence, previous = 0, GENESIS
        for sequence, row in enumerate(rows, start=1):
            _, id_, hash_, annotator, session_chain, *covered = row
            content = dict(zip(CONTENT, covered, strict=True))
            sound = (content["sequence"], content["previous"], link(content)) == (sequence, previous, hash_)
            if not sound or (annotator, session_chain) != (content["annotator"], chain):
                yield Problem(
                    f"judgement {id_}", "it was changed, or one before it is missing: its hash differs"
                )
                break
            previous = hash_
        else:
            if ends.get(chain) != (sequence, previous):
                yield Problem(f"chain {chain}", f"its judgements end at number {sequence}: its end is gone")
        ends.pop(chain, None)
    for chain, (length, _) in sorted(ends.items()):
        if length:
            yield Problem(f"chain {chain}", f"{length} judgements were recorded in it, and none is there")
