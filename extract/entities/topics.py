"""What the sentences before a figure were about, and for how long that holds."""

import re
from collections.abc import Iterable, Sequence

from extract.entities.homes import ATTENDANCE
from extract.entities.names import (
    AGENCY,
    GROUP,
    HERE,
    INSIDE,
    LEVEL,
    NATION,
    OWNER,
    PERSON,
    PLACE,
    SOURCE,
    SUBJECT,
    Actor,
    Rank,
)
from extract.entities.roster import Roster
from extract.figures import Span
from extract.patterns import folded_pattern
from extract.vocabulary import fold, words

_REACH = 4
"""How many sentences back a place or an agency stays the topic."""
_GROUP_REACH = 2
"""How many sentences back, within the paragraph, a group does."""
_LONG = 1000
"""How much of one sentence, in code points, is looked at."""
_MANY = 12
_LIST = 3
"""So many provinces in one sentence are examples, not its topic."""
_BYLINE = 40
"""A name alone on so short a line is the author's."""
_ASIDE = folded_pattern(r"(?<!\w)(?:tại|ở|riêng)(?: tỉnh| thành phố| tp\.?)? $")
_PARTS = folded_pattern(r"(?<!\w)(?:trong đó|bao gồm|gồm|cụ thể|trong khi(?! đó))(?!\w)")
_PART_WORDS = tuple(map(fold, ("trong đó", "gồm", "cụ thể", "trong khi")))
# `Nhiều nhất là Sở Y tế (90 hồ sơ), Sở Xây dựng (70 hồ sơ)`.
_ITEM = re.compile(r" ?\(\d")
# `Riêng công ty mẹ`, `Tính chung cả năm`: no longer the several that were named before.
_TOTAL = folded_pattern(r"(?:riêng|tính chung|nhìn chung|tổng)(?!\w)")


def carried(roster: Roster, sentence: int) -> Actor | None:
    """What the sentences before were about."""
    if sentence not in roster.carried:
        roster.carried[sentence] = _carried(roster, sentence)
    return roster.carried[sentence]


def _carried(roster: Roster, sentence: int) -> Actor | None:
    is_same_paragraph = True
    for back in range(1, min(_REACH, sentence) + 1):
        span, after = roster.sentences[sentence - back], roster.sentences[sentence - back + 1]
        is_same_paragraph = is_same_paragraph and "\n" not in roster.text[span.end : after.start]
        if span.start not in roster.topics:
            roster.topics[span.start] = _topic(roster, span)
        topic = roster.topics[span.start]
        if topic is None:
            if _is_break(roster, span):
                return None
            continue
        if topic.sort is GROUP and _TOTAL.match(roster.low, roster.sentences[sentence].start):
            return None
        is_abroad = topic.sort is PLACE and fold(topic.name) in words("places", "country")
        if is_abroad or (topic.sort in (GROUP, AGENCY, PERSON) and not topic.province):
            reach = _REACH if topic.sort is PERSON else _GROUP_REACH
            return topic if is_same_paragraph and back <= reach else None
        return topic if is_same_paragraph or not _is_aside(roster, topic) else None
    return None


def spoke(stretch: Iterable[Actor]) -> Actor | None:
    """A place's agency that said so: the figures are the place's."""
    return next((one for one in stretch if one.rank is SOURCE and one.seat), None)


def _is_aside(roster: Roster, topic: Actor) -> bool:
    """Whether only one paragraph is about it: `Tại Hà Nội, …`, `… tử vong tại Tây Ninh`."""
    left = roster.low[max(0, topic.span.start - 12) : topic.span.start]
    return topic.sort is PLACE and (topic.rank <= INSIDE or bool(_ASIDE.search(left)))


def _topic(roster: Roster, span: Span) -> Actor | None:
    """Whom a sentence is about: its last subject outside a breakdown, else its place."""
    low = roster.low
    end = min(span.end, span.start + _LONG)
    stretch = roster.names.between(span.start, end)[:_MANY]
    if stretch and any(map(low[span.start : end].__contains__, _PART_WORDS)):
        parts = _PARTS.search(low, span.start, end)
        stretch = tuple(one for one in stretch if parts is None or one.span.start < parts.start())
    if not stretch or _is_attended(roster, span, end) or len(_provinces(stretch)) >= _LIST:
        return None
    if stretch[-1].span.end - span.start >= len(span) - 2 and len(stretch) == 1 and len(span) < _BYLINE:
        return None
    kept = [one for one in stretch if not one.counted and one.sort is not LEVEL]
    kept = [one for one in kept if not _ITEM.match(low, one.span.end) and not _is_bracketed(one, span, low)]
    return (
        _last(kept, SUBJECT)
        or _last(_places(kept), OWNER)
        or _last([one for one in kept if one.sort in (HERE, PLACE)], OWNER)
        or spoke(stretch)
        or _last(_places(kept), INSIDE)
        or _last([one for one in kept if _is_ground(one, low)], INSIDE)
    )


def _is_attended(roster: Roster, span: Span, end: int) -> bool:
    return roster.attendance and bool(ATTENDANCE.search(roster.low, span.start, end))


def _is_bracketed(one: Actor, span: Span, low: str) -> bool:
    if one.sort is NATION:
        return False
    return low.rfind("(", span.start, one.span.start) > low.rfind(")", span.start, one.span.start)


def _is_ground(one: Actor, low: str) -> bool:
    """`trên địa bàn tỉnh`, of a place that the text never names."""
    return one.sort is HERE and one.province is None and " " in one.span.of(low)


def _is_break(roster: Roster, span: Span) -> bool:
    """A sentence that somebody speaks in, or that lists several provinces, ends every topic before it."""
    end = min(span.end, span.start + _LONG)
    stretch = roster.names.between(span.start, end)
    if not stretch or _is_attended(roster, span, end):
        return False
    return any(one.rank is SOURCE for one in stretch) or len(_provinces(stretch)) >= _LIST


def _provinces(stretch: Iterable[Actor]) -> set[str]:
    """Every province named, those in a row too."""
    return {name for one in stretch for name in (one.items or (one.province,)) if name}


def _places(stretch: Iterable[Actor]) -> list[Actor]:
    return [
        one
        for one in stretch
        if (one.province and (one.sort is not HERE or one.rank >= OWNER)) or one.sort is NATION
    ]


def _last(stretch: Sequence[Actor], rank: Rank) -> Actor | None:
    return next((one for one in reversed(stretch) if one.rank is rank), None)
