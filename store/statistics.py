"""How far the review is: counts by state, per document and per annotator.

The counts by state are kept by the database with every decision (the table `tallies`): reading them
costs the same at a million figures as at a thousand.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from extract.layout import Flag
from store.database import Database, plain_errors, reading
from store.documents import all_documents
from store.rows import AnnotatorProgress, Document, Progress, Session, State
from store.scope import parts_of


def progress(db: Database, document_id: int | None = None) -> Progress:
    """Counts by state, of one document or of all."""
    sql = "SELECT state, sum(figures) FROM tallies"
    with plain_errors(db):
        if document_id is None:
            return summed(db.execute(f"{sql} GROUP BY state").fetchall())
        return summed(db.execute(f"{sql} WHERE document_id = ? GROUP BY state", (document_id,)).fetchall())


def progress_by_document(
    db: Database, by: Session | None = None, only: Sequence[int] = ()
) -> list[tuple[Document, Progress]]:
    """Counts by state of every document, or of some, in the order they were added.

    With a session, of what `queue_ids` offers it: what its annotator was assigned, through their eyes.
    """
    counted: dict[int, list[tuple[str, int]]] = {}
    with reading(db):
        for part in parts_of(db, only, by):
            figures = "figures" if part.is_tallied else "count(*)"
            sql = f"SELECT document_id, state, {figures} FROM {part.states} WHERE {part.states_condition}"
            grouped = sql if part.is_tallied else f"{sql} GROUP BY document_id, state"
            for document_id, state, number in db.execute(grouped, part.parameters):
                counted.setdefault(document_id, []).append((state, number))
        documents = all_documents(db, only)
    return [(document, summed(counted.get(document.id, ()))) for document in documents]


def progress_by_annotator(db: Database) -> list[AnnotatorProgress]:
    """What each annotator has done, by name; whoever only opened a session is there too."""
    with plain_errors(db):
        rows = db.query("""
            SELECT annotator, sessions,
                coalesce(decisions, 0) AS decisions, coalesce(withdrawn, 0) AS withdrawn,
                coalesce(accepted, 0) AS accepted, coalesce(corrected, 0) AS corrected,
                coalesce(rejected, 0) AS rejected, coalesce(added, 0) AS added,
                coalesce(flagged, 0) AS flagged, first_at, last_at
            FROM (SELECT annotator, count(*) AS sessions FROM sessions GROUP BY annotator)
            LEFT JOIN (
                SELECT annotator, count(*) AS decisions,
                    min(decided_at) AS first_at, max(decided_at) AS last_at,
                    count((SELECT 1 FROM decisions AS w WHERE w.withdraws = decisions.id)) AS withdrawn
                FROM decisions WHERE verdict <> 'withdraw' AND carries IS NULL GROUP BY annotator
            ) USING (annotator)
            LEFT JOIN (
                SELECT annotator,
                    count(verdict = 'accept' OR NULL) AS accepted,
                    count(verdict = 'correct' OR NULL) AS corrected,
                    count(verdict = 'reject' OR NULL) AS rejected,
                    count(verdict = 'add' OR NULL) AS added,
                    count(verdict = 'flag' OR NULL) AS flagged
                FROM standing WHERE NOT EXISTS (
                    SELECT 1 FROM decisions AS carried WHERE carried.carries = standing.hash
                        AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = carried.id)
                ) GROUP BY annotator
            ) USING (annotator)
            ORDER BY annotator
        """)
        return [AnnotatorProgress(**row) for row in rows]


def doubts(db: Database) -> dict[Flag, int]:
    """How many documents are to be doubted, by the reason; only reasons that there are."""
    with plain_errors(db):
        found = dict(db.execute("SELECT flag, count(*) FROM flags GROUP BY flag").fetchall())
    return {flag: found[flag] for flag in Flag if flag in found}


def count_copies(db: Database) -> int:
    """How many documents are all but the same as another that is reviewed in their place."""
    with plain_errors(db):
        return int(db.execute("SELECT count(*) FROM copies").fetchone()[0])


def summed(figures: Iterable[tuple[str, int]]) -> Progress:
    """Numbers of figures, each with its state, as counts."""
    counted: Counter[State] = Counter()
    for state, number in figures:
        counted[State(state)] += number
    return Progress(total=sum(counted.values()), **{state.value: number for state, number in counted.items()})
