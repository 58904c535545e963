"""What the order of the queue and the estimate of what is left are made of, read document by document.

A document comes as one row: with each row Python waits for its lock, while another thread draws the screen.
"""

import json
from array import array
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from extract.records import FIELDS
from store.database import Database, reading
from store.duties import duties_of
from store.payoff.costs import Costs, Look, fitted
from store.payoff.knowing import known_of
from store.payoff.ordering import Known, Order, Ordered, Payoff, Standing, Stretch, risks_of
from store.payoff.remainder import EDGES, Remainder, Seen, remainder, stratum_of
from store.payoff.risks import Learned, Tally, Why, learn
from store.payoff.weighing import SAID_OF
from store.queue import queue_ids
from store.rows import Session
from store.sessions import LONGEST_THOUGHT

LOOKS = 2000
"""So many of the last decisions tell the pace."""

# What stands is compared with what is proposed letter by letter: both are the canonical JSON.
_PROPOSED = "json_object(" + ", ".join(f"'{name}', c.\"{name}\"" for name in sorted(FIELDS)) + ")"
_OF_ALL = "standing AS d ON d.figure_id = f.id"
_OF_ONE = """decisions AS d ON d.id = (
        SELECT max(own.id) FROM decisions AS own
        WHERE own.figure_id = f.id AND +own.annotator = :eyes AND own.verdict NOT IN ('withdraw', 'nothing')
            AND NOT EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = own.id)
    )"""
_DOCUMENT = f"""
    SELECT json_group_array(json_array(
        figure_id, start, "end", confidence, rule, decided, is_right, entity, period,
        unit_said, entity_said, period_said
    )) FROM (
        SELECT c.figure_id, s.start, s."end", c.confidence, c.rule,
            CASE WHEN d.id IS NULL THEN 0 WHEN d.verdict = 'flag' THEN 1 ELSE 2 END AS decided,
            coalesce(d.verdict IN ('accept', 'correct') AND d."after" = {_PROPOSED}, 0) AS is_right,
            c.entity, c.period, b.unit AS unit_said, b.entity AS entity_said, b.period AS period_said
        FROM figures AS f
        CROSS JOIN candidates AS c ON c.figure_id = f.id
        CROSS JOIN sentences AS s ON s.id = c.sentence_id
        LEFT JOIN backings AS b ON b.figure_id = c.figure_id AND b.said_of = {SAID_OF}
        LEFT JOIN {{stands}}
        WHERE f.document_id = :document ORDER BY f.start, f."end"
    )
"""
_DOCUMENT_OF_ALL, _DOCUMENT_OF_ONE = _DOCUMENT.format(stands=_OF_ALL), _DOCUMENT.format(stands=_OF_ONE)
_DOCUMENTS = """
    SELECT id, sha256, EXISTS (SELECT 1 FROM flags WHERE document_id = documents.id) FROM documents
    WHERE id NOT IN (SELECT replaces FROM editions)
        AND (:all OR id IN (SELECT value FROM json_each(:documents)))
    ORDER BY id
"""
_PLACES = """
    SELECT document_id, figures.id FROM json_each(?) CROSS JOIN figures ON figures.id = value
    ORDER BY document_id, start, "end"
"""
_TALLIES = f"""
    SELECT rule, count(*), sum(is_right), sum(confidence) FROM (
        SELECT c.rule, c.confidence,
            d.verdict IN ('accept', 'correct') AND d."after" = {_PROPOSED} AS is_right
        FROM standing AS d CROSS JOIN candidates AS c ON c.figure_id = d.figure_id
        WHERE d.verdict <> 'flag' AND d.annotator = coalesce(:annotator, d.annotator)
    ) GROUP BY rule ORDER BY rule
"""
_LOOKS = f"""
    SELECT min(gap, {LONGEST_THOUGHT}), CASE WHEN sentence IS before THEN 0 ELSE length END FROM (
        SELECT 86400 * (julianday(decided_at) - julianday(lag(decided_at) OVER work)) AS gap,
            sentence, lag(sentence) OVER work AS before, length
        FROM (
            SELECT d.id, d.session, d.decided_at, s.id AS sentence, s."end" - s.start AS length
            FROM decisions AS d
            JOIN candidates AS c ON c.figure_id = d.figure_id
            JOIN sentences AS s ON s.id = c.sentence_id
            WHERE d.annotator = :annotator AND d.verdict IN ('accept', 'correct', 'reject')
                AND d.carries IS NULL
            ORDER BY d.id DESC LIMIT {LOOKS}
        )
        WINDOW work AS (PARTITION BY session ORDER BY id)
    ) WHERE gap > 0
"""


