"""Everything that ever happened to one figure: who said what, when, in view of what, and why.

Nothing here depends on local ids: files that were merged in whatever order tell the same history.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from heapq import heappop, heappush
from typing import Any

from extract.figures import Span
from extract.records import FIELDS
from store.database import Database, plain_errors
from store.documents import read_document
from store.errors import UnknownFigure
from store.sentences import sentence_around
from store.texts import cut

Record = Mapping[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An extractor's reading of the document, and what it changed about the figure."""

    extractor: str
    extracted_at: str
    what: str | None
    """new, changed, vanished or moved; None where it left the proposal as it was, or was the first."""
    before: Record | None
    after: Record | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """A second look at a decision that was asked for."""

    why: str
    recalled_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One decision on the figure."""

    hash: str
    chain: str
    sequence: int
    verdict: str
    annotator: str
    decided_at: str
    session: str
    program: str
    role: str
    extractor: str | None
    before: Record | None
    after: Record | None
    changed: Mapping[str, tuple[str | None, str | None]]
    """The fields that this decision changed: what was there, and what is."""
    reason: str | None
    note: str | None
    over: tuple[str, ...]
    """The hashes of the decisions that its annotator saw."""
    withdraws: str | None
    """The hash of the decision that it takes back."""
    withdrawn_by: tuple[str, ...]
    """The hashes of the withdrawals that take it back."""
    carries: str | None
    """The hash of the decision on an earlier edition that it carries on."""
    carried_from: str | None
    """The figure of that decision."""
    carried_to: tuple[str, ...]
    """The figures of later editions that it was carried to."""
    recalls: tuple[Recall, ...]
    is_head: bool
    """Whether it is not withdrawn, and none was made over it."""
    stands: bool
    """Whether it speaks for the figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """One figure with all that happened to it."""

    figure: str
    """As it is exported."""
    doc: str
    document: str
    title: str | None
    start: int
    end: int
    quote: str
    sentence: str
    sentence_start: int
    state: str | None
    """None where it is not in the queue: taken back, or the edition it stands in was replaced."""
    is_disputed: bool
    proposed: Record | None
    """What is proposed now."""
    rule: str | None
    confidence: float | None
    extractor: str | None
    readings: tuple[Reading, ...]
    decisions: tuple[Entry, ...]


_PLACE = f"""
    SELECT document_id, start, "end", quote,
        (SELECT state FROM states WHERE states.figure_id = figures.id),
        (
            SELECT count(DISTINCT coalesce("after", '')) > 1 FROM heads
            WHERE heads.figure_id = figures.id AND heads.verdict <> 'flag'
        ),
        rule, confidence, extractor, {", ".join(FIELDS)}
    FROM figures LEFT JOIN candidates ON candidates.figure_id = figures.id WHERE figures.id = ?
"""
_READINGS = """
    SELECT DISTINCT e.extractor, e.extracted_at, what, "before", "after"
    FROM extractions AS e LEFT JOIN changes ON changes.extraction_id = e.id AND changes.figure_id = :figure
    WHERE e.document_id = :document ORDER BY e.extracted_at, e.extractor, what
"""
_FIGURE = """(
    SELECT substr(documents.sha256, 1, 16) || ':' || figures.start || '-' || figures."end"
    FROM figures JOIN documents ON documents.id = document_id WHERE figures.id = {id}
)"""
_DECISIONS = f"""
    SELECT d.hash, d.chain, d.sequence, d.verdict, d.annotator, d.decided_at, d.session, sessions.program,
        sessions.role, d.extractor, d."before", d."after", d.reason, d.note, d.over, d.carries,
        (SELECT hash FROM decisions AS w WHERE w.id = d.withdraws) AS withdraws,
        (SELECT json_group_array(hash) FROM decisions AS w WHERE w.withdraws = d.id) AS withdrawn_by,
        CASE WHEN d.carries IS NOT NULL THEN
            (SELECT {_FIGURE.format(id="c.figure_id")} FROM decisions AS c WHERE c.hash = d.carries)
        END AS carried_from,
        (SELECT json_group_array({_FIGURE.format(id="c.figure_id")}) FROM decisions AS c
            WHERE c.carries = d.hash) AS carried_to,
        (SELECT json_group_array(json_array(why, recalled_at)) FROM recalls WHERE decision = d.hash)
            AS recalls,
        EXISTS (SELECT 1 FROM heads WHERE heads.id = d.id) AS is_head,
        EXISTS (SELECT 1 FROM standing WHERE standing.id = d.id) AS stands
    FROM decisions AS d JOIN sessions ON sessions.id = d.session WHERE d.figure_id = ?
"""


