"""What extractors propose, as a whole from the later reading of a document, and what each reading changed."""

import hashlib

from store.database import Database
from store.merge import metadata
from store.merge.metadata import KNOWN

# The reading whose proposals a document has now, as text that compares as (extracted_at, extractor) do.
_READING = """
    coalesce((
        SELECT extracted_at || char(9) || extractor FROM {base}.present_readings AS e
        WHERE e.document_id = merged_documents.{side}
    ), '')
"""
_OURS, _THEIRS = _READING.format(base="main", side="ours"), _READING.format(base="other", side="theirs")

_FIELDS = """
    kind, value, denominator, upper, unit, modifier, direction, status, indicator, entity, period, rule,
    confidence, alternative, extractor
"""

_OFFER = 'extractor, start, "end", record, rule, confidence'

# Where its proposals are: in the queue, beside a settled figure, or in the sentences of an original.
_TABLES = ("candidates", "set_aside", "withheld")

# All that a reading made of a document, ids left out.
_CONTENT = (
    'SELECT 1, start, "end" FROM {base}.sentences WHERE document_id = :{side}',
    "SELECT reader FROM {base}.documents WHERE id = :{side}",
    *(
        f"SELECT {columns} FROM {{base}}.{table} WHERE document_id = :{{side}}"
        for table, columns in KNOWN.items()
    ),
    f"""
    SELECT figures.start, figures."end", sentences.start, sentences."end", {_FIELDS}
    FROM {{base}}.figures JOIN (
        SELECT * FROM {{base}}.candidates UNION ALL SELECT * FROM {{base}}.set_aside
        UNION ALL SELECT * FROM {{base}}.withheld
    ) ON figure_id = figures.id
    JOIN {{base}}.sentences ON sentences.id = sentence_id WHERE figures.document_id = :{{side}}
    """,
    f"SELECT {_OFFER} FROM {{base}}.offered WHERE document_id = :{{side}}",
)
_SIDES = ({"base": "main", "side": "ours"}, {"base": "other", "side": "theirs"})


def settle(db: Database) -> int:
    """Say of each document known before whether the other's proposals are to stand; how many of them do.

    Two readings of one moment by one extractor are as a rule one reading. Should they differ, what they say
    decides, so that both choose the same.
    """
    won = db.conn.execute(f"UPDATE merged_documents SET wins = 1 WHERE NOT is_new AND {_THEIRS} > {_OURS}")
    renewed = won.rowcount
    same = db.conn.execute(
        f"SELECT ours, theirs FROM merged_documents WHERE NOT is_new AND {_THEIRS} = {_OURS}"
    )
    for ours, theirs in same.fetchall():
        if _differ(db, ours, theirs) and _rank(db, ours, theirs, 0) < _rank(db, ours, theirs, 1):
            db.conn.execute("UPDATE merged_documents SET wins = 1 WHERE theirs = ?", (theirs,))
            renewed += 1
    return renewed


def take(db: Database) -> None:
    """Let the winning proposals stand, with their sentences and all that was read; add all readings."""
    beaten = "SELECT ours FROM merged_documents WHERE wins AND NOT is_new"
    places = f"SELECT id FROM figures WHERE document_id IN ({beaten})"
    for table in _TABLES:
        db.conn.execute(f"DELETE FROM {table} WHERE figure_id IN ({places})")
    db.conn.execute(f"DELETE FROM sentences WHERE document_id IN ({beaten})")
    metadata.take_read(db, beaten)
    db.conn.execute("""
        INSERT INTO sentences (document_id, start, "end")
        SELECT ours, start, "end" FROM merged_documents JOIN other.sentences AS o ON o.document_id = theirs
        WHERE wins ORDER BY ours, start
    """)
    for table in _TABLES:
        db.conn.execute(f"""
            INSERT INTO {table} (figure_id, sentence_id, {_FIELDS})
            SELECT f.ours, sentences.id, {_FIELDS}
            FROM merged_documents AS d
            CROSS JOIN other.figures AS place ON place.document_id = d.theirs
            CROSS JOIN other.{table} AS c ON c.figure_id = place.id
            CROSS JOIN merged_figures AS f ON f.theirs = place.id
            CROSS JOIN other.sentences AS o ON o.id = c.sentence_id
            CROSS JOIN main.sentences AS sentences ON sentences.document_id = d.ours
                AND sentences.start = o.start AND sentences."end" = o."end"
            WHERE d.wins ORDER BY f.ours
        """)
    _take_offers(db, beaten)
    _take_readings(db)


