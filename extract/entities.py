"""Whom or where a figure holds for: the name its clause is about, else the passage's, else the document's."""

import re
from collections.abc import Iterable, Sequence

from extract.actors import Actor, Actors, Rank, Sort, actors
from extract.dates import folded
from extract.figures import Direction, Kind, Span
from extract.passages import Passage, Quantity
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold, words
from extract.wording import worded

_NEAR = 500
"""How far, in code points, a name may stand from its figure within one sentence."""
_REACH = 4
"""How many sentences back a place or an agency stays the topic."""
_GROUP_REACH = 2
"""How many sentences back, within the paragraph, a group does."""
_MANY = 12
_LIST = 3
"""So many provinces in one sentence are examples, not its topic."""
_BYLINE = 40
"""A name alone on so short a line is the author's."""
_DIRECT = folded_pattern(
    r"[ :(,]*(?:(?:là|đạt|có|còn|gồm|bao gồm|chiếm|được|ở mức|với|giảm|tăng|(?:số lượng )?nhiều nhất với)"
    r"[ :]*){0,3}"
)
_PROPER = re.compile(r"(?:[,;:] |\(|và |còn )((?:[^\W\d_]+ ){1,2}[^\W\d_]+)(?: ?\(| mỗi nơi |,? ?: ?| )$")
_PAUSE = re.compile(r"[,;:.]")
_LISTED = folded_pattern(r"[ )]*(?:[,;.)(]|(?:và|với) |$)")
_WHERE = folded_pattern(r"(?<!\w)(?:tại|ở|của|trên địa bàn|trong) *$")
_ASIDE = folded_pattern(r"(?<!\w)(?:tại|ở|riêng)(?: tỉnh| thành phố| tp\.?)? $")
_ATTENDANCE = folded_pattern(rf"(?<!\w){listed('agencies', 'attendance')}(?!\w)")
_ACCORDING = folded_pattern(r"theo (?!đó|dõi)")
_PARTS = folded_pattern(r"(?<!\w)(?:trong đó|bao gồm|gồm|cụ thể)(?!\w)")
_POPULATION = folded_pattern(
    rf" *(?:(?:các|số|tổng số) )?(?P<who>{listed('agencies', 'population')}(?: fdi)?)(?!\w)"
)


def propose_entity(passage: Passage, index: int) -> str | None:
    """The agency, level of government or place that the figure holds for; None when the text does not say."""
    quantity = passage.quantities[index]
    found = actors(passage.text)
    name = _in_sentence(passage, index, found) or found.home or _outside(passage, quantity, found)
    name = name or _headlined(passage, quantity, found)
    return worded(name) or None if name else None


def _headlined(passage: Passage, quantity: Quantity, found: Actors) -> str | None:
    """Where no sentence names anyone else, the agency that the headline is about (no whole sector)."""
    title = passage.title or Span(0, 0)
    agency = next((one for one in found.between(title.start, title.end) if one.rank is Rank.SUBJECT), None)
    if agency is None or agency.sort is not Sort.AGENCY or agency.name[0].islower():
        return None
    is_open = _has_source(passage, quantity, found) or _is_counted(quantity, found)
    return None if is_open else agency.name


def _outside(passage: Passage, quantity: Quantity, found: Actors) -> str | None:
    """Where neither sentence nor document names anyone: what is counted, the topic so far, who shares."""
    topic = None if _has_source(passage, quantity, found) else _carried(passage, quantity, found)
    if _is_counted(quantity, found):
        counted = quantity.unit if quantity.kind is Kind.RATIO else None
        return topic.province or counted if topic else counted
    if topic is None:
        return _shared_by(passage, quantity)
    return topic.province or topic.name if topic.rank is Rank.SOURCE else topic.name


def _sentence(passage: Passage, at: int) -> Span:
    return passage.sentences[at] if 0 <= at < len(passage.sentences) else Span(0, 0)


def _has_source(passage: Passage, quantity: Quantity, found: Actors) -> bool:
    """Whether somebody speaks in the figure's sentence: a fresh start, to which no earlier topic carries."""
    start = max(_sentence(passage, quantity.sentence).start, quantity.span.start - _NEAR)
    if _ACCORDING.match(folded(passage.text), start):
        return True
    return any(one.rank is Rank.SOURCE for one in found.between(start, quantity.span.start))


