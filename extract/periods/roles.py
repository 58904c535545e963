"""What the words before a time make of it: an end, a beginning, a thing compared with, a frame."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from extract.figures import Span
from extract.patterns import folded_pattern, listed
from extract.periods.moments import Moment, Unit
from extract.periods.readings import days
from extract.periods.shapes import AHEAD, EVERY_YEAR, NOW, OF_LATE, PRESENT, SAME_TIME, Shape
from extract.periods.times import AT, COMPARED, FRAME, HEADING, NAME, PHRASE, Mention, Role, Weight
from extract.vocabulary import fold, last_words, lexicon

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
_OPENING_MARKS = '\n,;:.)–“"]*!?…/-'
# Also behind a page's stamp, `2023-05 Năm 2022, tỉnh`.
_STAMPED = re.compile(r"(?<!\d)20\d\d-\d\d(?:-\d\d)? *$")
_COMPARING, _NAMING, _RANKING, _MEETINGS = (
    lexicon("dates")[key] for key in ("comparison", "named", "ranked", "meetings")
)
BOUNDS = frozenset().union(*(last_words("dates", key) for key in ("until", "before", "from")))
"""The words that may stand right before a time which is an end or a beginning."""
_MORE = frozenset((fold("hơn"), "cả"))
_LEADING = last_words("dates", "frame") | last_words("dates", "from")
_OPENERS = "([{“\"'-–,;:/"
_MARKS = tuple(";:()\n“”")
_TURNS = ("khi", fold("trong đó"), fold("nhưng"))
_CLOCK = folded_pattern(
    r"(?:\d{1,2} ?(?:(?:h|giờ) ?(?:\d\d)?(?: ?phút)?|:\d\d),?(?: |$))?"
    rf"(?:{listed('dates', 'day_parts')} )?(?:ngày )?\Z"
)
_MEETING = re.compile(rf"(?<!\w){listed('dates', 'meetings')}(?: \w+){{0,4}}(?: vào)? \Z")
_CLOCK_ENDS = (fold("ngày"), "h", fold("giờ"), "phút", *lexicon("dates")["day_parts"])
"""What an hour or a part of the day ends with, if not with digits."""
_THIS_DAY_IN_BRACKETS = ("nay (", "nay (\n")
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


class Left(NamedTuple):
    """What stands on the left of a time."""

    text: str
    near: str
    word: str
    """The last word, unless signs are part of it."""

    def may_end(self, last_words: frozenset[str]) -> bool:
        """Whether it may end with an entry, by its last word: a cheap look before a pattern."""
        return self.word in last_words or not self.word.isalnum()


def left_of(low: str, at: int) -> Left:
    """What stands before a place of the folded text."""
    text = low[max(0, at - LOOK_BACK) : at]
    near = text[-NEAR:]
    words = near.rstrip(" (").rsplit(maxsplit=1)
    return Left(text, near, words[-1].lstrip(_OPENERS) if words else "")


def clock_start(left: Left) -> int:
    """Where the hour or the part of the day before a date begins."""
    text, word = left.text, left.word.rstrip(",")
    is_clock = word.endswith(_CLOCK_ENDS) or word[:1].isdigit() or word[-1:].isdigit()
    found = _CLOCK.search(text, max(0, len(text) - NEAR)) if is_clock else None
    return found.start() if found else len(text)


def placed(low: str, span: Span, reading: tuple[Moment, Moment], shape: Shape, left: Left) -> Mention:
    """A time with its role and weight from the words on its left."""
    first, last = reading
    if (marker := _comparison(left, shape)) is not None:
        at = span.start - marker
        return Mention(span, first, last, COMPARED, NAME, marker=at)
    is_day = first.day is not None
    clock = clock_start(left) if is_day else len(left.text)
    role = _role(left, clock, shape, is_range=first != last)
    if role is not AT and shape is not PRESENT:
        return Mention(span, first, last, role, PHRASE if shape is OF_LATE else FRAME)
    weight = _weight(left, shape, clock, is_day=is_day)
    is_name = low.startswith(TERM, span.start) and not _TERM_LEADS.search(left.near)
    if is_name or _is_of_norm(first, last, left):
        weight = NAME
    is_event = _is_day(first, last, shape) or (first.unit is Unit.DAY and role is AT)
    is_state = left.text.endswith(_AS_AT) or (left.text.endswith("(") and weight < FRAME)
    if _is_heading(span, first, role, low, left.text):
        weight = HEADING
    return Mention(span, first, last, role, weight, event=is_event and not is_state)


def _is_day(first: Moment, last: Moment, shape: Shape) -> bool:
    """Whether a time may be an event's: one day, or a few that are told by their dates."""
    return first.day is not None and (first == last or shape.reader is days)


