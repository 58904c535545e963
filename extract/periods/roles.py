"""What the words before a time make of it: an end, a beginning, a thing compared with, a frame."""

import re
from dataclasses import replace

from extract.figures import Span
from extract.patterns import folded_pattern, listed
from extract.periods.moments import Moment, Unit
from extract.periods.readings import days
from extract.periods.shapes import AHEAD, EVERY_YEAR, NOW, OF_LATE, PRESENT, SAME_TIME, Shape
from extract.periods.times import Mention, Role, Weight
from extract.vocabulary import fold, last_words

LOOK_BACK = 110
"""How far to the left the words that decide a date's role may stand."""
NEAR = 32
"""The same for words right before it."""


def _ending(key: str) -> re.Pattern[str]:
    """The listed words, at the end of a text."""
    return re.compile(rf"(?<!\w){listed('dates', key)}[ (]*$")


def _anywhere(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){listed('dates', key)}(?!\w)")


# `Thời hạn hoàn thành là 30/6`.
UNTIL = re.compile(rf"(?<!\w)(?:{listed('dates', 'until')}|hạn(?: \w+){{1,3}} là)[ (]*$")
BEFORE, FROM = _ending("before"), _ending("from")
_FRAME = _ending("frame")
_COMPARISON, _NAMED, _RANKED = _anywhere("comparison"), _anywhere("named"), _anywhere("ranked")
_COUNTED = folded_pattern(r"(?<!\w)(?:tăng|giảm|đạt|được|có)(?: \w+){0,2} \d")
_THAN = folded_pattern(r"(?<!\w)hơn(?: cả)? $")
# Also behind a page's stamp, `2023-05 Năm 2022, tỉnh`.
OPENING = re.compile(r"(?:^|[\n,;:.)–“\"\]*!?…/-]|(?<!\d)20\d\d-\d\d(?:-\d\d)?) *$")
_COMPARING = last_words("dates", "comparison")
_BOUNDS = frozenset().union(*(last_words("dates", key) for key in ("until", "before", "from")))
"""The words that may stand right before a time which is an end or a beginning."""
_OPENERS = "([{“\"'-–,;:/"
_MARKS = tuple(";:()\n“”")
_TURNS = ("khi", fold("trong đó"), fold("nhưng"))
_CLOCK = folded_pattern(
    r"(?:\d{1,2} ?(?:(?:h|giờ) ?(?:\d\d)?(?: ?phút)?|:\d\d),?(?: |$))?"
    rf"(?:{listed('dates', 'day_parts')} )?(?:ngày )?\Z"
)
_MEETING = re.compile(rf"(?<!\w){listed('dates', 'meetings')}(?: \w+){{0,4}}(?: vào)? \Z")
_THIS_DAY_IN_BRACKETS = re.compile(r"nay \($")
# `Tại ngày 31/12/2022, tổng tài sản là`: a balance, no event.
_AS_AT = (fold("tại "), fold("tại thời điểm "))
TERM = fold("nhiệm kỳ")
# Elsewhere it is part of a name: `đại hội lần thứ XII, nhiệm kỳ 2016 - 2021`.
_TERM_LEADS = folded_pattern(r"(?:^|[\n.!?…] ?|(?<!\w)(?:trong|qua|suốt|đầu|cả) )\Z")
_NORM = folded_pattern(r"(?<!\w)(?:theo (?:bộ )?(?:chuẩn|tiêu chí)|chuẩn nghèo)(?: \w+){0,3} \Z")
_HEADING_START = folded_pattern(
    r"[ #*+-]*(?:(?:điều|phần|mục|chương|phụ lục|biểu|bảng)(?: số)? [\divx]{1,4}[.:]?"
    r"|(?:\(?[\divxa-h]{1,4}[.)/])*)[^\d\n]*$"
)
_HEADING_END = re.compile(r"[^\d\n.;]{0,40}(?:\n|$)")


def clock_start(left: str) -> int:
    """Where the hour or the part of the day before a date begins."""
    found = _CLOCK.search(left, max(0, len(left) - NEAR))
    return found.start() if found else len(left)


def placed(low: str, span: Span, reading: tuple[Moment, Moment], shape: Shape, left: str) -> Mention:
    """A time with its role and weight from the words on its left."""
    first, last = reading
    segment = left[_clause_start(left.rstrip(" (")) :]
    if (marker := _comparison(left, segment, shape)) is not None:
        at = span.start - marker
        return Mention(span, first, last, Role.COMPARED, Weight.NAME, marker=at)
    is_day = first.day is not None
    clock = clock_start(left) if is_day else len(left)
    role = _role(left[:clock][-NEAR:], shape, is_range=first != last)
    if role is not Role.AT and shape is not PRESENT:
        return Mention(span, first, last, role, Weight.PHRASE if shape is OF_LATE else Weight.FRAME)
    weight = _weight(left, segment, shape, clock, is_day=is_day)
    is_name = low.startswith(TERM, span.start) and not _TERM_LEADS.search(left[-NEAR:])
    if is_name or _is_of_norm(first, last, left):
        weight = Weight.NAME
    is_event = _is_day(first, last, shape) or (first.unit is Unit.DAY and role is Role.AT)
    is_state = left.endswith(_AS_AT) or (left.endswith("(") and weight < Weight.FRAME)
    mention = Mention(span, first, last, role, weight, event=is_event and not is_state)
    return replace(mention, weight=Weight.HEADING) if _is_heading(mention, low, left) else mention


