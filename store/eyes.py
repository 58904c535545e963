"""Figures as an annotator sees them who reviews blind: in the light of their own decisions alone.

What the views `heads`, `standing` and `states` say of everybody's decisions, for one annotator's (`:eyes`).
"""

# The plus keeps SQLite from walking through all that the annotator ever decided.
_OWN = """
    SELECT d.id, d.hash, d.verdict, d."after", d.decided_at FROM decisions AS d
    WHERE d.figure_id = figures.id AND +d.annotator = :eyes AND d.verdict NOT IN ('withdraw', 'nothing')
        AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = d.id)
        AND NOT EXISTS (
            SELECT 1 FROM decisions AS later
            WHERE later.figure_id = d.figure_id AND +later.annotator = :eyes AND later.id > d.id
                AND later.verdict NOT IN ('withdraw', 'nothing') AND instr(later.over, d.hash)
                AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = later.id)
        )
        AND (d.carries IS NULL OR NOT EXISTS (
            SELECT 1 FROM decisions AS same
            WHERE same.carries = d.carries AND same.figure_id = d.figure_id AND same.id <> d.id
                AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = same.id)
                AND (same.hash < d.hash OR EXISTS (
                    SELECT 1 FROM decisions AS later
                    WHERE later.figure_id = same.figure_id AND +later.annotator = :eyes
                        AND later.id > same.id AND later.verdict NOT IN ('withdraw', 'nothing')
                        AND instr(later.over, same.hash)
                        AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = later.id)
                ))
        ))
"""

OWN_STATES = f"""
    SELECT figures.id AS figure_id, figures.document_id, figures.start, figures."end", figures.quote,
        CASE
            WHEN own.id IS NULL THEN 'pending'
            WHEN own.verdict = 'flag' THEN 'flagged'
            WHEN (
                SELECT count(DISTINCT coalesce(head."after", '')) > 1 FROM ({_OWN}) AS head
                WHERE head.verdict <> 'flag'
            ) THEN 'disputed'
            WHEN EXISTS (SELECT 1 FROM recalls WHERE decision = own.hash) THEN 'changed'
            WHEN own.verdict = 'accept' THEN 'accepted'
            WHEN own.verdict = 'correct' THEN 'corrected'
            WHEN own.verdict = 'add' THEN 'added'
            ELSE 'rejected'
        END AS state,
        own.id AS decision_id
    FROM figures
    LEFT JOIN candidates ON candidates.figure_id = figures.id
    LEFT JOIN decisions AS own ON own.id = (
        SELECT head.id FROM ({_OWN}) AS head
        ORDER BY head.verdict = 'flag', head.decided_at DESC, head.hash DESC LIMIT 1
    )
    WHERE (candidates.figure_id IS NOT NULL OR own.id IS NOT NULL)
        AND NOT (
            EXISTS (SELECT 1 FROM editions WHERE replaces = figures.document_id)
            AND (
                own.id IS NULL
                OR EXISTS (
                    SELECT 1 FROM decisions AS carried
                    WHERE carried.carries = own.hash
                        AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = carried.id)
                )
            )
        )
"""
"""The view `states` through the eyes of `:eyes`."""
