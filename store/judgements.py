"""Judgements that annotators made of the same figure without sight of each other's."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from extract.figures import Figure
from store.database import Database
from store.records import from_json
from store.rows import Verdict

_SAID_OF_FIGURES = """
    SELECT figure_id, hash, over, verdict, "after", annotator, decided_at,
        carries IS NOT NULL OR EXISTS (SELECT 1 FROM decisions AS w WHERE w.withdraws = d.id)
    FROM decisions AS d
    WHERE verdict NOT IN ('withdraw', 'nothing') AND figure_id IN (
        SELECT figure_id FROM decisions WHERE verdict NOT IN ('withdraw', 'nothing')
        GROUP BY figure_id HAVING min(annotator) <> max(annotator)
    )
    ORDER BY figure_id, d.id
"""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one annotator said of a figure, and whose decisions they had seen."""

    annotator: str
    record: Figure | None
    """None when it is no figure."""
    when: tuple[str, str]
    seen: frozenset[str]
    """Whose decisions it was made over, those included that these were made over."""


Judged = Sequence[Judgement]
"""All judgements of one figure."""


def judged_figures(db: Database) -> Iterator[Judged]:
    """The figures that several annotators decided on, each with all that was judged of it.

    A flag judges nothing, a decision that was taken back no longer does, and one that was carried on from an
    earlier edition was made there.
    """
    for _, rows in groupby(db.execute(_SAID_OF_FIGURES), key=itemgetter(0)):
        yield _judgements([row[1:] for row in rows])


def independent(judged: Judged, group: Collection[str]) -> dict[str, Judgement]:
    """Of each annotator of a group the latest judgement made without sight of any other's of the group."""
    chosen: dict[str, Judgement] = {}
    for judgement in sorted(judged, key=lambda judgement: judgement.when):
        others = judgement.seen - {judgement.annotator}
        if judgement.annotator in group and others.isdisjoint(group):
            chosen[judgement.annotator] = judgement
    return chosen


def _judgements(rows: Sequence[tuple[Any, ...]]) -> list[Judgement]:
    authors = {hash_: annotator for hash_, _, _, _, annotator, _, _ in rows}
    over = {row[0]: [hash_ for hash_ in row[1].split(" ") if hash_ in authors] for row in rows}
    return [
        Judgement(annotator, from_json(after), (decided_at, hash_), _seen(hash_, over, authors))
        for hash_, _, verdict, after, annotator, decided_at, is_void in rows
        if not is_void and verdict != Verdict.FLAG
    ]


def _seen(hash_: str, over: Mapping[str, Sequence[str]], authors: Mapping[str, str]) -> frozenset[str]:
    """Whose decisions stand behind one, at any remove."""
    known: set[str] = set()
    ahead = list(over[hash_])
    while ahead:
        one = ahead.pop()
        if one not in known:
            known.add(one)
            ahead += over[one]
    return frozenset(authors[one] for one in known)
