"""One numeral is one figure: what is proposed beside a figure that somebody settled is set aside.

Which proposals these are follows from the present reading and from what stands, whatever the way by which
the two came together.
"""

import json
from collections.abc import Iterable

from store.database import Database

_WIDEST = """
    SELECT coalesce(max("end" - start), 0) FROM json_each(:documents) AS within
    CROSS JOIN figures ON document_id = within.value
    WHERE EXISTS (SELECT 1 FROM candidates WHERE figure_id = figures.id)
        OR EXISTS (SELECT 1 FROM set_aside WHERE figure_id = figures.id)
"""
_BESIDE = """
    CREATE TEMP TABLE beside AS
    SELECT DISTINCT place.id AS figure_id
    FROM json_each(:documents) AS within
    CROSS JOIN figures AS claimed ON claimed.document_id = within.value
    CROSS JOIN heads ON heads.figure_id = claimed.id AND heads.verdict <> 'reject'
    CROSS JOIN figures AS place ON place.document_id = claimed.document_id
        AND place.start > claimed.start - :widest AND place.start < claimed."end"
    WHERE place."end" > claimed.start AND place.id <> claimed.id
        AND NOT EXISTS (SELECT 1 FROM heads WHERE heads.figure_id = place.id)
"""
_WITHIN = """
    figure_id IN (
        SELECT figures.id FROM json_each(:documents) AS within
        CROSS JOIN figures ON document_id = within.value
    )
"""


def set_aside(db: Database, documents: Iterable[int]) -> None:
    """Part the proposals of some documents: those of the queue, and those beside a settled figure.

    A place that was decided on itself gives way to none. Inside `writing`.
    """
    within = {"documents": json.dumps(list(documents))}
    widest = db.execute(_WIDEST, within).fetchone()[0]
    db.conn.execute("DROP TABLE IF EXISTS temp.beside")
    db.conn.execute(_BESIDE, {**within, "widest": widest})
    _move(db, "candidates", "set_aside", "figure_id IN (SELECT figure_id FROM beside)", {})
    back = f"{_WITHIN} AND figure_id NOT IN (SELECT figure_id FROM beside)"
    _move(db, "set_aside", "candidates", back, within)
    db.conn.execute("DROP TABLE temp.beside")


def _move(db: Database, source: str, target: str, which: str, parameters: dict[str, str]) -> None:
    db.conn.execute(f"INSERT OR REPLACE INTO {target} SELECT * FROM {source} WHERE {which}", parameters)
    db.conn.execute(f"DELETE FROM {source} WHERE {which}", parameters)
