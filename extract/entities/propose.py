"""Whom or where a figure holds for: the name its clause is about, else the passage's, else the document's."""

import re
from collections.abc import Sequence

from extract.entities.beside import in_turn, office, ranked, unlisted
from extract.entities.governing import governing
from extract.entities.homes import ATTENDANCE
from extract.entities.names import (
    AGENCY,
    ASIDE,
    GROUP,
    HERE,
    INSIDE,
    LEVEL,
    NATION,
    PLACE,
    SOURCE,
    SUBJECT,
    Actor,
)
from extract.entities.roster import NEAR, Roster, roster
from extract.entities.topics import carried, spoke
from extract.entities.unnamed import shared_by, who_bears
from extract.figures import Direction, Kind, Span
from extract.indicators.wording import worded
from extract.passages import Passage, Quantity
from extract.patterns import folded_pattern, listed
from extract.vocabulary import fold, words

_MANY = 12
_DIRECT = folded_pattern(
    r"[ :(,]*(?:(?:là|đạt|có|còn|gồm|bao gồm|chiếm|được|ở mức|với|giảm|tăng|(?:số lượng )?nhiều nhất với"
    r"|bình quân|trung bình)"
    r"[ :]*){0,3}"
)
# `cao hơn bình quân của cả nước (14,3%)`.
_EQUAL = folded_pattern(r" ?(?:\(|là |: )")
_SURVEYS = (fold("khảo sát"), fold("điều tra"))
_SURVEY = folded_pattern(r"(?<!\w)(?:khảo sát|điều tra)(?!\w)")
_NAMED = folded_pattern(r"[^,;.:()\n]{0,20} (?:là|thuộc về) ")
# `; 18 chi cục thuế thu 291 tỷ đồng`: whoever was named before the semicolon is not these.
_OTHERS = folded_pattern(rf"; (?:có |còn )?\d[\d.]* (?:chi cục|{listed('agencies', 'group')})(?!\w)")
_PAUSE = re.compile(r"[,;:.]")
_LISTED = folded_pattern(r"[ )]*(?:[,;.)(]|và |(?<!còn lại )với |$)")
_WHERE = folded_pattern(r"(?<!\w)(?:tại|ở|của|trên(?: địa bàn)?|trong) *$")
_ACCORDING = folded_pattern(r"theo (?!đó|dõi)")


def propose_entity(passage: Passage, index: int) -> str | None:
    """The agency, level of government or place that the figure holds for; None when the text does not say."""
    known, quantity = roster(passage), passage.quantities[index]
    name = _in_sentence(known, index)
    if name is None and not known.is_nationwide(index, _MANY):
        name = (
            _home(known, quantity)
            or _outside(known, index)
            or _headlined(known, quantity)
            or _borne(known, quantity)
        )
    return worded(name) or None if name else None


def _home(known: Roster, quantity: Quantity) -> str | None:
    """Whom the document is about; who answers a survey is not told by it."""
    home = known.names.home
    if home is None:
        return None
    start, end = known.start_of(quantity), quantity.span.start
    is_survey = any(known.low.find(word, start, end) >= 0 for word in _SURVEYS)
    is_survey = is_survey and _SURVEY.search(known.low, start, end) is not None
    return None if is_survey and _has_source(known, quantity) else home


def _headlined(known: Roster, quantity: Quantity) -> str | None:
    """Where no sentence names anyone else, the agency that the headline is about (no whole sector)."""
    title = known.title
    subjects = (one for one in known.names.between(title.start, title.end) if one.rank is SUBJECT)
    agency = next(subjects, None)
    if agency is None or agency.sort is not AGENCY or agency.name[0].islower():
        return None
    if fold(agency.name) in words("agencies", "central"):
        return None
    return None if _has_source(known, quantity) or _is_counted(known, quantity) else agency.name


def _borne(known: Roster, quantity: Quantity) -> str | None:
    """Where nobody at all is named: the people that the sentence is about, unless it counts them."""
    if quantity.kind is Kind.COUNT and fold(quantity.unit or "") in words("agencies", "population"):
        return None
    return who_bears(known, quantity)


def _outside(known: Roster, index: int) -> str | None:
    """Where neither sentence nor document names anyone: what is counted, the topic so far, who shares."""
    quantity = known.quantities[index]
    topic = None if _has_source(known, quantity) else carried(known, quantity.sentence)
    if _is_counted(known, quantity):
        counted = quantity.unit if quantity.kind is Kind.RATIO else None
        if topic is None:
            return counted
        return topic.province or (topic.name if topic.sort in (PLACE, NATION) else counted)
    if topic is None:
        return shared_by(known, index)
    return topic.seat or topic.name if topic.rank is SOURCE else topic.name


def _has_source(known: Roster, quantity: Quantity) -> bool:
    """Whether somebody speaks in the figure's sentence: a fresh start, to which no earlier topic carries."""
    if _ACCORDING.match(known.low, known.start_of(quantity)):
        return True
    return any(one.rank is SOURCE for one in known.before(quantity, quantity.span.start))


def _in_sentence(known: Roster, index: int) -> str | None:
    """The name that governs the figure inside its sentence."""
    quantity = known.quantities[index]
    name = in_turn(known, index) if known.in_turn else None
    if name is None and quantity.kind is Kind.RANK:
        name = ranked(known, quantity)
    if name:
        return name
    end = quantity.phrase.start
    before = [one for one in known.before(quantity, end) if _may_lead(known, one, quantity)]
    if before and _is_direct(known, before[-1], quantity):
        return before[-1].name
    start = known.start_of(quantity)
    name = unlisted(known.text, start, end)
    if name and not (before and before[-1].name.endswith(name)):
        return name
    if before and known.attendance:
        start = _after_attendance(known.low, start, end)
        before = [one for one in before if one.span.start >= start]
    clause = max(known.text.rfind(";", start, end), start)
    if before and (chosen := _chosen(known, before, Span(clause, end), quantity, is_first=clause == start)):
        return _late(known, index, chosen) or chosen.name
    if name := office(known, Span(clause, end)) or _behind(known, index):
        return name
    speaker = spoke(before)
    return speaker.seat if speaker else None