def learned_by(db: Database, annotator: str | None) -> Learned:
    """What an annotator's decisions that stand say of each rule; of all annotators' without a name."""
    rows = db.execute(_TALLIES, {"annotator": annotator})
    return learn({rule: Tally(decided, right, sure) for rule, decided, right, sure in rows})


def costs_of(db: Database, annotator: str) -> Costs:
    """What a look costs an annotator, by their last decisions."""
    return fitted(Look(seconds, unread) for seconds, unread in db.execute(_LOOKS, {"annotator": annotator}))


def in_order(
    db: Database, documents: Sequence[int], by: Session, order: Order, known: Known | None = None
) -> Ordered:
    """An annotator's queue in the order of what pays; what nobody proposes comes last.

    `known` is what else is known of figures; what is kept of it, unless it is given.
    """
    with reading(db):
        known = known_of(db, by) if known is None else known
        payoff = Payoff(costs_of(db, by.annotator), learned_by(db, by.annotator), known)
        ids = queue_ids(db, documents, by)
        wanted = None if _has_all(db, by) else frozenset(ids)
        found = array("q")
        for document_id, sha256, is_flagged, rows in _documents(db, by, documents, wanted):
            payoff.add(document_id, sha256, rows, is_doubtful=is_flagged)
            found.extend(row.figure_id for row in rows)
        ordered = payoff.ordered(order)
        if len(found) < len(ids):
            ordered = _with_others(db, ordered, set(ids) - set(found))
        return ordered


def left_over(db: Database, by: Session | None = None, known: Known | None = None) -> Remainder:
    """How many errors are to be expected among the undecided proposals of a queue; reads every figure."""
    with reading(db):
        known = known_of(db, by) if known is None else known
        learned = learned_by(db, None if by is None else by.annotator)
        wanted = None if _has_all(db, by) else frozenset(queue_ids(db, (), by))
        found = _documents(db, by, (), wanted)
        return remainder(seen(rows, learned, known) for *_document, rows in found)


def _has_all(db: Database, by: Session | None) -> bool:
    """Whether the queue is everybody's."""
    if by is None:
        return True
    return not by.adjudicates and (by.whole_queue or not duties_of(db, by.annotator))


def _documents(
    db: Database, by: Session | None, documents: Sequence[int], wanted: Collection[int] | None
) -> Iterator[tuple[int, str, bool, list[Standing]]]:
    """Each document, whether it is flagged, and its proposals in text order, through the annotator's eyes."""
    is_blind = by is not None and any(duty.blind for duty in duties_of(db, by.annotator))
    sql = _DOCUMENT_OF_ONE if is_blind else _DOCUMENT_OF_ALL
    eyes = None if by is None else by.annotator
    named = {"all": not documents, "documents": json.dumps(list(documents))}
    for document_id, sha256, is_flagged in db.execute(_DOCUMENTS, named).fetchall():
        (told,) = db.execute(sql, {"document": document_id, "eyes": eyes}).fetchone()
        rows = [Standing(*row) for row in json.loads(told)]
        if wanted is not None:
            rows = [row for row in rows if row.figure_id in wanted]
        if rows:
            yield document_id, sha256, bool(is_flagged), rows


def _with_others(db: Database, ordered: Ordered, others: Collection[int]) -> Ordered:
    """What nobody proposes, but somebody decided on, in reading order at the end."""
    rows = db.execute(_PLACES, (json.dumps(sorted(others)),)).fetchall()
    stretches = list(ordered.stretches)
    for document_id, found in groupby(rows, key=itemgetter(0)):
        here = [figure_id for _document_id, figure_id in found]
        ordered.ids.extend(here)
        ordered.whys.extend([Why.DECIDED] * len(here))
        stretches.append(Stretch(document_id, len(here), len(here)))
    return replace(ordered, stretches=stretches)


def seen(rows: Sequence[Standing], learned: Learned, known: Known | None = None) -> list[Seen]:
    """One document by strata: what was looked at of each, and what was not."""
    strata = [Seen() for _ in range(len(EDGES) + 1)]
    for row, wrong, _why in risks_of(rows, learned, known or Known()):
        stratum = strata[stratum_of(wrong)]
        if row.decided > 1:
            stratum.looked += 1
            stratum.errors += not row.is_right
            stratum.looked_risk += wrong
        else:
            stratum.left += 1
            stratum.left_risk += wrong
    return strata
