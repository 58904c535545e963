"""Not figures: dates, times, years and periods: `21/6`, `22:26`, `2018-2020`, `6 tháng đầu năm`."""

import re

from extract.amounts import Form
from extract.known import Sort
from extract.rules.outcomes import NotFigure
from extract.sites import Site
from extract.vocabulary import fold, lexicon, words

_MONTH = r"(?:0?[1-9]|1[0-2])"
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_YEAR = r"(?:1[5-9]|20|21)[0-9]{2}"
_END = r"(?![0-9]|[.,/][0-9]|%)"
_FULL = re.compile(
    rf"{_DAY} ?([/.-]) ?{_MONTH} ?\1 ?(?:{_YEAR}|[0-9]{{2}}){_END}|{_YEAR}[/.-]{_MONTH}[/.-]{_DAY}{_END}"
)
_MONTH_YEAR = re.compile(rf"(?:{_MONTH} ?[-–,] ?)?{_MONTH} ?[/.-] ?{_YEAR}{_END}")
_DAYS = re.compile(rf"{_DAY} ?(?:-|–|đến|tới|và) ?{_DAY}/{_MONTH}(?:/{_YEAR})?{_END}")
_DAY_MONTH = re.compile(rf"{_DAY}/{_MONTH}{_END}(?! ?[^\W\d_]*(?:tấn|ha)\b)")
_SHAPES = (_FULL, _MONTH_YEAR, _DAYS, _DAY_MONTH)
_ENDS_IN_YEAR = re.compile(r"[0-9]{1,2}\.[0-9]{4}")
_DIVIDES = "/.-"
_DOTTED_DAY = re.compile(
    rf"{_DAY}[.-]{_MONTH}{_END}(?! ?(?:%|t[ỷỉ]\b(?! (?:lệ|trọng|suất)\b)|triệu|nghìn|ngàn))"
)
_YEARS = re.compile(
    rf"{_YEAR}(?: ?[-–—/] ?[0-9]{{2}}(?![0-9.,]))?"
    rf"(?: ?(?:-|–|—|đến|tới|,|và|/) ?(?:năm )?{_YEAR}(?![0-9])){{0,6}}{_END}"
)
_CLOCK = re.compile(
    r"[0-9]{1,2} ?(?::[0-9]{2}(?::[0-9]{2})?(?![0-9])|[hg](?: ?[0-9]{2}(?![0-9]))?(?![^\W_]))"
)
_HOUR = re.compile(r"[0-9]{1,2} giờ(?: ?[0-9]{1,2}(?! [^\W\d_]))?(?: [0-9]{1,2} phút| kém [0-9]{1,2}| rưỡi)?")
_PART_OF_DAY = re.compile(r" ?(?:sáng|trưa|chiều|tối|đêm|ngày|hôm|cùng|,? ?(?:thứ|chủ nhật)|-|–)")
_NAMED = frozenset(
    (
        "ngày",
        "mùng",
        "mồng",
        "tháng",
        "năm",
        "qúy",
        "giai",
        fold("đoạn"),
        "nhiệm",
        "kỳ",
        "khóa",
        "thế",
        "thập",
    )
)
_DATE_WORDS = frozenset(
    (
        "ngày",
        "từ",
        "đến",
        "tới",
        "hết",
        "sáng",
        "trưa",
        "chiều",
        "tối",
        "đêm",
        "hôm",
        "trước",
        "sau",
        "tháng",
        "vào",
    )
)
_JOINS = "/.-–,đtv"
BEFORE_DATES = _DATE_WORDS | {"mùng", "mồng", "qúy", "năm"}
"""What stands right before a day, a month or a year."""
BEHIND_DAYS = _JOINS
"""What a day goes on with to its month or to another day: a mark, or `đến`, `tháng`, `tới`, `và`."""
BEHIND_HOURS = ":hg"
"""What an hour goes on with to its minutes, or its own sign."""
_ASK_OF = frozenset(
    ("mỗi", "một", "trong", "hàng", "hằng", "các", "nhiều", "theo", "/", "cả", "mấy", "cùng", "ngày")
)
_NAMED_DAYS = frozenset(("ngày", "sáng", "chiều", "tối", "đêm"))
_LAST_DAY = 31
_AT_TIME = frozenset(("lúc", "từ", "vào", "hồi", "đến", "tới"))
_CHANGES = frozenset(("giảm", "rút", "ngắn", "tăng", "hạ", "kéo"))
_LOOSE = ("từ", fold("khoảng"))
_HOURS = 24
_DAY_LIST = re.compile(
    rf"{_DAY}(?: ?, ?{_DAY}){{0,4}} (?:và|đến) {_DAY}"
    rf"(?:[/.-]{_MONTH}(?![0-9]|[.,][0-9])| tháng {_MONTH}(?![0-9]))"
)
_IN_MONTH = re.compile(
    rf" tháng (?:{_MONTH}(?![0-9]|[.,/](?!{_YEAR}(?![0-9]))[0-9]{{3}})|(?:giêng|tư|chạp)\b)"
    rf"| tháng\n{_MONTH} năm | tết\b"
)
_YEAR_DIGITS = _DAY_DIGITS = 2
_HOUR_DIGITS = 2
_AVERAGES = frozenset(("bình quân", "trung bình"))
_YEAR_OF_MONTHS = 12