def _in_sentence(passage: Passage, index: int, found: Actors) -> str | None:
    """The name that governs the figure inside its sentence."""
    quantity = passage.quantities[index]
    sentence = _sentence(passage, quantity.sentence)
    start = max(sentence.start, quantity.span.start - _NEAR)
    before = [one for one in found.between(start, quantity.phrase.start) if _may_lead(passage, one, quantity)]
    if before and _is_direct(passage, before[-1], quantity):
        return before[-1].name
    if name := _unlisted(passage.text, start, quantity.phrase.start):
        return name
    start = _after_attendance(folded(passage.text), start, quantity.phrase.start)
    before = [one for one in before if one.span.start >= start]
    clause = max(passage.text.rfind(";", start, quantity.phrase.start), start)
    # `17/63 địa phương chưa …; phần mềm của 9 bộ …`: a clause with words of its own leaves the count behind.
    is_bare = not passage.text[clause : quantity.phrase.start].strip(" ;")
    held = [one for one in before if is_bare or not one.counted]
    for stretch in ([one for one in before if one.span.start > clause], held):
        if chosen := _governing(stretch):
            return chosen.name
    spoke = _spoke(before)
    return _behind(passage, index, sentence, found) or (spoke.province if spoke else None)


def _after_attendance(low: str, start: int, end: int) -> int:
    """Where the words on who attended, and from where, are over."""
    for match in _ATTENDANCE.finditer(low, start, end):
        pause = _PAUSE.search(low, match.end(), end)
        start = pause.end() if pause else end
    return start


def _may_lead(passage: Passage, one: Actor, quantity: Quantity) -> bool:
    """Whether a name before the figure is more than an item of a list or an aside in brackets."""
    if one.span.end > quantity.phrase.start or _is_listed(passage, one):
        return False
    is_level = quantity.direction is Direction.NONE and quantity.unit
    if one.counted and is_level and fold(quantity.unit or "") in words("agencies", "group"):
        return False
    closed = passage.text.find(")", one.span.end, quantity.phrase.start)
    return closed < 0 or "(" in passage.text[one.span.end : closed]


def _unlisted(text: str, start: int, end: int) -> str | None:
    """A name that no lexicon lists, just before its number in a list: `Bảo Thắng (391)`."""
    match = _PROPER.search(text[max(start, end - _BYLINE) : end])
    return match[1] if match and match[1].istitle() else None


def _is_direct(passage: Passage, one: Actor, quantity: Quantity) -> bool:
    """`cấp huyện: 18,05%`, `địa phương 73.547 người`."""
    if one.rank is Rank.SOURCE or (one.rank is Rank.INSIDE and one.sort in (Sort.LEVEL, Sort.AGENCY)):
        return False
    return bool(_DIRECT.fullmatch(folded(passage.text), one.span.end, quantity.phrase.start))


def _governing(stretch: Sequence[Actor]) -> Actor | None:
    """The nearest subject, else the nearest owner or place, else a province that only spoke."""
    for wanted in (Rank.SUBJECT, Rank.OWNER, Rank.INSIDE):
        for one in reversed(stretch):
            if one.rank is wanted and _may_govern(one):
                return one
    return None


def _may_govern(one: Actor) -> bool:
    if one.rank is Rank.SUBJECT:
        return True
    if one.rank is Rank.OWNER:
        return one.sort not in (Sort.LEVEL, Sort.GROUP)
    return one.rank is Rank.INSIDE and one.sort in (Sort.NATION, Sort.HERE, Sort.PLACE)


def _is_listed(passage: Passage, one: Actor) -> bool:
    """Counted names that are only items of a list: `kết nối với 12 bộ ngành, 31 địa phương`."""
    return one.counted and bool(_LISTED.match(folded(passage.text), one.span.end))


def _behind(passage: Passage, index: int, sentence: Span, found: Actors) -> str | None:
    """A place named behind the figure, before the next one: `5.200 hộ tại Hà Nam`."""
    quantity = passage.quantities[index]
    following = passage.quantities[index + 1 : index + 2]
    stop = min(
        sentence.end, following[0].phrase.start if following else sentence.end, quantity.span.end + _NEAR // 2
    )
    low = folded(passage.text)
    for one in found.between(quantity.phrase.end, stop)[:_MANY]:
        if one.sort in (Sort.PLACE, Sort.HERE, Sort.NATION) and one.rank is not Rank.SOURCE:
            is_first = index == 0 or passage.quantities[index - 1].sentence != quantity.sentence
            if _WHERE.search(low[max(0, one.span.start - 12) : one.span.start]):
                return one.name
            # `Là tỉnh đứng thứ 3, Đồng Tháp …`: the subject comes late.
            is_open = "(" not in low[quantity.phrase.end : one.span.start]
            if is_first and is_open and one.rank is Rank.SUBJECT and one.sort is Sort.PLACE:
                return one.name
    return None


