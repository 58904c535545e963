"""Physical quantities, durations, scores and multiples: `12,5 ha`, `3 ngày`, `60,74 điểm`, `2 lần`."""

from extract.figures import Kind, Span
from extract.rules.outcomes import Found
from extract.scene import Numeral
from extract.sites import Site, settle, signed_start
from extract.units import Sort, Unit

_BELOW_ZERO = ("độ", "°", "º", "oc")
_MINUS = frozenset("-−")
_MEASURES = frozenset((Sort.MEASURE, Sort.DURATION, Sort.FIRM_DURATION))
_WORDS_TOO_COMMON = frozenset(
    ("lần", "năm", "ngày", "tháng", "tuần", "giờ", "tiếng", "đêm", "buổi", "độ", "điểm")
)


def measure_of(site: Site) -> Found | None:
    """A number with a measure behind it; lengths of time that only name a period were taken before."""
    numeral = site.numeral
    if numeral.value is None:
        return None
    unit = site.unit
    if unit is None or unit.sort not in _MEASURES:
        return None
    value, other = settle(numeral, Kind.MEASURE, unit.text, english=site.scene.english)
    start = signed_start(site) if unit.text.lower().startswith(_BELOW_ZERO) else numeral.start
    if site.scene.text[start] in _MINUS or site.before[-1:] == ["âm"]:
        value, other = value.copy_negate(), None
    return Found(
        span=Span(start, numeral.end),
        kind=Kind.MEASURE,
        value=value,
        unit=unit.text,
        end=unit.end,
        rule="measure.duration" if unit.sort is not Sort.MEASURE else "measure.quantity",
        confidence=_confidence(numeral, unit),
        alternative=other,
    )


def _confidence(numeral: Numeral, unit: Unit) -> float:
    """Words for numbers and for times are also used loosely."""
    if not numeral.digits:
        return 0.6 if unit.text.lower() in _WORDS_TOO_COMMON else 0.75
    if unit.sort is Sort.DURATION:
        return 0.7
    return 0.9 if numeral.alternative is None else 0.8


def kind_of(unit: Unit | None, numeral: Numeral) -> Kind:
    """What kind of figure a number with this unit is."""
    if numeral.percent:
        return Kind.PERCENT
    if unit is None or unit.sort in (Sort.NOUN, Sort.MONEY, Sort.UNKNOWN):
        return Kind.COUNT
    if unit.sort is Sort.CURRENCY:
        return Kind.MONEY
    return Kind.PERCENT if unit.sort is Sort.PERCENT_POINT else Kind.MEASURE