def date_or_year(site: Site) -> NotFigure | None:
    """A date in digits, a year, a span of years, or a number behind `ngày`, `tháng`, `năm`, `quý`."""
    numeral, folded = site.numeral, site.scene.folded
    if _glued(site):
        return None
    start, last = numeral.start, site.last
    for shape in _shapes(site):
        if match := shape.match(folded, start):
            return NotFigure(match.end(), "date")
    if (end := _days_of_month(site, last)) is not None:
        return NotFigure(end, "date")
    if last in _DATE_WORDS and (match := _DOTTED_DAY.match(folded, start)):
        unit = site.unit_at(match.end())
        if unit is None or not unit.known:
            return NotFigure(match.end(), "date")
    is_long = numeral.form is Form.FOUR
    if is_long and (match := _YEARS.match(folded, start)) and _is_year(site, match.end()):
        return NotFigure(match.end(), "year")
    return _named_day(site, last)


def _days_of_month(site: Site, last: str) -> int | None:
    """Where days end that are listed before their month: `23, 24 và 25/7`, `24 và 25 tháng 12`."""
    numeral, folded = site.numeral, site.scene.folded
    if last in _NAMED_DAYS and (match := _DAY_LIST.match(folded, numeral.start)):
        return match.end()
    days = site.near == "t" and numeral.plain and (numeral.value or 0) <= _LAST_DAY
    return numeral.end if days and _IN_MONTH.match(folded, numeral.end) else None


def _shapes(site: Site) -> tuple[re.Pattern[str], ...]:
    """The dates that can begin there, by what joins a day to its month, or to another day."""
    form, digits, near = site.numeral.form, site.numeral.digits, site.near
    if form is Form.FOUR:
        return (_FULL,) if near in _DIVIDES else ()
    if form is Form.SEPARATED:
        # `63,46` is none, whatever follows: but `5.8.2023`, `5.2023` and `6,7/2023`.
        parts = digits.count(".") + digits.count(",")
        dated = parts > 1 or near in _DIVIDES or _ENDS_IN_YEAR.fullmatch(digits)
        return (_FULL, _MONTH_YEAR) if dated else ()
    if len(digits) > _DAY_DIGITS:
        return ()
    if near.isalpha():
        return (_DAYS,)
    return _SHAPES if near in _JOINS else ()