def history(db: Database, figure_id: int) -> History:
    """The whole history of a figure: readings by time, decisions after what they refer to.

    Raises:
        UnknownFigure: No such figure.
    """
    with plain_errors(db):
        row = db.execute(_PLACE, (figure_id,)).fetchone()
        if row is None:
            raise UnknownFigure(
                f"no figure {figure_id} in the database; `soat export` shows how they are named"
            )
        document_id, start, end, quote, state, is_disputed, rule, confidence, extractor, *fields = row
        document = read_document(db, document_id)
        if document is None:
            raise UnknownFigure(f"the document of figure {figure_id} is gone; run `soat verify`")
        sentence = sentence_around(db, document_id, Span(start, end))
        readings = db.execute(_READINGS, {"figure": figure_id, "document": document_id}).fetchall()
        return History(
            figure=f"{document.sha256[:16]}:{start}-{end}",
            doc=document.name,
            document=document.sha256,
            title=document.title,
            start=start,
            end=end,
            quote=quote,
            sentence=cut(db, document_id, sentence),
            sentence_start=sentence.start,
            state=state,
            is_disputed=bool(is_disputed),
            proposed=None if rule is None else dict(zip(FIELDS, fields, strict=True)),
            rule=rule,
            confidence=confidence,
            extractor=extractor,
            readings=tuple(map(_reading, readings)),
            decisions=_in_order([_entry(row) for row in db.query(_DECISIONS, (figure_id,))]),
        )


def _reading(row: Sequence[str | None]) -> Reading:
    extractor, extracted_at, what, before, after = row
    return Reading(
        extractor=extractor or "",
        extracted_at=extracted_at or "",
        what=what,
        before=_record(before),
        after=_record(after),
    )


def _record(text: str | None) -> Record | None:
    """A record as it was written, its fields in the order of every form."""
    if text is None:
        return None
    record = json.loads(text)
    return {name: record.get(name) for name in FIELDS}


def _entry(row: dict[str, Any]) -> Entry:
    before, after = _record(row["before"]), _record(row["after"])
    recalls = sorted(json.loads(row["recalls"]))
    read = {
        "before": before,
        "after": after,
        "changed": _changed(before, after),
        "over": tuple(row["over"].split()),
        "withdrawn_by": tuple(sorted(json.loads(row["withdrawn_by"]))),
        "carried_to": tuple(sorted(json.loads(row["carried_to"]))),
        "recalls": tuple(Recall(why=why, recalled_at=at) for why, at in recalls),
        "is_head": bool(row["is_head"]),
        "stands": bool(row["stands"]),
    }
    return Entry(**(row | read))


def _changed(before: Record | None, after: Record | None) -> dict[str, tuple[str | None, str | None]]:
    if after is None:
        return {}
    was: Record = before or {}
    return {name: (was.get(name), after[name]) for name in FIELDS if was.get(name) != after[name]}


def _in_order(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """By time, but never before what a decision refers to or follows in its chain: clocks may jump back."""
    by_hash = {entry.hash: entry for entry in entries}
    last: dict[str, str] = {}
    graph: TopologicalSorter[str] = TopologicalSorter()
    for entry in sorted(entries, key=lambda entry: entry.sequence):
        named = {*entry.over, entry.withdraws, last.get(entry.chain)}
        graph.add(entry.hash, *(hash_ for hash_ in named if hash_ in by_hash and hash_ is not None))
        last[entry.chain] = entry.hash
    graph.prepare()
    ready: list[tuple[str, str]] = []
    ordered = []
    while graph.is_active():
        for hash_ in graph.get_ready():
            heappush(ready, (by_hash[hash_].decided_at, hash_))
        _, hash_ = heappop(ready)
        graph.done(hash_)
        ordered.append(by_hash[hash_])
    return tuple(ordered)
