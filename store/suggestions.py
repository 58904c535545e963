"""Values that a field has had: what an analyst is likely to mean when they begin to type one."""

from store.database import Database, plain_errors
from store.duties import has_duties
from store.rows import Session

SUGGESTED = ("unit", "indicator", "entity", "period")
"""The fields in which values come again."""
_RECENT = 2_000
"""How many decisions back, in all documents, values are remembered."""
_MOST = 400
"""Values of one document, or of the recent decisions, that are offered at most."""

_IN_DOCUMENT = """
    SELECT json_extract(coalesce(standing."after", standing."before"), :path) AS value, 0 AS rank,
        count(*) AS times
    FROM figures JOIN standing ON standing.figure_id = figures.id
    WHERE figures.document_id = :document AND standing.verdict IN ('accept', 'correct', 'add')
        AND (:own IS NULL OR standing.annotator = :own) GROUP BY value
    UNION ALL
    SELECT CASE :field WHEN 'unit' THEN unit WHEN 'indicator' THEN indicator WHEN 'entity' THEN entity
        ELSE period END AS value, 1, count(*)
    FROM figures JOIN candidates ON candidates.figure_id = figures.id
    WHERE figures.document_id = :document GROUP BY value
    UNION ALL
    SELECT json_extract("after", :path) AS value, 2, count(*) FROM decisions
    WHERE id > (SELECT max(id) FROM decisions) - :recent AND verdict IN ('correct', 'add')
        AND (:own IS NULL OR annotator = :own) GROUP BY value
"""


def suggestions(db: Database, document_id: int, field: str, by: Session | None = None) -> list[str]:
    """The values of a field, the likeliest first: verified in the document, proposed in it, corrected lately.

    `field` is one of SUGGESTED. Whoever was given work of their own is offered their own words only.
    """
    sql = f"SELECT value FROM ({_IN_DOCUMENT}) WHERE value IS NOT NULL ORDER BY rank, times DESC, value"
    with plain_errors(db):
        rows = db.conn.execute(
            sql,
            {
                "document": document_id,
                "field": field,
                "path": f"$.{field}",
                "recent": _RECENT,
                "own": by.annotator if by is not None and has_duties(db, by) else None,
            },
        ).fetchmany(3 * _MOST)
    return list(dict.fromkeys(value for (value,) in rows))[:_MOST]
