"""The shapes in which Vietnamese text writes a time, by the word they begin with: `6 tháng đầu năm`, `21/6`.

Patterns meet folded text (see extract.vocabulary) and are tried in the literal order of SHAPES.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.patterns import folded_pattern
from extract.periods.anchors import YEAR as _Y
from extract.periods.moments import Unit
from extract.periods.readings import (
    Reader,
    counted,
    day,
    days,
    days_of_month,
    edge,
    first_of_year,
    full_day,
    half_month,
    month,
    month_of_year,
    months_of_year,
    quarter,
    quarters_of_year,
    relative,
    third_of_month,
    unsaid,
    week,
    year,
    years,
)
from extract.vocabulary import fold


@dataclass(eq=False, slots=True)
class Shape:
    """One way to write a time; each is like itself alone."""

    heads: tuple[str, ...]
    """What it begins with: a word, or a sort of numbers (see extract.periods.anchors)."""
    pattern: re.Pattern[str]
    reader: Reader


# `đầu năm tới nay`: there it leads to the end of the period.
_RELATIVE = r"nay|này|ngoái|trước(?! đó)|qua|sau|tới(?! (?:nay|ngày|hết|tháng|thời|cuối|khi|\d))"
_SPELT = r"(?:mười (?:một|hai)|một|hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín|mười)"
_N = rf"(?P<n>\d{{1,2}}|{_SPELT})"
_TAIL = rf"(?:(?: của)? năm (?P<y>{_Y}|{_RELATIVE})\b| ?[/.-] ?(?P<y2>{_Y}))"
# `9 tháng năm 2023` are nine months.
_MONTH_NAME = r"(?:\d{1,2}|giêng|mười(?: một| hai)?|hai|ba|tư|bốn|năm(?= năm)|sáu|b[ảẩ]y|tám|chín|chạp)"
_QUARTER = r"iv|i{1,3}|[1-4]|một|hai|ba|bốn|tư"
_DAY = r"(?:ngày|mùng|mồng|hôm)"
_AND = r"(?: ?[-–] ?| và | đến | tới )"
_PAST = r"(?:(?:vừa )?qua|gần đây|gần nhất|trở lại đây)"
_NO_MORE = r"(?![\d%/]|[.,]\d)"

# `từ 10 đến 16/7`.
_DAYS_TO = r"(?<=từ )(?P<d>\d{1,2}) (?:đến|tới) (?:hết )?(?:ngày )?(?P<d2>\d{1,2})/(?P<m>\d{1,2})(?!\d)"
# `Dịp này` alone may be a feast's days; gifts and honours are given on the day that is told.
_GIVING = r"[^.;\n\d]{0,100} (?:tặng|trao|khen thưởng|biểu dương|tuyên dương|vinh danh)\b"


def _shape(heads: str, pattern: str, reader: Reader) -> Shape:
    return Shape(tuple(fold(heads).split()), folded_pattern(pattern), reader)


NOW = _shape("nay thời", r"nay\b|thời điểm (?:này|hiện tại|hiện nay|báo cáo)\b", relative(Unit.DAY, 0))
PRESENT = _shape("hiện", r"hiện(?: nay| tại)?\b", relative(Unit.DAY, 0))
AHEAD = _shape("thời", r"thời gian (?:sắp )?tới\b", relative(Unit.DAY, 0))
OF_LATE = _shape("các những nhiều", rf"(?:những|các|nhiều) (?:năm|tháng) {_PAST}\b", relative(Unit.DAY, 0))
PAST_MONTHS = _shape("numeral spelt", rf"{_N} ?tháng {_PAST}\b", counted(Unit.MONTHS))
PAST_YEARS = _shape("numeral spelt", rf"{_N} ?năm {_PAST}\b", counted(Unit.YEARS))
BARE_MONTHS = _shape(
    "numeral spelt",
    rf"{_N} ?tháng(?P<end>)(?P<y>)(?P<y2>)\b"
    r"(?! (?:cao điểm|liên tiếp|liền|tiếp|nữa|tới|gần|trước|sau|\d{1,2}(?:, | và |-)\d))",
    months_of_year,
)
NEXT_MONTHS = _shape("numeral spelt", rf"{_N} ?tháng (?:tiếp theo|kế tiếp)\b", unsaid)
SAME_TIME = _shape("cùng", r"cùng k[ỳì]\b(?! (?:năm|tháng|quý|các|những|\d))", relative(Unit.YEAR, -1))
_ALONE = r"(?= ?[,.;:)\n]| (?:đã|có|là|đạt|ước|tăng|giảm|toàn|cả|các)\b)"
THAT_MONTH = _shape("tháng", rf"tháng{_ALONE}", unsaid)
THAT_WEEK = _shape("tuần", rf"tuần{_ALONE}", relative(Unit.WEEK, -1))
THAT_QUARTER = _shape("quý quí", rf"(?:quý|quí){_ALONE}", unsaid)
THAT_YEAR = _shape("năm", rf"năm{_ALONE}", unsaid)
SHORT_DAY = _shape(
    "ngày mùng mồng hôm date",
    rf"(?:{_DAY} )?(?P<d>\d{{1,2}})(?P<sep>[/.])(?P<m>\d{{1,2}})(?P<y>){_NO_MORE}",
    day,
)
DASHED_DAY = _shape(
    "ngày mùng mồng hôm date",
    rf"(?:{_DAY} )?(?P<d>\d{{1,2}})-(?P<m>\d{{1,2}})(?P<y>)(?![-–]){_NO_MORE}(?! (?:hàng|hằng|mỗi)\b)",
    day,
)
FIRST_MONTH = _shape("tháng", rf"tháng đầu(?: tiên)?(?:{_TAIL}| năm\b)", first_of_year(1))
FIRST_QUARTER = _shape("quý quí", rf"(?:quý|quí) đầu(?: tiên)?(?:{_TAIL}| năm\b)", first_of_year(3))
BARE_WEEK = _shape("tuần", r"tuần (?:thứ )?(?P<n>\d{1,2})(?P<y>)(?P<y2>)(?= ?[,;:)])", week)
PAST_WEEK = _shape("tuần", r"tuần (?:vừa )?(?P<y>qua|trước(?! đó)|rồi)\b", relative(Unit.WEEK, -1))
PAST_MONTH = _shape("tháng", r"tháng (?:vừa )?(?P<y>qua|trước(?! đó)|rồi)\b", relative(Unit.MONTH, -1))
ONE_YEAR = _shape("năm cả", rf"(?:cả )?năm (?P<y>{_Y}|{_RELATIVE})\b", year)
EVERY_YEAR = _shape("year", rf"(?P<y>{_Y})(?![\w%/.,-]*\d|\w)", year)

SHAPES: tuple[Shape, ...] = (
    _shape(
        "ngày mùng mồng hôm date",
        rf"(?:{_DAY} ?)?(?P<d>\d{{1,2}}) ?(?P<sep>[/.-]) ?(?P<m>\d{{1,2}}) ?(?P=sep) ?(?P<y>{_Y})",
        full_day,
    ),
    _shape("year", rf"(?P<y>{_Y})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)", full_day),
    _shape(
        "ngày mùng mồng hôm",
        rf"{_DAY} (?P<d>\d{{1,2}}) tháng (?P<m>{_MONTH_NAME})\b(?:,? năm (?P<y>{_Y}))?",
        day,
    ),
    _shape("ngày mùng mồng hôm", rf"{_DAY} (?P<d>\d{{1,2}}) tháng (?P<m>\d{{1,2}})[/.-](?P<y>{_Y})", day),
    _shape("numeral", rf"(?P<d>\d{{1,2}}) tháng (?P<m>{_MONTH_NAME}),? (?:năm )?(?P<y>{_Y})", day),
    _shape(
        "numeral spelt",
        rf"{_N} ?tháng (?P<end>đầu|cuối|còn lại)(?: tiên)?(?:{_TAIL}|(?: của)?(?: năm)?\b)",
        months_of_year,
    ),
    _shape("numeral spelt", rf"{_N} ?tháng(?P<end>){_TAIL}", months_of_year),
    _shape("numeral spelt", rf"{_N} quý (?P<end>đầu|cuối)(?:{_TAIL}|(?: của)?(?: năm)?\b)", quarters_of_year),
    PAST_MONTHS,
    PAST_YEARS,
    NEXT_MONTHS,
    _shape("numeral spelt", rf"{_N} năm (?:về )?trước\b(?! (?:khi|đó|năm))", counted(Unit.YEAR, -1)),
    _shape("numeral spelt", rf"{_N} tháng trước\b(?! (?:khi|đó|năm))", counted(Unit.MONTH, -1)),
    _shape("numeral spelt", rf"{_N} ngày trước\b(?! (?:khi|đó|năm))", counted(Unit.DAY, -1)),
    _shape("cách", rf"cách (?:đây|nay) (?:hơn |gần |khoảng )?{_N} năm\b", counted(Unit.YEAR, -1)),
    _shape("cách", rf"cách (?:đây|nay) (?:hơn |gần |khoảng )?{_N} tháng\b", counted(Unit.MONTH, -1)),
    _shape("cách", rf"cách (?:đây|nay) {_N} ngày\b", counted(Unit.DAY, -1)),
    _shape("numeral spelt", rf"{_N} ngày (?:vừa )?(?:qua|nghỉ)\b", counted(Unit.DAYS)),
    _shape("numeral spelt", rf"{_N} tuần (?:vừa )?qua\b", counted(Unit.DAYS, 7)),
    _shape("numeral", r"24 ?(?:giờ|h) (?:vừa )?qua\b", relative(Unit.DAY, 0)),
    _shape(
        "quý quí",
        rf"(?:quý|quí) (?P<n>{_QUARTER})\b(?:{_AND}(?:quý |quí )?(?P<n2>{_QUARTER})\b)?{_TAIL}?",
        quarter,
    ),
    _shape("quý quí", r"(?:quý|quí) (?:vừa )?(?:qua|trước(?! đó)|rồi)\b", relative(Unit.QUARTER, -1)),
    _shape("quý quí", r"(?:quý|quí) (?:này|nay)\b", relative(Unit.QUARTER, 0)),
    _shape("nửa", rf"nửa (?P<end>đầu|cuối)(?:{_TAIL}| năm\b)", months_of_year),
    FIRST_MONTH,
    FIRST_QUARTER,
    _shape("nửa", rf"nửa (?P<end>đầu|cuối) tháng (?P<n>\d{{1,2}})\b{_TAIL}?", half_month),
    _shape(
        "numeral spelt",
        rf"{_N} ngày đầu(?: tiên)?(?: của)?"
        rf"(?: tháng (?P<m>\d{{1,2}})\b{_TAIL}?| năm (?P<y3>{_Y}|{_RELATIVE})\b)",
        days_of_month,
    ),
    _shape(
        "thượng trung hạ",
        rf"(?P<third>\w+) tuần tháng (?P<n>\d{{1,2}})\b(?![/.-]\d{{1,2}}[/.-]){_TAIL}?",
        third_of_month,
    ),
    _shape("tuần", rf"tuần (?:thứ )?(?P<n>\d{{1,2}}){_TAIL}", week),
    BARE_WEEK,
    _shape(
        "tháng", rf"tháng (?P<n>\d{{1,2}})(?: ?[-–] ?(?P<n2>\d{{1,2}}))? ?[/.-] ?(?P<y>{_Y})(?P<y2>)", month
    ),
    _shape(
        "tháng",
        rf"tháng (?P<n>\d{{1,2}}|giêng|chạp|tư|{_SPELT})\b"
        rf"(?:(?: ?[-–] ?| và (?:tháng )?)(?P<n2>\d{{1,2}})\b(?! tháng))?(?![/.-]\d){_TAIL}?",
        month,
    ),
    _shape(
        "các numeral spelt",
        rf"(?:các|\d{{1,2}}|{_SPELT}) tháng (?P<n>\d{{1,2}})(?:, ?\d{{1,2}}){{0,9}}"
        rf"(?:,? và |, ?)(?P<n2>\d{{1,2}})\b{_TAIL}?",
        month,
    ),
    SHORT_DAY,
    _shape(
        "date",
        r"(?P<d>\d{1,2}) ?[-–] ?(?P<d2>\d{1,2})[/.](?P<m>\d{1,2})(?P<m2>)(?P<y>)(?![\d%/]|[.,]\d)",
        days,
    ),
    _shape(
        "ngày mùng mồng hôm",
        rf"{_DAY} (?P<d>\d{{1,2}})(?:, ?\d{{1,2}}){{0,6}}{_AND}(?:hết )?(?:ngày )?(?P<d2>\d{{1,2}})"
        rf"(?:[/.-](?P<m>\d{{1,2}})| tháng (?P<m2>\d{{1,2}}))(?:(?:[/.-]|,? năm )(?P<y>{_Y})|{_NO_MORE})",
        days,
    ),
    _shape("date", rf"{_DAYS_TO}(?P<m2>)(?:[/.-](?P<y>{_Y})|{_NO_MORE})", days),
    DASHED_DAY,
    _shape("date", rf"(?<=đợt )\d{{1,2}}[/-](?P<y>{_Y})(?!/)", year),
    _shape("date", rf"(?P<m>\d{{1,2}})[/-](?P<y>{_Y})(?!/)", month_of_year),
    _shape(
        "giai nhiệm niên năm các cả year",
        r"(?:(?:giai đoạn|nhiệm kỳ|niên khóa|niên độ|niên vụ|năm học|các năm|cả năm|năm) ?)?(?:từ )?(?:năm )?"
        rf"(?P<y>{_Y}) ?(?:[-–]|đến|và) ?(?:hết )?(?:năm )?(?P<y2>{_Y})",
        years,
    ),
    _shape("năm", r"năm học (?:vừa )?(?:qua|rồi|trước)\b(?! đó)", relative(Unit.SCHOOL_YEAR, -1)),
    _shape("năm", r"năm học (?:này|nay|mới)\b", relative(Unit.SCHOOL_YEAR, 0)),
    _shape("năm các", rf"(?:các )?năm (?P<y>{_Y})(?:, ?{_Y})*(?:,? và |, ?)(?:năm )?(?P<y2>{_Y})", years),
    _shape("đầu giữa cuối cả", rf"(?:đầu|giữa|cuối|cả) năm(?: (?P<y>{_Y}|{_RELATIVE})\b)?", edge),
    ONE_YEAR,
    _shape("dịp", rf"dịp này\b(?={_GIVING})", relative(Unit.DAY, 0)),
    _shape(
        "sáng trưa chiều tối đêm hôm",
        rf"\w+ (?:ngày |hôm )?(?:nay|qua),? (?:ngày )?(?P<d>\d{{1,2}})[/.-](?P<m>\d{{1,2}})"
        rf"(?:[/.-](?P<y>{_Y})|{_NO_MORE})",
        day,
    ),
    _shape("hôm", r"hôm nay\b", relative(Unit.DAY, 0)),
    _shape("hôm", r"hôm qua\b", relative(Unit.DAY, -1)),
    _shape("sáng trưa chiều tối đêm", r"\w+ (?:ngày )?(?:hôm )?nay\b", relative(Unit.DAY, 0)),
    _shape("sáng trưa chiều tối đêm", r"\w+ (?:ngày )?(?:hôm )?qua\b", relative(Unit.DAY, -1)),
    PAST_WEEK,
    _shape("tuần", r"tuần (?:này|nay)\b", relative(Unit.THIS_WEEK, 0)),
    PAST_MONTH,
    _shape("tháng", r"tháng (?:này|nay)\b", relative(Unit.MONTH, 0)),
    AHEAD,
    OF_LATE,
    NOW,
    PRESENT,
    SAME_TIME,
    BARE_MONTHS,
    THAT_WEEK,
    THAT_MONTH,
    THAT_QUARTER,
    THAT_YEAR,
    EVERY_YEAR,
)
"""Every shape of a time, most telling first."""


class Choice:
    """The shapes that can begin alike, and one pattern that tells which is the first to fit."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self._shapes = tuple(shapes)
        self._first = re.compile("|".join(f"({_unnamed(shape.pattern.pattern)})" for shape in shapes))

    def fitting(self, low: str, at: int) -> Iterator[tuple[Shape, re.Match[str]]]:
        """Those that fit at a place, in their order."""
        if first := self._first.match(low, at):
            for shape in self._shapes[(first.lastindex or 1) - 1 :]:
                if match := shape.pattern.match(low, at):
                    yield shape, match


def _unnamed(pattern: str) -> str:
    """The pattern without groups of its own; it may fit more, so that the shape itself is asked then."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern).replace("(?P=sep)", "[/.-]")


_BY_HEAD: dict[str, list[Shape]] = {}
for _each in SHAPES:
    for _head in _each.heads:
        _BY_HEAD.setdefault(_head, []).append(_each)
CHOICES = {head: Choice(shapes) for head, shapes in _BY_HEAD.items()}
"""The shapes that can begin with a word, or with a sort of numbers (see extract.periods.anchors)."""
