"""Positions in an order: `đứng thứ 28/63`, `xếp hạng nhất`, `vị trí thứ hai`, `top 20`."""

import re
from decimal import Decimal

from extract.amounts import Numeral
from extract.figures import Kind, Span
from extract.known import Sort
from extract.patterns import folded_pattern
from extract.rules.outcomes import Found, NotFigure
from extract.sites import Site

LEADS = frozenset(("top", "tốp", "thứ", "hạng", "số", "đứng", "trí", "xếp", "nhóm"))
"""The last words before a place."""
JOINED_PLACES = ("và", ",", ";")
"""What stands before a place that is told like the one before it."""
_VERBS = frozenset(("đứng", "xếp", "hạng", "vị", "trí", "lọt", "giữ", "vươn", "chiếm", "ngôi"))
_MOVES = frozenset(
    ("lên", "xuống", "đứng", "giữ", "tụt", "rớt", "xếp", "ở", "từ", "đạt", "chiếm", "thứ", "vào")
)
_RANKED = frozenset(("hạng", "xếp"))
_COUNTED_OFF = frozenset(
    ("năm", "tuần", "ngày", "tháng", "kỳ", "qúy", "lớp", "người", "vụ", "con", "mũi", "đợt", "vòng")
)
_DEGREES = frozenset(
    ("lớn", "cao", "đông", "nhiều", "nhỏ", "thấp", "nhanh", "dài", "mạnh", "giàu", "tốt", "đẹp")
)
_INTO = frozenset(("vào", "lọt", "thuộc", "trong"))
_DAYS_OF_WEEK = 7
_LEADING = re.compile(r"(?: [^\W\d_]+){1,6} (?:đứng đầu|dẫn đầu|hàng đầu)\b")
_LED = folded_pattern(r"(?<!\w)(?:xếp|đứng|hạng|thứ|vị trí) \Z")
_SAME_REACH, _LED_REACH = 120, 10
_DASH = re.compile(r" ?[-–—] ?")
_WORLD = folded_pattern(r" ?(?:thế giới|châu|đông nam á|cả nước|toàn cầu)")
_AMONG = folded_pattern(
    r" ?(?:trên |trong |ở |tại |của |về )?"
    r"(?:bảng|toàn |cả nước|thế giới|khu vực|châu|đông nam á|asean|việt nam|tổng số|trong số|/)"
)


def place_in_order(site: Site) -> Found | NotFigure | None:
    """A place: behind `thứ` or `hạng` where something is ranked, behind `top`, or `a/b` behind `đứng`."""
    numeral, before = site.numeral, site.before
    if not before or before[-1] not in LEADS or not numeral.plain or not numeral.value:
        return None
    second = _second(site)
    if before[-1] in ("top", "tốp"):
        return _top(site)
    if before[-1] == "nhóm" and not _INTO.isdisjoint(before[-2:-1]) and _LEADING.match(site.behind()):
        return _found(site, None, "rank.top")
    if before[-1] == "thứ" or before[-2:] == ["thứ", "hạng"]:
        if _ranks(site, second):
            return _found(site, second, "rank.place")
        return None if second else NotFigure(numeral.end, "ordinal")
    return _found(site, second, "rank.place") if _placed(site, second) else None


def place_as_before(site: Site) -> Found | None:
    """A place told after another with nothing but `và`: `xếp 6/10 về thu hút vốn và 8/10 về xuất khẩu`."""
    if site.near != "/" or (second := _second(site)) is None:
        return None
    whole, place = site.next(-1), site.next(-2)
    if whole is None or place is None or site.numeral.start - place.start > _SAME_REACH:
        return None
    folded = site.scene.folded
    if folded[place.end : whole.start].strip() != "/" or not _LED.search(
        folded, max(0, place.start - _LED_REACH), place.start
    ):
        return None
    unit, own = site.unit_at(second.end), site.unit_at(whole.end)
    if unit is not None and unit.known:
        same = own is not None and unit.text.startswith(own.text)
    else:
        same = second.value == whole.value or _AMONG.match(site.behind(second.end)) is not None
    return _found(site, second, "rank.place") if same else None


def _placed(site: Site, second: Numeral | None) -> bool:
    """Whether a word of place stands before it without `thứ`: `xếp hạng 14`, `đứng 28/63`, `vị trí số 1`."""
    last, previous = site.before[-1], site.before[-2] if len(site.before) > 1 else ""
    if last == "hạng":
        return second is not None or previous in _MOVES
    if last == "số":
        return site.before[-3:-1] == ["vị", "trí"] or _WORLD.match(site.behind()) is not None
    if last == "đứng":
        return second is not None or not site.numeral.digits
    return (previous, last) == ("vị", "trí") or (last == "xếp" and second is not None)


def _ranks(site: Site, second: Numeral | None) -> bool:
    """Whether something is ranked: a verb or a degree just before `thứ`, or the order itself behind."""
    words = site.before[-5:-1]
    if "lần" in words[-1:] or "phiên" in words or "khóa" in words:
        return False
    if second is not None or any(word in _VERBS for word in words):
        return True
    moved = words[-1:] == ["hàng"] and not _MOVES.isdisjoint(words[-2:-1])
    if moved or any(word in _DEGREES for word in words[-2:]):
        return True
    if _AMONG.match(site.behind()):
        return True
    if words[-1:] in ([","], [";"]):
        weekday = (site.numeral.value or 0) <= _DAYS_OF_WEEK
        return _follows_place(site) if weekday else not _RANKED.isdisjoint(site.before[:-1])
    ordinary = bool(words) and (words[-1] in _COUNTED_OFF or not words[-1][0].isalpha())
    return not ordinary and not _RANKED.isdisjoint(site.before[:-1])


def _follows_place(site: Site) -> bool:
    """Whether a place before it is told in the same way: `đứng thứ 2 là Huế; thứ 3 là Vinh`."""
    before = site.before[:-2]
    return any(
        ordinal == "thứ" and place[0].isdigit() and (verb in _VERBS or "/" in place)
        for verb, ordinal, place in zip(before, before[1:], before[2:], strict=False)
    )


def _top(site: Site) -> Found:
    """The places behind `top`, with both ends where it has two: `tốp 10-15`."""
    found, high = _found(site, None, "rank.top"), site.next()
    if high is None or not _DASH.fullmatch(site.gap) or not high.plain or not high.value:
        return found
    if high.value <= found.value:
        return found
    return found._replace(span=Span(found.span.start, high.end), upper=high.value, unit=None, end=high.end)


def _second(site: Site) -> Numeral | None:
    """The number of all who are ranked, behind a slash."""
    other = site.following
    if other is None or site.gap.strip() != "/" or not other.plain or other.value is None:
        return None
    return other if (site.numeral.value or Decimal(0)) <= other.value else None


def _found(site: Site, second: Numeral | None, rule: str) -> Found:
    numeral = site.numeral
    end = second.end if second else numeral.end
    unit = site.unit_at(end)
    if unit is not None and (unit.sort is not Sort.NOUN or (second is None and rule != "rank.top")):
        unit = None
    return Found(
        span=Span(numeral.start, end),
        kind=Kind.RANK,
        value=numeral.value or Decimal(0),
        denominator=second.value if second else None,
        unit=unit.text if unit else None,
        end=unit.end if unit else end,
        rule=rule,
    )