def _chosen(
    known: Roster, before: Sequence[Actor], clause: Span, quantity: Quantity, *, is_first: bool
) -> Actor | None:
    """Who governs within the figure's clause, else in the sentence up to it."""
    if is_first:
        return governing(before) or governing(_held(known, before, clause))
    if chosen := governing([one for one in before if one.span.start >= clause.start]):
        return chosen
    # What is counted behind a semicolon is counted anew.
    return None if _is_counted(known, quantity) else governing(_held(known, before, clause))


def _late(known: Roster, index: int, earlier: Actor) -> str | None:
    """`12 nhà ở Mường La, 3 người tại Bắc Yên`: a later figure has its own place behind it."""
    if earlier.rank is SUBJECT or not index:
        return None
    quantity, last = known.quantities[index], known.quantities[index - 1]
    following = known.quantities[index + 1 : index + 2]
    if last.span.start > earlier.span.start:
        return None
    stop = following[0].phrase.start if following else quantity.span.end + NEAR // 2
    for one in known.names.between(quantity.phrase.end, stop)[:1]:
        between = Span(quantity.phrase.end, one.span.start).of(known.low)
        if one.sort is PLACE and _WHERE.search(between) and not _PAUSE.search(between):
            return one.name
    return None


def _held(known: Roster, before: Sequence[Actor], clause: Span) -> Sequence[Actor]:
    """The names that hold beyond their clause: of `17/63 địa phương chưa …; phần mềm hỏng` not the count."""
    if _OTHERS.match(known.low, clause.start, clause.end):
        return ()
    is_bare = not clause.of(known.text).strip(" ;")
    return before if is_bare else [one for one in before if not one.counted]


def _after_attendance(low: str, start: int, end: int) -> int:
    """Where the words on who attended, and from where, are over."""
    if not any(map(low[start:end].__contains__, words("agencies", "attendance"))):
        return start
    for match in ATTENDANCE.finditer(low, start, end):
        pause = _PAUSE.search(low, match.end(), end)
        start = pause.end() if pause else end
    return start


def _may_lead(known: Roster, one: Actor, quantity: Quantity) -> bool:
    """Whether a name before the figure is more than an item of a list or an aside in brackets."""
    if one.span.end > quantity.phrase.start or _is_listed(known, one):
        return False
    is_level = quantity.direction is Direction.NONE and quantity.unit
    if one.counted and is_level and fold(quantity.unit or "") in words("agencies", "group"):
        return False
    closed = known.text.find(")", one.span.end, quantity.phrase.start)
    return closed < 0 or "(" in known.text[one.span.end : closed]


def _is_direct(known: Roster, one: Actor, quantity: Quantity) -> bool:
    """`cấp huyện: 18,05%`, `địa phương 73.547 người`."""
    if one.rank is ASIDE and not _EQUAL.match(known.low, one.span.end):
        return False
    # `(cấp tỉnh 1.500 TTHC; cấp huyện 250 TTHC)`: the first item of what a bracket lists.
    is_item = known.low.startswith("(", one.span.start - 1)
    if one.rank is SOURCE or (one.rank is INSIDE and one.sort in (LEVEL, AGENCY) and not is_item):
        return False
    return bool(_DIRECT.fullmatch(known.low, one.span.end, quantity.phrase.start))


def _is_listed(known: Roster, one: Actor) -> bool:
    """Counted names that are only items of a list: `kết nối với 12 bộ ngành, 31 địa phương`."""
    return one.counted and bool(_LISTED.match(known.low, one.span.end))


def _behind(known: Roster, index: int) -> str | None:
    """A place named behind the figure, before the next one: `5.200 hộ tại Hà Nam`."""
    quantity = known.quantities[index]
    following = known.quantities[index + 1 : index + 2]
    stop = min(known.sentences[quantity.sentence].end, quantity.span.end + NEAR // 2)
    if following:
        stop = min(stop, following[0].phrase.start)
    low = known.low
    for one in known.names.between(quantity.phrase.end, stop)[:_MANY]:
        # `Đứng thứ 5 là Sở Y tế`.
        if one.rank is SUBJECT and _NAMED.fullmatch(low, quantity.phrase.end, one.span.start):
            return one.name
        if one.sort in (PLACE, HERE, NATION) and one.rank > SOURCE:
            is_first = index == 0 or known.quantities[index - 1].sentence != quantity.sentence
            if _WHERE.search(low[max(0, one.span.start - 12) : one.span.start]):
                return one.name
            # `Là tỉnh đứng thứ 3, Đồng Tháp …`: the subject comes late.
            is_first = is_first and not _is_counted(known, quantity)
            is_open = "(" not in low[quantity.phrase.end : one.span.start]
            if is_first and is_open and one.rank is SUBJECT and one.sort is PLACE:
                return one.name
    return None


def _is_counted(known: Roster, quantity: Quantity) -> bool:
    """Whether agencies or places themselves are counted: `62/63 địa phương`."""
    if quantity.kind not in (Kind.COUNT, Kind.RATIO):
        return False
    if quantity.unit and fold(quantity.unit) in words("agencies", "group"):
        return True
    following = known.names.between(quantity.span.end, quantity.span.end + 2)
    return any(one.sort is GROUP for one in following)
