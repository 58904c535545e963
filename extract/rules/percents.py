"""Shares and rates: `35,03%`, `10 phần trăm`, `0,5 điểm phần trăm`."""

from extract.figures import Kind, Span
from extract.known import Sort
from extract.rules.outcomes import Found
from extract.sites import Site, settle


def percent_of(site: Site) -> Found | None:
    """A number with a percent sign or the words for it, or counted in percentage points."""
    numeral = site.numeral
    if numeral.value is None:
        return None
    if numeral.percent:
        end, unit, rule = numeral.end, "%", "percent.share"
    else:
        points = site.unit
        if points is None or points.sort is not Sort.PERCENT_POINT:
            return None
        end, unit, rule = points.end, points.text.lower(), "percent.points"
    value, other = settle(site.scene, numeral, Kind.PERCENT, "%")
    return Found(
        span=Span(numeral.start, numeral.end),
        kind=Kind.PERCENT,
        value=value,
        unit=unit,
        end=end,
        rule=rule,
        alternative=other,
    )
