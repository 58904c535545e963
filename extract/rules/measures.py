"""Physical quantities, durations, scores and multiples: `12,5 ha`, `3 ngày`, `60,74 điểm`, `2 lần`."""

import re
from decimal import Decimal

from extract.amounts import Numeral
from extract.figures import Kind, Span
from extract.known import Sort
from extract.patterns import folded_pattern
from extract.rules.outcomes import Found
from extract.sites import Site, settle, signed_start
from extract.units import Unit

_BELOW_ZERO = ("độ", "°", "º", "oc")
_MINUS = frozenset("-−")
_PLACE = folded_pattern(
    r" (?:(?:tại|ở) (?:\d|các |huyện|xã|phường|thị|thôn|bản|khu|tổ|trung tâm|trụ sở|nhà|trạm|chợ)"
    r"|cấp|tổ chức|lưu động|cố định|tập kết|thu gom|thu mua|trông giữ|dân cư|phục vụ|hiến máu)(?!\w)"
)
_HALF = re.compile(r" rưỡi\b")
_SUBJECT_REACH = 4
MEASURES = frozenset((Sort.MEASURE, Sort.DURATION, Sort.FIRM_DURATION))
"""What is measured, not counted."""


def multiple_of(site: Site) -> Found | None:
    """So many times as much, without the word for times: `gấp đôi`, `gấp rưỡi`, `gấp ba`."""
    numeral, unit = site.numeral, site.unit
    if site.before[-1:] != ["gấp"] or numeral.value is None or (unit is not None and unit.text == "lần"):
        return None
    span = Span(numeral.start, numeral.end)
    rule, value = "measure.multiple", numeral.value
    return Found(span=span, kind=Kind.MEASURE, value=value, unit="lần", end=span.end, rule=rule)


def measure_of(site: Site) -> Found | None:
    """A number with a measure behind it; lengths of time that only name a period were taken before."""
    numeral = site.numeral
    if numeral.value is None:
        return None
    unit = site.unit
    if unit is None or unit.sort not in MEASURES:
        return None
    if unit.text.lower() == "điểm" and numeral.plain and _PLACE.match(site.behind(unit.end)):
        return None
    value, other = settle(site.scene, numeral, Kind.MEASURE, unit.text)
    half = _HALF.match(site.behind(unit.end))
    if half and numeral.value == numeral.value.to_integral_value() and not numeral.scaled:
        value, other = value + Decimal("0.5"), None
    start = signed_start(site) if unit.text.lower().startswith(_BELOW_ZERO) else numeral.start
    if site.scene.text[start] in _MINUS or site.before[-1:] == ["âm"]:
        value, other = value.copy_negate(), None
    return Found(
        span=Span(start, unit.end + half.end() if half else numeral.end),
        kind=Kind.MEASURE,
        value=value,
        unit=unit.text,
        end=unit.end + half.end() if half else unit.end,
        rule="measure.duration" if unit.sort is not Sort.MEASURE else "measure.quantity",
        alternative=other,
    )


def scored(site: Site) -> bool:
    """Whether its subject is a score, so that `điểm` may be left out: `điểm sàn từ 16 đến 24`."""
    near = site.before[-_SUBJECT_REACH:]
    return "điểm" in near and near[near.index("điểm") :][1:2] != [":"] and not any(map(str.isdigit, near))


def kind_of(unit: Unit | None, numeral: Numeral) -> Kind:
    """What kind of figure a number with this unit is."""
    if numeral.percent:
        return Kind.PERCENT
    if unit is None or unit.sort in (Sort.NOUN, Sort.MONEY, Sort.UNKNOWN):
        return Kind.COUNT
    if unit.sort is Sort.CURRENCY:
        return Kind.MONEY
    return Kind.PERCENT if unit.sort is Sort.PERCENT_POINT else Kind.MEASURE
