"""What the parts of a time mean: a match of one of the shapes, read into its first and last moment."""

import calendar
from collections.abc import Callable
from datetime import date, timedelta
from re import Match

from extract.periods.moments import Moment, Unit
from extract.vocabulary import fold

Reading = tuple[Moment, Moment] | None
"""The first and last moment of a time; None when the words only looked like one."""
Reader = Callable[[Match[str]], Reading]

_SHIFTS = {"nay": 0, "này": 0, fold("ngoái"): -1, "trước": -1, "qua": 0, "sau": 1, "tới": 1}
_WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_NUMERALS = {word: place for place, word in enumerate(_WORDS, 1)} | {
    "tư": 4,
    "bẩy": 7,
    "giêng": 1,
    "chạp": 12,
}
_NUMERALS |= {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTERS, _MONTHS, _WEEKS, _HALF_MONTH = 4, 12, 52, 15
_THIRDS = {fold("thượng"): (1, 10), fold("trung"): (11, 20), fold("hạ"): (21, 0)}
_LEAP = 2000


def number(text: str) -> int:
    """The count that digits or a word write."""
    return int(text) if text.isdigit() else _NUMERALS.get(text, 0)


def _in_year(found: str | None, month: int | None = None, day: int | None = None) -> Moment:
    """A moment in a year given as digits, as `nay` or `ngoái`, or not at all."""
    if not found:
        return Moment(None, month, day)
    if found.isdigit():
        return Moment(int(found), month, day)
    return Moment(None, month, day, shift=_SHIFTS[found])


def _year_told(match: Match[str]) -> str | None:
    return match["y"] or match["y2"]


def full_day(match: Match[str]) -> Reading:
    """`21/6/2023`: its own year, so that no real day is looked for."""
    moment = Moment(int(match["y"]), number(match["m"]), int(match["d"]))
    return moment, moment


def day(match: Match[str]) -> Reading:
    """`21/6`, with a year or without."""
    moment = Moment(int(match["y"]) if match["y"] else None, number(match["m"]), int(match["d"]))
    return (moment, moment) if _is_real(moment) else None


def days(match: Match[str]) -> Reading:
    """`5 - 9/8`, `ngày 5 và 6/8`: days of one month."""
    month, year = int(match["m"] or match["m2"]), match["y"] and int(match["y"])
    first, last = (Moment(year or None, month, int(match[day])) for day in ("d", "d2"))
    return (first, last) if int(match["d"]) < int(match["d2"]) and _is_real(first, last) else None


def _is_real(*moments: Moment) -> bool:
    return all(Moment(_LEAP, one.month, one.day).days(None) for one in moments)


def months_of_year(match: Match[str]) -> Reading:
    """`6 tháng đầu năm`, `9 tháng`, `2 tháng cuối năm`."""
    count = number(match["n"]) if "n" in match.re.groupindex else 6
    return _from_either_end(match, count)


def first_of_year(months: int) -> Reader:
    """`tháng đầu tiên của năm 2017`, `quý đầu năm`."""
    return lambda match: (_in_year(_year_told(match), 1), _in_year(_year_told(match), months))


def quarters_of_year(match: Match[str]) -> Reading:
    """`3 quý đầu năm`."""
    return _from_either_end(match, number(match["n"]) * 3)


def _from_either_end(match: Match[str], count: int) -> Reading:
    year = _year_told(match)
    if not 1 <= count < _MONTHS:
        return None
    if match["end"] in ("cuối", fold("còn lại")):
        return _in_year(year, _MONTHS - count + 1), _in_year(year, _MONTHS)
    return _in_year(year, 1), _in_year(year, count)


def quarter(match: Match[str]) -> Reading:
    """`quý III`, `quý II và quý III`."""
    first = number(match["n"])
    last = number(match["n2"]) if match["n2"] else first
    if not 1 <= first <= last <= _QUARTERS:
        return None
    return _in_year(_year_told(match), first * 3 - 2), _in_year(_year_told(match), last * 3)


def month(match: Match[str]) -> Reading:
    """`tháng 8`, `tháng 5 - 9`."""
    first = number(match["n"])
    last = number(match["n2"]) if match["n2"] else first
    if not 1 <= first <= last <= _MONTHS:
        return None
    return _in_year(_year_told(match), first), _in_year(_year_told(match), last)


def half_month(match: Match[str]) -> Reading:
    """`nửa đầu tháng 10`; the second half only where the month's length is sure."""
    of, year = number(match["n"]), _year_told(match)
    if not 1 <= of <= _MONTHS:
        return None
    if match["end"] == fold("đầu"):
        return _in_year(year, of, 1), _in_year(year, of, _HALF_MONTH)
    return _in_year(year, of, _HALF_MONTH + 1), _in_year(year, of, calendar.monthrange(_LEAP + 1, of)[1])


def days_of_month(match: Match[str]) -> Reading:
    """`10 ngày đầu tháng 6`, `ba ngày đầu năm 2021`."""
    of, year = number(match["m"] or "1"), _year_told(match) or match["y3"]
    last = _in_year(year, of, number(match["n"]))
    return (_in_year(year, of, 1), last) if _is_real(last) else None


def third_of_month(match: Match[str]) -> Reading:
    """`trung tuần tháng 11`; the last third only where the month's length is sure."""
    of, year = number(match["n"]), _year_told(match)
    if not 1 <= of <= _MONTHS:
        return None
    first, last = _THIRDS[match["third"]]
    return _in_year(year, of, first), _in_year(year, of, last or calendar.monthrange(_LEAP + 1, of)[1])


def week(match: Match[str]) -> Reading:
    """`tuần 23`, `tuần thứ 20 của năm 2015`: counted from Monday, as health offices do."""
    at, year = int(match["n"]), _year_told(match)
    if not 1 <= at <= _WEEKS:
        return None
    if not year:
        moment = Moment(unit=Unit.WEEK_OF_YEAR, shift=at)
        return moment, moment
    first = date.fromisocalendar(int(year), at, 1)
    last = first + timedelta(days=6)
    return Moment(first.year, first.month, first.day), Moment(last.year, last.month, last.day)


def month_of_year(match: Match[str]) -> Reading:
    """`8/2023`."""
    moment = Moment(int(match["y"]), int(match["m"]))
    return (moment, moment) if moment.days(None) else None


def years(match: Match[str]) -> Reading:
    """`2016 - 2020`."""
    first, last = int(match["y"]), int(match["y2"])
    return (Moment(first), Moment(last)) if first <= last else None


def year(match: Match[str]) -> Reading:
    """`năm 2022`, `năm nay`, `năm qua`."""
    if match["y"].isdigit():
        moment = Moment(int(match["y"]))
    elif match["y"] == "qua":
        moment = Moment(unit=Unit.PAST_YEAR)
    else:
        moment = Moment(unit=Unit.YEAR, shift=_SHIFTS[match["y"]])
    return moment, moment


def edge(match: Match[str]) -> Reading:
    """`cuối năm` alone is some time in that year; as an end (`đến cuối năm`) it is its last day."""
    if match["y"] and not match["y"].isdigit():
        moment = Moment(unit=Unit.YEAR, shift=_SHIFTS[match["y"]])
    else:
        moment = _in_year(match["y"])
    return moment, moment


def counted(unit: Unit, step: int = 1) -> Reader:
    """So many units back or on from the document's date: `3 năm trước`."""

    def read(match: Match[str]) -> Reading:
        moment = Moment(unit=unit, shift=step * number(match["n"]))
        return moment, moment

    return read


def relative(unit: Unit, shift: int) -> Reader:
    """`tháng trước`, `hôm qua`."""
    moment = Moment(unit=unit, shift=shift)
    return lambda _match: (moment, moment)


def unsaid(_match: Match[str]) -> Reading:
    """`trong tháng`: which one, the text has told before."""
    return Moment(), Moment()
