"""Sharing out the queue: which sentences go to whom, and which of them to two.

The smallest piece that is given is a sentence with its figures, so that nobody has half of one. All that is
chosen follows from the documents' contents: no dice.
"""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from store.database import Database

BLOCK = 50
"""Of about so many figures of a document, one run of sentences is given to two."""

_FIGURES = (
    'SELECT document_id, start, "end", state = \'pending\' FROM states ORDER BY document_id, start, "end"'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A sentence with figures."""

    document: str
    """The SHA-256 of its document."""
    document_id: int
    start: int
    end: int
    figures: int
    """How many of its figures are undecided."""
    is_fresh: bool
    """Whether all of them are: only then two may review it without redoing work."""
    is_free: bool
    """Whether nobody has it yet, and there is something to decide in it."""
    first: int
    """Where a stretch begins that begins with it."""
    until: int
    """Where a stretch ends that ends with it: text without figures is nobody's border."""


@dataclass(frozen=True, slots=True)
class Run:
    """Sentences in a row that go to the same people."""

    document_id: int
    start: int
    end: int
    holders: tuple[int, ...]
    figures: int


Shared = list[tuple[Unit, tuple[int, ...]]]
"""Sentences in reading order, each with the numbers of those who get it."""


def units_of(db: Database) -> list[Unit]:
    """All sentences with figures, in the order of the queue."""
    documents = {
        id_: (sha256, length)
        for id_, sha256, length in db.execute("SELECT id, sha256, length FROM documents")
    }
    units: list[Unit] = []
    for document_id, figures in groupby(db.execute(_FIGURES), key=lambda row: row[0]):
        sha256, length = documents[document_id]
        places = [(start, end, pending) for _, start, end, pending in figures]
        sentences, duties = _places(db, "sentences", document_id), _places(db, "duties", document_id)
        units += _bordered((sha256, document_id, length), _gathered(places, sentences), duties)
    return units


def share_out(units: Sequence[Unit], people: int, wanted: int, overlap: float) -> Shared:
    """Who gets which sentence, of about `wanted` figures from the top; a share of them goes to two."""
    taken = list(_nearest((unit for unit in units if unit.is_free), wanted))
    total, before = sum(unit.figures for unit in taken), 0
    holders: list[int] = []
    for unit in taken:
        holders.append(min(people - 1, int((before + unit.figures / 2) * people / total)))
        before += unit.figures
    shared: Shared = [(unit, (holder,)) for unit, holder in zip(taken, holders, strict=True)]
    due, second_reviews = 0.0, [0] * people
    for block in _blocks(shared):
        holder = shared[block[0]][1][0]
        due += overlap * sum(shared[index][0].figures for index in block)
        chosen = _chosen(shared, block, round(due))
        second = min(
            (other for other in range(people) if other != holder),
            key=lambda other: (second_reviews[other], (other - holder) % people),
            default=holder,
        )
        for index in chosen:
            unit = shared[index][0]
            shared[index] = unit, (holder, second)
            due -= unit.figures
            second_reviews[second] += unit.figures
    return shared


def runs_of(shared: Shared) -> Iterator[Run]:
    """Sentences that follow each other and go to the same people, as one stretch."""
    run: Run | None = None
    for unit, ordered in shared:
        holders = tuple(sorted(ordered))
        if run and (run.document_id, run.end, run.holders) == (unit.document_id, unit.first, holders):
            run = replace(run, end=unit.until, figures=run.figures + unit.figures)
            continue
        if run:
            yield run
        run = Run(unit.document_id, unit.first, unit.until, holders, unit.figures)
    if run:
        yield run


def _places(db: Database, table: str, document_id: int) -> list[tuple[int, int]]:
    return db.execute(
        f'SELECT start, "end" FROM {table} WHERE document_id = ? ORDER BY start', (document_id,)
    ).fetchall()


def _gathered(
    figures: Iterable[tuple[int, int, int]], sentences: Sequence[tuple[int, int]]
) -> list[tuple[int, int, int, bool]]:
    """Figures by sentence, those that one figure joins as one: start, end, undecided, whether all are."""
    found: list[tuple[int, int, int, bool]] = []
    starts = [start for start, _ in sentences]
    for start, end, pending in figures:
        number = bisect_right(starts, start) - 1
        first, last = start, end
        if number >= 0 and sentences[number][1] > start:
            first, last = sentences[number][0], max(end, sentences[number][1])
        if found and first < found[-1][1]:
            its_first, its_last, count, is_fresh = found.pop()
            found.append((its_first, max(its_last, last), count + pending, is_fresh and bool(pending)))
        else:
            found.append((first, last, pending, bool(pending)))
    return found


def _bordered(
    document: tuple[str, int, int],
    found: Sequence[tuple[int, int, int, bool]],
    duties: Sequence[tuple[int, int]],
) -> Iterator[Unit]:
    """Units that know how far a stretch may reach around them."""
    sha256, document_id, length = document
    starts, ends = [start for start, _ in duties], sorted(end for _, end in duties)
    next_starts = [*(start for start, *_ in found[1:]), length]
    for number, (start, end, figures, is_fresh) in enumerate(found):
        at, passed = bisect_left(starts, end), bisect_right(ends, start)
        floor = ends[passed - 1] if passed else 0
        ceiling = starts[at] if at < len(starts) else length
        yield Unit(
            document=sha256,
            document_id=document_id,
            start=start,
            end=end,
            figures=figures,
            is_fresh=is_fresh,
            # Every duty that begins before its end has ended before it begins.
            is_free=figures > 0 and at == passed,
            first=start if number else min(floor, start),
            until=min(next_starts[number], ceiling),
        )


def _nearest(units: Iterable[Unit], wanted: int) -> Iterator[Unit]:
    """Units from the top, as many as come nearest to a number of figures; at least one."""
    count = 0
    for unit in units:
        if count and count + unit.figures / 2 > wanted:
            return
        yield unit
        count += unit.figures


def _blocks(shared: Shared) -> Iterator[list[int]]:
    """The places of sentences in a row, of one document and one holder, about BLOCK figures at a time."""
    block: list[int] = []
    figures = 0
    for index, (unit, holders) in enumerate(shared):
        if block:
            last, its = shared[block[-1]]
            if figures >= BLOCK or (last.document_id, its) != (unit.document_id, holders):
                yield block
                block, figures = [], 0
        block.append(index)
        figures += unit.figures
    if block:
        yield block


def _chosen(shared: Shared, block: Sequence[int], wanted: int) -> list[int]:
    """About so many figures of a block, in a row from where the text itself says, and on from its top."""
    if wanted <= 0:
        return []
    fresh = [index for index in block if shared[index][0].is_fresh]
    if not fresh:
        return []
    unit = shared[fresh[0]][0]
    digest = hashlib.sha256(f"{unit.document}:{unit.start}".encode()).digest()
    at = int.from_bytes(digest[:8], "big") % len(fresh)
    chosen: list[int] = []
    count = 0
    for index in [*fresh[at:], *fresh[:at]]:
        figures = shared[index][0].figures
        if count + figures / 2 > wanted:
            break
        chosen.append(index)
        count += figures
    return chosen
