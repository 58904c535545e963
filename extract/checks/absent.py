"""Numbers that no figure claims, though a sum or a pair of the figures lacks just that one."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from extract.amounts import Numeral
from extract.checks.cues import Cues
from extract.checks.member import Member
from extract.checks.page import Page
from extract.checks.results import Check, CheckKind, Outcome
from extract.checks.sums import may_be_told
from extract.checks.words import CHANGING, FALLING, RISING
from extract.figures import Candidate, Direction, Figure, Kind, Span
from extract.patterns import folded_pattern
from extract.vocabulary import words

_NEAR = 10
"""How many figures on either side of a number are looked at."""
_NEIGHBOURS = 3
"""Of so many on either side the number may have kind and unit."""
_WINDOW = 1000
"""Figures further away, in code points, have nothing to do with a number."""
_WAYS = words("checks", "upward") | words("checks", "downward") | words("checks", "onward") | {"và"}
_ADDENDS = frozenset((CheckKind.SUM, CheckKind.WHOLE))
_BESIDE = 120
"""As far from a number, in code points, as a percentage and a word of change may stand."""
_AHEAD = 60
"""As far before a total as what its parts are told of."""
_UNIT_REACH = 30
_UNIT = re.compile(r" ([^\W\d_]+(?:/[^\W\d_]+| [^\W\d_]+)?)")
_POINTS = folded_pattern(r"điểm (?:phần|%)")
_PAIR = 2
_TELLING = 2
"""A percentage of fewer digits fits too many numbers."""

_MOST, _MOST_IN_SENTENCE = 20, 6
"""So many numbers are tried, and more as there are more figures: of a table or a flood any would fit."""

_Checks = Callable[[Page, Member | None], Iterator[Check]]
Kinds = Mapping[CheckKind, _Checks]
"""What makes the checks of each kind: those that a figure may be in, or all."""
Lacking = tuple[Span, Figure, str]
"""A number's place in the source, its record so far, the rule."""


class _Possible(NamedTuple):
    """The kinds of check that a number can be part of, by what stands around it."""

    is_share: bool
    is_sum: bool
    is_change: bool

    def of(self, kind: Kind) -> Iterator[CheckKind]:
        """Those of them that numbers of a kind can be part of."""
        if kind is Kind.RATIO:
            yield CheckKind.SHARE
            return
        if self.is_share:
            yield CheckKind.SHARE
        if kind is Kind.PERCENT:
            yield CheckKind.WHOLE
        elif self.is_sum:
            yield CheckKind.SUM
        if self.is_change:
            yield CheckKind.CHANGE


def lacking(
    page: Page, numbers: Iterable[tuple[Span, Sequence[Numeral]]], kinds: Kinds, figures_for_one: int
) -> Iterator[Lacking]:
    """Each of the numbers that makes a sum or a pair hold; so many figures before one allow one more."""
    changing = Cues(CHANGING, page.text)
    tried: Counter[int] = Counter()
    total = 0
    for place, said in numbers:
        before, behind, seen = page.around(place, _NEAR, _WINDOW)
        sentence = said[0].sentence
        is_flood = tried[sentence] >= _MOST_IN_SENTENCE or total >= _MOST + seen // figures_for_one
        if is_flood or not (before or behind):
            continue
        tried[sentence] += 1
        total += 1
        possible = _Possible(
            is_share=page.text.find("%", max(0, place.start - _BESIDE), place.end + _BESIDE) >= 0,
            is_sum=may_be_told(_told_around(page, before, behind, sentence)),
            is_change=changing.stand_in(place.start - _BESIDE, place.end + _BESIDE),
        )
        around = None
        for figure in _records(page, (*before[-_NEIGHBOURS:], *behind[:_NEIGHBOURS]), place, said):
            own = page.figure_at(place, sentence, figure)
            if around is None:
                around = page.over([*before, own, *behind])
            own.index = len(before)
            around.members[own.index] = own
            rule = _rule(around, own, [kinds[kind] for kind in possible.of(figure.kind)])
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
    is_way = unit is not None and _is_way(unit)
    for member in beside:
        figure = member.figure
        if unit is not None and (member.kind is kind if member.is_of(unit) else not is_way):
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


def _told_around(page: Page, before: Sequence[Member], behind: Sequence[Member], sentence: int) -> str:
    """The text in which a total and its parts are told, if a number is one of them."""
    begin = page.sentences[max(0, sentence - 1)].start
    begin, end = max(begin, before[0].start - _AHEAD) if before else begin, page.sentences[sentence].end
    return page.text[begin : max(end, behind[-1].end) if behind else end]


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
