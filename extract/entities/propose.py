"""Whom or where a figure holds for: the name its clause is about, else the passage's, else the document's."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from extract.entities.actors import Actors, actors
from extract.entities.governing import governing
from extract.entities.homes import ATTENDANCE
from extract.entities.names import Actor, Rank, Sort
from extract.entities.people import shared_by, who_bears
from extract.entities.rows import last_row
from extract.entities.topics import carried, sentence_of, spoke
from extract.figures import Direction, Kind, Span
from extract.indicators.wording import worded
from extract.passages import Passage, Quantity
from extract.patterns import folded_pattern, listed
from extract.periods.dates import folded
from extract.vocabulary import fold, words

_NEAR = 500
"""How far, in code points, a name may stand from its figure within one sentence."""
_MANY = 12
_BESIDE = 12
_BEFORE_NUMBER = 40
"""How much before a number, in code points, may hold the name of its place in a list."""
_DIRECT = folded_pattern(
    r"[ :(,]*(?:(?:là|đạt|có|còn|gồm|bao gồm|chiếm|được|ở mức|với|giảm|tăng|(?:số lượng )?nhiều nhất với"
    r"|bình quân|trung bình)"
    r"[ :]*){0,3}"
)
# `cao hơn bình quân của cả nước (14,3%)`.
_EQUAL = folded_pattern(r" ?(?:\(|là |: )")
_PROPER = folded_pattern(
    r"(?:[,;:] (?:như )?|\(|và |còn |như )((?:[^\W\d_]+ ){1,2}?[^\W\d_]+)"
    r"(?: ?\(| mỗi nơi |,? ?: ?| (?:(?:còn|có|đạt|với|chiếm|tăng|giảm) )?)$"
)
_HAVING = folded_pattern(r" (?:còn|có|đạt|với|chiếm|tăng|giảm) $")
_PROVINCES = folded_pattern(r" +tỉnh(?!\w)")
_ALL_PROVINCES = frozenset((34, 63, 64))
_SURVEY = folded_pattern(r"(?<!\w)(?:khảo sát|điều tra)(?!\w)")
_NAMED = folded_pattern(r"[^,;.:()\n]{0,20} (?:là|thuộc về) ")
# `; 18 chi cục thuế thu 291 tỷ đồng`: whoever was named before the semicolon is not these.
_OTHERS = folded_pattern(rf"; (?:có |còn )?\d[\d.]* (?:chi cục|{listed('agencies', 'group')})(?!\w)")
_TURN = fold("lần lượt")
_IS = (" là ", fold(" thuộc về "))
# `đứng thứ hai tỉnh Phú Thọ đạt 90%`.
_REACHING = folded_pattern(r" (?:đạt|với|được)(?!\w)| ?\(\d")
_OFFICE = folded_pattern(
    r"[; ]*(?:(?:tương tự|còn|riêng),? )?tại (?P<who>(?:cơ quan|văn phòng|bộ phận|chi nhánh)"
    r"(?: (?!(?:này|đã|đang|sẽ|vừa|có|còn|phải|được)(?!\w))[^\W\d]+,?){1,10}?)(?: (?:là|thì|:|,))? *"
)
_PAUSE = re.compile(r"[,;:.]")
_LISTED = folded_pattern(r"[ )]*(?:[,;.)(]|và |(?<!còn lại )với |$)")
_WHERE = folded_pattern(r"(?<!\w)(?:tại|ở|của|trên(?: địa bàn)?|trong) *$")
_ACCORDING = folded_pattern(r"theo (?!đó|dõi)")


def propose_entity(passage: Passage, index: int) -> str | None:
    """The agency, level of government or place that the figure holds for; None when the text does not say."""
    quantity = passage.quantities[index]
    found = actors(passage.text)
    name = _in_sentence(passage, index, found)
    if name is None and not _is_wider(passage, index):
        name = (
            _home(passage, quantity, found)
            or _outside(passage, index, found)
            or _headlined(passage, quantity, found)
            or _borne(passage, index)
        )
    return worded(name) or None if name else None


def _is_wider(passage: Passage, index: int) -> bool:
    """Whether the sentence speaks of all provinces, so of more than the text's own place."""
    sentence = sentence_of(passage, passage.quantities[index].sentence)
    return any(
        each.value in _ALL_PROVINCES
        and each.kind is Kind.COUNT
        and each.span.start >= sentence.start
        and _PROVINCES.match(folded(passage.text), each.span.end)
        for each in passage.quantities[max(0, index - _MANY) : index + 1]
    )


