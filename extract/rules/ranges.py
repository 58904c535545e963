"""Figures given by their two ends: `10 đến 15%`, `2-3 lần`, `600-700.000 đồng`."""

import re
from decimal import Decimal

from extract.amounts import Numeral
from extract.figures import Kind, Span
from extract.known import Sort
from extract.patterns import folded_pattern
from extract.rules.measures import kind_of, scored
from extract.rules.money import money_spoken_of
from extract.rules.outcomes import Found, NotFigure
from extract.sites import Site, settle
from extract.units import Unit, unit_after
from extract.vocabulary import fold, lexicon, words

_HEDGES = ("dưới", "gần", "khoảng", "hơn", "tối đa")
_NEAR = rf"(?:(?:{'|'.join(_HEDGES)}) )?"
_JOINT = folded_pattern(rf" ?(?:[-–—÷~]|->|→) ?{_NEAR}| (?:đến|tới|cho đến) {_NEAR}")
JOINTS = frozenset(fold(word.split(" ")[-1]) for word in ("đến", "tới", *"-–—→>÷~", *_HEDGES))
"""With one of these ends what joins the two ends."""
_CHAIN = re.compile(r"[-–][0-9]")
_CHAINED = re.compile(r"[0-9][-–]")
_HOURS = re.compile(r"h\b|g\b")
_PLAIN_JOINT = re.compile(r" ?[-–—] ?")
_CONTEST = folded_pattern(r"\b(?:thắng|thua|hòa|t[ỷỉ] số|chung cuộc|dẫn trước|set|ván)\b")
_CONTEST_NEAR = 8
_THOUSAND = 1000


def low_to_high(site: Site) -> Found | NotFigure | None:
    """Two numbers joined by a dash or `đến` that measure one thing."""
    low, high = site.numeral, site.following
    if high is None or low.value is None or high.value is None or bool(low.digits) != bool(high.digits):
        return None
    first_unit, joint = _joint(site)
    if joint is None or (low.percent and not high.percent):
        return None
    kind, unit = _measured(site, high, site.unit_at(high.end))
    upper, other = settle(site.scene, high, kind, unit.text if unit else None)
    lower = _lower(site, low, high, kind, unit)
    falls = lower >= upper
    apart = first_unit is not None and not _same(first_unit, unit)
    if not apart and (_is_code(site, high) or _is_score(site, joint, high, unit, falls=falls)):
        return NotFigure(high.end, "score or code")
    if falls or apart:
        return None
    if _only_names(site, high, unit) or _HOURS.match(site.behind(high.end)):
        return NotFigure(high.end, "names, a period or hours")
    return Found(
        span=Span(low.start, high.end),
        kind=kind,
        value=lower,
        upper=upper,
        unit="%" if high.percent else (unit.text if unit else None),
        # What stands behind the sign is what the share is of, as of a single number.
        end=unit.end if unit and not high.percent else high.end,
        rule=f"range.{kind}",
        alternative=other if other is not None and other > lower else None,
    )


def _measured(site: Site, high: Numeral, unit: Unit | None) -> tuple[Kind, Unit | None]:
    """What the two numbers measure, and the unit that is theirs."""
    known = unit is not None and unit.known
    if high.percent or (unit is not None and unit.sort is Sort.PERCENT_POINT):
        return Kind.PERCENT, unit
    kind = kind_of(unit, high)
    if kind is Kind.COUNT and high.scaled and not known and money_spoken_of(site, high.end):
        return Kind.MONEY, None
    return (Kind.MEASURE if kind is Kind.COUNT and not known and scored(site) else kind), unit


def _is_code(site: Site, high: Numeral) -> bool:
    """Whether more numbers hang on by dashes (`05-12-23-34`), or the two are degrees on a map."""
    if site.behind(high.end).startswith((" độ vĩ", " độ kinh")):
        return True
    chained = _CHAINED.match(site.scene.folded, max(0, site.numeral.start - 2))
    return chained is not None or _CHAIN.match(site.behind(high.end)) is not None


def _is_score(site: Site, joint: str, high: Numeral, unit: Unit | None, *, falls: bool) -> bool:
    """Whether two bare numbers are the outcome of a contest: `thắng 2-1`."""
    counted = unit is not None and unit.known
    if counted or not (_PLAIN_JOINT.fullmatch(joint) and site.numeral.plain and high.plain):
        return False
    return falls or _CONTEST.search(" ".join(site.before[-_CONTEST_NEAR:])) is not None


def _only_names(site: Site, high: Numeral, unit: Unit | None) -> bool:
    """Whether the ends are names (`cấp 8-11`) or say when (`2-3 năm trước`)."""
    if high.percent or high.scaled:
        return False
    if unit is None or not unit.known:
        named = words("names", "always") | words("names", "unless_counted")
        return site.numeral.plain and high.plain and site.ends_with(named) is not None
    return unit.sort is Sort.DURATION and site.goes_on(unit.end, lexicon("durations")["behind"])


def _joint(site: Site) -> tuple[Unit | None, str | None]:
    """What joins the two numbers, and the low end's own unit if it has one; None when nothing joins them."""
    gap = site.gap
    if _JOINT.fullmatch(gap):
        return None, gap
    limit = site.numeral.end + len(gap)
    own = unit_after(site.scene, site.numeral.end, limit)
    if own is None or not own.known:
        return None, None
    rest = site.scene.folded[own.end : limit]
    return own, rest if _JOINT.fullmatch(rest) else None


def _same(first: Unit, second: Unit | None) -> bool:
    """Whether both ends are in one unit, per-parts aside."""
    if second is None:
        return False
    head, whole = (unit.text.lower().split("/")[0].strip() for unit in (first, second))
    return head == whole or whole.startswith(f"{head} ")


def _lower(site: Site, low: Numeral, high: Numeral, kind: Kind, unit: Unit | None) -> Decimal:
    """The low end, with what it leaves to the high end: magnitude, or thousands (`600-700.000`)."""
    value, _ = settle(site.scene, low, kind, unit.text if unit else None)
    if low.scaled:
        return value
    if high.scaled:
        return value * high.scale
    upper = high.value or Decimal(0)
    if value < _THOUSAND and upper % _THOUSAND == 0 and upper >= _THOUSAND and value * _THOUSAND < upper:
        return value * _THOUSAND
    return value
