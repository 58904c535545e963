"""Which figures are in the queue: everybody's, an annotator's duties, or what is disputed.

A queue is made of parts: whole documents, stretches of documents, and stretches that are reviewed blind,
where only the annotator's own decisions say what is there.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from store.database import Database
from store.duties import Duty, duties_of
from store.eyes import OWN_STATES
from store.rows import Session

# Proposed, or decided on: a figure that was added and taken back again is neither. The view `states` says
# the same and more, but asks more of every row: only where another document replaces this one is it needed.
IN_QUEUE = """(
    EXISTS (SELECT 1 FROM candidates WHERE candidates.figure_id = figures.id)
    OR EXISTS (SELECT 1 FROM standing WHERE standing.figure_id = figures.id)
) AND (
    document_id NOT IN (SELECT replaces FROM editions)
    OR EXISTS (SELECT 1 FROM states WHERE states.figure_id = figures.id)
)"""
"""The condition that a row of `figures` is in everybody's queue."""

_IN_DOCUMENTS = "document_id IN (SELECT value FROM json_each(:documents))"
_OUTSIDE = "document_id NOT IN (SELECT value FROM json_each(:documents))"
_STRETCHES = """
    (
        SELECT json_extract(value, '$[0]') AS within, json_extract(value, '$[1]') AS first,
            json_extract(value, '$[2]') AS until
        FROM json_each(:stretches)
    ) AS stretch
    CROSS JOIN {figures} ON document_id = within AND start >= first AND start < until
"""


@dataclass(frozen=True, slots=True)
class Part:
    """Figures that stand in one light: from where, which, and the parameters of both."""

    figures: str
    """A FROM clause with the columns id, document_id, start and end."""
    condition: str
    states: str
    """A FROM clause with the columns document_id and state."""
    states_condition: str
    parameters: dict[str, str]
    is_tallied: bool = False
    """Whether the counts by state of its documents are the kept ones."""


def parts_of(db: Database, documents: Sequence[int], by: Session | None) -> list[Part]:
    """What the queue is made of, for everybody or for one annotator."""
    if by is not None and by.adjudicates:
        return [_disputed(documents)]
    duties = [] if by is None else duties_of(db, by.annotator)
    if by is None or not duties:
        return [_whole(documents, without=())]
    if documents:
        duties = [duty for duty in duties if duty.document_id in set(documents)]
    if not by.whole_queue:
        return list(_stretches(duties, by.annotator))
    hidden = [duty for duty in duties if duty.blind]
    partly = {duty.document_id for duty in hidden}
    wholly = [document_id for document_id in documents if document_id not in partly]
    parts = list(_stretches(sorted([*hidden, *_around(hidden)], key=_in_order), by.annotator))
    return parts if documents and not wholly else [_whole(wholly, without=sorted(partly)), *parts]


def _whole(documents: Sequence[int], without: Sequence[int]) -> Part:
    """Documents as everybody sees them; all but some when none is named."""
    within = _IN_DOCUMENTS if documents else _OUTSIDE if without else "1"
    parameters = {"documents": json.dumps(list(documents or without))} if documents or without else {}
    return Part("figures", f"{within} AND {IN_QUEUE}", "tallies", within, parameters, is_tallied=True)


def _disputed(documents: Sequence[int]) -> Part:
    """What is disputed, in the documents that the kept counts name."""
    kept = "SELECT document_id FROM tallies WHERE state = 'disputed' AND figures > 0"
    within = f"document_id IN ({kept}) AND state = 'disputed'"
    if documents:
        within += f" AND {_IN_DOCUMENTS}"
    parameters = {"documents": json.dumps(list(documents))} if documents else {}
    seen = '(SELECT figure_id AS id, document_id, start, "end", state FROM states) AS figures'
    return Part(seen, within, "states", within, parameters)


def _stretches(duties: Sequence[Duty], annotator: str) -> Iterator[Part]:
    """Stretches of documents, those that all can see apart from those that are reviewed blind."""
    shown = [(duty.document_id, duty.start, duty.end) for duty in duties if not duty.blind]
    hidden = [(duty.document_id, duty.start, duty.end) for duty in duties if duty.blind]
    if shown or not hidden:
        stretches = _STRETCHES.format(figures="figures")
        states = _STRETCHES.format(figures="states")
        yield Part(stretches, IN_QUEUE, states, "1", {"stretches": json.dumps(shown)})
    if hidden:
        own = f'(SELECT figure_id AS id, document_id, start, "end", state FROM ({OWN_STATES})) AS figures'
        stretches = _STRETCHES.format(figures=own)
        parameters = {"stretches": json.dumps(hidden), "eyes": annotator}
        yield Part(stretches, "1", stretches, "1", parameters)


def _around(duties: Sequence[Duty]) -> Iterator[Duty]:
    """The rest of the documents of some stretches."""
    for document_id, stretches in groupby(duties, key=lambda duty: duty.document_id):
        last = 0
        for duty in stretches:
            if duty.start > last:
                yield Duty(document_id, last, duty.start, blind=False)
            last = duty.end
        yield Duty(document_id, last, _END, blind=False)


_END = 1 << 62
"""Beyond the end of any document."""


def _in_order(duty: Duty) -> tuple[int, int]:
    return duty.document_id, duty.start