def _home(passage: Passage, quantity: Quantity, found: Actors) -> str | None:
    """Whom the document is about; who answers a survey is not told by it."""
    if found.home is None:
        return None
    start = max(sentence_of(passage, quantity.sentence).start, quantity.span.start - _NEAR)
    is_survey = _SURVEY.search(folded(passage.text), start, quantity.span.start)
    return None if is_survey and _has_source(passage, quantity, found) else found.home


def _headlined(passage: Passage, quantity: Quantity, found: Actors) -> str | None:
    """Where no sentence names anyone else, the agency that the headline is about (no whole sector)."""
    title = passage.title or Span(0, 0)
    agency = next((one for one in found.between(title.start, title.end) if one.rank is Rank.SUBJECT), None)
    if agency is None or agency.sort is not Sort.AGENCY or agency.name[0].islower():
        return None
    if fold(agency.name) in words("agencies", "central"):
        return None
    is_open = _has_source(passage, quantity, found) or _is_counted(quantity, found)
    return None if is_open else agency.name


def _borne(passage: Passage, index: int) -> str | None:
    """Where nobody at all is named: the people that the sentence is about, unless it counts them."""
    quantity = passage.quantities[index]
    if quantity.kind is Kind.COUNT and fold(quantity.unit or "") in words("agencies", "population"):
        return None
    return who_bears(passage, quantity, sentence_of(passage, quantity.sentence))


def _outside(passage: Passage, index: int, found: Actors) -> str | None:
    """Where neither sentence nor document names anyone: what is counted, the topic so far, who shares."""
    quantity = passage.quantities[index]
    topic = None if _has_source(passage, quantity, found) else carried(passage, quantity, found)
    if _is_counted(quantity, found):
        counted = quantity.unit if quantity.kind is Kind.RATIO else None
        if topic is None:
            return counted
        return topic.province or (topic.name if topic.sort in (Sort.PLACE, Sort.NATION) else counted)
    if topic is None:
        return shared_by(passage, index)
    return topic.seat or topic.name if topic.rank is Rank.SOURCE else topic.name


def _has_source(passage: Passage, quantity: Quantity, found: Actors) -> bool:
    """Whether somebody speaks in the figure's sentence: a fresh start, to which no earlier topic carries."""
    start = max(sentence_of(passage, quantity.sentence).start, quantity.span.start - _NEAR)
    if _ACCORDING.match(folded(passage.text), start):
        return True
    return any(one.rank is Rank.SOURCE for one in found.between(start, quantity.span.start))


def _in_sentence(passage: Passage, index: int, found: Actors) -> str | None:
    """The name that governs the figure inside its sentence."""
    quantity = passage.quantities[index]
    if name := _in_turn(passage, index, found) or _ranked(passage, quantity, found):
        return name
    sentence = sentence_of(passage, quantity.sentence)
    start = max(sentence.start, quantity.span.start - _NEAR)
    before = [one for one in found.between(start, quantity.phrase.start) if _may_lead(passage, one, quantity)]
    if before and _is_direct(passage, before[-1], quantity):
        return before[-1].name
    name = _unlisted(passage.text, start, quantity.phrase.start)
    if name and not (before and before[-1].name.endswith(name)):
        return name
    if before:
        start = _after_attendance(folded(passage.text), start, quantity.phrase.start)
        before = [one for one in before if one.span.start >= start]
    clause = max(passage.text.rfind(";", start, quantity.phrase.start), start)
    own = [one for one in before if one.span.start >= clause]
    chosen = governing(own)
    # What is counted behind a semicolon is counted anew.
    if chosen is None and not (clause > start and _is_counted(quantity, found)):
        chosen = governing(_held(passage, before, Span(clause, quantity.phrase.start)))
    if chosen:
        return _late(passage, index, found, chosen) or chosen.name
    if where := _office(passage, Span(clause, quantity.phrase.start)):
        return where
    speaker = spoke(before)
    return _behind(passage, index, sentence, found) or (speaker.seat if speaker else None)


def _office(passage: Passage, clause: Span) -> str | None:
    """`tại cơ quan thuế không quá 3 ngày`: an office that has no name, where a clause begins with it."""
    match = _OFFICE.fullmatch(folded(passage.text), clause.start, clause.end)
    return Span(*match.span("who")).of(passage.text) if match else None


