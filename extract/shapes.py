"""The shapes in which Vietnamese text writes a time, read into moments: `6 tháng đầu năm`, `quý I`, `21/6`.

Patterns meet folded text (see extract.vocabulary) and are tried in the literal order of SHAPES.
"""

import re
from collections.abc import Callable
from re import Match

from extract.moments import Moment, Unit
from extract.patterns import folded_pattern
from extract.vocabulary import fold

Reading = tuple[Moment, Moment] | None
"""The first and last moment of a time; None when the words only looked like one."""

# `1900 9095` is a telephone number.
_Y = r"(?:19[1-9]|20\d)\d(?!\d)"
# `đầu năm tới nay`: there it leads to the end of the period.
_RELATIVE = r"nay|này|ngoái|trước|qua|sau|tới(?! (?:nay|ngày|hết|tháng|thời|cuối|khi|\d))"
_SHIFTS = {"nay": 0, "này": 0, fold("ngoái"): -1, "trước": -1, "qua": 0, "sau": 1, "tới": 1}
_WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_NUMERALS = {word: place for place, word in enumerate(_WORDS, 1)} | {
    "tư": 4,
    "bẩy": 7,
    "giêng": 1,
    "chạp": 12,
}
_NUMERALS |= {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_N = r"(?:\d{1,2}|mười (?:một|hai)|một|hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín|mười)"
_QUARTERS, _MONTHS = 4, 12
_TAIL = rf"(?:(?: của)? năm (?P<y>{_Y}|{_RELATIVE})\b| ?[/.-] ?(?P<y2>{_Y}))"

ANCHOR = folded_pattern(
    r"(?<!\w)(?:(?=(?:ngày|mùng|mồng|tháng|qúy|quí|năm|cả năm|các năm|nửa|đầu|giữa|cuối|giai đoạn|nhiệm kỳ"
    r"|hôm|tuần|hiện|nay|thời điểm|cùng k[ỳì])\b)"
    rf"|(?<![\d.,/-])(?<!\d:)(?=\d{{1,2}} ?(?:tháng|ngày|giờ|h)\b|\d{{1,2}} ?[/.–-] ?\d|{_Y})"
    r"|(?=(?:hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín|mười|mười một) (?:tháng|ngày)\b))"
)
"""Where a time may begin; everything else is looked at from here."""


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMERALS.get(text, 0)


def _in_year(found: str | None, month: int | None = None, day: int | None = None) -> Moment:
    """A moment in a year given as digits, as `nay` or `ngoái`, or not at all."""
    if not found:
        return Moment(None, month, day)
    if found.isdigit():
        return Moment(int(found), month, day)
    return Moment(None, month, day, shift=_SHIFTS[found])


def _full(match: Match[str]) -> Reading:
    moment = Moment(int(match["y"]), int(match["m"]), int(match["d"]))
    return moment, moment


def _day(match: Match[str]) -> Reading:
    moment = Moment(int(match["y"]) if match["y"] else None, int(match["m"]), int(match["d"]))
    return (moment, moment) if _is_real(moment) else None


def _days(match: Match[str]) -> Reading:
    first, last = (Moment(None, int(match["m"]), int(match[day])) for day in ("d", "d2"))
    return (first, last) if int(match["d"]) < int(match["d2"]) and _is_real(first, last) else None


def _is_real(*moments: Moment) -> bool:
    return all(Moment(2000, one.month, one.day).days(None) for one in moments)


def _half(match: Match[str]) -> Reading:
    year = match["y"] or match["y2"]
    count = _number(match["n"]) if "n" in match.re.groupindex else 6
    if not 1 <= count < _MONTHS:
        return None
    if match["end"] in ("cuối", fold("còn lại")):
        return _in_year(year, _MONTHS - count + 1), _in_year(year, _MONTHS)
    return _in_year(year, 1), _in_year(year, count)


def _months_past(match: Match[str]) -> Reading:
    moment = Moment(unit=Unit.MONTHS, shift=_number(match["n"]))
    return moment, moment


def _days_past(match: Match[str]) -> Reading:
    moment = Moment(unit=Unit.DAYS, shift=_number(match["n"]))
    return moment, moment


def _quarter(match: Match[str]) -> Reading:
    number = _number(match["n"])
    year = match["y"] or match["y2"]
    if not 1 <= number <= _QUARTERS:
        return None
    return _in_year(year, number * 3 - 2), _in_year(year, number * 3)


def _month(match: Match[str]) -> Reading:
    year = match["y"] or match["y2"]
    first = _number(match["n"])
    last = _number(match["n2"]) if match["n2"] else first
    if not 1 <= first <= last <= _MONTHS:
        return None
    return _in_year(year, first), _in_year(year, last)


def _month_of_year(match: Match[str]) -> Reading:
    moment = Moment(int(match["y"]), int(match["m"]))
    return (moment, moment) if moment.days(None) else None


def _years(match: Match[str]) -> Reading:
    first, last = int(match["y"]), int(match["y2"])
    return (Moment(first), Moment(last)) if first <= last else None


def _year(match: Match[str]) -> Reading:
    if match["y"].isdigit():
        moment = Moment(int(match["y"]))
    elif match["y"] == "qua":
        moment = Moment(unit=Unit.PAST_YEAR)
    else:
        moment = Moment(unit=Unit.YEAR, shift=_SHIFTS[match["y"]])
    return moment, moment


def _edge(match: Match[str]) -> Reading:
    # `cuối năm` alone is some time in that year; as an end (`đến cuối năm`) it is its last day.
    if match["y"] and not match["y"].isdigit():
        moment = Moment(unit=Unit.YEAR, shift=_SHIFTS[match["y"]])
    else:
        moment = _in_year(match["y"])
    return moment, moment


def _relative_to(unit: Unit, shift: int) -> Callable[[Match[str]], Reading]:
    moment = Moment(unit=unit, shift=shift)
    return lambda _match: (moment, moment)


Shape = tuple[re.Pattern[str], Callable[[Match[str]], Reading]]


def _shape(pattern: str, reader: Callable[[Match[str]], Reading]) -> Shape:
    return folded_pattern(pattern), reader


_DAY = r"(?:ngày|mùng|mồng)"
NOW = _shape(r"nay\b|thời điểm (?:này|hiện tại|hiện nay|báo cáo)\b", _relative_to(Unit.DAY, 0))
PRESENT = _shape(r"hiện(?: nay| tại)?\b", _relative_to(Unit.DAY, 0))
PAST_MONTHS = _shape(rf"(?P<n>{_N}) ?tháng(?: vừa)? qua\b", _months_past)
BARE_MONTHS = _shape(
    rf"(?P<n>{_N}) ?tháng(?P<end>)(?P<y>)(?P<y2>)\b(?! (?:cao điểm|liên tiếp|liền|tiếp|nữa|tới|gần))",
    _half,
)
SAME_TIME = _shape(r"cùng k[ỳì]\b(?! (?:năm|tháng|qúy|các|những|\d))", _relative_to(Unit.YEAR, -1))
SHORT_DAY = _shape(
    r"(?:ngày |mùng |mồng )?(?P<d>\d{1,2})(?P<sep>[/.])(?P<m>\d{1,2})(?P<y>)(?![\d%/]|[.,]\d)", _day
)
EVERY_YEAR = _shape(rf"(?P<y>{_Y})(?![\w%/.,-]*\d|\w)", _year)

SHAPES: tuple[Shape, ...] = (
    _shape(rf"(?:{_DAY} ?)?(?P<d>\d{{1,2}}) ?(?P<sep>[/.-]) ?(?P<m>\d{{1,2}}) ?(?P=sep) ?(?P<y>{_Y})", _full),
    _shape(rf"(?P<y>{_Y})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)", _full),
    _shape(rf"{_DAY} (?P<d>\d{{1,2}}) tháng (?P<m>\d{{1,2}})\b(?:,? năm (?P<y>{_Y}))?", _day),
    _shape(rf"{_DAY} (?P<d>\d{{1,2}}) tháng (?P<m>\d{{1,2}})[/.-](?P<y>{_Y})", _day),
    _shape(rf"(?P<n>{_N}) ?tháng (?P<end>đầu|cuối|còn lại)(?: tiên)?(?:{_TAIL}|(?: của)?(?: năm)?\b)", _half),
    _shape(rf"(?P<n>{_N}) ?tháng(?P<end>){_TAIL}", _half),
    PAST_MONTHS,
    _shape(rf"(?P<n>{_N}) ngày (?:vừa )?(?:qua|nghỉ)\b", _days_past),
    _shape(r"24 ?(?:giờ|h) (?:vừa )?qua\b", _relative_to(Unit.DAY, 0)),
    _shape(rf"(?:qúy|quí) (?P<n>iv|i{{1,3}}|[1-4]|một|hai|ba|bốn|tư)\b{_TAIL}?", _quarter),
    _shape(rf"nửa (?P<end>đầu|cuối)(?:{_TAIL}| năm\b)", _half),
    _shape(rf"tháng (?P<n>\d{{1,2}})(?: ?[-–] ?(?P<n2>\d{{1,2}}))? ?[/.-] ?(?P<y>{_Y})(?P<y2>)", _month),
    _shape(
        rf"tháng (?P<n>\d{{1,2}}|giêng|chạp|tư|{_N})\b(?: ?[-–] ?(?P<n2>\d{{1,2}})\b)?(?![/.-]\d){_TAIL}?",
        _month,
    ),
    SHORT_DAY,
    _shape(r"(?P<d>\d{1,2}) ?[-–] ?(?P<d2>\d{1,2})[/.](?P<m>\d{1,2})(?P<y>)(?![\d%/]|[.,]\d)", _days),
    _shape(rf"(?P<m>\d{{1,2}})[/-](?P<y>{_Y})(?!/)", _month_of_year),
    _shape(
        r"(?:(?:giai đoạn|nhiệm kỳ|niên khóa|năm học|các năm|cả năm|năm) ?)?(?:từ )?(?:năm )?"
        rf"(?P<y>{_Y}) ?(?:[-–]|đến|và) ?(?:hết )?(?:năm )?(?P<y2>{_Y})",
        _years,
    ),
    _shape(
        rf"(?:các )?năm (?P<y>{_Y})(?:, ?{_Y})*,? và (?:năm )?(?P<y2>{_Y})",
        _years,
    ),
    _shape(rf"(?:đầu|giữa|cuối|cả) năm(?: (?P<y>{_Y}|{_RELATIVE})\b)?", _edge),
    _shape(rf"(?:cả )?năm (?P<y>{_Y}|{_RELATIVE})\b", _year),
    _shape(r"hôm nay\b", _relative_to(Unit.DAY, 0)),
    _shape(r"hôm qua\b", _relative_to(Unit.DAY, -1)),
    _shape(r"tuần (?:vừa )?(?:qua|trước|rồi)\b", _relative_to(Unit.WEEK, -1)),
    _shape(r"tháng (?:vừa )?(?:qua|trước|rồi)\b", _relative_to(Unit.MONTH, -1)),
    _shape(r"tháng (?:này|nay)\b", _relative_to(Unit.MONTH, 0)),
    NOW,
    PRESENT,
    SAME_TIME,
    BARE_MONTHS,
    EVERY_YEAR,
)
"""Every shape of a time, most telling first."""
