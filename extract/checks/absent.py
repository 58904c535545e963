"""Numbers that no figure claims, though a sum or a pair of the figures lacks just that one."""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from extract.amounts import Numeral
from extract.checks.cues import Cues
from extract.checks.member import Member
from extract.checks.page import Page
from extract.checks.results import Check, CheckKind, Outcome
from extract.checks.words import CHANGING, FALLING, RISING, TYING
from extract.figures import Candidate, Direction, Figure, Kind, Span
from extract.patterns import folded_pattern
from extract.vocabulary import fold, words

_NEAR = 10
"""How many figures on either side of a number are looked at."""
_NEIGHBOURS = 3
"""Of so many on either side the number may have kind and unit."""
_WINDOW = 1000
"""Figures further away, in code points, have nothing to do with a number."""
_LAST_WORD = re.compile(r"[^\W\d_]*\Z")
_TOTAL = fold("tổng số")
_NO_CLAIM = (sys.maxsize, sys.maxsize)
_BEFORE, _AFTER = re.compile(r"[\w/.,:-]"), re.compile(r"[\w-]|/[\w]|[.,:][0-9]")
_NAMES = words("checks", "named")
_WAYS = words("checks", "upward") | words("checks", "downward") | words("checks", "onward") | {"và"}
_ADDENDS = frozenset((CheckKind.SUM, CheckKind.WHOLE))
_BESIDE, _FAR = 120, 400
"""As far from a number, in code points, as a percentage and a word that ties it to others may stand."""
_UNIT_REACH = 30
_UNIT = re.compile(r" ([^\W\d_]+(?:/[^\W\d_]+| [^\W\d_]+)?)")
_POINTS = folded_pattern(r"điểm (?:phần|%)")
_PAIR = 2
_TELLING = 2
"""A percentage of fewer digits fits too many numbers."""

_MOST, _MOST_IN_SENTENCE = 20, 6
"""So many numbers are tried, and one more for each figure before: of a table or a flood any would fit."""

_Checks = Callable[[Page, Member | None], Iterator[Check]]
Kinds = Mapping[CheckKind, _Checks]
"""What makes the checks of each kind: those that a figure may be in, or all."""
Lacking = tuple[Span, Figure, str]
"""A number's place in the source, its record so far, the rule."""


def lacking(page: Page, found: Sequence[Numeral], kinds: Kinds) -> Iterator[Lacking]:
    """Each number that makes a sum or a pair hold."""
    changing = Cues(CHANGING, page.text)
    tried: Counter[int] = Counter()
    total = 0
    for place, said in _unclaimed(page, found):
        before, behind, seen = page.around(place, _NEAR, _WINDOW)
        sentence = said[0].sentence
        is_flood = tried[sentence] >= _MOST_IN_SENTENCE or total >= _MOST + seen
        if is_flood or not (before or behind):
            continue
        tried[sentence] += 1
        total += 1
        is_change = changing.stand_in(place.start - _BESIDE, place.end + _BESIDE)
        is_share = page.text.find("%", max(0, place.start - _BESIDE), place.end + _BESIDE) >= 0
        around = None
        for figure in _records(page, (*before[-_NEIGHBOURS:], *behind[:_NEIGHBOURS]), place, said):
            own = page.figure_at(place, sentence, figure)
            if around is None:
                around = page.over([*before, own, *behind])
            own.index = len(before)
            around.members[own.index] = own
            possible = _possible(figure, is_share=is_share, is_change=is_change)
            rule = _rule(around, own, [kinds[kind] for kind in possible])
            if rule is not None:
                yield own.source, figure, rule
                break


def propose(text: str, found: Lacking) -> Candidate | None:
    """The candidate for such a number, its record read off the text."""
    from extract.asked import read_at

    span, figure, rule = found
    read = read_at(text, span)
    if read is None or read.figure.value != figure.value or not read.span.overlaps(span):
        return None
    return as_lacking(read, figure, rule)


def as_lacking(read: Candidate, figure: Figure, rule: str) -> Candidate:
    """What was read off the text, with the kind and the unit by which the sum or the pair holds."""
    own = read.figure
    if own.kind is not figure.kind:
        own = replace(own, kind=figure.kind, unit=own.unit or figure.unit)
    return replace(read, figure=replace(own, unit=own.unit or figure.unit), rule=rule)


def _unclaimed(page: Page, found: Sequence[Numeral]) -> Iterator[tuple[Span, list[Numeral]]]:
    """The numbers outside all figures that can be one: no date, no part of a name."""
    tying = Cues(TYING, page.text)
    claims = iter([(member.start, member.end) for member in page.members])
    begin, end = next(claims, _NO_CLAIM)
    taken = 0
    for at, numeral in enumerate(found):
        start, stop = numeral.start, numeral.end
        while end <= start:
            begin, end = next(claims, _NO_CLAIM)
        if begin < stop or start < taken:
            continue
        said = [numeral]
        if page.text[stop : stop + 1] == "/" and at + 1 < len(found) and found[at + 1].start == stop + 1:
            said.append(found[at + 1])
            taken = stop = found[at + 1].end
        if (
            stop <= begin
            and all(one.value is not None and one.digits for one in said)
            and _can_be_figure(page.text, start, stop, tying)
        ):
            yield Span(start, stop), said


