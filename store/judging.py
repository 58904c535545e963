"""What was decided of a document, and what an extractor proposes of it: read to be set beside each other."""

from collections.abc import Sequence

from extract.figures import Span
from store.database import Database, plain_errors
from store.evaluation import Judgement, Proposed
from store.offers import base_name, offers, own_proposals
from store.records import from_json
from store.rows import State

_STATES = """
    SELECT states.start, states."end", states.state, d."after"
    FROM states LEFT JOIN decisions AS d ON d.id = states.decision_id
    WHERE states.document_id = ? ORDER BY states.start, states."end"
"""
_READ = """
    SELECT start, "end" FROM figures CROSS JOIN read_through ON read_through.figure_id = figures.id
    WHERE document_id = ? ORDER BY start, "end"
"""
_EVALUATED = """
    SELECT documents.id FROM documents WHERE id NOT IN (SELECT replaces FROM editions)
    ORDER BY documents.name, documents.sha256
"""
# A verdict that asks for a second look stands meanwhile: often it does because this very extractor differs.
_VERIFIED = frozenset({State.ACCEPTED, State.CORRECTED, State.ADDED, State.CHANGED})
_DECIDED = _VERIFIED | {State.REJECTED}


def judged_documents(db: Database, among: Sequence[int] = ()) -> list[int]:
    """The documents that can be measured on: all, or some, but for those that a later edition replaced."""
    with plain_errors(db):
        ids = [id_ for (id_,) in db.execute(_EVALUATED).fetchall()]
    return [id_ for id_ in ids if not among or id_ in set(among)]


def judgement(db: Database, document_id: int) -> Judgement:
    """What stands in a document, and which of its text was gone through.

    That is what somebody marked as read, and the whole of a document in which every figure has its verdict.
    """
    with plain_errors(db):
        rows = db.execute(_STATES, (document_id,)).fetchall()
        read = [Span(start, end) for start, end in db.execute(_READ, (document_id,)).fetchall()]
        is_complete = bool(rows) and all(state in _DECIDED for _, _, state, _ in rows)
        if is_complete:
            length = db.execute("SELECT length FROM documents WHERE id = ?", (document_id,)).fetchone()[0]
            read = [Span(0, length)]
    verified = {}
    for start, end, state, after in rows:
        if state in _VERIFIED and (figure := from_json(after)) is not None:
            verified[Span(start, end)] = figure
    return Judgement(
        verified=verified,
        rejected=frozenset(Span(start, end) for start, end, state, _ in rows if state == State.REJECTED),
        open=frozenset(Span(start, end) for start, end, state, _ in rows if state not in _DECIDED),
        read=_merged(read),
        is_complete=is_complete,
    )


def proposals_by(db: Database, document_id: int, name: str | None) -> list[Proposed]:
    """What an extractor proposes of a document; without a name, whichever one's reading stands there."""
    with plain_errors(db):
        own = [
            Proposed(candidate.span, candidate.figure, candidate.rule)
            for candidate, extractor in own_proposals(db, document_id)
            if name is None or name in (extractor, base_name(extractor))
        ]
    if name is None:
        return own
    beside = [one for one in offers(db, document_id) if name in (one.extractor, base_name(one.extractor))]
    return [*own, *(Proposed(one.span, one.figure, one.rule) for one in beside)]


def documents_of(db: Database, name: str | None) -> frozenset[int]:
    """The documents of which an extractor proposes anything; without a name, all."""
    with plain_errors(db):
        rows = db.execute(
            """
            SELECT DISTINCT document_id, extractor FROM figures
            JOIN (
                SELECT figure_id, extractor FROM candidates
                UNION ALL SELECT figure_id, extractor FROM set_aside
            ) ON figure_id = figures.id
            UNION SELECT document_id, extractor FROM offered UNION SELECT id, NULL FROM documents
            """
        ).fetchall()
    return frozenset(
        id_ for id_, found in rows if name is None or (found and name in (found, base_name(found)))
    )


def extractors(db: Database) -> list[str]:
    """Who proposes anything, without versions, by name."""
    with plain_errors(db):
        rows = db.execute(
            "SELECT extractor FROM candidates UNION SELECT extractor FROM set_aside"
            " UNION SELECT extractor FROM offered"
        ).fetchall()
    return sorted({base_name(name) for (name,) in rows})


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The same stretches, those that touch as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
