"""How far the review is: counts by state, per document and per annotator.

Each is one aggregate over the database: milliseconds at ten thousand figures. A screen asks once
and then moves its own numbers with each decision.
"""

from store.database import Database, plain_errors
from store.documents import all_documents
from store.rows import AnnotatorProgress, Document, Progress

_TALLY = """
    count(candidates.figure_id IS NOT NULL OR standing.verdict IS NOT NULL OR NULL),
    count(candidates.figure_id IS NOT NULL AND standing.verdict IS NULL OR NULL),
    count(standing.verdict = 'flag' OR NULL),
    count(standing.verdict = 'accept' OR NULL),
    count(standing.verdict = 'correct' OR NULL),
    count(standing.verdict = 'reject' OR NULL),
    count(standing.verdict = 'add' OR NULL)
"""


def progress(db: Database, document_id: int | None = None) -> Progress:
    """Counts by state, of one document or of all."""
    with plain_errors(db):
        if document_id is None:
            row = db.execute("""
                SELECT proposed + alone, proposed + alone - decided, flag, accept, correct, reject, "add"
                FROM (SELECT count(*) AS proposed FROM candidates), (
                    SELECT count(*) AS decided,
                        count(candidates.figure_id IS NULL OR NULL) AS alone,
                        count(verdict = 'flag' OR NULL) AS flag,
                        count(verdict = 'accept' OR NULL) AS accept,
                        count(verdict = 'correct' OR NULL) AS correct,
                        count(verdict = 'reject' OR NULL) AS reject,
                        count(verdict = 'add' OR NULL) AS "add"
                    FROM standing LEFT JOIN candidates ON candidates.figure_id = standing.figure_id
                )
            """).fetchone()
        else:
            row = db.execute(
                f"SELECT {_TALLY} FROM figures LEFT JOIN candidates ON candidates.figure_id = figures.id"
                " LEFT JOIN standing ON standing.figure_id = figures.id WHERE figures.document_id = ?",
                (document_id,),
            ).fetchone()
    return _progress(row)


def progress_by_document(db: Database) -> list[tuple[Document, Progress]]:
    """Counts by state of every document, in the order they were added."""
    with plain_errors(db):
        rows = db.execute(
            f"SELECT figures.document_id, {_TALLY} FROM figures"
            " LEFT JOIN candidates ON candidates.figure_id = figures.id"
            " LEFT JOIN standing ON standing.figure_id = figures.id GROUP BY figures.document_id"
        ).fetchall()
        documents = all_documents(db)
    counts = {row[0]: _progress(row[1:]) for row in rows}
    return [(document, counts.get(document.id, Progress())) for document in documents]


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
                FROM decisions WHERE verdict <> 'withdraw' GROUP BY annotator
            ) USING (annotator)
            LEFT JOIN (
                SELECT annotator,
                    count(verdict = 'accept' OR NULL) AS accepted,
                    count(verdict = 'correct' OR NULL) AS corrected,
                    count(verdict = 'reject' OR NULL) AS rejected,
                    count(verdict = 'add' OR NULL) AS added,
                    count(verdict = 'flag' OR NULL) AS flagged
                FROM standing GROUP BY annotator
            ) USING (annotator)
            ORDER BY annotator
        """)
        return [AnnotatorProgress(**row) for row in rows]


def _progress(row: tuple[int, ...]) -> Progress:
    total, pending, flagged, accepted, corrected, rejected, added = row
    return Progress(
        total=total,
        pending=pending,
        flagged=flagged,
        accepted=accepted,
        corrected=corrected,
        rejected=rejected,
        added=added,
    )
