"""Where a text speaks of time, and what each time does there: sets a period, ends one, is compared with."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from functools import lru_cache

from extract.figures import Span
from extract.moments import Moment, Unit
from extract.patterns import folded_pattern, listed
from extract.shapes import ANCHOR, BARE_MONTHS, EVERY_YEAR, NOW, PRESENT, SAME_TIME, SHAPES, SHORT_DAY, Shape
from extract.vocabulary import fold

_LOOK_BACK = 110
"""How far to the left the words that decide a date's role may stand."""


class Role(StrEnum):
    """What the words around a time make of it."""

    AT = "at"
    UNTIL = "until"
    BEFORE = "before"
    FROM = "from"
    COMPARED = "compared"


class Weight(IntEnum):
    """How far a time reaches: its own name, a clause, what follows, a whole section."""

    NAME = 0
    PHRASE = 1
    FRAME = 2
    HEADING = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A time with its place in the text."""

    span: Span
    first: Moment
    last: Moment
    role: Role
    weight: Weight
    event: bool = False
    """A single day, on which something happened: `Chiều 3/2`."""
    marker: int = 0
    """For a comparison: where its first word stands (`so với`)."""

    @property
    def years(self) -> tuple[int, ...]:
        """The years that are written out."""
        return tuple(moment.year for moment in (self.first, self.last) if moment.year is not None)

    @property
    def tells_year(self) -> bool:
        """Whether its year may be the text's own: not what is compared with, not an aim (`đến năm 2030`)."""
        is_aim = self.role in (Role.UNTIL, Role.BEFORE) and self.last.month is None
        return self.role is not Role.COMPARED and not is_aim


