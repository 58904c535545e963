"""So many of so many: `62/63 địa phương`, `2/3 quãng đường`, `393 tỷ/932 tỷ đồng`."""

import re
from decimal import Decimal

from extract.amounts import FRACTIONS, Numeral
from extract.figures import Kind, Span
from extract.known import Sort
from extract.rules.measures import scored
from extract.rules.outcomes import Found, NotFigure
from extract.sites import Site, settle
from extract.units import Unit, unit_after
from extract.vocabulary import fold, lexicon

_DAYS = frozenset(
    ("ngày", "sáng", "trưa", "chiều", "tối", "đêm", "hôm", "từ", "dịp", "lễ", "nay", "qua", "mai", "trước",
     "sau", "tháng", "năm", "nhật", "bảy", "sáu", "tư", "kỳ")
)  # fmt: skip
"""Words that a date follows; `đến` and `hết` also stand before other numbers."""

_NUMBERED_BY = frozenset(
    ("trang", "tờ", "kỳ", "tập", "quyển", "page", "ngõ", "ngách", "hẻm", "kiệt", "đường", "nhà", "tổ")
)
_SHARE_OF = frozenset(("giảm", "tăng", "hơn", "gần", fold("khoảng"), "chiếm", "bằng", "còn"))
_TOLD_AFTER = frozenset(("", ",", ";", "có", "và", "thì"))
_TOLD = ("cho biết", "cho rằng", "nói", "thừa nhận", "trả lời", "khẳng định", "đồng ý", "hài lòng")
_BEFORE_UNTIL = frozenset(("tính", ",", ";", "(", "kể", "cho", "nhật"))
_NUMBERED = re.compile(r" ?/ ?[0-9]|[-/][^\W\d_]")
_STREET = re.compile(r" (?-i:[^\W\d_a-zà-ỹ])[^\W\d_]+ (?:[^\W\d_a-zà-ỹ])")
_LETTER = re.compile(r"[^\W\d_]")
_NUMBER_OF = re.compile(r"(?:tổng )?số(?= )")
BEHIND_PARTS = "/:p"
"""What `62/63`, `3:1` and `hai phần ba` go on with."""
_MAY_JOIN = re.compile(r" ?/|:| phần")
_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}(?![0-9])")
_MAP_SCALES = frozenset(map(Decimal, (200, 500, 1000, 2000, 5000, 10_000, 25_000, 50_000)))
_LAST_DAY, _LAST_MONTH = 31, 12
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_SMALL = 10
_FULL_SCORES = frozenset(map(Decimal, (5, 10, 20, 100)))
_UNIT_REACH = 30
_MOST_OVER = 10


def a_of_b(site: Site) -> Found | NotFigure | None:
    """Two numbers with a slash between, unless they are a date or the number of a house or a document."""
    first = site.numeral
    joined = _MAY_JOIN.match(site.scene.folded, first.end)
    second = site.following if joined else None
    if not joined and (found := _in_one_unit(site)):
        return found
    if second is None or first.percent or second.percent or first.value is None or not second.value:
        return None
    # `14 triệu/năm` is a rate, however much its year looks like a five.
    return _of(site, first, second) if bool(first.digits) == bool(second.digits) else None


def _in_one_unit(site: Site) -> Found | None:
    """Two numbers that both have their unit: `393 tỷ đồng/932 tỷ đồng`, `45 xã/60 xã`."""
    first, second, folded = site.numeral, site.following, site.scene.folded
    if second is None or second.percent or second.start - first.end > _UNIT_REACH:
        return None
    slash = folded.find("/", first.end, second.start)
    if slash < 0 or folded[slash + 1 : second.start].strip() or not first.value or not second.value:
        return None
    own, whole = unit_after(site.scene, first.end, slash), site.unit_at(second.end)
    if own is None or whole is None or not own.known or folded[own.end : slash].strip():
        return None
    return _ratio(site, first, second, whole) if fold(own.text) == fold(whole.text) else None