def _is_counted(quantity: Quantity, found: Actors) -> bool:
    """Whether agencies or places themselves are counted: `62/63 địa phương`."""
    if quantity.kind not in (Kind.COUNT, Kind.RATIO):
        return False
    if quantity.unit and fold(quantity.unit) in words("agencies", "group"):
        return True
    following = found.between(quantity.span.end, quantity.span.end + 2)
    return any(one.sort is Sort.GROUP for one in following)


def _carried(passage: Passage, quantity: Quantity, found: Actors) -> Actor | None:
    """What the sentences before were about."""
    is_same_paragraph = True
    for back in range(1, _REACH + 1):
        at = quantity.sentence - back
        if at < 0:
            return None
        span, after = _sentence(passage, at), _sentence(passage, at + 1)
        is_same_paragraph = is_same_paragraph and "\n" not in passage.text[span.end : after.start]
        topic = _topic(passage, span, found)
        if topic is None:
            if _is_break(passage, span, found):
                return None
            continue
        if topic.sort in (Sort.GROUP, Sort.AGENCY) and not topic.province:
            return topic if is_same_paragraph and back <= _GROUP_REACH else None
        return topic if is_same_paragraph or not _is_aside(passage, topic) else None
    return None


def _is_aside(passage: Passage, topic: Actor) -> bool:
    """Whether only one paragraph is about it: `Tại Hà Nội, …`, `… tử vong tại Tây Ninh`."""
    left = folded(passage.text)[max(0, topic.span.start - 12) : topic.span.start]
    return topic.sort is Sort.PLACE and (topic.rank <= Rank.INSIDE or bool(_ASIDE.search(left)))


def _topic(passage: Passage, span: Span, found: Actors) -> Actor | None:
    """Whom a sentence is about: its last subject outside a breakdown, else its place."""
    low = folded(passage.text)
    end = span.end if len(span) <= 2 * _NEAR else span.start + 2 * _NEAR
    parts = _PARTS.search(low, span.start, end)
    stretch = found.between(span.start, parts.start() if parts else end)[:_MANY]
    if not stretch or _ATTENDANCE.search(low, span.start, end) or len(_provinces(stretch)) >= _LIST:
        return None
    if stretch[-1].span.end - span.start >= len(span) - 2 and len(stretch) == 1 and len(span) < _BYLINE:
        return None
    kept = [one for one in stretch if not one.counted and one.sort is not Sort.LEVEL]
    return (
        _last(kept, Rank.SUBJECT)
        or _last(_places(kept), Rank.OWNER)
        or _spoke(stretch)
        or _last(_places(kept), Rank.INSIDE)
    )


def _is_break(passage: Passage, span: Span, found: Actors) -> bool:
    """A sentence that somebody speaks in, or that lists several provinces, ends every topic before it."""
    stretch = found.between(span.start, min(span.end, span.start + 2 * _NEAR))
    attends = _ATTENDANCE.search(folded(passage.text), span.start, min(span.end, span.start + 2 * _NEAR))
    return not attends and (
        any(one.rank is Rank.SOURCE for one in stretch) or len(_provinces(stretch)) >= _LIST
    )


def _provinces(stretch: Iterable[Actor]) -> set[str]:
    return {one.province for one in stretch if one.province}


def _places(stretch: Iterable[Actor]) -> list[Actor]:
    return [
        one
        for one in stretch
        if (one.province and (one.sort is not Sort.HERE or one.rank >= Rank.OWNER)) or one.sort is Sort.NATION
    ]


def _last(stretch: Sequence[Actor], rank: Rank) -> Actor | None:
    return next((one for one in reversed(stretch) if one.rank is rank), None)


def _spoke(stretch: Iterable[Actor]) -> Actor | None:
    """A province's agency that said so: the figures are the province's."""
    return next((one for one in stretch if one.rank is Rank.SOURCE and one.province), None)


def _shared_by(passage: Passage, quantity: Quantity) -> str | None:
    """`66% doanh nghiệp cho biết`: a share of people or firms holds for them."""
    if quantity.kind is not Kind.PERCENT:
        return None
    match = _POPULATION.match(folded(passage.text), quantity.span.end)
    return passage.text[match.start("who") : match.end("who")] if match else None
