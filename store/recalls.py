"""Which decisions an extractor's present proposals put in doubt, told from what every merged file holds.

A decision is recalled as 'changed' where its figure is now proposed with another record than was decided
and than its annotator can have seen, and as 'moved' where such a record is proposed over other characters of
the same numeral. What they can have seen: the records before and after it and after those it was made over,
and what the extractor that it names had proposed. None of it depends on the way by which files came together,
so neither do the recalls: a renewal and a merge ask the same.
"""

import json
from collections.abc import Iterable

from extract.records import FIELDS
from store.clock import now
from store.database import Database

# A proposal as a decision would record it: canonical JSON has its names in order.
_NAMED = ", ".join(f"'{name}', p.{name}" for name in sorted(FIELDS))
_RECORD = f"json_object({_NAMED})"

_PROPOSED = f"""
    SELECT figures.id AS figure_id, figures.id AS place_id, figures.document_id, 'changed' AS why,
        {_RECORD} AS record, p.extractor
    FROM json_each(:documents) AS within
    CROSS JOIN figures ON figures.document_id = within.value
    CROSS JOIN candidates AS p ON p.figure_id = figures.id
    WHERE EXISTS (SELECT 1 FROM decisions WHERE decisions.figure_id = figures.id)
    UNION ALL
    SELECT claimed.id, place.id, place.document_id, 'moved', {_RECORD}, p.extractor
    FROM json_each(:documents) AS within
    CROSS JOIN figures AS place ON place.document_id = within.value
    CROSS JOIN set_aside AS p ON p.figure_id = place.id
    CROSS JOIN figures AS claimed ON claimed.document_id = place.document_id
        AND claimed.start < place."end" AND claimed."end" > place.start AND claimed.id <> place.id
"""

# What the extractor named by a decision proposed, there or beside: the last change up to its reading.
_SAID = """
    SELECT changes."after" FROM extractions AS named
    JOIN extractions AS changing ON changing.document_id = named.document_id
        AND (changing.extracted_at, changing.extractor) <= (named.extracted_at, named.extractor)
    JOIN changes ON changes.extraction_id = changing.id AND changes.figure_id = {place}
    WHERE named.document_id = proposed.document_id AND named.extractor = d.extractor
    ORDER BY named.extracted_at DESC, changing.extracted_at DESC, changing.extractor DESC LIMIT 1
"""

# What is carried on was compared with the reading of that time when it was; see `recall_carried`.
_DOUBTED = f"""
    WITH proposed AS MATERIALIZED (
        SELECT p.*, present.extracted_at AS read_at
        FROM ({_PROPOSED}) AS p JOIN present_readings AS present ON present.document_id = p.document_id
    )
    SELECT d.hash, d.figure_id, proposed.why, proposed.read_at
    FROM proposed CROSS JOIN decisions AS d ON d.figure_id = proposed.figure_id
    WHERE d.verdict IN ('accept', 'correct', 'add')
        AND proposed.record <> d."after" AND proposed.record IS NOT d."before"
        AND CASE WHEN d.carries IS NULL THEN d.extractor IS NOT proposed.extractor
            ELSE d.decided_at < proposed.read_at END
        AND NOT EXISTS (
            SELECT 1 FROM decisions AS seen WHERE seen.figure_id = d.figure_id AND instr(d.over, seen.hash)
                AND proposed.record IN (seen."before", seen."after")
        )
        AND proposed.record IS NOT ({_SAID.format(place="d.figure_id")})
        AND proposed.record IS NOT ({_SAID.format(place="proposed.place_id")})
"""

# A carried decision is recalled from the moment in which it was carried, and stays so.
_STAYS = """
    EXISTS (
        SELECT 1 FROM decisions AS d WHERE d.figure_id = recalls.figure_id AND d.hash = recalls.decision
            AND d.carries IS NOT NULL AND d.decided_at = recalls.recalled_at
    )
"""


def recall_changed(db: Database, documents: Iterable[int]) -> int:
    """Recall what is in doubt in these documents, and no longer what is not; inside `writing`.

    Returns how many figures ask for a look that did not before.
    """
    parameters = {"documents": json.dumps(list(documents))}
    db.conn.execute("DROP TABLE IF EXISTS temp.doubted")
    db.conn.execute("""
        CREATE TEMP TABLE doubted (
            decision TEXT, figure_id INTEGER, why TEXT, recalled_at TEXT, PRIMARY KEY (decision, why)
        )
    """)
    db.conn.execute(f"INSERT OR IGNORE INTO doubted {_DOUBTED}", parameters)
    asked = db.conn.execute("""
        SELECT count(DISTINCT doubted.figure_id) FROM doubted
        CROSS JOIN heads ON heads.figure_id = doubted.figure_id AND heads.hash = doubted.decision
        WHERE NOT EXISTS (
            SELECT 1 FROM recalls WHERE recalls.decision = doubted.decision AND recalls.why = doubted.why
        )
    """).fetchone()[0]
    db.conn.execute(
        f"""
        DELETE FROM recalls WHERE why IN ('changed', 'moved')
            AND (SELECT document_id FROM figures WHERE id = figure_id)
                IN (SELECT value FROM json_each(:documents))
            AND (decision, why) NOT IN (SELECT decision, why FROM doubted) AND NOT {_STAYS}
        """,
        parameters,
    )
    db.conn.execute(
        f"""
        INSERT INTO recalls (decision, figure_id, why, recalled_at)
        SELECT decision, figure_id, why, recalled_at FROM doubted WHERE true
        ON CONFLICT (decision, why) DO UPDATE SET recalled_at = excluded.recalled_at WHERE NOT {_STAYS}
        """
    )
    db.conn.execute("DROP TABLE temp.doubted")
    return int(asked)


def recall_carried(db: Database, decision: str, figure_id: int, why: str) -> None:
    """Ask for a second look at a decision that was just carried on, because its new text reads otherwise."""
    db.execute(
        """
        INSERT INTO recalls (decision, figure_id, why, recalled_at)
        SELECT hash, figure_id, ?, decided_at FROM decisions WHERE figure_id = ? AND hash = ?
        ON CONFLICT DO NOTHING
        """,
        (why, figure_id, decision),
    )


def recall_lost(db: Database, decision: str, figure_id: int) -> bool:
    """Ask for a look at a decision that has no place in a new edition; whether nobody had asked yet."""
    cursor = db.execute(
        "INSERT INTO recalls (decision, figure_id, why, recalled_at) VALUES (?, ?, 'lost', ?)"
        " ON CONFLICT DO NOTHING",
        (decision, figure_id, now()),
    )
    return cursor.rowcount > 0