def _late(passage: Passage, index: int, found: Actors, earlier: Actor) -> str | None:
    """`12 nhà ở Mường La, 3 người tại Bắc Yên`: a later figure has its own place behind it."""
    if earlier.rank is Rank.SUBJECT or not index:
        return None
    quantity, last = passage.quantities[index], passage.quantities[index - 1]
    following = passage.quantities[index + 1 : index + 2]
    if last.span.start > earlier.span.start:
        return None
    stop = following[0].phrase.start if following else quantity.span.end + _NEAR // 2
    for one in found.between(quantity.phrase.end, stop)[:1]:
        between = Span(quantity.phrase.end, one.span.start).of(folded(passage.text))
        if one.sort is Sort.PLACE and _WHERE.search(between) and not _PAUSE.search(between):
            return one.name
    return None


def _held(passage: Passage, before: Sequence[Actor], clause: Span) -> Sequence[Actor]:
    """The names that hold beyond their clause: of `17/63 địa phương chưa …; phần mềm hỏng` not the count."""
    if _OTHERS.match(folded(passage.text), clause.start, clause.end):
        return ()
    is_bare = not clause.of(passage.text).strip(" ;")
    return before if is_bare else [one for one in before if not one.counted]


def _in_turn(passage: Passage, index: int, found: Actors) -> str | None:
    """`A, B và C lần lượt đạt 3, 2 và 1`: the first name has the first number."""
    quantity = passage.quantities[index]
    start = max(sentence_of(passage, quantity.sentence).start, quantity.span.start - _NEAR)
    at = folded(passage.text).rfind(_TURN, start, quantity.span.start)
    if at < 0:
        return None
    row = last_row(found.between(start, at), folded(passage.text))
    first = bisect_left(passage.quantities, at, key=lambda one: one.span.start)
    return row[index - first] if len(row) > 1 and index - first < len(row) else None


def _ranked(passage: Passage, quantity: Quantity, found: Actors) -> str | None:
    """`Đứng thứ hai là Sở Y tế`: whom the place in the order is said to be."""
    if quantity.kind is not Kind.RANK:
        return None
    low, end = folded(passage.text), quantity.span.end
    one = next(iter(found.between(end, end + _BESIDE)), None)
    if one is None or one.sort not in (Sort.PLACE, Sort.AGENCY):
        return None
    is_next = one.span.start == end + 1 and _REACHING.match(low, one.span.end)
    return one.name if is_next or low.startswith(_IS, end) else None


def _after_attendance(low: str, start: int, end: int) -> int:
    """Where the words on who attended, and from where, are over."""
    for match in ATTENDANCE.finditer(low, start, end):
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
    near = text[max(start, end - _BEFORE_NUMBER) : end]
    name = _HAVING.sub("", near).rstrip(" (:,").removesuffix(" mỗi nơi")
    if not name[name.rfind(" ") + 1 :][:1].isupper():
        return None
    match = _PROPER.search(near)
    return match[1] if match and match[1].istitle() else None


def _is_direct(passage: Passage, one: Actor, quantity: Quantity) -> bool:
    """`cấp huyện: 18,05%`, `địa phương 73.547 người`."""
    if one.rank is Rank.ASIDE and not _EQUAL.match(folded(passage.text), one.span.end):
        return False
    if one.rank is Rank.SOURCE or (one.rank is Rank.INSIDE and one.sort in (Sort.LEVEL, Sort.AGENCY)):
        return False
    return bool(_DIRECT.fullmatch(folded(passage.text), one.span.end, quantity.phrase.start))


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
        # `Đứng thứ 5 là Sở Y tế`.
        if one.rank is Rank.SUBJECT and _NAMED.fullmatch(low, quantity.phrase.end, one.span.start):
            return one.name
        if one.sort in (Sort.PLACE, Sort.HERE, Sort.NATION) and one.rank > Rank.SOURCE:
            is_first = index == 0 or passage.quantities[index - 1].sentence != quantity.sentence
            if _WHERE.search(low[max(0, one.span.start - 12) : one.span.start]):
                return one.name
            # `Là tỉnh đứng thứ 3, Đồng Tháp …`: the subject comes late.
            is_first = is_first and not _is_counted(quantity, found)
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
