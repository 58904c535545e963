"""Which words of an old text are which words of a new one, where only one answer is possible.

What is alone of its kind in both texts fixes where they belong together: first whole lines and sentences,
then runs of eight, five and three words within the gaps; from there equal words are followed in both
directions. Where the two directions claim different words for the same place (one of several equal rows is
gone, and nothing tells which) none of them is taken. A passage that stands elsewhere now is found by its
lines and sentences alone.

difflib and diff-match-patch are not used: both look for one shortest difference and so choose among equal
rows, and difflib takes quadratic time on a table of them. This takes linear time, but for one sorting.
"""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

NOWHERE = -1
"""In place of a word's number: it is not in the new text, or not for certain."""

_RUNS = (8, 5, 3)
_TELLING = 4  # words that a line or sentence needs to say by itself where it belongs
_WANDERING = 8  # the same, where its neighbours are others


class _Block(NamedTuple):
    """A stretch that is the same in both."""

    old: int
    new: int
    length: int


class _Gap(NamedTuple):
    """What lies between two blocks."""

    old: int
    old_end: int
    new: int
    new_end: int


def align(
    old: Sequence[str], old_borders: Sequence[int], new: Sequence[str], new_borders: Sequence[int]
) -> "array[int]":
    """For each word of the old text its number in the new one, or NOWHERE.

    Borders are the numbers of the words that begin a segment, and the number of words at the end.
    """
    before = [tuple(old[start:end]) for start, end in pairwise(old_borders)]
    after = [tuple(new[start:end]) for start, end in pairwise(new_borders)]
    whole = _Gap(0, len(before), 0, len(after))
    telling = {segment for segment in before if len(segment) >= _TELLING}
    places = array("q", [NOWHERE]) * len(old)
    taken: set[int] = set()
    last_old = last_new = 0
    matched = sorted(_matched(before, after, whole, (1,), telling))
    for block in [*matched, _Block(len(before), len(after), 0)]:
        start, begin = old_borders[block.old], new_borders[block.new]
        gap = _Gap(last_old, start, last_new, begin)
        _note(places, _matched(old, new, gap, _RUNS))
        last_old, last_new = old_borders[block.old + block.length], new_borders[block.new + block.length]
        _note(places, [_Block(start, begin, last_old - start)])
        taken.update(range(block.old, block.old + block.length))
    wandered = [
        _Block(old_borders[segment], new_borders[place], len(before[segment]))
        for segment, place in _only_once(before, after, whole, 1)
        if segment not in taken and len(before[segment]) >= _WANDERING
    ]
    _move(places, wandered, len(new))
    return places


def _note(places: "array[int]", blocks: Iterable[_Block]) -> None:
    for block in blocks:
        for at in range(block.length):
            places[block.old + at] = block.new + at


def _move(places: "array[int]", blocks: Sequence[_Block], length: int) -> None:
    """Note segments that stand elsewhere; whatever words were thought to be there are not."""
    if not blocks:
        return
    claimed = bytearray(length)
    for block in blocks:
        claimed[block.new : block.new + block.length] = b"\1" * block.length
    for at, place in enumerate(places):
        if place != NOWHERE and claimed[place]:
            places[at] = NOWHERE
    _note(places, blocks)


def _matched(
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    gap: _Gap,
    runs: tuple[int, ...],
    telling: Collection[Hashable] | None = None,
) -> Iterator[_Block]:
    """The blocks within a gap."""
    short = min(gap.old_end - gap.old, gap.new_end - gap.new)
    head, tail = _same(old, new, gap, short, 1), _same(old, new, gap, short, -1)
    if head == tail == short and gap.old_end - gap.old == gap.new_end - gap.new:
        tail = 0
    # Both directions may claim the same words of the shorter side: then neither has them.
    over = max(0, head + tail - short)
    yield _Block(gap.old, gap.new, head - over)
    yield _Block(gap.old_end - tail + over, gap.new_end - tail + over, tail - over)
    if head + tail >= short:
        return
    inner = _Gap(gap.old + head, gap.old_end - tail, gap.new + head, gap.new_end - tail)
    for number, run in enumerate(runs, start=1):
        anchors = _anchors(old, new, inner, run, telling)
        if anchors:
            yield from anchors
            for rest in _between(anchors, inner):
                yield from _matched(old, new, rest, runs[number:], telling)
            return


def _same(old: Sequence[Hashable], new: Sequence[Hashable], gap: _Gap, short: int, step: int) -> int:
    """How far the two sides are equal, from the beginning or from the end."""
    at, place = (gap.old, gap.new) if step > 0 else (gap.old_end - 1, gap.new_end - 1)
    count = 0
    while count < short and old[at] == new[place]:
        at, place, count = at + step, place + step, count + 1
    return count


def _between(blocks: Sequence[_Block], gap: _Gap) -> Iterator[_Gap]:
    start, begin = gap.old, gap.new
    for block in [*blocks, _Block(gap.old_end, gap.new_end, 0)]:
        if start < block.old and begin < block.new:
            yield _Gap(start, block.old, begin, block.new)
        start, begin = block.old + block.length, block.new + block.length


def _anchors(
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    gap: _Gap,
    run: int,
    telling: Collection[Hashable] | None,
) -> list[_Block]:
    """Runs that stand once on either side, in the same order on both, joined where they adjoin."""
    pairs = _only_once(old, new, gap, run)
    blocks: list[_Block] = []
    if telling is not None:
        pairs = [pair for pair in pairs if old[pair[0]] in telling]
    for at, place in _rising(pairs):
        last = blocks[-1] if blocks else None
        if last and at - last.old == place - last.new and at <= last.old + last.length:
            blocks[-1] = last._replace(length=at - last.old + run)
            continue
        over = max(last.old + last.length - at, last.new + last.length - place, 0) if last else 0
        if last and over:
            blocks[-1] = last._replace(length=last.length - over)
        blocks.append(_Block(at + over, place + over, run - over))
    return [block for block in blocks if block.length > 0]


def _only_once(
    old: Sequence[Hashable], new: Sequence[Hashable], gap: _Gap, run: int
) -> list[tuple[int, int]]:
    """Where runs stand that are alone of their kind on both sides, in the order of the old one."""
    before = _alone(old, gap.old, gap.old_end, run)
    after = _alone(new, gap.new, gap.new_end, run)
    return [
        (at, after[words])
        for words, at in before.items()
        if at != NOWHERE and after.get(words, NOWHERE) != NOWHERE
    ]


def _alone(words: Sequence[Hashable], start: int, end: int, run: int) -> dict[Hashable, int]:
    """Each run's only place, NOWHERE when it has several."""
    found: dict[Hashable, int] = {}
    stretch = words[start:end]
    runs = zip(*(stretch[shift:] for shift in range(run)), strict=False)
    for at, these in enumerate(runs, start):
        found[these] = NOWHERE if these in found else at
    return found


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs whose second numbers rise as the first ones do (patience sorting)."""
    tails: list[int] = []
    owners: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        at = bisect_left(tails, place)
        before.append(owners[at - 1] if at else NOWHERE)
        tails[at : at + 1] = [place]
        owners[at : at + 1] = [index]
    chosen: list[tuple[int, int]] = []
    index = owners[-1] if owners else NOWHERE
    while index != NOWHERE:
        chosen.append(pairs[index])
        index = before[index]
    return chosen[::-1]
