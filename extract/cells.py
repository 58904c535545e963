"""The figures of tables: a number in a cell, with what the headings of its row and column say of it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache

from extract.amounts import Numeral
from extract.confidence import confidence
from extract.crossings import Place, places_of
from extract.declared import with_declared_units
from extract.figures import Candidate, Direction, Figure, Kind, Modifier, Span, Status
from extract.headings import going_on
from extract.indicators.wording import worded
from extract.layout import Cell
from extract.passages import Passage, Quantity
from extract.periods.dates import folded
from extract.periods.propose import propose_period
from extract.scene import Scene
from extract.sites import settle
from extract.text import MatchingCopy
from extract.vocabulary import fold

_NUMBER = re.compile(r"(?P<sign>(?:[-−–+] ?)?)[0-9]+(?:[., ][0-9]+)*(?P<percent> ?[%‰])?")
_DECIMAL = re.compile(r"[-−–+]? ?[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})(?: ?[%‰])?")
_DOWN = frozenset("-−–")
_GENERAL = frozenset(
    map(
        fold,
        ("tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "cơ cấu", "tăng", "giảm", "so với cùng kỳ", "so cùng kỳ"),
    )
)
_PROSE = 4
"""A cell with more words before its figure says itself what that is."""


class Table:
    """All cells of one text, and the numbers in them that are figures."""

    def __init__(
        self, scene: Scene, copy: MatchingCopy, cells: Sequence[Cell], furniture: Sequence[Span]
    ) -> None:
        """Cells that are part of a page's furniture hold no figures."""
        self._scene = scene
        placed = [(copy.from_source(cell.span), cell) for cell in cells]
        self.places = places_of(scene, [one for one in placed if not _is_within(one[0], furniture)])
        self._starts = [place.span.start for place in self.places]
        numbers = [(place, match) for place in self.places if (match := _number(scene, place.span))]
        self.bare = tuple(place.span for place, _ in numbers)
        """Where a number stands alone, be it a figure, a year or the number of a row: no rule is asked."""
        self._vietnamese = {
            place.column[0] for place, match in numbers if place.column and _DECIMAL.fullmatch(match[0])
        }
        """The tables in which a comma parts decimals, so that a point does not."""
        decimals = {place.column for place, match in numbers if _DECIMAL.fullmatch(match[0])}
        by_start = {numeral.start: numeral for numeral in scene.numerals}
        self.quantities: list[Quantity] = []
        """The figures among them, in text order."""
        for place, match in numbers:
            numeral = by_start.get(place.span.start + len(match["sign"]))
            if numeral is not None and numeral.value is not None and place.column:
                one = _quantity(scene, place, numeral, is_decimal=place.column in decimals)
                is_plain = "." in numeral.digits and place.column[0] in self._vietnamese
                self.quantities.append(one._replace(alternative=None) if is_plain else one)

    def joined(
        self, text: str, copy: MatchingCopy, passage: Passage, found: Sequence[Candidate]
    ) -> tuple[Passage, list[Candidate]]:
        """The passage with the figures of the cells among the others, and all candidates in its order."""
        from extract.find import candidate_of

        known = {quantity.span: one for quantity, one in zip(passage.quantities, found, strict=True)}
        own = with_declared_units(self._scene, self.quantities)
        whole = replace(passage, quantities=tuple(sorted([*passage.quantities, *own], key=_start)))
        candidates = []
        for index, quantity in enumerate(whole.quantities):
            one = known.get(quantity.span) or candidate_of(text, copy, whole, index, None)
            place = self.place_of(quantity.span)
            candidates.append(one if place is None else headed(one, place, whole, index))
        return whole, candidates

    def kept(
        self, candidates: Sequence[Candidate], found: Sequence[Candidate], copy: MatchingCopy
    ) -> tuple[Candidate, ...]:
        """The candidates without those that a sum lacks but that number a row or are a year over a column."""
        if len(candidates) == len(found):
            return tuple(candidates)
        known = {one.span for one in found}
        numbers = set(self.bare)
        return tuple(
            one for one in candidates if one.span in known or copy.from_source(one.span) not in numbers
        )

    def place_of(self, span: Span) -> Place | None:
        """The cell that a figure stands in, if it has headings and leaves to them what it is."""
        at = bisect_right(self._starts, span.start) - 1
        if at < 0 or not self.places[at].span.contains(span) or not self.places[at].column:
            return None
        before = self._scene.text[self.places[at].span.start : span.start]
        return self.places[at] if before.count(" ") <= _PROSE else None