@dataclass(frozen=True, slots=True)
class Mentions:
    """All times of one text, in order."""

    all: tuple[Mention, ...]
    starts: tuple[int, ...]
    usual_year: int | None
    """The year the text speaks of most; the later one when two are even."""
    first_frame: int
    """Where the text first sets a time for what follows, other than the day of its event."""
    headings: tuple[Mention, ...]
    """Those that hold for a whole section."""

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """Those that begin in the stretch."""
        return self.all[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def _ending(key: str) -> re.Pattern[str]:
    """The listed words, at the end of a text."""
    return re.compile(rf"(?<!\w){listed('dates', key)}[ (]*$")


def _anywhere(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){listed('dates', key)}(?!\w)")


_UNTIL, _BEFORE, _FROM = _ending("until"), _ending("before"), _ending("from")
_DAY_PART, _FRAME = _ending("day_parts"), _ending("frame")
_COMPARISON, _NAMED, _RANKED = _anywhere("comparison"), _anywhere("named"), _anywhere("ranked")
_THAN = folded_pattern(r"(?<!\w)hơn(?: cả)? $")
# `Quyết định số 932/QĐ-TTg, ngày 06/8/2023`: the day a document was issued is no period.
_LEGAL = re.compile(
    r"\d/[^\W\d][\w–-]*,?(?: ban hành)?(?: ngày)? *$"
    r"|(?<!\w)(?:ban hành|công bố|ký|sn|sinh) (?:vào )?(?:ngày )?$"
)
_OPENING = re.compile(r"(?:^|[\n,;:.)–“\"\]*!?…/-]) *$")
_SENTENCE_START = re.compile(r"(?:^|\n|[.!?…] )$")
_BREAK = folded_pattern(r"[;:()\n“”]|[,.](?!\d)|(?<!\d)[,.]|(?<!\w)(?:khi|trong đó|nhưng)(?!\w)")
_JOIN = folded_pattern(
    r" *(?:(?:cho )?(?:đến|tới)(?: \d{1,2} ?(?:h|giờ|:) ?(?:\d\d)?(?: ?phút)?,?)?"
    r"(?: hết| cuối| hết cuối| ngày)?|-|–) *"
)
_JOINED_DAY = re.compile(r" ?[-–] ?\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d")
_OTHER_END = re.compile(r"\d[/.]\d{1,2} ?[-–] ?$")
_LEADING_DAY = folded_pattern(r"(?:ngày|mùng|mồng)\b")
_AN_HOUR = folded_pattern(r"\d{1,2} ?(?:h|giờ|:) ?(?:\d\d)?(?: ?phút)?,? $")
_THIS_DAY_IN_BRACKETS = re.compile(r"nay \($")
_THIS_DAY = folded_pattern(r"(?:ngày|mùng|mồng|vào|nay) *\(?$")
_PRESENT_BEFORE = folded_pattern(r"(?:thực|phát|thể|xuất|biểu|tái|đại) $")
_PRESENT_AFTER = folded_pattern(r"hiện(?: nay| tại| đang| đã| có| còn| đứng| xếp|,)")
_MONTHS_BEFORE = folded_pattern(r"(?:trong|qua|sau|hết|lũy kế|tính chung|kết quả)(?: vòng)? *$")
_AGAIN = folded_pattern(r"(?<!\w)cũng (?:tính )?(?:đến |tới )?$")
# `thì nay đã có 345 doanh nghiệp`.
_TURN = folded_pattern(r"(?:[,;(]|(?<!\w)(?:thì|mà|nhưng)) $")
_PRESENT_VERB = folded_pattern(r" (?:đã|có|còn|là|được|tăng|giảm|chỉ|lên)(?!\w)")
_HEADING_START = folded_pattern(
    r"[ #*+-]*(?:(?:điều|phần|mục|chương|phụ lục) [\divx]{1,4}[.:]?|(?:\(?[\divxa-h]{1,4}[.)/])*)[^\d\n]*$"
)
_HEADING_END = re.compile(r"[^\d\n.;]{0,40}(?:\n|$)")
_TERM = folded_pattern(r"(?:hạn|trên|dưới|từ|đến|trước) $|\d$")
_MONTHS_AFTER = folded_pattern(r" (?:ước|đạt|tăng|giảm|là)(?!\w)")
_UNIT_BEHIND = folded_pattern(r" *(?:%|tỷ|tỉ|triệu|nghìn|ngàn|đồng|usd|điểm|phần)")


@lru_cache(maxsize=4)
def folded(text: str) -> str:
    """The text as all patterns see it; offsets hold."""
    return fold(text)


@lru_cache(maxsize=4)
def mentions(text: str) -> Mentions:
    """Every time the text speaks of."""
    found: list[Mention] = []
    low, end = folded(text), 0
    for anchor in ANCHOR.finditer(low):
        if anchor.start() < end:
            continue
        if mention := _read(low, anchor.start()):
            end = mention.span.end
            left = low[max(0, anchor.start() - _LOOK_BACK) : anchor.start()]
            is_apart = mention.first.day is None and left.endswith(", ")
            if _LEGAL.search(left) and not is_apart:
                continue
            if found and (joined := _joined(low, found[-1], mention)):
                found[-1] = joined
            else:
                found.append(mention)
    years = Counter(year for one in found if one.tells_year for year in one.years)
    # `tăng so với cuối năm 2022` is said in 2023.
    after = (one.years[-1] + 1 for one in found if one.role is Role.COMPARED and one.years)
    usual = max(years, key=lambda year: (years[year], year), default=max(after, default=None))
    frames = (one.span.start for one in found if one.weight >= Weight.FRAME and not one.event)
    headings = tuple(one for one in found if one.weight is Weight.HEADING)
    return Mentions(
        tuple(found), tuple(one.span.start for one in found), usual, next(frames, len(text)), headings
    )


def _read(low: str, start: int) -> Mention | None:
    left = low[max(0, start - _LOOK_BACK) : start]
    for shape in SHAPES:
        pattern, reader = shape
        match = pattern.match(low, start)
        if match is None or (shape in _TESTS and not _TESTS[shape](match, left)):
            continue
        if (reading := reader(match)) is not None:
            span = Span(start, match.end())
            return _as_heading(_placed(left, span, reading, shape), low, left)
    return None


def _is_day(match: re.Match[str], left: str) -> bool:
    """`21/6` is a day where its words say so; elsewhere it may be twenty-one of six."""
    if _UNIT_BEHIND.match(match.string, match.end()):
        return False
    led = _LEADING_DAY.match(match[0]) or _THIS_DAY.search(left) or _DAY_PART.search(left)
    bound = any(pattern.search(left) for pattern in (_UNTIL, _FROM, _BEFORE))
    paired = _JOINED_DAY.match(match.string, match.end()) or _OTHER_END.search(left)
    titled = match["sep"] == "/" and match.string.startswith(":", match.end()) and _OPENING.search(left)
    return bool(led or bound or paired or titled)


def _is_present(match: re.Match[str], left: str) -> bool:
    """`hiện` alone is also half of `thực hiện`, `phát hiện` and many more."""
    if _OPENING.search(left) and match.string.startswith((" ", ","), match.end()):
        return True
    return not _PRESENT_BEFORE.search(left) and bool(_PRESENT_AFTER.match(match.string, match.start()))


def _is_now(match: re.Match[str], left: str) -> bool:
    """`Cũng đến thời điểm này` is the time that was given before."""
    if match[0] != "nay":
        return not _AGAIN.search(left)
    return bool(
        _UNTIL.search(left) or (_TURN.search(left) and _PRESENT_VERB.match(match.string, match.end()))
    )


def _is_months(match: re.Match[str], left: str) -> bool:
    """`9 tháng ước đạt` is a period, and so is `9 tháng,` at the head; `kỳ hạn 6 tháng` is a duration."""
    if _SENTENCE_START.search(left) and match.string.startswith(",", match.end()):
        return True
    is_subject = _MONTHS_AFTER.match(match.string, match.end()) and not _TERM.search(left)
    return bool(is_subject or _MONTHS_BEFORE.search(left))


_TESTS = {SHORT_DAY: _is_day, PRESENT: _is_present, NOW: _is_now, BARE_MONTHS: _is_months}
"""For the shapes that other things share: whether it is a time here."""


def _placed(left: str, span: Span, reading: tuple[Moment, Moment], shape: Shape) -> Mention:
    """A time with its role and weight from the words on its left."""
    breaks = [found.end() for found in _BREAK.finditer(left.rstrip(" ("))]
    segment = left[breaks[-1] :] if breaks else left
    mention = Mention(span, *reading, Role.AT, Weight.PHRASE)
    if shape is SAME_TIME:
        return replace(mention, role=Role.COMPARED, weight=Weight.NAME, marker=span.start)
    if than := _THAN.search(left):
        at = span.start - len(left) + than.start()
        return replace(mention, role=Role.COMPARED, weight=Weight.NAME, marker=at)
    if markers := list(_COMPARISON.finditer(segment)):
        at = span.start - len(segment) + markers[-1].start()
        return replace(mention, role=Role.COMPARED, weight=Weight.NAME, marker=at)
    role = _role(left, shape, is_range=reading[0] != reading[1])
    if role is not Role.AT and shape is not PRESENT:
        return replace(mention, role=role, weight=Weight.FRAME)
    weight = _weight(left, segment, shape)
    is_day = reading[0].day is not None
    return replace(
        mention, role=role, weight=weight, event=is_day and not (left.endswith("(") and weight < Weight.FRAME)
    )


def _as_heading(mention: Mention, low: str, left: str) -> Mention:
    """A period named in a line without figures that is no sentence holds for the section below."""
    if mention.role is not Role.AT or mention.first.day is not None or mention.first.unit:
        return mention
    if not _HEADING_END.match(low, mention.span.end):
        return mention
    opening = left.rpartition("\n")[2]
    is_line = len(opening) < len(left) or mention.span.start == len(left)
    return replace(mention, weight=Weight.HEADING) if is_line and _HEADING_START.match(opening) else mention


def _role(left: str, shape: Shape, *, is_range: bool) -> Role:
    for role, pattern in ((Role.UNTIL, _UNTIL), (Role.BEFORE, _BEFORE), (Role.FROM, _FROM)):
        if pattern.search(left):
            return Role.AT if is_range and role is Role.FROM else role
    return Role.UNTIL if shape in (PRESENT, NOW) else Role.AT


def _weight(left: str, segment: str, shape: Shape) -> Weight:
    if _THIS_DAY_IN_BRACKETS.search(left) or _DAY_PART.search(left):
        return Weight.FRAME
    if shape is EVERY_YEAR:
        return Weight.FRAME if _RANKED.search(segment) and not _NAMED.search(segment) else Weight.NAME
    if shape is PRESENT and not _OPENING.search(left):
        return Weight.PHRASE
    if _FRAME.search(left) or _AN_HOUR.search(left) or _OPENING.search(left) or _FROM.search(left):
        return Weight.FRAME
    if _NAMED.search(segment):
        return Weight.NAME
    return Weight.FRAME if _RANKED.search(segment) else Weight.PHRASE


def _joined(low: str, one: Mention, other: Mention) -> Mention | None:
    """`từ ngày 1/1` and `đến 31/12/2022` are the two ends of one period."""
    if one.role not in (Role.FROM, Role.AT, Role.COMPARED) or other.role not in (Role.UNTIL, Role.AT):
        return None
    if one.role is Role.AT and (one.event or one.weight is Weight.NAME) and other.last.unit is Unit.DAY:
        return None
    if not _JOIN.fullmatch(low, one.span.end, other.span.start):
        return None
    role = Role.COMPARED if one.role is Role.COMPARED else Role.AT
    return replace(
        one, span=Span(one.span.start, other.span.end), last=other.last, role=role, event=False,
        weight=max(one.weight, other.weight) if one.role is Role.FROM else one.weight,
    )  # fmt: skip
