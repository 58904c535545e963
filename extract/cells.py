"""The figures of tables: a number in a cell, with what the headings of its row and column say of it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache

from extract.amounts import Numeral
from extract.confidence import confidence
from extract.declared import with_declared_units
from extract.figures import Candidate, Direction, Figure, Kind, Modifier, Span
from extract.headings import Heading, both, going_on, heading
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
_CAPTION_LINES, _LONGEST_CAPTION = 3, 200
_CAPTION_MARK = re.compile(
    r"(?i)(?:bảng|biểu|biểu đồ|hình|phụ lục)(?: số)? ?(?:[0-9][0-9.]*|[IVX]+)(?:[.:)–-] ?| )"
)
_UNIT_LINE = re.compile(r"(?i)\(?(?:đơn vị|đvt)\b")
_BETWEEN = re.compile(r"[ |]*\n?[ |]*")
_GENERAL = frozenset(
    map(
        fold,
        ("tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "cơ cấu", "tăng", "giảm", "so với cùng kỳ", "so cùng kỳ"),
    )
)
_PROSE = 4
"""A cell with more words before its figure says itself what that is."""


@dataclass(frozen=True, slots=True)
class Place:
    """A cell in the matching copy with what its headings say."""

    span: Span
    said: Heading
    caption: Heading
    column: tuple[int, str | None] | None
    """The table and the heading that its column's cells share; None for what has no headings."""


class Table:
    """All cells of one text, and the numbers in them that are figures."""

    def __init__(
        self, scene: Scene, copy: MatchingCopy, cells: Sequence[Cell], furniture: Sequence[Span]
    ) -> None:
        """Cells that are part of a page's furniture hold no figures."""
        self._scene = scene
        placed = [(copy.from_source(cell.span), cell) for cell in cells]
        self.places = _places(scene, [one for one in placed if not _is_within(one[0], furniture)])
        self._starts = [place.span.start for place in self.places]
        numbers = [(place, match) for place in self.places if (match := _number(scene, place.span))]
        self.bare = tuple(place.span for place, _ in numbers)
        """Where a number stands alone, be it a figure, a year or the number of a row: no rule is asked."""
        decimals = {place.column for place, match in numbers if _DECIMAL.fullmatch(match[0])}
        by_start = {numeral.start: numeral for numeral in scene.numerals}
        self.quantities: list[Quantity] = []
        """The figures among them, in text order."""
        for place, match in numbers:
            numeral = by_start.get(place.span.start + len(match["sign"]))
            if numeral is not None and numeral.value is not None and place.column:
                self.quantities.append(_quantity(scene, place, numeral, is_decimal=place.column in decimals))

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
    figure = candidate.figure
    is_bare = figure.unit is None and said.kind is figure.kind
    whole = Figure(
        kind=figure.kind,
        value=figure.value,
        denominator=figure.denominator,
        upper=figure.upper,
        unit=said.unit if is_bare else figure.unit,
        modifier=figure.modifier,
        direction=figure.direction,
        status=figure.status,
        indicator=_indicator(said.indicator, caption.indicator) or _own(candidate),
        entity=said.entity or figure.entity,
        period=_period(time, passage.published) or figure.period,
    )
    return replace(candidate, figure=whole, confidence=confidence(passage, index, whole))


def _indicator(said: str, caption: str) -> str | None:
    """What is measured; where the heading says no more than `Tỷ lệ`, the caption says of what."""
    if caption and folded(said) in _GENERAL:
        said = f"{said} {going_on(caption)}"
    return worded(said or caption) or None


def _own(candidate: Candidate) -> str | None:
    """What a rule read of the words in the cell; around a bare number there are those of other cells."""
    return None if candidate.rule.startswith("cell.") else candidate.figure.indicator


def _places(scene: Scene, cells: Sequence[tuple[Span, Cell]]) -> tuple[Place, ...]:
    """The cells, those of one table with the caption above it."""
    found: list[Place] = []
    caption, end, table = Heading(), -1, 0
    for span, cell in cells:
        if end < 0 or not _BETWEEN.fullmatch(scene.text, end, span.start):
            caption, table = _caption(scene.text, span.start), span.start
        end = span.end
        column, row = heading(cell.column or ""), heading(cell.row or "")
        said = both(column, row)
        if column.kind is Kind.PERCENT:
            # `Số hồ sơ đúng hạn` counts, but in a column of shares it is one.
            said = said._replace(kind=column.kind, unit=column.unit, scale=column.scale)
        if said.kind is None and caption.kind is not None:
            said = said._replace(kind=caption.kind, unit=caption.unit, scale=caption.scale)
        is_headed = cell.row is not None or cell.column is not None
        found.append(Place(span, said, caption, (table, cell.column) if is_headed else None))
    return tuple(found)


def _caption(text: str, start: int) -> Heading:
    """What the lines right above a table say of all its figures."""
    end = text.rfind("\n", 0, start)
    said = Heading()
    for _ in range(_CAPTION_LINES):
        begin = text.rfind("\n", 0, max(0, end)) + 1
        line = text[begin : max(0, end)].strip()
        if len(line) > _LONGEST_CAPTION or line.endswith((".", ";")) or "|" in line:
            break
        mark = _CAPTION_MARK.match(line)
        read = heading(line[mark.end() if mark else 0 :].strip(": "))
        if _UNIT_LINE.match(line):
            said = said._replace(kind=read.kind, unit=read.unit, scale=read.scale)
        elif mark:
            return both(read, said)._replace(entity=None)
        elif not line.endswith(":"):
            said = said._replace(time=said.time or read.time, indicator=said.indicator or read.indicator)
        if begin == 0:
            break
        end = begin - 1
    return said


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
        Modifier.EXACT, Direction.NONE, status=heading("").status, rule="cell.count",
    )  # fmt: skip
    passage = Passage(text=text, sentences=(Span(0, len(text)),), quantities=(own,), published=published)
    return propose_period(passage, 0)