def _named_day(site: Site, last: str) -> NotFigure | None:
    """`ngày 5`, `tháng 4`, `quý 2`, `năm 76`: but not `mỗi ngày 5 vụ`."""
    numeral = site.numeral
    if last not in ("ngày", "mùng", "mồng", "tháng", "qúy", "năm") or not numeral.plain:
        return None
    unit = site.unit
    if _goes_on(site):
        return None
    counted = unit is not None and unit.sort not in (Sort.UNKNOWN, Sort.DURATION)
    asked = len(site.before) > 1 and site.before[-2] in _ASK_OF
    if counted and (asked or last == "năm" or len(numeral.digits) > 2):  # noqa: PLR2004 - a day or a month
        return None
    return NotFigure(numeral.end, "date")


def _is_year(site: Site, end: int) -> bool:
    """Whether four digits are a year: after a word of time always, else unless something is counted."""
    if site.last in _NAMED or end > site.numeral.end:
        return True
    if site.ends_with(words("modifiers", "over")) or site.ends_with(words("modifiers", "nearly")):
        return False
    unit = site.unit
    return unit is None or not unit.known or unit.sort is Sort.DURATION


def clock_time(site: Site) -> NotFigure | None:
    """`22:26`, `7h30 - 8h`, `17 giờ ngày 5/7`."""
    numeral, folded = site.numeral, site.scene.folded
    if len(numeral.digits) > _HOUR_DIGITS or numeral.value is None:
        return None
    last = site.last
    if (match := _CLOCK.match(folded, numeral.start)) and (":" in match[0] or numeral.value <= _HOURS):
        grams = site.scene.text[match.end() - 1] == "g" and last not in _AT_TIME
        return None if grams else NotFigure(match.end(), "time")
    if numeral.value > _HOURS or not (match := _HOUR.match(folded, numeral.start)):
        return None
    if last in _LOOSE and not _CHANGES.isdisjoint(site.before[-3:-1]):
        return None
    if last in words("durations", "clock") or _PART_OF_DAY.match(folded, match.end()):
        return NotFigure(match.end(), "time")
    return None


def _goes_on(site: Site) -> bool:
    """Whether it goes on a length that is reported: the months of `phạt tù 7 năm 6 tháng`."""
    before = site.before
    if before[-1:] != ["năm"] or not "".join(before[-2:-1]).isdigit() or len(before[-2]) > _YEAR_DIGITS:
        return False
    head = before[:-2]
    ways = (" ".join(head[-count:]) for count in (1, 2, 3) if len(head) >= count)
    behind = site.unit is not None and site.unit.sort is Sort.FIRM_DURATION
    return behind or any(way in words("durations", "reported") for way in ways)


def reporting_period(site: Site) -> NotFigure | None:
    """A length of time that only says when: `6 tháng đầu năm`, `trong 3 tháng qua`; not `giảm 3 ngày`."""
    numeral = site.numeral
    if numeral.percent or numeral.scaled:
        return None
    unit = site.unit
    if unit is None or unit.sort is not Sort.DURATION or "/" in unit.text:
        return None
    if _goes_on(site) or site.ends_with(words("durations", "firmly")):
        return None
    reported = site.ends_with(words("durations", "reported"), 4)
    counted_from = reported is not None and site.goes_on(unit.end, "kể từ")
    if not counted_from and site.goes_on(unit.end, lexicon("durations")["behind"]):
        return NotFigure(unit.end, "period")
    months = unit.text.lower() in ("tháng", "quý") and (numeral.value or 0) <= _YEAR_OF_MONTHS
    # Nobody reports over two and a half days.
    is_told = reported is not None or (numeral.value or 0) % 1
    if is_told and not (months and (reported is None or reported in _AVERAGES)):
        return None
    before = site.ends_with(words("durations", "before"), 4) or "kỷ niệm" in " ".join(site.before[-5:])
    return NotFigure(unit.end, "period") if months or before else None


def _glued(site: Site) -> bool:
    """Whether a letter stands right before the digits: `A320`."""
    left = site.scene.folded[site.numeral.start - 1 : site.numeral.start]
    return left.isalpha() or left == "_"
