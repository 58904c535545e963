"""Which decisions an extractor's present proposals put in doubt, told from what every merged file holds.

A decision is recalled as 'changed' where its figure is now proposed with another record than was decided
and than its annotator can have seen. What they can have seen: the records before and after it and
after those it was made over, and what the reading that it names, or the last one before that, had proposed.
None of it depends on the way by which files came together, so neither do the recalls.
"""

import json
from collections.abc import Iterable

from extract.records import FIELDS
from store.database import Database

# A proposal as a decision would record it: canonical JSON has its names in order.
_NAMED = ", ".join(f"'{name}', c.{name}" for name in sorted(FIELDS))
_RECORD = f"json_object({_NAMED})"

_WITHIN = """
    SELECT value AS id FROM json_each(:documents)
    UNION SELECT document_id FROM recalls JOIN figures ON figures.id = figure_id WHERE why = 'changed'
"""

# What the reading named by a decision proposed: the last change up to it, where there was one.
_SAID = """
    SELECT changes."after" FROM extractions AS named
    JOIN extractions AS changing ON changing.document_id = named.document_id
        AND (changing.extracted_at, changing.extractor) <= (named.extracted_at, named.extractor)
    JOIN changes ON changes.extraction_id = changing.id AND changes.figure_id = d.figure_id
    WHERE named.document_id = proposed.document_id AND named.extractor = d.extractor
        AND named.extracted_at <= d.decided_at
    ORDER BY named.extracted_at DESC, changing.extracted_at DESC, changing.extractor DESC LIMIT 1
"""

_DOUBTED = f"""
    WITH proposed AS MATERIALIZED (
        SELECT figures.id AS figure_id, figures.document_id, {_RECORD} AS record, c.extractor,
            (
                SELECT max(extracted_at) FROM extractions WHERE extractions.document_id = figures.document_id
            ) AS read_at
        FROM ({_WITHIN}) AS within
        CROSS JOIN figures ON figures.document_id = within.id
        CROSS JOIN candidates AS c ON c.figure_id = figures.id
        WHERE EXISTS (SELECT 1 FROM decisions WHERE decisions.figure_id = figures.id)
    )
    SELECT d.hash, d.figure_id, 'changed', proposed.read_at
    FROM proposed CROSS JOIN decisions AS d ON d.figure_id = proposed.figure_id
    WHERE d.verdict IN ('accept', 'correct', 'add')
        AND proposed.record <> d."after" AND proposed.record IS NOT d."before"
        AND NOT (d.over <> '' AND d.extractor IS proposed.extractor AND d.decided_at >= proposed.read_at)
        AND NOT EXISTS (
            SELECT 1 FROM decisions AS seen WHERE seen.figure_id = d.figure_id AND instr(d.over, seen.hash)
                AND proposed.record IN (seen."before", seen."after")
        )
        AND proposed.record IS NOT ({_SAID})
"""


def recall_changed(db: Database, documents: Iterable[int]) -> None:
    """Recall what is in doubt in these documents, and no longer what is not; inside `writing`.

    A carried decision that was recalled stays so: there the text around it may be what changed.
    """
    parameters = {"documents": json.dumps(list(documents))}
    db.conn.execute("DROP TABLE IF EXISTS temp.doubted")
    db.conn.execute(
        "CREATE TEMP TABLE doubted (decision TEXT PRIMARY KEY, figure_id INTEGER, why TEXT, recalled_at TEXT)"
    )
    db.conn.execute(f"INSERT OR IGNORE INTO doubted {_DOUBTED}", parameters)
    db.conn.execute(
        """
        DELETE FROM recalls WHERE why = 'changed' AND decision NOT IN (SELECT decision FROM doubted)
            AND (SELECT carries FROM decisions AS d WHERE d.figure_id = recalls.figure_id AND hash = decision)
                IS NULL
        """
    )
    db.conn.execute(
        """
        INSERT INTO recalls (decision, figure_id, why, recalled_at)
        SELECT decision, figure_id, why, recalled_at FROM doubted WHERE true
        ON CONFLICT (decision, why) DO UPDATE SET recalled_at = excluded.recalled_at
        """
    )
    db.conn.execute("DROP TABLE temp.doubted")