def _of(site: Site, first: Numeral, second: Numeral) -> Found | NotFigure | None:
    """What two numbers are by the sign between them."""
    joint = site.gap.strip()
    if site.gap == ":" and first.digits and not _CLOCK.match(site.scene.folded, first.start):
        return NotFigure(second.end, "proportion")
    if joint == "phần" and not first.digits and not second.digits:
        return _ratio(site, first, second, site.unit_at(second.end))
    if joint != "/" or _NUMBERED.match(site.behind(second.end)):
        return None
    unit = site.unit_at(second.end)
    if (unit is None or unit.start != second.end) and _LETTER.match(site.behind(second.end)):
        return None
    return _slashed(site, first, second, unit)


def _slashed(site: Site, first: Numeral, second: Numeral, unit: Unit | None) -> Found | NotFigure | None:
    """What two numbers with a slash between are."""
    if _is_date(site, first, second, unit):
        return None
    numbered = site.before[-1:] == ["số"] and site.before[-2:-1] not in (["con"], ["tổng"], ["trong"])
    if numbered or not _NUMBERED_BY.isdisjoint(site.before[-1:]):
        return NotFigure(second.end, "house, page or document number")
    if site.before[-1:] in (["tại"], ["ở"]) and _STREET.match(site.scene.text, second.end):
        return NotFigure(second.end, "house number")
    if first.value == 1 and second.value in _MAP_SCALES:
        return NotFigure(second.end, "scale of a map")
    if (
        _FIRST_YEAR <= (second.value or 0) <= _LAST_YEAR
        and second.plain
        and not (unit is not None and unit.known)
    ):
        return NotFigure(second.end, "document of a year")
    return _ratio(site, first, second, unit)


def _is_date(site: Site, first: Numeral, second: Numeral, unit: Unit | None) -> bool:
    """Whether the two can be a day and a month, or a month and a year, and nothing counted follows."""
    if not (first.plain and second.plain and first.value and second.value):
        return False
    last = site.before[-1] if site.before else ""
    if first.value <= _LAST_MONTH and _FIRST_YEAR <= second.value <= _LAST_YEAR:
        return True
    if first.value > _LAST_DAY or second.value > _LAST_MONTH:
        return False
    if unit is None or not unit.known or unit.sort in (Sort.DURATION, Sort.FIRM_DURATION):
        whole = site.goes_on(second.end, lexicon("wholes")["whole"])
        share = last in _SHARE_OF or (whole and last not in _DAYS)
        told = last in _TOLD_AFTER and site.goes_on(second.end, _TOLD)
        return not (first.value < second.value <= _SMALL and (share or told))
    until = last in ("đến", "tới", "hết") and (len(site.before) == 1 or site.before[-2] in _BEFORE_UNTIL)
    return last in _DAYS or until


def _ratio(site: Site, first: Numeral, second: Numeral, unit: Unit | None) -> Found:
    if unit is not None and (number_of := _NUMBER_OF.match(site.scene.folded, unit.start)):
        unit = site.unit_at(number_of.end()) or unit
    money = unit is not None and unit.sort is Sort.CURRENCY
    value, _ = settle(site.scene, first, Kind.MONEY if money else Kind.COUNT, None)
    whole, _ = settle(site.scene, second, Kind.MONEY if money else Kind.COUNT, None)
    if second.scaled and not first.scaled and value * second.scale <= _MOST_OVER * whole:
        value *= second.scale
    return Found(
        span=Span(first.start, second.end),
        kind=Kind.RATIO,
        value=value,
        denominator=whole,
        unit=unit.text if unit else _points(site, whole),
        end=unit.end if unit else second.end,
        rule="ratio.money" if money else "ratio.of",
    )


def _points(site: Site, whole: Decimal) -> str | None:
    """The unit of a score, where only its subject says that it is one: `điểm trung bình 8,75/10`."""
    return "điểm" if whole in _FULL_SCORES and scored(site) else None


def fraction(site: Site) -> Found:
    """One sign for so many parts: `½ hồ sơ`."""
    numeral, unit = site.numeral, site.unit
    part, whole = FRACTIONS[numeral.digits]
    return Found(
        span=Span(numeral.start, numeral.end),
        kind=Kind.RATIO,
        value=Decimal(part),
        denominator=Decimal(whole),
        unit=unit.text if unit else None,
        end=unit.end if unit else numeral.end,
        rule="ratio.of",
    )
