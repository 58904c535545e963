"""The state of every figure of the queue, how many of each there are, and the verified dataset."""

from sqlite_utils import Database

from store.migrations.steps import MIGRATIONS


@MIGRATIONS()
def states(db: Database) -> None:
    """Where each figure stands in the review; of a document that was replaced, only what was not carried on.

    A disputed figure has verdicts that differ and were made without sight of each other; a changed one has
    a verdict that a recall asks to look at again.
    """
    db.executescript("""
        CREATE VIEW states AS
        SELECT figures.id AS figure_id, figures.document_id, figures.start, figures."end", figures.quote,
            CASE
                WHEN standing.id IS NULL THEN 'pending'
                WHEN standing.verdict = 'flag' THEN 'flagged'
                WHEN (
                    SELECT count(DISTINCT coalesce(head."after", '')) > 1 FROM heads AS head
                    WHERE head.figure_id = figures.id AND head.verdict <> 'flag'
                ) THEN 'disputed'
                WHEN EXISTS (SELECT 1 FROM recalls WHERE decision = standing.hash) THEN 'changed'
                WHEN standing.verdict = 'accept' THEN 'accepted'
                WHEN standing.verdict = 'correct' THEN 'corrected'
                WHEN standing.verdict = 'add' THEN 'added'
                ELSE 'rejected'
            END AS state,
            standing.id AS decision_id
        FROM figures
        LEFT JOIN candidates ON candidates.figure_id = figures.id
        LEFT JOIN standing ON standing.figure_id = figures.id
        WHERE (candidates.figure_id IS NOT NULL OR standing.id IS NOT NULL)
            AND NOT (
                EXISTS (SELECT 1 FROM editions WHERE replaces = figures.document_id)
                AND (
                    standing.id IS NULL
                    OR EXISTS (
                        SELECT 1 FROM decisions AS carried
                        WHERE carried.carries = standing.hash
                            AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = carried.id)
                    )
                )
            );
    """)


@MIGRATIONS()
def tallies(db: Database) -> None:
    """Figures of each document by state: moved with every decision, made anew when proposals are."""
    db.executescript("""
        CREATE TABLE tallies (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            state TEXT NOT NULL,
            figures INTEGER NOT NULL,
            PRIMARY KEY (document_id, state)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO tallies SELECT document_id, state, count(*) FROM states GROUP BY document_id, state;

        CREATE TRIGGER tallies_before_a_decision BEFORE INSERT ON decisions
        BEGIN
            UPDATE tallies SET figures = figures - 1
            WHERE (document_id, state) =
                (SELECT document_id, state FROM states WHERE figure_id = NEW.figure_id);
        END;
        CREATE TRIGGER tallies_after_a_decision AFTER INSERT ON decisions
        BEGIN
            INSERT INTO tallies SELECT document_id, state, 1 FROM states WHERE figure_id = NEW.figure_id
            ON CONFLICT (document_id, state) DO UPDATE SET figures = figures + 1;
        END;
    """)


@MIGRATIONS()
def verified_figures_agreed_on(db: Database) -> None:
    """What others may use: all that stands accepted, corrected or added, not disputed, not carried on."""
    db.executescript("""
        CREATE VIEW verified AS
        SELECT
            substr(documents.sha256, 1, 16) || ':' || states.start || '-' || states."end" AS figure,
            documents.name AS doc, documents.sha256 AS document, documents.title, documents.published,
            states.start, states."end", states.quote,
            json_extract(decisions."after", '$.kind') AS kind,
            json_extract(decisions."after", '$.value') AS value,
            json_extract(decisions."after", '$.denominator') AS denominator,
            json_extract(decisions."after", '$.upper') AS upper,
            json_extract(decisions."after", '$.unit') AS unit,
            json_extract(decisions."after", '$.modifier') AS modifier,
            json_extract(decisions."after", '$.direction') AS direction,
            json_extract(decisions."after", '$.status') AS status,
            json_extract(decisions."after", '$.indicator') AS indicator,
            json_extract(decisions."after", '$.entity') AS entity,
            json_extract(decisions."after", '$.period') AS period,
            decisions.verdict, decisions.annotator, decisions.decided_at, decisions.reason, decisions.note,
            decisions.extractor,
            states.document_id, states.figure_id, decisions.id AS decision_id
        FROM documents
        CROSS JOIN states ON states.document_id = documents.id
        CROSS JOIN decisions ON decisions.id = states.decision_id
        WHERE states.state <> 'disputed' AND decisions.verdict IN ('accept', 'correct', 'add')
        ORDER BY documents.name, documents.sha256, states.start, states."end";
    """)
