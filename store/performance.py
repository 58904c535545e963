"""How the review goes: what became of the proposals, and how many decisions an hour of work makes.

A proposal is right when what stands is the very record that is proposed now: so the numbers are true also of
proposals that a better extractor renewed. These queries read every decision; at a million they take seconds,
and nobody should wait for them before a key.
"""

from collections import defaultdict

from extract.records import FIELDS
from store.database import Database, reading
from store.duties import duties_of
from store.outcomes import Bin, FieldOutcome, Judged, Performance, Work
from store.payoff.reading import left_over
from store.rows import Session
from store.sessions import LONGEST_THOUGHT
from store.statistics import progress_by_document
from store.vigilance.records import vigilance

SITTINGS = 20
"""How many of the last sittings are told."""

_LATEST = 100_000
"""Among so many decisions the last sittings are looked for."""

_BINS = 10

_OFF = " | ".join(
    f"""((c."{name}" IS NOT json_extract(d."after", '$.{name}')) << {bit})"""
    for bit, name in enumerate(FIELDS)
)
_JUDGED = f"""
    SELECT rule, min(CAST(confidence * {_BINS} AS INTEGER), {_BINS - 1}) AS bin, rejected, off,
        count(*) AS figures, sum(confidence) AS sure
    FROM (
        SELECT c.rule, c.confidence, d.verdict = 'reject' AS rejected,
            CASE d.verdict WHEN 'reject' THEN 0 ELSE {_OFF} END AS off
        FROM standing AS d
        CROSS JOIN candidates AS c ON c.figure_id = d.figure_id
        WHERE d.verdict <> 'flag' AND d.annotator = coalesce(:eyes, d.annotator)
            AND NOT EXISTS (SELECT 1 FROM recalls WHERE decision = d.hash)
            AND NOT EXISTS (
                SELECT 1 FROM heads AS other
                WHERE other.figure_id = d.figure_id AND other.id <> d.id
                    AND other.verdict <> 'flag' AND other."after" IS NOT d."after"
            )
            AND NOT EXISTS (
                SELECT 1 FROM decisions AS carried
                WHERE carried.carries = d.hash
                    AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = carried.id)
            )
        LIMIT -1
    )
    GROUP BY rule, bin, rejected, off
"""
"""Of decisions that stand, neither disputed nor to be looked at again nor carried on; to ask the view
`states` for that takes four times as long. `off` has a bit for each field that was corrected; LIMIT keeps
SQLite from looking into a record once for each place where that is named."""

_WORK = f"""
    SELECT annotator, min(decided_at) AS began_at, max(decided_at) AS ended_at,
        count(*) AS decisions, sum(max(0.0, min(gap, {LONGEST_THOUGHT}))) AS seconds
    FROM (
        SELECT session, d.annotator, decided_at, 86400 * (
            julianday(decided_at)
            - julianday(lag(decided_at, 1, started_at) OVER (PARTITION BY session ORDER BY d.id))
        ) AS gap
        FROM (
            SELECT id, session, annotator, decided_at FROM decisions
            WHERE verdict NOT IN ('withdraw', 'nothing') AND carries IS NULL
                AND annotator = coalesce(:eyes, annotator)
            ORDER BY id DESC LIMIT {_LATEST}
        ) AS d
        JOIN sessions ON sessions.id = d.session
        WHERE NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = d.id)
    )
    GROUP BY session ORDER BY ended_at DESC, session LIMIT {SITTINGS}
"""


def performance(db: Database, by: Session | None = None) -> Performance:
    """All of it; reads every decision.

    With a session the documents are those of its queue; whoever reviews blind is told of nobody else's work.
    """
    with reading(db):
        eyes = {"eyes": None if by is None or not _is_blind(db, by) else by.annotator}
        rows = list(db.query(_JUDGED, eyes))
        sittings = [Work(**row) for row in db.query(_WORK, eyes)]
        documents = progress_by_document(db, by)
        left = left_over(db, by)
        awake = vigilance(db, eyes["eyes"])
    rules: defaultdict[str, Judged] = defaultdict(Judged)
    bins: defaultdict[int, Judged] = defaultdict(Judged)
    sure: defaultdict[int, float] = defaultdict(float)
    for row in rows:
        became = "rejected" if row["rejected"] else "corrected" if row["off"] else "accepted"
        judged = Judged(**{became: row["figures"]})
        rules[row["rule"]] += judged
        bins[row["bin"]] += judged
        sure[row["bin"]] += row["sure"]
    judged = sum(rules.values(), Judged())
    return Performance(
        documents=documents,
        sittings=sittings,
        rules=sorted(rules.items(), key=lambda rule: (rule[1].expected, rule[0])),
        fields=_fields(rows, judged.accepted + judged.corrected),
        bins=[_bin(at, bins[at], sure[at]) for at in range(_BINS)],
        judged=judged,
        remainder=left,
        vigilance=awake,
    )


def _is_blind(db: Database, by: Session) -> bool:
    return not by.adjudicates and any(duty.blind for duty in duties_of(db, by.annotator))


def _fields(rows: list[dict[str, int]], figures: int) -> list[FieldOutcome]:
    counted = [
        FieldOutcome(
            name=name, corrected=sum(row["figures"] for row in rows if row["off"] >> bit & 1), figures=figures
        )
        for bit, name in enumerate(FIELDS)
    ]
    return sorted(counted, key=lambda one: -one.corrected)


def _bin(at: int, judged: Judged, sure: float) -> Bin:
    return Bin(
        low=at / _BINS,
        high=(at + 1) / _BINS,
        sure=sure / judged.decided if judged.decided else None,
        judged=judged,
    )
