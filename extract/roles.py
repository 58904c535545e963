"""A name in a text and the part it plays in its clause, by the words on its left and right."""

import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from extract.figures import Span
from extract.patterns import alternatives, folded_pattern, listed
from extract.vocabulary import fold, lexicon, words


class Sort(StrEnum):
    """What kind of whom or where."""

    NATION = "nation"
    PLACE = "place"
    HERE = "here"
    AGENCY = "agency"
    AGAIN = "again"
    """An agency called by its kind alone."""
    PERSON = "person"
    GROUP = "group"
    LEVEL = "level"


class Rank(IntEnum):
    """How likely a name is what its clause is about, by the words on its left."""

    SOURCE = 0
    INSIDE = 1
    OWNER = 2
    SUBJECT = 4


@dataclass(slots=True)
class Actor:
    """A name with its place in the text."""

    span: Span
    sort: Sort
    name: str
    province: str | None = None
    """The province that is part of the name: `UBND tỉnh Quảng Trị`."""
    rank: Rank = Rank.INSIDE
    counted: bool = False
    """A number stands before it: `31 địa phương`."""
    items: tuple[str, ...] = ()
    """The names that stand in a row here."""


_LOOK_BACK = 60
ACTS = rf" (?:{listed('agencies', 'acts')}|{listed('clauses', 'auxiliary', 'predicate')})(?!\w)"
"""What a subject goes on with."""


def _last(*entries: str) -> str:
    """Words as they read from right to left: a look to the left then tries one place only."""
    return rf"{alternatives(fold(entry)[::-1] for entry in entries)}(?!\w)"


_SOURCE_BEFORE = re.compile(
    rf"[ :]*(?:{_last('của', 'từ')} +)?{_last(*lexicon('agencies')['source_before'])}"
)
_ORDER = folded_pattern(
    r"(?<!\w)(?:nghị quyết|quyết định|nghị định|chỉ thị|công điện|công văn|thông tư|kế hoạch)"
    r"(?: số)? [\w/.-]*\d[\w/.-]*(?: ngày [\d/.-]+)? của $"
)
_SOURCE_AFTER = folded_pattern(rf"[ ,]*(?:đã |cũng |vừa )?{listed('agencies', 'source_after')}(?!\w)")
_BEGIN = re.compile(
    rf" *(?:$|[\n,;:.–“\"”)\]*!?…+-]|\d|{_last(*lexicon('agencies')['beginning'])}"
    rf"|{_last('tại', 'ở')}(?: *[.\n;:]|$))"
)
_NAMING = re.compile(rf" *{_last('là')}")
_OWNING = re.compile(rf" *{_last(*lexicon('agencies')['owning'])}")
_COUNTED = re.compile(r" +\d")
_DATED = folded_pattern(
    r"(?<!\w)(?:(?:ngày|năm|tháng) [\d/.-]+|(?:đến|tới|hết|từ|trước|sau|vào|sáng|chiều) \d+[/-][\d/-]+) +$"
)
_MEETING = folded_pattern(r"(?:ngày|sáng|trưa|chiều|tối) [^.;\n]{0,40}, tại (?:\w+ ){0,2}$")
_EVENT = folded_pattern(rf"(?<!\w){listed('agencies', 'event')}(?!\w)")
_EVENT_REACH = 80
_AT, _WITH, _OF = fold(", tại "), fold(" với "), fold(" của ")
_PARTNER = folded_pattern(r"(?<!\w)(?:phối hợp|cùng|làm việc)(?: chặt chẽ)? với [^.;:]*$")


def cast(actor: Actor, low: str) -> Actor:
    """Give a name its part in the folded text."""
    left = low[max(0, actor.span.start - _LOOK_BACK) : actor.span.start]
    if actor.sort is Sort.PLACE and _AT in left and _is_venue(actor, left, low):
        actor.rank, actor.province = Rank.SOURCE, None
    elif low[actor.span.start : actor.span.end] in words("agencies", "issuer"):
        actor.rank = Rank.SOURCE
    else:
        nearest = left[::-1]
        actor.rank = _rank(left, nearest, low, actor)
        actor.counted = bool(_COUNTED.match(nearest)) and not _DATED.search(left)
    return actor


def _is_venue(actor: Actor, left: str, low: str) -> bool:
    """On a day, at a place, a meeting: where something was said, not what the news is about."""
    end = actor.span.end
    return bool(_MEETING.search(left) and _EVENT.search(low, end, end + _EVENT_REACH))


def _rank(left: str, nearest: str, low: str, actor: Actor) -> Rank:
    # `đứng đầu là Sở Y tế` names one, `là địa phương` tells what sort.
    is_one = actor.sort in (Sort.PLACE, Sort.AGENCY)
    if _SOURCE_BEFORE.match(nearest) or _SOURCE_AFTER.match(low, actor.span.end):
        return Rank.SOURCE
    if left.endswith(_OF) and _ORDER.search(left):
        return Rank.SOURCE
    if _WITH in left and _PARTNER.search(left):
        return Rank.INSIDE
    if _BEGIN.match(nearest) or (is_one and _NAMING.match(nearest)):
        return Rank.SUBJECT
    return Rank.OWNER if _OWNING.match(nearest) else Rank.INSIDE