def _segment(left: Left) -> str:
    """The words of the clause that the time stands in."""
    return left.text[_clause_start(left.text.rstrip(" (")) :]


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


def _comparison(left: Left, shape: Shape) -> int | None:
    """How far before the time the words of a comparison stand; None without any."""
    if shape is SAME_TIME:
        return 0
    if left.may_end(_MORE) and (than := _THAN.search(left.near)):
        return len(left.near) - than.start()
    if not _has(left.text, _COMPARING):
        return None
    segment = _segment(left)
    markers = [marker.start() for marker in _COMPARISON.finditer(segment)]
    return len(segment) - markers[-1] if markers else None


def _has(text: str, entries: Iterable[str]) -> bool:
    """Whether an entry stands in a text, be it inside a word: a cheap look before a pattern."""
    return any(map(text.__contains__, entries))


def _is_heading(span: Span, first: Moment, role: Role, low: str, left: str) -> bool:
    """A period named in a line without figures that is no sentence holds for the section below."""
    if role is not AT or first.day is not None or first.unit:
        return False
    if not _HEADING_END.match(low, span.end):
        return False
    opening = left.rpartition("\n")[2]
    is_line = len(opening) < len(left) or span.start == len(left)
    return bool(is_line and _HEADING_START.match(opening))


def _role(left: Left, clock: int, shape: Shape, *, is_range: bool) -> Role:
    if clock < len(left.text):
        left = left_of(left.text, clock)
    if left.word and left.word not in BOUNDS:
        return _unbound(shape)
    for role, pattern in ((Role.UNTIL, UNTIL), (Role.BEFORE, BEFORE), (Role.FROM, FROM)):
        if pattern.search(left.near):
            return AT if is_range and role is Role.FROM else role
    return _unbound(shape)


def _unbound(shape: Shape) -> Role:
    """The role of a time that no word before it bounds."""
    if shape is AHEAD:
        return Role.FROM
    return Role.UNTIL if shape in (PRESENT, NOW, OF_LATE) else AT


def _is_of_norm(first: Moment, last: Moment, left: Left) -> bool:
    """`theo chuẩn nghèo giai đoạn 2016 - 2020`: the years in the name of a norm."""
    is_years = first != last and first.year is not None and first.month is None
    return is_years and bool(_NORM.search(left.near))


def _weight(left: Left, shape: Shape, clock: int, *, is_day: bool) -> Weight:
    if is_day and _has(left.text, _MEETINGS):
        segment = _segment(left)
        if _MEETING.search(segment[: len(segment) - len(left.text) + clock]):
            return NAME
    is_scene = clock < len(left.text) or left.near.endswith(_THIS_DAY_IN_BRACKETS)
    if is_scene or (shape is not EVERY_YEAR and _leads(left, shape)):
        return FRAME
    if shape is PRESENT:
        return PHRASE
    is_ranked = _has(left.text, _RANKING) and bool(_RANKED.search(_segment(left)))
    is_named = _has(left.text, _NAMING) and _is_named(_segment(left))
    if is_named or (shape is EVERY_YEAR and not is_ranked):
        return NAME
    return FRAME if is_ranked else PHRASE


def _is_named(segment: str) -> bool:
    """`chương trình năm 2023`, but not `vốn của các dự án tăng 15 lần quý I`."""
    names = list(_NAMED.finditer(segment))
    return bool(names) and not _COUNTED.search(segment, names[-1].end())


def _leads(left: Left, shape: Shape) -> bool:
    """Whether a time stands where it sets the scene: at the head of a clause, or behind a word for that."""
    if opens(left.near):
        return True
    if shape is PRESENT or not left.may_end(_LEADING):
        return False
    return bool(_FRAME.search(left.near) or FROM.search(left.near))


def opens(near: str) -> bool:
    """Whether nothing or a mark stands before: a clause begins here."""
    sign = near.rstrip(" ")[-1:]
    return not sign or sign in _OPENING_MARKS or (sign.isdigit() and bool(_STAMPED.search(near)))