def _start(quantity: Quantity) -> int:
    return quantity.span.start


def _is_within(span: Span, frames: Sequence[Span]) -> bool:
    at = bisect_right(frames, span.start, key=lambda frame: frame.start) - 1
    return at >= 0 and frames[at].end > span.start


def headed(candidate: Candidate, place: Place, passage: Passage, index: int) -> Candidate:
    """The figure with what its headings say of it; what they leave out stays as it was proposed."""
    said, caption = place.said, place.caption
    time = said.time or caption.time
    figure = _measured(candidate.figure, place)
    whole = replace(
        figure,
        indicator=_indicator(place) or _own(candidate),
        entity=said.entity or figure.entity,
        status=said.status if said.status is Status.TARGET else figure.status,
        period=_period(time, passage.published) or figure.period,
    )
    return replace(candidate, figure=whole, confidence=confidence(passage, index, whole))


def _measured(figure: Figure, place: Place) -> Figure:
    """The figure with kind and unit of its headings, where its cell says none: `6,5 - 7` below `(%)`."""
    said = place.said
    if said.kind is Kind.RANK and figure.kind is Kind.RATIO:
        return replace(figure, kind=Kind.RANK, unit=None)
    if figure.unit is not None or figure.kind not in (Kind.COUNT, Kind.MEASURE) or said.kind is None:
        return figure
    if said.is_implied or figure.upper is None:
        return replace(figure, unit=said.unit) if said.kind == figure.kind else figure
    return replace(
        figure,
        kind=said.kind,
        unit=said.unit,
        value=figure.value * said.scale,
        upper=figure.upper * said.scale,
    )


def _indicator(place: Place) -> str | None:
    """What is measured; where the heading says no more than `Tỷ lệ`, the table's title says of what."""
    said, caption = place.said.indicator, place.caption.indicator
    if place.is_titled and caption and folded(said) in _GENERAL:
        said = f"{said} {going_on(caption)}"
    return worded(said or caption) or None


def _own(candidate: Candidate) -> str | None:
    """What a rule read of the words in the cell; around a bare number there are those of other cells."""
    return None if candidate.rule.startswith("cell.") else candidate.figure.indicator


def _number(scene: Scene, span: Span) -> re.Match[str] | None:
    return _NUMBER.fullmatch(span.of(scene.text))


def _quantity(scene: Scene, place: Place, numeral: Numeral, *, is_decimal: bool) -> Quantity:
    """The figure that a bare number is by its headings."""
    said = place.said
    text = place.span.of(scene.text)
    kind = Kind.PERCENT if numeral.percent else said.kind
    unit = "%" if numeral.percent else said.unit
    if is_decimal and kind in (None, Kind.COUNT) and "," in numeral.digits:
        value, other = settle(scene, numeral, Kind.MEASURE, unit)
    else:
        value, other = settle(scene, numeral, kind or Kind.COUNT, unit)
    if kind is None or (kind is Kind.COUNT and said.is_implied and value != value.to_integral_value()):
        unit = None
        kind = Kind.COUNT if value == value.to_integral_value() else Kind.MEASURE
    scale = Decimal(1) if numeral.scaled or numeral.percent else said.scale
    direction = said.direction
    if text[0] in _DOWN:
        if direction is Direction.NONE:
            value, other = value.copy_negate(), None
        else:
            direction = Direction.DECREASE
    return Quantity(
        place.span, place.span, numeral.sentence, kind, value * scale, None, None, unit, Modifier.EXACT,
        Direction.INCREASE if direction is None else direction, said.status, f"cell.{kind}",
        None if other is None else other * scale,
    )  # fmt: skip


@lru_cache(maxsize=1024)
def _period(time: str, published: date | None) -> str | None:
    """The period that a time means where a heading says it."""
    if not time:
        return None
    text = f"Trong {time[:1].lower()}{time[1:]} có 5 hồ sơ."
    at = text.rindex("5")
    own = Quantity(
        Span(at, at + 1), Span(at, at + len("5 hồ sơ")), 0, Kind.COUNT, Decimal(5), None, None, "hồ sơ",
        Modifier.EXACT, Direction.NONE, status=Status.REPORTED, rule="cell.count",
    )  # fmt: skip
    passage = Passage(text=text, sentences=(Span(0, len(text)),), quantities=(own,), published=published)
    return propose_period(passage, 0)
