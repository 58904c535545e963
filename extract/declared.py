"""The unit that a table declares once for all its numbers: `Đơn vị tính: triệu đồng`."""

import re
from bisect import bisect_right
from typing import NamedTuple

from extract.figures import Kind
from extract.known import Sort
from extract.numbers import scale_of
from extract.numerals import SCALES
from extract.passages import Quantity
from extract.patterns import folded_pattern
from extract.scene import Scene
from extract.units import Unit, unit_after

_DECLARATION = folded_pattern(r"(?:đvt|đơn vị(?: tính)?) ?:")
_SCALE = re.compile(rf"(?: (?:{'|'.join(word for word in SCALES if word not in ('k', 'tr'))})\b){{0,3}}")
_KINDS = {Sort.CURRENCY: Kind.MONEY, Sort.MEASURE: Kind.MEASURE, Sort.NOUN: Kind.COUNT}
_ROW = 160
"""A longer line without cells is prose, and the table ends there."""


class _Declared(NamedTuple):
    """A unit with the stretch that it is declared for."""

    start: int
    end: int
    scale_words: str
    unit: Unit


def with_declared_units(scene: Scene, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities, those without a unit in the unit that their table declares."""
    if not (tables := list(_tables(scene))):
        return quantities
    starts = [table.start for table in tables]
    whole: list[Quantity] = []
    for quantity in quantities:
        table = tables[max(0, bisect_right(starts, quantity.span.start) - 1)]
        elided = quantity.unit is None and quantity.kind in (Kind.COUNT, Kind.MEASURE)
        inside = table.start <= quantity.span.start < table.end
        whole.append(_in_unit(quantity, table) if elided and inside else quantity)
    return whole


def _tables(scene: Scene) -> list[_Declared]:
    """Every declaration whose unit the lexicon knows, to the end of its table."""
    found: list[_Declared] = []
    for match in _DECLARATION.finditer(scene.folded):
        line = _line_end(scene.folded, match.end())
        scale = _SCALE.match(scene.folded, match.end())
        at = scale.end() if scale else match.end()
        unit = unit_after(scene, at, line)
        alone = unit is not None and not scene.folded[unit.end : line].strip(" )|.*")
        if unit is not None and alone and unit.sort in _KINDS:
            if found:
                found[-1] = found[-1]._replace(end=min(found[-1].end, match.start()))
            found.append(
                _Declared(line, _table_end(scene.folded, line), scene.folded[match.end() : at], unit)
            )
    return found


def _line_end(folded: str, at: int) -> int:
    end = folded.find("\n", at)
    return end if end >= 0 else len(folded)


def _table_end(folded: str, at: int) -> int:
    """Where the rows below a declaration end: at the first line of prose."""
    while at < len(folded):
        end = _line_end(folded, at + 1)
        line = folded[at:end]
        prose = len(line) > _ROW or line.rstrip().endswith((".", ";"))
        if "|" not in line and prose:
            break
        at = end
    return at


def _in_unit(quantity: Quantity, table: _Declared) -> Quantity:
    """The figure counted in the declared unit."""
    scale, kind = scale_of(table.scale_words), _KINDS[table.unit.sort]
    other = quantity.alternative
    return quantity._replace(
        kind=kind,
        value=quantity.value * scale,
        alternative=None if other is None else other * scale,
        unit=table.unit.text,
        rule=f"{kind}.declared",
    )