def _can_be_figure(text: str, start: int, end: int, tying: Cues) -> bool:
    if (start and _BEFORE.match(text, start - 1)) or _AFTER.match(text, end):
        return False
    before = text[max(0, start - _UNIT_REACH) : start].rstrip(" .")
    last = before.rsplit(" ", 1)[-1]
    if not last.isalpha():
        last = _LAST_WORD.search(last)[0]
    if last in _NAMES and not before.endswith(_TOTAL):
        return False
    is_tied = text.find("%", max(0, start - _BESIDE), end + _BESIDE) >= 0
    return is_tied or tying.stand_in(start - _FAR, end + _BESIDE)


def _records(page: Page, beside: Sequence[Member], place: Span, said: Sequence[Numeral]) -> Iterator[Figure]:
    """What the number may be, by its form and by the figures beside it."""
    value = said[0].value
    if value is None or value <= 0:
        return
    if len(said) > 1:
        if said[1].value:
            yield Figure(kind=Kind.RATIO, value=value, denominator=said[1].value)
        return
    if said[0].percent:
        yield Figure(kind=Kind.PERCENT, value=value, unit="%", direction=_direction(page, place))
        return
    yield from _as_neighbours(page, beside, place, value)


def _as_neighbours(page: Page, beside: Sequence[Member], place: Span, value: Decimal) -> Iterator[Figure]:
    """A number with the unit behind it, then of the kinds and units beside it."""
    direction = _direction(page, place)
    behind = _UNIT.match(page.text[place.end : place.end + _UNIT_REACH])
    unit = behind[1] if behind is not None else None
    kind = Kind.PERCENT if behind is not None and _POINTS.match(behind[1]) else Kind.COUNT
    seen = {(kind, unit)}
    yield Figure(kind=kind, value=value, unit=unit, direction=direction)
    for member in beside:
        figure = member.figure
        if unit is not None and (member.kind is kind if member.is_of(unit) else not _is_way(unit)):
            continue
        if figure.kind not in (Kind.PERCENT, Kind.RATIO) and (figure.kind, figure.unit) not in seen:
            seen.add((figure.kind, figure.unit))
            yield Figure(kind=figure.kind, value=value, unit=figure.unit, direction=direction)


def _is_way(words_behind: str) -> bool:
    """Whether no unit follows a number, as in `từ 10 xuống 5 ngày`."""
    return words_behind.split(" ", 1)[0] in _WAYS


def _direction(page: Page, place: Span) -> Direction:
    """Whether a verb of change stands right before the number."""
    before = page.text[max(0, place.start - _UNIT_REACH) : place.start]
    if RISING.search(before):
        return Direction.INCREASE
    return Direction.DECREASE if FALLING.search(before) else Direction.NONE


def _rule(page: Page, own: Member, kinds: Sequence[_Checks]) -> str | None:
    """The rule by which the number is lacking, if it is."""
    for check in (one for kind in kinds for one in kind(page, own)):
        if (
            own.source in check.members
            and check.outcome is not Outcome.FAILS
            and _is_telling(page, check, own.figure)
        ):
            return "checks.missing_addend" if check.kind in _ADDENDS else "checks.missing_half"
    return None


def _possible(figure: Figure, *, is_share: bool, is_change: bool) -> list[CheckKind]:
    """The kinds of check that such a number can be part of, by what stands around it."""
    if figure.kind is Kind.RATIO:
        return [CheckKind.SHARE]
    kinds = [CheckKind.SHARE] if is_share else []
    kinds.append(CheckKind.WHOLE if figure.kind is Kind.PERCENT else CheckKind.SUM)
    return [*kinds, CheckKind.CHANGE] if is_change else kinds


def _is_telling(page: Page, check: Check, figure: Figure) -> bool:
    """Whether the check could hardly hold by chance."""
    if len(check.members) == 1:
        return False
    if len(check.members) == _PAIR and figure.kind is not Kind.RATIO and check.kind is CheckKind.CHANGE:
        return True
    if check.outcome is Outcome.FAILS:
        return False
    if check.kind is not CheckKind.SHARE or len(check.members) == _PAIR or figure.kind is Kind.PERCENT:
        return True
    quotes = [span.of(page.source) for span in check.members]
    return any("%" in quote and sum(map(str.isdigit, quote)) >= _TELLING for quote in quotes)
