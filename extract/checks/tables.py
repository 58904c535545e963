"""Tables and lists by the line: every column against the line that sums it up."""

import re
from collections.abc import Iterator, Mapping, Sequence

from extract.checks.member import Member
from extract.checks.misprints import is_wrong
from extract.checks.page import Page
from extract.checks.results import Check, CheckKind, Outcome
from extract.checks.tolerance import compare, total
from extract.checks.written import written
from extract.patterns import listed

_TOTAL = re.compile(rf"[|*\s0-9.)-]{{0,8}}{listed('checks', 'total_rows')}\b[^\n,;.]{{0,40}}\Z")
"""From its beginning to its first figure: the line that sums up the others."""
_LEAST_ROWS, _MOST_ROWS = 2, 300
_MOST_SHOWN = 12
_LONGEST_LABEL = 80
_Rows = Mapping[int, Sequence[Member]]
"""The figures of each sentence that has any."""


def check_tables(page: Page) -> Iterator[Check]:
    """Every column of the lines above a total, or below it, that adds up or is one digit away from it."""
    rows: dict[int, list[Member]] = {}
    for member in page.members:
        rows.setdefault(member.sentence, []).append(member)
    for sentence, wholes in rows.items():
        begin, first = page.sentences[sentence].start, wholes[0].start
        if first - begin > _LONGEST_LABEL or _TOTAL.match(page.text[begin:first]) is None:
            continue
        for step in (-1, 1):
            listed_rows = list(_rows_from(page, rows, sentence, step))
            if _LEAST_ROWS <= len(listed_rows) <= _MOST_ROWS:
                yield from _columns(wholes, listed_rows)
                break


def _rows_from(page: Page, rows: _Rows, sentence: int, step: int) -> Iterator[Sequence[Member]]:
    """The lines next to a total, upwards or downwards, as far as they have figures of the same sorts."""
    shape = [member.kind for member in rows[sentence]]
    for number in range(sentence + step, sentence + step * (_MOST_ROWS + 2), step):
        row = rows.get(number)
        if row is None or [member.kind for member in row] != shape:
            return
        begin, label = page.sentences[number].start, row[0].start
        upper, lower = sorted((number, number - step))
        between = page.text[page.sentences[upper].end : page.sentences[lower].start]
        if label - begin > _LONGEST_LABEL or "\n" not in between or _TOTAL.match(page.text[begin:label]):
            return
        yield row


def _columns(wholes: Sequence[Member], rows: Sequence[Sequence[Member]]) -> Iterator[Check]:
    """The columns that can be added up, each against its total."""
    for whole, *column in zip(wholes, *rows, strict=True):
        if not whole.figure.value or not all(
            part.can_be_added and part.is_level and not part.is_hedged and part.is_of(whole.unit)
            for part in (whole, *column)
        ):
            continue
        parts = sorted(column, key=lambda part: part.start)
        reckoned = total([part.plain for part in parts])
        outcome = compare(reckoned, whole.plain)
        if outcome is Outcome.FAILS and not is_wrong(whole, parts, reckoned.value, is_closed=False):
            continue
        shown = [part.shown for part in parts]
        if len(shown) > _MOST_SHOWN:
            shown = [*shown[: _MOST_SHOWN - 2], "…", shown[-1]]
        left, result = " + ".join(shown), written(reckoned.value, whole, outcome)
        places = tuple(sorted(member.source for member in (whole, *parts)))
        yield Check(CheckKind.SUM, places, outcome, f"{left} = {result}: printed {whole.shown}")