def _is_day(first: Moment, last: Moment, shape: Shape) -> bool:
    """Whether a time may be an event's: one day, or a few that are told by their dates."""
    return first.day is not None and (first == last or shape.reader is days)


def _clause_start(stretch: str) -> int:
    """Behind the last mark or word that begins a new clause."""
    start = max(map(stretch.rfind, _MARKS)) + 1
    for mark in ",.":
        at = stretch.rfind(mark, start)
        while at > start and stretch[at - 1].isdigit() and stretch[at + 1 : at + 2].isdigit():
            at = stretch.rfind(mark, start, at)
        start = max(start, at + 1)
    for word in _TURNS:
        at = stretch.rfind(word, start)
        is_word = at >= 0 and not stretch[max(0, at - 1) : at].isalnum()
        if is_word and not stretch[at + len(word) : at + len(word) + 1].isalnum():
            start = at + len(word)
    return start


def _comparison(left: str, segment: str, shape: Shape) -> int | None:
    """How far before the time the words of a comparison stand; None without any."""
    if shape is SAME_TIME:
        return 0
    near = left[-NEAR:]
    if than := _THAN.search(near):
        return len(near) - than.start()
    if not any(word in segment for word in _COMPARING):
        return None
    markers = [marker.start() for marker in _COMPARISON.finditer(segment)]
    return len(segment) - markers[-1] if markers else None


def _is_heading(mention: Mention, low: str, left: str) -> bool:
    """A period named in a line without figures that is no sentence holds for the section below."""
    if mention.role is not Role.AT or mention.first.day is not None or mention.first.unit:
        return False
    if not _HEADING_END.match(low, mention.span.end):
        return False
    opening = left.rpartition("\n")[2]
    is_line = len(opening) < len(left) or mention.span.start == len(left)
    return bool(is_line and _HEADING_START.match(opening))


def _role(near: str, shape: Shape, *, is_range: bool) -> Role:
    words = near.rstrip(" (").rsplit(maxsplit=1)
    if words and words[-1].lstrip(_OPENERS) not in _BOUNDS:
        return _unbound(shape)
    for role, pattern in ((Role.UNTIL, UNTIL), (Role.BEFORE, BEFORE), (Role.FROM, FROM)):
        if pattern.search(near):
            return Role.AT if is_range and role is Role.FROM else role
    return _unbound(shape)


def _unbound(shape: Shape) -> Role:
    """The role of a time that no word before it bounds."""
    if shape is AHEAD:
        return Role.FROM
    return Role.UNTIL if shape in (PRESENT, NOW, OF_LATE) else Role.AT


def _is_of_norm(first: Moment, last: Moment, left: str) -> bool:
    """`theo chuẩn nghèo giai đoạn 2016 - 2020`: the years in the name of a norm."""
    is_years = first != last and first.year is not None and first.month is None
    return is_years and bool(_NORM.search(left[-NEAR:]))


def _weight(left: str, segment: str, shape: Shape, clock: int, *, is_day: bool) -> Weight:
    if is_day and _MEETING.search(segment[: len(segment) - len(left) + clock]):
        return Weight.NAME
    is_scene = clock < len(left) or _THIS_DAY_IN_BRACKETS.search(left[-NEAR:])
    if is_scene or (shape is not EVERY_YEAR and _leads(left[-NEAR:], shape)):
        return Weight.FRAME
    if shape is PRESENT:
        return Weight.PHRASE
    is_ranked = bool(_RANKED.search(segment))
    if _is_named(segment) or (shape is EVERY_YEAR and not is_ranked):
        return Weight.NAME
    return Weight.FRAME if is_ranked else Weight.PHRASE


def _is_named(segment: str) -> bool:
    """`chương trình năm 2023`, but not `vốn của các dự án tăng 15 lần quý I`."""
    names = list(_NAMED.finditer(segment))
    return bool(names) and not _COUNTED.search(segment, names[-1].end())


def _leads(near: str, shape: Shape) -> bool:
    """Whether a time stands where it sets the scene: at the head of a clause, or behind a word for that."""
    if shape is PRESENT:
        return bool(OPENING.search(near))
    return bool(_FRAME.search(near) or OPENING.search(near) or FROM.search(near))