def _take_offers(db: Database, beaten: str) -> None:
    """What others offer beside a reading comes and goes with it; who ever proposed anything is kept."""
    db.conn.execute(f"DELETE FROM offered WHERE document_id IN ({beaten})")
    db.conn.execute(f"""
        INSERT INTO offered (document_id, {_OFFER})
        SELECT ours, {_OFFER} FROM merged_documents JOIN other.offered AS o ON o.document_id = theirs
        WHERE wins ORDER BY ours, extractor, start
    """)
    db.conn.execute("""
        INSERT INTO others (document_id, extractor, manner, digest)
        SELECT ours, extractor, manner, digest
        FROM merged_documents JOIN other.others AS o ON o.document_id = theirs WHERE true
        ON CONFLICT DO UPDATE SET manner = excluded.manner, digest = excluded.digest
        WHERE (SELECT wins FROM merged_documents WHERE ours = excluded.document_id)
    """)


def _take_readings(db: Database) -> None:
    """Every reading once, with what it changed: that is a fact about the file in which it was made."""
    db.conn.execute("""
        INSERT INTO extractions (document_id, extractor, extracted_at)
        SELECT DISTINCT ours, o.extractor, o.extracted_at
        FROM merged_documents JOIN other.extractions AS o ON o.document_id = theirs
        WHERE NOT EXISTS (
            SELECT 1 FROM main.extractions AS e
            WHERE e.document_id = ours AND e.extractor = o.extractor AND e.extracted_at = o.extracted_at
        )
        ORDER BY o.extracted_at, o.extractor, ours
    """)
    db.conn.execute("""
        INSERT INTO changes (extraction_id, figure_id, what, "before", "after")
        SELECT min(e.id), f.ours, c.what, c."before", c."after"
        FROM other.changes AS c
        JOIN other.extractions AS o ON o.id = c.extraction_id
        JOIN merged_figures AS f ON f.theirs = c.figure_id
        JOIN merged_documents AS d ON d.theirs = o.document_id
        JOIN main.extractions AS e ON e.document_id = d.ours AND e.extractor = o.extractor
            AND e.extracted_at = o.extracted_at
        GROUP BY c.extraction_id, c.figure_id
        ON CONFLICT (extraction_id, figure_id) DO UPDATE
        SET what = excluded.what, "before" = excluded."before", "after" = excluded."after"
        WHERE (excluded.what, coalesce(excluded."before", ''), coalesce(excluded."after", ''))
            > (changes.what, coalesce(changes."before", ''), coalesce(changes."after", ''))
    """)


def _differ(db: Database, ours: int, theirs: int) -> bool:
    """Whether the two files hold other proposals, sentences or headlines for a document."""
    for content in _CONTENT:
        mine, others = (content.format(**side) for side in _SIDES)
        for one, two in ((mine, others), (others, mine)):
            rows = db.conn.execute(f"{one} EXCEPT {two} LIMIT 1", {"ours": ours, "theirs": theirs})
            if rows.fetchone() is not None:
                return True
    return False


def _rank(db: Database, ours: int, theirs: int, side: int) -> str:
    """Orders what two files hold of one reading, in whatever way."""
    ids = {"ours": ours, "theirs": theirs}
    rows = [sorted(map(repr, db.conn.execute(content.format(**_SIDES[side]), ids))) for content in _CONTENT]
    return hashlib.sha256(repr(rows).encode("utf-8", "surrogatepass")).hexdigest()
