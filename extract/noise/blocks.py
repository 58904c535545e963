"""What frames a page in several lines: menus, headlines of other pages, and what other sites lend."""

import re
from collections.abc import Iterator, Sequence

from extract.figures import Span
from extract.layout import Frame, Furniture
from extract.lines import CLOCK, DAY
from extract.noise.rows import Row, body, entries
from extract.patterns import folded_pattern

_MENU_RUN, _MENU_PARTS = 4, 3
"""So many short lines in a row, or parts of one line, can be a menu."""
_SHARE = 0.5
"""Of them, so many are known from menus."""
_ENTRY_WORDS, _LINK_WORDS = 6, 30
_PART = re.compile(r" *[|>»›•·/]+ *| - ")
_DIGIT = re.compile(r"[0-9]")
_CAPTION = folded_pattern(r"(?<!\w)ảnh(?: minh họa)? ?:")
_BESIDE_DATE = re.compile(rf"\W*(?:{CLOCK}\W*)?{DAY}(?:\W*{CLOCK})?\W*")
_DATED_RUN = 3
_AMIDST = 8
"""So many headlines of other pages stand in a row between two paragraphs."""
_WIDGET = 12
_END = frozenset(".;!?:,")


def menus(rows: Sequence[Row]) -> Iterator[Furniture]:
    """Runs of short lines, or lines of short parts, as they are known from menus."""
    run: list[Row] = []
    for row in rows:
        if row.words <= _ENTRY_WORDS and row.low[-1] not in _END and not _DIGIT.search(row.low):
            run.append(row)
            continue
        yield from _menu(run)
        run = []
        if row.words <= _LINK_WORDS and not _DIGIT.search(row.low):
            parts = [part.strip() for part in _PART.split(row.bare) if part.strip()]
            if len(parts) >= _MENU_PARTS and _is_menu(parts):
                yield Furniture(row.span, Frame.MENU)
    yield from _menu(run)


def _menu(run: Sequence[Row]) -> Iterator[Furniture]:
    """A run of short lines, if it is a menu; those of its lines that are menus by themselves otherwise."""
    if len(run) >= _MENU_RUN and _is_menu([row.bare for row in run]):
        yield Furniture(Span(run[0].start, run[-1].end), Frame.MENU)
        return
    for row in run:
        parts = [part.strip() for part in _PART.split(row.bare) if part.strip()]
        if len(parts) > 1 and _is_menu(parts):
            yield Furniture(row.span, Frame.MENU)


def _is_menu(parts: Sequence[str]) -> bool:
    known = entries("menu_words")
    return (
        not entries("menu_signs").isdisjoint(parts)
        and sum(part in known for part in parts) >= _SHARE * len(parts)
        and sum(part in known for part in parts) > 1
    )


def related(rows: Sequence[Row]) -> Iterator[Furniture]:
    """Headlines of other pages: under a line that says so, or each with its date behind the article."""
    _, behind = body(rows)
    heads = entries("related_heads")
    at = 0
    while at < len(rows):
        if rows[at].words <= _ENTRY_WORDS and rows[at].bare in heads:
            last = at + 1
            most = len(rows) if at >= behind else at + 1 + _AMIDST
            while last < min(most, len(rows)) and _can_be_link(rows[last]):
                last += 1
            # Before a paragraph the last line may be its heading.
            if at < behind and last - at > _DATED_RUN and last < len(rows):
                last -= 1
            yield Furniture(Span(rows[at].start, rows[last - 1].end), Frame.RELATED)
            at = last
        else:
            at += 1
    yield from _dated(rows[behind:])


def _can_be_link(row: Row) -> bool:
    return not row.is_prose and row.low[-1] not in _END and not _CAPTION.search(row.low)


def _dated(rows: Sequence[Row]) -> Iterator[Furniture]:
    run: list[Row] = []
    for row in [*rows, None]:
        if row is not None and _can_be_link(row) and _is_dated(row.low):
            run.append(row)
            continue
        if len(run) >= _DATED_RUN:
            yield Furniture(Span(run[0].start, run[-1].end), Frame.RELATED)
        run = []


def _is_dated(low: str) -> bool:
    """Whether a date stands at the line's end or beginning, beside words."""
    at = max(0, len(low) - len("(00:00 00/00/0000 00:00)"))
    return any(
        found.end() == len(low) or found.start() == 0
        for found in (_BESIDE_DATE.match(low), *_BESIDE_DATE.finditer(low, at))
        if found is not None and found.end() - found.start() < len(low)
    )


def widgets(rows: Sequence[Row]) -> Iterator[Furniture]:
    """Weather, rates of exchange and such, under their heads before or behind the article."""
    before, behind = body(rows)
    heads = entries("widget_heads")
    for at, row in enumerate(rows):
        if before <= at < behind or row.words > _ENTRY_WORDS or row.bare not in heads:
            continue
        last = at + 1
        limit = min(len(rows), at + 1 + _WIDGET, before if at < before else len(rows))
        while last < limit and rows[last].words <= _ENTRY_WORDS and _DIGIT.search(rows[last].low):
            last += 1
        if last > at + 1:
            yield Furniture(Span(row.start, rows[last - 1].end), Frame.COUNTER)
